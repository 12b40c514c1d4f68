import type { Instant } from '../basics/clock.ts';
import { err, ok, type Result } from '../basics/result.ts';
import { addDays, type CivilDate, instantOf, today, weekday, yearOf } from '../calendar/days.ts';
import type { WorkingCalendar } from '../calendar/parse.ts';

/** Open from `from` to before `to`, both HH:MM in Asia/Shanghai, 00:00 to 24:00. */
interface Span {
  readonly from: string;
  readonly to: string;
}

/** The spans of each weekday, 0 = Sunday. */
export type WeeklyHours = readonly (readonly Span[])[];

/** When people are at the desk, in Asia/Shanghai. Public holidays are closed, make-up days open like a Monday. */
export interface OfficeHours {
  isOpen(now: Instant): boolean;
  /** When it opens next, now if it is open; null when the calendar doesn't know a day on the way, or it never opens. */
  opensAt(now: Instant): Instant | null;
}

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const GROUP = /^([a-z]{3})(?:\s*-\s*([a-z]{3}))?\s+(.+)$/;
const SPAN = /^(\d{2}:[0-5]\d)\s*-\s*(\d{2}:[0-5]\d)$/;

function parseSpans(text: string): readonly Span[] | string {
  const spans: Span[] = [];
  let end = '';
  for (const part of text.split(',')) {
    const match = SPAN.exec(part.trim());
    if (match === null) return `"${part.trim()}" is no span such as 09:00-12:00`;
    const [, from, to] = match as unknown as [string, string, string];
    if (from >= to || to > '24:00') return `${from}-${to} does not end after it begins, on the same day`;
    if (from < end) return `${from}-${to} begins before the span in front of it ends`;
    spans.push({ from, to });
    end = to;
  }
  return spans;
}

/** Reads hours such as `Mon-Fri 09:00-12:00,13:30-17:30; Sat 10:00-14:00`; the fault names the part that is wrong. */
export function parseHours(text: string): Result<WeeklyHours, string> {
  const week: (readonly Span[])[] = [[], [], [], [], [], [], []];
  for (const group of text.toLowerCase().split(';')) {
    const match = GROUP.exec(group.trim());
    if (match === null) return err(`"${group.trim()}" is not days and spans`);
    const first = DAYS.indexOf(match[1]!);
    const last = DAYS.indexOf(match[2] ?? match[1]!);
    if (first < 0 || last < 0) return err(`"${group.trim()}" does not begin with days such as Mon-Fri`);
    const spans = parseSpans(match[3]!);
    if (typeof spans === 'string') return err(spans);
    for (let day = first; ; day = (day + 1) % 7) {
      if (week[day]!.length > 0) return err(`${DAYS[day]} is named twice`);
      week[day] = spans;
      if (day === last) break;
    }
  }
  return ok(week);
}

// Longer than any run of closed days, the Spring Festival between two weekends included.
const HORIZON = 21;

export function officeHours(week: WeeklyHours, calendar: WorkingCalendar): OfficeHours {
  const spansOn = (date: CivilDate): readonly Span[] => {
    if (calendar.holidays.has(date)) return [];
    const own = week[weekday(date)]!;
    return own.length === 0 && calendar.makeUps.has(date) ? week[1]! : own;
  };
  const opensAt = (now: Instant): Instant | null => {
    let date = today(now);
    for (let day = 0; day <= HORIZON; day++, date = addDays(date, 1)) {
      if (!calendar.years.has(yearOf(date))) return null;
      for (const { from, to } of spansOn(date)) {
        if (now >= instantOf(date, to)) continue;
        const opening = instantOf(date, from);
        return opening > now ? opening : now;
      }
    }
    return null;
  };
  return {
    isOpen: (now) => {
      const date = today(now);
      return spansOn(date).some(({ from, to }) => now >= instantOf(date, from) && now < instantOf(date, to));
    },
    opensAt,
  };
}
