import type { Instant } from '../basics/clock.ts';
import { formatDate, today } from '../calendar/days.ts';
import type { AuditRow } from '../complaints/audit.ts';
import { type Complaint, owesAnswer } from '../complaints/complaint.ts';
import { matchesReceipt } from '../complaints/receipt.ts';
import { type CivilDate, READ_BACK } from '../complaints/record.ts';
import { maskPhone } from '../conversation/mask.ts';
import type { Citation, Lang } from '../conversation/message.ts';
import { addedWords } from '../dialogue/added-words.ts';
import type { Facts, Organisation } from '../dialogue/facts.ts';
import { slotWords } from '../dialogue/noted.ts';
import { wording } from '../dialogue/wording/index.ts';
import type { OfficeHours } from '../handoff/hours.ts';
import { type FileWords, fileWords } from './file-words.ts';
import type { Ports } from './store.ts';

/** What a case is looked up with. */
export interface CaseLookups {
  readonly org: Organisation;
  readonly hours: OfficeHours;
  readonly lookups: Pick<Facts, 'clocks'>;
}

export type StepName = 'registered' | 'accepted' | 'in-work' | 'answered';

export interface CaseView {
  readonly number: string;
  readonly status: Complaint['status'];
  readonly statusLabel: string;
  readonly steps: readonly { readonly step: StepName; readonly on: CivilDate | null }[];
  readonly next: readonly string[];
  /** The office's own telephone; null when the operator gave none. */
  readonly phone: string | null;
  readonly citations: readonly Citation[];
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  readonly story: readonly string[];
  readonly additions: readonly string[];
  /** The files that count as evidence, in the order sent. */
  readonly files: readonly FileWords[];
  /** What the organisation answered, in order. */
  readonly answers: readonly { readonly on: CivilDate; readonly text: string }[];
}

/** Registered, accepted, in work and answered are four things: the first proves none of the others. */
const STEPS: readonly (readonly [StepName, string])[] = [
  ['registered', 'file'],
  ['accepted', 'triage'],
  ['in-work', 'start'],
  ['answered', 'decide'],
];

/** Where nothing is owed any more, what the consumer may still do. */
const ENDED: Readonly<Partial<Record<Complaint['status'], EndedAs>>> = {
  decided: 'decided',
  'follow-up': 'decided',
  closed: 'closed',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
};
type EndedAs = 'decided' | 'closed' | 'rejected' | 'withdrawn';

/** The day from which staff can see to it. */
function seenFrom(hours: OfficeHours, lang: Lang, now: Instant): readonly string[] {
  const from = hours.opensAt(now);
  if (from === null) return [];
  return [wording(lang).caseNext.seenFrom(formatDate(today(from), lang, today(now)))];
}

function stepsOf(rows: readonly AuditRow[]): CaseView['steps'] {
  return STEPS.map(([step, verb]) => {
    const row = rows.findLast((one) => one.verb === verb);
    return { step, on: row === undefined ? null : today(row.at) };
  });
}

/** What a filed complaint is asked for with. */
export interface CaseKey {
  readonly number: string;
  readonly code: string;
}

/**
 * The filed complaint whose receipt code this is; null where there is no such case or the code is wrong, which are not
 * told apart.
 */
export async function caseBy(
  read: Ports,
  key: Buffer,
  asked: CaseKey,
): Promise<(Complaint & { readonly number: string; readonly filedAt: Instant }) | null> {
  const complaint = await read.complaints.byNumber(asked.number.trim().toUpperCase());
  // A code is compared in any case, so that a missing case takes as long as a wrong code.
  const right = matchesReceipt(key, complaint?.id ?? '', complaint?.receiptGeneration ?? 0, asked.code);
  if (complaint === null || complaint.number === null || complaint.filedAt === null || !right) return null;
  return { ...complaint, number: complaint.number, filedAt: complaint.filedAt };
}

/** A filed complaint as its consumer sees it. Telephone numbers have their middle hidden. Words are in `lang`. */
export async function caseView(
  read: Ports,
  { org, hours, lookups }: CaseLookups,
  key: Buffer,
  asked: CaseKey & { readonly lang: Lang },
  now: Instant,
): Promise<CaseView | null> {
  const { lang } = asked;
  const complaint = await caseBy(read, key, asked);
  if (complaint === null) return null;
  const w = wording(lang);
  const { record } = complaint;
  const owed = owesAnswer(complaint.status);
  const [clock] = owed ? lookups.clocks(record, complaint.filedAt) : [];
  const { number } = complaint;
  const promise =
    clock === undefined
      ? [w.filed[org.kind](org.name, number), ...seenFrom(hours, lang, now)]
      : [w.clock(org.name, clock.days, formatDate(clock.lastDay, lang, today(now)), clock.firm)];
  const ended = ENDED[complaint.status];
  const rows = READ_BACK.flatMap((field) => {
    const value = slotWords(field, record, lang, now);
    if (value === null) return [];
    return [{ label: w.fields[field] ?? field, value: field === 'phone' ? maskPhone(value) : value }];
  });
  return {
    number,
    status: complaint.status,
    statusLabel: w.statuses[complaint.status],
    steps: stepsOf(await read.complaints.auditOf(complaint.id)),
    next: owed ? [...promise, w.callsFrom(number.slice(-4))] : ended === undefined ? [] : [w.caseNext[ended]],
    phone: org.phone,
    citations: clock === undefined ? [] : [clock.citation],
    rows,
    story: record.facts.map(({ text }) => text),
    additions: addedWords(record, lang, now),
    files: fileWords(record, lang, now),
    answers: (record.answers ?? []).map(({ at, text }) => ({ on: today(at), text })),
  };
}
