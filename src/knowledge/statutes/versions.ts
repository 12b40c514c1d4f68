import { err, ok, type Result } from '../../basics/result.ts';
import type { Law } from '../entry.ts';
import type { LawText } from './read-law.ts';

/** A law's text and the days on which it applied. */
export interface Statute {
  readonly title: string;
  /** First and last day in force; null = still. */
  readonly effective: string;
  readonly until: string | null;
  /** True where the first day is only the day of its newest change, since nothing says more. */
  readonly doubtful: boolean;
  readonly text: LawText;
}

/** Laws begin to apply within about so many days after they were passed. */
const SOON = 600;
const DAY_MS = 24 * 60 * 60 * 1000;
const dayBefore = (day: string): string => new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);
const daysFrom = (a: string, b: string): number => (Date.parse(b) - Date.parse(a)) / DAY_MS;

/** The register's own days for this text, where it knows the law. */
function registered(
  text: LawText,
  laws: readonly Law[],
): { effective: string; until?: string | undefined } | null {
  const law = laws.find(({ title }) => title === text.title);
  const told = text.dated ?? text.effective;
  if (law === undefined || told === null) return null;
  const after = law.versions.find(({ effective }) => effective >= told && daysFrom(told, effective) <= SOON);
  return (
    after ??
    law.versions.find(
      ({ effective, until }) => effective <= told && (until === undefined || told <= until),
    ) ??
    null
  );
}

/** When this text began to apply; refused where neither the register nor the file says so. */
function begins(text: LawText, laws: readonly Law[]): Result<Omit<Statute, 'title' | 'text'>, string> {
  const known = registered(text, laws);
  if (known !== null) return ok({ effective: known.effective, until: known.until ?? null, doubtful: false });
  const { dated, effective } = text;
  // An older day than the newest change is the first text's, not this one's.
  if (effective !== null && (dated === null || effective >= dated))
    return ok({ effective, until: null, doubtful: false });
  if (dated !== null) return ok({ effective: dated, until: null, doubtful: true });
  return err('tells no day on which it was passed or began to apply');
}

/**
 * Puts texts into time: days out of the register, else out of the file; a newer text of the same articles ends an
 * older one, and so does a law that says that it replaces it. `refuse` hears of texts without any day.
 */
export function inTime(
  texts: readonly { readonly file: string; readonly text: LawText }[],
  laws: readonly Law[],
  refuse: (file: string, why: string) => void,
): readonly Statute[] {
  const statutes = texts.flatMap(({ file, text }): Statute[] => {
    const days = begins(text, laws);
    if (days.ok) return [{ title: text.title, text, ...days.value }];
    refuse(file, days.error);
    return [];
  });
  return statutes.map((statute) => {
    const ends = statutes.flatMap((other) =>
      other.effective > statute.effective && takesPlaceOf(other, statute) ? [dayBefore(other.effective)] : [],
    );
    const until = [...ends, ...(statute.until === null ? [] : [statute.until])].sort()[0] ?? null;
    return { ...statute, until };
  });
}

function takesPlaceOf(newer: Statute, older: Statute): boolean {
  if (newer.title !== older.title) return newer.text.replaces.includes(older.title);
  const first = older.text.articles[0]!.number;
  return newer.text.articles.some(({ number }) => number === first);
}
