import type { Refusal } from '../basics/errors.ts';
import { err, ok, type Result } from '../basics/result.ts';
import { removeFiles } from './remove-files.ts';
import { Stale, writeFresh } from './stale.ts';
import type { Talk } from './talk.ts';

const NO_FILE: Refusal = { code: 'not-found', message: 'There is no such file.' };

/** A consumer takes a file back by its button, before filing or after. The same answer for no file and another's. */
export async function takeBackFile(
  { store, bus, clock }: Talk,
  { conversation, attachment }: { readonly conversation: string; readonly attachment: string },
): Promise<Result<null, Refusal>> {
  return writeFresh(store, async (tx) => {
    const talk = await tx.conversations.get(conversation);
    if (talk === null) return err(NO_FILE);
    const consumer = { kind: 'consumer', id: conversation } as const;
    const taken = await removeFiles(tx, conversation, [attachment], consumer, clock.now());
    if (taken === 0) return err(NO_FILE);
    // A turn that looked at the file begins again.
    if (!(await tx.conversations.move(conversation, talk.version, {}))) throw new Stale('conversation');
    tx.after(() => bus.publish(conversation));
    return ok(null);
  });
}
