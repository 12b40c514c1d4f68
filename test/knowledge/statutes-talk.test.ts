import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { manualClock } from '../../src/basics/clock.ts';
import { silentLog } from '../../src/basics/log.ts';
import { parseConfig } from '../../src/config.ts';
import { type House, openHouse } from '../../src/house.ts';
import { at, MONDAY, says } from '../reception/world.ts';

const LAW = `# 陀螺比赛办法

2022年3月1日公布

第一条 陀螺比赛的裁判应当自带秒表。

第二条 陀螺转到场外的，裁判应当判它停转，参赛的人可以再抽一次。

第三条 本办法自2022年4月1日起施行。
`;

let folder: string;
let house: House;
let talk: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-laws-'));
  mkdirSync(join(folder, 'laws'));
  writeFileSync(join(folder, 'laws', 'tops.md'), LAW);
  const config = parseConfig({ DATA_DIR: join(folder, 'data'), LAWS_DIR: join(folder, 'laws') });
  mkdirSync(join(folder, 'data'));
  house = await openHouse(config, { clock: manualClock(MONDAY), log: silentLog });
  await house.openLaws();
  talk = (await house.reception.open(at('zhang'), 'zh')).id;
});
afterEach(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

async function answerTo(text: string) {
  const received = await house.reception.receive(says('zhang', text));
  if (received.ok) await house.reception.settle(received.value.conversation);
  return (await house.reception.messages(talk, 0, 100)).findLast(({ from }) => from === 'bot')!;
}

describe('in the talk, a question that no entry answers', () => {
  it('is answered in the words of the law texts, marked as such, with the article', async () => {
    const { text, extras } = await answerTo('陀螺转到场外的，裁判怎么判？');
    expect(text).toContain('陀螺转到场外的，裁判应当判它停转，参赛的人可以再抽一次。');
    expect(text).toContain('不是对您这件事的判断');
    expect(extras.citations?.[0]).toEqual({ law: '陀螺比赛办法', article: 2, effective: '2022-04-01' });
    expect(extras.used).toBeUndefined();
  });

  it('is worked out with the sum that the complaint is about', async () => {
    await answerTo('我在测试数码城花800元买了个耳机，结果是假货');
    const { text } = await answerTo('买到假货能赔几倍？');
    expect(text).toContain('800 元 × 3 = 2,400 元');
  });
});
