import type { Instant } from '../basics/clock.ts';
import type { Message } from '../conversation/message.ts';
import { kept, reflexes } from '../language/reflex.ts';
import type { Ports } from './store.ts';

/** What a recording says joins the words that came with it, and is listened to for danger like any line. */
function withHeard(line: Message, heard: readonly string[]): Pick<Message, 'text' | 'extras'> {
  const text = [line.text, ...heard].filter((part) => part !== '').join('\n');
  return { text, extras: { ...line.extras, heard: true, ...kept(reflexes(text, [], [])) } };
}

/** Gives a held line to the next turn, once nothing that came with it is awaited any more; true when it did. */
export async function releaseLine(ports: Ports, message: string, now: Instant): Promise<boolean> {
  const line = await ports.messages.get(message);
  if (line === null || line.turn !== null) return false;
  const all = await ports.attachments.ofConversation(line.conversation);
  const files = all.filter((one) => one.message === message);
  if (files.some(({ work }) => work !== null)) return false;
  const heard = files.flatMap((one) => (one.heard === null ? [] : [one.heard]));
  await ports.messages.release(message, heard.length === 0 ? null : withHeard(line, heard));
  const conversation = await ports.conversations.get(line.conversation);
  await ports.conversations.wake(line.conversation, now, conversation?.lastConsumerAt ?? line.at);
  return true;
}
