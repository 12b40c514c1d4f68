import { fold } from '../fold.ts';

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
  [/不[想像](?:活|huo|火)(?:乐|啦|咯|le|勒)/g, '不想活了'],
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
  [/\bwanna\b/g, 'want to'],
];

/** Sayings in which a hard word means nothing hard; blanked before any rule looks. */
const SAYINGS =
  /《[^》]{1,40}》|[气笑累急烦热冷困饿忙吓催坑羡愁恨臭丑难慢贵痒疼痛冤腻闷酸咸辣晒爱]死(?:我|个|人|了|啦)*(?!算|给|一了)|想死(?:你|我|她|他|它|这|那|家)|(?:得|简直|真|真是)要(?:死|命|人命)|打死(?:我|他|她)?[也都不]|死[机活板心循锁磕扛守记命党忠角敌线期循不]|(?:秒|限时|价格|大数据)杀|杀(?:价|猪盘|熟|毒|虫|菌|青|马特|手锏|软件)|[抹封绞扼]杀|砍(?:价|单|一刀|头息|掉|柴)|跳楼(?:价|机|大?甩)|自杀(?:式|小队|森林)|火(?:爆|锅|车|腿|机|速|热)|炸(?:鸡|串|裂|锅|毛)|大出血(?:甩|清|价)|心(?:如)?死(?:灰|如灰)|生死(?:攸关|未卜)|(?:还)?让不让人活|suicide squad|(?:i'd|i would|would) kill for|killing me|kills me|kill(?:ing|s)? (?:time|the (?:app|subscription|order|deal|process|mood|battery|vibe)|my (?:subscription|battery|order|plan|phone|account|credit))|to die for|dying to|rather die than|on fire with|dead (?:battery|phone|line|end)|fire (?:sale|stick|tv|alarm)s?|shooting the breeze|killer (?:deal|price|feature)/g;

const HAN = '\\u3400-\\u9fff';
/** 不 想 活 了, 不…想…活…了: single characters held apart so that no rule should see the word. */
const HELD_APART = new RegExp(
  `(?<![${HAN}])(?:[${HAN}][\\s\\p{P}\\p{S}]{1,4}){2,}[${HAN}](?![${HAN}])|[${HAN}](?:[\\s\\p{P}\\p{S}]{1,4}[${HAN}]){3,}(?![${HAN}])`,
  'gu',
);
const SIGN_INSIDE = new RegExp(`(?<=[${HAN}])[ \\t*·_~|/\\\\^—-]{1,3}(?=[${HAN}])`, 'g');

/** A text as the rules read it: one spelling, no sayings, words that were held apart put together. */
export function heard(text: string): string {
  let out = fold(text).replace(/[\u4e00-\u9fff]/g, (c) => simpler.get(c) ?? c);
  out = out
    .replace(HELD_APART, (letters) => letters.replace(/[\s\p{P}\p{S}]/gu, ''))
    .replace(SIGN_INSIDE, '');
  for (const [from, to] of MISSPELT) out = out.replace(from, to);
  if (/[a-z]{2}/.test(out)) for (const [from, to] of ENGLISH) out = out.replace(from, to);
  return out.replace(SAYINGS, '○');
}

const LONGEST = 120;

/** The sentences of a heard text; a very long one is cut, so that no rule has to look far. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/[。!?;\n]+|…{1,2}|\.(?=\s|$)/)
    .flatMap(
      (sentence) =>
        sentence.trim().match(new RegExp(`.{1,${LONGEST}}(?:[,，、 ]|$)|.{1,${LONGEST}}`, 'gsu')) ?? [],
    )
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** A sentence with those before it. */
export interface Passage {
  readonly last: string;
  /** Up to four sentences, `last` included, parted by 。 */
  readonly text: string;
  /** A time gone by was named here or earlier in the talk, and nothing since says that it goes on. */
  readonly past: boolean;
  /** The last sentence tells of something gone by. */
  readonly lastPast: boolean;
}

const PAST =
  /上(?:个|一)?(?:月|周|星期|礼拜|次|回|半年)|去年|前年|前(?:几|两|些|一|三)?(?:天|日|周|个月|阵子|阵|段时间)|昨[天晚夜日]|之前|以前|曾经?|当时|当年|那(?:天|时候?|会儿|年|次|回)|(?:\d{1,3}|[一二两三四五六七八九十几半好]{1,4})(?:个多?|多)?(?:天|周|星期|礼拜|月|年)(?:多)?(?:前|之前|以前|了)|\d{1,2}月\d{1,2}[日号]|\d{4}年|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|初|底|中)|国庆|春节|过年|双十一|双11|早就|后来|小时候|周[一二三四五六日天末]|星期[一二三四五六日天]|\b(?:\d{1,2}|xx)\/(?:\d{1,2}|xx)(?:\/(?:\d{2,4}|x{2,4}))?\b|\byesterday\b|\blast (?:week|month|year|night|spring|summer|autumn|fall|winter|time|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|\b(?:days?|weeks?|months?|years?) (?:ago|back|earlier)|\bago\b(?<!(?:minutes?|mins?|hours?|seconds?|moments?|while) ago)|\b(?:in|since|on) (?:january|february|march|april|may|june|july|august|september|october|november|december|20\d\d)|\bused to\b|\bback then\b|\bonce\b|\bwhen i was\b/;
const NOW =
  /正在|还在|此刻|刚刚|刚才|这会儿|眼下|分钟(?:前|之前|以前|内)|小时(?:前|之前|以前|内)|钟头前|现在[^,，。]{0,4}(?:又[要让叫来]|还在|正|在[教让转催打]|让|叫|要我|逼|有人|手机|被)|就在|今晚|马上就?要|快要|right now|as i type|just now|minutes? ago|mins? ago|hours? ago|still (?:on|talking|going|here|there|outside)|at this moment|currently|is now|now (?:he|she|they|it)/;

export const isPast = (text: string): boolean => PAST.test(text);
export const isNow = (text: string): boolean => NOW.test(text);

/** The passages that end with each of `sentences`, after those of `before`. */
export function passagesOf(before: readonly string[], sentences: readonly string[]): readonly Passage[] {
  const all = [...before, ...sentences];
  let pastSeen = false;
  const passages = all.map((last, i): Passage => {
    const lastPast = isPast(last);
    pastSeen ||= lastPast;
    const text = all.slice(Math.max(0, i - 3), i + 1).join('。');
    return { last, text, past: pastSeen && !isNow(text), lastPast: lastPast && !isNow(last) };
  });
  return passages.slice(before.length);
}
