import {
  type ComplaintRecord,
  type FieldValues,
  fieldValue,
  type Request,
  type Respondent,
} from '../complaints/record.ts';
import type { PriorContact } from '../complaints/taxonomy.ts';
import type { Found } from './command.ts';

/** The union with what is noted, for the fields that hold several; null when there is nothing to add. */
export function join(record: ComplaintRecord, found: Found): Found | null {
  if (!('value' in found.slot)) return null;
  const { source } = found.slot;
  switch (found.field) {
    case 'respondent': {
      const old = fieldValue(record, 'respondent') ?? [];
      const more = (found.slot.value as readonly Respondent[]).filter(
        ({ name }) => !old.some((one) => one.name.includes(name) || name.includes(one.name)),
      );
      return more.length === 0 ? null : { field: 'respondent', slot: { value: [...old, ...more], source } };
    }
    case 'request': {
      const old = fieldValue(record, 'request') ?? [];
      const more = (found.slot.value as readonly Request[]).filter(
        (one) => !old.some(({ kind, text }) => kind === one.kind && (kind !== 'other' || text === one.text)),
      );
      return more.length === 0 ? null : { field: 'request', slot: { value: [...old, ...more], source } };
    }
    case 'priorContact': {
      const old = fieldValue(record, 'priorContact') ?? { tried: [] };
      const fresh = found.slot.value as FieldValues['priorContact'];
      const tried: readonly PriorContact[] = [...new Set([...old.tried, ...fresh.tried])];
      if (tried.length === old.tried.length) return null;
      const words = [old.text, fresh.text].filter(
        (one, at, all) => one !== undefined && all.indexOf(one) === at,
      );
      const text = words.length === 0 ? {} : { text: words.join('；') };
      return { field: 'priorContact', slot: { value: { ...old, ...fresh, ...text, tried }, source } };
    }
    default:
      return null;
  }
}
