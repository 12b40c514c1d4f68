import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { manualClock } from '../../src/basics/clock.ts';
import { createLog } from '../../src/basics/log.ts';
import { parseConfig } from '../../src/config.ts';
import { type House, openHouse } from '../../src/house.ts';
import { at, MONDAY, says } from './world.ts';

const FILE = resolve(import.meta.dirname, '../../../shared/data/safety/naughty_strings.jsonl');
const OWN = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '👩‍👩‍👧‍👦',
  '﷽',
  'Z̮̞̠͙͔ͅa̡͙l̗g͈o͕',
  "'; drop table messages; --",
  '{{7*7}}',
  '$(1+1)',
  '\u202eabc',
  '-'.repeat(20_000),
  '9'.repeat(20_000),
  '我'.repeat(20_000),
  '？'.repeat(5000),
];

describe('whatever comes in', () => {
  let folder: string;
  let house: House;
  let faults: string[];
  beforeEach(async () => {
    faults = [];
    folder = mkdtempSync(join(tmpdir(), 'redress-naughty-'));
    const log = createLog('error', (line) => void faults.push(line));
    house = await openHouse(parseConfig({ DATA_DIR: folder }), { clock: manualClock(MONDAY), log });
  });
  afterEach(async () => {
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Each is answered in the same talk, or refused with the field at fault. */
  async function expectAnswers(texts: readonly string[]): Promise<void> {
    const talk = (await house.reception.open(at('zhang'), 'zh')).id;
    for (const text of texts) {
      const received = await house.reception.receive(says('zhang', text));
      if (!received.ok) {
        expect(received.error.field).toBe('text');
        continue;
      }
      await house.reception.settle(talk);
      const news = await house.reception.messages(talk, received.value.seq, 20);
      expect(news.filter(({ from }) => from === 'bot').length).toBeGreaterThan(0);
    }
    expect(faults).toEqual([]);
  }

  it('is answered or refused', () => expectAnswers(OWN));

  it.skipIf(!existsSync(FILE))('is answered or refused, also what others have collected', async () => {
    const rows = readFileSync(FILE, 'utf8').trim().split('\n');
    const texts = rows.map((row) => {
      const value: unknown = JSON.parse(row);
      return typeof value === 'string' ? value : String((value as { text?: unknown }).text ?? row);
    });
    await expectAnswers(texts);
  });
});
