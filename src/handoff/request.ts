import type { Instant } from '../basics/clock.ts';
import { newId } from '../basics/id.ts';
import { moreUrgent, type Priority } from '../conversation/priority.ts';
import type { Handoff, HandoffReason, Handoffs } from './handoff.ts';

export interface PersonNeeded {
  readonly reason: HandoffReason;
  readonly priority: Priority;
  readonly safety: string | null;
}

/** Puts a conversation into the queue, or makes the open request more urgent; what is urgent never becomes less so. */
export async function requestPerson(
  ports: { readonly handoffs: Handoffs },
  conversation: string,
  needed: PersonNeeded,
  now: Instant,
): Promise<Handoff> {
  const open = await ports.handoffs.open(conversation);
  if (open === null) {
    const handoff: Handoff = {
      id: newId(),
      conversation,
      ...needed,
      requestedAt: now,
      claimedBy: null,
      claimedAt: null,
      toldPlace: null,
      endedAt: null,
      outcome: null,
    };
    await ports.handoffs.request(handoff);
    return handoff;
  }
  const priority = moreUrgent(open.priority, needed.priority);
  const safety = needed.safety ?? open.safety;
  if (priority === open.priority && safety === open.safety) return open;
  const reason = needed.safety !== null || priority !== open.priority ? needed.reason : open.reason;
  await ports.handoffs.raise(open.id, { priority, reason, safety });
  return { ...open, priority, reason, safety };
}
