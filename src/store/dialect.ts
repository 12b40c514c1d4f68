import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  DummyDriver,
  type Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Connection, Engine, Value } from './connection.ts';

// Kysely would take a lock of the session, which a pooler may give to somebody else; the caller holds a better one.
class Postgres extends PostgresAdapter {
  override async acquireMigrationLock(): Promise<void> {}
  override async releaseMigrationLock(): Promise<void> {}
}

class Sqlite extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

const PARTS = {
  sqlite: {
    createAdapter: () => new Sqlite(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
  },
  postgres: {
    createAdapter: () => new Postgres(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
  },
} as const;

class SharedConnection implements DatabaseConnection {
  readonly #connection: Connection;
  constructor(connection: Connection) {
    this.#connection = connection;
  }
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, changed } = await this.#connection.run({
      sql: query.sql,
      values: query.parameters as readonly Value[],
      reads: query.query.kind === 'SelectQueryNode',
      erases: false,
    });
    return { rows: rows as R[], numAffectedRows: BigInt(changed) };
  }
  streamQuery(): never {
    throw new Error('streaming is not offered');
  }
}

/** Begin and commit stay with whoever opened the transaction that `connection` is. */
class BorrowedTransaction implements Driver {
  readonly #connection: DatabaseConnection;
  constructor(connection: Connection) {
    this.#connection = new SharedConnection(connection);
  }
  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }
  async beginTransaction(): Promise<void> {}
  async commitTransaction(): Promise<void> {}
  async rollbackTransaction(): Promise<void> {}
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
}

/** Kysely for building and compiling queries only. */
export const compiling = (engine: Engine): Dialect => ({
  ...PARTS[engine],
  createDriver: () => new DummyDriver(),
});

/** Kysely on a transaction that is already open and that its owner will commit. */
export const within = (connection: Connection): Dialect => ({
  ...PARTS[connection.engine],
  createDriver: () => new BorrowedTransaction(connection),
});
