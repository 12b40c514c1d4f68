import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Ports } from '../../src/acts/store.ts';
import { silentLog } from '../../src/basics/log.ts';
import { openPostgresStore } from '../../src/store/postgres.ts';
import { openSqliteReader } from '../../src/store/sqlite.ts';
import { freshDatabase, INSTALL, postgresPrograms } from '../services/postgres.ts';
import { type Program, programOn, verifyAudit } from './program.ts';

/** Instances of the program on one store of their own. */
export interface Deployment {
  readonly instances: readonly Program[];
  /** What is on file, read beside the instances. */
  read(): Promise<Ports>;
  verifyAudit(): ReturnType<typeof verifyAudit>;
  /** Kills what still runs and removes every trace. */
  dispose(): Promise<void>;
}

interface Reader {
  readonly read: Ports;
  close(): void | Promise<void>;
}

function deploy(
  folder: string,
  environments: readonly Readonly<Record<string, string>>[],
  openReader: () => Promise<Reader>,
  dispose: () => Promise<void>,
): Deployment {
  const instances = environments.map((environment) => programOn(environment));
  let reader: Promise<Reader> | null = null;
  return {
    instances,
    read: async () => {
      reader ??= openReader();
      return (await reader).read;
    },
    verifyAudit: () => verifyAudit(environments[0]!),
    dispose: async () => {
      await Promise.all(instances.map((instance) => instance.kill()));
      await (await reader)?.close();
      await dispose();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'redress-slow-'));

/** One instance on the embedded store. */
export async function onSqlite(): Promise<Deployment> {
  const folder = newFolder();
  return deploy(
    folder,
    [{ DATA_DIR: folder }],
    () => openSqliteReader({ folder }),
    async () => undefined,
  );
}

/** `count` instances on the PostgreSQL at `url`; each has its own folder and all the same secret. */
export async function onPostgresAt(
  url: string,
  count: number,
  dispose: () => Promise<void> = async () => undefined,
): Promise<Deployment> {
  const folder = newFolder();
  const environments = Array.from({ length: count }, (_, n) => ({
    DATA_DIR: join(folder, String(n)),
    DATABASE_URL: url,
    SECRET_KEY: 'made up for a test, and long enough to count',
  }));
  return deploy(folder, environments, () => openPostgresStore({ url, log: silentLog }), dispose);
}

/** `count` instances on a database of their own. */
export async function onPostgres(count: number): Promise<Deployment> {
  const database = await freshDatabase(inject('postgresFolder'));
  return onPostgresAt(database.url, count, () => database.drop());
}

/** Why PostgreSQL's part is left out; null where it runs, and in CI, where a missing part fails. */
export const NO_POSTGRES = postgresPrograms() === null && !process.env.CI ? INSTALL : null;

export const DEPLOYMENTS: readonly {
  readonly name: string;
  readonly missing: string | null;
  open(): Promise<Deployment>;
}[] = [
  { name: 'the embedded store', missing: null, open: onSqlite },
  { name: 'PostgreSQL', missing: NO_POSTGRES, open: () => onPostgres(1) },
  { name: 'two processes on one PostgreSQL', missing: NO_POSTGRES, open: () => onPostgres(2) },
];

/** A folder that PostgreSQL's own user may enter. */
export function folderForServer(): string {
  const folder = newFolder();
  execFileSync('chmod', ['755', folder]);
  return join(folder, 'server');
}
