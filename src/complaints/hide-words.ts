import type { Change, ComplaintRecord, Fact } from './record.ts';

const FREE_TEXT = ['evidence', 'notice'] as const;
const isFreeText = (field: string): field is (typeof FREE_TEXT)[number] =>
  FREE_TEXT.some((one) => one === field);

/**
 * The record with the words of one message replaced wherever they stand: in the story, in free answers and in what was
 * added after filing.
 */
export function withWordsHidden(record: ComplaintRecord, message: string, text: string): ComplaintRecord {
  const theirs = ({ source }: { readonly source: { readonly message: string | null } }): boolean =>
    source.message === message;
  const inFact = (fact: Fact): Fact => (theirs(fact) ? { ...fact, text } : fact);
  const inChange = (change: Change): Change => {
    if (change.kind === 'fact') return { ...change, fact: inFact(change.fact) };
    if (change.kind !== 'set' || !isFreeText(change.field) || !theirs(change.slot)) return change;
    const { source } = change.slot;
    return 'value' in change.slot
      ? { kind: 'set', field: change.field, slot: { value: text, source } }
      : change;
  };
  const slots = { ...record.slots };
  for (const field of FREE_TEXT) {
    const slot = slots[field];
    if (slot !== undefined && 'value' in slot && theirs(slot)) slots[field] = { ...slot, value: text };
  }
  return {
    ...record,
    slots,
    facts: record.facts.map(inFact),
    ...(record.additions === undefined
      ? {}
      : { additions: record.additions.map((one) => ({ ...one, change: inChange(one.change) })) }),
  };
}
