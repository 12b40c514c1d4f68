import type { Instant } from '../basics/clock.ts';
import { err, ok, type Result } from '../basics/result.ts';
import type { Actor } from '../conversation/actor.ts';
import { type Complaint, isDraft } from './complaint.ts';
import { advance, mayDo } from './lifecycle.ts';
import type { ComplaintRefusal } from './refusal.ts';
import { type ComplaintPorts, write } from './write.ts';

/** Moves a draft to its read-back or back to the questions; where it stands there already, nothing is written. */
export async function advanceDraft(
  ports: ComplaintPorts,
  id: string,
  to: 'collecting' | 'confirming',
  actor: Actor,
  now: Instant,
): Promise<Result<Complaint, ComplaintRefusal>> {
  const action = to === 'confirming' ? 'confirm' : 'edit';
  if (!mayDo(actor, action)) return err({ why: 'not-permitted' });
  const complaint = await ports.complaints.get(id);
  if (complaint === null) return err({ why: 'not-found' });
  if (!isDraft(complaint.status)) return err({ why: 'wrong-stage', status: complaint.status });
  if (complaint.status === to) return ok(complaint);
  const next = advance(complaint.status, action);
  if (!next.ok) return next;
  const change = { status: next.value, asideAt: null };
  return write(
    ports,
    complaint,
    change,
    { actor, verb: action, payload: { from: complaint.status, to } },
    now,
  );
}
