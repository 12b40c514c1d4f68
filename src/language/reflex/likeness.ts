import type { SafetyDetail } from '../../complaints/taxonomy.ts';
import type { Idea, Sentence } from './idea.ts';

/** A line, as heard, and the danger it tells of; null for none. */
export interface Example {
  readonly line: readonly Sentence[];
  readonly danger: SafetyDetail | null;
}

/** How sentences said together compare with the examples. */
export interface Likeness {
  /** Above 0 it resembles the dangerous ones more, below 0 the calm ones; log odds. */
  score(said: readonly Sentence[]): number;
  /** The danger that it resembles most, and by how much more than the next. */
  danger(said: readonly Sentence[]): { readonly danger: SafetyDetail; readonly lead: number };
}

/** What was learnt, as plain data. */
export interface LikenessModel {
  /** Every trait of the examples, in the order of the weights and counts. */
  readonly traits: readonly string[];
  readonly weights: Float64Array;
  readonly bias: number;
  readonly kinds: readonly { readonly danger: SafetyDetail; readonly counts: Float64Array }[];
}

/** An idea says as much as this many chance pairs of characters. */
const IDEA_COUNTS = 3;
const ROUNDS = 10;
const STEP = 0.3;
const SHRINK = 1e-4;
const SEED = 7;

/** Single characters and neighbouring pairs, words and pairs of words, and the ideas that are said. */
function traits(said: readonly Sentence[], ideas: readonly Idea[]): string[] {
  const found = new Set<string>();
  for (const { text } of said) {
    for (const [run] of text.matchAll(/[\u3400-\u9fff]+/g)) {
      for (let i = 0; i < run.length; i++) {
        found.add(run.charAt(i));
        if (i > 0) found.add(run.slice(i - 1, i + 1));
      }
    }
    let before = '';
    for (const [word] of text.matchAll(/[a-z']+|\d+/g)) {
      const here = /\d/.test(word) ? '#' : word;
      found.add(` ${here}`);
      found.add(` ${before} ${here}`);
      before = here;
    }
  }
  ideas.forEach((one, i) => {
    if (!said.some((sentence) => sentence.says(one))) return;
    for (let k = 0; k < IDEA_COUNTS; k++) found.add(`@${i}.${k}`);
  });
  return [...found];
}

/** The same order each time: a shuffle that begins with the same seed. */
function shuffler(): (list: number[]) => void {
  let state = SEED;
  const random = (): number => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
  return (list) => {
    for (let i = list.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [list[i], list[j]] = [list[j]!, list[i]!];
    }
  };
}

/**
 * Learns from examples what danger looks like: a logistic regression over traits for whether, counts of traits for which.
 * The same examples give the same likeness. Takes about 0.1 s for a thousand examples.
 */
export function learn(examples: readonly Example[], ideas: readonly Idea[]): LikenessModel {
  const ids = new Map<string, number>();
  const rows = examples.map(({ line }) =>
    Int32Array.from(
      traits(line, ideas).map((trait) => {
        const known = ids.get(trait);
        if (known !== undefined) return known;
        ids.set(trait, ids.size);
        return ids.size - 1;
      }),
    ),
  );
  const weights = new Float64Array(ids.size);
  const moved = new Float64Array(ids.size).fill(1e-6);
  let bias = 0;
  const order = rows.map((_, i) => i);
  const shuffle = shuffler();
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order);
    for (const i of order) {
      const row = rows[i]!;
      const share = 1 / Math.sqrt(row.length || 1);
      let sum = bias;
      for (const id of row) sum += weights[id]! * share;
      const miss = 1 / (1 + Math.exp(-sum)) - (examples[i]!.danger === null ? 0 : 1);
      for (const id of row) {
        const slope = miss * share + SHRINK * weights[id]!;
        moved[id]! += slope * slope;
        weights[id]! -= (STEP * slope) / Math.sqrt(moved[id]!);
      }
      bias -= 0.01 * miss;
    }
  }

  return { traits: [...ids.keys()], weights, bias, kinds: countKinds(examples, rows, ids.size) };
}

/** A model put to use, with the ideas it was learnt with. */
export function recall(
  { traits: known, weights, bias, kinds }: LikenessModel,
  ideas: readonly Idea[],
): Likeness {
  const ids = new Map(known.map((trait, id) => [trait, id]));
  const idsOf = (said: readonly Sentence[]): number[] =>
    traits(said, ideas).flatMap((trait) => {
      const id = ids.get(trait);
      return id === undefined ? [] : [id];
    });
  return {
    score: (said) => {
      const found = idsOf(said);
      return bias + found.reduce((sum, id) => sum + weights[id]!, 0) / Math.sqrt(found.length || 1);
    },
    danger: (said) => {
      const found = idsOf(said);
      const fits = kinds
        .map(({ danger, counts }) => ({ danger, fit: found.reduce((sum, id) => sum + counts[id]!, 0) }))
        .sort((a, b) => b.fit - a.fit);
      const lead = (fits[0]!.fit - (fits[1]?.fit ?? -Infinity)) / Math.sqrt(found.length || 1);
      return { danger: fits[0]!.danger, lead };
    },
  };
}

/** How strongly a danger with few examples is taken to speak like all of them. */
const LIKE_ALL = 3;

/** For each danger the logarithm of how common a trait is among its examples, against all dangers. */
function countKinds(
  examples: readonly Example[],
  rows: readonly Int32Array[],
  traitCount: number,
): LikenessModel['kinds'] {
  const kinds = new Map<SafetyDetail, { size: number; counts: Float64Array }>();
  const all = new Float64Array(traitCount).fill(0.5);
  let size = 1;
  examples.forEach(({ danger }, i) => {
    if (danger === null) return;
    const kind = kinds.get(danger) ?? { size: 0, counts: new Float64Array(traitCount) };
    kind.size++;
    size++;
    for (const id of rows[i]!) {
      kind.counts[id]!++;
      all[id]!++;
    }
    kinds.set(danger, kind);
  });
  return [...kinds].map(([danger, kind]) => ({
    danger,
    counts: kind.counts.map((count, id) => {
      const common = all[id]! / size;
      return Math.log((count + LIKE_ALL * common) / (kind.size + LIKE_ALL) / common);
    }),
  }));
}
