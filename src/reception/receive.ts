import { scheduleRetention } from '../acts/end-retention.ts';
import { hidePiece } from '../acts/hide-piece.ts';
import { endUnseen } from '../acts/mark-seen.ts';
import { albumOf } from '../acts/release-line.ts';
import { giveOrders, markWorry } from '../acts/safety-orders.ts';
import type { Transaction } from '../acts/store.ts';
import { words } from '../acts/words.ts';
import { MINUTE } from '../basics/clock.ts';
import type { Refusal } from '../basics/errors.ts';
import { newId } from '../basics/id.ts';
import { err, ok, type Result } from '../basics/result.ts';
import { clean, MAX_TEXT } from '../basics/text.ts';
import type { SafetyDetail } from '../complaints/taxonomy.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { mask } from '../conversation/mask.ts';
import { type Incoming, type Lang, type Message, PUSH_CHANNELS } from '../conversation/message.ts';
import { parseState } from '../dialogue/state.ts';
import { isKept, MOST_A_MESSAGE } from '../evidence/attachment.ts';
import { kept, pressedReflexes, reflexes, reflexesOf } from '../language/reflex.ts';
import { dueAt } from './burst.ts';
import { type Leased, takeLease } from './lease.ts';
import { caseIn } from './opened-case.ts';
import type { Parts } from './parts.ts';
import { takeDown } from './see-to-files.ts';

export interface Received {
  readonly id: string;
  readonly seq: number;
  readonly conversation: string;
  /** True: the same event was here before, and nothing was done. */
  readonly duplicate: boolean;
  /** What was hidden before the line was stored. */
  readonly hidden: readonly string[];
}

export interface Stored {
  readonly received: Received;
  /** The turn that may begin now, already leased. */
  readonly leased: Leased | null;
}

/** How far back a secret or a danger told in pieces is pieced together. */
const RECENT = { lines: 12, within: 30 * MINUTE } as const;

const MAX_CHOICE = 100;
const CHOICE = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}:._/+-]*$/u;

type Fault = 'tooLong' | 'choice' | 'empty' | 'attachments';

const carriesFiles = ({ files = [], attachments = [] }: Incoming): boolean =>
  files.length + attachments.length > 0;

function faultOf(incoming: Incoming, text: string): Fault | null {
  const { choice, wordless, changes } = incoming;
  if (text.length > MAX_TEXT) return 'tooLong';
  if (choice !== undefined) return choice.length <= MAX_CHOICE && CHOICE.test(choice) ? null : 'choice';
  const saysMore = carriesFiles(incoming) || wordless !== undefined || changes?.how === 'delete';
  return text === '' && !saysMore ? 'empty' : null;
}

function refusal(fault: Fault, lang: Lang): Refusal {
  const say = words(lang).refused;
  switch (fault) {
    case 'tooLong':
      return { code: 'too-large', field: 'text', message: say.tooLong(MAX_TEXT) };
    case 'choice':
      return { code: 'bad-request', field: 'choice', message: say.choice };
    case 'empty':
      return { code: 'bad-request', field: 'text', message: say.empty };
    case 'attachments':
      return { code: 'unprocessable', field: 'attachments', message: say.attachments };
  }
}

/** The consumer's newest lines, which this one may complete. */
const recentOf = (lines: readonly Message[], now: number): readonly Message[] =>
  lines.filter((line) => line.from === 'consumer' && line.at >= now - RECENT.within && line.text !== '');

/** What the newest line is heard with: those after the last alarm, and the dangers that one told of. */
function heardBefore(lines: readonly Message[]): {
  readonly since: readonly string[];
  readonly told: readonly SafetyDetail[];
} {
  const last = lines.findLastIndex((line) => (line.extras.alarms ?? []).length > 0);
  const told = last < 0 ? [] : reflexesOf(lines[last]!.extras);
  return {
    since: lines.slice(last + 1).map((line) => line.text),
    told: told.flatMap((one) => (one.kind === 'safety' && one.doubtful !== true ? [one.detail] : [])),
  };
}

/** The button that was pressed under a message of ours: which message, and what stood on it. */
async function pressedIn(
  tx: Transaction,
  { address, choice, under }: Incoming,
): Promise<{ readonly about: string; readonly label: string } | null> {
  const id = under === undefined ? null : await tx.deliveries.messageSent(address, under);
  const message = id === null ? null : await tx.messages.get(id);
  if (message === null) return null;
  return {
    about: message.id,
    label: message.extras.choices?.find((one) => one.id === choice)?.label ?? '',
  };
}

const MESSAGE_KEY = /^m:([^:]+):(.+)$/;

/**
 * What of the same message of theirs stands here already: the version that this event changes, or a newer one, after
 * which an event that was overtaken says nothing any more.
 */
async function earlierOf(
  tx: Transaction,
  conversation: string,
  { eventKey, changes }: Incoming,
): Promise<{ readonly changed: Message | null; readonly newer: Message | null }> {
  const [, message, version] = MESSAGE_KEY.exec(eventKey) ?? [];
  if (message === undefined && changes === undefined) return { changed: null, newer: null };
  const stored = await tx.messages.versions(conversation, changes?.message ?? message!);
  const newest = stored.at(-1) ?? null;
  if (changes?.how === 'delete' || newest === null) return { changed: newest, newer: null };
  const known = MESSAGE_KEY.exec(newest.eventKey ?? '')?.[2] ?? '0';
  if (Number(known) > Number(version)) return { changed: null, newer: newest };
  return { changed: changes === undefined ? null : newest, newer: null };
}

async function store(
  tx: Transaction,
  parts: Parts,
  incoming: Incoming,
  { text, opens }: { readonly text: string; readonly opens: string | null },
): Promise<Stored> {
  const now = parts.clock.now();
  const conversation: Conversation =
    (await tx.conversations.lock(incoming.address)) ??
    (await tx.conversations.create({
      id: newId(),
      address: incoming.address,
      lang: incoming.lang ?? 'zh',
      at: now,
    }));
  const { id } = conversation;
  // Whoever writes can be written to, whatever they did before.
  if (PUSH_CHANNELS.includes(incoming.address.channel) && (await tx.deliveries.isBlocked(incoming.address)))
    await tx.deliveries.block(incoming.address, null);
  const { changed, newer } = await earlierOf(tx, id, incoming);
  // Platforms tell of an edit also where the words stayed.
  const same = incoming.changes?.how === 'edit' && changed?.text === text ? changed : null;
  const seen = (await tx.messages.byEvent(id, incoming.eventKey)) ?? newer ?? same;
  if (seen !== null) {
    return {
      received: {
        id: seen.id,
        seq: seen.seq,
        conversation: id,
        duplicate: true,
        hidden: seen.extras.hidden ?? [],
      },
      leased: null,
    };
  }

  if (conversation.seq === 0) await scheduleRetention(tx, id, parts.org.retentionDays, now);
  // What is written anew is no second piece of what stood there before.
  const recent = recentOf(await tx.messages.heardAfter(id, conversation.seq - RECENT.lines), now).filter(
    (line) => line.id !== changed?.id,
  );
  const pressed = await pressedIn(tx, incoming);
  const masked = mask(text === '' ? (pressed?.label ?? '') : text, recent);
  for (const piece of masked.overwrite) await hidePiece(tx, id, piece, now);
  const about = incoming.about ?? pressed?.about;
  const { since, told } = heardBefore(recent);
  const found =
    incoming.choice === undefined ? reflexes(masked.text, since, told) : pressedReflexes(incoming.choice);
  const messageId = newId();
  const taken = await takeDown(tx, parts, conversation, incoming, messageId, now);
  const held = taken.awaited && conversation.mode !== 'agent' && found.every(({ kind }) => kind === 'worry');
  const message = await tx.messages.append(id, {
    id: messageId,
    from: 'consumer',
    text: masked.text,
    at: now,
    eventKey: incoming.eventKey,
    ...(incoming.choice === undefined ? {} : { choice: incoming.choice }),
    ...(about === undefined ? {} : { about }),
    ...(changed === null ? {} : { replaces: changed.id }),
    extras: {
      ...(incoming.changes === undefined ? {} : { changes: incoming.changes.how }),
      ...(incoming.album === undefined ? {} : { album: incoming.album }),
      ...(incoming.wordless === undefined ? {} : { wordless: incoming.wordless }),
      ...(masked.hidden.length === 0 ? {} : { hidden: masked.hidden }),
      ...kept(found),
      ...(taken.ids.length === 0 ? {} : { attachments: taken.ids }),
      ...(opens === null ? {} : { opens }),
    },
    held,
  });
  // The parts of an album wait for each other's files.
  if (held && message.extras.album !== undefined)
    for (const { id: part } of await albumOf(tx, message)) await tx.messages.hold(part);
  if (conversation.mode === 'agent') {
    if (found.some(({ kind }) => kind === 'safety')) await giveOrders(tx, conversation, message, parts, now);
    else if (message.extras.worry !== undefined) await markWorry(tx, id, message.extras.worry, now);
  }

  const waiting = conversation.wakeAt === null ? [] : await tx.messages.waiting(id);
  const lines = waiting.length === 0 ? [message] : waiting;
  const atOnce =
    found.some(
      ({ kind }) => kind !== 'worry' && (kind !== 'leave-queue' || conversation.mode === 'waiting'),
    ) ||
    conversation.mode === 'agent' ||
    (conversation.wakeAt !== null && conversation.wakeAt <= now);
  const due = atOnce
    ? now
    : dueAt(lines, parseState(conversation.state).asking, parts.burst, now, incoming.more);
  await tx.conversations.wake(id, due, now);
  await endUnseen(tx, id, now);
  tx.after(() => parts.bus.publish(id));
  return {
    received: {
      id: message.id,
      seq: message.seq,
      conversation: id,
      duplicate: false,
      hidden: masked.hidden,
    },
    // A turn that needs no wait is leased with the insert: one commit fewer for each answer.
    leased: due <= now ? await takeLease(tx, id, now) : null,
  };
}

/** True where one of these is no file of this talk that waits to be sent; those of an event seen before were. */
async function areForeign(parts: Parts, { address, attachments = [], eventKey }: Incoming): Promise<boolean> {
  if (attachments.length === 0) return false;
  const { read } = parts.store;
  const conversation = await read.conversations.byAddress(address);
  if (conversation === null || attachments.length > MOST_A_MESSAGE) return true;
  const waiting = (await read.attachments.ofConversation(conversation.id))
    .filter((one) => isKept(one) && one.message === null)
    .map(({ id }) => id);
  if (new Set(attachments).size === attachments.length && attachments.every((id) => waiting.includes(id)))
    return false;
  return (await read.messages.byEvent(conversation.id, eventKey)) === null;
}

/**
 * Stores what a consumer sent, once: masked before it is written, its reflexes run, its turn called for. A text may
 * have up to `MAX_TEXT` UTF-16 units; nothing readable and no choice is refused, as is an impossible choice id.
 */
export async function receive(parts: Parts, incoming: Incoming): Promise<Result<Stored, Refusal>> {
  const text = clean(incoming.text).trim();
  const fault = faultOf(incoming, text) ?? ((await areForeign(parts, incoming)) ? 'attachments' : null);
  if (fault !== null) {
    const known = await parts.store.read.conversations.byAddress(incoming.address);
    return err(refusal(fault, known?.lang ?? incoming.lang ?? 'zh'));
  }
  const found = await caseIn(parts.store.read, parts.receiptKey, text);
  const write = (): Promise<Stored> => parts.store.write((tx) => store(tx, parts, incoming, found));
  try {
    return ok(await write());
  } catch {
    // Where the connection was lost during the commit, only a second look tells whether the line is on disk.
    return ok(await write());
  }
}
