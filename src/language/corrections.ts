import { labelled } from './field-words.ts';
import type { Span } from './fold.ts';

/**
 * What a piece of a line does to what is noted: `old` is not right, `new` is; `gone` is to go, `only` is all that
 * stays, `more` comes beside it; `bare` says none of this by itself.
 */
export type Role = 'old' | 'new' | 'gone' | 'only' | 'more' | 'bare';

export interface Piece extends Span {
  readonly role: Role;
  /** Pieces of one clause carry the same number. */
  readonly clause: number;
}

export interface Correction {
  readonly pieces: readonly Piece[];
  /** By its words alone it can be nothing else, such as 写错了 or 去掉. */
  readonly plain: boolean;
  /** Something is said to be wrong, whatever it is. */
  readonly wrong: boolean;
  /** It begins by taking something back: 哦不，oh sorry. */
  readonly startled: boolean;
  /** It says that something is to be changed to something else: make it 480. */
  readonly changes: boolean;
}

const LONGEST = 140;

/** 对，但是…: a yes that takes something back, up to where what it takes back begins. */
const YES_BUT =
  /^(?:(?:嗯+|是的?|对的?|好的?|行|可以|没错|没问题|同意|确认(?:提交)?|提交|(?:其他|其它|别的|前面|上面|大部分|基本|大体)(?:的|上)?(?:都|全|也)?(?:是)?(?:对|好|没错|没问题|可以|正确)|(?:都|全)(?:是)?(?:对|好|没错|没问题|可以|正确)|yes|yeah|yep|yup|ok|okay|right|correct|sure|fine|agreed?|confirm(?:ed)?|submit(?: it)?|(?:it's |that's |its |thats |looks |mostly |all |almost |is )+(?:good|right|correct|fine|ok|okay)|everything(?: else)?(?: is|'s| looks)? (?:good|right|correct|fine|ok|okay))(?:了|的|啊|呀|吧)?[,、。;.\s]*)+(?:但是?|不过|可是?(?!以)|只是|只有|就是|除了|\bbut\b|\b(?:al)?though\b|\bexcept(?: that| for)?\b|\bonly\b|\bhowever\b|\bjust that\b|\bapart from\b)[,\s]*/;

/** Where a correction begins behind a yes with a but; 0 where the line is no such yes. */
export const behindYes = (folded: string): number => YES_BUT.exec(folded)?.[0].length ?? 0;

const CUT =
  /[;。!?\n]+|,(?!\d{3}(?!\d))|\.(?=\s|$)|(?<=[^,\s])(?=另外|(?<!不)还有(?!效))|(?<=(?:不要|不用|别写?|去掉|删掉|去了|删了)[^,]{1,8})(?=只|就|改|我?要)|(?<=\b(?:want|need) [^,.;]{2,24}) (?=(?:i|we) (?:just |only )?(?:want|need)\b)|\b(?:and|but)\b(?=\s+(?:the|my|its?|it's|also|then|please|change|remove|drop|add|delete|we|i|place|date|amount|name|phone|company|request|issue|product|price|sum|people)\b)/g;

function clauses(folded: string): readonly Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const cut of folded.matchAll(CUT)) {
    spans.push({ from, to: cut.index });
    from = cut.index + cut[0].length;
  }
  spans.push({ from, to: folded.length });
  return spans.filter((span) => /[\p{L}\p{N}]/u.test(folded.slice(span.from, span.to)));
}

const LEAD =
  /^(?:[\s,]|对了|还有|另外|然后|顺便|以及|而且|那个(?!$)|嗯+|哦|噢|啊|呃|哎呀?|等等|等一?下|抱歉|不好意思|麻烦|请|帮我|你|您|把|将|oh|ah|um|well|sorry|please|pls|and|but|also(?= the| my)|then|wait|hang on|hold on|no(?= (?:wait|sorry|the|its|it|it's|my|date|amount|name|that)\b)|actually|can you|could you|by the way|typo:?|oops|whoops|my bad|correction:?)*/;

const ASKS = /(?:[吗呢]|(?<!饿了)么)\s*$|什么意思|谁说|为什么|怎么|^\s*(?:who|why|what|how|where|when)\b/;

const DELETE =
  /去掉|去除|删(?:掉|除|了|去)?|拿掉|划掉|抹掉|剔除|移除|撤掉|(?:不要|别|不用|不需要|不必|甭)(?:再|给我|把)?(?:写|放|带|加|算|提|记|填|管|列|叫|喊|称呼)(?:了|进去|上去|我)*|\b(?:remove|delete|drop|take (?=.{1,40}\b(?:out|off)\b)|out of|get rid of|leave out|cross out|strike|scratch|cut (?:out )?(?=the|that|this)|forget(?: about)?|leave off)\b|\b(?:don't|dont|do not) (?:include|mention|write|put)\b/;
const UNWANTED =
  /(?:不要|不(?:想|愿意?)?留|别留|不想要?|不用|不需要|不求|没要)(?!求)|(?:^|(?<=,))(?:就|也|那)?不(?=[退换修赔](?:款|钱|货)?了吧?\s*(?:$|,))|\b(?:don't|dont|do not|didn't|didnt) (?:need|want|ask for)\b|\bnever ?mind\b(?=.*\b(?:refund|money|repair|replacement|apology|compensation)\b)|^\s*no (?=\w+(?: \w+)?$|(?:phone|number|name)\b|more (?:apolog|sorry|refund|money|compensation|repair|replacement))|\bno need for\b/;
const NEVER =
  /(?:从来?|并|都|也|又|根本|还)?没(?:有)?(?:去)?(?:找|联系|打|投诉|报|反映|问)过?|\bnever (?:contacted|called|asked|told|went to|complained to|spoke to|talked to)\b|\b(?:didn't|did not|haven't|have not) (?:contact|call|ask|tell|complain)(?:ed)?(?: to)?\b|\bcontacted (?:nobody|no one)\b/;
/** 跟支付宝没关系: whoever is named is not meant. */
const DISOWNED =
  /(?:跟|和|与|不关|不怪)(?=[^,]{2,16}(?:没(?:有)?(?:什么|啥|任何|半毛钱|一毛钱)?(?:的)?关系|无关|不相干|的?事))|没(?:有)?(?:什么|啥|任何|半毛钱|一毛钱)?(?:的)?关系|无关|不相干|\b(?:(?:it |this )?(?:has|had|have) )?nothing to do with\b/;
const ONLY =
  /(?:只|仅)(?!是|不过|能|会|好|说)(?:要|投诉|写|留|保留|告|算|找过?|有|剩)?|就(?=我(?:一个)?人)|就(?:要|写|留|投诉)|\b(?:only|just)\b(?! (?:said|told|now|that|wanted|tell|say))/;
const MORE =
  /(?:再|还|也|另)(?:要|想|得)?(?:求|有)?(?:加上?|补上?|写上?|添上?|打了|打过|找了|找过|联系过|联系了|报了|投诉过|投诉了|要|想)(?:[一个条家项])*|加(?:上|[一个条家项]+)|补[上充](?:[一个条家项])*|\b(?:add|also|as well|too|plus)\b/;

const WRONG =
  "(?:(?:写|记|说|打|填|弄|搞|输|看|认|读|听|算)[错反混]|(?<![没不])[错反](?=了|的|$))(?:了|啦|的)*|没(?:写|记|填|打)对|不对(?:劲)?[了的吧啊]*|(?:没|不)(?:花|扣|收|给|付|有|是|到)?(?:了)?(?:这|那)么[多贵少]|有误|不正确|不准确?|(?:多|少|漏)(?:打|写|记|输|算|报)了?|(?:要|想|需要|得)改(?![成为])|改(?:一下|一处|下)|(?:[记弄搞说看]|想)(?:混|岔|串)了|(?:说|报|写|打|记|填|算)(?:多|少|漏)了|\\b(?:is |was |are )?(?:wrong|incorrect|inaccurate|mistaken|misspelled|misspelt|mistyped|(?:not|isn't|isnt) (?:right|correct)|a mistake|a typo)\\b|\\b(?:is|was) off\\b";
const OLD =
  "(?:并|而|又)?不(?:是|叫|姓|在|属于)(?!很|太|第|不)|并非|而非|\\b(?:instead of|rather than|(?:is|was|are|were) not|isn't|isnt|wasn't|wasnt|aren't|(?<!\\b(?:will|would|do|does|did|could|can|have|has|had) )not)\\b(?! (?:sure|yet|really|i just|(?!called|named|spelled)\\w+ed\\b|\\w{2,}ing\\b|paid|sent|given|told)\\b)";
const NEW =
  "(?<![不但可只于要总还都若算老也倒])(?:其实|实际上?|应该|应当|准确(?:地?说)?|而|才|就)*(?:应该|(?<!不)是(?!不是)|叫做?(?!我)|姓(?!名|氏))|应为|应当为|改[成为到作]|(?<=[d零一二两三四五六七八九十百千万元块号月日])改(?=[d一二两三四五六七八九十])|(?:才|就)(?=[d一二两三四五六七八九][d十百千万,.])|换[成为]|(?<=\\bnot [^,;]{1,30})\\bbut\\b|(?:更正|纠正)(?:[为成]|(?!我?的?(?:个人)?(?:征信|信用|记录|信息|错误|不良|逾期|报告|数据)))|(?<!不要|别|不用)写(?:成|为|作|全|的?是)?(?![错反对])|\\b(?:it's|its|it is|it was|should (?:be|have been|read|say)|must be|i mean|i meant|make (?:it|that)|called|spelled|spelt|actually|(?:is|was|are|were)(?! not\\b))\\b(?: (?:just|only|really|actually|now))*";
const MARK = new RegExp(`(?<wrong>${WRONG})|(?<old>${OLD})|(?<new>${NEW})`, 'g');

/** Change X to Y, knock that down to Y. */
const CHANGE =
  /^(?:(?:change|correct|update|set|fix|replace|make|put|switch)\b\s*.*?\s*(?<link>\b(?:to|into|with|as)\b)|(?:knock|bring|drop|cut|lower|raise|bump|take|move|push)\b\s(?:it|that|this|them|the \w+)?\s*(?:back |down |up |forward )*(?<moved>\bto\b))/;
/** 改成 and the like: nobody tells a story in these words. */
const PLAIN =
  /改[成为一]|改下|换成|更正|纠正|写(?:错|成|反)|(?:记|说|打|填|弄|搞|输)[错反]|\bshould (?:be|have been|read)\b|\bi meant?\b|\bmake (?:it|that)\b|\b(?:wrong|incorrect|mistake|typo|misspel\w+|mistyped|correction)\b/;
const STARTLED =
  /^(?:(?:哦|噢|喔|啊|呃|额|诶|哎呀?|等等|等一?下|抱歉|不好意思|不|不对|不是|[看说记打写弄搞输填][错反](?:了|啦|嘞)*|(?:我)?(?:想|记)起来了)[,、。!\s]*)+(?=应该|其实|实际|是|[^,。;!?]{1,30}$)|^(?:(?:oh|ah|um|er|ok|sorry|oops|no|wait|hang on|hold on|wrong|incorrect|actually|typo|mistype|misspelt|correction|oops|whoops|my (?:bad|mistake)|(?:i |you )?(?:swapped|mixed up) the (?:digits|numbers|figures))[,.!:\s-]+)+/;

interface Mark extends Span {
  readonly role: Role;
}

/** The pieces between the marks of a contrast; what stands before a word of wrong is the old value. */
function contrasted(text: string, start: number): readonly Mark[] {
  const pieces: Mark[] = [];
  let from = 0;
  let role: Role = 'bare';
  const add = (to: number, as: Role): void => {
    if (/[\p{L}\p{N}]/u.test(text.slice(from, to)))
      pieces.push({ from: start + from, to: start + to, role: as });
  };
  const label = labelled(text);
  const change = label === null ? CHANGE.exec(text) : null;
  if (label !== null) {
    add(label.to, 'bare');
    from = label.value;
    role = 'new';
  }
  if (change !== null) {
    add(change[0].length - (change.groups!.link ?? change.groups!.moved)!.length, 'bare');
    from = change[0].length;
    role = 'new';
  }
  MARK.lastIndex = from;
  for (let mark = MARK.exec(text); mark !== null; mark = MARK.exec(text)) {
    const { wrong, old } = mark.groups!;
    add(mark.index, wrong !== undefined && role === 'bare' ? 'old' : role);
    from = mark.index + mark[0].length;
    role = old !== undefined ? 'old' : 'new';
  }
  add(text.length, role);
  return pieces;
}

/** One removal reads as a whole clause: what it names stands before the word or behind it. */
function roleOf(clause: string): Role | null {
  if (DELETE.test(clause) || NEVER.test(clause)) return 'gone';
  if (UNWANTED.test(clause) || (DISOWNED.test(clause) && !/跟我|和我|与我|\bme\b/.test(clause)))
    return 'gone';
  if (ONLY.test(clause) && !/(?:是|is|was|it's) ?(?:只|only|just)/.test(clause)) return 'only';
  return MORE.test(clause) ? 'more' : null;
}

const SIGNS = new RegExp(
  [...[DELETE, UNWANTED, NEVER, DISOWNED, ONLY, MORE].map(({ source }) => source), WRONG, OLD, NEW].join('|'),
);

/** Whether a line holds any word by which something is set right: most lines of a talk don't. */
export const mayCorrect = (folded: string): boolean =>
  folded.length <= LONGEST &&
  (SIGNS.test(folded) || STARTLED.test(folded) || labelled(folded) !== null || CHANGE.test(folded));

/**
 * A folded line as pieces that each say what they do to what is noted; null for a line that is too long to be one.
 * Whether they hold anything is left to whoever knows what is noted.
 */
export function correction(folded: string): Correction | null {
  if (folded.length > LONGEST) return null;
  const pieces: Piece[] = [];
  const startled = STARTLED.exec(folded);
  let changes = /\bmake (?:it|that)\b/.test(folded);
  clauses(folded).forEach((span, clause) => {
    const whole = folded.slice(span.from, span.to);
    if (ASKS.test(whole)) return;
    const lead = LEAD.exec(whole)![0].length;
    const text = whole.slice(lead);
    const change = CHANGE.test(text);
    changes ||= change;
    const marked = labelled(text) !== null || change;
    const role = change
      ? null
      : SIGNS.test(text) && labelled(text) === null
        ? roleOf(text)
        : marked
          ? null
          : 'bare';
    const from = span.from + lead;
    if (role === null) pieces.push(...contrasted(text, from).map((mark) => ({ ...mark, clause })));
    else if (text.trim() !== '') pieces.push({ from, to: span.to, role, clause });
  });
  const wrong = new RegExp(WRONG).test(folded);
  return {
    pieces,
    plain: PLAIN.test(folded) || DELETE.test(folded) || DISOWNED.test(folded),
    wrong,
    startled: startled !== null,
    changes,
  };
}

/** 不要赔偿 takes back a wish, where 去掉 takes back anything. */
export const isUnwanted = (folded: string): boolean =>
  UNWANTED.test(folded) && !DELETE.test(folded) && !NEVER.test(folded) && !/^\s*no /.test(folded);

const ONLY_IS = /(?:只|仅|不过|就)(?:仅|不过)?是|\b(?:is|was|are) (?:just|only|merely)\b/;

/** 淘宝只是平台, they only hosted it: what stands before the word is told of, and not all that is to stay. */
export function isOnlyTold(folded: string): boolean {
  const mark = ONLY_IS.exec(folded) ?? ONLY.exec(folded);
  const named = (text: string): boolean => /[\p{L}\p{N}]{2}/u.test(text.replace(LEAD, ''));
  return (
    mark !== null && named(folded.slice(0, mark.index)) && named(folded.slice(mark.index + mark[0].length))
  );
}

/** What is to come besides: behind the word for it, else before it. */
export function addition(folded: string): Span {
  const mark = MORE.exec(folded);
  if (mark === null) return { from: 0, to: folded.length };
  const after = mark.index + mark[0].length;
  return /[\p{L}\p{N}]/u.test(folded.slice(after))
    ? { from: after, to: folded.length }
    : { from: 0, to: mark.index };
}

/** Where it is to go from, and why: no part of what is to go. */
const AROUND =
  /(?:从|在)?(?:这|那|本|我)?(?:个|件|份|条|次|封)?(?:的)?(?:投诉书?|案子|信|表|单子?|记录|件)(?:里面?|中|上面?)|(?<![\p{Script=Han}])里面?(?=不)|\b(?:from|out of|on|in|for) (?:(?:the|this|that|my|your)\b(?: \w+)? ?)?(?:complaint|form|record|case|letter|list|file|one|there|it)\b|\b(?:or|because|cause|so) .*$/gu;

/** 要求他们删掉: they are to remove something, not we. */
export const isOfThem = (folded: string): boolean =>
  /(?:他们|对方|商家|平台|公司|银行|店家)[^,]{0,6}(?:删|去掉|撤)|\b(?:they|them|company|shop|bank|platform)\b.{0,20}\b(?:delete|remove|erase|drop)/.test(
    folded,
  );

/** What a removal names, its own words taken out at the same length. */
export const withoutMarks = (folded: string): string =>
  [AROUND, DELETE, UNWANTED, NEVER, DISOWNED, ONLY, MORE].reduce(
    (text, pattern) => text.replace(pattern, (mark) => ' '.repeat(mark.length)),
    folded,
  );
