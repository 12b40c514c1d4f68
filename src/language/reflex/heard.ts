import { fold } from '../fold.ts';
import { DENIAL } from './relief.ts';

const TRADITIONAL =
  '殺燒撐農藥樓臺條驗證碼報螢遠協廳門氣壞兒媽爺離結斷繩絕尋輕殘頂橋邊陽債潑圍鎖綁脅嚇槍傷讓匯監檢詐凍帳戶裝載軟體議連擊發傳唸餘額減盜剛纔現沒無義遺書寫誰別煩難瘋潰覺壓醫療暈嘔瀉煙濃著爐聞洩處險緊裡裏樣從聽見親孫學級讀遊戲儲課護線專訂閱隊爸爾財產淨環訊騷擾變進趕燙塊師親應樹將獨親貼換陸頭腦視頻圖片確認靜';
const SIMPLIFIED =
  '杀烧撑农药楼台条验证码报荧远协厅门气坏儿妈爷离结断绳绝寻轻残顶桥边阳债泼围锁绑胁吓枪伤让汇监检诈冻账户装载软体议连击发传念余额减盗刚才现没无义遗书写谁别烦难疯溃觉压医疗晕呕泻烟浓着炉闻泄处险紧里里样从听见亲孙学级读游戏储课护线专订阅队爸尔财产净环讯骚扰变进赶烫块师亲应树将独亲贴换陆头脑视频图片确认静';
const simpler = new Map([...TRADITIONAL].map((c, i) => [c, [...SIMPLIFIED][i]!]));

/** Spellings that stand for another word often enough to be read as it. */
const MISSPELT: readonly (readonly [RegExp, string])[] = [
  [/帐/g, '账'],
  [/安全账号|安全帐[户号]/g, '安全账户'],
  [/验[正政征]码|验证[吗马玛]/g, '验证码'],
  [/自[沙鲨煞砂]|自sha|zi ?sha(?![a-z])/g, '自杀'],
  [/想(?:4|si)(?=了|$|[^\da-z])/g, '想死'],
  [/不[想像](?:活|huo|火)(?:乐|啦|咯|le|勒|辽|惹|嘞|鸟|啰)|不像活了/g, '不想活了'],
  [/屏[目暮木]/g, '屏幕'],
];
const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/\b(do|does|did|ca|wo|would|should|is|are|was|have|has|could)n[`´ ]?t\b/g, "$1n't"],
  [/\b(?:cannot|can not)\b/g, "can't"],
  [/\bdo not\b/g, "don't"],
  [/\bdoes not\b/g, "doesn't"],
  [/\bwill not\b/g, "won't"],
  [/\bi am\b|\bim\b/g, "i'm"],
  [/\bi have\b(?! to\b)|\bive\b/g, "i've"],
  [/\bi will\b/g, "i'll"],
  [/\b(he|she) is\b/g, "$1's"],
  [/\bthey are\b/g, "they're"],
  [/\b(?:gonna|going too)\b/g, 'going to'],
  [/\b(?:wann?a|wan'?t to)\b/g, 'want to'],
];

/** Sayings in which a hard word means nothing hard; blanked before any rule looks. */
const SAYINGS =
  /差点儿?没?(?:就)?(?:晕|昏|吐|跪|吓|气|笑|哭|背)(?:过去|倒|死|出来|气|了)*|(?:心脏病|高血压|脑溢血|血压|脑梗)(?:都|快|差点)+要?(?:犯|上来|发作|高|气出来)了?|(?:差点儿?|险些|几乎|就差)没?要?(?:打起来|干起来|动手|打人)|(?:不就?是|就是|跟|和|像|等于|简直是?|算不算)(?:明着|变相|赤裸裸的?|在)?(?:道德)?(?:(?:绑架|敲诈|勒索|抢劫|抢钱|打劫|土匪|强盗)+)(?:勒索|吗|么|嘛|啊|一样|有什么?区别|没什么?区别|呢|行为|消费)+|(?:explod\w*|burn\w*|blew|blow\w*|smash\w*|kill\w*) (?:up |through |a hole in )?(?:my|our|the|his|her) (?:\w+ )?(?:budget|bills?|wallet|savings|pocket|bank account|purse)|(?:my|our|the|this|that) (?:\w+ )?(?:bills?|costs?|price|fees?|debt|budget) (?:has |have |just )?(?:explod\w*|blew up|caught fire)|《[^》]{1,40}》|(?:累|卡|烦|困|等|气|急|退|排|找|写|搬|热|冷|饿|丑|慢|贵|看|听|弄|搞|改|跑|忙|学|背|尴尬|无语|吵|挤|堵|难|练|考|抢|做|上班|加班|爬|走|骑|甜|咸|辣|酸|土|蠢|笨|卷|闷|闲|痒|晒|闹|上|讲|教|吃|玩|催)(?:到|得|的)(?:我|人)?(?:都|真的?|简直)?想死|想?死的心(?:思)?都(?:有|快有)|不想活(?:动|跃|络|页|在(?!这|世)[^,。世]{1,12}[里中下])|(?:干脆|不如|直接)?杀了我(?:吧|得了|算了|好了)|杀(?:到|去|回|进|上)(?:你们|他们)?(?:的)?(?:总部|门店|公司|柜台|营业厅|现场|店里)|(?:电话|手机|热线|客服|通讯录|前台|座机|微信)[^,。]{0,6}(?:打|爆)爆了?|打爆了?(?:我|我们|他们|你们|公司|单位|家里?|亲戚|朋友|同事)*的?(?:电话|手机|通讯录|热线|前台|座机|客服|微信)|(?<![钱金款][^,。]{0,4})[转踢推绕跑换]来[转踢推绕跑换]去|自杀(?:鸡翅|辣|面|汉堡)|[气笑累急烦热冷困饿忙吓催坑羡愁恨臭丑难慢贵痒疼痛冤腻闷酸咸辣晒爱]死(?:我|个|人|了|啦)*(?!算|给|一了)|想死(?:你|我|她|他|它|这|那|家)|(?:得|简直|真|真是)要(?:死|命|人命)|打死(?:我|他|她)?[也都不]|死[机活板心循锁磕扛守记命党忠角敌线期循不]|(?:秒|限时|价格|大数据)杀|杀(?:价|猪盘|熟|毒|虫|菌|青|马特|手锏|软件)|[抹封绞扼]杀|砍(?:价|单|一刀|头息|掉|柴)|跳楼(?:价|机|大?甩)|自杀(?:式|小队|森林)|火(?:爆|锅|车|腿|机|速|热)|炸(?:鸡|串|裂|锅|毛)|大出血(?:甩|清|价)|心(?:如)?死(?:灰|如灰)|生死(?:攸关|未卜)|(?:还)?让不让人活|suicide (?:squad|missions?|wings?|burgers?)|(?:career|financial|political|social|commercial) suicide|(?:be|is|was) the death of me|(?:bored|scared|worried|sick|charged|starved) to death|(?:just |please )?kill me (?:now|already)|(?:i'd|i would|would) kill for|killing me|kills me|kill(?:ing|s)? (?:time|the (?:app|subscription|order|deal|process|mood|battery|vibe)|my (?:subscription|battery|order|plan|phone|account|credit))|to die for|dying to|rather die than|on fire with|dead (?:battery|phone|line|end)|fire (?:sale|stick|tv|alarm)s?|shooting the breeze|killer (?:deal|price|feature)/g;

const HAN = '\\u3400-\\u9fff';
/** 不 想 活 了, 不…想…活…了: single characters held apart so that no rule should see the word. */
const HELD_APART = new RegExp(
  `(?<![${HAN}])(?:[${HAN}][\\s\\p{P}\\p{S}]{1,4}){2,}[${HAN}](?![${HAN}])|[${HAN}](?:[\\s\\p{P}\\p{S}]{1,4}[${HAN}]){3,}(?![${HAN}])`,
  'gu',
);
const SIGN_INSIDE = new RegExp(`(?<=[${HAN}])[ \\t*·_~|/\\\\^—-]{1,3}(?=[${HAN}])`, 'g');

/** A text as the rules read it: one spelling, no sayings, nothing denied, words that were held apart put together. */
export function heard(text: string): string {
  let out = fold(text).replace(/[\u4e00-\u9fff]/g, (c) => simpler.get(c) ?? c);
  out = out
    .replace(HELD_APART, (letters) => letters.replace(/[\s\p{P}\p{S}]/gu, ''))
    .replace(SIGN_INSIDE, '');
  for (const [from, to] of MISSPELT) out = out.replace(from, to);
  if (/[a-z]{2}/.test(out)) for (const [from, to] of ENGLISH) out = out.replace(from, to);
  return out.replace(SAYINGS, '○').replace(DENIAL, '○');
}

const LONGEST = 120;
const CUT = new RegExp(`.{1,${LONGEST}}(?:[,，、 ]|$)|.{1,${LONGEST}}`, 'gsu');

/** The sentences of a heard text; a very long one is cut, so that no rule has to look far. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/[。!?;\n]+|…{1,2}|\.(?=\s|$)/)
    .flatMap((sentence) => sentence.trim().match(CUT) ?? [])
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}
