import type { Instant } from '../basics/clock.ts';
import { err, type Result } from '../basics/result.ts';
import type { Actor } from '../conversation/actor.ts';
import { moreUrgent } from '../conversation/priority.ts';
import { type Complaint, isDraft } from './complaint.ts';
import { priorityOf } from './priority.ts';
import { applyChanges, type Change } from './record.ts';
import type { ComplaintRefusal } from './refusal.ts';
import { type ComplaintPorts, write } from './write.ts';

/** Changes a draft's record. The revision rises by one, so a yes to what stood before counts no more. */
export async function change(
  ports: ComplaintPorts,
  id: string,
  changes: readonly Change[],
  actor: Actor,
  now: Instant,
): Promise<Result<Complaint, ComplaintRefusal>> {
  const complaint = await ports.complaints.get(id);
  if (complaint === null) return err({ why: 'not-found' });
  if (!isDraft(complaint.status)) return err({ why: 'wrong-stage', status: complaint.status });
  const record = applyChanges(complaint.record, changes);
  const revision = complaint.revision + 1;
  const priority = moreUrgent(complaint.priority, priorityOf(record, { now, safety: [], repeats: [] }));
  return write(
    ports,
    complaint,
    { record, revision, priority, asideAt: null },
    { actor, verb: 'change', payload: { revision, changes } },
    now,
  );
}
