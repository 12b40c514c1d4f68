import type { Instant } from '../basics/clock.ts';
import type { Bus } from '../conversation/channel.ts';
import { post } from './post.ts';
import type { Store } from './store.ts';
import { words } from './words.ts';

/**
 * Closes the session that a consumer's device held. Where a person is awaited or holds the talk, a line in it says so:
 * an answer written now has no reader on that device.
 */
export const endSession = (
  { store, bus }: { readonly store: Store; readonly bus: Bus },
  session: { readonly digest: string; readonly conversation: string },
  now: Instant,
): Promise<void> =>
  store.write(async (tx) => {
    await tx.sessions.end(session.digest);
    const conversation = await tx.conversations.get(session.conversation);
    if (conversation === null || conversation.mode === 'bot') return;
    const text = words(conversation.lang).ended;
    await post(tx, conversation, { from: 'system', text }, now);
    tx.after(() => bus.publish(conversation.id));
  });
