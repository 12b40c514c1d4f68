import { Kysely, sql } from 'kysely';
import { DEFAULT_MIGRATION_TABLE, type Migration, Migrator } from 'kysely/migration';
import { SetupError } from '../basics/errors.ts';
import type { Connection } from './connection.ts';
import { within } from './dialect.ts';
import { COLUMNS } from './migrations/columns.ts';
import { MIGRATIONS } from './migrations/list.ts';

const PROGRAM = Object.keys(MIGRATIONS).at(-1)!;

/** The name of the newest migration that the store has; null when it is empty. */
async function versionOf(db: Kysely<unknown>): Promise<string | null> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === DEFAULT_MIGRATION_TABLE)) return null;
  const { rows } = await sql<{ name: string | null }>`
    select max(name) as name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`.execute(db);
  return rows[0]?.name ?? null;
}

const newer = (store: string): SetupError =>
  new SetupError(
    `the store has version ${store} and this program knows ${PROGRAM} at most: start a newer program, or restore a backup that is as old as this one`,
  );

/**
 * Brings the schema up to date within a transaction that holds the store's migration lock. Throws SetupError when
 * the store is newer than the program.
 */
export async function migrate(connection: Connection): Promise<void> {
  const db = new Kysely<unknown>({ dialect: within(connection) });
  const store = await versionOf(db);
  if (store === PROGRAM) return;
  if (store !== null && store > PROGRAM) throw newer(store);
  const columns = COLUMNS[connection.engine];
  const migrations: Record<string, Migration> = {};
  for (const [name, up] of Object.entries(MIGRATIONS)) migrations[name] = { up: (on) => up(on, columns) };
  await db.transaction().execute(async (trx) => {
    const migrator = new Migrator({ db: trx, provider: { getMigrations: async () => migrations } });
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw error;
  });
}

/** Throws SetupError unless the store has exactly the program's version. */
export async function requireVersion(connection: Connection): Promise<void> {
  const store = await versionOf(new Kysely<unknown>({ dialect: within(connection) }));
  if (store === PROGRAM) return;
  if (store !== null && store > PROGRAM) throw newer(store);
  throw new SetupError(
    `the store has version ${store ?? 'none'} and this program needs ${PROGRAM}: start the server once to bring it up to date`,
  );
}
