import { isPublicNumber } from './number-words.ts';
import { BETWEEN, type Span } from './span.ts';

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
  `${number.slice(0, 3)}${'*'.repeat(11)}${number.slice(-4).toUpperCase()}`;

const IDENTITY = new RegExp(
  `(?<!\\d)(?=(\\d(?:(?:${BETWEEN})?\\d){16}(?:${BETWEEN})?[\\dXx])(?![\\dA-Za-z]))`,
  'g',
);

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
