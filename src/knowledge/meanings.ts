/** What texts mean, as vectors of length one: near where they mean alike. What is not there is looked up by words alone. */
export interface Meanings {
  /** Fetches the vectors of these texts, or takes those kept from an earlier time. Never rejects. */
  learn(texts: readonly string[]): Promise<void>;
  /** Fetches the vector of a question within a deadline. Never rejects; keeps nothing on disk. */
  hear(question: string): Promise<void>;
  /** Null for what was neither learnt nor heard. */
  of(text: string): Float32Array | null;
}

/** How alike two vectors of length one are, -1 to 1. */
export function likeness(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** So flat that a high place in both lists counts more than the first place in one. */
const FLAT = 20;

/** Reciprocal rank fusion: one order out of several, each with the places of the same things, best first. */
export function fuse(orders: readonly (readonly number[])[], most: number): readonly number[] {
  const scores = new Map<number, number>();
  for (const order of orders)
    order.forEach((one, place) => {
      scores.set(one, (scores.get(one) ?? 0) + 1 / (FLAT + place + 1));
    });
  return [...scores]
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([one]) => one);
}
