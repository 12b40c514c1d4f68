import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Store } from '../acts/store.ts';
import { SetupError, UpstreamError } from '../basics/errors.ts';
import { errorFields, type Log } from '../basics/log.ts';
import { type Connection, type Outcome, readOnly, type Statement } from './connection.ts';
import { migrate } from './migrate.ts';
import { portsOn } from './ports.ts';
import { attempt, causeOf, runAfter, StatementFailed } from './transaction.ts';

const INT8 = 20;
/** Any number will do, as long as every version of the program asks for the same one. */
const MIGRATION_LOCK = 7_263_511_904;
/** Waits between the tries of a transaction, in milliseconds. */
const PAUSES = [10, 40, 160, 640, 2560];

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === INT8 && format !== 'binary'
      ? Number
      : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
};

/** The server never answered, or is going or coming: the connection is of no more use. */
function isLost(error: unknown): boolean {
  if (!(error instanceof pg.DatabaseError)) return true;
  const code = error.code ?? '';
  return code.startsWith('08') || ['57P01', '57P02', '57P03', '53300'].includes(code);
}

const DISK_FULL = '53100';

/** What the server or the way to it did, told as something outside this program. */
function ofTheServer(error: unknown): unknown {
  if (error instanceof UpstreamError || !(error instanceof Error)) return error;
  if (error instanceof pg.DatabaseError && error.code === DISK_FULL)
    return new UpstreamError('store-full', 'the disk of PostgreSQL is full');
  return isLost(error) ? new UpstreamError('store-lost', error.message) : error;
}

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';

const isConflict = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && (error.code === SERIALIZATION_FAILURE || error.code === DEADLOCK);

/** PostgreSQL quotes the values it refuses; a person's words have no place in an error. */
function withoutValues(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return error;
  error.detail = undefined;
  error.where = undefined;
  if (error.code?.startsWith('22')) error.message = 'a value was refused';
  return error;
}

async function run(on: pg.Pool | pg.PoolClient, { sql, values }: Statement): Promise<Outcome> {
  try {
    const result = await on.query({ text: sql, values: [...values] });
    return { rows: result.rows, changed: result.rowCount ?? 0 };
  } catch (error) {
    throw withoutValues(error);
  }
}

/** One transaction's statements, one after the other even when `fn` starts several at once. */
function inTransaction(client: pg.PoolClient): Connection {
  let last: Promise<unknown> = Promise.resolve();
  return {
    engine: 'postgres',
    run: (statement) => {
      const outcome = last.then(() => run(client, statement));
      last = outcome.catch(() => undefined);
      return outcome;
    },
  };
}

type Ending<T> =
  | { readonly kind: 'committed'; readonly value: T }
  | { readonly kind: 'again'; readonly error: unknown }
  | { readonly kind: 'failed'; readonly error: unknown; readonly ours: boolean };

/** One try of a transaction on a connection of the pool. */
async function once<T>(pool: pg.Pool, fn: (on: Connection) => Promise<T>): Promise<Ending<T>> {
  let client: pg.PoolClient;
  try {
    client = await pool.connect();
  } catch (error) {
    return isLost(error) ? { kind: 'again', error } : { kind: 'failed', error, ours: true };
  }
  let broken = false;
  let phase: 'beginning' | 'working' | 'committing' = 'beginning';
  try {
    await client.query('begin isolation level read committed');
    phase = 'working';
    const value = await fn(inTransaction(client));
    phase = 'committing';
    const { command } = await client.query('commit');
    if (command !== 'COMMIT') throw new Error('a transaction was given up at its commit');
    return { kind: 'committed', value };
  } catch (error) {
    const cause = causeOf(error);
    const ours = phase !== 'working' || error instanceof StatementFailed || error instanceof pg.DatabaseError;
    broken = ours && isLost(cause);
    if (broken && phase === 'committing') {
      const unknown = new UpstreamError('commit-unknown', 'the connection was lost during a commit');
      return { kind: 'failed', error: unknown, ours };
    }
    if (!broken)
      broken = await client.query('rollback').then(
        () => false,
        () => true,
      );
    if (ours && (isLost(cause) || isConflict(cause))) return { kind: 'again', error: cause };
    return { kind: 'failed', error: cause, ours };
  } finally {
    client.release(broken);
  }
}

/** Tries until it is committed or fails for a reason that trying again can't mend. */
async function transact<T>(pool: pg.Pool, fn: (on: Connection) => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    const ending = await once(pool, fn);
    if (ending.kind === 'committed') return ending.value;
    const pause = PAUSES[tries];
    if (ending.kind === 'failed') throw ending.ours ? ofTheServer(ending.error) : ending.error;
    if (pause === undefined) throw ofTheServer(ending.error);
    await sleep(pause * (0.5 + Math.random()));
  }
}

/** Reads outside a transaction; a lost connection is tried again. */
const reading = (pool: pg.Pool): Connection => ({
  engine: 'postgres',
  run: async (statement) => {
    for (let tries = 0; ; tries++) {
      try {
        return await run(pool, statement);
      } catch (error) {
        const pause = PAUSES[tries];
        if (!isLost(error) || pause === undefined) throw ofTheServer(error);
        await sleep(pause * (0.5 + Math.random()));
      }
    }
  },
});

async function bringUpToDate(pool: pg.Pool): Promise<void> {
  await transact(pool, async (on) => {
    // Ends with the transaction, so a pooler between us and the server does no harm.
    await on.run({
      sql: 'select pg_advisory_xact_lock($1)',
      values: [MIGRATION_LOCK],
      reads: true,
      erases: false,
    });
    const sql = "select current_setting('server_encoding') as encoding";
    const { rows } = await on.run({ sql, values: [], reads: true, erases: false });
    const { encoding } = rows[0] as { encoding: string };
    if (encoding !== 'UTF8') {
      throw new SetupError(`DATABASE_URL: the database is in ${encoding}, make one with encoding UTF8`);
    }
    await migrate(on);
  });
}

/**
 * Opens the store in PostgreSQL and brings it up to date; several instances may do so at once. Works behind a
 * transaction pooler. A transaction that met a conflict, or lost its connection before the commit, is tried again; one
 * that lost it during the commit rejects with UpstreamError `commit-unknown`, and may or may not have been written.
 * Throws SetupError when the server can't be reached, or when the store is newer than the program.
 */
export async function openPostgresStore({ url, log }: { url: string; log: Log }): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: url,
    types,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
  });
  // Without a listener a connection that the server drops would end the process.
  pool.on('error', (error) => log.warn('an idle connection to PostgreSQL was lost', errorFields(error)));
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await bringUpToDate(pool);
  } catch (error) {
    await pool.end();
    if (error instanceof SetupError) throw error;
    const why = error instanceof Error ? error.message : 'unknown';
    throw new SetupError(`DATABASE_URL: the store in PostgreSQL can't be opened: ${why}`);
  }
  const writing = new Set<Promise<unknown>>();
  let closing: Promise<void> | null = null;
  const write: Store['write'] = (fn) => {
    if (closing !== null) return Promise.reject(new Error('the store is closed'));
    const outcome = transact(pool, (on) => attempt(on, fn)).then(({ value, after }) => {
      runAfter(after, log);
      return value;
    });
    const forget = (): void => void writing.delete(settled);
    const settled: Promise<void> = outcome.then(forget, forget);
    writing.add(settled);
    return outcome;
  };
  return {
    write,
    read: portsOn(readOnly(reading(pool))),
    close: () => {
      closing ??= Promise.all(writing).then(() => pool.end());
      return closing;
    },
  };
}
