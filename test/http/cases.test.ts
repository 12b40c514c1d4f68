import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claim } from '../../src/acts/claim.ts';
import { deskTalk } from '../../src/acts/desk-talk.ts';
import type { StaffMember } from '../../src/acts/staff-member.ts';
import { takeStep } from '../../src/acts/take-step.ts';
import { firstBroken } from '../../src/complaints/audit.ts';
import type { Complaint } from '../../src/complaints/complaint.ts';
import { receiptCode } from '../../src/complaints/receipt.ts';
import type { CaseStep } from '../../src/complaints/work-on.ts';
import type { House } from '../../src/house.ts';
import { createServer } from '../../src/http/server.ts';
import type { CaseReply } from '../../src/wire/case.ts';
import { learnScript, openBenchHouse, openTalk } from '../bench/intake.ts';
import { office } from './stand-in.ts';

const KEY = Buffer.alloc(32, 7);
let folder: string;
let house: House;
let app: FastifyInstance;
let filed: Complaint;
let code: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-cases-'));
  house = await openBenchHouse(folder);
  app = createServer({
    ...office().deps,
    reception: house.reception,
    store: house.store,
    clock: house.clock,
    desk: house.desk,
    receiptKey: KEY,
  });
  const talk = await openTalk(house);
  await learnScript(house, talk);
  filed = (await house.store.read.complaints.ofConversation(talk.id))[0]!;
  code = receiptCode(KEY, filed.id, filed.receiptGeneration);
});

afterEach(async () => {
  await app.close();
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (payload: object, remoteAddress = '192.0.2.1') =>
  app.inject({ method: 'POST', url: '/api/cases', payload, remoteAddress });

describe('a case by its receipt code', () => {
  it('tells registered from accepted, what was said, and until when an answer is owed', async () => {
    const answer = await ask({ number: filed.number, code, lang: 'zh' });
    expect(answer.statusCode).toBe(200);
    const found = answer.json<CaseReply>();
    expect(found.steps.map(({ step, on }) => [step, on !== null])).toEqual([
      ['registered', true],
      ['accepted', false],
      ['in-work', false],
      ['answered', false],
    ]);
    expect(found.story.join()).toContain('弄丢了');
    expect(JSON.stringify(found.rows)).toContain('3,600');
    expect(JSON.stringify(found)).toContain('138****0010');
    expect(found.next.join()).toContain('会联系您');
    expect(found.next.join()).toMatch(/工作人员(?:\d{4}年)?\d{1,2}月\d{1,2}日（周.）上班/);
    expect(found.phone).toBe(house.desk.org.phone);
    expect(JSON.stringify(found)).not.toContain('13800000010');
  });

  it('takes the code however it is typed, and the page in English', async () => {
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `;
    const answer = await ask({ number: ` ${filed.number!.toLowerCase()} `, code: typed, lang: 'en' });
    expect(answer.json()).toMatchObject({ statusLabel: expect.stringContaining('registered') });
  });

  it('gives the same answer for a wrong code and for a case that is not there', async () => {
    const wrong = await ask({ number: filed.number, code: 'ABCD-EFGH-JKMN-PQRS' });
    const none = await ask({ number: 'C20260101000000', code });
    expect(wrong.statusCode).toBe(404);
    expect(none.body).toBe(wrong.body);
    for (const bad of [{}, { number: filed.number }, { number: filed.number, code: '' }, { number: 5, code }])
      expect((await ask(bad)).statusCode).toBe(400);
  });

  it('keeps accepted, in work and answered apart, and shows the answer here and in the talk', async () => {
    const staff = { id: 'staff-1', role: 'agent', name: '值班员测试' } as const;
    const on = { conversation: filed.conversation, staff, complaint: filed.id };
    const answer = '核实过了：运单没有签收记录，按保价赔3600元，三天内到账。';
    const step = (what: CaseStep, text = '') => takeStep(house.desk, { ...on, step: what, text });
    const reached = async () => {
      const found = (await ask({ number: filed.number, code, lang: 'zh' })).json<CaseReply>();
      return found.steps.filter(({ on: day }) => day !== null).length;
    };
    for (const early of ['begin', 'answer', 'close'] as const)
      expect(await step(early, early === 'answer' ? answer : '')).toMatchObject({
        ok: false,
        error: { code: 'conflict' },
      });
    expect(await reached()).toBe(1);
    expect((await step('accept')).ok).toBe(true);
    expect(await reached()).toBe(2);
    expect(await step('accept')).toMatchObject({ ok: false });
    expect((await step('begin')).ok).toBe(true);
    expect(await reached()).toBe(3);
    expect(await step('answer', '不行')).toMatchObject({ ok: false, error: { field: 'text' } });
    expect((await step('answer', answer)).ok).toBe(true);
    expect(await reached()).toBe(4);
    const found = (await ask({ number: filed.number, code, lang: 'zh' })).json<CaseReply>();
    expect(found.answers.map(({ text }) => text)).toEqual([answer]);
    expect(found.next).toEqual([expect.stringContaining('说「转人工」')]);
    const { address, id } = (await house.store.read.conversations.get(filed.conversation))!;
    await house.reception.receive({ address, eventKey: 'where', text: '我的投诉到哪一步了' });
    await house.reception.settle(id);
    const told = (await house.store.read.messages.latest(id, 1))[0]!.text;
    expect(told).toContain(answer);
    expect(told).not.toContain('会联系');
    expect(told).not.toContain('打给您');
    expect((await step('close')).ok).toBe(true);
    const lines = await house.store.read.messages.latest(filed.conversation, 10);
    expect(lines.filter(({ from }) => from === 'system')).toHaveLength(4);
    expect(lines.some(({ text }) => text.includes(answer))).toBe(true);
    const stored = (await house.store.read.complaints.get(filed.id))!;
    expect(firstBroken(stored, await house.store.read.complaints.auditOf(filed.id))).toBeNull();
  });

  it('is closed to a code that was replaced in the talk, and open to the new one', async () => {
    const talk = (await house.store.read.conversations.get(filed.conversation))!;
    const text = '我的回执码丢了，换一个';
    await house.reception.receive({ address: talk.address, eventKey: 'lost', text });
    await house.reception.settle(talk.id);
    expect((await ask({ number: filed.number, code })).statusCode).toBe(404);
    const now = (await house.store.read.complaints.get(filed.id))!;
    const fresh = receiptCode(KEY, now.id, now.receiptGeneration);
    expect(fresh).not.toBe(code);
    expect((await ask({ number: filed.number, code: fresh })).statusCode).toBe(200);
    expect(firstBroken(now, await house.store.read.complaints.auditOf(now.id))).toBeNull();
  });

  it('keeps its code where a danger came first and no new code was shown', async () => {
    const { address, id } = (await house.store.read.conversations.get(filed.conversation))!;
    const text = '我的回执码丢了换一个。我不想活了';
    await house.reception.receive({ address, eventKey: 'both', text });
    await house.reception.settle(id);
    expect((await ask({ number: filed.number, code })).statusCode).toBe(200);
  });

  it('lets no reader, and nobody in another talk, take a step', async () => {
    const on = { conversation: filed.conversation, complaint: filed.id, step: 'accept', text: '' } as const;
    const reader = { id: 'staff-2', role: 'reader', name: '读者测试' } as const;
    const agent = { id: 'staff-1', role: 'agent', name: '值班员测试' } as const;
    expect(await takeStep(house.desk, { ...on, staff: reader })).toMatchObject({
      error: { code: 'forbidden' },
    });
    const other = await openTalk(house);
    expect(await takeStep(house.desk, { ...on, staff: agent, conversation: other.id })).toMatchObject({
      error: { code: 'not-found' },
    });
  });

  it('is taken on by who holds the talk or a supervisor, and by nobody else meanwhile', async () => {
    const holder = { id: 'staff-1', role: 'agent', name: '值班员测试' } as const;
    const other = { id: 'staff-2', role: 'agent', name: '值班员乙测试' } as const;
    const supervisor = { id: 'staff-3', role: 'supervisor', name: '主管测试' } as const;
    const { conversation } = filed;
    const { address } = (await house.store.read.conversations.get(conversation))!;
    await house.reception.receive({ address, eventKey: 'human', text: '转人工' });
    await house.reception.settle(conversation);
    await claim(house.desk, { conversation, staff: holder });
    const on = { conversation, complaint: filed.id, text: '' };
    const sees = async (staff: StaffMember) => {
      const now = house.clock.now();
      const sources = { ...house.desk, read: house.store.read };
      const view = await deskTalk(sources, { ...staff, createdAt: now }, conversation, 'zh', now);
      return view!.complaints[0]!.steps;
    };
    expect(await sees(other)).toEqual([]);
    expect(await sees(holder)).toEqual(['accept']);
    expect(await takeStep(house.desk, { ...on, staff: other, step: 'accept' })).toMatchObject({
      error: { code: 'conflict' },
    });
    expect((await takeStep(house.desk, { ...on, staff: holder, step: 'accept' })).ok).toBe(true);
    expect((await takeStep(house.desk, { ...on, staff: supervisor, step: 'begin' })).ok).toBe(true);
  });

  it('is limited for each address and case', async () => {
    const tries = [];
    for (let n = 0; n < 8; n++) tries.push((await ask({ number: filed.number, code: 'WRONG' })).statusCode);
    expect(tries).toContain(429);
    expect((await ask({ number: filed.number, code }, '192.0.2.2')).statusCode).toBe(200);
  });

  it('has a page on which nothing of the case stands before the code is typed', async () => {
    const page = await app.inject(`/t/${filed.number}`);
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toContain(filed.number);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  });
});
