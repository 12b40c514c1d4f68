import type { Slot } from '../complaints/record.ts';
import type { Found } from './command.ts';
import { put, type Work } from './work.ts';

/** Which of two readings holds, by the consumer's word. */
export function settleDoubt(work: Work, takesOther: boolean): void {
  const { doubt } = work.state;
  if (takesOther && doubt !== null && work.draft !== null) {
    const source = { ...doubt.slot.source, confirmed: true };
    put(work, { ...doubt, slot: { ...doubt.slot, source } as Slot } as Found);
  }
  work.state = { ...work.state, doubt: null, mending: null, misses: 0 };
  work.moved = true;
}
