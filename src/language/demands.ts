import { fold } from './fold.ts';

const GUARANTEE =
  /^(?:那|所以|就|喂|好|行|先)*(?:你们?|您|机器人)?(?:能不能|能否|能|可不可以|可以|敢不敢|敢|得|要|必须|给我|先|会)*(?:保证|打包票|打保票|担保|承诺)(?!金|书|期|人|过|了)[^,。;!?]{0,14}(?:退|赔|解决|拿回|要回|成功|回来|到账|处理|办成|赢)|^(?:你们?|您)?(?:到底|究竟)?(?:能不能)?(?:赔不赔|退不退|给不给[退赔]|管不管赔)(?:钱|我)?(?:啊|呀|呢)?(?=$|[ ,。!?])|^(?:(?:so|and|but|ok) )?(?:(?:can|could|do|will|would) )?(?:u|you|ya) (?:guarantee|promise|swear)\b|^(?:guarantee|promise) (?:me|that|i)\b/;
const MACHINERY =
  /(?:看|告诉|显示|输出|念|发|复述|公开|交出|打印)[^,。;!?]{0,8}(?:你们?|您|系统|机器人)的?(?:系统|内部|初始|全部)*(?:指令|提示词|提示语|设定|规则|代码|配置|prompt)|(?:你|您|系统)的?(?:系统|内部|初始|全部)*(?:指令|提示词|prompt|设定)[^,。;!?]{0,6}(?:是什么|看|给|发|念|说)|忽略[^,。;!?]{0,8}(?:指令|提示|规则|设定)|\b(?:show|tell|give|print|reveal|repeat|output|see|what(?:'s| is| are| r))\b[^.,;!?]{0,14}\b(?:ur|your|the system|system) (?:system )?(?:instructions?|prompts?|rules|config\w*|source code|setup)\b|\bignore (?:all |your |the |any )*(?:previous |prior |above |earlier )?(?:instructions|rules|prompts?)\b/;
const OF_OTHERS =
  /(?:^|给我?|帮我|把|让我)(?:看看?|查一?查?下?|调出来?|找|翻)?[^,。;!?我]{0,6}(?<![我咱])(?:别人|其他人|他人|别的(?:人|客户|消费者)|邻居|同事|[\u4e00-\u9fff]{2,3})的(?:投诉|案件|投诉记录|登记信息)[^,。;!?]{0,6}(?:看看?|查|发|调出|给我)|\b(?:show|give|tell|send|read|list)\b[^.,;!?]{0,12}\b(?:someone else'?s|somebody else'?s|other (?:people|customer|user|consumer)s?'?s?|another (?:person|customer|user)'?s?|everyone(?: else)?'?s?)[^.,;!?]{0,12}\b(?:complaints?|cases?|data|names?|numbers?|phones?|details)/;
const LONGEST = 60;

/**
 * A promise, our inner workings or somebody else's data is asked for, as a question or an order: the words that ask for
 * it; null where a line does nothing of the kind.
 */
export function demanded(text: string): string | null {
  if (text.length > LONGEST) return null;
  const folded = fold(text).trim();
  for (const one of [GUARANTEE, MACHINERY, OF_OTHERS]) {
    const found = one.exec(folded);
    if (found !== null) return /^[^,。;!?]*/.exec(folded.slice(found.index))![0].trim();
  }
  return null;
}
