import { addDays, weekday } from '../calendar/days.ts';
import type { CivilDate } from '../complaints/record.ts';
import { lunarDay, lunarMonth } from './lunar.ts';

/** A day that people name instead of a date. Months and days from 1; `lunar` counts in the Chinese calendar. */
export interface Festival {
  readonly names: readonly string[];
  readonly month: number;
  /** 0 is the eve of the month. */
  readonly day: number;
  readonly lunar: boolean;
  /** The first such day of the week from `day` on, 0 = Sunday. */
  readonly weekday?: number | undefined;
  /** How many days 期间 or 假期 covers, counted from `day`. */
  readonly days: number;
}

/** The first day of a festival in a year of the common calendar; null where it has none. */
export function festivalDay(festival: Festival, year: number): CivilDate | null {
  if (festival.lunar) {
    if (festival.day > 0) return lunarDay(year, festival.month, festival.day);
    const month = lunarMonth(year, festival.month);
    return month === null ? null : addDays(month.from, -1);
  }
  const day = `${year}-${String(festival.month).padStart(2, '0')}-${String(festival.day).padStart(2, '0')}`;
  if (festival.weekday === undefined) return day;
  return addDays(day, (festival.weekday - weekday(day) + 7) % 7);
}
