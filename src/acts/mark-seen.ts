import type { Instant } from '../basics/clock.ts';
import type { Ports, Store } from './store.ts';

/** Who is here again is called no more, unless they asked for it or somebody is about to. */
export async function endUnseen(
  ports: Pick<Ports, 'calls'>,
  conversation: string,
  now: Instant,
): Promise<void> {
  const call = await ports.calls.open(conversation);
  if (call !== null && call.cause !== 'asked' && call.claimedBy === null)
    await ports.calls.change(call, { endedAt: now, outcome: 'seen' });
}

/** A page of the consumer's is open and shows all there is. */
export const markSeen = (store: Store, conversation: string, now: Instant): Promise<void> =>
  store.write(async (tx) => {
    await tx.conversations.see(conversation, now);
    await endUnseen(tx, conversation, now);
  });
