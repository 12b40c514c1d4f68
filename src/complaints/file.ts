import type { Instant } from '../basics/clock.ts';
import { err, type Result } from '../basics/result.ts';
import type { Actor } from '../conversation/actor.ts';
import { moreUrgent } from '../conversation/priority.ts';
import { alike } from './alike.ts';
import type { Complaint } from './complaint.ts';
import { advance, mayDo } from './lifecycle.ts';
import { priorityOf } from './priority.ts';
import { confirmed, fieldValue } from './record.ts';
import type { ComplaintRefusal } from './refusal.ts';
import { type ComplaintPorts, write } from './write.ts';

/**
 * Files a draft on the consumer's yes: only from the read-back, only the revision that was read back, and once. It
 * gets its number and its moment, what was read back counts as confirmed, and a complaint about this organisation
 * is seen by supervisors only.
 */
export async function file(
  ports: ComplaintPorts,
  yes: { readonly id: string; readonly revision: number; readonly number: string },
  actor: Actor,
  now: Instant,
): Promise<Result<Complaint, ComplaintRefusal>> {
  if (!mayDo(actor, 'file')) return err({ why: 'not-permitted' });
  const complaint = await ports.complaints.get(yes.id);
  if (complaint === null) return err({ why: 'not-found' });
  const next = advance(complaint.status, 'file');
  if (!next.ok) {
    const again = complaint.filedAt !== null && complaint.status !== 'withdrawn';
    return again ? err({ why: 'already-filed', complaint }) : next;
  }
  if (complaint.revision !== yes.revision) return err({ why: 'old-revision', revision: complaint.revision });
  if ((await ports.complaints.byNumber(yes.number)) !== null) return err({ why: 'number-taken' });
  const record = confirmed(complaint.record);
  const others = await ports.complaints.ofConversation(complaint.conversation);
  const repeats = others
    .filter((other) => other.id !== complaint.id && other.filedAt !== null && alike(other.record, record))
    .map((other) => ({ at: other.filedAt!, own: true }));
  const priority = moreUrgent(complaint.priority, priorityOf(record, { now, safety: [], repeats }));
  const visibility = fieldValue(record, 'aboutUs') === true ? 'supervisors' : complaint.visibility;
  return write(
    ports,
    complaint,
    { record, status: next.value, number: yes.number, filedAt: now, priority, visibility, asideAt: null },
    { actor, verb: 'file', payload: { revision: yes.revision, number: yes.number, priority, visibility } },
    now,
  );
}
