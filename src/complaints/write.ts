import type { Instant } from '../basics/clock.ts';
import { err, ok, type Result } from '../basics/result.ts';
import type { Actor } from '../conversation/actor.ts';
import { nextRow } from './audit.ts';
import type { Complaint } from './complaint.ts';
import type { Complaints } from './ports.ts';
import type { ComplaintRefusal } from './refusal.ts';

export interface ComplaintPorts {
  readonly complaints: Complaints;
}

/** Writes `change` onto `complaint` as it was read, together with its audit row; nothing when its chain moved. */
export async function write(
  { complaints }: ComplaintPorts,
  complaint: Complaint,
  change: Partial<Complaint>,
  entry: { readonly actor: Actor; readonly verb: string; readonly payload: object | null },
  now: Instant,
): Promise<Result<Complaint, ComplaintRefusal>> {
  const next: Complaint = { ...complaint, ...change, changedAt: now };
  const row = nextRow(next, { ...entry, at: now });
  if (!(await complaints.update(next, row))) return err({ why: 'moved' });
  return ok({ ...next, auditN: row.n, auditHead: row.hash });
}
