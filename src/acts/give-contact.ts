import type { Refusal } from '../basics/errors.ts';
import { err, ok, type Result } from '../basics/result.ts';
import { clean } from '../basics/text.ts';
import { change } from '../complaints/change.ts';
import { isDraft } from '../complaints/complaint.ts';
import type { Change, Source } from '../complaints/record.ts';
import { consentStatus } from '../conversation/consent.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { mask } from '../conversation/mask.ts';
import { parseState } from '../dialogue/state.ts';
import { findPhone } from '../language/telephone.ts';
import { Stale, writeFresh } from './stale.ts';
import type { Ports } from './store.ts';
import type { Talk } from './talk.ts';

const LONGEST_NAME = 40;

const source: Source = { message: null, from: 0, to: 0, by: 'consumer', said: true, confirmed: true };

const NOT_NOW: Refusal = {
  code: 'conflict',
  message: 'There is no draft that waits for this. 请回到对话里看看。',
};

/** Under which the page tells the talk that it was filled in; an address counts once. */
export const contactEvent = (token: string): string => `contact:${token.slice(0, 100)}`;

async function draftOf(ports: Ports, conversation: Conversation) {
  const { draft } = parseState(conversation.state);
  const all = await ports.complaints.ofConversation(conversation.id);
  return all.find(({ id, status }) => id === draft && isDraft(status)) ?? null;
}

/**
 * Puts name and number from a page of ours into the draft that waits for them; only with the consent that the chat
 * asked for. An empty name leaves the one that is there.
 */
export async function giveContact(
  { store, clock, bus }: Talk,
  {
    conversation: id,
    name,
    phone,
  }: {
    readonly conversation: string;
    readonly name: string;
    readonly phone: string;
  },
): Promise<Result<Conversation, Refusal>> {
  const called = mask(clean(name).trim()).text;
  const number = findPhone(clean(phone));
  if (called.length > LONGEST_NAME)
    return err({ code: 'bad-request', field: 'name', message: `name: up to ${LONGEST_NAME} characters` });
  if (number === null)
    return err({
      code: 'bad-request',
      field: 'phone',
      message: 'phone: 写一个能打通的号码 / a number that can be called',
    });
  const changes: Change[] = [
    { kind: 'set', field: 'phone', slot: { value: number.value, source } },
    ...(called === '' ? [] : [{ kind: 'set', field: 'name', slot: { value: called, source } } as const]),
  ];
  return writeFresh(store, async (tx) => {
    const conversation = await tx.conversations.get(id);
    const draft = conversation === null ? null : await draftOf(tx, conversation);
    const agreed = consentStatus(await tx.consents.of(id), 'file') === 'given';
    if (conversation === null || draft === null || !agreed) return err(NOT_NOW);
    if (!(await tx.conversations.move(id, conversation.version, {}))) throw new Stale('conversation');
    const consumer = { kind: 'consumer', id } as const;
    if (!(await change(tx, draft.id, changes, consumer, clock.now())).ok) throw new Stale('complaint');
    tx.after(() => bus.publish(id));
    return ok(conversation);
  });
}
