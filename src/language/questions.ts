import { storyBehindOpener } from './enquiries.ts';
import { type Span, sentences } from './fold.ts';

const RHETORICAL =
  /^我(?:啥|什么|几)时候?[^,。?]{0,4}(?:说|要|让|讲|找|同意|答应)|凭什么|凭啥|还能(?:要|有|是|怎么|咋)|难道|这不是|怎么能|怎么可以|怎么会|天理|王法|良心|什么(?:玩意|垃圾|态度|破)|(?:为什么|为啥|为何|干嘛)(?:不|要|还|一直|总|扣|多|骗|乱|给我扣|收)|算什么|有这样的|有这么|谁给|是不是(?:太|骗|欺)|how (?:dare|can (?:they|it|this)|could)|why (?:did|won't|don't|do|are|is|would|should|can't|am) (?:they|you|it|the|i|this)|isn't (?:it|that|this)|who does/;
const ASKING_ZH =
  /(?:吗|呢|(?<!饿了)么|不(?=\s*\?))\s*[?。!,~]*\s*$|怎么(?:办|收|计|交|用|买|投诉|退|写|填|算|维权|处理|赔|弄|查|解决|申请|举报|才能|做|样才)|如何|多久|(?<![那这前后好了头没过十])几天|多少天|多长时间|能不能|可不可以|能否|可否|是否|算不算|会不会|好不好|行不行|该不该|要不要|用不用|需不需要|哪里(?:可以|能)?(?:投诉|举报|查|找)|去哪(?!儿(?:网|旅行|平台|订|买|上|不|拒|退|扣|取消|说|那|的客服|客服))|找谁|该找|向谁|哪个部门|需要(?:什么|哪些|准备)|(?:什么|啥)(?:材料|证据|时候|意思|流程|条件|规定|区别|不同)|干啥|咋(?:投诉|退|弄|整|处理)|几倍|(?:会|能|可以|用)[^,。!?不]{1,6}不\s*[?。!]*$|(?:行|好|成|中|能|可以)不\s*[?。!]*$|(?:啥|什么)[啊呀呢]?\s*[?。!]*$|^你?是[^,。]{1,6}还是|是什么|是干(?:什么|嘛|啥)|是不是(?!我|太|.{0,6}(?:骗|坑|欺|诈|故意|耍))|(?:没事|没问题|可以|不要紧|没关系|没影响|不耽误|不影响|来得及)吧\s*[?。!]*$|哪(?:条|部|一条|个)(?:法律?|规定|条款|条例)|有没有(?:规定|法律|权利)|合法|违法吗|犯法|归谁管|^请问|^(?:您好|你好)?,?(?:我)?(?:想|要|来)?(?:咨询|请教|了解|问)(?:一下|下|问)?|(?:麻烦|帮我?)(?:看|查)一?下|^什么是|有哪些|咋办|啥时候|会怎样|会怎么样|几点(?:上班|下班|开门|关门)?[?。]*$|(?:电话|号码|地址)(?:是)?(?:多少|几号|在哪|哪里)|管不管(?=[^啊呀呢,。!?]{2,})|该谁|(?:费|钱)谁(?:来|给)?(?:出|付|掏|承担)|归不归|受不受理|能(?:赔|退|要|拿)(?:我|到|回来?)?多少|该赔多少|赔多少(?:钱)?[?。]*$/;
const LEAD_EN =
  '^(?:\\s|so\\b|and\\b|but\\b|also\\b|then\\b|ok(?:ay)?\\b|hi\\b|hey\\b|hello\\b|please\\b|hang on|hold on|wait|sorry|btw|by the way|quick question|question|one (?:more )?(?:thing|question|sec)|before (?:i do|that|you do)|[,.:-])*';
const ASKING_EN = new RegExp(
  `${LEAD_EN}(?:what|how|where|who|when|which)(?:'?s)?\\b|` +
    `${LEAD_EN}(?:can|could|should|do|does|did|is|are|am|will|would|may|has|have|why (?:is|was|did|do|does|can't))\\s+(?:i|my|you|your|we|it|there|the|they|this|that|someone|a|an)\\b|` +
    `${LEAD_EN}(?:can you )?(?:tell|show) me (?:my|the|what|how|when|if|about|where|which)\\b|` +
    `${LEAD_EN}(?:can you )?give me (?:my|the) (?:number|status|address|steps|rules?|law|details|options|phone)\\b|` +
    "\\b(?:what (?:should|can|do) i|how (?:long|much|do i|can i)|can i|could i|do i have|am i entitled|is it legal|should i|are they allowed|where (?:do|can|should) i|who (?:do|can|should) i|(?:need|like|want|wanted|wanting|trying) to (?:know|find out|check|ask) (?:if|whether|what|how|when|who|where|about)|(?:i was |i'm |im |just )?(?:wondering|curious) (?:if|whether|what|how|about)|any idea (?:if|how|what|whether)|i(?: need|'d like| would like| want) to know)\\b",
);
/** 不知道怎么扣的, 问了客服多久能退: told, not asked. */
const REPORTED =
  /(?:不知道|不清楚|不明白|没说|没告诉|问(?:了|过)?(?:他们?|客服|商家|店家|银行)|don't know|do not know|asked (?:them|him|her)|didn't (?:say|tell)|explain)[^,。!?]{0,16}$/;

/** 经理让我爱找谁找谁: somebody else's words, unless it is asked what they are worth. */
const QUOTED =
  /(?:[他她]们?|人家|对方|那边|客服|经理|老板娘?|店长|店员|店家|商家|卖家|销售|中介|师傅|前台|保安|工作人员)[^,。!?]{0,3}(?:说|讲|让|叫|喊|回)[^,。!?]{0,16}$/;
const WEIGHED = /合[法理规]|违法|犯法|真的|算数|有效|靠谱|可信|规定|对(?:不对|吗)/;

/** A request to make proof up: answered like a question, never kept as a story. */
const TO_FORGE =
  /(?:编|伪造|造)[^,。]{0,6}(?:聊天|证据|记录|截图)|\b(?:write|make|invent|forge|create)\b[^.]{0,20}\bfake\b/;

/** is that even legal, can they do that: about a rule, and not yet about anything that happened. */
const OF_A_RULE =
  /^(?:so|and|but|hi|hello|hey|ok|,|\s)*(?:is|are|was) (?:that|this|it|they)(?: even| actually| really)? (?:legal|illegal|allowed|ok|okay|normal|lawful|against the law)|^(?:so|and|but|hi|hello|hey|ok|,|\s)*(?:can|may) (?:they|he|she|a \w+|the \w+)(?: just| really| even)? do (?:that|this)/;
const asksOfARule = (text: string): boolean =>
  OF_A_RULE.test(text.trim()) || OF_A_RULE.test(text.slice(text.lastIndexOf(',') + 1).trim());
const DONE_TO_ME =
  /\b(?:i|we|my|me|us)\b.*\b(?:\w+ed|bought|paid|took|sent|lost|got|had|was|were|won't|wont|can't|cant|refuse[sd]?|keeps?|never|didn't|didnt)\b|\b(?:charged|took|sold|refused?s?|won't|wont|never|didn't|didnt|kept|keeps|cheated|scammed|lied|closed|broke)\b/;

/** Whether a sentence of a folded text asks something of us; outcries in the form of a question don't. */
export function asksSomething(folded: string, sentence: Span): boolean {
  const text = folded.slice(sentence.from, sentence.to).trim();
  if (RHETORICAL.test(text)) return false;
  if (TO_FORGE.test(text)) return true;
  const story = storyBehindOpener(text);
  if (story !== null) return asksSomething(text, { from: story, to: text.length });
  const marked = /\?[\s"”』」)]{0,4}$/.test(text.slice(-6));
  const zh = ASKING_ZH.exec(text);
  if (zh !== null) {
    // 说是什么… deep inside a long telling is no question of theirs
    const buried = text.length > 30 && zh.index + zh[0].length < text.length - 12;
    const lead = text.slice(0, zh.index);
    const quoted = QUOTED.test(lead) && !WEIGHED.test(text.slice(Math.max(0, zh.index - 4)));
    return marked || (!buried && !quoted && !REPORTED.test(lead));
  }
  const en = ASKING_EN.exec(text);
  if (asksOfARule(text)) return true;
  // Typed without a sign: a question that opens the sentence and is short
  if (en !== null) return marked || (en.index === 0 && text.split(/\s+/).length <= 20);
  return marked;
}

/** 不是投诉: in so many words. */
const NO_COMPLAINT =
  /(?:不是(?:要|想|来)?|(?:先|暂时|还)?(?:没(?:有)?|不)(?:是)?(?:要|想|打算)?)投诉(?!过|他|她|你|的|电|无|了)|\b(?:not|isn't|wasn't)(?: (?:here|trying|going|looking|planning|want\w*|really|a|to|file|filing|make|making))* complain(?:t|ts|ing)?\b(?! (?:about|against|of|on)\b)|\b(?:don't|do not|dont|didn't)(?: (?:want|need|plan|mean|wish))?(?: to)? (?:complain|file|make a complaint)\b(?! (?:about|against|of|on)\b)/;
/** 就问问: nothing but an answer is wanted. */
const ONLY_ASKS =
  /(?:就是?|只是?|随便|纯)(?:想|来|要)?(?:先)?(?:问|咨询|了解|打听)(?!题|过|了)|(?:我|来|想)?咨询(?:一下|一?个|下)|\b(?:just|only) (?:a |one |have a )?(?:quick |general |small )?(?:question|asking|curious|wondering|enquiring)\b|\b(?:quick|general) question\b/;
const LONGEST_ONLY = { zh: 60, en: 200 } as const;

/** Words around a question that are none of it: 我先不投诉就问一下. */
const LEADING_UP =
  /(?:对了|那个?|我|就是?|只是?|先|想|来|要|随便|纯|咨询|问|了解|打听|不是?|没有?|是|打算|投诉|一下|下|个|点|事情?|问题|哈|啊|吧|的|了|\s|[,。.!])+|\b(?:i'?m|i am|it's|this is|just|only|a|an|one|have|quick|general|small|question|asking|curious|wondering|not|don't|do not|want|to|here|trying|complain(?:t|ing)?|file|make|anything|yet|complaints?)\b|[\s,.:!-]+/g;

/** Whether a folded stretch only leads up to a question. */
export const leadsUp = (folded: string): boolean =>
  folded.replace(LEADING_UP, '').replace(/[^\p{L}\p{N}]/gu, '') === '';

/** Whether a folded text that says of itself to be no complaint asks something yet; null where it says no such thing. */
export function onlyAsked(folded: string): 'asks' | 'about-to' | null {
  const line = folded.trim();
  const lang = /\p{Script=Han}/u.test(line) ? 'zh' : 'en';
  if (line.length > LONGEST_ONLY[lang]) return null;
  if (!NO_COMPLAINT.test(line) && !ONLY_ASKS.test(line)) return null;
  const story = NO_COMPLAINT.test(line) ? null : storyBehindOpener(line);
  if (story !== null && !asksSomething(line, { from: story, to: line.length })) return null;
  return leadsUp(line) ? 'about-to' : 'asks';
}

/** A text cut into what is told and what is asked; `asked` is the questions' own stretch, null without one. */
export interface Parts {
  readonly told: Span | null;
  readonly asked: Span | null;
}

const OWN_STORY = /我|本人|俺|咱|\b(?:i|my|we|our|they)\b/;
const HAPPENED =
  /了|过(?!期)|被|着|的时候|\b(?:was|were|did|had|bought|paid|charged|told|said|refused?s?|never|ordered|signed|lost|took|went|sent|got|has|have|closed|kept|keeps?|won't|wont|can't|cant)\b/;

/** Whether a stretch tells something that happened, as against leading up to a question. */
const tells = (text: string): boolean =>
  (OWN_STORY.test(text) && HAPPENED.test(text) && text.replace(/\s/g, '').length >= 8) ||
  text.replace(/[\s,]/g, '').length >= 24;

/** Something of one's own with a day, a sum or a deed: 我昨天买的手机坏了. */
const OWN_CASE =
  /(?:我|俺|本人|咱)[^,。!?]{0,14}(?:买|订|办|交|付|充|花|存|借|签|寄|报|租|转|修|住|用|卡|钱)|\b(?:i|we|my)\b[^.!?]{0,40}\b(?:bought|ordered|paid|booked|signed|sent|lost|was|were|got|had|have|joined|rented)\b/;
const CASE_MARK =
  /了|过|坏|昨|前天|上周|上个?月|\d|被|没|不|\b(?:yesterday|last|ago|was|were|won't|didn't|died|broke)\b/;
const ASKED_LAST =
  /(?:钱|现在|那|这|还|又|该|我|应该|可以)*(?:怎么(?:办|退|赔|处理|投诉|维权|解决)|咋(?:办|退|整|弄)|如何(?:是好|处理|维权|投诉)|(?:能不能|可不可以|能否|是否)[^,。]{0,8}|能[^,。]{0,4}吗|可以[^,。]{0,5}吗|合[理法]吗|违法吗)[?。!\s]*$|\b(?:can|could|should|do|am|is) (?:i|we|it|they|there)\b[^.!?]{0,40}\??\s*$/;

/** Tells story and question apart: questions at the end of a story, or a comma's length after it. */
export function parts(folded: string): Parts {
  const all = sentences(folded);
  const asked = all.filter((sentence) => asksSomething(folded, sentence));
  if (asked.length === 0)
    return { told: all.length === 0 ? null : { from: 0, to: folded.length }, asked: null };
  const first = asked[0]!;
  const before = folded.slice(0, first.from);
  // A rule somebody goes by, and whether they may: a question as a whole
  const rule = asked.some((one) => asksOfARule(folded.slice(one.from, one.to)));
  if (rule && !DONE_TO_ME.test(folded)) return { told: null, asked: { from: 0, to: folded.length } };
  if (tells(before))
    return { told: { from: 0, to: first.from }, asked: { from: first.from, to: folded.length } };
  const text = folded.slice(first.from, first.to);
  // 我买的鞋三天就开胶了，能退吗？ tells before the comma and asks after it
  for (let comma = text.lastIndexOf(','); comma > 0; comma = text.lastIndexOf(',', comma - 1)) {
    const tail = { from: first.from + comma + 1, to: first.to };
    if (!asksSomething(folded, tail)) break;
    const lead = folded.slice(0, first.from + comma);
    if (tells(lead) && !asksSomething(folded, { from: first.from, to: first.from + comma }))
      return { told: { from: 0, to: first.from + comma }, asked: { from: tail.from, to: folded.length } };
  }
  // 我昨天买的手机坏了能退吗: the same without a comma
  const last = ASKED_LAST.exec(text);
  const own = last === null ? '' : text.slice(0, last.index);
  if (last !== null && OWN_CASE.test(own) && CASE_MARK.test(own) && own.trim().length >= 7)
    return {
      told: { from: 0, to: first.from + last.index },
      asked: { from: first.from + last.index, to: folded.length },
    };
  const rest = all.filter((sentence) => sentence.from > first.from && !asked.includes(sentence));
  const after = rest.map((sentence) => folded.slice(sentence.from, sentence.to)).join('');
  if (tells(after))
    return {
      told: { from: rest[0]!.from, to: folded.length },
      asked: { from: first.from, to: rest[0]!.from },
    };
  return { told: null, asked: { from: 0, to: folded.length } };
}

const CLAUSE_END =
  /[,。;!?\n]+(?!\d)|\.(?=\s)|(?<=[\p{Script=Han}\d])\s+(?=\p{Script=Han})|(?<=\p{Script=Han})\s+(?=\d)/gu;
/** What begins so only leads up to the question. */
const CONDITION =
  /^\s*(?:如果|要是|假如|假设|万一|那|关于)|的话[\s,]*$|^\s*(?:if|when|suppose|once|in case|about)\b/;

/** A folded text cut at its commas and stops, and where people type a gap instead; each clause with its sign. */
export function clausesOf(folded: string): readonly Span[] {
  const ends = [...folded.matchAll(CLAUSE_END)].map((end) => end.index + end[0].length);
  return [0, ...ends].map((from, i): Span => ({ from, to: ends[i] ?? folded.length }));
}

/**
 * The clauses of a folded text that ask, and what stands before them, else behind them, and asks nothing: 换个新的
 * 运费谁出. `told` is null where nothing does.
 */
export function clausesApart(folded: string): Parts {
  const clauses = clausesOf(folded);
  const asks = clauses.map((clause) => asksSomething(folded, clause));
  const first = clauses[asks.indexOf(true)];
  const last = clauses[asks.lastIndexOf(true)];
  if (first === undefined || last === undefined) return { told: null, asked: null };
  const before = { from: 0, to: first.from };
  const after = { from: last.to, to: folded.length };
  const says = (span: Span): boolean => {
    const text = folded.slice(span.from, span.to);
    return /[\p{L}\p{N}]/u.test(text) && !CONDITION.test(text);
  };
  if (says(before)) return { told: before, asked: { from: first.from, to: folded.length } };
  return says(after) && before.to === 0
    ? { told: after, asked: { from: 0, to: after.from } }
    : { told: null, asked: null };
}
