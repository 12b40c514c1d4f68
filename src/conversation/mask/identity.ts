import { isPublicNumber, namesPublicNumber } from './number-words.ts';
import { BETWEEN, REMOVED, type Span } from './span.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An 18-place resident identity number with a possible birthday and the right check character (GB 11643-1999). */
export function isIdentity(number: string): boolean {
  if (!/^[1-8]\d{16}[\dX]$/i.test(number)) return false;
  const year = Number(number.slice(6, 10));
  const month = Number(number.slice(10, 12));
  const day = Number(number.slice(12, 14));
  if (year < 1880 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return '10X98765432'[sum % 11] === number[17]!.toUpperCase();
}

/** First three and last four stay. */
export const hideIdentity = (number: string): string =>
  `${number.slice(0, 3)}${'*'.repeat(Math.max(0, number.length - 7))}${number.slice(-4).toUpperCase()}`;

const IDENTITY = new RegExp(
  `(?<!\\d)(?=(\\d(?:(?:${BETWEEN})?\\d){16}(?:${BETWEEN})?[\\dXx])(?![\\dA-Za-z]))`,
  'g',
);

/** What a paper that names a person is called. */
export const IDENTITY_WORD =
  '(?:身份证|证件号|(?<!(?:order|user|customer|transaction|session|account|device|case|ticket|product|payment|seller|shop|app|apple|game)[- ])(?:\\bid|\\bidentity)(?: card)?(?: number| num| no\\b)|\\b(?:id|identity) card|\\b(?:my|his|her|national|resident|chinese) id\\b)';
export const PASSPORT_WORD = '(?:护照|通行证|\\bpassport)';
const WORD_GAP = '([^\\d。!?\\n]{0,14}?)';
/** One place too few or too many, or a wrong check digit: beside its name it is an identity number all the same. */
export const MISTYPED = `\\d(?:(?:${BETWEEN})?\\d){12,18}(?:(?:${BETWEEN})?[Xx]\\d?|\\d?)`;
const NAMED_IDENTITY = new RegExp(`${IDENTITY_WORD}${WORD_GAP}(${MISTYPED})(?!(?:${BETWEEN})?\\d)`, 'gi');
const NAMED_PASSPORT = new RegExp(
  `${PASSPORT_WORD}${WORD_GAP}((?<![A-Za-z])[A-Z]{1,2} ?\\d{7,8}|(?<=(?:号码?|number|no)[^\\d]{0,6})\\d{8,9})(?![\\dA-Za-z])`,
  'gi',
);
/** The number that follows is the paper's date, or somebody's telephone. */
const OTHER_THAN_IDENTITY = /有效|期限|日期|办的|电话|手机|照片|航班|expir|valid|phone|call|photo|flight/i;
const TWO_DATES = /^(?:(?:^|\D{1,3})(?:19|20)\d\d\D?[01]\d\D?[0-3]\d){2}$/;

/** What stands beside the name of an identity paper, its check digit right or wrong, in a text that `legible` made. */
export function namedIdentities(text: string): readonly Span[] {
  const spans = (pattern: RegExp, hide: (number: string) => string): Span[] =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const [whole, gap, number] = match;
      if (OTHER_THAN_IDENTITY.test(gap!) || namesPublicNumber(gap!) || TWO_DATES.test(number!)) return [];
      const end = match.index + whole.length;
      return [{ start: end - number!.length, end, kind: 'identity' as const, put: hide(number!) }];
    });
  return [
    ...spans(NAMED_IDENTITY, (number) => hideIdentity(number.replace(/[^\dXx]/g, ''))),
    ...spans(NAMED_PASSPORT, () => REMOVED),
  ];
}

/** Identity numbers in a text that `legible` made. */
export function identities(text: string): readonly Span[] {
  return [...text.matchAll(IDENTITY)].flatMap((match) => {
    const written = match[1]!;
    const number = written.replace(/[^\dXx]/g, '');
    if (!isIdentity(number) || isPublicNumber(text, match.index)) return [];
    return [
      {
        start: match.index,
        end: match.index + written.length,
        kind: 'identity' as const,
        put: hideIdentity(number),
      },
    ];
  });
}
