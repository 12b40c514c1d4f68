import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetTalk } from '../../src/acts/forget-talk.ts';
import { knowledgeGaps } from '../../src/acts/knowledge-gaps.ts';
import { manualClock } from '../../src/basics/clock.ts';
import { silentLog } from '../../src/basics/log.ts';
import { parseConfig } from '../../src/config.ts';
import { CLOCK } from '../../src/conversation/actor.ts';
import { type House, openHouse } from '../../src/house.ts';
import { at, MONDAY, says } from '../reception/world.ts';

let folder: string;
let house: House;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-gaps-'));
  house = await openHouse(parseConfig({ DATA_DIR: folder }), { clock: manualClock(MONDAY), log: silentLog });
});
afterEach(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Somebody asks, one line a turn; returns the talk. */
async function asks(who: string, ...questions: readonly string[]): Promise<string> {
  const { id } = await house.reception.open(at(who), 'zh');
  for (const text of questions) {
    const received = await house.reception.receive(says(who, text));
    if (received.ok) await house.reception.settle(received.value.conversation);
  }
  return id;
}
const gaps = () => knowledgeGaps(house.store.read);

describe('what was asked in vain', () => {
  it('stands together where it is alike, asked in most talks first, and without what was answered', async () => {
    await asks('a', '充电桩占位费合法吗', '12315多久回复');
    await asks('b', '充电桩收的占位费合法吗', '地铁里唱歌合法吗');
    await asks('c', '充电桩这个占位费合法吗', '12315多久回复');
    const found = await gaps();
    expect(found[0]).toMatchObject({ times: 3, talks: 3, lang: 'zh' });
    expect(found[0]?.questions).toHaveLength(3);
    expect(found.map(({ questions }) => questions.join()).join()).not.toContain('12315多久回复');
  });

  it('of one who asks again and again is one talk', async () => {
    await asks('a', '充电桩占位费合法吗', '充电桩占位费合法吗');
    expect(await gaps()).toMatchObject([{ times: 2, talks: 1, questions: ['充电桩占位费合法吗'] }]);
  });

  it('shows nobody: no name, number, address of mail or plate', async () => {
    await asks(
      'a',
      '我叫张三测试，手机13800000000，充电桩占位费合法吗',
      '充电桩占位费合法吗？回我zhangsan@example.com，车牌京A12345，单号66887733',
    );
    const shown = JSON.stringify(await gaps());
    expect(shown).toContain('占位费');
    expect(shown).not.toMatch(/张三测试|13800000000|zhangsan|A12345|66887733/);
  });

  it('is gone with its talk', async () => {
    const talk = await asks('a', '充电桩占位费合法吗');
    expect(await gaps()).toHaveLength(1);
    await house.store.write((tx) => forgetTalk(tx, talk, CLOCK, MONDAY));
    expect(await gaps()).toEqual([]);
  });
});
