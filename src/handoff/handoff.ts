import type { Instant } from '../basics/clock.ts';
import type { Priority } from '../conversation/priority.ts';

/** Why a person is needed. */
export type HandoffReason =
  | 'asked'
  | 'safety'
  | 'not-understood'
  | 'turn-failed'
  | 'right-runs-out'
  | 'out-of-scope'
  | 'unverified'
  | 'not-reached';

export interface Handoff {
  readonly id: string;
  readonly conversation: string;
  readonly reason: HandoffReason;
  readonly priority: Priority;
  /** Of the safety reflex that raised it, where there is one. */
  readonly safety: string | null;
  readonly requestedAt: Instant;
  readonly claimedBy: string | null;
  readonly claimedAt: Instant | null;
  /** The place in the queue that the consumer was told last; null before that. */
  readonly toldPlace: number | null;
  readonly endedAt: Instant | null;
  /** `call`: they would rather be called. */
  readonly outcome: 'left' | 'call' | 'handed-back' | 'resolved' | null;
}

export interface Handoffs {
  get(id: string): Promise<Handoff | null>;
  /** The open one (waiting or held) of a conversation. */
  open(conversation: string): Promise<Handoff | null>;
  /** Where one is open already, raises that one instead. */
  request(handoff: Handoff): Promise<void>;
  /** Raises the priority and reason of the open one; never lowers it. */
  raise(
    id: string,
    change: { priority: Priority; reason: HandoffReason; safety: string | null },
  ): Promise<void>;
  /** False when somebody else holds it or it has ended. */
  claim(id: string, staff: string, at: Instant): Promise<boolean>;
  /** From who holds it to somebody else; false when they hold it no more. */
  pass(id: string, from: string, to: string): Promise<boolean>;
  /** Remembers the place that the consumer was told. */
  tellPlace(id: string, place: number): Promise<void>;
  end(id: string, outcome: NonNullable<Handoff['outcome']>, at: Instant): Promise<boolean>;
  /** Those that nobody has claimed: highest priority first, then the longest wait. */
  waiting(limit: number): Promise<readonly Handoff[]>;
  /** Those that somebody holds, the longest held first. */
  held(limit: number): Promise<readonly Handoff[]>;
  /** How many nobody has claimed. */
  countWaiting(): Promise<number>;
  /** How many of them were here at or after a moment: who has left is not waited behind. */
  countHere(since: Instant): Promise<number>;
  /** 1 = next, among those who were here at or after `since`. Null when it does not wait. */
  position(id: string, since: Instant): Promise<number | null>;
}
