/** A line's traits and what it stands for. */
export interface Lesson<L extends string> {
  readonly traits: readonly string[];
  readonly label: L;
}

export interface Likely<L extends string> {
  readonly label: L;
  /** 0 to 1; all labels together make 1. */
  readonly share: number;
}

/** What was learnt, as plain data: one thread may learn and another know. */
export interface Model {
  readonly labels: readonly string[];
  /** Every trait of the lessons, in the order of `weights`: for each of them one weight a label. */
  readonly traits: readonly string[];
  readonly weights: Float32Array;
  readonly bias: Float64Array;
}

/** Ranks all labels for the traits of a line, the likeliest first. */
export type Learnt<L extends string> = (traits: readonly string[]) => readonly Likely<L>[];

const ROUNDS = 12;
const STEP = 0.3;
const SHRINK = 1e-4;
/** A miss as small as this teaches nothing. */
const NO_SLIP = 5e-3;
const SEED = 7;

/** No last word is longer. */
const LAST = 20;

/** Single characters and neighbouring pairs of Chinese, words and pairs of words of English; figures look alike. */
export function traitsOf(folded: string): readonly string[] {
  const found = new Set<string>();
  for (const [run] of folded.matchAll(/[\u3400-\u9fff]+/g)) {
    for (let i = 0; i < run.length; i++) {
      found.add(run.charAt(i));
      if (i > 0) found.add(run.slice(i - 1, i + 1));
    }
  }
  let before = '';
  for (const [word] of folded.matchAll(/[a-z']+|\d+/g)) {
    const here = /\d/.test(word) ? '#' : word;
    found.add(` ${here}`);
    found.add(` ${before} ${here}`);
    before = here;
  }
  const first = /^[\u3400-\u9fff]{1,2}|^[a-z']+/.exec(folded.trim())?.[0];
  if (first !== undefined) found.add(`^${first}`);
  // Only the end is looked at: a pattern that ends with $ would try every place of a long text
  let end = folded.length;
  while (end > 0 && !/[\p{L}\p{N}]/u.test(folded.charAt(end - 1))) end--;
  const last = /[\u3400-\u9fff]{1,2}$|[a-z']+$/.exec(folded.slice(Math.max(0, end - LAST), end))?.[0];
  if (last !== undefined) found.add(`${last}$`);
  if (/[?？]/.test(folded)) found.add('?');
  return [...found];
}

/** Numbers from 0 to 1, the same each time. */
function dice(): () => number {
  let state = SEED;
  return () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

function shuffle(list: number[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
}

/** Turns scores into shares of one, in place. */
function shares(scores: Float64Array): Float64Array {
  let most = -Infinity;
  for (const score of scores) if (score > most) most = score;
  let all = 0;
  for (let l = 0; l < scores.length; l++) {
    scores[l] = Math.exp(scores[l]! - most);
    all += scores[l]!;
  }
  for (let l = 0; l < scores.length; l++) scores[l]! /= all;
  return scores;
}

/**
 * Learns from lessons which label a line has: multinomial logistic regression over its traits. Labels count alike,
 * however many lessons each has. The same lessons give the same result; a thousand take about 0.05 s for ten labels and
 * the usual rounds through them.
 */
export function learn<L extends string>(lessons: readonly Lesson<L>[], rounds = ROUNDS): Model {
  const labels = [...new Set(lessons.map(({ label }) => label))];
  const size = labels.length;
  const ids = new Map<string, number>();
  const rows = lessons.map(({ traits }) =>
    Int32Array.from(traits, (trait) => {
      const known = ids.get(trait) ?? ids.size;
      ids.set(trait, known);
      return known;
    }),
  );
  const target = lessons.map(({ label }) => labels.indexOf(label));
  const times = labels.map((label) => lessons.filter((lesson) => lesson.label === label).length);
  const worth = times.map((count) => Math.sqrt(lessons.length / size / count));
  const weights = new Float32Array(ids.size * size);
  const moved = new Float32Array(ids.size * size).fill(1e-6);
  const bias = new Float64Array(size);
  const slipped = new Int32Array(size);
  const slips = new Float64Array(size);
  const random = dice();
  const order = rows.map((_, i) => i);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const i of order) {
      const row = rows[i]!;
      const share = 1 / Math.sqrt(row.length || 1);
      const miss = shares(scoresOf(row, weights, bias));
      miss[target[i]!]! -= 1;
      let count = 0;
      for (let l = 0; l < size; l++) {
        const slip = miss[l]! * worth[target[i]!]!;
        if (Math.abs(slip) < NO_SLIP) continue;
        bias[l]! -= 0.01 * slip;
        slipped[count] = l;
        slips[count++] = slip * share;
      }
      for (let t = 0; t < row.length; t++) {
        const from = row[t]! * size;
        for (let s = 0; s < count; s++) {
          const at = from + slipped[s]!;
          const slope = slips[s]! + SHRINK * weights[at]!;
          const so = moved[at]! + slope * slope;
          moved[at] = so;
          weights[at]! -= (STEP * slope) / Math.sqrt(so);
        }
      }
    }
  }
  return { labels, traits: [...ids.keys()], weights, bias };
}

function scoresOf(row: ArrayLike<number>, weights: Float32Array, bias: Float64Array): Float64Array {
  const scores = Float64Array.from(bias);
  const share = 1 / Math.sqrt(row.length || 1);
  for (let t = 0; t < row.length; t++) {
    const at = row[t]! * scores.length;
    for (let l = 0; l < scores.length; l++) scores[l]! += weights[at + l]! * share;
  }
  return scores;
}

/** A model put to use. `L` are the labels of its lessons. */
export function recall<L extends string>({ labels, traits, weights, bias }: Model): Learnt<L> {
  const ids = new Map(traits.map((trait, id) => [trait, id]));
  return (said) => {
    const row = said.flatMap((trait) => ids.get(trait) ?? []);
    const all = shares(scoresOf(row, weights, bias));
    return labels
      .map((label, l): Likely<L> => ({ label: label as L, share: all[l]! }))
      .sort((a, b) => b.share - a.share);
  };
}
