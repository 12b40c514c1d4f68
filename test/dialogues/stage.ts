import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { StaffMember } from '../../src/acts/staff-member.ts';
import { type Instant, instant, manualClock, plus } from '../../src/basics/clock.ts';
import { newId } from '../../src/basics/id.ts';
import { createLog } from '../../src/basics/log.ts';
import { instantOf } from '../../src/calendar/days.ts';
import { parseConfig } from '../../src/config.ts';
import { NOTICE_VERSION } from '../../src/conversation/consent.ts';
import { type House, openHouse } from '../../src/house.ts';
import type { Dialogue } from './format.ts';
import type { Way } from './ways.ts';

/** One consumer before one organisation: the real house on a store of its own, and a clock that moves when told. */
export interface Stage {
  readonly house: House;
  readonly conversation: string;
  readonly logged: readonly string[];
  now(): Instant;
  readonly way: Way;
  /** Lets what was said reach the consumer, however long their platform takes. */
  arrive(): Promise<void>;
  /** Moves the clock, and does on the way what falls due when it falls due. */
  pass(milliseconds: number): Promise<void>;
  /** Every row of the store as text. */
  rows(): string;
  /** True when these words were ever written to the store's files. */
  wasOnDisk(words: string): boolean;
  close(): Promise<void>;
}

export const STAFF: StaffMember = { id: 'staff-1', role: 'agent', name: '值班员测试' };

const NAMES = { bank: '测试城商银行', association: '测试市消费者协会', hotline: '测试消费热线' } as const;

export async function openStage(scene: Dialogue, way: Way): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-dialogue-'));
  const [day, time] = scene.at.split('T') as [string, string];
  const clock = manualClock(instantOf(day, time));
  const logged: string[] = [];
  const house = await openHouse(
    parseConfig({
      DATA_DIR: folder,
      SECRET_KEY: 'a secret for the dialogues, long enough to count',
      ORG_KIND: scene.org,
      ORG_NAME: scene.orgName ?? NAMES[scene.org],
      ORG_PHONE: scene.phone,
      ORG_OFF_HOURS_PHONE: scene.dutyPhone,
      ORG_HOURS: scene.hours,
      PUBLIC_URL: scene.publicUrl,
      ...way.settings,
    }),
    { clock, log: createLog('debug', (line) => void logged.push(line)) },
  );
  const { id: conversation } = await house.reception.open(way.address, scene.lang);
  const agreed = { id: newId(), conversation, scope: 'platform', version: NOTICE_VERSION } as const;
  await house.store.write((tx) =>
    tx.consents.give({ ...agreed, given: true, at: clock.now(), withdrawnAt: null }),
  );
  const { read } = house.store;

  const due = async (): Promise<Instant | null> => {
    const moments = [await read.jobs.nextDue(), await read.conversations.nextDue()].filter(
      (at) => at !== null,
    );
    return moments.length === 0 ? null : instant(Math.min(...moments));
  };
  const runDue = async (): Promise<void> => {
    await house.reception.runDue();
    await house.timetable.runDue();
  };

  return {
    house,
    conversation,
    logged,
    now: clock.now,
    way,
    arrive: async () => {
      for (
        let next = await read.deliveries.nextDue();
        next !== null;
        next = await read.deliveries.nextDue()
      ) {
        clock.set(instant(Math.max(next, clock.now())));
        await house.reception.settle(conversation);
      }
    },
    pass: async (milliseconds) => {
      const end = plus(clock.now(), milliseconds);
      for (let next = await due(); next !== null && next <= end; next = await due()) {
        clock.set(instant(Math.max(next, clock.now())));
        await runDue();
      }
      clock.set(end);
      await runDue();
    },
    rows: () => {
      const database = new DatabaseSync(join(folder, 'redress.sqlite'), { readOnly: true });
      const tables = database.prepare("select name from sqlite_schema where type = 'table'").all();
      const all = tables.map(({ name }) =>
        database
          .prepare(`select * from "${String(name)}"`)
          .all()
          .map((row) => Object.values(row).map(String).join('\n'))
          .join('\n'),
      );
      database.close();
      return all.join('\n');
    },
    wasOnDisk: (words) =>
      readdirSync(folder)
        .filter((name) => name.startsWith('redress.sqlite'))
        .some((name) => readFileSync(join(folder, name)).includes(Buffer.from(words))),
    close: async () => {
      await house.close();
      await way.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
