import type { Instant } from '../basics/clock.ts';
import { err, type Result } from '../basics/result.ts';
import type { Actor } from '../conversation/actor.ts';
import { ERASURE } from './audit.ts';
import { type Complaint, isDraft } from './complaint.ts';
import { EMPTY_RECORD } from './record.ts';
import type { ComplaintRefusal } from './refusal.ts';
import { type ComplaintPorts, write } from './write.ts';

/**
 * Empties the record and all audit payloads before the erasure's own, which tells nothing of a person. Number, status,
 * times and the chain stay; an erased draft counts as abandoned.
 */
export async function erase(
  ports: ComplaintPorts,
  id: string,
  actor: Actor,
  now: Instant,
): Promise<Result<Complaint, ComplaintRefusal>> {
  const complaint = await ports.complaints.get(id);
  if (complaint === null) return err({ why: 'not-found' });
  const status = isDraft(complaint.status) ? 'abandoned' : complaint.status;
  const revision = complaint.revision + 1;
  const change = { record: EMPTY_RECORD, status, revision, asideAt: null } as const;
  const written = await write(ports, complaint, change, { actor, verb: ERASURE, payload: null }, now);
  if (written.ok) await ports.complaints.erasePayloads(id);
  return written;
}
