import { fold, type Span } from './fold.ts';
import { findPhone } from './telephone.ts';

export interface TextHit extends Span {
  readonly value: string;
}

const HERE =
  /就?在(?:这里?|这儿|此)(?:联系|聊|回|说|就行|就好|找我)|这里联系|就这里|在线联系|只在这|不(?:留|打)电话,?在?这|^(?:就)?(?:这里|这儿)$|^(?:just |right |only )*here(?: is fine| only)?$|\bright here$|in this chat|message me here|contact me here|through this chat/;
const CALLING =
  /打|电话|接听|接不|不接|联系|来电|短信|\b(?:call|ring|phone|text|message|contact|reach|sms)(?:s|ing)?\b/;
const HOURS =
  /上午|下午|早上|早晨|早点|中午|晚上|晚点|夜里|半夜|白天|周末|周[一二三四五六日天]|工作日|节假日|平时|上班|下班|睡觉|午休|随时|都行|(?:\d{1,2}|[一二两三四五六七八九十]{1,3})点|\b(?:mornings?|afternoons?|evenings?|nights?|noon|lunch(?:time)?|weekends?|weekdays?|(?:after|before|between|from|until|till) \d{1,2}|\d{1,2}(?::\d\d)? ?(?:am|pm)|o'clock|(?:work|office|working) hours|(?:during|at|after|before) (?:work|class(?:es)?|school|the day|my shift|lunch)|daytime|any ?time|late|early)\b/;
const BARRED = /别|不要|勿|不方便|不能|不接|不想接|\b(?:don't|dont|do not|not|never|no|only)\b/;
/** 上午打, after 5pm: a clause on when to call; of a call that was made it tells nothing. */
const isOfHours = (clause: string): boolean =>
  !/昨天|前天|上次|打[过了]|\b(?:called|rang|phoned|texted)\b/.test(clause) &&
  ((HOURS.test(clause) && (CALLING.test(clause) || BARRED.test(clause) || HOURS_ALONE.test(clause))) ||
    (CALLING.test(clause) && BARRED.test(clause)));
const HOURS_ALONE =
  /^[\s\d.:+-]*(?:(?:今天|今晚|明天|明早|明晚|大?后天|(?:这|下)?个?(?:周|星期)[一二三四五六日天]|上午|下午|早上|早晨|中午|晚上|白天|周末|工作日|平时|下班|上班|随时|都行|以?后|之?前|到|至|点|半|[一二两三四五六七八九十]|\d|[\s:~-])+|(?:(?:today|tomorrow),? )?(?:only |just |best |better |any ?time )?(?:(?:in the |on )?(?:mornings?|afternoons?|evenings?|weekends?|weekdays?)|(?:after|before|between|from|until|till) \d.*|any ?time))(?:都?行|都?可以|最好|方便|吧|pls|please)?[\s.!]*$/;

/** "Just here": no telephone, this chat only. */
export function findHere(folded: string): TextHit | null {
  const match = HERE.exec(folded);
  return match === null ? null : { from: match.index, to: match.index + match[0].length, value: 'here' };
}

const POLITE_END = /(?:[\s,，。.!！]|谢谢|please|pls|thanks)+$/i;

/** When to call and when not, in the consumer's words: the clauses on it, the number beside them left out. */
export function findContactTimes(folded: string, text: string): TextHit | null {
  const phone = findPhone(folded);
  const others =
    phone === null
      ? folded
      : `${folded.slice(0, phone.from)}${' '.repeat(phone.to - phone.from)}${folded.slice(phone.to)}`;
  // A number ends a clause, with or without a comma
  const cut =
    phone === null
      ? others
      : `${others.slice(0, phone.from)}${','.repeat(phone.to - phone.from)}${others.slice(phone.to)}`;
  const clauses = [...cut.matchAll(/[^,。!?;\n]+/g)].flatMap((clause) => {
    const words = clause[0];
    const lead = /^(?:\s|但是?|不过|还有|对了|but|and)*/.exec(words)![0].length;
    const from = clause.index + lead;
    const rest = words.slice(lead);
    return isOfHours(rest.trim()) ? [{ from, to: clause.index + words.trimEnd().length }] : [];
  });
  const first = clauses[0];
  if (first === undefined) return null;
  const to = clauses.at(-1)!.to;
  const value = text.slice(first.from, to).replace(POLITE_END, '');
  return value === '' ? null : { from: first.from, to: first.from + value.length, value };
}

const OF_A_CALL =
  /[打回]|电话|联系|来电|\b(?:call|ring|phone)\b|以?后$|之?前$|今|明|后天|都行|随时|周|星期|tomorrow|after|before/;
const TOGETHER_WITH =
  /^(?:[\s,，。.!！;；]|请|麻烦|那|就|还是|改成?|换成?|在|再|给我|我|电话|手机号?|号码|是|可以|方便|打给我|打我?|联系我|来电|回电|吧|行|谢谢|and|my|number|is|call|me|at|please|the)*$/i;

/**
 * When a call suits them, of a line that says nothing but that and perhaps the number. `sure`: also where only an hour
 * is named.
 */
export function callTimes(folded: string, text: string, sure: boolean): TextHit | null {
  const times = findContactTimes(folded, text);
  if (times === null || (!sure && !OF_A_CALL.test(fold(times.value)))) return null;
  const phone = findPhone(folded);
  const rest = [...folded].map((one, at) => {
    const inPhone = phone !== null && at >= phone.from && at < phone.to;
    return inPhone || (at >= times.from && at < times.to) ? ' ' : one;
  });
  return TOGETHER_WITH.test(rest.join('')) ? times : null;
}

const LEAD =
  /^[\s,]*(?:我的?(?:名字|姓名)(?:是|叫)|(?:名字|姓名|称呼)(?:就|请)?(?:是|叫|写|填|用|:)?|(?:就|可以|您|你|请|都|大家)*(?:称呼|叫|喊|管)我(?:叫)?|我叫|我是|(?:你|您)?(?:们)?(?:就|直接|先|可以)*(?:写|填|记|登记)(?:成|个|上|作)?(?!的)|(?:就|都)?叫|本人|my (?:good |full |real |first |last )?name(?: is|'?s|:)?(?= )|(?:the )?name'?s(?= )|(?:you (?:can|could|may) |just )?(?:put|write|note|use)(?: me)?(?: down)?(?: as)?(?= )|i go by|it is(?= )|its(?= )|the name is|name(?: is)?(?: just| only)?:?|(?:you can |just )?call me|put me down as|just call me|i am|i'?m(?= )|this is|it's|我(?=姓)|本人(?=姓)|免贵(?=姓))\s*:?\s*/;
const TAIL =
  /(?:(?:(?:就|也)(?:行了?|可以了?|成)|好了|可以了|就好|即可|吧|呀|啊|哈|please|thanks?|谢谢|(?<= )(?:here|speaking|is fine|will do|is ok))[\s。.!,]*)+$/;
const HAN_NAME =
  /^(?:姓\p{Script=Han}{1,2}|\p{Script=Han}{2,4}|\p{Script=Han}{1,4}(?:先生|女士|小姐|太太|老师|大爷|大妈|阿姨|叔叔|师傅|同学|测试)|\p{Script=Han}{1,6}[·•]\p{Script=Han}{1,12}(?:[·•]\p{Script=Han}{1,12})?|[老小阿]\p{Script=Han}|\p{Script=Han}{2,3}测试\p{Script=Han}?)$/u;
const LATIN_NAME = /^\p{Script=Latin}[\p{Script=Latin}'’. -]{0,38}\p{Script=Latin}\.?$/u;
const NO_NAME =
  /微信|同号|手机|随便|还是|刚才|[不没吗呢么的了吧啊想要谁我她他]|^打|闺女|什么|怎么|为何|为啥|知道|投诉|电话|名字|可以|同意|拒绝|保密|匿名|机器人|客服|人工|银行|公司|退款|^(?:你好|您好|好的|谢谢|随便|继续|没有|跳过|先生|女士)$|\b(?:what|why|how|wrong|no|not|don't|dont|said|told|yes|ok|okay|sure|fine|good|great|alright|cool|sounds|works|perfect|thats|that's|agreed?|go by|skip|anonymous|you|the|refund|bank|company|because|they|want|is|was|need|help|register|submit|send|go|later|maybe|that|it|this|me|here|message|text|call|contact|just|then|now|whatever|anything|something|i|i'm|my|mine|myself|your|they|he|she|we|keep|give|nah|yeah|private|would|pls|plz|please|sir|madam|mate|bro|dude|lol|of|for|from|with|and i|screenshots?|photos?|pictures?|receipts?|videos?|recordings?|evidence|proof|nobody|nothing|none)\b/;

const FAMILY = new Set(
  '李王张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤葛俞施洪严倪殷翟',
);

/** 姓李名雷. */
const FAMILY_AND_GIVEN = /^姓(\p{Script=Han}{1,2})名(?:叫)?(\p{Script=Han}{1,4})\s*$/u;

/** 双木林, 立早章: a family name by the parts it is written with. */
const TAKEN_APART =
  /^(?:双木林|弓长张|立早章|木子李|耳东陈|言午许|双口吕|古月胡|口天吴|草头黄|三横王|走肖赵|人可何|女兆姚|文刀刘|木易杨|余火佘|干勾于|禾呈程|水工江|走之边|草字头范|大口吴|三点水江)$/;

/** Li Wei but i go by Kevin. */
const GOES_BY =
  /^\s*(?:i'?m |my name is |it'?s )?(\p{Script=Latin}+(?: \p{Script=Latin}+){0,2}?),? (?:but )?(?:i go by|(?:people|friends|everyone) calls? me|(?:just )?call me|known as) (\p{Script=Latin}+)[\s.!]*$/iu;

/**
 * The name in an answer to how to call somebody: a common family name alone, or 2 to 40 letters; introductions such
 * as 我叫 taken off, words on when to call left out.
 */
export function findName(folded: string, text: string): TextHit | null {
  const both = GOES_BY.exec(text);
  if (both !== null) return { from: 0, to: text.length, value: `${both[1]} (${both[2]})` };
  const names: TextHit[] = [];
  const times = findContactTimes(folded, text);
  for (const part of folded.matchAll(/(?:[^,。!?;\n、.]|\.(?!\s)|(?<=\b(?:\p{L}|mr|mrs|ms|dr|prof))\.)+/gu)) {
    let from = part.index;
    let to = from + part[0].length;
    const lead = LEAD.exec(folded.slice(from, to))?.[0].length ?? 0;
    from += lead;
    const tail = TAIL.exec(folded.slice(from, to))?.[0].length ?? 0;
    to -= tail;
    const digits = folded
      .slice(from, to)
      .search(
        /[\d+]|手机|电话|号码|\b(?:(?:and|on|at|my|the|contact) )*(?:phone|tel|mobile|cell|contact|number|nr|no\b(?= ?[.:\d]))\b/,
      );
    if (digits >= 0) to = from + digits;
    while (from < to && /[\s:]/.test(folded[from]!)) from++;
    const apart = FAMILY_AND_GIVEN.exec(folded.slice(from, to));
    if (apart !== null) {
      names.push({ from, to, value: `${apart[1]}${apart[2]}` });
      continue;
    }
    if (TAKEN_APART.test(folded.slice(from, to))) from = to - 1;
    if (/^姓\p{Script=Han}{1,2}\s*$/u.test(folded.slice(from, to))) from++;
    while (to > from && /[\s:]/.test(folded[to - 1]!)) to--;
    const value = text.slice(from, to);
    if (times !== null && from < times.to && times.from < to) continue;
    if (FAMILY.has(folded.slice(from, to)) || (folded[from - 1] === '姓' && value !== ''))
      names.push({ from, to, value });
    if (value.length < 2 || value.length > 40 || NO_NAME.test(folded.slice(from, to))) continue;
    if (HAN_NAME.test(value) || (LATIN_NAME.test(value) && value.split(/\s+/).length <= 4))
      names.push({ from, to, value });
  }
  // 姓李，李女士: how to call somebody says more than the family name alone
  return names.find(({ from }) => folded[from - 1] !== '姓') ?? names[0] ?? null;
}

const TITLED = /(?:先生|女士|小姐|太太)$|^(?:mr|mrs|ms|miss)\b/i;
const LONGEST_NAMING = { zh: 16, en: 40 } as const;

/** 你就写孙女士, this is priya speaking: a short line that leads up to a name, or one with a title. */
export function saysOwnName(folded: string, text: string): boolean {
  const line = folded.trim();
  const name = findName(folded, text);
  const most = /\p{Script=Han}/u.test(line) ? LONGEST_NAMING.zh : LONGEST_NAMING.en;
  if (name === null || line.length > most || /\?$/.test(line)) return false;
  return TITLED.test(name.value) || (LEAD.exec(line)?.[0].trim() ?? '') !== '';
}

/** Jane Sample, it's Jane, 我叫…: a name and nothing else, told before anybody asked for it. */
export function nameAlone(folded: string, text: string): TextHit | null {
  const introduced = introducedName(folded, text);
  if (introduced !== null) return introduced;
  const name = findName(folded, text);
  if (name === null) return null;
  const rest = (text.slice(0, name.from) + text.slice(name.to)).replace(/[\d\s+,，。.!-]/g, '');
  const lead = LEAD.exec(folded)?.[0].trim() ?? '';
  const led = lead !== '' && rest.length <= lead.length;
  const written = /^[A-Z][\p{L}'’.-]*(?: [A-Z][\p{L}'’.-]*){1,2}$/u.test(name.value);
  return led || (rest === '' && written) ? name : null;
}

const INTRODUCED =
  /(?:我叫|我(?:的)?名字(?:是|叫)|本人(?:姓名|名叫|叫)|姓名(?:是|:))\s*(?<full>[\p{Script=Han}·•]{2,8}?)(?=[,。;!?\s、]|$|手机|电话|今年|住|来自|是)|(?:我|本人|免贵)姓(?<family>\p{Script=Han}{1,2})(?=[,。;!?\s、]|$)|(?:叫|称呼|喊)我(?<called>[老小阿大]\p{Script=Han}|\p{Script=Han}{1,3}(?:先生|女士|小姐|太太))(?=就行|就好|吧|即可|就可以|[,。;!?\s]|$)|\b(?:just |you can )?call me (?!back|later|now|asap|today|tomorrow|at|on|after|before|when|if|maybe|crazy|again|anytime|any|please|in|to|and|or|from|names)(?<said>[a-z][a-z'-]+)(?=[,.;!?]|$| and\b| from\b)|我是(?<titled>\p{Script=Han}{1,2}(?:先生|女士|小姐|太太))|\b(?:my name is|my name's)\s+(?<latin>[a-z][a-z'-]+(?: [a-z][a-z'-]+){0,2}?)(?=[,.;!?]|$| and\b| my\b| from\b)/u;

/** Its Jo. …: a line that begins with who writes. */
const OPENING_NAME =
  /^(?:[Hh]i|[Hh]ello|[Hh]ey)?[,.\s]*(?:[Ii]t'?s|[Ii]'?m|[Tt]his is) (?!Angry|Upset|Sorry|Furious|Writing|Here|Not|So|Done|Tired|Desperate|Calling|Complaining|Very|About|Really|Scared|Old|Just|Sick|Been|Ok|Fine|True|My|The|No|An?\b)([A-Z][a-z]{1,14})(?=[.,] )/;

/** A name by which somebody introduces themselves within a story: only 我叫, 我姓, 我是…先生, my name is. */
export function introducedName(folded: string, text: string): TextHit | null {
  const opening = OPENING_NAME.exec(text);
  if (opening !== null) {
    const from = opening[0].length - opening[1]!.length;
    return { from, to: opening[0].length, value: opening[1]! };
  }
  const match = INTRODUCED.exec(folded);
  const name = match?.groups && Object.values(match.groups).find((one) => one !== undefined);
  if (match === null || name === undefined || name === '') return null;
  const from = match.index + match[0].lastIndexOf(name);
  const value = text.slice(from, from + name.length);
  return NO_NAME.test(name) ? null : { from, to: from + name.length, value };
}
