import type { Refusal } from '../basics/errors.ts';
import { err, ok, type Result } from '../basics/result.ts';
import { clean, MAX_TEXT } from '../basics/text.ts';
import { mask } from '../conversation/mask.ts';
import type { Message } from '../conversation/message.ts';
import { post } from './post.ts';
import type { StaffMember } from './staff-member.ts';
import { Stale, writeFresh } from './stale.ts';
import type { Transaction } from './store.ts';
import type { Talk } from './talk.ts';

const notHolder: Refusal = {
  code: 'conflict',
  message: 'Only who has claimed the conversation writes in it.',
};

const otherWords: Refusal = {
  code: 'conflict',
  message: 'This clientId has sent other words already. A new message needs a new one.',
};

export interface Words {
  readonly conversation: string;
  readonly staff: StaffMember;
  readonly text: string;
  /** Where the sender has one: the same key again is the same line. */
  readonly eventKey?: string;
}

/** Writes as the person who holds the talk, in the caller's transaction; `text` as it is to be stored. */
export async function sayAsHolder(
  tx: Transaction,
  talk: Talk,
  act: Words,
): Promise<Result<Message, Refusal>> {
  const { staff, text } = act;
  const conversation = await tx.conversations.get(act.conversation);
  if (conversation === null) return err({ code: 'not-found', message: 'There is no such conversation.' });
  if (conversation.holder !== staff.id) return err(notHolder);
  const before = act.eventKey === undefined ? null : await tx.messages.byEvent(conversation.id, act.eventKey);
  if (before !== null) return before.text === text ? ok(before) : err(otherWords);
  const line = {
    from: 'agent',
    text,
    extras: { by: staff.name },
    matters: true,
    ...(act.eventKey === undefined ? {} : { eventKey: act.eventKey }),
  } as const;
  const message = await post(tx, conversation, line, talk.clock.now());
  // The row is locked by now: whoever took the talk away meanwhile shows here, and nothing is written.
  if ((await tx.conversations.get(conversation.id))?.holder !== staff.id) throw new Stale('holder');
  tx.after(() => talk.bus.publish(conversation.id));
  return ok(message);
}

/** What staff wrote as it may be stored, secrets hidden as in consumers' lines; refused where it is empty or too long. */
export function wordsOf(given: string): Result<string, Refusal> {
  const text = clean(given).trim();
  if (text === '') return err({ code: 'bad-request', field: 'text', message: 'The message is empty.' });
  if (text.length <= MAX_TEXT) return ok(mask(text).text);
  const message = `A message may have up to ${MAX_TEXT} characters.`;
  return err({ code: 'too-large', field: 'text', message });
}

/** Writes to the consumer as the person who holds the talk, once. */
export async function reply(talk: Talk, act: Words): Promise<Result<Message, Refusal>> {
  const text = wordsOf(act.text);
  if (!text.ok) return text;
  return writeFresh(talk.store, (tx) => sayAsHolder(tx, talk, { ...act, text: text.value }));
}
