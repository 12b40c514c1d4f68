import { fold, type Span } from './fold.ts';
import { lexicon } from './lexicon.ts';

export interface Candidate<S extends string> {
  readonly slug: S;
  /** 0 to 1: how likely it is, among all and nothing at all. */
  readonly score: number;
}

export interface Ranking<S extends string> {
  /** Best first, 3 at most. */
  readonly candidates: readonly Candidate<S>[];
  /** How much of the text's own words speaks for the first of them that words speak for, in keyword weights. */
  readonly weight: number;
}

/** One plain keyword, or two weak ones, tell something. */
export const ENOUGH = 2;

export type Classifier<S extends string> = (folded: string) => Ranking<S>;

interface Row<S extends string> {
  readonly slug: S;
  readonly strong: readonly string[];
  readonly plain: readonly string[];
  readonly weak: readonly string[];
}

const WEIGHTS = { strong: 4, plain: 2, weak: 1 } as const;

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

/** Ranks slugs by the words that speak for them. */
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
  return (folded) => {
    const scores = new Map<S, number>();
    const seen = new Map<string, number>();
    for (const { value, words } of uncovered(scan(folded))) {
      const key = `${value.slug} ${words}`;
      const times = (seen.get(key) ?? 0) + 1;
      seen.set(key, times);
      // Said again it weighs less: 1, 1/2, 1/4 …
      if (times <= 4) scores.set(value.slug, (scores.get(value.slug) ?? 0) + value.weight / 2 ** (times - 1));
    }
    const ranked = [...scores].sort((a, b) => b[1] - a[1]);
    const total = ranked.reduce((sum, [, score]) => sum + score, 0);
    return {
      candidates: ranked.slice(0, 3).map(([slug, score]) => ({ slug, score: score / total })),
      weight: ranked[0]?.[1] ?? 0,
    };
  };
}
