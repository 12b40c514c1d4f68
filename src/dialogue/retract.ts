import { isHandled } from '../complaints/complaint.ts';
import {
  applyChanges,
  asAdded,
  type Change,
  type ComplaintRecord,
  type Field,
} from '../complaints/record.ts';
import type { Command } from './command.ts';
import { change, type Work } from './work.ts';

export type Retract = Extract<Command, { do: 'retract' }>;

/** Fields that hold what one of these messages said. */
export const fieldsFrom = (record: ComplaintRecord, messages: readonly string[]): readonly Field[] =>
  (Object.entries(record.slots) as [Field, { source: { message: string | null } }][])
    .filter(([, { source }]) => source.message !== null && messages.includes(source.message))
    .map(([field]) => field);

/** Whether the record holds words or values of one of these messages. */
export const holdsOf = (record: ComplaintRecord, messages: readonly string[]): boolean =>
  fieldsFrom(record, messages).length > 0 ||
  record.facts.some(({ source }) => source.message !== null && messages.includes(source.message));

const changesFor = (record: ComplaintRecord, messages: readonly string[]): readonly Change[] => [
  ...record.facts
    .filter(({ source }) => source.message !== null && messages.includes(source.message))
    .map(({ text }): Change => ({ kind: 'unsay', words: text })),
  ...fieldsFrom(record, messages).map((field): Change => ({ kind: 'clear', field })),
];

/** The record as it would stand had these messages never been sent. */
export const without = (record: ComplaintRecord, messages: readonly string[]): ComplaintRecord =>
  applyChanges(record, changesFor(record, messages));

/** Takes out of the open draft what these messages said; what was filed stays, and who handles it is told. */
export function retract(work: Work, { messages, how, words }: Retract): void {
  const { w, record } = work;
  work.state = { ...work.state, misses: 0 };
  if (how === 'delete') work.effects.push({ kind: 'take-back', messages });
  if (work.draft !== null && holdsOf(record, messages)) {
    for (const one of changesFor(record, messages)) change(work, one);
    work.opening.push(how === 'edit' ? w.changed.edited : w.changed.deleted);
    return;
  }
  const filed = work.facts.complaints.findLast(
    (one) => isHandled(one.status) && holdsOf(asAdded(one.record), messages),
  );
  if (filed === undefined) {
    work.opening.push(how === 'edit' ? '' : w.changed.deleted);
    return;
  }
  const remark = how === 'edit' ? w.changed.remarkEdited(words) : w.changed.remarkDeleted;
  const source = { message: null, from: 0, to: 0, by: 'consumer', said: true, confirmed: false } as const;
  work.effects.push({
    kind: 'add',
    complaint: filed.id,
    changes: [{ kind: 'fact', fact: { text: remark, source } }],
  });
  work.opening.push(w.changed.filed(filed.number!));
}
