import type { ComplaintRecord } from '../complaints/record.ts';
import type { Found } from '../dialogue/command.ts';
import type { Denials } from './denials.ts';
import type { Finder } from './found.ts';
import { guess, type Reading } from './reading.ts';

type Guessed = 'product' | 'issue';

/** Of the guesses that stand in a record, those which are denied. */
export function deniedGuesses(
  record: ComplaintRecord | null,
  { products, issues }: Denials,
): readonly Guessed[] {
  const { product, issue } = record?.slots ?? {};
  const denied: Guessed[] = [];
  if (product !== undefined && 'value' in product && !product.source.said && products.has(product.value))
    denied.push('product');
  if (issue !== undefined && 'value' in issue && !issue.source.said && issues.has(issue.value))
    denied.push('issue');
  return denied;
}

/** What was guessed, is denied now and has nothing likely in its place: it is left open. */
export function noMoreGuessed(
  record: ComplaintRecord | null,
  reading: Reading,
  make: Finder,
): readonly Found[] {
  const likely = { product: guess(reading.products), issue: guess(reading.issues) };
  return deniedGuesses(record, reading.denials).flatMap((field): readonly Found[] => {
    if (likely[field] !== null) return [];
    const { source } = make('isReport', false, { from: 0, to: reading.folded.length }, { said: false }).slot;
    return [{ field, slot: { absent: 'unknown', source } }];
  });
}

/** Whether a value takes the place of a denied guess, and is not itself denied. */
export function setsRight(found: Found, denied: readonly Guessed[], { products, issues }: Denials): boolean {
  if ((found.field !== 'product' && found.field !== 'issue') || !('value' in found.slot)) return false;
  const value: string = found.slot.value;
  return denied.includes(found.field) && ![...products, ...issues].some((one) => one === value);
}
