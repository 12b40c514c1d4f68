import type { Instant } from '../basics/clock.ts';
import { err, ok, type Result } from '../basics/result.ts';
import type { Actor } from '../conversation/actor.ts';
import { type Complaint, isDraft } from './complaint.ts';
import type { ComplaintRefusal } from './refusal.ts';
import { type ComplaintPorts, write } from './write.ts';

/** Takes a draft up again where it was put aside. */
export async function resume(
  ports: ComplaintPorts,
  id: string,
  actor: Actor,
  now: Instant,
): Promise<Result<Complaint, ComplaintRefusal>> {
  const complaint = await ports.complaints.get(id);
  if (complaint === null) return err({ why: 'not-found' });
  if (!isDraft(complaint.status)) return err({ why: 'wrong-stage', status: complaint.status });
  if (complaint.asideAt === null) return ok(complaint);
  return write(ports, complaint, { asideAt: null }, { actor, verb: 'resume', payload: null }, now);
}
