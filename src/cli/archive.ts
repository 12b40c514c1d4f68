import type { Ports } from '../acts/store.ts';
import { createLog } from '../basics/log.ts';
import type { Config } from '../config.ts';
import { openPostgresStore } from '../store/postgres.ts';
import { openSqliteReader } from '../store/sqlite.ts';

/** The store for reading only, also while it is served. Throws a SetupError where there is none. */
export async function openArchive(
  config: Config,
): Promise<{ readonly read: Ports; close(): void | Promise<void> }> {
  if (config.databaseUrl === null) return openSqliteReader({ folder: config.dataDir });
  return openPostgresStore({ url: config.databaseUrl, log: createLog(config.logLevel) });
}
