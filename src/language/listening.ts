import type { Instant } from '../basics/clock.ts';
import type { ComplaintRecord, Field } from '../complaints/record.ts';
import type { SafetyDetail } from '../complaints/taxonomy.ts';
import type { Asking, Lang } from '../conversation/message.ts';
import type { DialogueState } from '../dialogue/state.ts';

/** Where the talk stands, for understanding what comes next. */
export interface Listening {
  readonly now: Instant;
  readonly lang: Lang;
  readonly asking: Asking | null;
  /** The choices of our newest message that had any. */
  readonly choices: readonly string[];
  readonly mending: Field | null;
  readonly hasDraft: boolean;
  readonly offer: DialogueState['offer'];
  readonly record: ComplaintRecord | null;
  /** A complaint of this talk has been filed. */
  readonly filed: boolean;
  /** A complaint of this talk was taken back, and none is handled. */
  readonly withdrawn: boolean;
  /** Leaving a name and a number was refused. */
  readonly declined: boolean;
  /** A draft of this talk was put aside. */
  readonly aside: boolean;
  /** A call is planned, or its number is asked for. */
  readonly toCall?: boolean;
  /** The dangers whose orders this talk was given. */
  readonly orders: readonly SafetyDetail[];
}
