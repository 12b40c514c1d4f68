import { bare, unmarked } from './amounts-bare.ts';
import { marked } from './amounts-marked.ts';
import { longest } from './lexicon.ts';
import type { MoneyHit } from './money.ts';
import { findMultiples } from './multiples.ts';

/** 2 340 yuan: thousands apart by a space. */
const GROUPED =
  /(?<![\d.,]|\d )\d{1,3}(?: \d{3})+(?=(?:\.\d\d)?\s?(?:yuan|rmb|cny|kuai|bucks|dollars|元|块))/g;

/**
 * The sums of money in a folded text, in order of place. `asked`: the text answers a question for a sum, so that a
 * number alone counts.
 */
export function findAmounts(written: string, asked = false): readonly MoneyHit[] {
  const folded = written.replace(GROUPED, (run) => run.replaceAll(' ', ','));
  const strict = marked(folded, asked);
  const loose = bare(folded, asked).filter((b) => !strict.some((s) => b.from < s.to && s.from < b.to));
  const plain = [...strict, ...longest(loose)];
  const multiples = longest(findMultiples(folded, asked)).map(
    (one): MoneyHit => ({
      ...one,
      upTo: null,
      currency: plain.find((sum) => sum.from < one.to && one.from < sum.to)?.currency ?? 'CNY',
      approximate: plain.some((sum) => sum.approximate && sum.from < one.to && one.from < sum.to),
      reckoned: true,
    }),
  );
  const found = [...plain, ...multiples];
  return (found.length > 0 ? found : unmarked(folded))
    .filter((hit) => hit.value > 0)
    .sort((a, b) => a.from - b.from);
}
