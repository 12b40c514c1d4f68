import { sendHeld } from '../../acts/send-held.ts';
import { type Instant, instant, MINUTE, plus, SECOND } from '../../basics/clock.ts';
import { UpstreamError } from '../../basics/errors.ts';
import { errorFields } from '../../basics/log.ts';
import type { Result } from '../../basics/result.ts';
import type { BoardEvent } from '../../conversation/board.ts';
import type { SendFailure } from '../../conversation/channel.ts';
import type { Conversation } from '../../conversation/conversation.ts';
import type { Message } from '../../conversation/message.ts';
import type { CardChange, PostedCard } from '../../handoff/board.ts';
import type { Handoff } from '../../handoff/handoff.ts';
import { mayTalk } from '../../staff/staff.ts';
import type { BoardSettings, Parts } from '../parts.ts';
import { cardOf, type Shown } from './card.ts';
import { boardHearing } from './hear.ts';
import { isTold, threadWords } from './thread.ts';
import { boardWords } from './words.ts';

/** The staff's channel on a platform: what stands there follows the talks, what is done there happens in them. */
export interface StaffBoard {
  /** Resolves once it is on disk, with what to answer to somebody who typed. */
  hear(event: BoardEvent): Promise<string | null>;
  /** Does everything that is due now; waits for what was begun. */
  runDue(): Promise<void>;
  /** From now on it runs by itself. */
  start(): void;
  stop(): Promise<void>;
}

const LEASE = 2 * MINUTE;
const POLL = 3 * SECOND;
const MOMENT = 50;
const LONGEST_POLL = 30 * SECOND;
const CARDS = 200;
const LINES = 50;
const NEWEST = 40;
/** How far back the question lies that a line may answer. */
const NEAR = 8;
const REPEAT = 2 * MINUTE;
const MENDED_AFTER = MINUTE;
/** What the pass is leased and counted by, beside the accounts that write to consumers. */
const ACCOUNT = 'board';
/** The platform takes one message a second in a channel. */
const PER_SECOND = 1;

/** Thrown out of a pass: nothing more is written until a moment. */
class Wait extends Error {}

export function openBoard(parts: Parts, board: BoardSettings): StaffBoard {
  const { store, clock, log, bus } = parts;
  const { read } = store;
  const { port, lang } = board;
  const w = boardWords(lang);
  const pending = new Set<Promise<unknown>>();
  let stoppedUntil: Instant = instant(0);
  let working = false;
  let timer: NodeJS.Timeout | null = null;
  let failures = 0;
  let running: Promise<void> | null = null;
  let asked = false;
  let expected = false;
  let unwatch: () => void = () => {};

  /** What only marks or tells: the platform may be slow, and nothing waits for it. */
  function afterwards(work: () => Promise<unknown>): void {
    const done: Promise<unknown> = work()
      .catch((error: unknown) => log.warn('board not told', errorFields(error)))
      .finally(() => pending.delete(done));
    pending.add(done);
  }

  const hearing = boardHearing(parts, board, afterwards);

  const change = (handoff: string, what: CardChange): Promise<void> =>
    store.write((tx) => tx.boards.changeCard(handoff, what));

  function waitFor(milliseconds: number): never {
    stoppedUntil = plus(clock.now(), milliseconds);
    throw new Wait();
  }

  /** A place among the messages of this second. */
  async function takeTurn(): Promise<void> {
    const now = clock.now();
    const isFree = await store.write((tx) => tx.accounts.spend(port.name, ACCOUNT, now, PER_SECOND));
    if (!isFree) waitFor(SECOND - (now % SECOND));
  }

  /** The platform's id of what was written; null where it said no for good. */
  function settled(outcome: Result<string, SendFailure>, what: string): string | null {
    if (outcome.ok) return outcome.value;
    const { error } = outcome;
    if (error.kind === 'later') waitFor(error.retryAfter);
    // It is looked for before it is written again.
    if (error.kind === 'unknown') waitFor(SECOND);
    log.warn('board refused', { what, code: error.code });
    return null;
  }

  async function sendDueLines(): Promise<void> {
    for (const line of await read.boards.dueLines(clock.now(), LINES)) {
      const sent = await sendHeld(parts, line);
      if (!sent.ok && (await read.boards.line(line.message))?.state === 'back') continue;
      afterwards(() => port.mark(line.message, sent.ok ? 'sent' : 'inside'));
      if (sent.ok) continue;
      const place = (await read.boards.card(line.handoff))?.place ?? null;
      afterwards(() => port.whisper(line.user, place, w.tell.notSent));
    }
  }

  /** Puts up, or brings up to date, what hangs there; its place, or null while it hangs nowhere. */
  async function hang(posted: PostedCard, { card, digest }: Shown): Promise<string | null> {
    if (posted.shown === digest) return posted.place;
    if (posted.place === null) {
      await takeTurn();
      // On disk before the call: after a crash in between it is looked for.
      await change(posted.handoff, { shown: '' });
    }
    const again = posted.shown !== null;
    const outcome = await port.show(card, posted.place, again);
    if (!outcome.ok && posted.place !== null && outcome.error.kind === 'refused') {
      // Somebody deleted it: who waits has to be seen, so it hangs there anew.
      await change(posted.handoff, { place: null, shown: null, told: null });
      waitFor(SECOND);
    }
    const place = settled(outcome, 'card');
    if (place === null && posted.place === null) waitFor(MENDED_AFTER);
    await change(posted.handoff, { place: place ?? posted.place, shown: digest });
    return place ?? posted.place;
  }

  async function say(
    posted: PostedCard,
    place: string,
    line: { readonly key: string; readonly text: string },
  ): Promise<void> {
    await takeTurn();
    await change(posted.handoff, { telling: true });
    settled(await port.say(place, { ...line, again: posted.telling }), 'line');
  }

  /** What was said in the talk since, a line each; a talk that begins to be shown begins with what was said before. */
  async function tell(
    posted: PostedCard,
    place: string,
    handoff: Handoff,
    conversation: Conversation,
  ): Promise<boolean> {
    const complaints = await read.complaints.ofConversation(conversation.id);
    const words = threadWords(lang, complaints);
    const isOver = ({ at }: Message): boolean => handoff.endedAt !== null && at > handoff.endedAt;
    let from = posted;
    if (from.told === null) {
      const before = await read.messages.latest(conversation.id, NEWEST);
      const text = words.before(before);
      if (text !== null) await say(from, place, { key: `before:${handoff.id}`, text });
      from = { ...from, told: before.at(-1)?.seq ?? 0, telling: false };
      await change(handoff.id, { told: from.told, telling: false });
    }
    for (;;) {
      const [message] = await read.messages.after(conversation.id, from.told ?? 0, 1);
      if (message === undefined || isOver(message)) return true;
      if (isTold(message)) {
        const before = await read.messages.after(conversation.id, message.seq - NEAR, NEAR - 1);
        await say(from, place, { key: message.id, text: words.line(message, before) });
      }
      from = { ...from, told: message.seq, telling: false };
      await change(handoff.id, { told: message.seq, telling: false });
    }
  }

  /** Whoever is on duty and may take talks over. */
  async function onDuty(): Promise<readonly string[]> {
    const users: string[] = [];
    for (const { user, staff, onDuty: is } of await read.boards.links()) {
      const member = is ? await read.staff.get(staff) : null;
      if (member !== null && mayTalk(member.role)) users.push(user);
    }
    return users;
  }

  /** Calls out somebody in danger whom nobody took, at once and then every two minutes. */
  async function alert(posted: PostedCard, place: string, handoff: Handoff): Promise<void> {
    const now = clock.now();
    if (handoff.priority !== 'P1' || handoff.claimedBy !== null || handoff.endedAt !== null) return;
    if (posted.alerts > 0 && now - posted.alertedAt < REPEAT) return;
    const users = await onDuty();
    const waited = Math.floor((now - handoff.requestedAt) / MINUTE);
    const text = users.length === 0 ? `${w.nobodyOnDuty}${w.alert(waited)}` : w.alert(waited);
    await takeTurn();
    const alerts = posted.alerts + 1;
    settled(
      await port.say(place, {
        key: `alert:${handoff.id}:${alerts}`,
        text,
        calls: users.length === 0 ? 'everybody' : users,
        again: false,
      }),
      'alert',
    );
    await change(handoff.id, { alerts, alertedAt: now });
  }

  /** Brings the card up to date and calls out who is in danger; what is then left to do under it. */
  async function follow(posted: PostedCard): Promise<() => Promise<void>> {
    const handoff = await read.handoffs.get(posted.handoff);
    const conversation = await read.conversations.get(posted.conversation);
    const close = (): Promise<void> => change(posted.handoff, { closed: true });
    if (handoff === null || conversation === null) return close;
    const shown = await cardOf(parts, board, handoff, conversation, clock.now());
    const place = await hang(posted, shown);
    if (place === null) return async () => {};
    await alert(posted, place, handoff);
    return async () => {
      if (shown.showing === 'shown') await tell(posted, place, handoff, conversation);
      if (handoff.endedAt !== null) await close();
    };
  }

  /** What fails with one talk keeps no other from being seen. */
  async function apart<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Wait || error instanceof UpstreamError) throw error;
      log.error('board card failed', errorFields(error));
      return null;
    }
  }

  async function putUp(): Promise<void> {
    const open = [...(await read.handoffs.waiting(CARDS)), ...(await read.handoffs.held(CARDS))];
    for (const { id, conversation, requestedAt } of open) {
      if ((await read.boards.card(id)) !== null) continue;
      await store.write((tx) => tx.boards.addCard({ handoff: id, conversation, alertedAt: requestedAt }));
    }
  }

  async function pass(): Promise<void> {
    const now = clock.now();
    const fence = await store.write((tx) =>
      tx.accounts.poll(port.name, ACCOUNT, now, plus(now, LEASE), null),
    );
    if (fence === null) return;
    try {
      await sendDueLines();
      if (stoppedUntil > clock.now()) return;
      await putUp();
      const rest: (() => Promise<void>)[] = [];
      for (const posted of await read.boards.openCards(CARDS))
        rest.push((await apart(() => follow(posted))) ?? (async () => {}));
      for (const work of rest) await apart(work);
    } catch (error) {
      if (!(error instanceof Wait)) throw error;
    } finally {
      await store.write((tx) => tx.accounts.endPoll(port.name, ACCOUNT, fence));
    }
  }

  async function runDue(): Promise<void> {
    await pass();
    await Promise.all(pending);
  }

  function lookAgain(wait: number): void {
    if (!working) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(round, wait);
  }

  /** Talks move in bursts: one look a moment later sees all of it. */
  function soon(): void {
    if (expected) return;
    expected = true;
    lookAgain(MOMENT);
  }

  function round(): void {
    if (running !== null) {
      asked = true;
      return;
    }
    asked = false;
    expected = false;
    let wait = POLL;
    running = pass()
      .then(
        async () => {
          failures = 0;
          const next = (await read.boards.nextLine()) ?? plus(clock.now(), POLL);
          const stopped = stoppedUntil > clock.now() ? stoppedUntil : next;
          wait = Math.min(Math.max(Math.min(next, stopped) - clock.now(), MOMENT), POLL);
        },
        (error: unknown) => {
          failures++;
          wait = Math.min(POLL * 2 ** failures, LONGEST_POLL);
          log.error('board failed', errorFields(error));
        },
      )
      .catch((error: unknown) => log.error('board failed', errorFields(error)))
      .finally(() => {
        running = null;
        lookAgain(asked ? 0 : wait);
      });
  }

  return {
    hear: async (event) => {
      const answer = await hearing(event);
      if (working) round();
      return answer;
    },
    runDue,
    start: () => {
      if (working) return;
      working = true;
      unwatch = bus.watch(soon);
      round();
    },
    stop: async () => {
      working = false;
      unwatch();
      if (timer !== null) clearTimeout(timer);
      await running;
      await Promise.all(pending);
    },
  };
}
