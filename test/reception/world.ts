import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Store } from '../../src/acts/store.ts';
import { type Clock, type Instant, instant, manualClock } from '../../src/basics/clock.ts';
import { silentLog } from '../../src/basics/log.ts';
import { parseCalendar } from '../../src/calendar/parse.ts';
import { processBus } from '../../src/cluster/bus.ts';
import type { Address, Incoming, Message } from '../../src/conversation/message.ts';
import type { Command } from '../../src/dialogue/command.ts';
import type { Decision } from '../../src/dialogue/decision.ts';
import type { Facts } from '../../src/dialogue/facts.ts';
import type { DialogueState } from '../../src/dialogue/state.ts';
import { createKeeper } from '../../src/evidence/keeper.ts';
import { officeHours, parseHours } from '../../src/handoff/hours.ts';
import type { Library } from '../../src/knowledge/library.ts';
import { BURST, type Parts } from '../../src/reception/parts.ts';
import { createReception, type Reception } from '../../src/reception/reception.ts';
import { openFiles } from '../../src/store/files.ts';
import { openPostgresStore } from '../../src/store/postgres.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { createTimetable } from '../../src/timetable.ts';
import { freshDatabase, INSTALL, postgresPrograms } from '../services/postgres.ts';

/** Monday 2026-11-23, 10:00 in Asia/Shanghai. */
export const MONDAY = instant(Date.UTC(2026, 10, 23, 2, 0));

export const ORG = {
  name: '测试消协',
  kind: 'hotline',
  phone: '010-00000000',
  offHoursPhone: null,
  hours: 'Mon-Fri 09:00-17:30',
  retentionDays: 365,
} as const;

export const at = (chat: string, channel: Address['channel'] = 'web'): Address => ({
  channel,
  account: 'test',
  chat,
});

let events = 0;
export const says = (chat: string, text: string, more: Partial<Incoming> = {}): Incoming => ({
  address: at(chat),
  eventKey: `e${++events}`,
  text,
  ...more,
});

/** The words of every command, so that a reply shows what reached the dialogue. */
const heard = (commands: readonly Command[]): string =>
  commands
    .map((command) => {
      if (command.do === 'tell') return command.text;
      if (command.do === 'choose') return `[${command.choice}]`;
      if (command.do === 'hidden') return `hidden ${command.kinds.join()}`;
      if (command.do === 'safety') return `danger ${command.detail}`;
      return command.do;
    })
    .join(' + ');

export type Decide = (
  state: DialogueState,
  commands: readonly Command[],
  facts: Facts,
  now: Instant,
) => Decision;

/** Says back what it heard. */
export const echo: Decide = (state, commands) => ({
  state,
  replies: [{ text: `heard: ${heard(commands)}` }],
  effects: [],
});

const library = {} as Library;

/** Every line is a piece of the story; a press is a choice. */
export const interpretPlainly: Parts['interpret'] = (lines) => ({
  lang: null,
  commands: lines.map(
    (line): Command =>
      line.choice === null
        ? {
            do: 'tell',
            message: line.id,
            text: line.text,
            from: 0,
            found: [],
            products: [],
            issues: [],
            matter: null,
          }
        : { do: 'choose', choice: line.choice, message: line.id, about: line.about },
  ),
});

const calendar = parseCalendar(
  readFileSync(join(import.meta.dirname, '../../knowledge/calendar.yaml'), 'utf8'),
);
const week = parseHours(ORG.hours);
if (!week.ok) throw new Error(week.error);
export const hours = officeHours(week.value, calendar);

export interface World {
  readonly store: Store;
  readonly clock: Clock & { advance(ms: number): void; set(at: Instant): void };
  readonly parts: Parts;
  readonly reception: Reception;
  readonly timetable: ReturnType<typeof createTimetable>;
  /** Another reception on the same store, as after a crash; `changes` replace parts of it. */
  again(changes?: Partial<Parts>): Reception;
  /** All lines of a talk. */
  lines(chat: string, channel?: Address['channel']): Promise<readonly Message[]>;
  /** Who said what, in order. */
  transcript(chat: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

export interface Engine {
  readonly name: string;
  open(): Promise<{ store: Store; close(): Promise<void> }>;
}

const sqlite: Engine = {
  name: 'SQLite',
  open: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'redress-reception-'));
    const store = await openSqliteStore({ folder, log: silentLog });
    return {
      store,
      close: async () => {
        await store.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};

const postgres: Engine = {
  name: 'PostgreSQL',
  open: async () => {
    const database = await freshDatabase(inject('postgresFolder'));
    const store = await openPostgresStore({ url: database.url, log: silentLog });
    return {
      store,
      close: async () => {
        await store.close();
        await database.drop();
      },
    };
  },
};

/** Which stores a suite runs on; where PostgreSQL is missing its suites say how to install it. */
export const ENGINES: readonly (Engine & { readonly missing: string | null })[] = [
  { ...sqlite, missing: null },
  { ...postgres, missing: postgresPrograms() === null && !process.env.CI ? INSTALL : null },
];

export async function openWorld(changes: Partial<Parts> = {}, engine: Engine = sqlite): Promise<World> {
  const { store, close } = await engine.open();
  const folder = mkdtempSync(join(tmpdir(), 'redress-evidence-'));
  const clock = manualClock(MONDAY);
  const parts: Parts = {
    store,
    bus: processBus(silentLog),
    clock,
    log: silentLog,
    org: ORG,
    hours,
    library,
    publicUrl: null,
    receiptKey: Buffer.alloc(32, 'a key for tests'),
    exportKey: Buffer.alloc(32, 'another key for tests'),
    contactKey: Buffer.alloc(32, 'another key for tests'),
    channels: [],
    evidence: createKeeper(await openFiles(folder, MONDAY)),
    transcriber: null,
    board: null,
    burst: BURST,
    interpret: interpretPlainly,
    aid: null,
    decide: echo,
    greeting: () => ({ text: 'greeting' }),
    lookups: {
      venue: () => {
        throw new Error('not asked for');
      },
      whose: () => null,
      rights: () => [],
      clocks: () => [],
      materials: () => '',
    },
    ...changes,
  };
  const receptions: Reception[] = [];
  const again = (more: Partial<Parts> = {}): Reception => {
    const reception = createReception({ ...parts, ...more });
    receptions.push(reception);
    return reception;
  };
  const lines: World['lines'] = async (chat, channel) => {
    const conversation = await store.read.conversations.byAddress(at(chat, channel));
    return conversation === null ? [] : store.read.messages.after(conversation.id, 0, 10_000);
  };
  return {
    store,
    clock,
    parts,
    reception: again(),
    timetable: createTimetable(parts),
    again,
    lines,
    transcript: async (chat) => (await lines(chat)).map(({ from, text }) => `${from}: ${text}`),
    close: async () => {
      for (const reception of receptions) await reception.stop();
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
