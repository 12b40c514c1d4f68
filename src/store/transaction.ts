import type { Ports, Transaction } from '../acts/store.ts';
import { errorFields, type Log } from '../basics/log.ts';
import type { Connection } from './connection.ts';
import { portsOn } from './ports.ts';

/** What a `write` came to, before its commit. */
export interface Attempt<T> {
  readonly value: T;
  /** What to run after the commit. */
  readonly after: readonly (() => void)[];
}

/** The first statement that failed in an attempt is its outcome, whatever `fn` made of it. */
export class StatementFailed extends Error {
  constructor(cause: unknown) {
    super('a statement failed', { cause });
    this.name = 'StatementFailed';
  }
}

/**
 * Runs `fn` once on an open transaction. Rejects with what `fn` threw, or with StatementFailed when a statement did,
 * also when `fn` caught it: PostgreSQL has given the transaction up by then, and SQLite must not differ.
 * Once it has ended its ports refuse to work, so that a forgotten `await` can't write into somebody else's commit.
 */
export async function attempt<T>(
  connection: Connection,
  fn: (tx: Transaction) => Promise<T>,
): Promise<Attempt<T>> {
  let ended = false;
  let failure: StatementFailed | null = null;
  const after: (() => void)[] = [];
  const ports: Ports = portsOn({
    engine: connection.engine,
    run: async (statement) => {
      if (ended) throw new Error('the transaction has ended');
      try {
        return await connection.run(statement);
      } catch (error) {
        failure ??= new StatementFailed(error);
        throw error;
      }
    },
  });
  try {
    const value = await fn({ ...ports, after: (then) => void after.push(then) });
    if (failure !== null) throw failure;
    return { value, after };
  } catch (error) {
    throw failure ?? error;
  } finally {
    ended = true;
  }
}

/** What the caller of `write` is told of a failure. */
export const causeOf = (error: unknown): unknown => (error instanceof StatementFailed ? error.cause : error);

/** Runs what waited for the commit; by now nothing can be taken back, so a failure is logged and nobody else's. */
export function runAfter(after: readonly (() => void)[], log: Log): void {
  for (const fn of after) {
    try {
      fn();
    } catch (error) {
      log.error('what follows a commit failed', errorFields(error));
    }
  }
}
