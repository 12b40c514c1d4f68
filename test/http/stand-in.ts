import type { Store } from '../../src/acts/store.ts';
import { type Clock, instant, manualClock } from '../../src/basics/clock.ts';
import { newId } from '../../src/basics/id.ts';
import { silentLog } from '../../src/basics/log.ts';
import { err, ok } from '../../src/basics/result.ts';
import { clean, MAX_TEXT } from '../../src/basics/text.ts';
import { processBus } from '../../src/cluster/bus.ts';
import type { Complaint } from '../../src/complaints/complaint.ts';
import type { Bus } from '../../src/conversation/channel.ts';
import type { Conversation, Mode } from '../../src/conversation/conversation.ts';
import type { Extras, Message, Speaker } from '../../src/conversation/message.ts';
import type { Session } from '../../src/conversation/ports.ts';
import type { Organisation } from '../../src/dialogue/facts.ts';
import type { FrontDesk, ServerDeps } from '../../src/http/deps.ts';
import type { DeskDeps } from '../../src/http/desk-routes.ts';
import { createLibrary } from '../../src/knowledge/create-library.ts';

const NOTHING_KNOWN = {
  laws: [],
  synonyms: {},
  entries: [],
  declines: [],
  guidance: [],
  elsewhere: { zh: [], en: [] },
  legalWords: [],
};

export const NOON = instant(Date.parse('2026-11-23T04:00:00Z'));

const ORG: Organisation = {
  name: '测试<机构>',
  kind: 'hotline',
  phone: null,
  offHoursPhone: null,
  hours: 'Mon-Fri 09:00-17:30',
  retentionDays: 365,
};

interface Line {
  readonly from: Speaker;
  readonly text: string;
  readonly extras?: Extras;
  readonly eventKey?: string;
  readonly replaces?: string;
  readonly turn?: string | null;
}

/** A reception and a store in memory that do what the routes rely on, and let a test play the other side. */
export interface Office {
  readonly deps: ServerDeps & DeskDeps;
  readonly clock: Clock & { advance(ms: number): void };
  readonly bus: Bus;
  readonly sessions: ReadonlyMap<string, Session>;
  readonly opened: readonly Conversation[];
  lines(conversation: string): readonly Message[];
  /** Writes a line; tells the bus unless `quietly`. */
  post(conversation: string, line: Line, quietly?: boolean): Message;
  setStatus(conversation: string, status: Mode, quietly?: boolean): void;
  fileComplaint(complaint: Pick<Complaint, 'id' | 'conversation'> & { at: number }): void;
  breakStore(): void;
}

export function office(change: Partial<ServerDeps> = {}): Office {
  const clock = manualClock(NOON);
  const bus = processBus(silentLog);
  const sessions = new Map<string, Session>();
  const conversations = new Map<string, Conversation>();
  const talks = new Map<string, Message[]>();
  const complaints = new Map<string, Complaint>();
  let broken = false;

  const post: Office['post'] = (conversation, line, quietly = false) => {
    const talk = talks.get(conversation) ?? [];
    const message: Message = {
      id: newId(),
      conversation,
      seq: talk.length + 1,
      from: line.from,
      text: line.text,
      at: clock.now(),
      eventKey: line.eventKey ?? null,
      turn: line.turn === undefined ? 'a turn' : line.turn,
      attempts: 0,
      choice: null,
      about: null,
      replaces: line.replaces ?? null,
      extras: line.extras ?? {},
    };
    talks.set(conversation, [...talk, message]);
    if (!quietly) bus.publish(conversation);
    return message;
  };

  const reception: FrontDesk = {
    async open(address, lang) {
      const conversation: Conversation = {
        id: newId(),
        address,
        lang,
        mode: 'bot',
        holder: null,
        seq: 0,
        version: 0,
        state: null,
        wakeAt: null,
        fence: 0,
        leasedUntil: instant(0),
        createdAt: clock.now(),
        lastConsumerAt: null,
        seenAt: null,
      };
      conversations.set(conversation.id, conversation);
      post(conversation.id, { from: 'bot', text: lang === 'zh' ? '我是机器人。' : 'I am a bot.' });
      return conversation;
    },
    async receive(incoming) {
      const conversation = [...conversations.values()].find((c) => c.address.chat === incoming.address.chat);
      if (conversation === undefined) throw new Error('a line for nobody');
      const { id } = conversation;
      const seen = talks.get(id)?.find((line) => line.eventKey === incoming.eventKey);
      if (seen !== undefined)
        return ok({ id: seen.id, seq: seen.seq, conversation: id, duplicate: true, hidden: [] });
      const text = clean(incoming.text).trim();
      if (text.length > MAX_TEXT) return err({ code: 'too-large', field: 'text', message: 'too long' });
      if (text === '' && incoming.choice === undefined)
        return err({ code: 'bad-request', field: 'text', message: 'nothing to read' });
      if (incoming.choice !== undefined && !/^[\w:-]{1,100}$/.test(incoming.choice))
        return err({ code: 'bad-request', field: 'choice', message: 'no such choice' });
      const line = post(id, { from: 'consumer', text, eventKey: incoming.eventKey, turn: null });
      const pressed = incoming.choice === undefined ? '' : ` [${incoming.choice}]`;
      post(id, { from: 'bot', text: `记下了：${text}${pressed}` });
      return ok({ id: line.id, seq: line.seq, conversation: id, duplicate: false, hidden: [] });
    },
    messages: async (conversation, after, limit) =>
      (talks.get(conversation) ?? []).filter(({ seq }) => seq > after).slice(0, limit),
    status: async (conversation) => conversations.get(conversation)?.mode ?? 'bot',
  };

  const read = {
    sessions: { find: async (digest: string) => sessions.get(digest) ?? null },
    conversations: {
      get: async (id: string) => conversations.get(id) ?? null,
    },
    messages: { latest: async (id: string, limit: number) => (talks.get(id) ?? []).slice(-limit) },
    complaints: { get: async (id: string) => complaints.get(id) ?? null },
    handoffs: { countWaiting: async () => 0 },
  };
  const tx = {
    conversations: {
      see: async () => undefined,
      get: async (id: string) => conversations.get(id) ?? null,
    },
    calls: { open: async () => null },
    jobs: { schedule: async () => undefined, cancel: async () => undefined },
    sessions: {
      create: async (digest: string, session: Session) => void sessions.set(digest, session),
      end: async (digest: string) => void sessions.delete(digest),
    },
  };
  const store = {
    read,
    write: async (fn: (ports: typeof tx) => Promise<unknown>) => {
      if (broken) throw new Error('the disk is gone');
      return fn(tx);
    },
    close: async () => undefined,
  } as unknown as Store;

  const deps: ServerDeps & DeskDeps = {
    reception,
    store,
    bus,
    clock,
    log: silentLog,
    telegram: null,
    aid: null,
    organisation: { name: '测试<机构>', phone: '010-00000000' },
    desk: {
      store,
      bus,
      clock,
      evidence: {
        keep: async () => err('kind'),
        read: async () => null,
        remove: async () => undefined,
        check: async () => undefined,
      },
      interpret: () => ({ commands: [], lang: null }),
      lookups: { rights: () => [], clocks: () => [] },
      hours: { isOpen: () => true, opensAt: (now) => now },
      org: ORG,
      library: createLibrary(NOTHING_KNOWN),
    },
    receiptKey: Buffer.alloc(32, 7),
    exportKey: Buffer.alloc(32, 'an export key for tests'),
    contactKey: Buffer.alloc(32, 'an export key for tests'),
    settings: {
      publicUrl: 'https://complaints.example',
      allowedOrigins: ['https://bank.example'],
      identitySecret: 'shared with the bank',
      metricsToken: 'figures-please',
      demoDesk: false,
      trustProxy: false,
    },
    ...change,
  };

  return {
    deps,
    clock,
    bus,
    sessions,
    get opened() {
      return [...conversations.values()];
    },
    lines: (conversation) => talks.get(conversation) ?? [],
    post,
    setStatus(conversation, mode, quietly = false) {
      conversations.set(conversation, { ...conversations.get(conversation)!, mode });
      if (!quietly) bus.publish(conversation);
    },
    fileComplaint({ id, conversation, at }) {
      complaints.set(id, {
        id,
        conversation,
        filedAt: instant(at),
        receiptGeneration: 1,
      } as Complaint);
    },
    breakStore() {
      broken = true;
    },
  };
}
