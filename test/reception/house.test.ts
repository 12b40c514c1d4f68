import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claim } from '../../src/acts/claim.ts';
import { manualClock } from '../../src/basics/clock.ts';
import { silentLog } from '../../src/basics/log.ts';
import { firstBroken } from '../../src/complaints/audit.ts';
import { parseConfig } from '../../src/config.ts';
import type { Message } from '../../src/conversation/message.ts';
import { type House, openHouse } from '../../src/house.ts';
import { at, MONDAY, says } from './world.ts';

/** What a consumer in a hurry answers to each question. */
const ANSWERS: Readonly<Record<string, string>> = {
  facts: '健身房说没就没了，卡里的钱一直不退给我',
  incidentDate: '11月3日',
  region: '杭州市西湖区',
  request: '退款',
  amount: '2000元',
  priorContact: '找过商家',
  name: '张三测试',
  phone: '13800000000',
  evidence: '没有',
  notice: '电话',
  onBehalf: '不是',
  moneyMoving: '没有',
};

const GYM = '上个月在测试健身房办了卡，花了2000块，现在店关门了，不给退';
const CARD = '我在测试机构的信用卡10月8号被多收了年费300元，客服说不给退';

describe.each([
  { kind: 'hotline', story: GYM, whom: '测试健身房' },
  { kind: 'association', story: GYM, whom: '测试健身房' },
  { kind: 'bank', story: CARD, whom: '测试支行' },
])('a complaint at a $kind', ({ kind, story, whom }) => {
  let folder: string;
  let house: House;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'redress-house-'));
    const config = parseConfig({ DATA_DIR: folder, ORG_KIND: kind, ORG_NAME: '测试机构' });
    house = await openHouse(config, { clock: manualClock(MONDAY), log: silentLog });
  });
  afterEach(async () => {
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const last = async (talk: string): Promise<Message> =>
    (await house.reception.messages(talk, 0, 1000)).findLast(({ from }) => from === 'bot')!;

  async function tell(text: string, choice?: string): Promise<void> {
    const received = await house.reception.receive(says('zhang', text, choice ? { choice } : {}));
    if (received.ok) await house.reception.settle(received.value.conversation);
  }

  it('goes from the story to a case number, once, with an audit chain that holds', async () => {
    const talk = (await house.reception.open(at('zhang'), 'zh')).id;
    await tell(story);
    let asked = 0;
    for (; asked < 16; asked++) {
      const { extras } = await last(talk);
      if (extras.complaint !== undefined && extras.receiptOf !== undefined) break;
      const ids = (extras.choices ?? []).map(({ id }) => id);
      if (extras.asking === 'confirm') await tell('', ids.includes('confirm') ? 'confirm' : ids[0]);
      else if (extras.asking === 'consent') await tell('', 'consent-yes');
      else if (extras.asking === 'respondent') await tell(whom);
      else await tell(ANSWERS[extras.asking ?? 'facts'] ?? '没有');
    }
    const [complaint, ...others] = await house.store.read.complaints.ofConversation(talk);
    expect(others).toEqual([]);
    expect(complaint).toMatchObject({
      status: 'submitted',
      number: expect.stringMatching(/^C20261123\d{6}$/),
    });
    expect(asked).toBeLessThanOrEqual(12);
    expect(firstBroken(complaint!, await house.store.read.complaints.auditOf(complaint!.id))).toBeNull();

    await tell('', 'confirm');
    expect(await house.store.read.complaints.ofConversation(talk)).toHaveLength(1);
    const lines = await house.reception.messages(talk, 0, 1000);
    const turns = new Set(lines.filter(({ from }) => from === 'bot').map(({ turn }) => turn));
    for (const line of lines.filter(({ from }) => from === 'consumer')) expect(turns).toContain(line.turn);
  });

  it('gives way to a person who was asked for, in the same chat', async () => {
    const talk = (await house.reception.open(at('zhang'), 'zh')).id;
    await tell('转人工');
    expect(await house.reception.status(talk)).toBe('waiting');
    const staff = { id: 's1', role: 'agent', name: '测试坐席甲' } as const;
    expect(await claim(house.desk, { conversation: talk, staff })).toMatchObject({ ok: true });
    const before = (await house.reception.messages(talk, 0, 1000)).length;
    await tell('您好');
    expect(await house.reception.messages(talk, before, 10)).toMatchObject([{ from: 'consumer' }]);
  });
});
