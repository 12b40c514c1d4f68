import type { Refusal } from '../basics/errors.ts';
import { newId } from '../basics/id.ts';
import { err, ok, type Result } from '../basics/result.ts';
import type { Conversation } from '../conversation/conversation.ts';
import type { Choice } from '../conversation/message.ts';
import { parseState } from '../dialogue/state.ts';
import type { Handoff } from '../handoff/handoff.ts';
import { post } from './post.ts';
import type { StaffMember } from './staff-member.ts';
import { Stale } from './stale.ts';
import type { Transaction } from './store.ts';
import type { Talk } from './talk.ts';

/** What the consumer reads when a person has left the talk. */
export interface LastWord {
  readonly text: string;
  readonly choices: readonly Choice[];
}

export interface Ended {
  readonly conversation: Conversation;
  readonly handoff: Handoff;
}

const notHolder: Refusal = {
  code: 'conflict',
  message: 'Only who has claimed the conversation can end that.',
};

/**
 * Gives the talk back to the bot, in the caller's transaction. What came while a person held it counts as read by
 * them and is never answered late.
 */
export async function endHold(
  tx: Transaction,
  talk: Talk,
  act: { readonly conversation: string; readonly staff: StaffMember },
  outcome: 'handed-back' | 'resolved',
  say: (ended: Ended) => Promise<LastWord>,
): Promise<Result<Ended, Refusal>> {
  const conversation = await tx.conversations.get(act.conversation);
  const handoff = await tx.handoffs.open(act.conversation);
  if (conversation === null || handoff === null || conversation.holder !== act.staff.id)
    return err(notHolder);
  const moved = await tx.conversations.move(conversation.id, conversation.version, {
    mode: 'bot',
    holder: null,
    wakeAt: null,
  });
  if (!moved) throw new Stale('conversation');
  const now = talk.clock.now();
  if (!(await tx.handoffs.end(handoff.id, outcome, now))) throw new Stale('handoff');
  const unread = await tx.messages.waiting(conversation.id);
  if (unread.length > 0)
    await tx.messages.markHandled(
      unread.map(({ id }) => id),
      newId(),
    );
  const { text, choices } = await say({ conversation, handoff });
  if (choices.length > 0) {
    const state = JSON.stringify({ ...parseState(conversation.state), choices });
    if (!(await tx.conversations.move(conversation.id, conversation.version + 1, { state })))
      throw new Stale('conversation');
  }
  const extras = choices.length === 0 ? {} : { choices };
  await post(tx, conversation, { from: 'system', text, extras }, now);
  tx.after(() => talk.bus.publish(conversation.id));
  return ok({ conversation, handoff });
}
