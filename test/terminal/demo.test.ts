import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../src/acts/store.ts';
import { systemClock } from '../../src/basics/clock.ts';
import { silentLog } from '../../src/basics/log.ts';
import { firstBroken } from '../../src/complaints/audit.ts';
import type { Complaint } from '../../src/complaints/complaint.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';

const root = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);
const demo = (folder: string) =>
  run(process.execPath, ['src/cli/demo.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH, DATA_DIR: folder, ORG_KIND: 'bank', ORG_NAME: '演示银行' },
  });

let folder: string;
let out: string;
let store: Store;
let complaints: Complaint[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-demo-'));
  out = (await demo(folder)).stdout;
  store = await openSqliteStore({ folder, log: silentLog });
  const heads = await store.read.complaints.heads('', 500);
  complaints = [];
  for (const { id } of heads) complaints.push((await store.read.complaints.get(id))!);
}, 60_000);

afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('npm run demo', () => {
  it('leaves sixty waiting, harm among them, and closed and overdue complaints', async () => {
    const waiting = await store.read.handoffs.waiting(100);
    const calls = await store.read.calls.toMake(100);
    expect(calls.length).toBeGreaterThan(5);
    expect(waiting.length + calls.length).toBe(60);
    expect(waiting.filter(({ priority }) => priority === 'P1')).toHaveLength(3);
    const is = (status: Complaint['status']) => complaints.filter((one) => one.status === status);
    expect(is('closed').length).toBeGreaterThan(2);
    const month = systemClock.now() - 30 * 86_400_000;
    const overdue = is('submitted').filter(({ filedAt }) => filedAt! < month);
    expect(overdue).toHaveLength(3);
    expect(waiting.map(({ conversation }) => conversation)).toEqual(
      expect.arrayContaining(overdue.map(({ conversation }) => conversation)),
    );
  });

  it('writes nothing that did not happen in a talk: every audit chain is whole', async () => {
    expect(complaints.length).toBeGreaterThan(40);
    for (const one of complaints)
      expect(firstBroken(one, await store.read.complaints.auditOf(one.id))).toBeNull();
  });

  it('prints how two colleagues sign in and how a consumer sees a case', async () => {
    expect(out.match(/\/desk#[\w-]{20,}/g)).toHaveLength(2);
    const [, number] = /\/t\/(C\d{14})\s+receipt code (?:[A-Z]{4}-){3}[A-Z]{4}/.exec(out)!;
    expect((await store.read.complaints.byNumber(number!))?.record.answers).toHaveLength(1);
  });
});

describe('npm run demo where people are already', () => {
  it('puts nobody made up beside them', async () => {
    const before = (await store.read.complaints.heads('', 500)).length;
    await store.close();
    await expect(demo(folder)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('DATA_DIR'),
    });
    store = await openSqliteStore({ folder, log: silentLog });
    expect(await store.read.complaints.heads('', 500)).toHaveLength(before);
  });
});
