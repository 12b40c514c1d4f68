import type { Instant } from '../basics/clock.ts';
import { today } from '../calendar/days.ts';
import type { WorkingCalendar } from '../calendar/parse.ts';
import { addWorkingDays, type Deadline, deadline } from '../calendar/working-days.ts';
import type { Citation } from '../conversation/message.ts';
import type { OrgKind } from './taxonomy.ts';

/** Our own aim, no right of the consumer's. */
export interface Target extends Deadline {
  readonly id: 'target';
  readonly workingDays: number;
}

/**
 * A time limit that the law sets this organisation: `decision` for a clear case, `decision-complex`, and
 * `decision-extended`, which needs an approval and a word to the consumer.
 */
export interface Duty extends Deadline {
  readonly id: 'decision' | 'decision-complex' | 'decision-extended';
  /** Calendar days from the day of filing. */
  readonly days: number;
  readonly citation: Citation;
}

export type Clock = Target | Duty;

export const isDuty = (clock: Clock): clock is Duty => clock.id !== 'target';

/** 银行业保险业消费投诉处理管理办法 art. 18; its days are calendar days (art. 43). */
const BANK_DECISION: Citation = {
  law: '银行业保险业消费投诉处理管理办法',
  article: 18,
  effective: '2020-03-01',
};
const BANK_DAYS = [
  ['decision', 15],
  ['decision-complex', 30],
  ['decision-extended', 60],
] as const;

const TARGET_WORKING_DAYS = 3;

/**
 * The clocks that run once a complaint is filed here. The law's bind a bank or insurer alone; an association and a
 * hotline have their own aim, and the deadlines of other bodies begin only where something was handed in there.
 */
export function clocksFor(filedAt: Instant, orgKind: OrgKind, calendar: WorkingCalendar): readonly Clock[] {
  const start = today(filedAt);
  const target: Target = {
    id: 'target',
    workingDays: TARGET_WORKING_DAYS,
    ...addWorkingDays(calendar, start, TARGET_WORKING_DAYS),
  };
  if (orgKind !== 'bank') return [target];
  const decisions = BANK_DAYS.map(([id, days]): Duty => {
    return { id, days, citation: BANK_DECISION, ...deadline(calendar, { start, days, roll: true }) };
  });
  return [target, ...decisions];
}
