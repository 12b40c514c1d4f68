import type { Instant } from '../basics/clock.ts';
import { ok, type Result } from '../basics/result.ts';
import type { Actor } from '../conversation/actor.ts';
import { GENESIS, nextRow } from './audit.ts';
import type { Complaint } from './complaint.ts';
import { priorityOf } from './priority.ts';
import { applyChanges, type Change, EMPTY_RECORD } from './record.ts';
import type { ComplaintRefusal } from './refusal.ts';
import type { ComplaintPorts } from './write.ts';

/** Opens a draft with what is known so far; its revision is 1. */
export async function open(
  { complaints }: ComplaintPorts,
  draft: { readonly id: string; readonly conversation: string; readonly changes: readonly Change[] },
  actor: Actor,
  now: Instant,
): Promise<Result<Complaint, ComplaintRefusal>> {
  const record = applyChanges(EMPTY_RECORD, draft.changes);
  const complaint: Complaint = {
    id: draft.id,
    conversation: draft.conversation,
    number: null,
    status: 'collecting',
    record,
    revision: 1,
    priority: priorityOf(record, { now, safety: [], repeats: [] }),
    visibility: 'staff',
    asideAt: null,
    createdAt: now,
    changedAt: now,
    filedAt: null,
    receiptGeneration: 1,
    auditN: 0,
    auditHead: GENESIS,
  };
  const payload = { changes: draft.changes };
  const row = nextRow(complaint, { at: now, actor, verb: 'open', payload });
  await complaints.insert(complaint, row);
  return ok({ ...complaint, auditN: row.n, auditHead: row.hash });
}
