import { HOUR, type Instant, plus } from '../basics/clock.ts';
import type { Refusal } from '../basics/errors.ts';
import { err, ok, type Result } from '../basics/result.ts';
import { clean } from '../basics/text.ts';
import { formatDate, formatTime, today } from '../calendar/days.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { mask } from '../conversation/mask.ts';
import { type Call, type CallTry, MOST_TRIES } from '../handoff/call.ts';
import { awaitPerson } from './await-person.ts';
import { holdCall, noCall } from './claim-call.ts';
import type { Desk } from './desk.ts';
import { post } from './post.ts';
import type { StaffMember } from './staff-member.ts';
import { Stale, writeFresh } from './stale.ts';
import type { Transaction } from './store.ts';
import type { Talk } from './talk.ts';
import { words } from './words.ts';

const notCaller: Refusal = { code: 'conflict', message: 'Only who has taken the call says how it went.' };
/** How long after a try in vain the next one is made, at the earliest. */
const NEXT_TRY = 2 * HOUR;
const LONGEST = 4000;

/** When to try again: some hours later, while the desk is open. */
function nextTry({ hours }: Desk, now: Instant): Instant {
  const later = plus(now, NEXT_TRY);
  return hours.opensAt(later) ?? later;
}

/** After the last try in vain what was to be said is written; who wanted a person gets one in the chat. */
async function putInWriting(
  tx: Transaction,
  conversation: Conversation,
  call: Call,
  now: Instant,
): Promise<void> {
  const text = words(conversation.lang).inWriting(MOST_TRIES);
  await post(tx, conversation, { from: 'system', text }, now);
  if (call.cause === 'unseen' || conversation.mode === 'agent') return;
  const { priority, safety } = call;
  await awaitPerson(tx, conversation.id, { reason: 'not-reached', priority, safety }, now);
  const stands = await tx.conversations.get(conversation.id);
  if (stands === null || !(await tx.conversations.move(stands.id, stands.version, { mode: 'waiting' })))
    throw new Stale('conversation');
}

/**
 * Says how a call went: reached; or not, and then it is tried again later, three times in all, and after that put in
 * writing. What was agreed may be told to colleagues with it, up to 4,000 characters.
 */
export async function reportCall(
  talk: Talk & Desk,
  act: {
    readonly conversation: string;
    readonly staff: StaffMember;
    readonly result: CallTry['result'];
    readonly text?: string;
  },
): Promise<Result<Call, Refusal>> {
  const told = clean(act.text ?? '').trim();
  if (told.length > LONGEST)
    return err({ code: 'too-large', field: 'text', message: `A note may have up to ${LONGEST} characters.` });
  const { staff, result } = act;
  return writeFresh(talk.store, async (tx) => {
    const held = await holdCall(tx, act.conversation);
    if (held === null) return err(noCall);
    const { conversation, call } = held;
    if (call.claimedBy !== staff.id) return err(notCaller);
    const now = talk.clock.now();
    const tries = [...call.tries, { at: now, by: staff.id, result }];
    const say = words(conversation.lang);
    const isLast = result === 'reached' || tries.length >= MOST_TRIES;
    const dueAt = isLast ? call.dueAt : nextTry(talk, now);
    const ended = result === 'reached' ? 'reached' : 'in-writing';
    const change = isLast
      ? { tries, endedAt: now, outcome: ended as NonNullable<Call['outcome']> }
      : { tries, dueAt, claimedBy: null, claimedAt: null };
    if (!(await tx.calls.change(call, change))) throw new Stale('call');
    if (told !== '')
      await tx.notes.add({ conversation: conversation.id, at: now, by: staff.id, text: mask(told).text });
    if (result === 'reached') {
      await post(tx, conversation, { from: 'system', text: say.called(staff.name) }, now);
    } else if (isLast) {
      await putInWriting(tx, conversation, call, now);
    } else {
      const day = formatDate(today(dueAt), conversation.lang, today(now));
      const text = say.calledInVain(`${day} ${formatTime(dueAt)}`);
      await post(tx, conversation, { from: 'system', text }, now);
    }
    tx.after(() => talk.bus.publish(conversation.id));
    return ok({ ...call, ...change });
  });
}
