import { describe, expect, it } from 'vitest';
import { DAY, plus } from '../../src/basics/clock.ts';
import { abandon } from '../../src/complaints/abandon.ts';
import { add } from '../../src/complaints/add.ts';
import { advanceDraft } from '../../src/complaints/advance-draft.ts';
import { firstBroken } from '../../src/complaints/audit.ts';
import { change } from '../../src/complaints/change.ts';
import type { Complaint } from '../../src/complaints/complaint.ts';
import { erase } from '../../src/complaints/erase.ts';
import { file } from '../../src/complaints/file.ts';
import { open } from '../../src/complaints/open.ts';
import { putAside } from '../../src/complaints/put-aside.ts';
import { EMPTY_RECORD, fieldValue, isAnswered } from '../../src/complaints/record.ts';
import { resume } from '../../src/complaints/resume.ts';
import { withdraw } from '../../src/complaints/withdraw.ts';
import { type Actor, BOT, CLOCK } from '../../src/conversation/actor.ts';
import { memoryComplaints } from './memory.ts';
import { at, company, set, told } from './say.ts';

const consumer: Actor = { kind: 'consumer', id: 'p1' };
const agent: Actor = { kind: 'staff', id: 's1', role: 'agent' };
const noon = at('2026-11-23T04:00:00Z');
const NUMBER = 'C20261123000001';

function desk() {
  const complaints = memoryComplaints();
  const ports = { complaints };
  return {
    ports,
    complaints,
    begin: async (id = 'c1', changes = [told('买的锅漏水'), set('issue', 'quality')]): Promise<Complaint> => {
      const opened = await open(ports, { id, conversation: 'talk', changes }, consumer, noon);
      if (!opened.ok) throw new Error('not opened');
      return opened.value;
    },
    readBack: () => advanceDraft(ports, 'c1', 'confirming', BOT, noon),
    yes: (revision: number, number = NUMBER) =>
      file(ports, { id: 'c1', revision, number }, consumer, plus(noon, 1000)),
    /** The chain, held against the complaint. */
    broken: async (id = 'c1') => firstBroken((await complaints.get(id))!, await complaints.auditOf(id)),
    verbs: async (id = 'c1') => (await complaints.auditOf(id)).map(({ verb }) => verb),
  };
}

describe('from the first word to the filed case', () => {
  it('keeps every step in the chain and confirms what was read back', async () => {
    const d = desk();
    expect((await d.begin()).revision).toBe(1);
    await change(d.ports, 'c1', [set('amount', { fen: 29900, approximate: false })], consumer, noon);
    await d.readBack();
    const filed = await d.yes(2);
    expect(filed).toMatchObject({
      ok: true,
      value: { status: 'submitted', number: NUMBER, filedAt: noon + 1000, visibility: 'staff' },
    });
    const stored = (await d.complaints.get('c1'))!;
    expect(stored.record.slots.amount?.source.confirmed).toBe(true);
    expect(stored.record.facts[0]?.source.confirmed).toBe(true);
    expect(await d.verbs()).toEqual(['open', 'change', 'confirm', 'file']);
    expect(await d.broken()).toBeNull();
  });

  it('files once: a second yes gives the case that stands', async () => {
    const d = desk();
    await d.begin();
    await d.readBack();
    await d.yes(1);
    const again = await d.yes(1, 'C20261123000002');
    expect(again).toMatchObject({
      ok: false,
      error: { why: 'already-filed', complaint: { number: NUMBER } },
    });
    expect(await d.verbs()).toEqual(['open', 'confirm', 'file']);
  });

  it('takes no yes for an older read-back', async () => {
    const d = desk();
    await d.begin();
    await d.readBack();
    await change(d.ports, 'c1', [set('region', '武汉')], consumer, noon);
    expect(await d.yes(1)).toEqual({ ok: false, error: { why: 'old-revision', revision: 2 } });
    expect((await d.complaints.get('c1'))?.filedAt).toBeNull();
  });

  it('takes no yes before a read-back', async () => {
    const d = desk();
    await d.begin();
    expect(await d.yes(1)).toMatchObject({ ok: false, error: { why: 'not-allowed', status: 'collecting' } });
  });

  it('gives no number twice', async () => {
    const d = desk();
    await d.begin();
    await d.readBack();
    await d.yes(1);
    await d.begin('c2');
    await advanceDraft(d.ports, 'c2', 'confirming', BOT, noon);
    const second = await file(d.ports, { id: 'c2', revision: 1, number: NUMBER }, consumer, noon);
    expect(second).toEqual({ ok: false, error: { why: 'number-taken' } });
  });

  it('lets one of two simultaneous changes through and tells the other', async () => {
    const d = desk();
    await d.begin();
    const both = await Promise.all([
      change(d.ports, 'c1', [set('region', '武汉')], consumer, noon),
      change(d.ports, 'c1', [set('region', '杭州')], consumer, noon),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, error: { why: 'moved' } });
    expect(await d.broken()).toBeNull();
  });

  it('shows a complaint about us to supervisors only', async () => {
    const d = desk();
    await d.begin('c1', [told('你们的客服骂人'), set('aboutUs', true)]);
    await d.readBack();
    expect(await d.yes(1)).toMatchObject({ ok: true, value: { visibility: 'supervisors' } });
  });

  it('cannot be done by those who may not', async () => {
    const d = desk();
    await d.begin();
    await d.readBack();
    const byClock = await file(d.ports, { id: 'c1', revision: 1, number: NUMBER }, CLOCK, noon);
    expect(byClock).toEqual({ ok: false, error: { why: 'not-permitted' } });
    const byAgent = await file(d.ports, { id: 'c1', revision: 1, number: NUMBER }, agent, noon);
    expect(byAgent).toEqual({ ok: false, error: { why: 'not-permitted' } });
  });

  it('raises the priority with the second complaint about the same and never lowers it', async () => {
    const d = desk();
    const changes = [told('锅漏水'), set('issue', 'quality'), set('respondent', company('测试锅具店'))];
    expect((await d.begin('c1', changes)).priority).toBe('P4');
    await d.readBack();
    await d.yes(1);
    await d.begin('c2', [told('又漏了'), set('issue', 'quality'), set('respondent', company(' 测试锅具店'))]);
    await advanceDraft(d.ports, 'c2', 'confirming', BOT, noon);
    const second = await file(d.ports, { id: 'c2', revision: 1, number: 'C20261123000002' }, consumer, noon);
    expect(second).toMatchObject({ ok: true, value: { priority: 'P3' } });

    await d.begin('c3', [told('被骗转账'), set('moneyMoving', true)]);
    const later = await change(d.ports, 'c3', [set('moneyMoving', false)], consumer, noon);
    expect(later).toMatchObject({ ok: true, value: { priority: 'P1' } });
  });
});

describe('after filing', () => {
  async function filed() {
    const d = desk();
    await d.begin('c1', [told('买的锅漏水'), set('region', '武汉')]);
    await d.readBack();
    await d.yes(1);
    return d;
  }

  it('the record is changed by nobody', async () => {
    const d = await filed();
    const changed = await change(d.ports, 'c1', [set('region', '杭州')], consumer, noon);
    expect(changed).toEqual({ ok: false, error: { why: 'wrong-stage', status: 'submitted' } });
    const edited = await advanceDraft(d.ports, 'c1', 'collecting', consumer, noon);
    expect(edited).toMatchObject({ ok: false, error: { why: 'wrong-stage' } });
    expect(await putAside(d.ports, 'c1', consumer, noon)).toMatchObject({ ok: false });
  });

  it('what is added stands beside what was filed', async () => {
    const d = await filed();
    const before = (await d.complaints.get('c1'))!.record;
    const added = [told('今天又漏了一次'), set('evidence', '有小票'), set('region', '杭州')];
    expect(await add(d.ports, 'c1', added, consumer, plus(noon, DAY))).toMatchObject({ ok: true });
    const { record } = (await d.complaints.get('c1'))!;
    expect({ facts: record.facts, slots: record.slots }).toEqual({
      facts: before.facts,
      slots: before.slots,
    });
    expect(record.additions?.map(({ at, change }) => [at, change])).toEqual(
      added.map((one) => [noon + DAY, one]),
    );
    expect(fieldValue(record, 'evidence')).toBe('有小票');
    expect(isAnswered(record, 'evidence')).toBe(true);
    expect(fieldValue(record, 'region')).toBe('武汉');
    expect(await d.broken()).toBeNull();
  });

  it('the consumer takes it back, which ends it that day, once and for good', async () => {
    const d = await filed();
    const evening = at('2026-11-23T16:30:00Z');
    expect(await withdraw(d.ports, 'c1', agent, evening)).toEqual({
      ok: false,
      error: { why: 'not-permitted' },
    });
    expect(await withdraw(d.ports, 'c1', consumer, evening)).toMatchObject({
      ok: true,
      value: { status: 'withdrawn' },
    });
    const row = (await d.complaints.auditOf('c1')).at(-1)!;
    expect(JSON.parse(row.payload!)).toMatchObject({ ended: '2026-11-24' });
    expect(await withdraw(d.ports, 'c1', consumer, evening)).toMatchObject({
      ok: false,
      error: { why: 'not-allowed', status: 'withdrawn' },
    });
    expect(await d.yes(1)).toMatchObject({ ok: false, error: { why: 'not-allowed', status: 'withdrawn' } });
    expect(await add(d.ports, 'c1', [told('还有')], consumer, evening)).toMatchObject({ ok: false });
  });

  it('a draft is not withdrawn', async () => {
    const d = desk();
    await d.begin();
    expect(await withdraw(d.ports, 'c1', consumer, noon)).toEqual({
      ok: false,
      error: { why: 'wrong-stage', status: 'collecting' },
    });
  });
});

describe('a draft that waits', () => {
  it('is put aside and taken up where it was', async () => {
    const d = desk();
    await d.begin();
    await d.readBack();
    expect(await putAside(d.ports, 'c1', consumer, noon)).toMatchObject({
      ok: true,
      value: { asideAt: noon },
    });
    expect(await putAside(d.ports, 'c1', consumer, plus(noon, 5))).toMatchObject({
      value: { asideAt: noon },
    });
    expect(await resume(d.ports, 'c1', consumer, plus(noon, DAY))).toMatchObject({
      ok: true,
      value: { asideAt: null, status: 'confirming', revision: 1 },
    });
    expect(await d.verbs()).toEqual(['open', 'confirm', 'put-aside', 'resume']);
  });

  it('is taken up by going on with the story', async () => {
    const d = desk();
    await d.begin();
    await putAside(d.ports, 'c1', consumer, noon);
    const told2 = await change(d.ports, 'c1', [told('店家不理我')], consumer, plus(noon, DAY));
    expect(told2).toMatchObject({ ok: true, value: { asideAt: null } });
  });

  it('lapses thirty days after the last change and not a moment before', async () => {
    const d = desk();
    await d.begin();
    await change(d.ports, 'c1', [set('region', '武汉')], consumer, plus(noon, 5 * DAY));
    const due = plus(noon, 35 * DAY);
    expect(await abandon(d.ports, 'c1', CLOCK, plus(due, -1))).toEqual({
      ok: false,
      error: { why: 'too-early', at: due },
    });
    expect(await abandon(d.ports, 'c1', CLOCK, due)).toMatchObject({
      ok: true,
      value: { status: 'abandoned' },
    });
    expect(await change(d.ports, 'c1', [set('region', '杭州')], consumer, due)).toMatchObject({ ok: false });
    expect(await d.yes(2)).toMatchObject({ ok: false, error: { why: 'not-allowed' } });
  });

  it('does not lapse once it was filed', async () => {
    const d = desk();
    await d.begin();
    await d.readBack();
    await d.yes(1);
    expect(await abandon(d.ports, 'c1', CLOCK, plus(noon, 90 * DAY))).toMatchObject({ ok: false });
  });
});

describe('erasing', () => {
  it('leaves no word behind and the chain whole', async () => {
    const d = desk();
    await d.begin('c1', [told('我的秘密是紫色的'), set('name', '张三测试')]);
    await d.readBack();
    await d.yes(1);
    expect(await erase(d.ports, 'c1', consumer, plus(noon, DAY))).toMatchObject({
      ok: true,
      value: { status: 'submitted', number: NUMBER, record: EMPTY_RECORD },
    });
    const everything = JSON.stringify([await d.complaints.get('c1'), await d.complaints.auditOf('c1')]);
    expect(everything).not.toMatch(/紫色|张三/);
    expect(await d.verbs()).toEqual(['open', 'confirm', 'file', 'erase']);
    expect(await d.broken()).toBeNull();
    await add(d.ports, 'c1', [told('还有一件')], consumer, plus(noon, 2 * DAY));
    expect(await d.broken()).toBeNull();
  });

  it('ends a draft', async () => {
    const d = desk();
    await d.begin();
    expect(await erase(d.ports, 'c1', consumer, noon)).toMatchObject({
      ok: true,
      value: { status: 'abandoned' },
    });
    expect(await change(d.ports, 'c1', [told('再说')], consumer, noon)).toMatchObject({ ok: false });
  });

  it('finds nothing to do where there is nothing', async () => {
    const d = desk();
    for (const verb of [erase, withdraw, putAside, resume, abandon]) {
      const actor = verb === abandon ? CLOCK : consumer;
      expect(await verb(d.ports, 'nobody', actor, noon)).toEqual({ ok: false, error: { why: 'not-found' } });
    }
  });
});
