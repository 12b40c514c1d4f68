import type { Instant } from '../basics/clock.ts';
import { err, type Result } from '../basics/result.ts';
import { today } from '../calendar/days.ts';
import type { Actor } from '../conversation/actor.ts';
import { type Complaint, isDraft } from './complaint.ts';
import { advance, mayDo } from './lifecycle.ts';
import type { ComplaintRefusal } from './refusal.ts';
import { type ComplaintPorts, write } from './write.ts';

/**
 * The consumer takes back what was filed. The procedure ends on the day this is received
 * (银行业保险业消费投诉处理管理办法 art. 15). A draft can't be withdrawn: nothing was handed in yet.
 */
export async function withdraw(
  ports: ComplaintPorts,
  id: string,
  actor: Actor,
  now: Instant,
): Promise<Result<Complaint, ComplaintRefusal>> {
  if (!mayDo(actor, 'withdraw')) return err({ why: 'not-permitted' });
  const complaint = await ports.complaints.get(id);
  if (complaint === null) return err({ why: 'not-found' });
  if (isDraft(complaint.status)) return err({ why: 'wrong-stage', status: complaint.status });
  const next = advance(complaint.status, 'withdraw');
  if (!next.ok) return next;
  const payload = { from: complaint.status, to: next.value, ended: today(now) };
  return write(ports, complaint, { status: next.value }, { actor, verb: 'withdraw', payload }, now);
}
