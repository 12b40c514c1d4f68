import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { UpstreamError } from '../basics/errors.ts';
import type { Connection, Statement } from './connection.ts';

const BUSY = 5;
const NOT_A_DATABASE = 26;
const CORRUPT = 11;
const CANNOT_OPEN = 14;
const READ_ONLY = 8;
const DISK_FAILED = 10;
const FULL = 13;

// The low byte is the kind; the rest says more of it.
const kindOf = (error: unknown): number | null => {
  const code = (error as { errcode?: unknown } | null)?.errcode;
  return typeof code === 'number' ? code & 0xff : null;
};

/** Somebody else holds the lock that was asked for. */
export const isBusy = (error: unknown): boolean => kindOf(error) === BUSY;

/** The file can't be used at all. */
export const isUnusable = (error: unknown): boolean =>
  [NOT_A_DATABASE, CORRUPT, CANNOT_OPEN, READ_ONLY].includes(kindOf(error) ?? 0);

/** What the disk did, told as something outside this program; every other error as it is. */
export function ofTheDisk(error: unknown): unknown {
  switch (kindOf(error)) {
    case FULL:
      return new UpstreamError('store-full', 'the disk of the store is full');
    case DISK_FAILED:
    case READ_ONLY:
    case CORRUPT:
      return new UpstreamError('store-failed', 'the disk of the store failed');
    default:
      return error;
  }
}

interface Prepared {
  readonly statement: StatementSync;
  readonly returnsRows: boolean;
}

/** Statements on one SQLite handle, each prepared once. */
export function sqliteConnection(database: DatabaseSync): Connection {
  const prepared = new Map<string, Prepared>();
  const prepare = (sql: string): Prepared => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare(sql);
    const fresh = { statement, returnsRows: statement.columns().length > 0 };
    prepared.set(sql, fresh);
    return fresh;
  };
  return {
    engine: 'sqlite',
    run: async ({ sql, values }: Statement) => {
      const { statement, returnsRows } = prepare(sql);
      if (!returnsRows) return { rows: [], changed: Number(statement.run(...values).changes) };
      const rows = statement.all(...values);
      return { rows, changed: rows.length };
    },
  };
}
