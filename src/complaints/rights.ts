import { z } from 'zod';
import type { Instant } from '../basics/clock.ts';
import { parseDataFile } from '../basics/data-file.ts';
import { addDays, addYears, daysBetween, isCivilDate, today } from '../calendar/days.ts';
import type { Citation, Lang } from '../conversation/message.ts';
import { caseLikeSchema, isCaseLike } from './case-like.ts';
import { type CivilDate, type ComplaintRecord, fieldValue } from './record.ts';

/** A right of the consumer's own that may be running out. */
export interface RunningRight {
  readonly id: string;
  /** The last day, where the start is known; null when the start must be asked, or where we may give no number. */
  readonly lastDay: CivilDate | null;
  /** Whole days left counting from today, 0 = today is the last; null without a last day. Negative = over. */
  readonly daysLeft: number | null;
  /** What to do today, one sentence. */
  readonly doToday: Readonly<Record<Lang, string>>;
  /** The question for its start date, asked first. */
  readonly ask: Readonly<Record<Lang, string>>;
  readonly citations: readonly Citation[];
  /** True: unverified, to be raised to a person and shown as 待核实. */
  readonly unverified: boolean;
}

const both = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const day = z.string().refine(isCivilDate, 'not a day as YYYY-MM-DD');

const rightSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    /** It may belong to complaints like any of these. */
    cases: z.array(caseLikeSchema).min(1),
    /** `asked`: only from a day of its own that was asked for. `incident`: from the day it happened. */
    start: z.enum(['asked', 'incident']),
    /** No number at all where the number is unverified. */
    days: z.int().positive().optional(),
    years: z.int().positive().optional(),
    /** Without a start of its own it is asked for only if it happened at most so many days ago. */
    askWithin: z.int().positive().optional(),
    /** With a known last day it is spoken of only when at most so many days are left. */
    warnWithin: z.int().positive().optional(),
    unverified: z.boolean(),
    doToday: both,
    /** What can still be done once the last day has passed. */
    over: both.optional(),
    ask: both,
    citations: z.array(
      z.strictObject({ law: z.string().min(1), article: z.int().positive(), effective: day }),
    ),
  })
  .refine(({ days, years }) => days === undefined || years === undefined, 'has both days and years')
  .refine(
    ({ days, years, unverified }) => unverified === (days === undefined && years === undefined),
    'needs a number of days or years unless it is unverified, and none if it is',
  )
  .refine(({ over, unverified }) => unverified || over !== undefined, 'says nothing for when it is over');
export type RightsData = readonly z.infer<typeof rightSchema>[];

/** The rights out of `knowledge/rights.yaml`. Throws a SetupError that names file and field. */
export const parseRights = (text: string, file = 'knowledge/rights.yaml'): RightsData =>
  parseDataFile(z.array(rightSchema), text, file);

/**
 * Which rights of the consumer's own may be running in this case, the fewest days left first, then those whose start
 * must be asked. A range of days counts from its first, and nothing is rolled forward: too early never costs a right.
 */
export function runningRights(
  record: ComplaintRecord,
  now: Instant,
  data: RightsData,
): readonly RunningRight[] {
  const day = today(now);
  const incident = fieldValue(record, 'incidentDate');
  const asked = fieldValue(record, 'rightStart');
  const rights = data.flatMap((right): RunningRight[] => {
    if (!right.cases.some((like) => isCaseLike(record, like))) return [];
    const start = right.start === 'incident' ? incident?.from : asked?.from;
    const { id, ask, citations, unverified } = right;
    if (start === undefined || unverified) {
      if (right.start === 'incident') return [];
      const ago = incident === null ? 0 : daysBetween(incident.to, day);
      if (right.askWithin !== undefined && ago > right.askWithin) return [];
      return [{ id, lastDay: null, daysLeft: null, doToday: right.doToday, ask, citations, unverified }];
    }
    const lastDay =
      right.years === undefined ? addDays(start, right.days ?? 0) : addYears(start, right.years);
    const daysLeft = daysBetween(day, lastDay);
    if (right.warnWithin !== undefined && daysLeft > right.warnWithin) return [];
    const doToday = daysLeft < 0 ? (right.over ?? right.doToday) : right.doToday;
    return [{ id, lastDay, daysLeft, doToday, ask, citations, unverified }];
  });
  const order = ({ daysLeft }: RunningRight): number => daysLeft ?? Number.MAX_SAFE_INTEGER;
  return rights.toSorted((a, b) => order(a) - order(b));
}
