import type { Instant } from '../basics/clock.ts';
import { matches } from '../basics/text.ts';
import { addDays, today } from '../calendar/days.ts';
import type { CivilDate } from '../complaints/record.ts';
import {
  between,
  type DateHit,
  monday,
  monthsBack,
  N2,
  RELATIVE_YEAR,
  type Reading,
  type Rule,
  single,
  small,
  WEEKDAYS_ZH,
  wholeMonth,
  YEAR,
  yearFrom,
  yearOf,
  ymd,
} from './date-rules.ts';
import { BESIDE } from './dates-beside.ts';
import { CHINESE } from './dates-chinese.ts';
import { ENGLISH } from './dates-english.ts';
import { LUNAR } from './dates-lunar.ts';
import { MOMENTS } from './dates-moments.ts';
import { SPANS } from './dates-spans.ts';
import { SPANS_EN } from './dates-spans-english.ts';
import { amended, endOf, joined, lasting } from './dates-together.ts';
import { WEEKDAYS } from './english-counts.ts';
import { type Festival, festivalDay } from './festivals.ts';

export type { DateHit } from './date-rules.ts';

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

/** 中秋前一天, 国庆过后: days that are told by a feast. */
function besideFestival(words: string, day: CivilDate, days: number): Reading {
  if (/前一/.test(words)) return single(addDays(day, -1));
  const nth = /第(.)天/.exec(words)?.[1];
  if (nth !== undefined) return single(addDays(day, small(nth) - 1));
  if (/后一/.test(words)) return single(addDays(day, 1));
  if (/前/.test(words)) return between(addDays(day, -7), addDays(day, -1), 'week');
  return between(addDays(day, days), addDays(day, days + 20), 'month');
}

/** 过完年, 年前: after and before the Spring Festival. */
function newYearRules(festivals: readonly Festival[]): readonly Rule[] {
  const spring = festivals.find(({ names }) => names.includes('春节'));
  if (spring === undefined) return [];
  return [
    {
      pattern:
        /(?<![\d零一二三四五六七八九十百几多半两\u4eca\u53bb\u524d\u660e])(?:过完年|过了年|年后(?=[,我在买去办才就找交刚])|年前(?=[,我在买去办就找交刚]))(?:没几天|不久)?/g,
      read: ([words], { today: now }) => {
        const before = /年前/.test(words!);
        const day = [yearOf(now), yearOf(now) - 1]
          .map((year) => festivalDay(spring, year))
          .find((date) => date !== null && date <= now);
        if (day === undefined || day === null) return null;
        return before
          ? between(addDays(day, -30), addDays(day, -1), 'month')
          : between(addDays(day, 3), addDays(day, 30), 'month');
      },
    },
  ];
}

function festivalRules(festivals: readonly Festival[]): readonly Rule[] {
  return festivals.map((festival) => ({
    pattern: new RegExp(
      `(?:\\bthe (?:day|night) (before|after) )?(?:(${YEAR}年?|(?:${RELATIVE_YEAR})|last year'?s?|this year'?s?)的?\\s*)?(?<![a-z0-9])(?:${festival.names.map(literally).join('|')})(?![a-z0-9元块])(当天|那天|当晚|当日|前一[天晚]|后一天|第[一二三四五六七八]天|前(?:两|几)天|前夕|(?:之|以|过)后(?:没几天|不久)?|后(?:没几天|几天|不久)|(?:的?(?:那几天|那会儿|那阵子?|几天|期间|假期|放假|长假|活动|大促))|\\s(?:of )?(?:last year|this year|20\\d\\d)\\b)?`,
      'g',
    ),
    read: ([whole, beside, y, tail], ground) => {
      const during = beside === undefined ? tail : beside === 'before' ? '前一天' : '后一天';
      const told = y ?? /(?:last|this|20\d\d).*$/.exec(during ?? '')?.[0];
      const said = told?.startsWith('last') ? '去年' : told?.startsWith('this') ? '今年' : told;
      const now = ground.today;
      const named = yearFrom(said, now);
      const years = named === null ? [ground.year ?? yearOf(now), yearOf(now) - 1] : [named];
      const day =
        years.map((year) => festivalDay(festival, year)).find((date) => date !== null && date <= now) ?? null;
      if (day === null) return null;
      if (/[前后]|第/.test(during ?? '')) return besideFestival(during!, day, festival.days);
      return /期间|几天|那会儿|那阵|假|黄金周|活动|大促/.test(during ?? whole!) && festival.days > 1
        ? between(day, addDays(day, festival.days - 1), 'week')
        : single(day);
    },
  }));
}

const NOT_AN_EVENT =
  /^(?:(?:都|已经|快|才)?[\d一二三四五六七八九十]+多?岁|出生|生人|生的|年?起?施行|实施|生效|发布|公布|到期|以后|之后再|前退|前还)/;

/** 答应11月30号前退, by 30 November: a day that is set for something. */
const SET_BEFORE =
  /(?:说|答应|承诺|保证|约定|约好|约的|等到?|最晚|不晚于|截止到?|到期|排到|推到|拖到|延到|预计|定在|安排在)[^,。!?;]{0,6}$|\b(?:by|until|till|before|no later than|due|scheduled|booked|expires?|promis\w+[^.,;]{0,30}|w(?:ill|ould) [^.,;]{0,24})\s*(?:on |for |by |the )*$/;
const SET_AFTER = /^(?:之?前|以前)?(?:给|退|发货|到账|修好|送|上门|恢复|解决|处理|回复|答复|能)/;

/** Whether a day without its year, which lies ahead in this one, is set for something and no day of last year. */
function isSet(folded: string, from: number, to: number, day: CivilDate, now: CivilDate): boolean {
  if (/年|20\d\d|year/.test(folded.slice(from, to)) || day >= now) return false;
  const thisYear = `${yearOf(now)}${day.slice(4)}`;
  if (thisYear <= now) return false;
  return (
    SET_BEFORE.test(folded.slice(Math.max(0, from - 40), from)) || SET_AFTER.test(folded.slice(to, to + 8))
  );
}

/** The rules whose language a text has at all. */
const spoken = (folded: string): readonly Rule[] => [
  ...(/[\u4e00-\u9fff]|\d/.test(folded) ? [...SPANS, ...CHINESE] : []),
  ...(/[a-z]{3}|\d\/\d/.test(folded) ? [...SPANS_EN, ...ENGLISH] : []),
  ...BESIDE,
];

/** The first day still to come that a folded text names; null without one. */
export function comingDate(folded: string, now: Instant): DateHit | null {
  const day = today(now);
  for (const rule of [...spoken(folded), ...COMING])
    for (const match of matches(folded, rule.pattern)) {
      const reading = rule.read([...match], { now, today: day, year: null, last: null });
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

/** A reader of dates. `every`: each mention of a time, days to come and times of day too, as it is written. */
export type ReadDates = (folded: string, now: Instant, every?: boolean) => readonly DateHit[];

/** The first day that a complaint can be about. */
const OLDEST = '1980-01-01';

/** Reads the dates of texts; `festivals` are named days beyond the grammar. */
export function dateReader(festivals: readonly Festival[]): ReadDates {
  const named = festivalRules(festivals);
  const newYear = newYearRules(festivals);
  const anyFestival = new RegExp(festivals.flatMap(({ names }) => names.map(literally)).join('|'));
  return (folded, now, every = false) => {
    const day = today(now);
    const found = [
      ...(anyFestival.test(folded) ? named : []),
      ...(folded.includes('年') ? newYear : []),
      ...(folded.includes('月') ? LUNAR : []),
      ...spoken(folded),
      ...(every ? [...MOMENTS, ...COMING] : []),
    ]
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
      const reading = rule.read([...match], { now, today: day, year: carried, last });
      if (reading !== null) taken = to;
      if (reading === null || (!every && !isEvent(folded, { from, to, ...reading }, day))) continue;
      const range = every
        ? reading.range
        : { from: reading.range.from, to: reading.range.to > day ? day : reading.range.to };
      if (new RegExp(YEAR).test(match[0]) || /年|year/.test(match[0])) year = yearOf(range.from);
      const hit = { from, to, range, grain: reading.grain };
      const end = endOf(folded, hit, day);
      taken = end?.to ?? to;
      hits.push(end === null ? hit : { ...hit, to: taken, range: { from: range.from, to: end.day } });
    }
    return lasting(folded, amended(folded, joined(folded, hits)), day);
  };
}

/** Whether something may have happened then: no day to come, none that is set for something, nobody's birth. */
function isEvent(folded: string, { from, to, range, grain }: DateHit, day: CivilDate): boolean {
  if (range.from > day || range.to < OLDEST || NOT_AN_EVENT.test(folded.slice(to, to + 6))) return false;
  return grain !== 'day' || !isSet(folded, from, to, range.from, day);
}
