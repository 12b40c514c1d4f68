import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { linkStaff } from '../../src/acts/link-staff.ts';
import { signIn } from '../../src/acts/sign-in.ts';
import { systemClock } from '../../src/basics/clock.ts';
import { silentLog } from '../../src/basics/log.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';

const ROOT = resolve(import.meta.dirname, '../..');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-staff-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const staff = (...args: readonly string[]): Promise<{ out: string; err: string; code: number }> =>
  new Promise((done) => {
    const env = { PATH: process.env.PATH, DATA_DIR: folder, PUBLIC_URL: 'https://complaints.example/' };
    const file = resolve(ROOT, 'src/cli/staff.ts');
    execFile(resolve(ROOT, 'node_modules/.bin/node'), [file, ...args], { env }, (error, out, err) =>
      done({ out, err, code: error === null ? 0 : Number(error.code) }),
    );
  });

describe('npm run staff', () => {
  it('adds somebody while the store is served, with a link that signs them in', async () => {
    const store = await openSqliteStore({ folder, log: silentLog });
    const { out, code } = await staff('add', '--name', '测试坐席', '--role', 'agent', '--json');
    expect(code).toBe(0);
    const { link } = JSON.parse(out) as { link: string };
    expect(link).toMatch(/^https:\/\/complaints\.example\/desk#[\w-]{43}$/);
    const secret = link.slice(link.indexOf('#') + 1);
    const signed = await signIn(store, { secret, name: null }, systemClock.now());
    expect(signed).toMatchObject({ ok: true, value: { staff: { name: '测试坐席', role: 'agent' } } });
    await store.close();
  });

  it('gives a code by which one of the staff says on Slack who they are, and asks which where several go by a name', async () => {
    for (let n = 0; n < 2; n++) await staff('add', '--name', '测试坐席', '--role', 'agent', '--json');
    const one = await staff('add', '--name', '独一个测试', '--role', 'supervisor', '--json');
    const { id } = JSON.parse(one.out) as { id: string };
    const linked = await staff('link', '--name', '独一个测试', '--json');
    const { code } = JSON.parse(linked.out) as { code: string };
    const store = await openSqliteStore({ folder, log: silentLog });
    const known = await linkStaff(store, { user: 'U0TEST', code }, systemClock.now());
    expect(known).toMatchObject({ ok: true, value: { id, role: 'supervisor' } });
    expect(await store.read.boards.linkOf('U0TEST')).toMatchObject({ staff: id, onDuty: true });
    // A code signs nobody in at the desk.
    expect(await signIn(store, { secret: code, name: null }, systemClock.now())).toMatchObject({ ok: false });
    await store.close();
    const doubtful = await staff('link', '--name', '测试坐席');
    expect(doubtful).toMatchObject({ code: 1, err: expect.stringContaining('--id') });
    expect(await staff('link', '--name', '没有这个人')).toMatchObject({ code: 1 });
  });

  it('says how it is used, and what is wrong with a name', async () => {
    for (const args of [
      [],
      ['add'],
      ['link'],
      ['add', '--name', '测试', '--role', 'boss'],
      ['add', '--what'],
    ]) {
      const { err, code } = await staff(...args);
      expect(code).toBe(1);
      expect(err).toContain('usage: npm run -s staff');
    }
    const long = await staff('add', '--name', '长'.repeat(41), '--role', 'agent');
    expect(long).toMatchObject({ code: 1, err: expect.stringContaining('1 to 40 characters') });
  });
});
