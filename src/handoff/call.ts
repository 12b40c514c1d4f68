import type { Instant } from '../basics/clock.ts';
import type { Priority } from '../conversation/priority.ts';
import type { HandoffReason } from './handoff.ts';

/** One try to reach somebody by telephone. */
export interface CallTry {
  readonly at: Instant;
  /** The id of who called. */
  readonly by: string;
  readonly result: 'reached' | 'not-reached';
}

/** Somebody has to be called. */
export interface Call {
  readonly id: string;
  readonly conversation: string;
  /** They want to be called; what was said to them can have been seen by nobody; staff call who has left the page. */
  readonly cause: 'asked' | 'unseen' | 'left';
  readonly reason: HandoffReason;
  readonly priority: Priority;
  /** Of the safety reflex that raised it, where there is one. */
  readonly safety: string | null;
  readonly phone: string;
  /** When it suits them, in their words. */
  readonly times: string | null;
  /** What was said in the talk and not seen; empty where they asked to be called. */
  readonly say: string;
  /** Since when they wait. */
  readonly since: Instant;
  /** Not to be called before. */
  readonly dueAt: Instant;
  readonly claimedBy: string | null;
  readonly claimedAt: Instant | null;
  /** Oldest first. */
  readonly tries: readonly CallTry[];
  readonly endedAt: Instant | null;
  /**
   * `in-writing`: reached at no try; `chat`: they would rather talk here; `off`: they want no call any more; `seen`: they
   * came back and could read it themselves.
   */
  readonly outcome: 'reached' | 'in-writing' | 'chat' | 'off' | 'seen' | null;
}

/** What may change while a call is open. */
export type CallChange = Partial<
  Pick<
    Call,
    'phone' | 'times' | 'say' | 'dueAt' | 'claimedBy' | 'claimedAt' | 'tries' | 'endedAt' | 'outcome'
  >
>;

export interface Calls {
  /** The open one of a conversation. */
  open(conversation: string): Promise<Call | null>;
  /** The open one of a conversation, else the one that ended last. */
  latest(conversation: string): Promise<Call | null>;
  /** False where one is open already, and then nothing was written. */
  plan(call: Call): Promise<boolean>;
  /** False when somebody else has it and took it less than an hour ago, or when it has ended. */
  claim(id: string, staff: string, at: Instant): Promise<boolean>;
  /** Changes an open one; false when it has ended. */
  change(call: Call, change: CallChange): Promise<boolean>;
  /** The open ones: highest priority first, then the longest wait. */
  toMake(limit: number): Promise<readonly Call[]>;
}

/** For how long a claimed call stays with who claimed it. */
export const CALL_HELD = 60 * 60_000;
/** After so many tries in vain it goes in writing. */
export const MOST_TRIES = 3;
