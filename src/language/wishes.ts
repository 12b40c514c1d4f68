import { matches } from '../basics/text.ts';
import type { Request } from '../complaints/record.ts';
import type { RequestKind } from '../complaints/taxonomy.ts';
import { outside } from './asides.ts';
import type { LanguageData } from './data.ts';
import { type Span, sentences } from './fold.ts';
import { type Hit, undominated } from './lexicon.ts';
import { ordersIn } from './orders.ts';

export interface WishHit extends Span {
  readonly request: Request;
}

const WISH =
  /要求|希望|(?<=^|[,。;!]|就|只|还|都|也)要(?=退|赔|换|修|回|个?说法|他们?|你们?|商家|对方|银行|平台|把)|请求|诉求|恳请|想要|我想|我要|只想|就想|只要|就要|麻烦|请(?!问|教)|必须|应该|应当|尽快|赶紧|立即|马上|让(?=他|她|商家|店|对方|卖家|老板|公司|物业|装修)(?!他们?骗|她骗)|帮我(?!妈|爸|父|母|爷|奶|朋友|家|孩|儿|女|老|婆|外|姐|哥|弟|妹|亲|同)|想(?=退|换|取消|解|赔|知道|让|把|注销|拿回)|能否|能不能(?:帮)?|给我(?=们?(?:退|赔|换|修|补|一个|个|解释|道歉|处理|恢复|解冻))|i want|i would like|i'd like|would like|i demand|demand|i need|please|i request|requesting|asking for|i ask|i expect|i am seeking|seeking|hope/g;
/** Another side's wish or an earlier try is none of now. */
const NOT_MINE =
  /(?:客服|商家|店家|对方|他们?|她|老板|银行|平台|公司|催收)(?:[^,。!?;\n]{0,6})(?:要求|希望|请|让我?|叫我?|说)?$|(?:已经|之前|当时|曾|多次|上次|昨天)[^,。!?;\n]{0,8}$|they (?:want|demand|ask|need|request)[^.!?]{0,4}$/;
const NOT_WANTED =
  /(?:不要|不想|不用|不需要|无需|不是要|不求|没想|do not want|don't want|dont want|not asking for|not about(?: the)?|no need to|\bnot(?: an?| the| any| just an?)?|instead of(?: an?| the)?|rather than(?: an?| the)?|而不是|不是|并非)(?:你们?|他们?)?(?:给|的)?\s*$/;

/** 退款 within 不退款: what the other side won't do is told apart from what is asked for. */
const REFUSED_BEFORE =
  /(?:不|没|拒绝|拒不|不予|不肯|不给|不能|无法|别|won't|n't|not|never|no(?: more)?|refuse[sd]? to|denied)\s*(?:同意|愿意|愿|肯|予|给|让|能|支持|要)?\s*$/;

function deduped(hits: readonly Hit<RequestKind>[]): readonly WishHit[] {
  const seen = new Set<RequestKind>();
  return hits.flatMap((hit) => {
    if (seen.has(hit.value)) return [];
    seen.add(hit.value);
    return [{ from: hit.from, to: hit.to, request: { kind: hit.value } }];
  });
}

/** 给我退了20块, 退房: done already, or out of something and no money back. */
const DONE =
  /^(?:[退换修赔]|退[还款钱])了?(?:我|给我)?(?<=了.{0,2})[\d几一两三四五六七八九十半]|^退[房租学群网休]/;

const stands = (folded: string, hit: Span): boolean => {
  const before = folded.slice(Math.max(0, hit.from - 10), hit.from);
  return (
    !REFUSED_BEFORE.test(before) &&
    !NOT_WANTED.test(before) &&
    !DONE.test(folded.slice(hit.from, hit.from + 8))
  );
};

/** The words of asking for something, each behind a word of wishing in its sentence, or in an order. */
function wishedHits(folded: string, hits: readonly Hit<RequestKind>[]): readonly Hit<RequestKind>[] {
  const orders = ordersIn(folded);
  const ordered = hits.filter(
    (hit) => orders.some(({ from, to }) => from <= hit.from && hit.to <= to) && stands(folded, hit),
  );
  const behind = sentences(folded).flatMap((sentence) => {
    const text = folded.slice(sentence.from, sentence.to);
    const first = [...text.matchAll(WISH)].find((match) => {
      const before = text.slice(Math.max(0, match.index - 24), match.index);
      return !NOT_MINE.test(before) && !/[不没别]$/.test(before);
    });
    if (first === undefined) return [];
    const start = sentence.from + first.index;
    return hits.filter((hit) => hit.from >= start && hit.to <= sentence.to && stands(folded, hit));
  });
  const alone = hits.filter((hit) => isClauseOfItsOwn(folded, hit) && stands(folded, hit));
  return hits.filter((hit) => ordered.includes(hit) || behind.includes(hit) || alone.includes(hit));
}

/** …开胶了 退钱: a last clause that is the wish and nothing else, and nobody's words. */
const isClauseOfItsOwn = (folded: string, { from, to }: Span): boolean =>
  /^(?:退[钱款货]|退全款|全额退[款钱]?|赔[钱偿]|道歉|换[货新])$/.test(folded.slice(from, to)) &&
  /^[\s。.!]*$/.test(folded.slice(to)) &&
  /[^\s,。!?;:说称让叫答应][\s,。!;]+$/.test(folded.slice(0, from)) &&
  !/(?:说|称|答应|同意|拒绝|承诺)[^,。!?;\s]{0,4}[\s,。!;]+$/.test(folded.slice(0, from));

/** 退一赔三, 假一赔十, triple: more than what was lost. */
const MULTIPLE =
  /(?:[退假缺]一)?[赔罚](?:我)?(?:[一二三四五六七八九十百]|\d{1,3})(?:倍|(?![\d百千万元块个]))|(?:[两双三四五六七八九十]|加|\d{1,3})倍(?:的)?(?:赔偿?|退[还回款]?|补偿?|返还|奉还|还)|(?:[两三四五六七八九十]|\d{1,3})倍|\bdouble(?= (?:back|the (?:deposit|money|price)|my (?:deposit|money)|compensation|refund)\b)|\b(?:triple|treble|threefold|tenfold|(?:three|ten|10|3) times(?= (?:the|what|back|as much|compensation|my|its|that)\b)|(?<=\b(?:pay|compensat\w+|refund|want|claim|back|get|demand)\b[^,.;]{0,16})(?:three|ten|10|3) times(?! (?:now|already|this|last|a|and|but|they|he|she|i)\b)|(?:x ?|[×*] ?)(?:3|10)|(?:3|10)x)\b/;

/** With a multiple asked for, a compensation in their words. */
function withMultiple(folded: string, hits: readonly WishHit[]): readonly WishHit[] {
  const match = hits.length === 0 ? null : MULTIPLE.exec(folded);
  if (match === null) return hits;
  const span = { from: match.index, to: match.index + match[0].length };
  const sum = /^\s*[\d,.]+(?:元|块)?/.exec(folded.slice(span.to))?.[0] ?? '';
  const request: Request = { kind: 'compensate', text: `${match[0]}${sum}`.trim() };
  // 双倍返还 is one wish
  const within = (hit: WishHit): boolean =>
    /[双加]倍/.test(match[0]) && hit.from >= span.from && hit.to <= span.to;
  const others = hits.filter((hit) => hit.request.kind !== 'compensate' && !within(hit));
  return [...others, { ...span, request }];
}

/** What is asked for in a story: behind words of wishing, or in a clause that orders it; never what is refused. */
export function findWishes(folded: string, data: LanguageData, aside: readonly Span[]): readonly WishHit[] {
  const wished = wishedHits(folded, outside(askedFor(folded, data), aside));
  return withMultiple(folded, withThing(folded, deduped(wished)));
}

/**
 * The text with what is asked for blanked, at the same length: a wish for a refund is not what went wrong. To want
 * out of a contract is, and stays.
 */
export function withoutWishes(folded: string, data: LanguageData): string {
  let text = folded;
  for (const hit of wishedHits(folded, askedFor(folded, data)))
    if (hit.value !== 'cancel')
      text = text.slice(0, hit.from) + ' '.repeat(hit.to - hit.from) + text.slice(hit.to);
  return text;
}

/** deposit back, 90 back, return it: short for money back, where a wish was asked for. */
const BACK =
  /\b(?:\d[\d,.]*k?|deposit|fees?|price|cost|sum|difference|rest|premium|rent|everything|it|them|all)(?: (?:yuan|rmb|kuai|of it))? back\b|\b(?:give|pay|return)(?: me)? (?:it|them|my (?:deposit|fees?|rent|premium))\b|\b(?:give|pay|return|hand)(?: back)? (?:me|us|her|him|them)(?: back)? (?:the |my |our |her |his |their |that |all )*(?:\d[\d,.]*k?|money|cash|difference|rest)\b(?: (?:and|plus) (?:the )?\d[\d,.]*)?|\b(?:want|need|demand)(?:s|ed)? (?:my|our|her|his|their|the|that) (?:money|\d[\d,.]*k?|cash)\b/g;

/** they offered me 100 back: what the other side would give is no wish. */
const OFFERED_BEFORE =
  /\b(?:they|he|she|it|shop|store|seller|company|bank|agent|manager)(?:'\w+)?\b(?:(?!\b(?:to|must|should|give me)\b)[^,.;!?])*$|\boffer\w*\b[^,.;!?]*$/;

/** 他们说只能修, they can only repair: theirs, too. */
const OTHERS_BEFORE =
  /(?<![让叫要请给找])(?:他们?|她|对方|商家|店家|客服|老板|平台|公司|卖家)们?(?:那边)?(?:就|也|又|都|现在)*(?:只|最多|顶多|说|愿意|同意|答应|让我|叫我|要我)[^,。!?;]*$|\b(?:they|he|she|shop|store|seller|company|bank)\b (?:(?:say|said|says|told me|claim|keep saying|insist)\b[^,.;!?]*|(?:can|will|would) only |(?:only|just) (?:want|offer|agree|wish|plan|try)\w*(?: to)? |only |just )(?:(?!\bto\b)[^,.;!?])*$|\boffer(?:ed|s|ing)\b[^,.;!?]*$/;

/** 换！, 就换车: a wish in one word. */
const IN_ONE_WORD =
  /(?:^|[,。!;\s])(?:我|就|只|要|想|必须|给我|先|直接)*(?<wish>[退换修赔])(?:车|新的?|新|掉|吧|呗|啊|了)?(?=$|[,。!;\s]|[不别没]|(?:也|还)?(?:行|可以))/g;
const OF_ONE_WORD: Readonly<Record<string, RequestKind>> = {
  退: 'refund',
  换: 'replace',
  修: 'repair',
  赔: 'compensate',
};

const inOneWord = (folded: string): readonly Hit<RequestKind>[] =>
  matches(folded, IN_ONE_WORD).map((match) => {
    const from = match.index + match[0].lastIndexOf(match.groups!.wish!);
    return { from, to: from + 1, value: OF_ONE_WORD[match.groups!.wish!]!, words: match.groups!.wish! };
  });

/** All words of asking for something, wished or not. */
const askedFor = (folded: string, data: LanguageData): readonly Hit<RequestKind>[] =>
  undominated([...data.requests(folded), ...inOneWord(folded)]);

const THING =
  '身份证|证件|护照|驾照|房产证|银行卡|卡(?!里|上|费|的|内)|行李|手机(?!费|钱|款)|钥匙|衣服|原件|id(?: card)?|cards?|passport|licen[cs]e|keys?|luggage|suitcase|documents?|papers|bag|laptop|bike|car';
/** give me back my card, 把卡还我: a thing is asked back, and no money. */
const THING_BACK = new RegExp(
  `\\b(?:give|get|hand|return|send|want|have|need)\\b(?: me)?(?: back)? (?:my|the|our) (?:own |bank |original )?(?:${THING})\\b(?: (?:back|returned))?|把(?:我)?(?:的)?(?:${THING})(?:给)?(?:还|退还?|归还|拿回)|(?:还|归还|退还|拿回|要回)(?:给)?我?(?:的)?(?:${THING})`,
);

/** Where a thing is asked back, their words for it in the place of money back. */
function withThing(folded: string, hits: readonly WishHit[]): readonly WishHit[] {
  const match = hits.some(({ request }) => request.kind === 'refund') ? THING_BACK.exec(folded) : null;
  if (match === null || !/back|return|[还退回]/.test(match[0])) return hits;
  const span = { from: match.index, to: match.index + match[0].length };
  const apart = hits.filter(
    (hit) => hit.request.kind !== 'refund' || hit.to <= span.from || hit.from >= span.to + 6,
  );
  return [{ ...span, request: { kind: 'other', text: match[0] } }, ...apart];
}

/** What is asked for in an answer to the question for it: no word of wishing is needed. */
export function answeredWishes(folded: string, data: LanguageData): readonly WishHit[] {
  const back = matches(folded, BACK)
    .filter((match) => !OFFERED_BEFORE.test(folded.slice(0, match.index)))
    .map(
      (match): Hit<RequestKind> => ({
        from: match.index,
        to: match.index + match[0].length,
        value: 'refund',
        words: match[0],
      }),
    );
  const asked = deduped(
    undominated([...data.requests(folded), ...back, ...inOneWord(folded)]).filter(
      (hit) => stands(folded, hit) && !OTHERS_BEFORE.test(folded.slice(0, hit.from)),
    ),
  );
  return withMultiple(folded, withThing(folded, asked));
}
