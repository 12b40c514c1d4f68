import { addDays } from '../calendar/days.ts';
import type { CivilDate } from '../complaints/record.ts';
import {
  bareDay,
  bareMonth,
  between,
  CLOCK,
  dayAlone,
  lastOf,
  monday,
  monthOf,
  monthsBack,
  monthsOf,
  N2,
  onWeekday,
  PART,
  partOfYear,
  RELATIVE_YEAR,
  type Reading,
  type Rule,
  SEASONS,
  season,
  single,
  small,
  throughMonths,
  WEEKDAYS_ZH,
  weeksBack,
  wholeMonth,
  YEAR,
  yearFrom,
  yearOf,
  ymd,
} from './date-rules.ts';

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

/** The terms of the school year and the first of spring, by their first and last day; 开学 has two. */
const TERMS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  开学: [
    ['08-25', '09-15'],
    ['02-15', '03-10'],
  ],
  暑假: [['07-01', '08-31']],
  寒假: [['01-10', '02-25']],
  开春: [['02-04', '03-31']],
};

/** The latest of those that has begun, in that year where one is named. */
function termOf(term: string, named: number | null, now: CivilDate): Reading {
  const years = named === null ? [yearOf(now), yearOf(now) - 1] : [named];
  const all = years.flatMap((year) =>
    (TERMS[term] ?? []).map(([from, to]) => ({ from: `${year}-${from}`, to: `${year}-${to}` })),
  );
  const begun = all.filter(({ from }) => from <= now).sort((a, b) => b.from.localeCompare(a.from))[0];
  return begun === undefined ? null : between(begun.from, begun.to, 'month');
}

/** The rules for dates in Chinese and in figures; the earliest and longest hit wins. */
export const CHINESE: readonly Rule[] = [
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
    // 去年七八月份: the one or the other
    pattern: new RegExp(
      `(?:(${YEAR}年|(?:${RELATIVE_YEAR}))的?)?(?<![一二三四五六七八九十\\d])([一二三四五六七八九])([二三四五六七八九十])月份?`,
      'g',
    ),
    read: ([, y, a, b], ground) => {
      const [first, last] = [small(a), small(b)];
      if (last !== first + 1) return null;
      const year = yearFrom(y, ground.today);
      if (year === null) return throughMonths(first, last, null, ground);
      return between(ymd(year, first, 1), ymd(year, last, lastOf(year, last)), 'month');
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
    pattern: new RegExp(`(上上|大上|上一?|这|本)个?月份?(?:的?(${N2})[号日]|(${PART}))?`, 'g'),
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
    pattern: new RegExp(
      `(?<![下每])(上上|大上|上|这|本)?个?(?:周|星期|礼拜)([${WEEKDAYS_ZH}天])${CLOCK}`,
      'g',
    ),
    read: ([, which, day], { today: now }) =>
      onWeekday(WEEKDAYS_ZH.indexOf(day === '天' ? '日' : day!) + 1, weeksBack(which), now),
  },
  {
    pattern: /(?<!下)(上上|大上|上一?|这|本)个?(?:周末|周|星期|礼拜)(?![一二三四五六日天年])/g,
    read: ([whole, which], { today: now }) => {
      const start = addDays(monday(now), -7 * (weeksBack(which) ?? 0));
      return between(whole!.endsWith('末') ? addDays(start, 5) : start, addDays(start, 6), 'week');
    },
  },
  {
    pattern: new RegExp(
      `(?:(${YEAR}年|(?:${RELATIVE_YEAR}))的?)?(暑假|寒假|开春|(?<![没不等要快])开学)(?![前班作课营工票典]|之前|以前)`,
      'g',
    ),
    read: ([, y, term], { today: now }) => termOf(term!, yearFrom(y, now), now),
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
    pattern:
      /(?:(?<=在|于|从|自|^)(?=[\d./]+(?!\s*[元万块kw%折倍g个改涨降升调变提加减]))|(?<=[,。;!?])(?=[\d.]+(?:号|日|就|又|才|买|下单|付|交|扣|收到|签|退|坏|去|发|寄|突然|报名|办|充|早上|上午|中午|下午|晚上))|\b(?:on|ordered|bought|paid|since|from|dated|received|delivered|arrived|booked|charged) (?=\d{1,2}\/\d\d))(\d{1,2})[./](\d{1,2})(?![\d./]|\s*[元万块kw%折倍g个改涨降升调变提加减])/g,
    read: ([, m, d], ground) => bareDay(Number(m), Number(d), ground),
  },
];
