import { HOUR, type Instant, plus } from '../basics/clock.ts';
import type { Job } from '../conversation/ports.ts';
import { hereSince, reachOf } from '../conversation/reach.ts';
import { PLACE_EVERY } from './await-person.ts';
import type { Desk } from './desk.ts';
import { post } from './post.ts';
import { Stale } from './stale.ts';
import type { Ports } from './store.ts';
import { words } from './words.ts';

/**
 * Tells who waits where they stand in the queue, where that changed since they were told; nobody in danger, nobody who
 * is not here, and not while the desk is closed.
 */
export async function tellPlace(ports: Ports, job: Job, { hours }: Desk, now: Instant): Promise<void> {
  const conversation = await ports.conversations.get(job.subject);
  const handoff = await ports.handoffs.open(job.subject);
  if (conversation === null || handoff === null || handoff.claimedBy !== null) return;
  const open = hours.isOpen(now);
  const runAt = open ? plus(now, PLACE_EVERY) : (hours.opensAt(now) ?? plus(now, HOUR));
  await ports.jobs.schedule({ kind: job.kind, key: job.key, subject: job.subject, runAt });
  if (!open || handoff.safety !== null || reachOf(conversation, now) !== 'live') return;
  const place = await ports.handoffs.position(handoff.id, hereSince(now));
  if (place === null || place === handoff.toldPlace) return;
  if (!(await ports.conversations.move(conversation.id, conversation.version, {})))
    throw new Stale('conversation');
  await ports.handoffs.tellPlace(handoff.id, place);
  const text = words(conversation.lang).place(place);
  await post(ports, conversation, { from: 'bot', text, extras: { automatic: true } }, now);
}
