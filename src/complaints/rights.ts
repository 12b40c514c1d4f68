import type { Citation, Lang } from '../conversation/message.ts';
import type { CivilDate } from './record.ts';

/** A right of the consumer's own that may be running out. */
export interface RunningRight {
  readonly id: string;
  /** The last day, where the start is known; null when the start must be asked, or where we may give no number. */
  readonly lastDay: CivilDate | null;
  /** Whole days left counting from today, 0 = today is the last; null without a last day. Negative = over. */
  readonly daysLeft: number | null;
  /** What to do today, one sentence. */
  readonly doToday: Readonly<Record<Lang, string>>;
  /** The question for its start date, asked first. */
  readonly ask: Readonly<Record<Lang, string>>;
  readonly citations: readonly Citation[];
  /** True: unverified, to be raised to a person and shown as 待核实. */
  readonly unverified: boolean;
}
