import type { Span } from './fold.ts';

interface Telephone extends Span {
  readonly value: string;
}

const FIGURES = '零一二三四五六七八九';
const FIGURE = '[零〇一二三四五六七八九幺]';
const SPELLED = new RegExp(
  `(?<!${FIGURE}|\\d)[一幺][\\s,、.-]?[三四五六七八九](?:[\\s,、.-]?${FIGURE}){9}(?!${FIGURE}|\\d)`,
  'g',
);
/** 一三九…: a number spelled out digit by digit, in figures at the same length. */
const inFigures = (folded: string): string =>
  folded.replace(SPELLED, (run) =>
    run.replace(new RegExp(FIGURE, 'g'), (c) =>
      c === '幺' ? '1' : c === '〇' ? '0' : String(FIGURES.indexOf(c)),
    ),
  );

const SPOKEN: Readonly<Record<string, string>> = {
  zero: '0',
  oh: '0',
  o: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
};
const TIMES: Readonly<Record<string, number>> = { double: 2, triple: 3 };
const ALOUD = new RegExp(
  `\\b(?:plus[\\s,.-]*)?(?:(?:(?:${[...Object.keys(TIMES), ...Object.keys(SPOKEN)].join('|')})\\b|\\d)[\\s,.-]*){6,}`,
);

/** one three eight, double zero …: the digits of a number said aloud. */
function aloud(run: string): string {
  let times = 1;
  let digits = '';
  for (const word of run.match(/[a-z]+|\d/g) ?? []) {
    if (word === 'plus') digits += '+';
    else if (word in TIMES) times = TIMES[word]!;
    else {
      digits += (SPOKEN[word] ?? word).repeat(times);
      times = 1;
    }
  }
  return digits;
}

const ABROAD = /(?<![\d\w+])(?:\+\s?|00)(?:[1-9]\d{0,2})[-\s.()\d]{6,18}\d(?!\d)/;
const MOBILE = /(?<![\d+])(?:86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?!\d)/;
const LANDLINE =
  /(?<![\d.+-])\(?(0(?:10|2\d|[3-9]\d\d))\)?[-\s]?([2-9]\d{2,3})[-\s]?(\d{4})(?!\d)(?:[\s,-]{0,2}(?:转|分机|ext(?:ension)?\b\.?|-)[\s号:]{0,2}(\d{1,5})(?!\d))?/;
/** Every digit apart, or in groups of their own: 1 3 8 0 …, 138 00 00 00 00. */
const GAPPED =
  /(?<![\d+][-\s.,、]{0,2}|\d)(?:1(?:[-\s.,、]{1,2}\d){10}|(?:86[-\s.])?1[3-9]\d(?:[-\s.]\d{1,5}){2,8})(?![-\s.、]?\d)/;

type Read = (match: RegExpExecArray) => string | null;

const ownMobile = (digits: string): string | null =>
  /^(?:\+?86|0086)?(1[3-9]\d{9})$/.exec(digits)?.[1] ?? null;

/** With its country code, which never goes; a Chinese mobile number without. */
const withCode = (digits: string): string | null => {
  const full = digits.replace(/^00/, '+').replace(/^\+860/, '+86');
  return ownMobile(full) ?? (/^\+[1-9]\d{7,14}$/.test(full) ? full : null);
};

const digitsOf = ([written]: RegExpExecArray): string => written.replace(/\(0\)/, '').replace(/[^\d+]/g, '');

const FORMS: readonly (readonly [RegExp, Read])[] = [
  [ABROAD, (match) => withCode(digitsOf(match))],
  [MOBILE, (match) => ownMobile(digitsOf(match))],
  [
    LANDLINE,
    ([, area, head, tail, extension]) =>
      `${area}-${head}${tail}${extension === undefined ? '' : `-${extension}`}`,
  ],
  [GAPPED, (match) => ownMobile(digitsOf(match))],
  [
    ALOUD,
    ([run]) => {
      const digits = aloud(run);
      return ownMobile(digits) ?? (digits.startsWith('+') ? withCode(digits) : null);
    },
  ],
];

/**
 * A telephone number in a folded text: 1xxxxxxxxxx, a landline as 0xx-xxxxxxxx, or with any other country's code in
 * E.164; null when there is no valid one.
 */
export function findPhone(folded: string): Telephone | null {
  const text = inFigures(folded);
  for (const [form, read] of FORMS) {
    const match = form.exec(text);
    const value = match === null ? null : read(match);
    if (match === null || value === null) continue;
    const to = match.index + match[0].replace(/[\s,.-]+$/, '').length;
    return { from: match.index, to, value };
  }
  return null;
}

const OWN =
  /(?:我(?:自己|家|本人)?的?(?:新|旧|常用)?(?:座机|固话|手机|电话|号码|号|联系)|本人|联系我|打我|打给我|找我|回我|联系(?:电话|方式))[^,。;!?\n]{0,8}$|(?:^|[,。;\s])(?:电话|手机|号码|tel|phone)(?:号码?)?[:是\s]*$|\b(?:my|reach me|call me|mine|me (?:at|on))\b[^,.;!?\n]{0,24}$/;
const OF_OTHERS =
  /(?:他们?|她|对方|骗子|客服|商家|店家|卖家|公司|老板|经理|催收|来电|陌生|热线|收款)[^,。;!?\n我]{0,12}$|\b(?:their|his|her|from|scammer'?s?|seller'?s?|shop'?s?|company'?s?|called by|hotline)\b[^,.;!?\n]{0,16}$/;

/**
 * The same in a story, where it is the teller's own: not that of those it tells about, and any but a Chinese mobile
 * number only where it is said to be theirs.
 */
export function findOwnPhone(folded: string): Telephone | null {
  const hit = findPhone(folded);
  if (hit === null) return null;
  const before = folded.slice(Math.max(0, hit.from - 40), hit.from).replace(/[\s,:]+$/, '');
  const plain = new RegExp(`^${MOBILE.source}$`).test(folded.slice(hit.from, hit.to));
  return OWN.test(before) || (plain && !OF_OTHERS.test(before)) ? hit : null;
}

/** 打不通就打…, or my wife's …: one more to call, beside the first. */
const BESIDE_BEFORE =
  /(?:打不通|没人接|没接到?|不接|接不了|关机|占线|停机|不通|找不到我?|联系不上我?|不在|没空|再不行)(?:的?话|的时候|时)?[,\s]{0,2}(?:那|就|再|可以|请|麻烦|也|您|你)*(?:打|拨|找|联系|换)[^\d。;!?]{0,12}$|(?:也可以|还可以|也行|也能打|或者?|备用|另外?一?个?|紧急)[^\d。;!?]{0,12}$|\b(?:or|otherwise|else|failing that|alternatively|back-?up|also|if (?:i|it|that|this|there|nobody|no one|not)\b[^.;!?\d]{0,32})[^\d.;!?]{0,28}$/;
const BESIDE_AFTER =
  /^[^\d,。;!?]{0,3}(?:也行|也可以|也能|也打得通|备用)|^ (?:works?|is fine|is ok(?:ay)?|will do)? ?(?:too|as well|also)\b/;
const OF_CLAUSE = /[^。;!?\n]*$/;

/**
 * A second number to call where the first fails, in their words with what says when; null where a text gives none, or
 * gives one in the place of another.
 */
export function findOtherPhone(folded: string, text: string): Telephone | null {
  const first = findPhone(folded);
  if (first === null) return null;
  const blank = ' '.repeat(first.to - first.from);
  const second = findPhone(folded.slice(0, first.from) + blank + folded.slice(first.to));
  for (const hit of second === null ? [first] : [second, first]) {
    const start = hit === first ? 0 : Math.min(first.to, hit.from);
    const before = OF_CLAUSE.exec(folded.slice(start, hit.from))![0];
    const mark = BESIDE_BEFORE.exec(before);
    if (mark === null && !BESIDE_AFTER.test(folded.slice(hit.to))) continue;
    const lead =
      mark === null ? /[^,]{0,10}$/.exec(before)![0].trimStart().length : before.length - mark.index;
    const from = hit.from - lead;
    const to = hit.to + /^[^,。;!?\n]*/.exec(folded.slice(hit.to))![0].trimEnd().length;
    return { from, to, value: text.slice(from, to).trim() };
  }
  return null;
}
