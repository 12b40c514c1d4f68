import { matches } from '../basics/text.ts';
import { currencyOf, SIGN, UNIT } from './currencies.ts';
import { longest } from './lexicon.ts';
import { alone, hedged, hit, MORE, type MoneyHit, number, SCALE, scaleOf, sizeOf, spanOf } from './money.ts';
import { NUMBER, numberOf } from './numerals.ts';
import { SPENT_EN, SUM_ENDS } from './spending.ts';

const SIGNED = new RegExp(
  `(?<![\\d万千百亿])(${SIGN})\\s{0,3}(${NUMBER})(${MORE})?(${SCALE})?(${MORE})?(?:\\s{0,3}${UNIT})?`,
  'g',
);
const RANGED = new RegExp(
  `(?:(${SIGN})\\s{0,3})?(${NUMBER})(${SCALE})?\\s{0,3}(?:${UNIT})?\\s{0,3}(?:-+|~+|到|至|—+|–)\\s{0,3}(?:${SIGN})?(${NUMBER})(${SCALE})?\\s{0,3}(${UNIT})`,
  'g',
);
/** 两美元又三美分; 五十元十分不满 names no coins. */
const CENTS = `\\s?(?:又|零|and )?\\s?(${NUMBER}(?=美分|欧分|便士|\\s?cents?\\b|\\s?pence\\b)|[一二三四五六七八九](?=分(?![钟之期批次开])))(?:美分|欧分|便士|\\s?cents?|\\s?pence|分)`;
const WITH_UNIT = new RegExp(
  `(${NUMBER})(${MORE})?(${SCALE})?(${MORE})?\\s{0,3}(${UNIT})(?:(${NUMBER})?[角毛](?:(${NUMBER})分?)?|(?<=[块元])(\\d)(?![\\d一二三四五六七八九十百千万年月日号天个次.元块美欧英港日韩澳加新台泰$€£])|${CENTS}|([一二三四五六七八九])(?=$|[^\\p{Script=Han}]|[的钱多左上啊吧呢了都还就退]))?`,
  'gu',
);
const COINS = new RegExp(`(${NUMBER})[角毛](?:(${NUMBER})分?)?(?=钱|$|[,。!?\\s])`, 'g');
function signed(folded: string): MoneyHit[] {
  return matches(folded, SIGNED).flatMap((match) => {
    const found = hit(folded, {
      span: spanOf(match),
      number: match[2]!,
      scale: match[4],
      more: match[3] !== undefined || match[5] !== undefined,
      currency: currencyOf(match[1]!),
      coins: 0,
    });
    return found === null ? [] : [found];
  });
}

function ranged(folded: string): MoneyHit[] {
  return matches(folded, RANGED).flatMap((match) => {
    const high = number(match[4]);
    let low = number(match[2]);
    if (low === null || high === null) return [];
    const top = high * scaleOf(match[5]);
    low *= scaleOf(match[3]);
    // 三到五万, 两到三千万, 七千到九千亿: the first number takes the size words that end the second, as far as they fit
    const sizes =
      /(?:[百千仟佰万亿kw]+|thousand|million|billion)$/.exec(`${match[4]}${match[5] ?? ''}`)?.[0] ?? '';
    const own = `${match[2]}${match[3] ?? ''}`;
    const start = low;
    const shared = [sizes, sizes.slice(-1)].find(
      (size) => size !== '' && !own.endsWith(size) && start * sizeOf(size) < top,
    );
    if (shared !== undefined) low *= sizeOf(shared);
    if (low >= top) return [];
    return [
      {
        ...spanOf(match),
        value: low,
        upTo: top,
        currency: currencyOf(match[1] ?? match[6]!),
        approximate: true,
      },
    ];
  });
}

function withUnit(folded: string): MoneyHit[] {
  return matches(folded, WITH_UNIT).flatMap((match) => {
    const [whole, written, more, scale, moreYet, unit, jiao, fen, digit, cents, inWords] = match;
    const tail = digit ?? inWords;
    // 一块去, 这一块: together, a piece
    if (
      /^块$/.test(unit!) &&
      /^[一两]$/.test(written!) &&
      tail === undefined &&
      cents === undefined &&
      jiao === undefined &&
      !/[角毛]/.test(whole)
    )
      return [];
    const coins = (number(jiao) ?? number(tail) ?? 0) / 10 + (number(fen) ?? number(cents) ?? 0) / 100;
    const found = hit(folded, {
      span: spanOf(match),
      number: written!,
      scale,
      more: more !== undefined || moreYet !== undefined,
      currency: currencyOf(unit!),
      coins,
    });
    return found === null ? [] : [found];
  });
}

function coins(folded: string): MoneyHit[] {
  return matches(folded, COINS).flatMap((match) => {
    const value = (number(match[1]) ?? 0) / 10 + (number(match[2]) ?? 0) / 100;
    return value > 0 ? [{ ...spanOf(match), value, upTo: null, currency: 'CNY', approximate: false }] : [];
  });
}

const SHORTHAND =
  /(?<![\d.a-z])(\d{1,4}(?:\.\d{1,2})?|[一两三四五六七八九])(?:个?([kw])(\d)|个([kw]))(?![\da-z])/g;

/** 1k5, 1w2, 2.5个w: size letters with the digit of the next place behind them. */
const shorthand = (folded: string): MoneyHit[] =>
  matches(folded, SHORTHAND).map((match) => {
    const [, head, inside, next, end] = match;
    const value =
      Math.round(((number(head) ?? 0) + Number(next ?? 0) / 10) * scaleOf(inside ?? end) * 100) / 100;
    const span = spanOf(match);
    return { ...span, value, upTo: null, currency: 'CNY', approximate: hedged(folded, span) };
  });

const SMALL_WORDS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const WORD = `(?:${[...SMALL_WORDS, ...TENS].join('|')}|hundred|thousand|\\d{1,3}(?= (?:hundred|thousand)\\b))`;
const IN_WORDS = new RegExp(
  `\\b(?:an? )?${WORD}(?:(?: and |[ -])${WORD}){0,6}\\b(?:\\s{0,2}(${UNIT}))?`,
  'g',
);

/** nine hundred, two thousand five hundred: the value in plain words. */
function worded(words: string): number {
  let total = 0;
  let section = 0;
  for (const word of words.split(/[\s-]+/)) {
    if (word === 'hundred') section = (section || 1) * 100;
    else if (word === 'thousand') {
      total += (section || 1) * 1000;
      section = 0;
    } else if (TENS.includes(word)) section += (TENS.indexOf(word) + 2) * 10;
    else if (/^\d/.test(word)) section += Number(word);
    else if (SMALL_WORDS.includes(word)) section += SMALL_WORDS.indexOf(word) + 1;
  }
  return total + section;
}

/** Sums in English words: with a unit, or by themselves where a sum was asked for. */
function inWords(folded: string, asked: boolean): MoneyHit[] {
  return matches(folded, IN_WORDS).flatMap((match) => {
    const unit = match[1];
    const span = spanOf(match);
    const spent = SPENT_EN.test(folded.slice(Math.max(0, span.from - 24), span.from));
    const round = spent && /hundred|thousand/.test(match[0]) && SUM_ENDS.test(folded.slice(span.to));
    if (unit === undefined && !round && !(asked && alone(folded, span))) return [];
    const value = worded(unit === undefined ? match[0] : match[0].slice(0, -unit.length));
    const currency = unit === undefined ? 'CNY' : currencyOf(unit);
    return value === 0 ? [] : [{ ...span, value, upTo: null, currency, approximate: hedged(folded, span) }];
  });
}

const EITHER =
  /(?<![\d.,-])(\d{1,3}(?:,\d{3})+|\d{3,6})\s?(?:元|块钱?|yuan|rmb)?\s?(?:\bor\b|或者?|还是)\s?(?:maybe |perhaps )?(\d{1,3}(?:,\d{3})+|\d{3,6})(?!\d|,\d|[年月日号])/g;

/** maybe 8000 or 9000: the one or the other, which nobody is sure of. */
const either = (folded: string): MoneyHit[] =>
  matches(folded, EITHER).flatMap((match) => {
    const [value, upTo] = [numberOf(match[1]!), numberOf(match[2]!)];
    if (value === null || upTo === null || value >= upTo || upTo > value * 2) return [];
    return [{ ...spanOf(match), value, upTo, currency: 'CNY', approximate: true }];
  });

/** The sums of money that are marked as such by a sign, a unit or their very form; of several that overlap the longest. */
export const marked = (folded: string, asked: boolean): readonly MoneyHit[] =>
  longest([
    ...ranged(folded),
    ...either(folded),
    ...signed(folded),
    ...withUnit(folded),
    ...coins(folded),
    ...shorthand(folded),
    ...inWords(folded, asked),
  ]);
