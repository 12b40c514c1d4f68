import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep, setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type { Store, Transaction } from '../acts/store.ts';
import { UpstreamError } from '../basics/errors.ts';
import { errorFields, type Log } from '../basics/log.ts';
import type { Connection } from './connection.ts';
import { isBusy, ofTheDisk } from './sqlite-connection.ts';
import { attempt, causeOf, runAfter } from './transaction.ts';

/** How many writes may share a commit; the rest wait for the next one. */
const SHARED = 64;
/** How long a lock of another process is waited for, and how often it is asked for, in milliseconds. */
const PATIENCE = 10_000;
const PAUSE = 5;
/** How long after an erasure the write-ahead log is emptied, and how often that is tried, in milliseconds. */
const FORGET_AFTER = 1000;

interface Waiting {
  /** Runs it on the open transaction; what it returns is called once the commit stands. */
  run(): Promise<() => void>;
  refuse(error: unknown): void;
}

export interface WriteQueue {
  readonly write: Store['write'];
  /** Refuses new writes and resolves when those already waiting are done. */
  end(): Promise<void>;
}

/**
 * Writes one after the other on the only handle that writes. Whoever waits when a transaction opens, or joins while
 * it runs, shares its commit; each has a savepoint of its own, so one that fails takes back only what it did. Nothing
 * is committed once `isThere` says that the file is gone: nobody would find it again.
 */
export function writeQueue(
  database: DatabaseSync,
  connection: Connection,
  log: Log,
  isThere: () => boolean = () => true,
): WriteQueue {
  const waiting: Waiting[] = [];
  let working: Promise<void> | null = null;
  let ended = false;
  const [begin, commit, rollBack, mark, takeBack, keep] = [
    'begin immediate',
    'commit',
    'rollback',
    'savepoint one',
    'rollback to one',
    'release one',
  ].map((sql) => {
    const statement = database.prepare(sql);
    return (): void => void statement.run();
  }) as [() => void, () => void, () => void, () => void, () => void, () => void];

  // Whatever ended the last process may have left erased words in the log.
  let legible = true;
  let forgetting: NodeJS.Timeout | null = null;
  const noting: Connection = {
    engine: connection.engine,
    run: (statement) => {
      legible ||= statement.erases;
      return connection.run(statement);
    },
  };

  /** Empties the log unless somebody is in the middle of a transaction. */
  const forget = (): void => {
    if (database.isTransaction) return;
    try {
      legible = database.prepare('pragma wal_checkpoint(truncate)').get()?.busy === 1;
    } catch (error) {
      log.warn('the log of the store could not be emptied', errorFields(ofTheDisk(error)));
    }
  };
  const forgetSoon = (): void => {
    forgetting ??= setTimeout(() => {
      forgetting = null;
      forget();
      if (legible) forgetSoon();
    }, FORGET_AFTER).unref();
  };
  forgetSoon();

  // Not SQLite's own busy timeout, which would hold up the whole event loop.
  const beginWhenFree = async (): Promise<void> => {
    for (let waited = 0; ; waited += PAUSE) {
      try {
        return begin();
      } catch (error) {
        if (!isBusy(error)) throw error;
        if (waited >= PATIENCE)
          throw new UpstreamError('store-busy', 'the store is locked by another process');
        await sleep(PAUSE);
      }
    }
  };

  /** Runs one; false when it cost the whole transaction. */
  const runOne = async (one: Waiting, done: (() => void)[]): Promise<boolean> => {
    mark();
    try {
      const confirm = await one.run();
      keep();
      done.push(confirm);
      return true;
    } catch (error) {
      one.refuse(ofTheDisk(causeOf(error)));
      // A full disk or a failed read makes SQLite roll everything back by itself.
      if (!database.isTransaction) return false;
      takeBack();
      keep();
      return true;
    }
  };

  const shareCommit = async (): Promise<void> => {
    const shared: Waiting[] = [];
    const done: (() => void)[] = [];
    try {
      await beginWhenFree();
      while (waiting.length > 0 && shared.length < SHARED) {
        const one = waiting.shift()!;
        shared.push(one);
        if (!(await runOne(one, done)))
          throw new UpstreamError('store-failed', 'the store gave up a transaction');
      }
      if (!isThere()) throw new UpstreamError('store-gone', 'the file of the store is gone');
      commit();
      if (legible) forgetSoon();
    } catch (error) {
      if (database.isTransaction) rollBack();
      if (shared.length === 0) shared.push(...waiting.splice(0));
      for (const one of shared) one.refuse(ofTheDisk(error));
      return;
    }
    for (const confirm of done) confirm();
  };

  const work = async (): Promise<void> => {
    while (waiting.length > 0) {
      // Whatever else this turn of the event loop brings can share the commit.
      await turnOfTheLoop();
      await shareCommit();
    }
    working = null;
  };

  return {
    write<T>(fn: (tx: Transaction) => Promise<T>): Promise<T> {
      return new Promise((resolve, reject) => {
        if (ended) return reject(new Error('the store is closed'));
        waiting.push({
          run: async () => {
            const { value, after } = await attempt(noting, fn);
            return () => {
              runAfter(after, log);
              resolve(value);
            };
          },
          refuse: reject,
        });
        working ??= work();
      });
    },
    async end() {
      ended = true;
      await working;
      if (forgetting !== null) clearTimeout(forgetting);
      if (legible) forget();
    },
  };
}
