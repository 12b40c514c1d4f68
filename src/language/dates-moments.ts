import { addDays } from '../calendar/days.ts';
import { between, type Reading, type Rule, single, small, ymd } from './date-rules.ts';
import { NUMBER, numberOf } from './numerals.ts';

const HOUR = '(?:[01]?\\d|2[0-4]|[零一二三四五六七八九十两]{1,3})';
const PART_OF_DAY =
  '(?:凌晨|清晨|清早|早晨|早上|一早|上午|中午|正午|午后|下午|傍晚|晚上|夜里|夜间|半夜|深夜|午夜|当晚)';
/** 零点五, 24点5度: a point and no hour. */
const DECIMAL = '(?:\\d(?!\\d|分)|[零一二三四五六七八九](?![十分\\d]))';
const COUNT = `(${NUMBER}|[半几俩仨])[多几]?个?`;

const days = (written: string, unit: string): number => {
  const n = written === '半' ? 0.5 : written === '几' ? 3 : (numberOf(written) ?? 0);
  return Math.round(n * (/年/.test(unit) ? 365 : /月/.test(unit) ? 30 : /周|星期|礼拜/.test(unit) ? 7 : 1));
};
const onward = (today: string, count: number): Reading => between(today, addDays(today, count), 'week');

const DECADE: readonly (readonly [RegExp, readonly [number, number]])[] = [
  [/[初早前]/, [0, 2]],
  [/中/, [3, 6]],
  [/[末后晚]/, [7, 9]],
];

/**
 * A time of day without its day, taken for today's, and terms that run from today. Somebody who tells of a trouble
 * rarely means them as its day: they are read only where every mention of a time is wanted.
 */
export const MOMENTS: readonly Rule[] = [
  {
    pattern: new RegExp(
      `${PART_OF_DAY}(?:的)?(?:${HOUR}(?:点|时|:\\d\\d))?|(?<![\\d:./减加第有差]|\\d\\.)${HOUR}(?:(?<!一)点(?!点|${DECIMAL})|(?<=一)点(?=[钟半整多过])|(?<=十一)点(?!${DECIMAL})|时(?![候间长])|:\\d\\d(?!\\d))|\\b\\d{1,2}(?::\\d\\d)? ?[ap]\\.?m\\b`,
      'g',
    ),
    read: (_, { today }) => single(today),
  },
  {
    pattern: /现在|此[时刻]|目前|本日|当日|当天|全天|整天|马上|\b(?:right now|at the moment)\b/g,
    read: (_, { today }) => single(today),
  },
  {
    pattern: new RegExp(`(?:最近|近|过去|前|上)的?${COUNT}(?:秒钟?|分钟?|小时|钟头|刻钟)`, 'g'),
    read: (_, { today }) => single(today),
  },
  {
    pattern: new RegExp(`${COUNT}(?:半)?(?:秒钟?|分钟?|小时|钟头|刻钟)(?:之后|以后|后|之内|以内|内)`, 'g'),
    read: (_, { today }) => single(today),
  },
  {
    pattern: new RegExp(
      `(?:未来|今后|往后|接下来|再过)的?${COUNT}(秒钟?|分钟?|小时|钟头|天|日|周|星期|礼拜|月|年)`,
      'g',
    ),
    read: ([, n, unit], { today }) => onward(today, /[秒分时钟]/.test(unit!) ? 0 : days(n!, unit!)),
  },
  {
    pattern: new RegExp(`${COUNT}(?:工作日|交易日|天|日|周|星期|礼拜|月|年)(?:之内|以内|内)`, 'g'),
    read: (_, { today }) => onward(today, 0),
  },
  {
    // 年底前, 明年底前, 下月15号下午6点前: from today until then
    pattern: new RegExp(
      `(?:明年|后年|今年|下个?月|本月|这个月|年|月)(?:${NUMBER}月份?)?(?:[初中底末]|${NUMBER}[号日])(?:${PART_OF_DAY})?(?:${HOUR}[点时])?(?:之前|以前|前)`,
      'g',
    ),
    read: (_, { today }) => onward(today, 0),
  },
  {
    pattern:
      /(?:(?:20|二十|上个?)世纪)?(?<![\d一二三四五六七八九])([3-9]0|[三四五六七八九]十)年代([初早前中末后晚])?期?/g,
    read: ([, tens, part]) => {
      const [first, last] = DECADE.find(([word]) => word.test(part ?? ''))?.[1] ?? [0, 9];
      const decade = 1900 + small(tens);
      return between(ymd(decade + first, 1, 1), ymd(decade + last, 12, 31), 'year');
    },
  },
];
