import type { Instant } from '../basics/clock.ts';
import type { Ports, Store } from './store.ts';

/** Nobody is called any more about what the consumer can now read, unless somebody is about to. */
export async function endUnseen(
  ports: Pick<Ports, 'calls'>,
  conversation: string,
  now: Instant,
): Promise<void> {
  const call = await ports.calls.open(conversation);
  if (call?.cause === 'unseen' && call.claimedBy === null)
    await ports.calls.change(call, { endedAt: now, outcome: 'seen' });
}

/** A page of the consumer's is open and shows all there is. */
export const markSeen = (store: Store, conversation: string, now: Instant): Promise<void> =>
  store.write(async (tx) => {
    await tx.conversations.see(conversation, now);
    await endUnseen(tx, conversation, now);
  });
