import type { Instant } from '../basics/clock.ts';
import type { Store } from './store.ts';

/**
 * A page of the consumer's is open and shows all there is. Nobody is called any more about what they can now read,
 * unless somebody is about to.
 */
export const markSeen = (store: Store, conversation: string, now: Instant): Promise<void> =>
  store.write(async (tx) => {
    await tx.conversations.see(conversation, now);
    const call = await tx.calls.open(conversation);
    if (call?.cause === 'unseen' && call.claimedBy === null)
      await tx.calls.change(call, { endedAt: now, outcome: 'seen' });
  });
