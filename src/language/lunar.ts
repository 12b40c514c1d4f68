import { addDays } from '../calendar/days.ts';
import type { CivilDate } from '../complaints/record.ts';

const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', {
  timeZone: 'UTC',
  month: 'numeric',
  day: 'numeric',
});

/** `4/1` is the first of the fourth month, `4bis/1` that of the leap month after it. */
const named = (day: CivilDate): string => chinese.format(new Date(`${day}T00:00:00Z`));

const years = new Map<number, ReadonlyMap<string, CivilDate>>();

/** The first days of the months of a Chinese year, which begins in January or February of `year`, and of the next. */
function monthsOf(year: number): ReadonlyMap<string, CivilDate> {
  const known = years.get(year);
  if (known !== undefined) return known;
  const months = new Map<string, CivilDate>();
  let day = `${year}-01-20`;
  while (named(day) !== '1/1') day = addDays(day, 1);
  for (let n = 0; n < 14; n++) {
    const name = named(day).split('/')[0]!;
    months.set(months.has(name) ? 'next' : name, day);
    if (months.has('next')) break;
    // A month has 29 or 30 days
    day = addDays(day, 29);
    if (!named(day).endsWith('/1')) day = addDays(day, 1);
  }
  years.set(year, months);
  return months;
}

/** The first and last day of a month of a Chinese year; null where it has no such leap month. */
export function lunarMonth(
  year: number,
  month: number,
  leap = false,
): { readonly from: CivilDate; readonly to: CivilDate } | null {
  const months = monthsOf(year);
  const from = months.get(`${month}${leap ? 'bis' : ''}`);
  if (from === undefined) return null;
  const next = [...months.values()].find((day) => day > from)!;
  return { from, to: addDays(next, -1) };
}

/** A day of a Chinese year, counted from 1; null where the month has none. */
export function lunarDay(year: number, month: number, day: number, leap = false): CivilDate | null {
  const whole = lunarMonth(year, month, leap);
  if (whole === null || day < 1) return null;
  const date = addDays(whole.from, day - 1);
  return date <= whole.to ? date : null;
}
