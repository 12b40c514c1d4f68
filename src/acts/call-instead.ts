import type { Refusal } from '../basics/errors.ts';
import { newId } from '../basics/id.ts';
import { err, ok, type Result } from '../basics/result.ts';
import type { Call } from '../handoff/call.ts';
import { knownNumber } from './known-number.ts';
import { Stale, writeFresh } from './stale.ts';
import type { Talk } from './talk.ts';

const noTalk: Refusal = { code: 'not-found', message: 'There is no such conversation.' };
const noNumber: Refusal = {
  code: 'conflict',
  message: 'No number is known on which they agreed to be called.',
};

/** Who has left the page is to be called now, and not only once something said to them stayed unseen. */
export function callInstead(
  talk: Talk,
  act: { readonly conversation: string },
): Promise<Result<Call, Refusal>> {
  return writeFresh(talk.store, async (tx) => {
    const conversation = await tx.conversations.get(act.conversation);
    if (conversation === null) return err(noTalk);
    const open = await tx.calls.open(conversation.id);
    if (open !== null) return ok(open);
    const known = await knownNumber(tx, conversation.id);
    if (known === null) return err(noNumber);
    if (!(await tx.conversations.move(conversation.id, conversation.version, {})))
      throw new Stale('conversation');
    const handoff = await tx.handoffs.open(conversation.id);
    const now = talk.clock.now();
    const call: Call = {
      id: newId(),
      conversation: conversation.id,
      cause: 'left',
      reason: handoff?.reason ?? 'asked',
      priority: handoff?.priority ?? 'P3',
      safety: handoff?.safety ?? null,
      ...known,
      say: '',
      since: handoff?.requestedAt ?? now,
      dueAt: now,
      claimedBy: null,
      claimedAt: null,
      tries: [],
      endedAt: null,
      outcome: null,
    };
    if (!(await tx.calls.plan(call))) throw new Stale('call');
    tx.after(() => talk.bus.publish(conversation.id));
    return ok(call);
  });
}
