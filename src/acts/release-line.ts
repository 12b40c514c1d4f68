import { type Instant, instant } from '../basics/clock.ts';
import { ALBUM_GAP, type Message } from '../conversation/message.ts';
import { kept, reflexes } from '../language/reflex.ts';
import type { Ports } from './store.ts';

/** What a recording says joins the words that came with it, and is listened to for danger like any line. */
function withHeard(line: Message, heard: readonly string[]): Pick<Message, 'text' | 'extras'> {
  const text = [line.text, ...heard].filter((part) => part !== '').join('\n');
  return { text, extras: { ...line.extras, heard: true, ...kept(reflexes(text, [], [])) } };
}

/** How far apart the parts of an album may stand in the talk. */
const ALBUM_WITHIN = 40;

/** The parts of an album that no turn has taken; a line that is in none stands alone. */
export async function albumOf(ports: Ports, line: Message): Promise<readonly Message[]> {
  const { album } = line.extras;
  if (album === undefined) return [line];
  const around = await ports.messages.heardAfter(line.conversation, Math.max(line.seq - ALBUM_WITHIN, 0));
  return around.filter(({ extras, turn }) => extras.album === album && turn === null);
}

/**
 * Gives a held line to the next turn, once nothing that came with it, or with the other parts of its album, is awaited
 * any more; true when it did.
 */
export async function releaseLine(ports: Ports, message: string, now: Instant): Promise<boolean> {
  const line = await ports.messages.get(message);
  if (line === null || line.turn !== null) return false;
  const parts = await albumOf(ports, line);
  const all = await ports.attachments.ofConversation(line.conversation);
  const filesOf = (part: Message) => all.filter((one) => one.message === part.id);
  if (parts.some((part) => filesOf(part).some(({ work }) => work !== null))) return false;
  for (const part of parts) {
    const heard = filesOf(part).flatMap((one) => (one.heard === null ? [] : [one.heard]));
    await ports.messages.release(part.id, heard.length === 0 ? null : withHeard(part, heard));
  }
  const conversation = await ports.conversations.get(line.conversation);
  const newest = parts.at(-1) ?? line;
  const complete = line.extras.album === undefined ? now : instant(Math.max(now, newest.at + ALBUM_GAP));
  await ports.conversations.wake(line.conversation, complete, conversation?.lastConsumerAt ?? line.at);
  return true;
}
