import type { Instant } from '../basics/clock.ts';
import { err, type Result } from '../basics/result.ts';
import type { Actor } from '../conversation/actor.ts';
import { type Complaint, isDraft } from './complaint.ts';
import type { Change } from './record.ts';
import type { ComplaintRefusal } from './refusal.ts';
import { type ComplaintPorts, write } from './write.ts';

/**
 * Adds to a filed complaint what the consumer told afterwards. What was filed stays as it was; each addition is kept
 * beside it with its moment and source. Refused once the complaint was taken back.
 */
export async function add(
  ports: ComplaintPorts,
  id: string,
  changes: readonly Change[],
  actor: Actor,
  now: Instant,
): Promise<Result<Complaint, ComplaintRefusal>> {
  const complaint = await ports.complaints.get(id);
  if (complaint === null) return err({ why: 'not-found' });
  const { status } = complaint;
  if (isDraft(status) || status === 'withdrawn' || status === 'abandoned')
    return err({ why: 'wrong-stage', status });
  const additions = changes.map((change) => ({ at: now, change }));
  const record = {
    ...complaint.record,
    additions: [...(complaint.record.additions ?? []), ...additions],
  };
  const revision = complaint.revision + 1;
  return write(
    ports,
    complaint,
    { record, revision },
    { actor, verb: 'add', payload: { revision, changes } },
    now,
  );
}
