import { type Instant, MINUTE, plus } from '../basics/clock.ts';
import { type PersonNeeded, requestPerson } from '../handoff/request.ts';
import { placeKey } from './keys.ts';
import type { Ports } from './store.ts';

/** How often who waits is told their place in the queue, at most. */
export const PLACE_EVERY = 5 * MINUTE;

/** Puts a talk into the queue, in which its consumer is told from time to time where they stand. */
export async function awaitPerson(
  ports: Ports,
  conversation: string,
  needed: PersonNeeded,
  now: Instant,
): Promise<void> {
  const handoff = await requestPerson(ports, conversation, needed, now);
  if (handoff.claimedBy !== null) return;
  const key = placeKey(conversation);
  await ports.jobs.schedule({
    kind: 'queue-place',
    key,
    subject: conversation,
    runAt: plus(now, PLACE_EVERY),
  });
}
