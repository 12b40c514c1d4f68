import { coming, isFull, isLive, sameBytes } from '../acts/evidence.ts';
import { releaseLine } from '../acts/release-line.ts';
import type { Ports, Transaction } from '../acts/store.ts';
import { type Instant, MINUTE, plus, SECOND } from '../basics/clock.ts';
import { errorFields } from '../basics/log.ts';
import { err, type Result } from '../basics/result.ts';
import { consentStatus } from '../conversation/consent.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { mask } from '../conversation/mask.ts';
import type { Incoming } from '../conversation/message.ts';
import {
  type Attachment,
  type FileFault,
  kindOf,
  MOST_A_MESSAGE,
  MOST_BYTES,
} from '../evidence/attachment.ts';
import type { KeptFile } from '../evidence/keeper.ts';
import { within } from './deadline.ts';
import type { Parts } from './parts.ts';

/** Fetches what platforms hold, listens to recordings where that is set, and lets the bytes of removed files go. */
export interface FileClerk {
  /** All that can be done now; the conversations with a line that need wait no longer. */
  seeTo(): Promise<readonly string[]>;
  /** The end of what runs. */
  ended(): Promise<void>;
}

const LEASE = 2 * MINUTE;
/** A platform that stops in the middle of a file is left after this; the lease is longer. */
const PATIENCE = 45 * SECOND;
const AT_ONCE = 4;
/** How long to wait before each further try. */
const PAUSES = [5 * SECOND, 20 * SECOND, 60 * SECOND] as const;
/** Whoever sent it is not left waiting longer than this for a word. */
const LONGEST_PAUSE = 5 * MINUTE;
const REMOVED_AT_ONCE = 50;

/** What is written of files that came with a message, in its transaction. */
export interface Taken {
  readonly ids: readonly string[];
  /** True where one has to be fetched or listened to first. */
  readonly awaited: boolean;
}

/** True where a recording of this talk may be listened to. */
export async function mayHear(ports: Ports, conversation: string, { transcriber }: Parts): Promise<boolean> {
  if (transcriber === null) return false;
  return !transcriber.abroad || consentStatus(await ports.consents.of(conversation), 'abroad') === 'given';
}

const isVoice = ({ mime }: Attachment): boolean => kindOf(mime) === 'recording';

/** Takes down what came with a message: files that its platform still holds, and those that were uploaded before. */
export async function takeDown(
  tx: Transaction,
  parts: Parts,
  { id: conversation }: Pick<Conversation, 'id'>,
  incoming: Incoming,
  message: string,
  now: Instant,
): Promise<Taken> {
  const { files = [], attachments = [], changes } = incoming;
  if (changes !== undefined || files.length + attachments.length === 0) return { ids: [], awaited: false };
  let all = await tx.attachments.ofConversation(conversation);
  const ids: string[] = [...attachments];
  let awaited = false;
  for (const file of files.slice(0, MOST_A_MESSAGE)) {
    const fault: FileFault | null = isFull(all)
      ? 'too-many'
      : (file.bytes ?? 0) > MOST_BYTES
        ? 'too-large'
        : null;
    const row = coming(conversation, file, message, now);
    const taken: Attachment =
      fault === null ? row : { ...row, state: 'refused', work: null, origin: null, fault };
    await tx.attachments.add(taken);
    all = [...all, taken];
    ids.push(row.id);
    awaited ||= fault === null;
  }
  await tx.attachments.send(attachments, message);
  if (attachments.length > 0 && (await mayHear(tx, conversation, parts))) {
    const voices = all.filter((one) => attachments.includes(one.id) && isVoice(one) && one.heard === null);
    for (const { id } of voices) await tx.attachments.begin(id, 'hear', now);
    awaited ||= voices.length > 0;
  }
  return { ids, awaited };
}

export function createFileClerk(parts: Parts): FileClerk {
  const { store, clock, log, evidence, transcriber } = parts;
  const channels = new Map(parts.channels.map((channel) => [channel.name, channel]));
  let running: Promise<readonly string[]> | null = null;

  /** Ends a lease; the conversation where its line waits for nothing more. */
  const settle = (next: Attachment): Promise<string | null> => store.write((tx) => end(tx, next));

  async function end(tx: Transaction, next: Attachment): Promise<string | null> {
    if (!(await tx.attachments.settle(next))) return null;
    tx.after(() => parts.bus.publish(next.conversation));
    if (next.work !== null || next.message === null) return null;
    return (await releaseLine(tx, next.message, clock.now())) ? next.conversation : null;
  }

  const refuse = (leased: Attachment, fault: FileFault): Promise<string | null> =>
    settle({ ...leased, state: 'refused', work: null, origin: null, fault });

  async function tryLater(leased: Attachment, retryAfter: number | null): Promise<string | null> {
    const pause = retryAfter ?? PAUSES[leased.attempts - 1];
    if (pause === undefined || pause > LONGEST_PAUSE || leased.attempts > PAUSES.length)
      return refuse(leased, 'not-fetched');
    return settle({ ...leased, freeAt: plus(clock.now(), pause) });
  }

  async function download(
    conversation: Conversation,
    { origin }: Attachment,
  ): Promise<Result<KeptFile, FileFault | { readonly retryAfter: number | null }>> {
    const channel = channels.get(conversation.address.channel);
    if (channel === undefined || origin === null) return err('not-fetched');
    const opened = await channel.open(conversation.address.account, origin);
    if (opened.ok) return evidence.keep(opened.value);
    const { error } = opened;
    if (error.kind === 'later') return err({ retryAfter: error.retryAfter });
    return err(error.kind === 'too-large' ? 'too-large' : 'not-fetched');
  }

  async function fetchOne(leased: Attachment): Promise<string | null> {
    const conversation = await store.read.conversations.get(leased.conversation);
    if (conversation === null) return refuse(leased, 'not-fetched');
    let got: Awaited<ReturnType<typeof download>>;
    try {
      got = await within(PATIENCE, () => download(conversation, leased));
    } catch (error) {
      log.warn('a file did not come', { ...errorFields(error), attachment: leased.id });
      got = err({ retryAfter: null });
    }
    if (!got.ok)
      return typeof got.error === 'string'
        ? refuse(leased, got.error)
        : tryLater(leased, got.error.retryAfter);
    return keep({ ...leased, ...got.value, state: 'kept', work: null, origin: null });
  }

  /** Ends the lease of a file that came; bytes that are there already, or that nobody wants any more, go again. */
  async function keep(come: Attachment): Promise<string | null> {
    const { conversation, digest, file } = come;
    const free = await store.write(async (tx) => {
      const all = await tx.attachments.ofConversation(conversation);
      const kept: Attachment = { ...come, file: sameBytes(all, digest ?? '') ?? file };
      const hears = isVoice(kept) && (await mayHear(tx, conversation, parts));
      return end(tx, hears ? { ...kept, work: 'hear', freeAt: clock.now() } : kept);
    });
    const all = await store.read.attachments.ofConversation(conversation);
    if (file !== null && all.every((one) => one.file !== file)) await evidence.remove(file);
    return free;
  }

  async function hearOne(leased: Attachment): Promise<string | null> {
    const done: Attachment = { ...leased, work: null };
    const content = leased.file === null ? null : await evidence.read(leased.file);
    if (transcriber === null || content === null) return settle(done);
    try {
      const said = await transcriber.hear(content, leased.mime ?? '');
      return await settle({ ...done, heard: said === null ? null : mask(said).text });
    } catch (error) {
      log.warn('a recording was not understood', { ...errorFields(error), attachment: leased.id });
      const again = leased.attempts <= PAUSES.length && leased.fault === null;
      return again ? settle({ ...leased, freeAt: plus(clock.now(), PAUSES[0]) }) : settle(done);
    }
  }

  async function work(id: string): Promise<string | null> {
    const now = clock.now();
    const leased = await store.write((tx) => tx.attachments.lease(id, now, plus(now, LEASE)));
    if (leased === null) return null;
    return leased.work === 'hear' ? hearOne(leased) : fetchOne(leased);
  }

  /** The bytes first, and only then the word that they are gone; what lives under the same name keeps them. */
  async function letGo(): Promise<void> {
    for (const { id, conversation, file } of await store.read.attachments.removing(REMOVED_AT_ONCE)) {
      const all = await store.read.attachments.ofConversation(conversation);
      const shared = all.some((one) => one.id !== id && one.file === file && isLive(one));
      if (file !== null && !shared) await evidence.remove(file);
      await store.write((tx) => tx.attachments.markRemoved(id));
    }
  }

  async function round(): Promise<readonly string[]> {
    await letGo();
    const free: string[] = [];
    for (;;) {
      const due = await store.read.attachments.due(clock.now(), AT_ONCE);
      if (due.length === 0) return free;
      const done = await Promise.all(due.map(work));
      free.push(...done.filter((conversation) => conversation !== null));
    }
  }

  return {
    seeTo: () => {
      running ??= round().finally(() => {
        running = null;
      });
      return running;
    },
    ended: async () => void (await running),
  };
}
