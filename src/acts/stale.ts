import type { Store, Transaction } from './store.ts';

/** What a transaction read is no longer true; thrown inside it so that nothing of it is written. */
export class Stale extends Error {
  constructor(what: string) {
    super(`${what} changed meanwhile`);
    this.name = 'Stale';
  }
}

const ROUNDS = 5;

/** Writes, and begins again on fresh reads while somebody else was quicker; five times at most. */
export async function writeFresh<T>(store: Store, fn: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let round = 1; ; round++) {
    try {
      return await store.write(fn);
    } catch (error) {
      if (!(error instanceof Stale) || round === ROUNDS) throw error;
    }
  }
}
