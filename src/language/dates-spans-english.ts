import { instant } from '../basics/clock.ts';
import { addDays, today } from '../calendar/days.ts';
import {
  ago,
  between,
  dayBack,
  monday,
  monthsBack,
  onWeekday,
  type Rule,
  single,
  wholeMonth,
  yearOf,
  ymd,
} from './date-rules.ts';
import { countOf, NUMBER_EN, WEEKDAYS } from './english-counts.ts';

const HOUR_UNITS: Readonly<Record<string, number>> = { sec: 1, min: 60, hou: 3600 };

/** The rules for stretches of days in English, counted from today. */
export const SPANS_EN: readonly Rule[] = [
  {
    // 3 or 4 days ago
    pattern: new RegExp(`\\b${NUMBER_EN} (?:or|to) ${NUMBER_EN} (days?|weeks?|months?) (?:ago|back)\\b`, 'g'),
    read: ([, a, b, unit], { today: now }) => {
      const early = ago(countOf(b!), unit!, false, now);
      const late = ago(countOf(a!), unit!, false, now);
      if (early === null || late === null) return null;
      return between(early.range.from, late.range.to, early.grain === 'day' ? 'week' : early.grain);
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:for|over|in|during|within|throughout|these|all)?\\s?(?:the |these |this |those )?(?:(?:past|last|previous) ${NUMBER_EN}|past) (days?|weeks?|months?|years?)\\b`,
      'g',
    ),
    read: ([, n, unit], { today: now }) => {
      const count = n === undefined ? (unit!.endsWith('s') ? 3 : 1) : countOf(n);
      const months = unit!.startsWith('month') ? count : unit!.startsWith('year') ? count * 12 : null;
      const start =
        months === null
          ? addDays(now, -Math.round(count * (unit!.startsWith('week') ? 7 : 1)))
          : dayBack(now, months);
      return between(start, now, /day|week/.test(unit!) ? 'week' : 'month');
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:about |around |almost |over |just |like )?${NUMBER_EN} (?:an )?(hours?|minutes?|mins?|seconds?|hrs?)(?: and a half)? (?:ago|back|earlier)\\b`,
      'g',
    ),
    read: ([, n, unit], { now }) =>
      single(
        today(instant(now - countOf(n!) * 1000 * (HOUR_UNITS[unit!.replace('hr', 'hou').slice(0, 3)] ?? 0))),
      ),
  },
  {
    pattern: new RegExp(`\\bthe (${WEEKDAYS.join('|')}|weekend|month|year|night|day) before last\\b`, 'g'),
    read: ([, unit], { today: now }) => {
      const day = WEEKDAYS.indexOf(unit!) + 1;
      if (day > 0) {
        const latest = onWeekday(day, null, addDays(now, -1));
        return latest === null ? null : single(addDays(latest.range.from, -7));
      }
      if (unit === 'year') return between(ymd(yearOf(now) - 2, 1, 1), ymd(yearOf(now) - 2, 12, 31), 'year');
      if (unit === 'month') {
        const { year, month } = monthsBack(now, 2);
        return wholeMonth(year, month, undefined);
      }
      if (unit !== 'weekend') return single(addDays(now, -2));
      const saturday = addDays(monday(now), -9);
      return between(saturday, addDays(saturday, 1), 'week');
    },
  },
];
