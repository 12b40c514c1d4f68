import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Complaint } from '../../src/complaints/complaint.ts';
import { receiptCode } from '../../src/complaints/receipt.ts';
import { storyOf } from '../../src/complaints/record.ts';
import type { House } from '../../src/house.ts';
import { learnScript, openBenchHouse, openTalk } from '../bench/intake.ts';

const OTHER = { channel: 'web', account: 'widget', chat: 'another device' } as const;

describe('a case number with its receipt code, in another talk', () => {
  let folder: string;
  let house: House;
  let filed: Complaint;
  let code: string;
  let conversation: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'redress-opened-'));
    house = await openBenchHouse(folder);
    const talk = await openTalk(house);
    await learnScript(house, talk);
    filed = (await house.store.read.complaints.ofConversation(talk.id))[0]!;
    code = receiptCode(house.keys.derive('receipt'), filed.id, filed.receiptGeneration);
    conversation = (await house.reception.open(OTHER, 'zh')).id;
  });
  afterEach(async () => {
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  });

  let events = 0;
  async function tell(text: string, choice?: string): Promise<string> {
    const got = await house.reception.receive({
      address: OTHER,
      eventKey: `o${++events}`,
      text,
      ...(choice ? { choice } : {}),
    });
    if (!got.ok) throw new Error(got.error.message);
    await house.reception.settle(conversation);
    return (await house.store.read.messages.latest(conversation, 1))[0]!.text;
  }
  const everything = async (): Promise<string> =>
    (await house.store.read.messages.after(conversation, 0, 1000)).map(({ text }) => text).join('\n');
  const refreshed = async (): Promise<Complaint> => (await house.store.read.complaints.get(filed.id))!;

  it('opens the complaint, which can be looked at and added to', async () => {
    expect(await tell(`${filed.number} ${code.toLowerCase()}`)).toMatch(
      /对上了[\s\S]*已登记|对上了[\s\S]*登记/,
    );
    expect(await tell('查进度')).toContain(filed.number!);
    await tell('补充一下：昨天店门口贴了转让的告示');
    expect(storyOf((await refreshed()).record).join()).toContain('转让的告示');
    const shown = await everything();
    expect(shown).not.toContain(code);
    expect(shown.toUpperCase()).not.toContain(code);
    expect(shown).not.toContain('13800000010');
  });

  it('opens nothing by the number alone, a wrong code or the code of another', async () => {
    for (const line of [filed.number!, `${filed.number} ABCD-EFGH-JKMN-PQRS`, `C20261123000000 ${code}`]) {
      expect(await tell(line)).not.toContain('对上了');
      expect(await tell('查进度')).not.toContain(filed.number!);
    }
    expect(await everything()).not.toContain('ABCD-EFGH');
  });

  it('gives no new code to who opened it', async () => {
    await tell(`${filed.number} ${code}`);
    await tell('我的回执码丢了');
    expect((await refreshed()).receiptGeneration).toBe(filed.receiptGeneration);
  });

  it('leaves it where it was filed when the other talk is erased', async () => {
    await tell(`${filed.number} ${code}`);
    await tell('删除我的数据');
    await tell('删除', 'yes');
    expect(await everything()).not.toContain(filed.number!);
    expect((await refreshed()).record.facts.length).toBeGreaterThan(0);
  });
});
