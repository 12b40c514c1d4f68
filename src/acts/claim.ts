import type { Refusal } from '../basics/errors.ts';
import { err, ok, type Result } from '../basics/result.ts';
import type { Handoff } from '../handoff/handoff.ts';
import { post } from './post.ts';
import type { StaffMember } from './staff-member.ts';
import { Stale, writeFresh } from './stale.ts';
import type { Talk } from './talk.ts';
import { words } from './words.ts';

const gone: Refusal = { code: 'not-found', message: 'Nobody waits in this conversation.' };
const taken: Refusal = { code: 'conflict', message: 'Somebody else has taken this conversation.' };

/**
 * Takes over a conversation that asked for a person; of several at once exactly one wins. From then on the bot is
 * silent: what it had not sent yet is withdrawn, orders in danger excepted.
 */
export function claim(
  talk: Talk,
  act: { readonly conversation: string; readonly staff: StaffMember },
): Promise<Result<Handoff, Refusal>> {
  const { staff } = act;
  return writeFresh(talk.store, async (tx) => {
    const conversation = await tx.conversations.get(act.conversation);
    const open = await tx.handoffs.open(act.conversation);
    if (conversation === null || open === null) return err(gone);
    if (open.claimedBy !== null) return open.claimedBy === staff.id ? ok(open) : err(taken);
    const moved = await tx.conversations.move(conversation.id, conversation.version, {
      mode: 'agent',
      holder: staff.id,
    });
    if (!moved) throw new Stale('conversation');
    const now = talk.clock.now();
    if (!(await tx.handoffs.claim(open.id, staff.id, now))) throw new Stale('handoff');
    await tx.deliveries.withdrawUnsent(conversation.id);
    const text = words(conversation.lang).claimed(staff.name);
    await post(tx, conversation, { from: 'system', text }, now);
    tx.after(() => talk.bus.publish(conversation.id));
    return ok({ ...open, claimedBy: staff.id, claimedAt: now });
  });
}
