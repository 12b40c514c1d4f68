import { type Instant, instant } from '../../src/basics/clock.ts';
import { findAmounts } from '../../src/language/amounts.ts';
import type { LanguageData } from '../../src/language/data.ts';
import { fold } from '../../src/language/fold.ts';
import { count, type Score, sameNumbers, sharedRows } from './score.ts';

interface Jio {
  readonly id: string;
  readonly kind: string;
  readonly input: string;
  /** Other shapes than a moment leave open which day it is said on. */
  readonly reference?: unknown;
  readonly expected: unknown;
}

interface JioMoney {
  readonly num: string | readonly string[];
}

interface JioTime {
  readonly type: string;
  readonly time: readonly string[];
}

interface Chrono {
  readonly id: string;
  readonly input: string;
  readonly reference?: string;
  readonly start: { readonly year?: number; readonly month?: number; readonly day?: number } | null;
}

interface Currency {
  readonly id: string;
  readonly lang: string;
  readonly model: string;
  readonly input: string;
  readonly results: readonly { readonly resolution: { readonly value: string | null } | null }[];
}

const sumsIn = (text: string, asked: boolean): readonly number[] =>
  findAmounts(fold(text), asked).flatMap(({ value, upTo, below }) => {
    const top = upTo ?? below;
    return top === undefined ? [value] : [value, top];
  });

const dayOf = ({ year, month, day }: NonNullable<Chrono['start']>): string =>
  [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

function jionlp(data: LanguageData): readonly Score[] {
  const rows = sharedRows<Jio>('time_money_zh/jionlp.jsonl');
  if (rows === null) return [];
  const money = rows.filter(({ kind }) => kind === 'money_parse');
  const noMoney = rows.filter(
    ({ kind, expected }) => kind === 'money_extract' && (expected as readonly unknown[]).length === 0,
  );
  // Days to come and mere lengths of time are no days on which something happened
  const times = rows.flatMap((row) => {
    const { reference } = row;
    if (row.kind !== 'time_parse' || typeof reference !== 'string') return [];
    const { type, time } = row.expected as JioTime;
    if ((type !== 'time_point' && type !== 'time_span') || !Array.isArray(time)) return [];
    const now = instant(Date.parse(reference));
    const from = time[0]!.slice(0, 10);
    // Some time before a day has no first day
    if (from.startsWith('-inf')) return [];
    return from <= reference.slice(0, 10) ? [{ row, now, from }] : [];
  });
  const noTime = rows.filter(
    ({ kind, expected }) => kind === 'time_extract' && (expected as readonly unknown[]).length === 0,
  );
  const found = (text: string, now: Instant): ReturnType<LanguageData['dates']> =>
    data.dates(fold(text), now, true);
  return [
    count(
      'JioNLP: sums',
      money,
      ({ input, expected }) =>
        sameNumbers(sumsIn(input, true), [(expected as JioMoney).num].flat().map(Number)),
      ({ input, expected }) =>
        `${input} → ${sumsIn(input, true).join(' ')}, not ${(expected as JioMoney).num}`,
      '.95',
    ),
    count(
      'JioNLP: days, the first right',
      times,
      ({ row, now, from }) => found(row.input, now)[0]?.range.from === from,
      ({ row, now, from }) => `${row.input} → ${found(row.input, now)[0]?.range.from ?? 'none'}, not ${from}`,
      '.75',
    ),
    count(
      'JioNLP: nothing where nothing is',
      [...noMoney, ...noTime],
      ({ kind, input }) =>
        kind === 'money_extract'
          ? sumsIn(input, false).length === 0
          : found(input, instant(Date.parse('2021-06-14T01:06:40+08:00'))).length === 0,
      ({ input }) => input,
      '1',
    ),
  ];
}

/**
 * The moment on which a text is said. Where the library's tests write the month as `9 - 1`, the set holds the 1 as the
 * day, the day as the hour and the hour as the minute.
 */
function saidOn(reference: string): string {
  const parts = /^(\d{4})-(\d\d)-01T(\d\d):(\d\d)$/.exec(reference.slice(0, 16));
  const day = Number(parts?.[3]);
  if (parts === null || day < 1) return reference.slice(0, 16);
  const month = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 2, 1)).toISOString().slice(0, 7);
  return `${month}-${parts[3]}T${Number(parts[4]) < 24 ? parts[4] : '00'}:00`;
}

function chrono(data: LanguageData): readonly Score[] {
  const rows = sharedRows<Chrono>('time_money_zh/chrono.jsonl');
  if (rows === null) return [];
  // Where no day is expected in full, a time of today is meant or none at all
  const past = rows.flatMap((row) => {
    if (
      row.start !== null &&
      (row.start.year === undefined || row.start.month === undefined || row.start.day === undefined)
    )
      return [];
    const reference = row.reference ?? '2012-08-10T12:00';
    const said = saidOn(reference);
    const now = instant(Date.parse(`${said}:00+08:00`));
    const wanted = row.start === null ? null : dayOf(row.start);
    return wanted !== null && wanted > said.slice(0, 10) ? [] : [{ row, now, wanted }];
  });
  const first = ({ row, now }: (typeof past)[number]): string | null =>
    data.dates(fold(row.input), now, true)[0]?.range.from ?? null;
  return [
    count(
      'chrono: days gone by and none',
      past,
      (one) => first(one) === one.wanted,
      (one) => `${one.row.input} → ${first(one) ?? 'none'}, not ${one.wanted ?? 'none'}`,
      '.90',
    ),
  ];
}

function recognizers(): readonly Score[] {
  const rows = sharedRows<Currency>('time_money_zh/recognizers.jsonl');
  if (rows === null) return [];
  return ['zh', 'en'].map((lang) =>
    count(
      `Recognizers: sums, ${lang}`,
      rows.filter((row) => row.lang === lang && row.model === 'CurrencyModel'),
      ({ input, results }) =>
        sameNumbers(
          sumsIn(input, false),
          results.flatMap(({ resolution }) => (resolution?.value == null ? [] : [Number(resolution.value)])),
        ),
      ({ input }) => `${input} → ${sumsIn(input, false).join(' ')}`,
      ...(lang === 'zh' ? ['.90'] : []),
    ),
  );
}

/** Sums and days in short Chinese texts, as other libraries test themselves. */
export const grammar = (data: LanguageData): readonly Score[] => [
  ...jionlp(data),
  ...chrono(data),
  ...recognizers(),
];
