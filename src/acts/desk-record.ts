import type { Instant } from '../basics/clock.ts';
import type { Complaint } from '../complaints/complaint.ts';
import { type Field, READ_BACK, type Slot } from '../complaints/record.ts';
import { type CaseStep, stepsFrom } from '../complaints/work-on.ts';
import type { Lang } from '../conversation/message.ts';
import { addedWords } from '../dialogue/added-words.ts';
import { slotWords } from '../dialogue/noted.ts';
import { wording } from '../dialogue/wording/index.ts';

export interface RecordRow {
  readonly field: Field;
  readonly label: string;
  readonly value: string;
  /** Said by the consumer, or only inferred from it. */
  readonly said: boolean;
}

export interface ComplaintView {
  readonly complaint: Complaint;
  readonly statusLabel: string;
  readonly story: readonly string[];
  readonly rows: readonly RecordRow[];
  readonly gaps: readonly string[];
  readonly additions: readonly string[];
  readonly answers: readonly string[];
  /** What staff can do with it next. */
  readonly steps: readonly CaseStep[];
}

/** What a person would still want to know; the rest may stay empty. */
const WANTED: readonly Field[] = [
  'respondent',
  'incidentDate',
  'region',
  'request',
  'amount',
  'priorContact',
  'name',
  'phone',
];

/** A complaint as staff see it: what was said, what is guessed and what is missing. `show` hides what this person may not see. */
export function complaintView(
  complaint: Complaint,
  show: (words: string) => string,
  lang: Lang,
  now: Instant,
): ComplaintView {
  const w = wording(lang);
  const { record } = complaint;
  const rows: RecordRow[] = [];
  const gaps: string[] = [];
  for (const field of READ_BACK) {
    const slot = record.slots[field] as Slot | undefined;
    const label = w.fields[field] ?? field;
    const value = slotWords(field, record, lang, now);
    const isKnown = slot !== undefined && value !== null && !('absent' in slot && slot.absent === 'unknown');
    if (!isKnown && WANTED.includes(field)) gaps.push(label);
    if (isKnown) rows.push({ field, label, value: show(value), said: slot.source.said });
  }
  const additions = addedWords(record, lang, now).map(show);
  const story = record.facts.map(({ text }) => show(text));
  const answers = (record.answers ?? []).map(({ text }) => text);
  const steps = stepsFrom(complaint);
  return {
    complaint,
    statusLabel: w.statuses[complaint.status],
    story,
    rows,
    gaps,
    additions,
    answers,
    steps,
  };
}
