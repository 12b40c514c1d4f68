import type { Which } from '../dialogue/command.ts';
import { clausesOf } from './questions.ts';

const ANOTHER =
  /另外?[一两几]?(?:件|个|家|桩|起|单|笔)|另外(?:的|还)?(?:有|要|想|再|投诉)|(?:还|再|又)有?(?:[一两]|别的|其他的?)?(?:件|桩|起)(?:事|投诉|糟心|烦心|别的|另外)|(?:还|也|再|又)(?:要|想|得)?(?:再)?(?:投诉|告|反映)(?!过|了|他们|这|到|没)|第二(?:件|个|桩)(?:事|投诉)|(?:别|其他)的(?:事|店|公司|投诉)|换(?:一)?家|(?:跟|和|与)(?:刚才|上面|前面|这|那)[^,。]{0,8}(?:没关系|无关|不相干|两码事)|不是(?:刚才|上面|前面|这|那)(?:那)?[件家个]|\b(?:another|a second|a different|a separate|one more) (?:complaint|matter|thing|problem|company|shop|store|seller|bank|app|case|issue|business)\b|\b(?:unrelated|separate(?:ly)?|something else|new complaint|different (?:company|shop|store|seller|bank|app|matter|story|thing))\b|\balso (?:want to |like to |need to |have to )?complain\b/;
const SAME =
  /补充|补一[句下]|漏说|忘了?(?:说|讲|提)|刚才(?:那|说|的)|[这那](?:件|个)?(?:事|投诉|案子|单子|订单|家店|家公司)|他们|她们|它们|人家|对方|店家|商家|客服|老板|经理|该(?:店|公司)|(?:昨天|今天|刚刚?|刚才|后来|然后|结果|现在)[^,。]{0,6}(?:又|还是|就)|\b(?:they|them|their|he|she|him|her|the (?:shop|seller|company|owner|manager|same)|update|again|forgot to (?:say|mention|add|tell)|to add|as well|this (?:case|complaint|matter|one))\b/;
/** What comes to mind about what was just told. */
const MORE =
  /^(?:(?:哦|噢|啊|诶|嗯)[,\s]*)*(?:对了|想起来|再(?:补|说|加)|另外补|还有(?:就是|一点)|差点忘|忘了?(?:说|讲|提|写|告诉))|^(?:oh,? |and |ok,? )*(?:also|by the way|btw|one more (?:point|detail)|i forgot|forgot)\b/;
const STARTS = /^(?:对了|还有|另外|顺便|以及|and|also|by the way|oh)?[\s,]*/;

/** What a folded line says of itself where another matter is known: that one, another one; null = neither. */
export function matterOf(folded: string): 'same' | 'another' | null {
  const line = folded.replace(STARTS, '');
  if (ANOTHER.test(folded) && !/^(?:他们|她们|对方|they|the same)/.test(line)) return 'another';
  return SAME.test(line) || MORE.test(folded.trim()) ? 'same' : null;
}

const GO =
  '(?:那|还是|先|就|我们?|咱们?|请|帮我|继续|接着|回到?|回去|转到|说回|弄|说|办|填|搞|处理|来|看|选|要)';
const BY_PLACE = new RegExp(
  `^(?<verbs>${GO}*)(?:第(?<nth>[一二三四五1-5])|(?<first>头一?|最早|最开始|一开始)|(?<newest>后面?|最后|最新)|(?<other>前面?|上面?|之前|刚才|刚刚|原来|先前|另外?))(?:的|那|一|说)*(?<kind>[件个桩份])(?:事情?|投诉|单子?)?(?:吧|了|呀|啊|先|的|再说|\\s)*$`,
);
const BY_WORDS =
  /^(?:那|还是|我们?|咱们?|请|帮我)*(?:回到|说回|(?:先|接着|继续|还是)(?:说|弄|办|处理|搞|填|来))(?<words>[^,。!?]{1,14}?)(?:[那这](?:[件个桩份家])?(?:事情?|投诉)?|的(?:事情?|投诉)?)(?:先|吧|了|啊|\s)*$/;
const ASK_EN = "(?:ok(?:ay)?|please|let's|can we|could we|i(?:'d| would)? (?:like|want) to|now|first|,|\\s)*";
const BY_PLACE_EN = new RegExp(
  `^${ASK_EN}(?:(?:go|get|come|switch|return)? ?(?:back )?to |(?:continue|carry on|go on|start)(?: with)? |do |take |finish )?(?:the |my )?(?:(?<nth>first|second|third)|(?<newest>newest|latest)|(?<other>other|previous|earlier|former|last)) (?:one|complaint|case|matter|thing|problem)(?:[ ,]*(?:first|please|now|again))*[.!]*$`,
);
const BY_WORDS_EN = new RegExp(
  `^${ASK_EN}(?:go|get|come|switch|return)? ?back to (?:the |my )?(?<words>[^,.!?]{2,30}?)(?: (?:one|complaint|case|matter|thing|problem|story))?(?:[ ,]*(?:first|please|now|again))*[.!]*$`,
);
const NTH: Readonly<Record<string, number>> = {
  ...{ 一: 1, 二: 2, 三: 3, 四: 4, 五: 5 },
  ...{ first: 1, second: 2, third: 3 },
};
const OF_BUTTONS =
  /^我?(?:选|要|就)*第(?<zh>[一二三四五1-5])个(?:吧|了|啊)*[。.!]*$|^(?:i(?:'ll)? (?:choose|pick|take|want) )?(?:the )?(?<en>first|second|third)(?: one| option| button)?[.!]*$/;

/** The offered button that a folded 第二个 means; null where it means none that holds a value or names a matter. */
export function nthButton(folded: string, choices: readonly string[]): string | null {
  const groups = OF_BUTTONS.exec(folded.trim())?.groups;
  const nth = groups?.zh ?? groups?.en;
  if (nth === undefined) return null;
  const choice = choices[(NTH[nth] ?? Number(nth)) - 1];
  return choice !== undefined && /^(?:set|resume|mend):/.test(choice) ? choice : null;
}

const LONGEST_WHICH = { zh: 24, en: 60 } as const;

/**
 * Which of several matters a folded line goes on with: 先说前面那个, back to the first one; null where it names none.
 * `open`: one of them is being worked on, and a bare 第一个 is then an answer to its question.
 */
export function whichMatter(folded: string, open: boolean): Which | null {
  const line = folded.trim();
  if (line.length > LONGEST_WHICH[/\p{Script=Han}/u.test(line) ? 'zh' : 'en']) return null;
  for (const { from, to } of clausesOf(line)) {
    const clause = line
      .slice(from, to)
      .replace(/[\s,.。;!?]+$/, '')
      .trim();
    const place = (BY_PLACE.exec(clause) ?? BY_PLACE_EN.exec(clause))?.groups;
    if (place !== undefined) {
      if (open && place.kind === '个' && place.verbs === '') continue;
      if (place.newest !== undefined) return { by: 'newest' };
      if (place.other !== undefined) return { by: 'other' };
      return { by: 'place', nth: place.nth === undefined ? 1 : (NTH[place.nth] ?? Number(place.nth)) };
    }
    const words = (BY_WORDS.exec(clause) ?? BY_WORDS_EN.exec(clause))?.groups?.words;
    if (words !== undefined) return { by: 'words', words };
  }
  return null;
}

const WHEN =
  /^(?:那|请问|不知道|\s)*(?:你们?|您)(?:这边|那边|这里|那里)?(?:一般|大概|大约|到底|处理|办|最快)*(?:还)?(?:要|需要|得)?(?:多久|多长时间|几天)(?:啊|呀|呢|能好|才行)?[?。!]*$|(?:什么时候|啥时候?|几时|何时|几点|几号|哪天|多久|多长时间|几天)(?:才|能|会|可以|就|要|再|有人|有个|给|跟|和|我|你们|过来|有)*(?:打|来电|回|联系|通知|告诉|给我|答复|出?结果|消息|准信|说法|信儿?|个?信|解决|处理|办(?:好|完|成|妥)|弄(?:好|完)|有着落)|\b(?:when|how (?:soon|long|many days)|by when)\b.{0,24}\b(?:call(?:ed)?|phoned?|hear|get back|contact(?:ed)?|answer(?:ed)?|reply|replied|respond|response|result|decision|take(?:s)?|resolved?|settled?|sorted)\b/;
const OF_THEIRS =
  /^我(?:啥|什么|几)时|\b(?:does|do|did|will|must|should|can|has|have|is|are) (?!to\b|u\b|you\b|i\b|it\b|this\b|that\b|we\b|some|any|a\b|my\b)[a-z]+(?: [a-z]+)? (?:have|need|get|take|to|answer|reply|respond)\b|他们|商家|店家|卖家|银行|快递|退款|12\d{3}|监管|法院|消协|仲裁|保险|公司|\b(?:they|seller|shop|bank|refund)\b/;
const LONGEST_WHEN = { zh: 24, en: 70 } as const;

/** Whether a folded line speaks of what others do. */
export const isOfTheirs = (folded: string): boolean => OF_THEIRS.test(folded);

const HOW_LONG =
  /多久|多长时间|几[天日]|多少天|什么时候|\bhow (?:long|many days|soon)\b|\bby when\b|\bwhen (?:do|does|will|must|should)\b/;
const TO_ANSWER =
  /答复|回[复应信我话]|(?:给|有)(?:我)?(?:个)?(?:说法|答案|结果|话|回音)|理我|处理|\b(?:answer|reply|respond|response|get back|deal with|come back)\b/;
const BUSINESS =
  /商家|店家|卖家|平台|他们|对方|公司|\b(?:shop|store|seller|company|merchant|platform|they|business)\b/;

/** Whether a folded line asks how long those complained of have to answer; `names`: what they are called. */
export function asksTheirTime(folded: string, names: readonly string[]): boolean {
  const longest = LONGEST_WHEN[/\p{Script=Han}/u.test(folded) ? 'zh' : 'en'];
  if (folded.length > longest || !HOW_LONG.test(folded) || !TO_ANSWER.test(folded)) return false;
  if (/你们|您|\byou\b|12\d{3}/.test(folded)) return false;
  return BUSINESS.test(folded) || names.some((name) => name.length > 1 && folded.includes(name));
}

/** Whether a folded line asks when we call or answer. */
export function asksWhen(folded: string): boolean {
  const longest = LONGEST_WHEN[/\p{Script=Han}/u.test(folded) ? 'zh' : 'en'];
  return folded.length <= longest && WHEN.test(folded) && !OF_THEIRS.test(folded);
}

const AGAIN =
  /重新(?:投诉|登记|提交|办|申请|来)|(?:再|又|还是)(?:投诉|登记|提交)(?:一[次回遍下])?(?:[吧了行吗可以]|$)|(?:别|不(?:想|要)?)撤(?:了|回|诉)?|恢复(?:投诉|办理|原来|刚才|那)|撤错|后悔撤|\b(?:file|submit|complain|register|open|lodge|put) (?:it |this |that |my complaint |the complaint )?(?:in )?(?:again|anew|after all)|\b(?:re-?file|re-?open|re-?submit|reinstate|undo (?:it|that|the withdrawal)|(?:don't|do not|shouldn't have) withdr[ae]wn?)\b/;

/** Whether a folded line wants back what was taken back. */
export const wantsAgain = (folded: string): boolean => AGAIN.test(folded) && !ANOTHER.test(folded);

const BOTH = /两[样个者种](?:都|全)?|都要|都想|都办|全都|一起办|\bboth\b/;
const REPORT_ALONE =
  /只(?:是|想|要)*(?:举报|罚)|就(?:是)?(?:要|想)?(?:举报|罚|查处|让他们?(?:关门|受罚))|(?:罚|查处|取缔|查封)(?:了)?(?:他|她|它|这|死)|赔不赔|(?:不(?:是?要|想要|用|图|求|在乎|稀罕|是为了?)|无所谓)[^,。]{0,4}(?:赔|钱)|匿名|不(?:想)?留名|\b(?:only|just) (?:want to )?(?:the )?report|\b(?:fine|punish|shut|close|inspect|investigate) (?:them|it|the|this)|\b(?:don't|do not|dont) (?:want|need|care about)\b.{0,20}\b(?:money|compensation|refund)|\banonymous|\b(?:no|not? (?:to )?(?:get|getting|for|about|want|after|asking for)(?: (?:my|any|the))?) (?:money|refund|compensation)\b/;
const FOR_ONESELF =
  /解决我|我(?:自己)?的(?:事|钱)|(?:赔|退)我|(?:要|想)(?:他们|它|店家)?(?:赔|退)|不(?:是|用)?举报|\b(?:my (?:money|problem|own)|refund|compensat\w+|pay me|not (?:a )?report)\b/;

/** What a folded line chooses where a report and a complaint were told apart; null where it chooses neither. */
export function reportOrComplaint(folded: string): 'both' | 'report-only' | 'complaint-only' | null {
  if (BOTH.test(folded)) return 'both';
  if (REPORT_ALONE.test(folded)) return 'report-only';
  return FOR_ONESELF.test(folded) ? 'complaint-only' : null;
}
