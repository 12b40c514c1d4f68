import type { Refusal } from '../basics/errors.ts';
import { err, ok, type Result } from '../basics/result.ts';
import type { Handoff } from '../handoff/handoff.ts';
import { maySupervise, mayTalk, type Staff } from '../staff/staff.ts';
import { isKeptFrom } from './desk-need.ts';
import { post } from './post.ts';
import { Stale, writeFresh } from './stale.ts';
import type { Talk } from './talk.ts';
import { words } from './words.ts';

const notHeld: Refusal = {
  code: 'conflict',
  message: 'Only who has claimed the conversation, or a supervisor, hands it on.',
};
const notTheirs: Refusal = { code: 'forbidden', message: 'Their role does not include this talk.' };

/** Hands a talk that somebody holds on to a colleague, who holds it from then on; the consumer is told who that is. */
export function transfer(
  talk: Talk,
  act: { readonly conversation: string; readonly staff: Staff; readonly to: Staff },
): Promise<Result<Handoff, Refusal>> {
  const { staff, to } = act;
  return writeFresh(talk.store, async (tx) => {
    const conversation = await tx.conversations.get(act.conversation);
    const handoff = await tx.handoffs.open(act.conversation);
    if (conversation === null || handoff === null || conversation.holder === null) return err(notHeld);
    const { holder } = conversation;
    if (holder !== staff.id && !maySupervise(staff.role)) return err(notHeld);
    const complaints = await tx.complaints.ofConversation(conversation.id);
    if (!mayTalk(to.role) || isKeptFrom(to, complaints)) return err(notTheirs);
    if (holder === to.id) return ok(handoff);
    if (!(await tx.conversations.move(conversation.id, conversation.version, { holder: to.id })))
      throw new Stale('conversation');
    if (!(await tx.handoffs.pass(handoff.id, holder, to.id))) throw new Stale('handoff');
    const text = words(conversation.lang).passedOn(to.name);
    await post(tx, conversation, { from: 'system', text }, talk.clock.now());
    tx.after(() => talk.bus.publish(conversation.id));
    return ok({ ...handoff, claimedBy: to.id });
  });
}
