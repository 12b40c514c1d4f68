import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, plus, SECOND } from '../../src/basics/clock.ts';
import type { AuditRow, BrokenLink } from '../../src/complaints/audit.ts';
import { change } from '../../src/complaints/change.ts';
import type { Complaint } from '../../src/complaints/complaint.ts';
import { erase } from '../../src/complaints/erase.ts';
import { open } from '../../src/complaints/open.ts';
import { EMPTY_RECORD } from '../../src/complaints/record.ts';
import { checkLastSeal, sealNow, verifyAll } from '../../src/complaints/verify.ts';
import type { Actor } from '../../src/conversation/actor.ts';
import { memoryComplaints } from './memory.ts';
import { at, set, told } from './say.ts';

const consumer: Actor = { kind: 'consumer', id: 'p1' };
const noon = at('2026-11-23T04:00:00Z');

/** Three complaints with four rows each, an hour before noon. */
async function archive() {
  const complaints = memoryComplaints();
  const ports = { complaints };
  const began = plus(noon, -HOUR);
  for (const id of ['a', 'b', 'c']) {
    await open(ports, { id, conversation: id, changes: [told(`锅漏水${id}`)] }, consumer, began);
    for (const region of ['武汉', '杭州', '成都'])
      await change(ports, id, [set('region', region)], consumer, plus(began, SECOND));
  }
  const verify = async () => {
    const broken: BrokenLink[] = [];
    const walked = await verifyAll(ports, (link) => broken.push(link));
    return { walked, broken };
  };
  const tamper = (id: string, n: number, change: Partial<AuditRow>): void => {
    const rows = complaints.rows.get(id)!;
    rows[n - 1] = { ...rows[n - 1]!, ...change };
  };
  return { complaints, ports, verify, tamper };
}

describe('verifying the audit chains', () => {
  it('finds nothing wrong where nothing is', async () => {
    const { verify } = await archive();
    expect(await verify()).toEqual({ walked: 3, broken: [] });
  });

  it('finds what was changed in a row', async () => {
    const changes: [Partial<AuditRow>, BrokenLink['why']][] = [
      [{ payload: '{"revision":3,"changes":[]}' }, 'digest'],
      [{ salt: 'ff' }, 'digest'],
      [{ salt: null }, 'digest'],
      [{ digest: 'ff' }, 'digest'],
      [{ actor: 'agent:s1' }, 'hash'],
      [{ at: noon }, 'hash'],
      [{ verb: 'file' }, 'hash'],
      [{ hash: 'ff' }, 'hash'],
      [{ prev: 'ff' }, 'prev'],
      [{ n: 7 }, 'missing'],
      [{ complaint: 'a' }, 'missing'],
    ];
    for (const [how, why] of changes) {
      const { verify, tamper } = await archive();
      tamper('b', 3, how);
      expect((await verify()).broken, JSON.stringify(how)).toEqual([{ complaint: 'b', n: 3, why }]);
    }
  });

  it('finds a row that was left out, put in twice or swapped', async () => {
    const left = await archive();
    left.complaints.rows.get('b')!.splice(1, 1);
    expect((await left.verify()).broken).toEqual([{ complaint: 'b', n: 2, why: 'missing' }]);
    const twice = await archive();
    twice.complaints.rows.get('b')!.splice(1, 0, twice.complaints.rows.get('b')![0]!);
    expect((await twice.verify()).broken).toEqual([{ complaint: 'b', n: 2, why: 'missing' }]);
    const swapped = await archive();
    swapped.complaints.rows.get('b')!.reverse();
    expect((await swapped.verify()).broken).toEqual([{ complaint: 'b', n: 1, why: 'missing' }]);
  });

  it('finds a lost tail by the count, and a rewritten one by the head', async () => {
    const cut = await archive();
    cut.complaints.rows.get('c')!.pop();
    expect((await cut.verify()).broken).toEqual([{ complaint: 'c', n: 4, why: 'missing' }]);
    const rewritten = await archive();
    const stored = rewritten.complaints.complaints.get('c')!;
    rewritten.complaints.complaints.set('c', { ...stored, auditHead: 'ff' });
    expect((await rewritten.verify()).broken).toEqual([{ complaint: 'c', n: 4, why: 'head' }]);
  });

  it('finds whatever was changed in a complaint beside its chain', async () => {
    const changes: Partial<Complaint>[] = [
      { number: 'C20261123000009' },
      { status: 'withdrawn' },
      { record: EMPTY_RECORD },
      { revision: 1 },
      { priority: 'P1' },
      { visibility: 'supervisors' },
      { filedAt: noon },
      { createdAt: noon },
      { changedAt: noon },
      { asideAt: noon },
      { receiptGeneration: 2 },
      { conversation: 'a' },
    ];
    for (const how of changes) {
      const { complaints, verify } = await archive();
      complaints.complaints.set('b', { ...complaints.complaints.get('b')!, ...how });
      const broken = [{ complaint: 'b', n: 4, why: 'state' }];
      expect((await verify()).broken, Object.keys(how).join()).toEqual(broken);
    }
  });

  it('finds a complaint that was filled again after its erasure', async () => {
    const { ports, complaints, verify } = await archive();
    const full = complaints.complaints.get('a')!.record;
    await erase(ports, 'a', consumer, noon);
    expect((await verify()).broken).toEqual([]);
    complaints.complaints.set('a', { ...complaints.complaints.get('a')!, record: full });
    expect((await verify()).broken).toEqual([{ complaint: 'a', n: 5, why: 'state' }]);
  });

  it('finds rows whose complaint is gone', async () => {
    const { complaints, verify } = await archive();
    complaints.complaints.delete('b');
    const broken = [{ complaint: 'b', n: 1, why: 'no-complaint' }];
    expect(await verify()).toEqual({ walked: 3, broken });
  });

  it('takes erased payloads when the erasure is on record, and only then', async () => {
    const { ports, complaints, verify } = await archive();
    await erase(ports, 'a', consumer, noon);
    expect((await verify()).broken).toEqual([]);
    await complaints.erasePayloads('b');
    expect((await verify()).broken).toEqual([{ complaint: 'b', n: 1, why: 'payload' }]);
  });

  it('does not cry wolf over what is written while it walks', async () => {
    const { ports, complaints } = await archive();
    const busy = {
      ...complaints,
      heads: async (afterId: string, limit: number) => {
        const heads = await complaints.heads(afterId, limit);
        if (heads.length > 0) await change(ports, 'b', [set('region', '北京')], consumer, noon);
        return heads;
      },
    };
    const broken: BrokenLink[] = [];
    expect(await verifyAll({ complaints: busy }, (link) => broken.push(link))).toBe(3);
    expect(broken).toEqual([]);
  });

  it('walks more than it reads at a time', async () => {
    const { ports, verify, tamper } = await archive();
    for (let n = 0; n < 1200; n++)
      await open(
        ports,
        { id: `x${String(n).padStart(4, '0')}`, conversation: 'x', changes: [] },
        consumer,
        noon,
      );
    tamper('x1199', 1, { verb: 'file' });
    const { walked, broken } = await verify();
    expect(walked).toBe(1203);
    expect(broken.map(({ complaint }) => complaint)).toEqual(['x1199']);
  });

  it('reports one link for each broken chain', async () => {
    const { verify, tamper } = await archive();
    tamper('a', 2, { verb: 'x' });
    tamper('c', 1, { verb: 'x' });
    expect((await verify()).broken.map(({ complaint, n }) => [complaint, n])).toEqual([
      ['a', 2],
      ['c', 1],
    ]);
  });
});

describe('the daily seal', () => {
  it('is not there before the first', async () => {
    expect(await checkLastSeal((await archive()).ports)).toBeNull();
  });

  it('holds while complaints go on, come in and are erased', async () => {
    const { ports } = await archive();
    await sealNow(ports, noon);
    await change(ports, 'a', [set('region', '北京')], consumer, plus(noon, HOUR));
    await open(ports, { id: 'aa', conversation: 'aa', changes: [] }, consumer, plus(noon, HOUR));
    await erase(ports, 'b', consumer, plus(noon, HOUR));
    expect(await checkLastSeal(ports)).toEqual({ at: noon - 10 * MINUTE, holds: true });
  });

  it('does not cry wolf over a transaction that was under way', async () => {
    const { ports } = await archive();
    await sealNow(ports, noon);
    await change(ports, 'a', [set('region', '北京')], consumer, plus(noon, -SECOND));
    expect(await checkLastSeal(ports)).toMatchObject({ holds: true });
  });

  it('shows a tail that was cut off together with its count and head', async () => {
    const { ports, complaints, verify } = await archive();
    const before = complaints.complaints.get('b')!;
    await change(ports, 'b', [set('region', '北京')], consumer, plus(noon, -HOUR));
    await sealNow(ports, noon);
    complaints.rows.get('b')!.pop();
    complaints.complaints.set('b', before);
    expect((await verify()).broken).toEqual([]);
    expect(await checkLastSeal(ports)).toMatchObject({ holds: false });
  });

  it('shows a complaint that is gone altogether', async () => {
    const { ports, complaints, verify } = await archive();
    await sealNow(ports, noon);
    complaints.rows.delete('c');
    complaints.complaints.delete('c');
    expect((await verify()).broken).toEqual([]);
    expect(await checkLastSeal(ports)).toMatchObject({ holds: false });
  });

  it('covers what is new a day later', async () => {
    const { ports, complaints } = await archive();
    await sealNow(ports, noon);
    await open(ports, { id: 'd', conversation: 'd', changes: [] }, consumer, plus(noon, HOUR));
    await sealNow(ports, plus(noon, DAY));
    expect((await complaints.lastSeal())?.n).toBe(4);
    expect(await checkLastSeal(ports)).toMatchObject({ holds: true });
  });
});
