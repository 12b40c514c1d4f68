import type { Instant } from '../basics/clock.ts';
import type { Conversation } from '../conversation/conversation.ts';
import type { Choice } from '../conversation/message.ts';
import { parseState } from '../dialogue/state.ts';
import { post } from './post.ts';
import { Stale } from './stale.ts';
import type { Ports } from './store.ts';

/** The bot speaks without being spoken to. Its buttons become the ones that count. */
export async function speakFirst(
  ports: Ports,
  conversation: Conversation,
  line: {
    readonly text: string;
    readonly choices: readonly Choice[];
    /** Who can't have seen it within ten minutes is called. */
    readonly matters?: boolean;
  },
  now: Instant,
): Promise<void> {
  const known = parseState(conversation.state);
  const state = line.choices.length === 0 ? known : { ...known, choices: line.choices };
  const moved = await ports.conversations.move(conversation.id, conversation.version, {
    state: JSON.stringify(state),
  });
  if (!moved) throw new Stale('conversation');
  const extras = { automatic: true, ...(line.choices.length === 0 ? {} : { choices: line.choices }) };
  await post(
    ports,
    conversation,
    { from: 'bot', text: line.text, extras, matters: line.matters ?? false },
    now,
  );
}
