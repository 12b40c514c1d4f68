import type { Instant } from '../basics/clock.ts';
import { err, type Result } from '../basics/result.ts';
import type { Actor } from '../conversation/actor.ts';
import type { Complaint } from './complaint.ts';
import type { ComplaintRefusal } from './refusal.ts';
import { type ComplaintPorts, write } from './write.ts';

/** Writes down who opened which file and why, before they see it. */
export async function lookAt(
  ports: ComplaintPorts,
  id: string,
  seen: { readonly attachment: string; readonly reason: string },
  actor: Actor,
  now: Instant,
): Promise<Result<Complaint, ComplaintRefusal>> {
  const complaint = await ports.complaints.get(id);
  if (complaint === null) return err({ why: 'not-found' });
  return write(ports, complaint, {}, { actor, verb: 'look-at', payload: { ...seen } }, now);
}
