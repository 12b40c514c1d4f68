import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, plus } from '../../src/basics/clock.ts';
import { silentLog } from '../../src/basics/log.ts';
import { change } from '../../src/complaints/change.ts';
import { open } from '../../src/complaints/open.ts';
import { sealNow } from '../../src/complaints/verify.ts';
import type { Actor } from '../../src/conversation/actor.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { at, set, told } from './say.ts';

const root = resolve(import.meta.dirname, '../..');
const consumer: Actor = { kind: 'consumer', id: 'p1' };
const noon = at('2026-11-23T04:00:00Z');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'audit-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function audit(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'src/cli/audit.ts'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, DATA_DIR: folder },
  });
  return { status, stdout, stderr };
}

/** A store with two complaints; left open when `serving`. */
async function fill(serving = false) {
  const store = await openSqliteStore({ folder, log: silentLog });
  await store.write(async (tx) => {
    for (const id of ['a', 'b']) {
      const conversation = await tx.conversations.create({
        id,
        address: { channel: 'web', account: 'site', chat: id },
        lang: 'zh',
        at: noon,
      });
      await open(
        tx,
        { id, conversation: conversation.id, changes: [told('锅\u200b漏水 e\u0301')] },
        consumer,
        noon,
      );
      await change(tx, id, [set('region', '武汉')], consumer, noon);
    }
    await sealNow(tx, plus(noon, DAY));
  });
  if (!serving) await store.close();
  return store;
}

function tamper(sql: string): void {
  const database = new DatabaseSync(join(folder, 'redress.sqlite'));
  database.exec(sql);
  database.close();
}

describe('npm run -s audit -- verify', () => {
  it('says that all is whole, also while the store is served', async () => {
    const store = await fill(true);
    expect(audit('verify')).toMatchObject({
      status: 0,
      stdout: 'whole: 2 complaints; seal of 24 November 2026 (Tuesday) holds\n',
    });
    await store.close();
  });

  it('names the first broken link and fails', async () => {
    await fill();
    tamper(`update audit set payload = '{"revision":2,"changes":[]}' where complaint = 'b' and n = 2`);
    const { status, stdout } = audit('verify');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^broken: complaint b, row 2: digest$/m);
    expect(stdout).not.toMatch(/武汉|锅/);
  });

  it.each([
    ['the record', `update complaints set record = replace(record, '武汉', '北京') where id = 'b'`, 'state'],
    ['a record nobody can read', `update complaints set record = '{' where id = 'b'`, 'state'],
    ['the status', `update complaints set status = 'closed' where id = 'b'`, 'state'],
    ['the number', `update complaints set number = 'C20261123000001' where id = 'b'`, 'state'],
    ['the day of filing', `update complaints set filed_at = 1 where id = 'b'`, 'state'],
    ['a whole row', `pragma foreign_keys = off; delete from complaints where id = 'b'`, 'no-complaint'],
  ])('finds %s changed beside the chain', async (_, sql, why) => {
    await fill();
    tamper(sql);
    const { status, stdout } = audit('verify');
    expect(status).toBe(1);
    expect(stdout).toMatch(new RegExp(`^broken: complaint b, row \\d: ${why}$`, 'm'));
    expect(stdout).not.toMatch(/北京|锅/);
  });

  it('fails without a store and without a word to do, and says why', () => {
    expect(audit('verify')).toMatchObject({ status: 1, stdout: '' });
    expect(audit('verify').stderr).toMatch(/no store/);
    expect(audit().stderr).toMatch(/usage/);
    expect(audit().status).toBe(1);
  });
});
