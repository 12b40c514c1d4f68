import type { Instant } from '../basics/clock.ts';
import { err, type Result } from '../basics/result.ts';
import type { Actor } from '../conversation/actor.ts';
import { type Complaint, isDraft } from './complaint.ts';
import { applyChange, attachmentsOf, type Change } from './record.ts';
import type { ComplaintRefusal } from './refusal.ts';
import { type ComplaintPorts, write } from './write.ts';

/**
 * Takes a file off a complaint at its consumer's wish, at any stage: out of a draft, and beside what was filed, where
 * the chain goes on to say that it was there. A yes to what stood before counts no more.
 */
export async function detach(
  ports: ComplaintPorts,
  id: string,
  attachment: string,
  actor: Actor,
  now: Instant,
): Promise<Result<Complaint, ComplaintRefusal>> {
  const complaint = await ports.complaints.get(id);
  if (complaint === null) return err({ why: 'not-found' });
  const listed = attachmentsOf(complaint.record).find((one) => one.id === attachment);
  if (listed === undefined) return err({ why: 'not-found' });
  const change: Change = { kind: 'detach', attachment };
  const { record: before } = complaint;
  const record = isDraft(complaint.status)
    ? applyChange(before, change)
    : { ...before, additions: [...(before.additions ?? []), { at: now, change }] };
  const revision = complaint.revision + 1;
  const payload = { revision, attachment, digest: listed.digest };
  return write(ports, complaint, { record, revision }, { actor, verb: 'detach', payload }, now);
}
