import { fold, languageOf, type Span } from './fold.ts';
import { lexicon } from './lexicon.ts';

export interface Candidate<S extends string> {
  readonly slug: S;
  /** 0 to 1: this candidate's share of all that spoke for any. */
  readonly score: number;
}

export interface Ranking<S extends string> {
  /** Best first, 3 at most. */
  readonly candidates: readonly Candidate<S>[];
  /** How much spoke for the first, in keyword weights; below `ENOUGH` it is not taken as a guess. */
  readonly weight: number;
}

/** One plain keyword, or two weak ones, make a guess. */
export const ENOUGH = 2;

export type Classifier<S extends string> = (folded: string, nudge?: ReadonlyMap<S, number>) => Ranking<S>;

interface Row<S extends string> {
  readonly slug: S;
  readonly strong: readonly string[];
  readonly plain: readonly string[];
  readonly weak: readonly string[];
  readonly examples: readonly string[];
}

const WEIGHTS = { strong: 4, plain: 2, weak: 1 } as const;
/** A text that says the same as an example speaks for it like this many weak words. */
const EXAMPLE = 6;

/** Neighbouring pairs of characters, of words in English. */
function pairs(folded: string): ReadonlySet<string> {
  if (languageOf(folded) === 'en') return new Set(folded.match(/[a-z']{4,}/g) ?? []);
  const dense = folded.replace(/[^\p{L}\p{N}]/gu, '');
  return new Set(Array.from({ length: Math.max(0, dense.length - 1) }, (_, i) => dense.slice(i, i + 2)));
}

/** The share of the example's pairs that the text has too. */
function overlap(text: ReadonlySet<string>, example: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of example) if (text.has(pair)) common++;
  return example.size === 0 ? 0 : common / example.size;
}

/** Without the hits that stand inside a longer one: 不退 within 押金不退 says nothing of its own. */
function uncovered<H extends Span>(hits: readonly H[]): readonly H[] {
  let reach = -1;
  let start = -1;
  const kept: H[] = [];
  for (const hit of [...hits].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (hit.to <= reach && !(hit.from === start && hit.to === reach)) continue;
    if (hit.to > reach) {
      reach = hit.to;
      start = hit.from;
    }
    kept.push(hit);
  }
  return kept;
}

/** Ranks slugs by the words that speak for them and the examples that a text resembles. */
export function classifier<S extends string>(rows: readonly Row<S>[]): Classifier<S> {
  const scan = lexicon(
    rows.flatMap((row) =>
      (['strong', 'plain', 'weak'] as const).flatMap((level) =>
        row[level].map((words) => ({
          words: fold(words),
          value: { slug: row.slug, weight: WEIGHTS[level] },
        })),
      ),
    ),
  );
  const examples = rows.flatMap((row) =>
    row.examples.map((text) => ({ slug: row.slug, pairs: pairs(fold(text)) })),
  );
  return (folded, nudge = new Map()) => {
    const scores = new Map<S, number>(nudge);
    const add = (slug: S, weight: number): void => {
      scores.set(slug, (scores.get(slug) ?? 0) + weight);
    };
    const seen = new Map<string, number>();
    for (const { value, words } of uncovered(scan(folded))) {
      const key = `${value.slug} ${words}`;
      const times = (seen.get(key) ?? 0) + 1;
      seen.set(key, times);
      // Said again it weighs less: 1, 1/2, 1/4 …
      if (times <= 4) add(value.slug, value.weight / 2 ** (times - 1));
    }
    const own = pairs(folded.slice(0, 2000));
    const best = new Map<S, number>();
    for (const example of examples)
      best.set(example.slug, Math.max(best.get(example.slug) ?? 0, overlap(own, example.pairs)));
    for (const [slug, share] of best) if (share > 0.25) add(slug, share * EXAMPLE);
    const ranked = [...scores].filter(([, score]) => score > 0).sort((a, b) => b[1] - a[1]);
    const total = ranked.reduce((sum, [, score]) => sum + score, 0);
    return {
      candidates: ranked
        .slice(0, 3)
        .map(([slug, score]) => ({ slug, score: Math.round((score / total) * 1000) / 1000 })),
      weight: ranked[0]?.[1] ?? 0,
    };
  };
}
