import type { Refusal } from '../basics/errors.ts';
import { err, ok, type Result } from '../basics/result.ts';
import { formatTime, today } from '../calendar/days.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { maskPhone } from '../conversation/mask.ts';
import type { Call } from '../handoff/call.ts';
import type { Desk } from './desk.ts';
import { post } from './post.ts';
import type { StaffMember } from './staff-member.ts';
import { Stale, writeFresh } from './stale.ts';
import type { Ports, Transaction } from './store.ts';
import type { Talk } from './talk.ts';
import { words } from './words.ts';

export const noCall: Refusal = { code: 'conflict', message: 'This call is no longer open.' };
const taken: Refusal = { code: 'conflict', message: 'Somebody else has taken this call.' };

/** The consumer was told from when on they are called again. */
const tooEarly = ({ dueAt }: Call): Refusal => ({
  code: 'conflict',
  message: `They were promised a call from ${today(dueAt)} ${formatTime(dueAt)} on (Asia/Shanghai), not before.`,
});

/** The open call of a talk, which nobody else changes until the transaction ends. */
export async function holdCall(
  tx: Transaction,
  id: string,
): Promise<{ readonly conversation: Conversation; readonly call: Call } | null> {
  const conversation = await tx.conversations.get(id);
  if (conversation === null) return null;
  if (!(await tx.conversations.move(id, conversation.version, {}))) throw new Stale('conversation');
  const call = await tx.calls.open(id);
  return call === null ? null : { conversation, call };
}

/** The last four of the newest case number, by which a caller shows who they are; null before anything was filed. */
export async function caseTail(ports: Ports, conversation: string): Promise<string | null> {
  const complaints = await ports.complaints.ofConversation(conversation);
  return complaints.findLast(({ number }) => number !== null)?.number?.slice(-4) ?? null;
}

/**
 * Takes a call on; of several at once exactly one wins, and it stays theirs for an hour. Only now its number is shown,
 * to them alone, and the talk says who is going to call.
 */
export function claimCall(
  talk: Talk & Desk,
  act: { readonly conversation: string; readonly staff: StaffMember },
): Promise<Result<Call, Refusal>> {
  const { staff } = act;
  return writeFresh(talk.store, async (tx) => {
    const held = await holdCall(tx, act.conversation);
    if (held === null) return err(noCall);
    const { conversation, call } = held;
    const now = talk.clock.now();
    if (call.dueAt > now && call.claimedBy !== staff.id) return err(tooEarly(call));
    if (!(await tx.calls.claim(call.id, staff.id, now))) return err(taken);
    if (call.claimedBy === staff.id) return ok(call);
    const tail = await caseTail(tx, conversation.id);
    const text = words(conversation.lang).willCall(staff.name, maskPhone(call.phone), tail, talk.org.phone);
    await post(tx, conversation, { from: 'system', text }, now);
    tx.after(() => talk.bus.publish(conversation.id));
    return ok({ ...call, claimedBy: staff.id, claimedAt: now });
  });
}
