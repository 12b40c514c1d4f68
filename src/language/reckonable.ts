import { instantOf } from '../calendar/days.ts';
import { findAmounts } from './amounts.ts';
import { dateReader } from './dates.ts';
import { fold } from './fold.ts';

const readDates = dateReader([]);

/** The one sum in yuan that a question names, in fen; null without one or with several. */
export function sumIn(question: string): number | null {
  const sums = new Set(
    findAmounts(fold(question)).flatMap(({ value, upTo, currency }) =>
      currency === 'CNY' && upTo === null ? [Math.round(value * 100)] : [],
    ),
  );
  return sums.size === 1 ? [...sums][0]! : null;
}

/** The one day up to `on` that a question names; null without one or with several. */
export function dayIn(question: string, on: string): string | null {
  const days = readDates(fold(question), instantOf(on, '12:00')).filter(({ grain }) => grain === 'day');
  return days.length === 1 ? days[0]!.range.from : null;
}
