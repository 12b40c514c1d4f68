import type { Store } from '../acts/store.ts';
import type { MessageRequest } from '../wire/chat.ts';
import { isDanger } from './danger.ts';

/** As far back as a button may still be on a screen. */
const LINES = 40;

/** What the button said when it was offered last; empty when it wasn't. */
async function labelOf(choice: string, conversation: string, store: Store): Promise<string> {
  const offered = (await store.read.messages.latest(conversation, LINES)).flatMap(
    (line) => line.extras.choices ?? [],
  );
  return offered.findLast(({ id }) => id === choice)?.label ?? '';
}

/**
 * The line to store for what was sent: a press carries what its button said, so that the talk reads well. Other
 * words beside a press that tell of danger are heard as words, since a press runs no reflex.
 */
export async function lineOf(
  body: MessageRequest,
  conversation: string,
  store: Store,
): Promise<MessageRequest> {
  const { choice, text } = body;
  if (!choice) return body;
  const label = await labelOf(choice, conversation, store);
  if (!text || text === label) return { ...body, text: label };
  return (await isDanger(text, conversation, store)) ? { ...body, choice: null } : body;
}
