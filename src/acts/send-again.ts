import type { Refusal } from '../basics/errors.ts';
import { err, ok, type Result } from '../basics/result.ts';
import type { Talk } from './talk.ts';

const nothing: Refusal = {
  code: 'conflict',
  message: 'Nothing of this message waits to be sent again: it arrived, or is on its way.',
};

/** Queues a line of ours that failed, or that may not have arrived, to be sent once more. */
export async function sendAgain(
  talk: Talk,
  act: { readonly conversation: string; readonly message: string },
): Promise<Result<void, Refusal>> {
  return talk.store.write(async (tx) => {
    const message = await tx.messages.get(act.message);
    if (message === null || message.conversation !== act.conversation)
      return err({ code: 'not-found', message: 'There is no such message in this talk.' });
    if (!(await tx.deliveries.requeue(message.id, talk.clock.now()))) return err(nothing);
    tx.after(() => talk.bus.publish(act.conversation));
    return ok(undefined);
  });
}
