import type { Refusal } from '../basics/errors.ts';
import { err, ok, type Result } from '../basics/result.ts';
import type { Message } from '../conversation/message.ts';
import { post } from './post.ts';
import { wordsOf } from './reply.ts';
import type { StaffMember } from './staff-member.ts';
import { Stale, writeFresh } from './stale.ts';
import type { Talk } from './talk.ts';
import { words } from './words.ts';

const notTheirs: Refusal = {
  code: 'conflict',
  message: 'Only who holds the talk changes what they wrote in it.',
};

/**
 * Other words in the place of a line that staff sent while they hold the talk; null takes it back. Where it was shown
 * already, the consumer sees that it changed.
 */
export function amend(
  talk: Talk,
  act: {
    readonly conversation: string;
    readonly staff: StaffMember;
    /** Of the line as it was sent. */
    readonly line: string;
    /** Of the change: the same one again changes nothing. */
    readonly eventKey: string;
    readonly text: string | null;
  },
): Promise<Result<Message, Refusal>> {
  return writeFresh(talk.store, async (tx) => {
    const conversation = await tx.conversations.get(act.conversation);
    const line = await tx.messages.byEvent(act.conversation, act.line);
    if (conversation === null || line === null || conversation.holder !== act.staff.id) return err(notTheirs);
    const before = await tx.messages.byEvent(act.conversation, act.eventKey);
    if (before !== null) return ok(before);
    const text = act.text === null ? ok(words(conversation.lang).takenBack) : wordsOf(act.text);
    if (!text.ok) return text;
    const changed = await post(
      tx,
      conversation,
      {
        from: 'agent',
        text: text.value,
        replaces: line.id,
        eventKey: act.eventKey,
        extras: { by: act.staff.name },
      },
      talk.clock.now(),
    );
    if ((await tx.conversations.get(conversation.id))?.holder !== act.staff.id) throw new Stale('holder');
    tx.after(() => talk.bus.publish(conversation.id));
    return ok(changed);
  });
}
