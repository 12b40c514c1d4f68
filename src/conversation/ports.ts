import type { Instant } from '../basics/clock.ts';
import type { Consent, ConsentScope } from './consent.ts';
import type { Conversation, Mode } from './conversation.ts';
import type { Address, ChannelName, Extras, Lang, Message, Speaker } from './message.ts';

export interface NewMessage {
  readonly id: string;
  readonly from: Speaker;
  readonly text: string;
  readonly at: Instant;
  readonly eventKey?: string;
  readonly turn?: string;
  readonly choice?: string;
  readonly about?: string;
  readonly replaces?: string;
  readonly extras?: Extras;
  /** No turn may take it yet: what came with it is not there. */
  readonly held?: boolean;
}

export interface Conversations {
  get(id: string): Promise<Conversation | null>;
  byAddress(address: Address): Promise<Conversation | null>;
  /** As `byAddress`; until the transaction ends nobody else writes to this talk. */
  lock(address: Address): Promise<Conversation | null>;
  /** The one that is there already where the address has one; its id is then not the given one. */
  create(fresh: { id: string; address: Address; lang: Lang; at: Instant }): Promise<Conversation>;
  /** Sets when the waiting lines are due, and that the consumer was here. Doesn't move the version. */
  wake(id: string, at: Instant, seenAt: Instant): Promise<void>;
  /** A page of theirs is open and up to date. Doesn't move the version. */
  see(id: string, at: Instant): Promise<void>;
  /** Takes the conversation for one turn; null when another turn holds it. */
  lease(id: string, now: Instant, until: Instant): Promise<Conversation | null>;
  /** Ends a lease without a turn; does nothing when a newer lease exists. `wakeAt` is when to try again. */
  release(id: string, fence: number, wakeAt: Instant | null): Promise<void>;
  /**
   * Moves the version; false when somebody else moved it first, and then nothing was written.
   * Ends the lease; `wakeAt` null when no line waits any more. A line that came since the lease keeps its own moment.
   */
  move(id: string, version: number, change: ConversationChange): Promise<boolean>;
  /** Conversations whose lines are due and which nobody has leased, the longest due first. */
  due(now: Instant, limit: number): Promise<readonly string[]>;
  /** The earliest moment at which some conversation falls due; null when none waits. */
  nextDue(): Promise<Instant | null>;
  /** Those of a channel whose consumer was here at or after a moment, the newest first. */
  recent(channel: ChannelName, since: Instant, limit: number): Promise<readonly Conversation[]>;
  /** Erases a conversation's words and state; its row stays with its counters. */
  erase(id: string): Promise<void>;
}

export interface ConversationChange {
  readonly state?: string | null;
  readonly lang?: Lang;
  readonly mode?: Mode;
  readonly holder?: string | null;
  readonly wakeAt?: Instant | null;
  /** True at the end of a turn: the lease is given back. */
  readonly endLease?: boolean;
}

export interface Messages {
  /**
   * Appends with the conversation's next `seq`. An event key that is there already writes nothing: the message stored
   * under it comes back, with its own id.
   */
  append(conversation: string, message: NewMessage): Promise<Message>;
  byEvent(conversation: string, eventKey: string): Promise<Message | null>;
  /** What is stored of a message of theirs, by the platform's id of it: as it was sent, then each change, in `seq` order. */
  versions(conversation: string, message: string): Promise<readonly Message[]>;
  get(id: string): Promise<Message | null>;
  /** In `seq` order, those after `seq`, `limit` at most. */
  after(conversation: string, seq: number, limit: number): Promise<readonly Message[]>;
  /** The newest `limit` in `seq` order. */
  latest(conversation: string, limit: number): Promise<readonly Message[]>;
  /** The bot's lines of all talks behind a line, by talk and `seq`, `limit` at most; null = from the first. */
  said(behind: Pick<Message, 'conversation' | 'seq'> | null, limit: number): Promise<readonly Message[]>;
  /** The bot's lines that had no answer for a question, of all talks, the newest first, `limit` at most. */
  unanswered(limit: number): Promise<readonly Message[]>;
  /** The consumer's lines after `seq`, in `seq` order. */
  heardAfter(conversation: string, seq: number): Promise<readonly Message[]>;
  /** The consumer's lines that no turn has handled and that are not held, in `seq` order. */
  waiting(conversation: string): Promise<readonly Message[]>;
  /** Counts that a turn is begun with these lines. */
  countAttempt(ids: readonly string[]): Promise<void>;
  markHandled(ids: readonly string[], turn: string): Promise<void>;
  /** Overwrites what turned out to be part of a secret. */
  overwrite(id: string, text: string): Promise<void>;
  /** A line that no turn has begun waits for something yet. */
  hold(id: string): Promise<void>;
  /** A line that was held may be taken from now on; where its words are known only now they stand in it. */
  release(id: string, heard: { readonly text: string; readonly extras: Extras } | null): Promise<void>;
  /** The newest message of ours that read a record back. */
  lastReadBack(conversation: string): Promise<Message | null>;
}

export interface Consents {
  of(conversation: string): Promise<readonly Consent[]>;
  give(consent: Consent): Promise<void>;
  withdraw(conversation: string, scope: ConsentScope, at: Instant): Promise<void>;
}

export interface Session {
  readonly conversation: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

/** Web sessions; only the digest of a token is kept. */
export interface Sessions {
  create(digest: string, session: Session): Promise<void>;
  find(digest: string): Promise<Session | null>;
  /** The token opens nothing any more. */
  end(digest: string): Promise<void>;
}

export type JobKind =
  | 'draft-reminder'
  | 'draft-deletion-notice'
  | 'draft-deletion'
  | 'refused-erasure'
  | 'retention'
  | 'queue-place'
  | 'unseen'
  | 'unsent-upload'
  | 'audit-seal';

export interface Job {
  readonly id: string;
  readonly kind: JobKind;
  /** At most one open job has a given key; setting it again moves it. */
  readonly key: string;
  /** What it is about: a conversation or complaint id. */
  readonly subject: string;
  readonly runAt: Instant;
  readonly attempts: number;
  readonly fence: number;
}

/** Work by the clock, claimed by lease, written in the transaction that wants it. */
export interface Jobs {
  schedule(job: { kind: JobKind; key: string; subject: string; runAt: Instant }): Promise<void>;
  cancel(key: string): Promise<void>;
  /** Leases the due ones, the oldest first, and counts the attempt. */
  claim(now: Instant, until: Instant, limit: number): Promise<readonly Job[]>;
  /** False when another claimed it meanwhile. */
  finish(id: string, fence: number): Promise<boolean>;
  /** Gives it back for another try at `runAt`. */
  retry(id: string, fence: number, runAt: Instant): Promise<void>;
  nextDue(): Promise<Instant | null>;
}

export type DeliveryState = 'queued' | 'sending' | 'sent' | 'failed' | 'unknown';

export interface Delivery {
  readonly id: string;
  readonly message: string;
  readonly conversation: string;
  readonly seq: number;
  readonly address: Address;
  readonly state: DeliveryState;
  readonly attempts: number;
  /** Orders in danger go out even when a person has taken over. */
  readonly safety: boolean;
  /** How many pieces of a long text have arrived. */
  readonly pieces: number;
  /** Why it failed, as a code. */
  readonly failure: string | null;
}

/** What still has to reach a push channel. An address is leased, never a row, so that order holds. */
export interface Deliveries {
  queue(delivery: {
    id: string;
    message: string;
    conversation: string;
    seq: number;
    address: Address;
    safety: boolean;
    at: Instant;
  }): Promise<void>;
  /** Addresses with something to send that nobody has leased and nothing has stopped, neither them nor their account. */
  dueAddresses(now: Instant, limit: number): Promise<readonly Address[]>;
  /** A fencing number, or null when somebody else has it. */
  leaseAddress(address: Address, now: Instant, until: Instant): Promise<number | null>;
  releaseAddress(address: Address, fence: number): Promise<void>;
  /** Stops an address until a moment (`retry_after`). */
  stopAddress(address: Address, until: Instant): Promise<void>;
  /** When the first of what waits may be sent; null when nothing waits. */
  nextDue(): Promise<Instant | null>;
  /** The consumer lets us write there no more (`at`), or does again (null). */
  block(address: Address, at: Instant | null): Promise<void>;
  isBlocked(address: Address): Promise<boolean>;
  /** What became of a message; null where it needs no delivery. */
  stateOf(message: string): Promise<DeliveryState | 'withdrawn' | null>;
  /** The platform's id of a message that arrived; null where it did not, or needs no delivery. */
  sentIdOf(message: string): Promise<string | null>;
  /** Those of a talk that didn't arrive, or may not have, in `seq` order. */
  missed(conversation: string): Promise<readonly Delivery[]>;
  /** The message that the platform knows by this id; null for one of somebody else. */
  messageSent(address: Address, sentId: string): Promise<string | null>;
  /**
   * The next unsent one of an address in `seq` order: `queued`, or left in `sending` by somebody who is gone. Called in
   * the transaction that marks it, it can't be withdrawn in between.
   */
  next(address: Address): Promise<Delivery | null>;
  /** Commits a new state; `attempts` rises when it becomes `sending`. Throws when it was withdrawn. */
  mark(id: string, state: DeliveryState, sentId?: string): Promise<void>;
  /** It surely did not arrive, and why. */
  fail(id: string, failure: string): Promise<void>;
  /** So many pieces of it have arrived; the next one waits. */
  arrived(id: string, pieces: number): Promise<void>;
  /** It is not sent any more. */
  withdraw(id: string): Promise<void>;
  /** What failed or may not have arrived waits to be sent again; false when it is neither. */
  requeue(message: string, at: Instant): Promise<boolean>;
  /** Takes back what the bot had not sent yet, safety excepted; returns how many. */
  withdrawUnsent(conversation: string): Promise<number>;
}

/** Our accounts on the platforms: what each may still send, and who asks it for what is new. */
export interface Accounts {
  /** Counts one message within this second; false when `limit` of them were counted already. */
  spend(channel: ChannelName, account: string, now: Instant, limit: number): Promise<boolean>;
  /** Nothing of the account is sent until a moment. */
  stop(channel: ChannelName, account: string, until: Instant): Promise<void>;
  /** A fencing number for the one poller there may be, or null while another has it; `fence` renews one's own. */
  poll(
    channel: ChannelName,
    account: string,
    now: Instant,
    until: Instant,
    fence: number | null,
  ): Promise<number | null>;
  endPoll(channel: ChannelName, account: string, fence: number): Promise<void>;
}
