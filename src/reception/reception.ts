import { setTimeout as pause } from 'node:timers/promises';
import { type Instant, SECOND } from '../basics/clock.ts';
import { type Refusal, UpstreamError } from '../basics/errors.ts';
import { errorFields, type LogFields } from '../basics/log.ts';
import { ok, type Result } from '../basics/result.ts';
import type { Conversation, Mode } from '../conversation/conversation.ts';
import type { Address, Incoming, Lang, Message } from '../conversation/message.ts';
import { createDeliverer } from './deliver.ts';
import { counted, type Leased, takeLease } from './lease.ts';
import { open } from './open.ts';
import type { Parts } from './parts.ts';
import { type Received, receive } from './receive.ts';
import { createFileClerk } from './see-to-files.ts';
import { takeTurn } from './turn.ts';

/** A consumer's talk as channels and routes see it. */
export interface Reception {
  /** The conversation at this address; a new one begins with the greeting. */
  open(address: Address, lang: Lang): Promise<Conversation>;
  /** Resolves once the event is on disk; the answer comes as a message of the conversation. */
  receive(incoming: Incoming): Promise<Result<Received, Refusal>>;
  /** In `seq` order, those after `afterSeq`. */
  messages(conversation: string, afterSeq: number, limit: number): Promise<readonly Message[]>;
  status(conversation: string): Promise<Mode>;
  /** Handles what waits in a conversation without waiting for more lines, until nothing waits. */
  settle(conversation: string): Promise<void>;
  /** Handles all that is due by the clock, in every conversation, and sends what waits for push channels. */
  runDue(): Promise<void>;
  /** From now on turns run by themselves. */
  start(): void;
  /** Takes no new turn and resolves when those that run have ended. */
  stop(): Promise<void>;
}

const PARALLEL = 64;
/** How often to look for what another process left behind. */
const POLL = 3 * SECOND;
/** How soon to look again where something is due, in milliseconds. */
const POLL_AT_ONCE = 200;
/** How long to wait at most while the store fails: the wait doubles with each round. */
const LONGEST_POLL = 30 * SECOND;

/** What came of running a conversation's turns. */
interface Ran {
  /** False when no turn was due. */
  readonly handled: boolean;
  /** The conversation as it was found last. */
  readonly left: Conversation | null;
}

export function createReception(parts: Parts): Reception {
  const { store, clock, log } = parts;
  const { read } = store;
  const deliverer = createDeliverer(parts);
  const clerk = createFileClerk(parts);
  /** Turns leased with the insert of their line, not begun yet. */
  const ready = new Map<string, Leased>();
  /** One conversation in order: its running turns. */
  const running = new Map<string, Promise<void>>();
  const timers = new Map<string, NodeJS.Timeout>();
  const queued = new Set<string>();
  /** The last turn of a suspect line. */
  let suspects: Promise<void> = Promise.resolve();
  let working = false;
  let poll: NodeJS.Timeout | null = null;
  let delivery: NodeJS.Timeout | null = null;
  /** Rounds in a row in which the store failed, and whether it did since the last look around. */
  let failures = 0;
  let failing = false;

  /** A failure of the store hits every conversation alike and is told once a round. */
  function report(event: string, error: unknown, fields: LogFields = {}): void {
    const ofStore = error instanceof UpstreamError;
    if (!ofStore || !failing) log.error(event, { ...errorFields(error), ...fields });
    if (ofStore) failing = true;
  }

  const lease = (conversation: string): Promise<Leased | null> =>
    store.write((tx) => takeLease(tx, conversation, clock.now()));

  /** Turns of one conversation while `due` says so. */
  async function turns(conversation: string, due: (wakeAt: Instant) => boolean): Promise<Ran> {
    for (let handled = false; ; handled = true) {
      let leased = ready.get(conversation) ?? null;
      ready.delete(conversation);
      if (leased === null) {
        const left = await read.conversations.get(conversation);
        if (left === null || left.wakeAt === null || !due(left.wakeAt)) return { handled, left };
        leased = await lease(conversation);
        if (leased === null) return { handled, left };
      }
      await (leased.suspect ? takeAlone(leased) : takeTurn(parts, leased));
    }
  }

  /** One at a time: should one of these end the process again, no other is counted with it. */
  function takeAlone(leased: Leased): Promise<void> {
    const turn = suspects.then(async () => {
      const lines = await store.write((tx) => counted(tx, leased.lines));
      await takeTurn(parts, { ...leased, lines });
    });
    suspects = turn.catch(() => undefined);
    return turn;
  }

  /** Runs the turns of a conversation after those that run already. */
  function run(conversation: string, due: (wakeAt: Instant) => boolean): Promise<Ran> {
    const before = running.get(conversation) ?? Promise.resolve();
    const after = before.then(() => turns(conversation, due));
    const ended = after.then(
      () => {},
      (error: unknown) => report('turns stopped', error, { conversation }),
    );
    running.set(conversation, ended);
    void ended.then(() => {
      if (running.get(conversation) === ended) running.delete(conversation);
    });
    return after;
  }

  const isDue = (wakeAt: Instant): boolean => wakeAt <= clock.now();

  async function deliver(): Promise<void> {
    try {
      await deliverer.deliverDue();
      if (!working) return;
      const next = await deliverer.nextDue();
      if (next === null) return;
      if (delivery !== null) clearTimeout(delivery);
      delivery = setTimeout(() => void deliver(), Math.min(Math.max(next - clock.now(), 1), POLL));
    } catch (error) {
      report('delivery stopped', error);
    }
  }

  /** Lines whose files are there now have their turn. */
  async function seeToFiles(): Promise<readonly string[]> {
    try {
      const free = await clerk.seeTo();
      for (const conversation of free) kick(conversation);
      return free;
    } catch (error) {
      report('files were not seen to', error);
      return [];
    }
  }

  /** Begins what is queued, as far as there is room. */
  function pump(): void {
    for (const conversation of queued) {
      if (!working || running.size >= PARALLEL) return;
      queued.delete(conversation);
      void run(conversation, isDue)
        .then(({ handled, left }) => {
          arm(left);
          if (handled) recover();
        })
        .catch(() => {})
        .finally(() => {
          pump();
          void deliver();
        });
    }
  }

  function kick(conversation: string): void {
    if (!working) return;
    queued.add(conversation);
    pump();
  }

  /** Sets the timer of a conversation that will be due in this process. */
  function arm(found: Conversation | null): void {
    if (!working || found === null || found.wakeAt === null) return;
    const { id } = found;
    const wait = Math.max(found.wakeAt, found.leasedUntil) - clock.now();
    clearTimeout(timers.get(id));
    const timer = setTimeout(
      () => {
        timers.delete(id);
        kick(id);
      },
      Math.min(Math.max(wait, 1), POLL),
    );
    timers.set(id, timer);
  }

  function lookAgain(wait: number): void {
    if (!working) return;
    if (poll !== null) clearTimeout(poll);
    poll = setTimeout(() => void lookAround(), wait);
  }

  /** A turn was written: what had to wait need not wait longer. */
  function recover(): void {
    if (failures === 0) return;
    failures = 0;
    failing = false;
    lookAgain(0);
  }

  async function lookAround(): Promise<void> {
    if (failing) failures++;
    failing = false;
    let wait = POLL;
    try {
      // While the store fails one conversation is enough to see whether it is back.
      const due = await read.conversations.due(clock.now(), failures === 0 ? PARALLEL : 1);
      if (due.length === 0) failures = 0;
      for (const conversation of due) kick(conversation);
      void deliver();
      void seeToFiles();
      const next = await read.conversations.nextDue();
      if (next !== null) wait = Math.min(Math.max(next - clock.now(), POLL_AT_ONCE), POLL);
    } catch (error) {
      report('poll failed', error);
      failing = true;
    }
    if (failing || failures > 0) wait = Math.min(POLL_AT_ONCE * 2 ** failures, LONGEST_POLL);
    lookAgain(wait);
  }

  return {
    open: (address, lang) => open(parts, address, lang),
    receive: async (incoming) => {
      const stored = await receive(parts, incoming);
      if (!stored.ok) return stored;
      const { received, leased } = stored.value;
      if (leased !== null) ready.set(received.conversation, leased);
      if (working && !received.duplicate) {
        if (incoming.files !== undefined || incoming.attachments !== undefined) void seeToFiles();
        if (leased !== null) kick(received.conversation);
        else void read.conversations.get(received.conversation).then(arm, () => {});
      }
      return ok(received);
    },
    messages: (conversation, afterSeq, limit) => read.messages.after(conversation, afterSeq, limit),
    status: async (conversation) => (await read.conversations.get(conversation))?.mode ?? 'bot',
    settle: async (conversation) => {
      let waitedFor: Instant | null = null;
      for (;;) {
        const { left: found } = await run(conversation, () => true);
        if (found === null || found.wakeAt === null) break;
        // Another process, perhaps a dead one, has the lease: it is waited for once.
        if (found.leasedUntil === waitedFor) break;
        waitedFor = found.leasedUntil;
        await pause(Math.max(found.leasedUntil - clock.now(), 0));
      }
      if ((await seeToFiles()).includes(conversation)) await run(conversation, () => true);
      await deliver();
    },
    runDue: async () => {
      await seeToFiles();
      for (;;) {
        const due = new Set([...ready.keys(), ...(await read.conversations.due(clock.now(), PARALLEL))]);
        const ran = await Promise.all([...due].map((conversation) => run(conversation, isDue)));
        if (!ran.some(({ handled }) => handled)) break;
      }
      await deliver();
    },
    start: () => {
      if (working) return;
      working = true;
      for (const conversation of ready.keys()) queued.add(conversation);
      pump();
      void lookAround();
    },
    stop: async () => {
      working = false;
      if (poll !== null) clearTimeout(poll);
      if (delivery !== null) clearTimeout(delivery);
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
      queued.clear();
      // A lease already taken would keep its lines waiting until it ends.
      await Promise.allSettled([...ready.keys()].map((conversation) => run(conversation, isDue)));
      await Promise.all(running.values());
      await clerk.ended().catch((error: unknown) => report('files were not seen to', error));
      await deliverer.ended().catch((error: unknown) => report('delivery stopped', error));
    },
  };
}
