import type { CivilDate } from '../complaints/record.ts';

/** A day that people name instead of a date. Months and days from 1; `lunar` counts in the Chinese calendar. */
export interface Festival {
  readonly names: readonly string[];
  readonly month: number;
  readonly day: number;
  readonly lunar: boolean;
  /** How many days 期间 or 假期 covers, counted from `day`. */
  readonly days: number;
}

const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', {
  timeZone: 'UTC',
  month: 'numeric',
  day: 'numeric',
});
const known = new Map<string, CivilDate | null>();

function lunarDay(year: number, month: number, day: number): CivilDate | null {
  const key = `${year}-${month}-${day}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  let found: CivilDate | null = null;
  for (let n = 0; n < 366 && found === null; n++) {
    const at = new Date(Date.UTC(year, 0, 1 + n));
    if (at.getUTCFullYear() === year && chinese.format(at) === `${month}/${day}`)
      found = at.toISOString().slice(0, 10);
  }
  known.set(key, found);
  return found;
}

/** The first day of a festival in a year of the common calendar; null where it has none. */
export function festivalDay(festival: Festival, year: number): CivilDate | null {
  if (festival.lunar) return lunarDay(year, festival.month, festival.day);
  return `${year}-${String(festival.month).padStart(2, '0')}-${String(festival.day).padStart(2, '0')}`;
}
