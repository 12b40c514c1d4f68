import type { Instant } from '../basics/clock.ts';
import { err, ok, type Result } from '../basics/result.ts';
import type { Actor } from '../conversation/actor.ts';
import { type Complaint, isDraft } from './complaint.ts';
import type { ComplaintRefusal } from './refusal.ts';
import { type ComplaintPorts, write } from './write.ts';

/** Puts a draft aside with all that was told. What was filed can't be put aside, only taken back. */
export async function putAside(
  ports: ComplaintPorts,
  id: string,
  actor: Actor,
  now: Instant,
): Promise<Result<Complaint, ComplaintRefusal>> {
  const complaint = await ports.complaints.get(id);
  if (complaint === null) return err({ why: 'not-found' });
  if (!isDraft(complaint.status)) return err({ why: 'wrong-stage', status: complaint.status });
  if (complaint.asideAt !== null) return ok(complaint);
  return write(ports, complaint, { asideAt: now }, { actor, verb: 'put-aside', payload: null }, now);
}
