import { today, yearOf } from '../calendar/days.ts';
import { type ComplaintRecord, type DateRange, EMPTY_RECORD, fieldValue } from '../complaints/record.ts';
import type { Message } from '../conversation/message.ts';
import type { Found } from '../dialogue/command.ts';
import { findAmounts } from './amounts.ts';
import { fold } from './fold.ts';
import { type Finder, finder } from './found.ts';
import { letterFor } from './letters.ts';
import type { Listening } from './listening.ts';
import { numberEnding } from './number-ending.ts';

const COUNT = '(一|1|两|二|2|three|two|an?|one)?';
const ZERO_MORE = new RegExp(
  `(?:多|多余)(?:写|打|记|输|加|填|说|敲|按|来)?了?${COUNT}个?(?:零|0|〇)|\\b${COUNT} ?(?:extra )?(?:zeros?|zeroe?s|noughts?|0s?) (?:too (?:many|much)|extra)|\\bextra (?:zero|nought|0)\\b|\\b(?:drop|lose|remove|take off) (?:a|one|the last) (?:zero|nought|0)\\b`,
);
const ZERO_LESS = new RegExp(
  `(?:少|漏|缺|差|丢|掉)(?:写|打|记|输|加|填|说|敲|按)?了?${COUNT}个?(?:零|0|〇)|(?:后面|末尾)?(?:再|还要?|要)加(?:上)?${COUNT}个?(?:零|0|〇)|\\b(?:forgot|missed|missing|dropped|left (?:out|off)|add|short of|lacks?) ${COUNT} ?(?:more )?(?:zeros?|noughts?|0s?)\\b|\\b${COUNT} ?(?:zeros?|noughts?|0s?) (?:too few|short|missing)\\b`,
);
const countOf = (match: RegExpExecArray): number =>
  match.slice(1).some((one) => /^(?:两|二|2|two)$/.test(one ?? '')) ? 2 : 1;

/** 多写了个零, missing a zero: the noted sum by tens. */
function zeros(folded: string, record: ComplaintRecord, make: Finder): Found | null {
  const amount = fieldValue(record, 'amount');
  if (amount === null) return null;
  const more = ZERO_MORE.exec(folded);
  const less = more === null ? ZERO_LESS.exec(folded) : null;
  const match = more ?? less;
  // 8000，多打了个零: the right sum itself is told
  const other = findAmounts(folded, true).some(
    ({ value }) => Math.round(value * 100) !== amount.fen && value > 9,
  );
  if (match === null || other) return null;
  const tens = 10 ** countOf(match);
  const fen = more === null ? amount.fen * tens : amount.fen / tens;
  return Number.isInteger(fen) ? make('amount', { ...amount, fen }, spanOf(match)) : null;
}

const spanOf = (match: RegExpExecArray) => ({ from: match.index, to: match.index + match[0].length });

/** 年份不对, 是去年的: the year alone is spoken of. */
const OF_YEAR =
  /年份|哪一?年|几几年|(?:是|应该|改成|不是)(?:大前年|前年|去年|今年|20\d\d年?)(?:的|那时|那会儿?|买的|的事|发生的)?(?=$|[,。!?不啊呀吧]|而)|\byear\b|\b(?:20\d\d|last year|the year before(?: last)?),? not (?:20\d\d|this year|last year)\b|\bnot (?:20\d\d|this year|last year)\b/;
const YEARS: readonly (readonly [RegExp, number])[] = [
  [/大前年/, 3],
  [/前年|\bthe year before(?: last)?\b/, 2],
  [/去年|\blast year\b/, 1],
  [/今年|本年|\bthis year\b/, 0],
];
const NOT_YEAR =
  /不是(?:大前年|前年|去年|今年|20\d\d年?)|\bnot (?:20\d\d|this year|last year|the year before)/g;

/** The year that a line names as the right one; null where it names none or more than the year. */
function yearIn(folded: string, thisYear: number): number | null {
  const text = folded.replace(NOT_YEAR, '');
  if (
    /\d{1,2}[月日号]|[一二三四五六七八九十]月|[初底末]|\b(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)/.test(
      text,
    )
  )
    return null;
  const written = /(?<!\d)(20\d\d)(?!\d)/.exec(text)?.[1];
  if (written !== undefined) return Number(written);
  const back = YEARS.find(([pattern]) => pattern.test(text))?.[1];
  return back === undefined ? null : thisYear - back;
}

const inYear = (day: string, year: number): string => {
  const moved = `${year}${day.slice(4)}`;
  return moved.endsWith('-02-29') && year % 4 !== 0 ? `${year}-02-28` : moved;
};

/** The noted days in another year; what is still to come is none. */
function otherYear(folded: string, record: ComplaintRecord, day: string, make: Finder): Found | null {
  const date = fieldValue(record, 'incidentDate');
  const match = date === null ? null : OF_YEAR.exec(folded);
  if (date === null || match === null) return null;
  const year = yearIn(folded, yearOf(day));
  const whole = date.from.endsWith('-01-01') && date.to.endsWith('-12-31');
  if (year === null || whole || date.from.slice(0, 4) !== date.to.slice(0, 4)) return null;
  const moved: DateRange = { from: inYear(date.from, year), to: inYear(date.to, year) };
  return moved.from > day || moved.from === date.from ? null : make('incidentDate', moved, spanOf(match));
}

const LONGEST = 60;

/**
 * A slip of the pen by which what is noted turns right: a zero too many, the wrong year, one letter for another. Null
 * where the line tells of none, or of one that nothing noted bears out.
 */
export function slipOf(line: Message, start: number, context: Listening): Found | null {
  const folded = fold(line.text).slice(start);
  if (folded.length > LONGEST || context.asking === 'phone' || /\d{7}/.test(folded.replace(/\s/g, '')))
    return null;
  const record = context.record ?? EMPTY_RECORD;
  const make = finder(line.id, start);
  return (
    zeros(folded, record, make) ??
    otherYear(folded, record, today(context.now), make) ??
    letterFor(folded, record, make) ??
    numberEnding(folded, record, make)
  );
}
