import type { CivilDate } from '../complaints/record.ts';
import {
  between,
  N2,
  PART,
  RELATIVE_YEAR,
  type Reading,
  type Rule,
  single,
  small,
  YEAR,
  yearFrom,
  yearOf,
} from './date-rules.ts';
import { lunarDay, lunarMonth } from './lunar.ts';

const CALENDAR = '(?:农历|阴历|旧历|老历)';
const WHEN = `(?:(${YEAR}年|(?:${RELATIVE_YEAR}))的?)?`;
/** 初三, 廿九: days that only this calendar has. 月初一直, 月初三次 are no such days. */
const OWN_DAY =
  '(?:初(?:一(?![直共次个笔天点度])|[二三四五六七八九十](?![次个笔天千百万十]))|廿[一二三四五六七八九]?|卅)';
const PLAIN_DAY = '(?:二?十[几多来]|[一二三四五六七八九十]{1,3}(?![几多来]|[日号]?[次个笔天千百万元块]))';
const MONTHS: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 };
const TEN: Readonly<Record<string, string>> = { 初: '', 廿: '二十', 卅: '三十' };

const dayOf = (written: string): number => {
  const head = TEN[written[0]!];
  return small(head === undefined ? written : `${head}${written.slice(1)}`);
};

interface Told {
  readonly year: string | undefined;
  readonly leap: boolean;
  readonly month: string;
  readonly day: string | undefined;
  readonly part: string | undefined;
}

function inYear(year: number, { leap, month, day, part }: Told): Reading {
  const number = MONTHS[month] ?? small(month);
  if (day !== undefined && /[几多来]/.test(day)) {
    const tens = dayOf(day.slice(0, -1));
    const last = lunarDay(year, number, tens + 9, leap) ?? lunarMonth(year, number, leap)?.to ?? null;
    return between(lunarDay(year, number, tens, leap), last, 'week');
  }
  if (day !== undefined) return single(lunarDay(year, number, dayOf(day), leap));
  const whole = lunarMonth(year, number, leap);
  if (whole === null) return null;
  const tenth = (n: number): CivilDate | null => lunarDay(year, number, n, leap);
  if (part === undefined) return between(whole.from, whole.to, 'month');
  if (/[初上]/.test(part)) return between(whole.from, tenth(10), 'month');
  return /中/.test(part) ? between(tenth(11), tenth(20), 'month') : between(tenth(21), whole.to, 'month');
}

/** In the year that was named; else in the latest in which it is past, as for 去年腊月 before the new year has come. */
function read(told: Told, now: CivilDate): Reading {
  const wanted = yearFrom(told.year, now);
  const fixed = wanted !== null && /\d|[零〇]/.test(told.year!);
  const first = wanted ?? yearOf(now);
  const years = fixed ? [first] : told.leap ? [first, first - 1, first - 2, first - 3] : [first, first - 1];
  for (const year of years) {
    const reading = inYear(year, told);
    if (reading !== null && reading.range.from <= now) return reading;
  }
  return null;
}

const rule = (source: string, calendar: boolean): Rule => ({
  pattern: new RegExp(source, 'g'),
  read: ([, y, ...rest], { today: now }) => {
    const [later, leap, month, day, part] = calendar ? rest : [undefined, ...rest];
    return read({ year: y ?? later, leap: leap === '闰', month: month!, day, part: part || undefined }, now);
  },
});

/** The rules for months and days of the Chinese calendar. */
export const LUNAR: readonly Rule[] = [
  rule(
    `${WHEN}${CALENDAR}的?${WHEN}(闰)?(?:([正冬腊]|${N2})月份?)(?:的?(${OWN_DAY}|${N2}(?![\\d.次个笔天千百万元块]))[日号]?)?(${PART})?`,
    true,
  ),
  rule(`${WHEN}(闰)?([正冬腊])月(?:的?(${OWN_DAY}|${N2}(?=[日号])|${PLAIN_DAY})[日号]?)?(${PART})?`, false),
  rule(`${WHEN}(闰)(${N2})月(?:的?(${OWN_DAY}|${N2}(?=[日号])|${PLAIN_DAY})[日号]?)?(${PART})?`, false),
  rule(`${WHEN}(闰)?(?<![\\d一二三四五六七八九十])([一二三四五六七八九十]{1,2})月(${OWN_DAY})()`, false),
  // 八月十五 without 号 is the feast
  rule(`(?:((?:${RELATIVE_YEAR}))的?)?(闰)?(?<![\\d十])(八)月(十五)(?![日号\\d元万块])()`, false),
];
