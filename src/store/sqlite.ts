import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Ports, Store } from '../acts/store.ts';
import { SetupError } from '../basics/errors.ts';
import type { Log } from '../basics/log.ts';
import { type Connection, readOnly } from './connection.ts';
import { lockFolder } from './folder-lock.ts';
import { migrate, requireVersion } from './migrate.ts';
import { portsOn } from './ports.ts';
import { sameFile } from './same-file.ts';
import { isBusy, isUnusable, ofTheDisk, sqliteConnection } from './sqlite-connection.ts';
import { writeQueue } from './write-queue.ts';

/** Where the embedded store of a folder is kept. */
export const storeFile = (folder: string): string => join(folder, 'redress.sqlite');

/** How much of the write-ahead log stays on disk between checkpoints, in bytes. */
const LOG_KEPT = 64 * 1024 * 1024;
/** What the writing handle is set to besides its write-ahead log. Without secure_delete what was erased stays legible. */
export const SETTINGS = `pragma synchronous = full; pragma secure_delete = on; pragma journal_size_limit = ${LOG_KEPT}`;
const PATIENCE = 10_000;
const PAUSE = 20;

/** Tries again while another process that reads or restores holds the file. */
async function whenFree<T>(open: () => T): Promise<T> {
  for (let waited = 0; ; waited += PAUSE) {
    try {
      return open();
    } catch (error) {
      if (!isBusy(error) || waited >= PATIENCE) throw error;
      await sleep(PAUSE);
    }
  }
}

function unusable(folder: string, error: unknown): unknown {
  return isUnusable(error)
    ? new SetupError(`the store in ${folder} can't be used (${(error as { errstr?: string }).errstr ?? ''})`)
    : error;
}

function openWriter(folder: string): DatabaseSync {
  const path = storeFile(folder);
  // SQLite would open a file that may only be read without a word, and fail at the first write.
  if (existsSync(path)) chmodSync(path, 0o600);
  const database = new DatabaseSync(path, { timeout: 0, enableForeignKeyConstraints: true });
  try {
    // The file holds what people told in confidence.
    chmodSync(path, 0o600);
    const mode = database.prepare('pragma journal_mode = wal').get();
    if (mode?.journal_mode !== 'wal') {
      throw new SetupError(`${folder} is on a disk that can't hold the store: use a local one as DATA_DIR`);
    }
    database.exec(SETTINGS);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

const openReader = (folder: string): DatabaseSync =>
  new DatabaseSync(storeFile(folder), { timeout: 0, readOnly: true });

/**
 * Opens the embedded store of a folder, makes it where there is none, and brings it up to date. Throws SetupError
 * when another process serves the folder, when the store is newer than the program, or when it can't be used.
 * `beside`: for a short errand, also while another process serves the folder.
 */
export async function openSqliteStore({
  folder,
  log,
  beside = false,
}: {
  folder: string;
  log: Log;
  beside?: boolean;
}): Promise<Store> {
  const open: (() => void)[] = [];
  const closeAll = (): void => {
    for (const close of open.splice(0).reverse()) close();
  };
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!beside) open.push(lockFolder(folder));
    const writer = await whenFree(() => openWriter(folder));
    open.push(() => writer.close());
    const writing = sqliteConnection(writer);
    await whenFree(() => writer.exec('begin immediate'));
    await migrate(writing);
    writer.exec('commit');
    // A handle of its own sees only what was committed, also while a transaction is open on the other.
    const reader = openReader(folder);
    open.push(() => reader.close());
    const reading = sqliteConnection(reader);
    const queue = writeQueue(writer, writing, log, sameFile(storeFile(folder)));
    // Between transactions the writer sees the same, and its cache still holds what it has just written.
    const committed: Connection = {
      engine: 'sqlite',
      run: async (statement) => {
        try {
          return await (writer.isTransaction ? reading : writing).run(statement);
        } catch (error) {
          throw ofTheDisk(error);
        }
      },
    };
    return {
      write: queue.write,
      read: portsOn(readOnly(committed)),
      close: async () => {
        await queue.end();
        closeAll();
      },
    };
  } catch (error) {
    closeAll();
    throw unusable(folder, error);
  }
}

/**
 * Opens a folder's store for reading alone, also while a server has it. Throws SetupError when there is none or when
 * its version is not the program's.
 */
export async function openSqliteReader({
  folder,
}: {
  folder: string;
}): Promise<{ readonly read: Ports; close(): void }> {
  if (!existsSync(storeFile(folder))) throw new SetupError(`there is no store in ${folder}`);
  try {
    const reader = await whenFree(() => openReader(folder));
    try {
      const connection = sqliteConnection(reader);
      await requireVersion(connection);
      return { read: portsOn(readOnly(connection)), close: () => reader.close() };
    } catch (error) {
      reader.close();
      throw error;
    }
  } catch (error) {
    throw unusable(folder, error);
  }
}
