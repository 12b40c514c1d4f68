import type { Refusal } from '../basics/errors.ts';
import { err, ok, type Result } from '../basics/result.ts';
import { clean } from '../basics/text.ts';
import { mask } from '../conversation/mask.ts';
import type { Note } from '../handoff/notes.ts';
import type { StaffMember } from './staff-member.ts';
import type { Talk } from './talk.ts';

const LONGEST = 4000;

const otherWords: Refusal = {
  code: 'conflict',
  message: 'This clientId belongs to another note already. A new note needs a new one.',
};

/** Writes to colleagues about a talk. Secrets are hidden as in consumers' lines; up to 4,000 characters. */
export async function note(
  talk: Talk,
  act: {
    readonly conversation: string;
    readonly staff: StaffMember;
    readonly text: string;
    /** Where the sender has one: the same id again is the same note. */
    readonly clientId?: string;
  },
): Promise<Result<Note, Refusal>> {
  const text = clean(act.text).trim();
  if (text === '') return err({ code: 'bad-request', field: 'text', message: 'The note is empty.' });
  if (text.length > LONGEST)
    return err({ code: 'too-large', field: 'text', message: `A note may have up to ${LONGEST} characters.` });
  return talk.store.write(async (tx) => {
    if ((await tx.conversations.get(act.conversation)) === null)
      return err({ code: 'not-found', message: 'There is no such conversation.' });
    const written: Note = {
      conversation: act.conversation,
      at: talk.clock.now(),
      by: act.staff.id,
      text: mask(text).text,
    };
    const stored = await tx.notes.add(written, act.clientId ?? null);
    if (stored.text !== written.text) return err(otherWords);
    tx.after(() => talk.bus.publish(act.conversation));
    return ok(stored);
  });
}
