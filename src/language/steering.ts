import type { Asking } from '../conversation/message.ts';
import type { Command } from '../dialogue/command.ts';

export interface Course {
  readonly asking: Asking | null;
  /** A complaint of this talk has been filed. */
  readonly filed: boolean;
}

const FILL =
  /啥时候|什么时候|何时|我们?|你们?|您|咱们?|那个|这个|这件|那件|上次|上回|之前|那|这|先|就|都|还|再|也|吧|了|啊|呀|呢|哦|嘛|啦|哈|的|得|地|一下|下|帮忙?|给|请问?|麻烦|想|要|能不能|可不可以|可以|能|吗|么|是|把|不好意思|谢谢|好|嗯|现在|刚才|刚刚|目前|到底|究竟|什么|暂时|今天|有点|去|来|到|事情?|件|个|投诉|案子|案件|单子|工单|申请|东西|话|说|弄|办|聊|填|搞|跟|和|对|过|看看|看|问|查|吧/g;
const FILL_EN =
  /\b(?:i'd|i'm|i've|i'll|i|we're|we|rather|day|today|you|my|the|a|an|to|it|this|that|please|can|could|would|will|just|now|for|me|like|want|need|let's|let|do|does|is|are|am|of|on|in|with|so|ok|okay|well|sorry|thanks|thank|right|be|being|have|been|has|get|got|at|about|all|then|actually|maybe|think|here|moment|case|complaint|chat|up|anything|there|still|any|oh|and|go|some|more)\b/g;

type Steer = readonly [RegExp, (course: Course) => Command | null];

const always = (command: Command) => (): Command => command;

const STEERS: readonly Steer[] = [
  [
    /(?:是|算)(?:不是)?(?:个|一个|真的?)*(?:真人|机器人?|活人|ai|智能客服|电脑|程序|人工|人)(?:在?(?:回|跟|和)我(?:说话|聊)?)?(?:还是|吗|么|不|呢|啊|吧|\?|,|$)(?:(?:真人|机器人?|活人|ai|人工|电脑|程序|人)[吗么呢啊吧?]*)?|\b(?:are you|is this|is that|am i (?:talking|chatting|speaking|writing) (?:to|with))(?: an?| some)?(?: real| actual| live| human)* ?(?:human(?: being)?|person|bot|chatbot|robot|machine|ai|computer|program)\b(?: or .*)?/g,
    always({ do: 'who' }),
  ],
  [
    /撤(?:诉|回|销|掉|下|了)|不(?:想)?(?:再)?(?:追究|告了|追了)|\b(?:withdraw|retract|take (?:it|my complaint|the complaint) back|(?:cancel|drop|close) (?:my|the) (?:complaint|case))\b/g,
    ({ filed }) => (filed ? { do: 'withdraw', number: null } : { do: 'cancel' }),
  ],
  [/不(?:想)?投诉/g, ({ filed }) => (filed ? { do: 'withdraw', number: null } : { do: 'cancel' })],
  [
    /(?:再|另外?|还|又)(?:要|想|有|来)?(?:一|别|另|个|件|家|桩|起|的|事|也|要|想){0,6}投诉(?:(?:另外?|别)(?:的)?(?:[一个件家桩起的]|事情?|公司|店铺?|商家|平台|银行|卖家|网站|app)*)?|投诉(?:另外?|别)(?:的)?(?:[一个件家桩起的]|事情?|公司|店铺?|商家|平台|银行|卖家|网站|app)*|(?:另外?|别)(?:的)?[一个件家桩起的]*(?:事情?|公司|店铺?|商家|平台|银行)?(?:也)?(?:要|想)投诉|换(?:一)?[家个](?:公司|店铺?|商家|平台)?(?:来)?投诉|还有(?:一|别|另)(?:件|个|桩)?(?:的)?事(?:情)?(?:也)?(?:要|想)(?:投诉|说|反映)|\b(?:another|second|new|one more) (?:complaint|matter|case)\b|\bsomething else to complain\b|\bcomplain(?:t)? (?:about|against) (?:something|someone|somebody|another|a different|a second|one more)(?: else)?(?: (?:company|shop|store|seller|thing|matter|bank|business|issue|problem))?|\b(?:a )?different (?:complaint|matter)\b/g,
    always({ do: 'start', fresh: true }),
  ],
  [
    /进度|进展|有(?:个)?(?:说法|着落|答复)|走到哪|到哪一?步|到哪了|(?:处理|办|弄)得?(?:怎么样|咋样|如何)|(?:有|出)(?:没有?)?(?:结果|消息|回音|下文|眉目)|结果(?:出来|如何|呢)|前面(?:还)?(?:有|排)?[^,]{0,4}(?:几|多少)[个位]?人?|排到(?:我|第几|几号|哪)|第几[个位]|等多(?:久|长时间)|多长时间(?:才)?(?:轮到|有人|能到我|到我|来人)|等多久|等到(?:什么|啥)时候|多久(?:才)?(?:轮到|有人|能到我|到我|来人)|轮到我|人(?:什么|啥)时候来|\bhow (?:much )?long(?:er)?\b(?=.*\b(?:wait|queue|line|be|take)\b|\W*$)|\bhow many (?:people )?(?:are )?(?:ahead|before|in front|in the queue|in line)(?: of)?\b|\b(?:position|place|number) in (?:the )?(?:queue|line)\b|\bwhere am i in (?:the )?(?:queue|line)\b|\b(?:news|updates?|word|progress)\b|\bwhat's happening\b|\bhow(?:'s| is) (?:it|my (?:case|complaint)) (?:going|coming)(?: along)?\b|\bstatus\b/g,
    always({ do: 'status', number: null }),
  ],
  [
    /(?:把|将)?(?:我|刚才|之前|这些|所有|全部|聊天|对话|记录|信息|资料|数据|说过?的?|讲过?的?|写过?的?|内容|都|全){1,10}(?:删|清|抹)(?:掉|除|了|空|光|干净)?|(?:删|清|抹)(?:掉|除|了|空|光)?(?:我|刚才|之前|这些|所有|全部|聊天|对话|记录|信息|资料|数据|说过?的?|内容|的){2,10}|\b(?:delete|erase|wipe|remove) (?:everything|all|my (?:data|information|messages|chat|words|info)|what i (?:said|wrote|told)|(?:the|this) chat)\b/g,
    // Where wishes are asked for, a record to be deleted is the company's
    ({ asking }) => (asking === 'request' ? null : { do: 'erase' }),
  ],
  [
    /(?:用|说|讲|换成?|切换?成?到?|改成?)(?:英文|英语)|\b(?:in|speak|use|switch(?: over)? to|prefer|continue in) english\b/g,
    always({ do: 'language', lang: 'en', asked: true }),
  ],
  [
    /(?:用|说|讲|换成?|切换?成?到?|改成?)(?:中文|汉语|普通话)|\b(?:in|speak|use|switch(?: over)? to|prefer|continue in) (?:chinese|mandarin)\b/g,
    always({ do: 'language', lang: 'zh', asked: true }),
  ],
  [
    /算[了啦]|拉倒|得了(?=,?我?不)|不(?:想)?(?:跟|和)你们?(?:耗|扯|说|聊|玩)了?|不耗了|不弄|不搞|不办了|不填|不想(?:弄|说|填|搞|聊|继续)|先放(?:着|一放|放|下)?|搁(?:着|一搁|下)|改天|以后再|回头再|下[次回]再|过(?:两|几)天再|晚点再|等会儿?再|有空再|先这样|到此为止|先停|停一停|先不(?:弄|办|投|说|填|搞|聊|继续)|不继续|\b(?:never ?mind|forget (?:it|about it|about this|this)|not now|another (?:time|day)|some other time|leave it|stop (?:here|now|for now)|give up|drop it|put (?:this|it) (?:off|aside|on hold)|changed my mind|(?:don't|do not) (?:want to|feel like) (?:continu\w+|go(?:ing)? on|do(?:ing)? this)|come back (?:to this )?(?:later|another day|tomorrow)|later)\b/g,
    always({ do: 'cancel' }),
  ],
  [
    /继续|接着|接上|\b(?:go on|continue|carry on|resume|pick (?:it |this )?up(?: again)?|where we (?:left off|left|stopped|were))\b/g,
    always({ do: 'resume' }),
  ],
];

const LONGEST_ZH = 26;
const LONGEST_WORDS = 12;

/**
 * A word that steers the talk in a short folded line that says little else: in whatever wording, what is left beside
 * it and the filling words is next to nothing. Null for lines that tell or ask more.
 */
export function steered(folded: string, course: Course): Command | null {
  const line = folded.trim();
  const chinese = /\p{Script=Han}/u.test(line);
  if (/\d{3,}/.test(line)) return null;
  if (chinese ? line.length > LONGEST_ZH : line.split(/\s+/).length > LONGEST_WORDS) return null;
  for (const [words, meaning] of STEERS) {
    const without = line.replace(words, ' ');
    if (without === line) continue;
    const rest = without.replace(chinese ? FILL : FILL_EN, '').replace(/[^\p{L}\p{N}\s]/gu, ' ');
    const little = chinese
      ? rest.replace(/\s/g, '').length <= 1
      : rest.trim().split(/\s+/).filter(Boolean).length <= 1;
    if (!little) continue;
    const command = meaning(course);
    if (command !== null) return command;
  }
  return null;
}
