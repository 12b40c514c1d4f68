import { DAY, HOUR, type Instant, instant, MINUTE } from '../basics/clock.ts';

/** A day in Asia/Shanghai, YYYY-MM-DD. */
export type CivilDate = string;

// UTC+8 since 1991-09-15; the summer times of 1986 to 1991 lie before anything this program handles.
const SHANGHAI = 8 * HOUR;

const PATTERN = /^\d{4}-\d{2}-\d{2}$/;

const fromUtc = (milliseconds: number): CivilDate => new Date(milliseconds).toISOString().slice(0, 10);

/** Midnight UTC of that day's name. Throws a RangeError for what is no day. */
function toUtc(date: CivilDate): number {
  const at = PATTERN.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(at) || fromUtc(at) !== date) throw new RangeError('not a day as YYYY-MM-DD');
  return at;
}

/** True for an existing day written YYYY-MM-DD; false for 2026-02-30. */
export function isCivilDate(text: string): boolean {
  const at = PATTERN.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && fromUtc(at) === text;
}

/** The day it is in Asia/Shanghai, whatever the zone of this process. */
export const today = (now: Instant): CivilDate => fromUtc(now + SHANGHAI);

/** `days` may be negative. Throws a RangeError for what is no day. */
export const addDays = (date: CivilDate, days: number): CivilDate => fromUtc(toUtc(date) + days * DAY);

/** The same day `years` later; 29 February becomes 28 where there is none (民法典 art. 202). */
export function addYears(date: CivilDate, years: number): CivilDate {
  const moved = `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`;
  return isCivilDate(moved) ? moved : `${moved.slice(0, 8)}28`;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => (toUtc(to) - toUtc(from)) / DAY;

/** 0 = Sunday, 1 = Monday, … 6 = Saturday. */
export const weekday = (date: CivilDate): number => new Date(toUtc(date)).getUTCDay();

export const yearOf = (date: CivilDate): number => Number(date.slice(0, 4));

const WEEKDAYS = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/**
 * `11月18日（周三）` or `18 November (Wednesday)`, with the year unless it is the year of `reference`; null = always.
 */
export function formatDate(date: CivilDate, lang: 'zh' | 'en', reference: CivilDate | null): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const name = WEEKDAYS[lang][weekday(date)];
  const sameYear = reference !== null && year === yearOf(reference);
  if (lang === 'zh') return `${sameYear ? '' : `${year}年`}${month}月${day}日（${name}）`;
  return `${day} ${MONTHS[month - 1]}${sameYear ? '' : ` ${year}`} (${name})`;
}

/** HH:MM in Asia/Shanghai. */
export const formatTime = (at: Instant): string => new Date(at + SHANGHAI).toISOString().slice(11, 16);

/** The moment when clocks in Asia/Shanghai show `time` (HH:MM, 00:00 to 24:00) on that day. */
export function instantOf(date: CivilDate, time: string): Instant {
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  return instant(toUtc(date) - SHANGHAI + hours * HOUR + minutes * MINUTE);
}
