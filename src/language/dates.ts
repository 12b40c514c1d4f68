import type { Instant } from '../basics/clock.ts';
import { matches } from '../basics/text.ts';
import { addDays, today, weekday } from '../calendar/days.ts';
import type { CivilDate, DateRange } from '../complaints/record.ts';
import { type Festival, festivalDay } from './festivals.ts';
import type { Span } from './fold.ts';
import { NUMBER, numberOf } from './numerals.ts';

/** A day or days as they were written; never after the day it was said. */
export interface DateHit extends Span {
  readonly range: DateRange;
  readonly grain: 'day' | 'week' | 'month' | 'year';
}

interface Ground {
  readonly today: CivilDate;
  /** The last year named before this place, for a month and day without one. */
  readonly year: number | null;
  /** The day or month told before this place, for a day without its month. */
  readonly last: DateHit | null;
}

type Reading = { readonly range: DateRange; readonly grain: DateHit['grain'] } | null;

interface Rule {
  readonly pattern: RegExp;
  read(match: readonly (string | undefined)[], ground: Ground): Reading;
}

const N2 = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const YEAR =
  '(?:(?:19|20)\\d{2}|二[零〇][零〇一二三四五六七八九]{2}|一九[零〇一二三四五六七八九]{2}|(?<!\\d)[012]\\d(?=年))';
const RELATIVE_YEAR = '大前年|前年|去年|上年|今年|本年';
const PART = '(?:[初底末]|中旬|上旬|下旬|中)';
const CLOCK = '(?:的?(?:凌晨|早上|上午|中午|下午|傍晚|晚上|夜里|半夜|深夜|夜间|当晚|晚))?';

const yearOf = (day: CivilDate): number => Number(day.slice(0, 4));
const monthOf = (day: CivilDate): number => Number(day.slice(5, 7));
const pad = (n: number): string => String(n).padStart(2, '0');
const lastOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const small = (written: string | undefined): number => (written === undefined ? 0 : (numberOf(written) ?? 0));

function ymd(year: number, month: number, day: number): CivilDate | null {
  if (year < 1980 || month < 1 || month > 12 || day < 1 || day > lastOf(year, month)) return null;
  return `${year}-${pad(month)}-${pad(day)}`;
}

const single = (day: CivilDate | null): Reading =>
  day === null ? null : { range: { from: day, to: day }, grain: 'day' };
const between = (from: CivilDate | null, to: CivilDate | null, grain: DateHit['grain']): Reading =>
  from === null || to === null ? null : { range: { from, to }, grain };

function wholeMonth(year: number, month: number, part: string | undefined): Reading {
  const last = month >= 1 && month <= 12 ? lastOf(year, month) : 0;
  const [from, to] =
    part === undefined ? [1, last] : /[初上]/.test(part) ? [1, 10] : /中/.test(part) ? [11, 20] : [21, last];
  return between(ymd(year, month, from), ymd(year, month, to), 'month');
}

function yearFrom(written: string | undefined, now: CivilDate): number | null {
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
function bareDay(month: number, day: number, ground: Ground): Reading {
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
function dayAlone(day: number, ground: Ground): Reading {
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
function throughMonths(from: number, to: number, day: number | null, ground: Ground): Reading {
  const first = bareMonth(from, undefined, ground);
  const last = bareMonth(to, undefined, ground);
  if (first === null || last === null || from < 1 || to < 1) return null;
  const begun = yearOf(last.range.from) - (from > to ? 1 : 0);
  if (day === null) return between(ymd(begun, from, 1), last.range.to, 'month');
  return between(ymd(begun, from, day), ymd(yearOf(last.range.from), to, day), 'month');
}

const SEASONS = '春夏秋冬';
/** A season of a year; of none the latest that has begun. Winter begins in December of its year. */
function season(which: number, named: number | null, now: CivilDate): Reading {
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
function partOfYear(months: readonly [number, number], named: number | null, now: CivilDate): Reading {
  const [from, to] = months;
  const wanted = named ?? yearOf(now);
  const year = named === null && `${wanted}-${pad(from)}-01` > now ? wanted - 1 : wanted;
  return between(ymd(year, from, 1), ymd(year, to, lastOf(year, to)), 'month');
}
const PARTS_OF_YEAR: readonly (readonly [RegExp, readonly [number, number]])[] = [
  [/初|early|beginning|start/, [1, 2]],
  [/年中|mid/, [6, 7]],
  [/[底末]|late|end/, [11, 12]],
  [/上半|first half/, [1, 6]],
  [/下半|second half/, [7, 12]],
];
const monthsOf = (part: string): readonly [number, number] =>
  PARTS_OF_YEAR.find(([pattern]) => pattern.test(part))?.[1] ?? [1, 12];

function bareMonth(month: number, part: string | undefined, ground: Ground): Reading {
  const year = ground.year ?? yearOf(ground.today);
  const begun = `${year}-${pad(month)}-01` <= ground.today;
  return wholeMonth(begun ? year : year - 1, month, part);
}

function monthsBack(day: CivilDate, months: number): { year: number; month: number } {
  const n = yearOf(day) * 12 + monthOf(day) - 1 - months;
  return { year: Math.floor(n / 12), month: (n % 12) + 1 };
}

/** The Monday of the week that a day is in. */
const monday = (day: CivilDate): CivilDate => addDays(day, -((weekday(day) + 6) % 7));

/** `back` weeks ago on a weekday (1 = Monday … 7); without `back` the latest that is not in the future. */
function onWeekday(wanted: number, back: number | null, now: CivilDate): Reading {
  const day = addDays(monday(now), wanted - 1 - 7 * (back ?? 0));
  return single(back === null && day > now ? addDays(day, -7) : day);
}

const WEEKDAYS_ZH = '一二三四五六日';
const weeksBack = (written: string | undefined): number | null =>
  written === undefined || written === ''
    ? null
    : written.startsWith('上上')
      ? 2
      : written.startsWith('上')
        ? 1
        : 0;

function ago(count: number, unit: string, more: boolean, now: CivilDate): Reading {
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
function dayBack(now: CivilDate, months: number): CivilDate | null {
  if (!Number.isInteger(months)) return addDays(now, -Math.round(months * 30));
  const { year, month } = monthsBack(now, months);
  return ymd(year, month, Math.min(Number(now.slice(8)), lastOf(year, month)));
}

/** 三四个月: between the two. */
const SPREAD = /^[一二两三四五六七八][二三四五六七八九]$/;

const DAYS_BACK: readonly (readonly [RegExp, number])[] = [
  [/^大前/, 3],
  [/^前/, 2],
  [/^昨/, 1],
  [/^(?:今|刚)/, 0],
];

/** 7月8月9月，每月5号; 从5月到9月的20号. */
const MONTH_LIST = new RegExp(
  `(?<![\\d.一二三四五六七八九十个])(${N2})月份?(?:[、,和跟及与]{0,2}(?:[^\\d,。;!?]{0,3}(?:到|至|-))?(${N2})月份?)(?:[、,和跟及与]{0,2}(${N2})月份?){0,9}(?:[,的 ]{0,2}(?:都是?|每个?月|各|分别)*(?:在|是)?的?(${N2})[日号])?(?!\\d|[费供租卡])`,
  'g',
);
const listed = (written: string): number[] =>
  [...written.matchAll(new RegExp(`(${N2})月`, 'g'))].map((match) => small(match[1]));

/** The first quarter is 1. 季初 and 季末 are its first and last month. */
function quarter(year: number, which: number, part: string | undefined): Reading {
  const first = which * 3 - 2;
  const from = part === '末' || part === '底' ? first + 2 : first;
  const to = part === '初' ? first : first + 2;
  return between(ymd(year, from, 1), ymd(year, to, lastOf(year, to)), 'month');
}

/** The latest quarter of that number that has begun. */
const quarterOf = (year: number | null, which: number, now: CivilDate): number =>
  year ?? (which * 3 - 2 > monthOf(now) ? yearOf(now) - 1 : yearOf(now));

/** The `n`th week of a month: its Mondays are counted. */
function weekOf(year: number, month: number, n: number): Reading {
  const first = ymd(year, month, 1);
  if (first === null || n < 1 || n > 5) return null;
  const start = addDays(monday(addDays(first, 6)), 7 * (n - 1));
  return between(start, addDays(start, 6), 'week');
}

const CHINESE: readonly Rule[] = [
  {
    pattern:
      /(?<![\d.])((?:19|20)\d{2})\.(\d{1,2})\s?[-~—–至到]+\s?((?:19|20)\d{2})(?:\.(\d{1,2}))?(?![\d.])/g,
    read: ([, y, m, y2, m2]) => {
      const last = m2 === undefined ? 12 : Number(m2);
      return between(
        ymd(Number(y), Number(m), 1),
        last < 1 || last > 12 ? null : ymd(Number(y2), last, lastOf(Number(y2), last)),
        'month',
      );
    },
  },
  {
    pattern: new RegExp(
      `(?:(${YEAR}年?|(?:${RELATIVE_YEAR}))的?)?第?([一二三四1-4])季度([初末底])?|\\bq([1-4])(?!\\w)`,
      'g',
    ),
    read: ([, y, n, part, q], { today: now }) => {
      const which = q === undefined ? small(n) : Number(q);
      return quarter(quarterOf(yearFrom(y, now), which, now), which, part);
    },
  },
  {
    pattern: /(上|这|本)个?季度?([初末底])?(?![一-九])/g,
    read: ([, which, part], { today: now }) => {
      const { year, month } = monthsBack(now, which === '上' ? 3 : 0);
      return quarter(year, Math.ceil(month / 3), part);
    },
  },
  {
    pattern: new RegExp(
      `(?:(${YEAR}年|(?:${RELATIVE_YEAR}))的?)?(?:(${N2})月份?|(上|这|本)个?月)的?第([一二三四五1-5])(?:周|个?星期|个?礼拜)`,
      'g',
    ),
    read: ([, y, m, which, n], ground) => {
      const now = ground.today;
      if (m === undefined) {
        const { year, month } = monthsBack(now, which === '上' ? 1 : 0);
        return weekOf(year, month, small(n));
      }
      const year = yearFrom(y, now) ?? ground.year;
      const begun = small(m) <= monthOf(now) ? yearOf(now) : yearOf(now) - 1;
      return weekOf(year ?? begun, small(m), small(n));
    },
  },
  {
    pattern: new RegExp(
      `(?:最近|近|过去|这)(${NUMBER}|几|半)(多)?个?(月|星期|礼拜|周|年|天)(?:来|内|里|以来|之内)?(?![前后目])`,
      'g',
    ),
    read: ([, n, , unit], { today: now }) => {
      const count = n === '几' ? 3 : n === '半' ? 0.5 : (numberOf(n!) ?? 0);
      const start = unit === '月' ? dayBack(now, count) : ago(count, unit!, false, now)?.range.from;
      return start === undefined || start === null ? null : between(start, now, 'month');
    },
  },
  {
    pattern: MONTH_LIST,
    read: ([whole, , , , d], ground) => {
      const months = listed(whole!);
      return throughMonths(months[0]!, months.at(-1)!, d === undefined ? null : small(d), ground);
    },
  },
  {
    pattern: new RegExp(`(?:(${YEAR}年|(?:${RELATIVE_YEAR}))的?)?([${SEASONS}])[天季]`, 'g'),
    read: ([, y, which], { today: now }) => season(SEASONS.indexOf(which!), yearFrom(y, now), now),
  },
  {
    pattern: /(?<![年去今前上本])(年初|年中|上半年|下半年)/g,
    read: ([, part], { today: now }) => partOfYear(monthsOf(part!), null, now),
  },
  {
    pattern: new RegExp(
      `^(?:大概|大约|差不多|应该|好像|可能|快|都|已经|也|得|有|等了?|拖了?|过去?了?|,)*(${NUMBER}|半)(多)?个?(多)?(月|星期|礼拜|天|周|年)(多)?(半)?(?:了|吧|左右|啦|来|前|的样子|[,。!~])+$`,
      'g',
    ),
    read: ([, n, more, inside, unit, after, half], { today: now }) =>
      ago(
        n === '半' ? 0.5 : (numberOf(n!) ?? 0) + (half === undefined ? 0 : 0.5),
        unit!,
        (more ?? inside ?? after) !== undefined,
        now,
      ),
  },
  {
    pattern: new RegExp(
      `(${YEAR}年|(?:${RELATIVE_YEAR}))的?\\s*(${N2})月份?的?\\s*(${N2})[日号]?(?![\\d元万块])`,
      'g',
    ),
    read: ([, y, m, d], { today: now }) => single(ymd(yearFrom(y, now) ?? 0, small(m), small(d))),
  },
  {
    pattern: /(?<!\d)((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g,
    read: ([, y, m, d]) => single(ymd(Number(y), Number(m), Number(d))),
  },
  {
    pattern: new RegExp(`(${YEAR}年|(?:${RELATIVE_YEAR}))的?\\s*(${N2})月份?(${PART})?`, 'g'),
    read: ([, y, m, part], { today: now }) => wholeMonth(yearFrom(y, now) ?? 0, small(m), part),
  },
  {
    // 九月二十几号: some day of the ten
    pattern: new RegExp(
      `(?:(${YEAR}年|(?:${RELATIVE_YEAR}))的?)?(?:(?<![\\d.一二三四五六七八九十个])(${N2})月份?|(上上|上|这|本)个?月)的?(十|二十|[12]0?)[几多来][号日]`,
      'g',
    ),
    read: ([, y, m, which, tens], ground) => {
      const now = ground.today;
      const back = monthsBack(now, weeksBack(which) ?? 0);
      const year = yearFrom(y, now);
      const named = (): Reading =>
        year === null ? bareMonth(small(m), undefined, ground) : wholeMonth(year, small(m), undefined);
      const month = m === undefined ? wholeMonth(back.year, back.month, undefined) : named();
      if (month === null) return null;
      const first = /二|2/.test(tens!) ? 20 : 10;
      const stem = month.range.from.slice(0, 8);
      const last = Math.min(first + 9, Number(month.range.to.slice(8)));
      return between(`${stem}${first}`, `${stem}${last}`, 'week');
    },
  },
  {
    pattern: new RegExp(
      `(?<!明年的?)(?<![\\d.])(${N2})月份?的?(${N2})(?:[日号]|(?![\\d.元万块个%年月天]))`,
      'g',
    ),
    read: ([, m, d], ground) => bareDay(small(m), small(d), ground),
  },
  {
    pattern: new RegExp(
      `(?<!明年的?)(?<![\\d.一二三四五六七八九十个])(${N2})月份?(${PART})?(?!\\d|[费供租卡])`,
      'g',
    ),
    read: ([, m, part], ground) => (small(m) < 1 || small(m) > 12 ? null : bareMonth(small(m), part, ground)),
  },
  {
    pattern: new RegExp(`(上上|上一?|这|本)个?月份?(?:的?(${N2})[号日]|(${PART}))?`, 'g'),
    read: ([, which, d, part], { today: now }) => {
      const { year, month } = monthsBack(now, weeksBack(which) ?? 0);
      return d === undefined ? wholeMonth(year, month, part) : single(ymd(year, month, small(d)));
    },
  },
  {
    pattern: new RegExp(
      `(大前[天日]|前[天日晚](?!后(?!半夜))|前儿个?|昨儿个?|今儿个?|昨[天日晚夜]|今[天日晚早]|刚[刚才])${CLOCK}`,
      'g',
    ),
    read: ([, word], { today: now }) =>
      single(addDays(now, -(DAYS_BACK.find(([p]) => p.test(word!))?.[1] ?? 0))),
  },
  {
    pattern: new RegExp(`(?<![下每])(上上|上|这|本)?个?(?:周|星期|礼拜)([${WEEKDAYS_ZH}天])${CLOCK}`, 'g'),
    read: ([, which, day], { today: now }) =>
      onWeekday(WEEKDAYS_ZH.indexOf(day === '天' ? '日' : day!) + 1, weeksBack(which), now),
  },
  {
    pattern: /(?<!下)(上上|上一?|这|本)个?(?:周末|周|星期|礼拜)(?![一二三四五六日天年])/g,
    read: ([whole, which], { today: now }) => {
      const start = addDays(monday(now), -7 * (weeksBack(which) ?? 0));
      return between(whole!.endsWith('末') ? addDays(start, 5) : start, addDays(start, 6), 'week');
    },
  },
  {
    pattern: new RegExp(
      `(${NUMBER}|半)(多)?个?(多)?(月|星期|礼拜|天|日|周|年)(多)?(半)?(?:之前|以前|前)(?![台面往几])`,
      'g',
    ),
    read: ([, n, more, moreInside, unit, moreAfter, half], { today: now }) =>
      ago(
        n === '半' ? 0.5 : (numberOf(SPREAD.test(n!) ? n![0]! : n!) ?? 0) + (half === undefined ? 0 : 0.5),
        unit!,
        (more ?? moreInside ?? moreAfter) !== undefined || SPREAD.test(n!),
        now,
      ),
  },
  {
    pattern: /前几天|前些天|前些日子|前阵子|前段时间|前两天|这几天|这两天|最近几天|几天前|好几天前/g,
    read: ([word], { today: now }) =>
      between(addDays(now, /两/.test(word!) ? -3 : /阵|段|日子/.test(word!) ? -30 : -7), now, 'week'),
  },
  {
    pattern: new RegExp(`(${YEAR}年|(?:${RELATIVE_YEAR}))的?(年?初|年?底|年?末|年中|上半年|下半年)?`, 'g'),
    read: ([, y, part], { today: now }) => {
      const year = yearFrom(y, now) ?? 0;
      const [from, to] = monthsOf(part ?? '');
      return between(
        ymd(year, from, 1),
        ymd(year, to, lastOf(year, to)),
        part === undefined ? 'year' : 'month',
      );
    },
  },
  {
    pattern:
      /(?<!下个?月的?)(?<![\d一二三四五六七八九十去今前每])([12]?\d|3[01]|十[一二三四五六七八九]?|二十[一二三四五六七八九]?|三十一?)号(?![楼线店门院柜码床房仓桌馆机座卡公文])/g,
    read: ([, d], ground) => dayAlone(small(d), ground),
  },
  {
    // A year and nothing else
    pattern:
      /^(?:是|大概|大约|好像|应该|可能|年份|it was|it's|it is|was|is|in|the|year|about|around|maybe|probably|sorry|actually|i meant?|[\s,:])*(20(?:0[1-9]|[12]\d))(?:左右|吧|的|or so|i think|i guess|[\s,.!。])*$/g,
    read: ([, y]) => between(`${y}-01-01`, `${y}-12-31`, 'year'),
  },
  {
    pattern: /(?<=在|于|从|自|^)(\d{1,2})[./](\d{1,2})(?![\d./]|\s*[元万块kw%折倍g个改涨降升调变提加减])/g,
    read: ([, m, d], ground) => bareDay(Number(m), Number(d), ground),
  },
];

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
/** octobr, wedensday: a name with one letter too few or two of them changed about, its first three kept. */
const misspelt = (name: string): readonly string[] =>
  [...name.slice(3)].flatMap((letter, i, rest) => [
    name.slice(0, 3 + i) + name.slice(4 + i),
    name.slice(0, 3 + i) + (rest[i + 1] ?? '') + letter + name.slice(5 + i),
  ]);
const MONTH = `((?:${MONTHS.filter((name) => name.length > 5)
  .flatMap(misspelt)
  .join(
    '|',
  )})(?!\\w)|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?`;
const monthNumber = (written: string): number =>
  MONTHS.findIndex((month) => month.startsWith(written.slice(0, 3))) + 1;
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const COUNTS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const countOf = (written: string): number =>
  /^\d/.test(written)
    ? Number(written)
    : /^(?:an?|the)$/.test(written)
      ? 1
      : /couple/.test(written)
        ? 2
        : /few|several/.test(written)
          ? 3
          : /half/.test(written)
            ? 0.5
            : Math.max(0, COUNTS.indexOf(written));
/** a couple of weeks, a few days: the least and the most that is meant. */
const vague = (written: string, unit: string): readonly [number, number] | null => {
  if (/^(?:month|year)/.test(unit) || !/couple|few|several/.test(written)) return null;
  const wide = /week/.test(unit) ? 7 : 1;
  if (/couple/.test(written)) return wide === 7 ? [11, 17] : [2, 3];
  return [2 * wide, 5 * wide];
};
const agoInWords = (written: string, unit: string, now: CivilDate): Reading => {
  const span = vague(written, unit);
  return span === null
    ? ago(countOf(written), unit, false, now)
    : between(addDays(now, -span[1]), addDays(now, -span[0]), 'week');
};
const TIME = '(?:\\s+(?:morning|afternoon|evening|night))?';

const SEASONS_EN = ['spring', 'summer', 'autumn', 'winter'];
const NUMBER_EN =
  '(half an?|an?|\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a couple of|couple of|a few|several)';
/** june, july and august, always on the 5th; from may to july. */
const MONTH_LIST_EN = new RegExp(
  `\\b(?:from )?${MONTH}(?:(?:,| and| to| till| until| through|-|,? ?&)+ ?${MONTH}){1,9}(?:[^.;\\d]{0,24}\\bthe (\\d{1,2})(?:st|nd|rd|th))?(?!\\w)`,
  'g',
);

const ENGLISH: readonly Rule[] = [
  {
    pattern: MONTH_LIST_EN,
    read: ([whole, first, last, d], ground) => {
      if (/\bmay\b/.test(whole!) && /\bmarch\b/.test(whole!) && !/ to |,/.test(whole!)) return null;
      return throughMonths(
        monthNumber(first!),
        monthNumber(last!),
        d === undefined ? null : Number(d),
        ground,
      );
    },
  },
  {
    pattern: /\b(last|this|in the|in|over the|during the|that) (spring|summer|autumn|fall|winter)\b/g,
    read: ([, , which], { today: now }) =>
      season(SEASONS_EN.indexOf(which === 'fall' ? 'autumn' : which!), null, now),
  },
  {
    pattern:
      /\b(?:the )?(first half|second half|early|late|mid|beginning|start|end) ?-?(?:of )?(this year|last year|the year)\b/g,
    read: ([, part, year], { today: now }) =>
      partOfYear(
        monthsOf(part!),
        year === 'the year' ? null : yearOf(now) - (year === 'last year' ? 1 : 0),
        now,
      ),
  },
  {
    pattern: new RegExp(
      `\\b(?:on )?(?:last week,? (?:on )?(${WEEKDAYS.join('|')})|(${WEEKDAYS.join('|')}),? (?:of )?(last|this) week)${TIME}`,
      'g',
    ),
    read: ([, behind, ahead, which], { today: now }) =>
      onWeekday(WEEKDAYS.indexOf(behind ?? ahead!) + 1, which === 'this' ? 0 : 1, now),
  },
  {
    pattern: /\bthe week before last\b/g,
    read: (_, { today: now }) => {
      const start = addDays(monday(now), -14);
      return between(start, addDays(start, 6), 'week');
    },
  },
  {
    pattern: new RegExp(
      `^(?:it'?s|it|has|have|had|been|like|about|around|for|almost|nearly|maybe|over|probably|i think|i guess|already|now|[\\s,])*\\b${NUMBER_EN} (days?|weeks?|months?|years?)(?:[\\s,.!]|now|already|so far|or so|i think|i guess)*$`,
      'g',
    ),
    read: ([, n, unit], { today: now }) => agoInWords(n!, unit!, now),
  },
  {
    pattern: new RegExp(
      `\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(20\\d{2}|19\\d{2}))?(?![\\d:])`,
      'g',
    ),
    read: ([, m, d, y], ground) =>
      y === undefined
        ? bareDay(monthNumber(m!), Number(d), ground)
        : single(ymd(Number(y), monthNumber(m!), Number(d))),
  },
  {
    pattern: new RegExp(
      `\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+${MONTH}(?:,?\\s+(20\\d{2}|19\\d{2}))?(?!\\w)`,
      'g',
    ),
    read: ([, d, m, y], ground) =>
      y === undefined
        ? bareDay(monthNumber(m!), Number(d), ground)
        : single(ymd(Number(y), monthNumber(m!), Number(d))),
  },
  {
    pattern: new RegExp(
      `\\b(?:(early|mid|late|(?:the )?(?:end|beginning|start|middle) of|in|since|during|last|around|about|sometime in|by|from|until|maybe|probably|back in|the|my|our)\\s+)?${MONTH}(?:\\s+(?:of\\s+)?(20\\d{2}|19\\d{2}|last year|this year))?(\\s(?:bill|statement|invoice|rent|fee|salary|instal?lment|payment))?(?!\\w)`,
      'g',
    ),
    read: ([, lead, m, y, bill], ground) => {
      if ((lead === undefined || /^(?:the|my|our)$/.test(lead)) && y === undefined && bill === undefined)
        return null;
      const part = /^early|beginning|start/.test(lead ?? '')
        ? '初'
        : /mid/.test(lead ?? '')
          ? '中'
          : /^late|end of/.test(lead ?? '')
            ? '底'
            : undefined;
      return y === undefined
        ? bareMonth(monthNumber(m!), part, ground)
        : wholeMonth(
            /^\d/.test(y) ? Number(y) : yearOf(ground.today) - (y.startsWith('last') ? 1 : 0),
            monthNumber(m!),
            part,
          );
    },
  },
  {
    pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})\/((?:20)?\d{2})(?![\d/])/g,
    read: ([, a, b, y]) => {
      const [month, day] = Number(a) > 12 ? [Number(b), Number(a)] : [Number(a), Number(b)];
      return single(ymd(Number(y) < 100 ? 2000 + Number(y) : Number(y), month, day));
    },
  },
  {
    pattern:
      /\b(?:on |around |about )?the (\d{1,2})(?:st|nd|rd|th)(?: of (this|last) month)?(?! (?:of|time|floor|one|day|call|payment|month)\b)\b/g,
    read: ([, d, which], ground) => {
      if (which === undefined) return dayAlone(Number(d), ground);
      const { year, month } = monthsBack(ground.today, which === 'last' ? 1 : 0);
      return single(ymd(year, month, Number(d)));
    },
  },
  {
    pattern: new RegExp(
      `\\b(the day before yesterday|yesterday|today|tonight|last night|this (?:morning|afternoon|evening)|just now)${TIME}`,
      'g',
    ),
    read: ([, word], { today: now }) =>
      single(
        addDays(now, word!.startsWith('the day before') ? -2 : /yesterday|last night/.test(word!) ? -1 : 0),
      ),
  },
  {
    pattern: new RegExp(`\\b(?:(last|this|on|this past)\\s+)(${WEEKDAYS.join('|')})${TIME}`, 'g'),
    read: ([, which, day], { today: now }) => {
      const latest = onWeekday(WEEKDAYS.indexOf(day!) + 1, null, now);
      return which === 'last' && latest?.range.from === now ? single(addDays(now, -7)) : latest;
    },
  },
  {
    pattern:
      /\b(?:about |around |almost |over )?(half an?|an?|\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a couple of|couple of|a few|several)\s+(days?|weeks?|months?|years?)\s+(?:ago|back|earlier)\b/g,
    read: ([, n, unit], { today: now }) => agoInWords(n!, unit!, now),
  },
  {
    pattern: /\b(?:about |almost |over )?(?:a|one) fortnight (?:ago|back|earlier)\b/g,
    read: (_, { today: now }) => single(addDays(now, -14)),
  },
  {
    pattern: /\bthe other (day|night|week)\b/g,
    read: ([, unit], { today: now }) => {
      const [from, to] = unit === 'week' ? [-21, -7] : [-7, -1];
      return between(addDays(now, from!), addDays(now, to!), 'week');
    },
  },
  {
    pattern:
      /\b(early|mid|late|(?:the )?(?:very )?(?:end|beginning|start|middle) of)[ -](last|this|the) month\b/g,
    read: ([, part, which], { today: now }) => {
      const { year, month } = monthsBack(now, which === 'last' ? 1 : 0);
      return wholeMonth(
        year,
        month,
        /early|beginning|start/.test(part!) ? '初' : /mid/.test(part!) ? '中' : '底',
      );
    },
  },
  {
    pattern: new RegExp(`\\b(?:the )?(first|1st|second|2nd|third|3rd) week of ${MONTH}(?!\\w)`, 'g'),
    read: ([, which, m], { today: now }) => {
      const month = monthNumber(m!);
      const first = (year: number): CivilDate => ymd(year, month, 1)!;
      const year = yearOf(now) - (first(yearOf(now)) > now ? 1 : 0);
      const weeks = ['fi1s', 'se2n', 'th3r'].findIndex((one) => one.includes(which!.slice(0, 2)));
      const start = addDays(first(year), 7 * weeks);
      return between(start, addDays(start, 6), 'week');
    },
  },
  {
    pattern: /\b(?:over|at|on|this past) (?:the )?weekend\b/g,
    read: (_, { today: now }) => {
      const start = addDays(monday(now), -2);
      return between(start, addDays(start, 1), 'week');
    },
  },
  {
    pattern: /\b(last|this)\s+(week(?:end)?|month|year)\b/g,
    read: ([, which, unit], { today: now }) => {
      const back = which === 'last' ? 1 : 0;
      if (unit === 'year')
        return between(ymd(yearOf(now) - back, 1, 1), ymd(yearOf(now) - back, 12, 31), 'year');
      if (unit === 'month') {
        const { year, month } = monthsBack(now, back);
        return wholeMonth(year, month, undefined);
      }
      const start = addDays(monday(now), -7 * back);
      return between(unit === 'weekend' ? addDays(start, 5) : start, addDays(start, 6), 'week');
    },
  },
  {
    pattern: /\b(?:in|since|during|year)\s+(20\d{2}|19\d{2})\b/g,
    read: ([, y]) => between(ymd(Number(y), 1, 1), ymd(Number(y), 12, 31), 'year'),
  },
];

/** Days still to come: read only where an answer may name one by mistake. */
const COMING: readonly Rule[] = [
  {
    pattern: /明[天日早晚]|明儿|大后[天日]|后[天日](?!起)|\b(?:the day after tomorrow|tomorrow)\b/g,
    read: ([word], { today: now }) =>
      single(addDays(now, word!.startsWith('大后') ? 3 : /^后|after/.test(word!) ? 2 : 1)),
  },
  {
    pattern: new RegExp(
      `下(下)?个?(?:周|星期|礼拜)([${WEEKDAYS_ZH}天])?|\\bnext (week|${WEEKDAYS.join('|')})\\b`,
      'g',
    ),
    read: ([, twice, zh, en], { today: now }) => {
      const start = addDays(monday(now), twice === undefined ? 7 : 14);
      const day =
        zh === undefined ? WEEKDAYS.indexOf(en ?? '') : WEEKDAYS_ZH.indexOf(zh === '天' ? '日' : zh);
      return day < 0 ? between(start, addDays(start, 6), 'week') : single(addDays(start, day));
    },
  },
  {
    pattern: new RegExp(`下个?月(?:的?(${N2})[号日])?|\\bnext month\\b`, 'g'),
    read: ([, d], { today: now }) => {
      const { year, month } = monthsBack(now, -1);
      return d === undefined ? wholeMonth(year, month, undefined) : single(ymd(year, month, small(d)));
    },
  },
  {
    pattern: new RegExp(`明年(?:的?(${N2})月份?)?(?:(${N2})[号日])?|\\bnext year\\b`, 'g'),
    read: ([, m, d], { today: now }) => {
      const year = yearOf(now) + 1;
      if (m === undefined) return between(ymd(year, 1, 1), ymd(year, 12, 31), 'year');
      return d === undefined ? wholeMonth(year, small(m), undefined) : single(ymd(year, small(m), small(d)));
    },
  },
];

const literally = (s: string): string => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function festivalRules(festivals: readonly Festival[]): readonly Rule[] {
  return festivals.map((festival) => ({
    pattern: new RegExp(
      `(?:(${YEAR}年?|(?:${RELATIVE_YEAR})|last year'?s?|this year'?s?)的?\\s*)?(?<![a-z0-9])(?:${festival.names.map(literally).join('|')})(?![a-z0-9元块])(当天|那天|当晚|当日|(?:的?(?:那几天|那会儿|那阵子?|几天|期间|假期|放假|长假|活动|大促)))?`,
      'g',
    ),
    read: ([whole, y, during], ground) => {
      const said = y?.startsWith('last') ? '去年' : y?.startsWith('this') ? '今年' : y;
      const now = ground.today;
      const named = yearFrom(said, now);
      const years = named === null ? [ground.year ?? yearOf(now), yearOf(now) - 1] : [named];
      const day =
        years.map((year) => festivalDay(festival, year)).find((date) => date !== null && date <= now) ?? null;
      if (day === null) return null;
      return /期间|几天|那会儿|那阵|假|黄金周|活动|大促/.test(during ?? whole!) && festival.days > 1
        ? between(day, addDays(day, festival.days - 1), 'week')
        : single(day);
    },
  }));
}

const JOINT = /^\s*(?:[^\d,。;!?\s]{0,3}(?:至|到)|至|到|-+|~+|—+|–|to|until|till|through|and)\s*$/;
const NOT_AN_EVENT =
  /^(?:(?:都|已经|快|才)?[\d一二三四五六七八九十]+多?岁|出生|生人|生的|年?起?施行|实施|生效|发布|公布|到期|以后|之后再|前退|前还)/;

/** The rules whose language a text has at all. */
const spoken = (folded: string): readonly Rule[] => [
  ...(/[\u4e00-\u9fff]|\d/.test(folded) ? CHINESE : []),
  ...(/[a-z]{3}|\d\/\d/.test(folded) ? ENGLISH : []),
];

/** The first day still to come that a folded text names; null without one. */
export function comingDate(folded: string, now: Instant): DateHit | null {
  const day = today(now);
  for (const rule of [...spoken(folded), ...COMING])
    for (const match of matches(folded, rule.pattern)) {
      const reading = rule.read([...match], { today: day, year: null, last: null });
      if (reading !== null && reading.range.from > day)
        return {
          from: match.index,
          to: match.index + match[0].length,
          range: reading.range,
          grain: reading.grain,
        };
    }
  return null;
}

/** Reads the dates of texts; `festivals` are named days beyond the grammar. */
export function dateReader(
  festivals: readonly Festival[],
): (folded: string, now: Instant) => readonly DateHit[] {
  const named = festivalRules(festivals);
  const anyFestival = new RegExp(festivals.flatMap(({ names }) => names.map(literally)).join('|'));
  return (folded, now) => {
    const day = today(now);
    const found = [...(anyFestival.test(folded) ? named : []), ...spoken(folded)]
      .flatMap((rule) => matches(folded, rule.pattern).map((match) => ({ rule, match })))
      .map(({ rule, match }) => ({ rule, match, from: match.index, to: match.index + match[0].length }))
      .sort((a, b) => a.from - b.from || b.to - a.to);
    const hits: DateHit[] = [];
    let year: number | null = null;
    let taken = 0;
    for (const { rule, match, from, to } of found) {
      if (from < taken) continue;
      const last = hits.at(-1) ?? null;
      // A year told by itself is the background: 去年买的保险，11月6日拒赔
      const carried = last === null || last.grain !== 'year' || from - last.to <= 3 ? year : null;
      const reading = rule.read([...match], { today: day, year: carried, last });
      if (reading !== null) taken = to;
      if (reading === null || reading.range.from > day || NOT_AN_EVENT.test(folded.slice(to, to + 6)))
        continue;
      const range = { from: reading.range.from, to: reading.range.to > day ? day : reading.range.to };
      if (new RegExp(YEAR).test(match[0]) || /年|year/.test(match[0])) year = yearOf(range.from);
      const end =
        untilDay(folded, to, range.from, day) ??
        (isSince(folded, from, to, reading.grain) ? { day, to } : null);
      taken = end?.to ?? to;
      hits.push({
        from,
        to: taken,
        range: end === null ? range : { from: range.from, to: end.day },
        grain: reading.grain,
      });
    }
    return joined(folded, hits);
  };
}

/** 从6月起: what goes on since a month or a year goes on until today. */
function isSince(folded: string, from: number, to: number, grain: DateHit['grain']): boolean {
  if (grain === 'day' || grain === 'week') return false;
  const before = folded.slice(Math.max(0, from - 3), from);
  const after = folded.slice(to, to + 8);
  return (
    (/(?:从|自|自从|打)$/.test(before) && /^(?:份|的时候)?(?:开始|起|以来)(?![步初诉])/.test(after)) ||
    /^(?:份)?(?:起(?=$|[,。;!?就每一])|以来)/.test(after)
  );
}

/** 3月5日至8日: the end of a range that names only the day. */
function untilDay(
  folded: string,
  at: number,
  from: CivilDate,
  now: CivilDate,
): { day: CivilDate; to: number } | null {
  const still = /^\s*(?:开始)?,?(?:一直)?(?:至|到|to|until)\s*(?:现在|今天|今(?![年天])|目前|now|today)/.exec(
    folded.slice(at, at + 14),
  );
  if (still !== null) return { day: now, to: at + still[0].length };
  const match = new RegExp(`^\\s*(?:至|到|-+|~+|—+)\\s*(${N2})[日号]`).exec(folded.slice(at, at + 12));
  if (match === null) return null;
  const day = ymd(yearOf(from), monthOf(from), small(match[1]));
  return day !== null && day > from && day <= now ? { day, to: at + match[0].length } : null;
}

function joined(folded: string, hits: readonly DateHit[]): readonly DateHit[] {
  const out: DateHit[] = [];
  for (const hit of hits) {
    const last = out.at(-1);
    if (last !== undefined && last.range.to < hit.range.to && JOINT.test(folded.slice(last.to, hit.from)))
      out[out.length - 1] = {
        from: last.from,
        to: hit.to,
        range: { from: last.range.from, to: hit.range.to },
        grain: last.grain,
      };
    else out.push(hit);
  }
  return out;
}
