import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Store } from '../../src/acts/store.ts';
import { instant } from '../../src/basics/clock.ts';
import { SetupError } from '../../src/basics/errors.ts';
import { newId } from '../../src/basics/id.ts';
import { silentLog } from '../../src/basics/log.ts';
import { openSqliteReader, openSqliteStore } from '../../src/store/sqlite.ts';
import { sqliteConnection } from '../../src/store/sqlite-connection.ts';
import { writeQueue } from '../../src/store/write-queue.ts';
import { type Place, storeContract } from './contract.ts';

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'redress-store-'));
const open = (folder: string): Promise<Store> => openSqliteStore({ folder, log: silentLog });
const file = (folder: string): string => join(folder, 'redress.sqlite');

/** Does to the file what the program itself would not. */
function tamper(folder: string, act: (database: DatabaseSync) => void): void {
  const database = new DatabaseSync(file(folder), { timeout: 5000, enableForeignKeyConstraints: false });
  act(database);
  database.close();
}

const makeNewer = (folder: string): void =>
  tamper(folder, (database) =>
    database.exec("insert into kysely_migration values ('9999-future', '2099-01-01T00:00:00.000Z')"),
  );

async function place(): Promise<Place> {
  const folder = newFolder();
  return {
    open: () => open(folder),
    empty: async () =>
      tamper(folder, (database) => {
        const tables = database
          .prepare("select name from sqlite_master where type = 'table' and name not like '%kysely%'")
          .all();
        for (const { name } of tables) database.exec(`delete from "${name}"`);
      }),
    lose: async (complaint) =>
      tamper(folder, (database) => database.prepare('delete from complaints where id = ?').run(complaint)),
    makeNewer: async () => makeNewer(folder),
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

describe('the store in SQLite', () => {
  storeContract(place);
});

describe('a folder', () => {
  const folders: string[] = [];
  const children: ChildProcess[] = [];
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  const folderOf = (): string => {
    const folder = newFolder();
    folders.push(folder);
    return folder;
  };
  const talk = (store: Store) =>
    store.write((tx) =>
      tx.conversations.create({
        id: newId(),
        address: { channel: 'terminal', account: 'a', chat: 'c' },
        lang: 'zh',
        at: instant(0),
      }),
    );

  /** A server of the folder in a process of its own, and the lines that it has reported as written so far. */
  async function startWriter(folder: string): Promise<{ child: ChildProcess; written: number[] }> {
    const child = fork(join(import.meta.dirname, 'writer.ts'), [folder]);
    children.push(child);
    const written: number[] = [];
    child.on('message', (seq) => written.push(Number(seq)));
    await once(child, 'message');
    return { child, written };
  }

  it('has one server: of four that start at once one wins, and the others are told why', async () => {
    const folder = folderOf();
    const starts = await Promise.allSettled([open(folder), open(folder), open(folder), open(folder)]);
    const won = starts.filter((start) => start.status === 'fulfilled');
    expect(won).toHaveLength(1);
    for (const start of starts) {
      if (start.status === 'fulfilled') continue;
      expect(start.reason).toBeInstanceOf(SetupError);
      expect(start.reason.message).toContain('another Redress is running');
    }
    await expect(talk(won[0]!.value)).resolves.toMatchObject({ seq: 0 });
    await won[0]!.value.close();
  });

  it('that a live process serves is refused, and after kill -9 it opens with every line that was reported', async () => {
    const folder = folderOf();
    for (const lines of [1, 40, 3]) {
      const { child, written } = await startWriter(folder);
      await expect(open(folder)).rejects.toThrow('another Redress is running');
      while (written.length < lines) await once(child, 'message');
      child.kill('SIGKILL');
      await once(child, 'exit');
      const store = await open(folder);
      const address = { channel: 'terminal', account: 'a', chat: 'c' } as const;
      const { id, seq } = (await store.read.conversations.byAddress(address))!;
      const kept = await store.read.messages.after(id, 0, 100_000);
      expect(kept.map((line) => line.seq)).toEqual(kept.map((_, i) => i + 1));
      expect(kept).toHaveLength(seq);
      expect(seq).toBeGreaterThanOrEqual(Math.max(...written));
      await store.close();
    }
  });

  it('that does not exist yet is made, and its store is for its owner alone', async () => {
    const folder = join(folderOf(), 'not', 'yet');
    await (await open(folder)).close();
    expect(statSync(file(folder)).mode & 0o077).toBe(0);
  });

  it('whose disk is full says so, and goes on once there is room', async () => {
    const database = new DatabaseSync(':memory:');
    database.exec('create table t (x text); pragma max_page_count = 2');
    const queue = writeQueue(database, sqliteConnection(database), silentLog);
    const put = (size: number): Promise<unknown> =>
      queue.write(async () => void database.prepare('insert into t values (?)').run('x'.repeat(size)));
    await expect(put(100_000)).rejects.toMatchObject({ code: 'store-full' });
    await expect(put(10)).resolves.toBeUndefined();
    await queue.end();
  });

  it('keeps nothing of what was erased', async () => {
    const folder = folderOf();
    const store = await open(folder);
    const { id } = await talk(store);
    const said = (n: number): string => `erased words ${n} `.repeat(400);
    for (let n = 0; n < 20; n++) {
      const line = { id: newId(), from: 'consumer', text: said(n), at: instant(0) } as const;
      await store.write((tx) => tx.messages.append(id, line));
    }
    await store.write((tx) => tx.conversations.erase(id));
    await store.close();
    expect(readFileSync(file(folder)).includes('erased words')).toBe(false);
  });

  it('keeps nothing of what was erased in its log either, once nobody reads the old words', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const folder = folderOf();
      const inLog = (): boolean => readFileSync(`${file(folder)}-wal`).includes('erased words');
      const store = await open(folder);
      vi.advanceTimersByTime(60_000);
      const { id } = await talk(store);
      const line = { id: newId(), from: 'consumer', text: 'erased words', at: instant(0) } as const;
      await store.write((tx) => tx.messages.append(id, line));
      vi.advanceTimersByTime(60_000);
      expect(inLog()).toBe(true);
      const reader = new DatabaseSync(file(folder), { readOnly: true });
      reader.exec('begin; select text from messages');
      await store.write((tx) => tx.conversations.erase(id));
      vi.advanceTimersByTime(60_000);
      expect(inLog()).toBe(true);
      reader.close();
      vi.advanceTimersByTime(60_000);
      expect(inLog()).toBe(false);
      expect(readFileSync(file(folder)).includes('erased words')).toBe(false);
      await store.close();
    } finally {
      vi.useRealTimers();
    }
  });

  it.each([
    ['deleted', (folder: string) => rmSync(folder, { recursive: true })],
    ['replaced', (folder: string) => renameSync(file(folder), `${file(folder)}.old`)],
  ])('that is %s under a server takes no more lines', async (_, take) => {
    const folder = folderOf();
    const store = await open(folder);
    const { id } = await talk(store);
    take(folder);
    const line = { id: newId(), from: 'consumer', text: '还在吗', at: instant(0) } as const;
    await expect(store.write((tx) => tx.messages.append(id, line))).rejects.toMatchObject({
      code: 'store-gone',
    });
    await store.close();
  });

  it('whose store was marked as read-only is written to again', async () => {
    const folder = folderOf();
    await (await open(folder)).close();
    chmodSync(file(folder), 0o400);
    const store = await open(folder);
    await talk(store);
    await store.close();
    expect(statSync(file(folder)).mode & 0o777).toBe(0o600);
  });

  it('with something else in place of the store is refused', async () => {
    const folder = folderOf();
    writeFileSync(
      file(folder),
      'this is no database, and it is longer than the header of one would be '.repeat(40),
    );
    await expect(open(folder)).rejects.toThrow(SetupError);
  });

  it('whose store somebody else has locked is waited for, and the program goes on meanwhile', async () => {
    const folder = folderOf();
    const store = await open(folder);
    const other = new DatabaseSync(file(folder));
    other.exec('begin immediate');
    let done = false;
    const writing = talk(store).then(() => {
      done = true;
    });
    let turns = 0;
    for (; turns < 50; turns++) await new Promise((resolve) => setImmediate(resolve));
    expect(done).toBe(false);
    other.exec('commit');
    other.close();
    await writing;
    expect(done).toBe(true);
    await store.close();
  });

  it('can be read while it is served', async () => {
    const folder = folderOf();
    const store = await open(folder);
    const { id } = await talk(store);
    const reader = await openSqliteReader({ folder });
    expect((await reader.read.conversations.get(id))?.id).toBe(id);
    await expect(reader.read.conversations.erase(id)).rejects.toThrow();
    reader.close();
    await store.close();
  });

  it('cannot be read where there is no store, or one of another version', async () => {
    const folder = folderOf();
    await expect(openSqliteReader({ folder })).rejects.toThrow('no store');
    await (await open(folder)).close();
    makeNewer(folder);
    await expect(openSqliteReader({ folder })).rejects.toThrow('9999-future');
  });
});
