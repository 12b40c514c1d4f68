import { DAY, type Instant, plus } from '../basics/clock.ts';
import { err, type Result } from '../basics/result.ts';
import type { Actor } from '../conversation/actor.ts';
import type { Complaint } from './complaint.ts';
import { advance, mayDo } from './lifecycle.ts';
import type { ComplaintRefusal } from './refusal.ts';
import { type ComplaintPorts, write } from './write.ts';

/** How long a draft waits after its last change. */
export const DRAFT_LIFE = 30 * DAY;

/** Lets a draft lapse that nobody touched for 30 days; its contents go with `erase`. */
export async function abandon(
  ports: ComplaintPorts,
  id: string,
  actor: Actor,
  now: Instant,
): Promise<Result<Complaint, ComplaintRefusal>> {
  if (!mayDo(actor, 'abandon')) return err({ why: 'not-permitted' });
  const complaint = await ports.complaints.get(id);
  if (complaint === null) return err({ why: 'not-found' });
  const next = advance(complaint.status, 'abandon');
  if (!next.ok) return next;
  const lapses = plus(complaint.changedAt, DRAFT_LIFE);
  if (now < lapses) return err({ why: 'too-early', at: lapses });
  const payload = { from: complaint.status, to: next.value };
  return write(ports, complaint, { status: next.value }, { actor, verb: 'abandon', payload }, now);
}
