import { addDays, type CivilDate, daysBetween, weekday, yearOf } from './days.ts';
import type { WorkingCalendar } from './parse.ts';

/** A last day, as far as the calendar knows it. */
export interface Deadline {
  readonly date: CivilDate;
  /** False: a year that is not announced yet is touched; `date` is then the earliest possible. */
  readonly firm: boolean;
  /** `counted`: as counted. `rolled`: moved off a public holiday. `year-unknown`: 以国务院通知为准. */
  readonly why: 'counted' | 'rolled' | 'year-unknown';
}

const isWeekend = (date: CivilDate): boolean => weekday(date) === 0 || weekday(date) === 6;

/** Null in a year that the calendar does not know. */
export function isWorkingDay(calendar: WorkingCalendar, date: CivilDate): boolean | null {
  if (!calendar.years.has(yearOf(date))) return null;
  if (calendar.makeUps.has(date)) return true;
  return !calendar.holidays.has(date) && !isWeekend(date);
}

/** True when some day after `start` up to `end` lies in a year that is not known. */
function touchesUnknown(calendar: WorkingCalendar, start: CivilDate, end: CivilDate): boolean {
  if (daysBetween(start, end) <= 0) return false;
  for (let year = yearOf(addDays(start, 1)); year <= yearOf(end); year++) {
    if (!calendar.years.has(year)) return true;
  }
  return false;
}

/**
 * `count` working days after `date`, which itself does not count (令121 art. 45). Days of an unknown year count as
 * working unless they are a weekend, so that the result is the earliest possible, and it is not firm.
 */
export function addWorkingDays(calendar: WorkingCalendar, date: CivilDate, count: number): Deadline {
  let end = date;
  for (let left = count; left > 0; ) {
    end = addDays(end, 1);
    if (isWorkingDay(calendar, end) ?? !isWeekend(end)) left--;
  }
  const firm = !touchesUnknown(calendar, date, end);
  return { date: end, firm, why: firm ? 'counted' : 'year-unknown' };
}

/**
 * The last day of a period; the day of `start` does not count. With `roll`, a last day on a public holiday moves to
 * the first day after the holiday (令121 art. 45); an ordinary weekend moves nothing.
 */
export function deadline(
  calendar: WorkingCalendar,
  period: { readonly start: CivilDate; readonly roll: boolean } & (
    | { readonly days: number }
    | { readonly workingDays: number }
  ),
): Deadline {
  if ('workingDays' in period) return addWorkingDays(calendar, period.start, period.workingDays);
  const counted = addDays(period.start, period.days);
  let end = counted;
  while (period.roll && calendar.holidays.has(end)) end = addDays(end, 1);
  if (touchesUnknown(calendar, period.start, end)) return { date: end, firm: false, why: 'year-unknown' };
  return { date: end, firm: true, why: end === counted ? 'counted' : 'rolled' };
}
