import type { Instant } from '../basics/clock.ts';
import type { Handoffs } from './handoff.ts';

/** Takes a conversation out of the queue. False when it does not wait: no request, or a person has it already. */
export async function leaveQueue(
  ports: { readonly handoffs: Handoffs },
  conversation: string,
  now: Instant,
): Promise<boolean> {
  const open = await ports.handoffs.open(conversation);
  if (open === null || open.claimedBy !== null) return false;
  return ports.handoffs.end(open.id, 'left', now);
}
