import { applyChange } from '../complaints/record.ts';
import { mend } from './buttons.ts';
import type { Found } from './command.ts';
import { slotWords } from './noted.ts';
import { button, setting, type Work } from './work.ts';

/** Two readings of the same words: what was noted stays, and which one holds is asked with both as buttons. */
export function raiseDoubt(work: Work, found: Found): void {
  const { w, now, record } = work;
  if (work.draft === null || work.only !== null) return;
  const noted = slotWords(found.field, record, w.lang, now);
  const other = slotWords(found.field, applyChange(record, setting(found)), w.lang, now);
  if (noted === null || other === null || noted === other) return;
  mend(work, found.field);
  work.state = { ...work.state, doubt: found };
  work.only = {
    ...(work.state.asking === null ? {} : { asking: work.state.asking }),
    text: w.doubt(w.fields[found.field], noted, other),
    choices: [button('doubt-keep', noted), button('doubt-take', other)],
  };
}
