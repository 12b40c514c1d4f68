import type { Instant } from '../basics/clock.ts';
import { err, type Result } from '../basics/result.ts';
import type { Actor } from '../conversation/actor.ts';
import type { Complaint } from './complaint.ts';
import type { ComplaintRefusal } from './refusal.ts';
import { type ComplaintPorts, write } from './write.ts';

/** The consumer's receipt code is replaced: the one so far proves nothing any more. Only of what was filed. */
export async function replaceReceipt(
  ports: ComplaintPorts,
  id: string,
  actor: Actor,
  now: Instant,
): Promise<Result<Complaint, ComplaintRefusal>> {
  if (actor.kind !== 'consumer') return err({ why: 'not-permitted' });
  const complaint = await ports.complaints.get(id);
  if (complaint === null) return err({ why: 'not-found' });
  if (complaint.filedAt === null) return err({ why: 'wrong-stage', status: complaint.status });
  const receiptGeneration = complaint.receiptGeneration + 1;
  const payload = { generation: receiptGeneration };
  return write(ports, complaint, { receiptGeneration }, { actor, verb: 'replace-receipt', payload }, now);
}
