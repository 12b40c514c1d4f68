import type { Field, FieldValues, Slot } from '../../complaints/record.ts';
import type { PriorContact, RequestKind } from '../../complaints/taxonomy.ts';
import type { Message } from '../../conversation/message.ts';
import type { Found } from '../../dialogue/command.ts';
import type { LanguageData } from '../data.ts';
import { valueFor } from '../field-values.ts';
import { type Finder, finder } from '../found.ts';
import type { Listening } from '../listening.ts';
import { CODES, PROPOSABLE, type Proposable, type Proposal } from './interpret-question.ts';

/** What became of a value that a model proposed. */
export type Verdict = 'taken' | 'no-such-field' | 'no-such-code' | 'not-in-text' | 'unreadable';

export interface Checked {
  readonly found: readonly Found[];
  readonly verdicts: readonly Verdict[];
}

const isProposable = (field: string): field is Proposable =>
  (PROPOSABLE as readonly string[]).includes(field);

/** Words that were hidden before they went out can't have been read. */
const HIDDEN = /[*‹›]/;

const byModel = (found: Found, confirmed: boolean): Found => {
  const source = { ...found.slot.source, by: 'model' as const, confirmed };
  return { ...found, slot: { ...found.slot, source } } as Found;
};

/** A code where the field's own reader finds nothing in the words; only for fields whose value is one. */
function coded(field: Proposable, code: string | null, words: string, make: Finder): Found | null {
  if (code === null) return null;
  const span = { from: 0, to: words.length };
  switch (field) {
    case 'product':
    case 'issue':
      return make(field as 'issue', code as FieldValues['issue'], span, { said: false });
    case 'request':
      return make('request', [{ kind: code as RequestKind, text: words }], span);
    case 'priorContact':
      return make('priorContact', { tried: [code as PriorContact] }, span);
    default:
      return null;
  }
}

/** What kind it is a model guesses from the whole; every other value is what its own words say to our readers. */
const GUESSED: readonly Proposable[] = ['product', 'issue'];

function checked(
  { field, words, code = null }: Proposal,
  lines: readonly Message[],
  context: Listening,
  data: LanguageData,
): Found | Exclude<Verdict, 'taken'> {
  if (!isProposable(field)) return 'no-such-field';
  if (code !== null && CODES[field] !== null && !CODES[field].includes(code)) return 'no-such-code';
  const quote = words.trim();
  const line = lines.find(({ text }) => quote !== '' && text.includes(quote));
  if (line === undefined || HIDDEN.test(quote)) return 'not-in-text';
  const make = finder(line.id, line.text.indexOf(quote));
  const own = CODES[field] === null ? null : code;
  const read = GUESSED.includes(field) ? null : valueFor(field as Field, quote, context, data, make);
  const found = read ?? coded(field, own, quote, make);
  if (found === null || found.field !== field || !('value' in found.slot)) return 'unreadable';
  return byModel(found, false);
}

/**
 * The proposed values that hold: the words stand in the lines, the code in the list, and our own readers make a value
 * of them. Of several for one field the first counts.
 */
export function checkProposals(
  proposals: readonly Proposal[],
  lines: readonly Message[],
  context: Listening,
  data: LanguageData,
): Checked {
  const found: Found[] = [];
  const verdicts: Verdict[] = [];
  for (const proposal of proposals) {
    const one = checked(proposal, lines, context, data);
    verdicts.push(typeof one === 'string' ? one : 'taken');
    if (typeof one !== 'string' && !found.some(({ field }) => field === one.field)) found.push(one);
  }
  return { found, verdicts };
}

/** Whether two slots hold the same value. */
export const sameValue = (a: Slot, b: Slot): boolean =>
  'value' in a && 'value' in b && JSON.stringify(a.value) === JSON.stringify(b.value);
