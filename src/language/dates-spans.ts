import { type Instant, instant } from '../basics/clock.ts';
import { addDays, today } from '../calendar/days.ts';
import type { CivilDate } from '../complaints/record.ts';
import {
  ago,
  bareMonth,
  between,
  dayBack,
  lastOf,
  monthsBack,
  N2,
  RELATIVE_YEAR,
  type Reading,
  type Rule,
  single,
  small,
  throughMonths,
  weeksBack,
  wholeMonth,
  YEAR,
  yearFrom,
  yearOf,
  ymd,
} from './date-rules.ts';
import { NUMBER, numberOf } from './numerals.ts';

/** 三四个月: between the two. */
const SPREAD = /^[一二两三四五六七八][二三四五六七八九]$/;
const WHEN = `(${YEAR}年|(?:${RELATIVE_YEAR}))的?`;

/** 二十几天, 三个多月, 一年半: six groups, which `lengthOf` takes. */
const LENGTH = `(${NUMBER}|[半几仨俩])([多几来])?个?([半多])?(月|星期|礼拜|天|日|周|年)(多)?(半)?`;

interface Length {
  readonly count: number;
  readonly unit: string;
  /** More than the count. */
  readonly more: boolean;
  /** 二十几: the most that is meant, where it is tens that are counted. */
  readonly most: number | null;
}

function lengthOf([n, some, inside, unit, after, half]: readonly (string | undefined)[]): Length {
  const spread = SPREAD.test(n!);
  const whole = numberOf(spread ? n![0]! : n!) ?? 0;
  const count =
    (n === '半' ? 0.5 : n === '几' ? 3 : whole) + (half === undefined && inside !== '半' ? 0 : 0.5);
  return {
    count,
    unit: unit!,
    more: spread || inside === '多' || (some ?? after) !== undefined,
    most: some !== undefined && count >= 10 && count % 10 === 0 ? count + 9 : null,
  };
}

/** Where a stretch begins that goes on until now. */
function begun({ count, unit, more }: Length, now: CivilDate): CivilDate | null {
  if (unit === '月') {
    const day = dayBack(now, count);
    return more && day !== null ? `${day.slice(0, 8)}01` : day;
  }
  if (unit === '年' && count % 1 !== 0) {
    const { year, month } = monthsBack(now, count * 12);
    return ymd(year, month, 1);
  }
  return ago(count, unit, false, now)?.range.from ?? null;
}

function back(length: Length, now: CivilDate): Reading {
  const { count, unit, more, most } = length;
  if (most === null) return ago(count, unit, more, now);
  const [late, early] = [
    ago(count, unit, false, now),
    ago(unit === '年' ? most + 1 : most, unit, false, now),
  ];
  if (late === null || early === null) return null;
  return between(early.range.from, late.range.to, late.grain === 'day' ? 'week' : late.grain);
}

const HOURS: readonly (readonly [RegExp, number])[] = [
  [/秒/, 1],
  [/刻钟/, 900],
  [/分/, 60],
  [/小时|钟头/, 3600],
];
const hoursAgo = (count: number, unit: string, now: Instant): Reading =>
  single(today(instant(now - count * 1000 * (HOURS.find(([word]) => word.test(unit))?.[1] ?? 0))));

/** 起飞2小时前可退: a term of the contract and no time gone by. */
const NO_TERM =
  '(?<!(?:起飞|开场|开演|发车|入住|出发|出行|开始|开课|提前|使用|预约|到店|活动|航班|演出|比赛|至少|必须)的?)';
const NO_OFFER = '(?![台面往几]|,?(?:可以?|能|免费|无责)?(?:随时)?(?:取消|退订|退票|改签|预约|通知)(?!了))';

/** The first or last days, weeks or months of a stretch. */
function partOf(whole: Reading, last: boolean, count: number, unit: string): Reading {
  if (whole === null) return null;
  const { from, to } = whole.range;
  if (/月|季/.test(unit)) {
    const months = /季/.test(unit) ? count * 3 : count;
    if (last) {
      const { year, month } = monthsBack(to, months - 1);
      return between(ymd(year, month, 1), to, 'month');
    }
    const { year, month } = monthsBack(from, 1 - months);
    return between(from, ymd(year, month, lastOf(year, month)), 'month');
  }
  const days = /天|日/.test(unit) ? count : count * 7;
  const [first, end] = last ? [addDays(to, 1 - days), to] : [from, addDays(from, days - 1)];
  return between(first, end, days === 1 ? 'day' : 'week');
}

const yearLong = (year: number): Reading => between(ymd(year, 1, 1), ymd(year, 12, 31), 'year');

/** The rules for stretches of days, counted from today or within a month or year, in Chinese. */
export const SPANS: readonly Rule[] = [
  {
    pattern: new RegExp(`(?:最近|近|过去|这)的?${LENGTH}(?:来|内|里|以来|之内)?(?![前后目])`, 'g'),
    read: ([, ...length], { today: now }) => between(begun(lengthOf(length), now), now, 'month'),
  },
  {
    pattern: new RegExp(`${LENGTH}(?:以来|来(?=[,都每一总老]))`, 'g'),
    read: ([, ...length], { today: now }) => between(begun(lengthOf(length), now), now, 'month'),
  },
  {
    pattern: new RegExp(
      `^(?:大概|大约|差不多|应该|好像|可能|快|都|已经|也|得|有|等了?|拖了?|过去?了?|,)*${LENGTH}(?:了|吧|左右|啦|来|前|的样子|[,。!~])+$`,
      'g',
    ),
    read: ([, ...length], { today: now }) => back(lengthOf(length), now),
  },
  {
    pattern: new RegExp(`${NO_TERM}${LENGTH}(?:之前|以前|前)${NO_OFFER}`, 'g'),
    read: ([, ...length], { today: now }) => back(lengthOf(length), now),
  },
  {
    pattern: new RegExp(
      `${NO_TERM}(${NUMBER}|[半几仨俩])[多几来]?个?(?:多)?(半)?(小时|钟头|分钟|刻钟|秒钟?)(?:之前|以前|前)${NO_OFFER}`,
      'g',
    ),
    read: ([, n, half, unit], { now }) =>
      hoursAgo(
        (n === '半' ? 0.5 : n === '几' ? 3 : (numberOf(n!) ?? 0)) + (half === undefined ? 0 : 0.5),
        unit!,
        now,
      ),
  },
  {
    // 前两个月: from then until now
    pattern:
      /(?<![\d一二三四五六七八九十百年月])前([两俩仨三四五六几])个?(月|周|星期|礼拜|年)(?![内的之级])/g,
    read: ([, n, unit], { today: now }) => {
      const count = n === '几' ? 3 : small(n);
      if (unit === '年') return between(ymd(yearOf(now) - count, 1, 1), ymd(yearOf(now) - 1, 12, 31), 'year');
      const start = unit === '月' ? dayBack(now, count) : addDays(now, -7 * count);
      return start === null ? null : between(start, now, 'month');
    },
  },
  {
    pattern: /前几天|前些天|前些日子|前阵子|前段时间|前两天|这几天|这两天|最近几天|(?<!十)几天前|好几天前/g,
    read: ([word], { today: now }) =>
      between(addDays(now, /两/.test(word!) ? -3 : /阵|段|日子/.test(word!) ? -30 : -7), now, 'week'),
  },
  {
    // 上个月最后一天, 去年前三个月
    pattern: new RegExp(
      `(?:${WHEN}(?:(${N2})月份?的?)?|(?<![\\d一二三四五六七八九十])(${N2})月份?的?|(上上|上一?|这|本)个?月的?)(前|头|最后|最末|后)(${N2}|[两俩仨几])个?(天|日|周|星期|礼拜|月|季度)(?![前后])`,
      'g',
    ),
    read: ([, y, m, alone, which, end, n, unit], ground) => {
      const now = ground.today;
      const year = yearFrom(y, now);
      const past = monthsBack(now, weeksBack(which) ?? 0);
      const month = small(m ?? alone);
      const whole =
        year !== null && m === undefined
          ? yearLong(year)
          : year !== null
            ? wholeMonth(year, month, undefined)
            : alone !== undefined
              ? bareMonth(month, undefined, ground)
              : wholeMonth(past.year, past.month, undefined);
      return partOf(whole, /后|末/.test(end!), n === '几' ? 3 : small(n), unit!);
    },
  },
  {
    // 2-4月, 去年三到五月份
    pattern: new RegExp(
      `(?:${WHEN})?(?<![\\d.:/一二三四五六七八九十-]|[等过用拖花]了?|[要满再差])(${N2})(?:月份?)?\\s?(?:-+|—+|~+|–|到|至)\\s?(${N2})月份?(?!\\d|${N2}[日号]|[龄大])`,
      'g',
    ),
    read: ([, y, a, b], ground) => {
      const year = yearFrom(y, ground.today);
      const [from, to] = [small(a), small(b)];
      if (year === null) return throughMonths(from, to, null, ground);
      const end = to < from ? year + 1 : year;
      return between(ymd(year, from, 1), to > 12 ? null : ymd(end, to, lastOf(end, to)), 'month');
    },
  },
  {
    // 月初, 月底: of the latest month in which it has come
    pattern:
      /(?<![每个月前后半满整岁\d一二三四五六七八九十正冬腊上下这本当几两数])月([初中底末]|[上中下]旬)(?![前之以])/g,
    read: ([, part], { today: now }) => {
      const here = wholeMonth(yearOf(now), Number(now.slice(5, 7)), part);
      if (here !== null && here.range.from <= now) return here;
      const { year, month } = monthsBack(now, 1);
      return wholeMonth(year, month, part);
    },
  },
];
