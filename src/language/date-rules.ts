import type { Instant } from '../basics/clock.ts';
import { addDays, weekday } from '../calendar/days.ts';
import type { CivilDate, DateRange } from '../complaints/record.ts';
import type { Span } from './fold.ts';
import { numberOf } from './numerals.ts';

/** A day or days as they were written; never after the day it was said. */
export interface DateHit extends Span {
  readonly range: DateRange;
  readonly grain: 'day' | 'week' | 'month' | 'year';
}

export interface Ground {
  readonly now: Instant;
  /** The day of `now`. */
  readonly today: CivilDate;
  /** The last year named before this place, for a month and day without one. */
  readonly year: number | null;
  /** The day or month told before this place, for a day without its month. */
  readonly last: DateHit | null;
}

export type Reading = { readonly range: DateRange; readonly grain: DateHit['grain'] } | null;

export interface Rule {
  readonly pattern: RegExp;
  read(match: readonly (string | undefined)[], ground: Ground): Reading;
}

export const N2 = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
export const YEAR =
  '(?:(?:19|20)\\d{2}|二[零〇][零〇一二三四五六七八九]{2}|一九[零〇一二三四五六七八九]{2}|(?<!\\d)[012]\\d(?=年))';
export const RELATIVE_YEAR = '大前年|前年|去年|上年|今年|本年';
export const PART = '(?:月?[初底末]|月?[上中下]旬|月?中)';
export const CLOCK = '(?:的?(?:凌晨|早上|上午|中午|下午|傍晚|晚上|夜里|半夜|深夜|夜间|当晚|晚))?';

export const yearOf = (day: CivilDate): number => Number(day.slice(0, 4));
export const monthOf = (day: CivilDate): number => Number(day.slice(5, 7));
export const pad = (n: number): string => String(n).padStart(2, '0');
export const lastOf = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();
export const small = (written: string | undefined): number =>
  written === undefined ? 0 : (numberOf(written) ?? 0);

export function ymd(year: number, month: number, day: number): CivilDate | null {
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > lastOf(year, month)) return null;
  return `${year}-${pad(month)}-${pad(day)}`;
}

export const single = (day: CivilDate | null): Reading =>
  day === null ? null : { range: { from: day, to: day }, grain: 'day' };
export const between = (from: CivilDate | null, to: CivilDate | null, grain: DateHit['grain']): Reading =>
  from === null || to === null ? null : { range: { from, to }, grain };

export function wholeMonth(year: number, month: number, part: string | undefined): Reading {
  const last = month >= 1 && month <= 12 ? lastOf(year, month) : 0;
  const [from, to] =
    part === undefined ? [1, last] : /[初上]/.test(part) ? [1, 10] : /中/.test(part) ? [11, 20] : [21, last];
  return between(ymd(year, month, from), ymd(year, month, to), 'month');
}

export function yearFrom(written: string | undefined, now: CivilDate): number | null {
  if (written === undefined || written === '') return null;
  const year = yearOf(now);
  if (written === '今年' || written === '本年') return year;
  if (written === '去年' || written === '上年') return year - 1;
  if (written === '前年') return year - 2;
  if (written === '大前年') return year - 3;
  const value = small(written.replace('年', ''));
  return value < 100 ? 2000 + value : value;
}

/** The year of a month and day without one: that of the date before it, else the latest in which it is past. */
export function bareDay(month: number, day: number, ground: Ground): Reading {
  const years = ground.year === null ? [] : [ground.year];
  // What is told after it came after it: 去年9月买的，3月坏了
  const since = ground.year === null || ground.last === null ? null : ground.last.range.from;
  if (ground.year !== null) years.push(ground.year + 1);
  for (const year of [...years, yearOf(ground.today), yearOf(ground.today) - 1, yearOf(ground.today) - 4]) {
    const date = ymd(year, month, day);
    if (date !== null && date <= ground.today && (since === null || date >= since)) return single(date);
  }
  return since === null ? null : bareDay(month, day, { ...ground, year: null });
}

/** A day without its month: that of the date before it, else the latest that is past. */
export function dayAlone(day: number, ground: Ground): Reading {
  const { last, today: now } = ground;
  if (last !== null && last.grain !== 'year' && last.grain !== 'week') {
    const { from } = last.range;
    const later = last.grain === 'day' && day < Number(from.slice(8)) ? -1 : 0;
    const { year, month } = monthsBack(from, later);
    const date = ymd(year, month, day);
    if (date !== null && date <= now) return single(date);
  }
  const date = ymd(yearOf(now), monthOf(now), day);
  if (date !== null && date <= now) return single(date);
  const before = monthsBack(now, 1);
  return single(ymd(before.year, before.month, day));
}

/** From one month to another, on a day of each where one is told. */
export function throughMonths(from: number, to: number, day: number | null, ground: Ground): Reading {
  const first = bareMonth(from, undefined, ground);
  const last = bareMonth(to, undefined, ground);
  if (first === null || last === null || from < 1 || to < 1) return null;
  const begun = yearOf(last.range.from) - (from > to ? 1 : 0);
  if (day === null) return between(ymd(begun, from, 1), last.range.to, 'month');
  return between(ymd(begun, from, day), ymd(yearOf(last.range.from), to, day), 'month');
}

export const SEASONS = '春夏秋冬';
/** A season of a year; of none the latest that has begun. Winter begins in December of its year. */
export function season(which: number, named: number | null, now: CivilDate): Reading {
  const from = (year: number): string => `${year}-${pad(3 + 3 * which)}-01`;
  const year = named ?? yearOf(now);
  const begun = from(year) <= now ? year : year - 1;
  const last =
    which === 3
      ? ymd(begun + 1, 2, lastOf(begun + 1, 2))
      : ymd(begun, 5 + 3 * which, lastOf(begun, 5 + 3 * which));
  return between(from(begun), last, 'month');
}

/** A part of a year; of none the latest that has begun. */
export function partOfYear(months: readonly [number, number], named: number | null, now: CivilDate): Reading {
  const [from, to] = months;
  const wanted = named ?? yearOf(now);
  const year = named === null && `${wanted}-${pad(from)}-01` > now ? wanted - 1 : wanted;
  return between(ymd(year, from, 1), ymd(year, to, lastOf(year, to)), 'month');
}
export const PARTS_OF_YEAR: readonly (readonly [RegExp, readonly [number, number]])[] = [
  [/初|early|beginning|start/, [1, 2]],
  [/年中|mid/, [6, 7]],
  [/[底末]|late|end/, [11, 12]],
  [/上半|first half/, [1, 6]],
  [/下半|second half/, [7, 12]],
];
export const monthsOf = (part: string): readonly [number, number] =>
  PARTS_OF_YEAR.find(([pattern]) => pattern.test(part))?.[1] ?? [1, 12];

export function bareMonth(month: number, part: string | undefined, ground: Ground): Reading {
  const year = ground.year ?? yearOf(ground.today);
  const begun = `${year}-${pad(month)}-01` <= ground.today;
  return wholeMonth(begun ? year : year - 1, month, part);
}

export function monthsBack(day: CivilDate, months: number): { year: number; month: number } {
  const n = yearOf(day) * 12 + monthOf(day) - 1 - months;
  return { year: Math.floor(n / 12), month: (n % 12) + 1 };
}

/** The Monday of the week that a day is in. */
export const monday = (day: CivilDate): CivilDate => addDays(day, -((weekday(day) + 6) % 7));

/** `back` weeks ago on a weekday (1 = Monday … 7); without `back` the latest that is not in the future. */
export function onWeekday(wanted: number, back: number | null, now: CivilDate): Reading {
  const day = addDays(monday(now), wanted - 1 - 7 * (back ?? 0));
  return single(back === null && day > now ? addDays(day, -7) : day);
}

export const WEEKDAYS_ZH = '一二三四五六日';
export const weeksBack = (written: string | undefined): number | null =>
  written === undefined || written === ''
    ? null
    : /^(?:上上|大上)/.test(written)
      ? 2
      : written.startsWith('上')
        ? 1
        : 0;

export function ago(count: number, unit: string, more: boolean, now: CivilDate): Reading {
  if (/^(?:天|日|day)/.test(unit)) return single(addDays(now, -Math.round(count)));
  if (/^(?:周|星期|礼拜|week)/.test(unit)) return single(addDays(now, -Math.round(count * 7)));
  if (/^(?:月|month)/.test(unit)) {
    if (count < 1) return single(addDays(now, -15));
    const { year, month } = monthsBack(now, Math.floor(count) + (more ? 1 : 0));
    const end = monthsBack(now, Math.floor(count));
    return between(ymd(year, month, 1), ymd(end.year, end.month, lastOf(end.year, end.month)), 'month');
  }
  if (count < 1) {
    const { year, month } = monthsBack(now, 6);
    return wholeMonth(year, month, undefined);
  }
  const year = yearOf(now) - Math.floor(count);
  return between(ymd(more ? year - 1 : year, 1, 1), ymd(year, 12, 31), 'year');
}

/** The same day, `months` before; the last of a shorter month. */
export function dayBack(now: CivilDate, months: number): CivilDate | null {
  if (!Number.isInteger(months)) return addDays(now, -Math.round(months * 30));
  const { year, month } = monthsBack(now, months);
  return ymd(year, month, Math.min(Number(now.slice(8)), lastOf(year, month)));
}
