import { isPublicNumber } from './number-words.ts';
import { type DigitRun, digitRuns, type Span, windows } from './span.ts';

/** The check digit of card numbers (ISO/IEC 7812-1, Luhn). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    let digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    if (i % 2 === 1) {
      digit *= 2;
      if (digit > 9) digit -= 9;
    }
    sum += digit;
  }
  return sum % 10 === 0;
}

/** UnionPay, Visa, Mastercard, American Express, JCB. */
function hasIssuer(digits: string): boolean {
  const four = Number(digits.slice(0, 4));
  return /^(?:62|4|5[1-5]|3[457])/.test(digits) || (four >= 2221 && four <= 2720);
}

/** 13 to 19 digits with an issuer's prefix and the right check digit. */
export const isCard = (digits: string): boolean =>
  digits.length >= 13 && digits.length <= 19 && hasIssuer(digits) && passesLuhn(digits);

/** The lengths that issuers print today: what loose groups of digits must add up to. */
export function isUsualLength(digits: string): boolean {
  if (digits.startsWith('62')) return digits.length >= 16;
  if (/^3[47]/.test(digits)) return digits.length === 15;
  return digits.length === 16;
}

/** Groups as people write a card: all alike but the last one, or 6 and the rest. */
function isWrittenLikeCard(sizes: readonly number[]): boolean {
  const first = sizes[0]!;
  if (sizes.length === 1 || (sizes.length === 2 && first === 6)) return true;
  return sizes.slice(0, -1).every((size) => size === first) && sizes.at(-1)! <= first;
}

function inRun(run: DigitRun): { from: number; to: number; digits: string }[] {
  const found: { from: number; to: number; digits: string }[] = [];
  let next = 0;
  for (const window of windows(run, 13, 19, hasIssuer)) {
    if (window.from < next || !isCard(window.digits)) continue;
    const sizes = run.groups.slice(window.from, window.to + 1).map(({ digits }) => digits.length);
    if (!isWrittenLikeCard(sizes) && !isUsualLength(window.digits)) continue;
    found.push(window);
    next = window.to + 1;
  }
  return found;
}

const LAST_FOUR = /\*{4}(\d{4})/g;

/** The last four digits of the cards that were hidden in a text. */
export const hiddenCards = (text: string): readonly string[] =>
  [...text.matchAll(LAST_FOUR)].map(([, four]) => four!);

/** A whole run that is a card, whatever it is called. */
const inDisguise = (run: DigitRun, known: ReadonlySet<string>): Span | null => {
  const digits = run.groups.map((group) => group.digits).join('');
  return isCard(digits) && isUsualLength(digits) && known.has(digits.slice(-4))
    ? { start: run.start, end: run.end, kind: 'card', put: `****${digits.slice(-4)}` }
    : null;
};

/** The card numbers that end with the last four digits of one that is known to be a card. */
export const sameCards = (text: string, known: ReadonlySet<string>): readonly Span[] =>
  known.size === 0 ? [] : digitRuns(text).flatMap((run) => inDisguise(run, known) ?? []);

/** Card numbers in a text that `legible` made; the last four digits stay. */
export function cards(text: string): readonly Span[] {
  const spans: Span[] = [];
  let keptUntil = -1;
  for (const run of digitRuns(text)) {
    const listed = keptUntil >= 0 && /^[\s,，、/;；和及与and]{0,6}$/.test(text.slice(keptUntil, run.start));
    const kept = listed || isPublicNumber(text, run.start);
    if (kept) {
      keptUntil = run.end;
      continue;
    }
    for (const { from, to, digits } of inRun(run)) {
      spans.push({
        start: run.groups[from]!.start,
        end: run.groups[to]!.end,
        kind: 'card',
        put: `****${digits.slice(-4)}`,
      });
    }
  }
  return spans;
}
