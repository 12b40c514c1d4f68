import type { Knowledge } from './entry.ts';
import { normalise } from './ideas.ts';

/** In shorter words only two swapped letters are mended: one letter changed makes another word too easily. */
const LONG = 7;
const SHORTEST = 4;

const swapped = (a: string, b: string): boolean => a[0] === b[1] && a[1] === b[0];

/** True when `b` is `a` with two neighbouring letters swapped or, in long words, one inner letter off. */
function oneSlipApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length === 2 && right.length === 2) return swapped(left, right);
  const inner = start > 0 && end > 0;
  return a.length >= LONG && b.length >= LONG && inner && left.length <= 1 && right.length <= 1;
}

/**
 * Mends mistyped English words, one slip a word, towards the words of the entries and what people say for them. A
 * word that has several readings is left as it is. The text has to be normalised.
 */
export function createSpelling({ synonyms, entries }: Knowledge): (text: string) => string {
  const ours = new Set(entries.flatMap(({ keys }) => (keys ?? []).flat()));
  const wordsIn = (texts: readonly string[]): readonly string[] =>
    texts.flatMap((text) => normalise(text).match(/[a-z]+/g) ?? []);
  const known = new Set(wordsIn(Object.values(synonyms).flatMap(({ en }) => en)));
  const meant = new Set([
    ...wordsIn(Object.entries(synonyms).flatMap(([idea, { en }]) => (ours.has(idea) ? en : []))),
    ...wordsIn(entries.flatMap(({ questions }) => questions.en ?? [])),
  ]);
  const long = [...meant].filter((word) => word.length >= SHORTEST);
  const mend = (word: string): string => {
    if (known.has(word) || meant.has(word) || word.length < SHORTEST) return word;
    const near = long.filter((other) => oneSlipApart(word, other));
    return near.length === 1 ? near[0]! : word;
  };
  return (text) => text.replace(/[a-z]+/g, mend);
}
