import packaged from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { z } from 'zod';
import { parseDataFile } from '../basics/data-file.ts';
import { addDays, type CivilDate, isCivilDate, yearOf } from './days.ts';

/** What is known of holidays and make-up days. Outside `years` nothing is known, not even that a day is ordinary. */
export interface WorkingCalendar {
  readonly years: ReadonlySet<number>;
  /** Days off of a public holiday, weekends within it included. */
  readonly holidays: ReadonlySet<CivilDate>;
  /** Weekend days on which people work. */
  readonly makeUps: ReadonlySet<CivilDate>;
}

const day = z.string().refine(isCivilDate, 'not a day as YYYY-MM-DD');
const schema = z.strictObject({
  packaged: z.strictObject({ from: z.int(), to: z.int() }),
  years: z.array(
    z
      .strictObject({
        year: z.int(),
        source: z.string().min(1),
        checked: day,
        off: z.array(z.tuple([day, day]).refine(([from, to]) => from <= to, 'ends before it begins')).min(1),
        work: z.array(day),
      })
      .refine(
        ({ year, off, work }) => [...off.flat(), ...work].every((date) => yearOf(date) === year),
        'has a day of another year',
      ),
  ),
});

/**
 * The calendar out of `knowledge/calendar.yaml` and, for the years which that file names, the package chinese-days.
 * Its data file is read instead of its functions: those count in the process's time zone.
 * Throws a SetupError that names file and field.
 */
export function parseCalendar(text: string, file = 'knowledge/calendar.yaml'): WorkingCalendar {
  const { packaged: span, years } = parseDataFile(schema, text, file);
  const own = new Set(years.map(({ year }) => year));
  const fromPackage = (date: CivilDate): boolean => {
    const year = yearOf(date);
    return year >= span.from && year <= span.to && !own.has(year);
  };
  const holidays = new Set(Object.keys(packaged.holidays).filter(fromPackage));
  const makeUps = new Set(Object.keys(packaged.workdays).filter(fromPackage));
  for (const { off, work } of years) {
    for (const [from, to] of off) {
      for (let date = from; date <= to; date = addDays(date, 1)) holidays.add(date);
    }
    for (const date of work) makeUps.add(date);
  }
  for (let year = span.from; year <= span.to; year++) own.add(year);
  return { years: own, holidays, makeUps };
}
