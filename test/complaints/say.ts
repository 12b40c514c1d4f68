import { type Instant, instant } from '../../src/basics/clock.ts';
import {
  applyChanges,
  type Change,
  type ComplaintRecord,
  EMPTY_RECORD,
  type Field,
  type FieldValues,
  type Source,
} from '../../src/complaints/record.ts';

export const at = (iso: string): Instant => instant(Date.parse(iso));

export const source: Source = { message: 'm1', from: 0, to: 0, by: 'rule', said: true, confirmed: false };

export const told = (text: string): Change => ({ kind: 'fact', fact: { text, source } });

export const set = <F extends Field>(field: F, value: FieldValues[F]): Change =>
  ({ kind: 'set', field, slot: { value, source } }) as Change;

/** A record of a story and some fields. */
export function recordOf(
  story: string | readonly string[],
  values: Partial<FieldValues> = {},
): ComplaintRecord {
  const facts = (typeof story === 'string' ? [story] : story).filter((text) => text !== '').map(told);
  const fields = Object.entries(values).map(([field, value]) => set(field as Field, value as never));
  return applyChanges(EMPTY_RECORD, [...facts, ...fields]);
}

export const company = (
  name: string,
  kind: FieldValues['respondent'][number]['kind'] = null,
): FieldValues['respondent'] => [{ name, kind, role: null }];
