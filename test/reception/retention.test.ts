import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, manualClock } from '../../src/basics/clock.ts';
import { silentLog } from '../../src/basics/log.ts';
import { firstBroken } from '../../src/complaints/audit.ts';
import { parseConfig } from '../../src/config.ts';
import { type House, openHouse } from '../../src/house.ts';
import { at, MONDAY, says } from './world.ts';

describe('a talk nobody comes back to', () => {
  let folder: string;
  let house: House;
  const clock = manualClock(MONDAY);
  beforeEach(async () => {
    clock.set(MONDAY);
    folder = mkdtempSync(join(tmpdir(), 'redress-retention-'));
    house = await openHouse(parseConfig({ DATA_DIR: folder, RETENTION_DAYS: '40' }), {
      clock,
      log: silentLog,
    });
  });
  afterEach(async () => {
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const tell = async (text: string): Promise<void> => {
    const received = await house.reception.receive(says('zhang', text));
    if (received.ok) await house.reception.settle(received.value.conversation);
  };
  const pass = async (days: number): Promise<void> => {
    clock.advance(days * DAY);
    await house.timetable.runDue();
  };

  it('is forgotten after the days the notice named, counted from the last word, and its chain still holds', async () => {
    const talk = (await house.reception.open(at('zhang'), 'zh')).id;
    for (const line of [
      '我在测试超市买的电饭煲用了三天就坏了，花了299元，要求退钱，找过商家不理我，就是11月18日的事',
      '杭州市西湖区',
      '同意',
      '张三测试',
      '13800000000',
      '确认',
    ]) {
      await tell(line);
    }
    const [complaint] = await house.store.read.complaints.ofConversation(talk);
    expect(complaint?.status).toBe('submitted');

    await pass(39);
    await tell('查进度');
    await pass(39);
    const kept = await house.reception.messages(talk, 0, 100);
    expect(kept.some(({ text }) => text.includes('电饭煲'))).toBe(true);

    await pass(2);
    const left = await house.reception.messages(talk, 0, 100);
    expect(left.map(({ text }) => text).join('')).not.toMatch(/电饭煲|13800000000|张三测试/);
    const [forgotten] = await house.store.read.complaints.ofConversation(talk);
    expect(forgotten?.number).toBe(complaint?.number);
    expect(JSON.stringify(forgotten?.record)).not.toMatch(/电饭煲|13800000000/);
    const rows = await house.store.read.complaints.auditOf(forgotten!.id);
    expect(rows.every(({ payload }) => payload === null || !payload.includes('13800000000'))).toBe(true);
    expect(firstBroken(forgotten!, rows)).toBeNull();
  });
});
