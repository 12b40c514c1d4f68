import type { Instant } from '../basics/clock.ts';
import type { AuditRow } from './audit.ts';
import type { Complaint } from './complaint.ts';

/** Every write takes the audit row that goes with it; the complaint's count and head move in the same transaction. */
export interface Complaints {
  get(id: string): Promise<Complaint | null>;
  byNumber(number: string): Promise<Complaint | null>;
  /** Oldest first. */
  ofConversation(conversation: string): Promise<readonly Complaint[]>;
  insert(complaint: Complaint, row: AuditRow): Promise<void>;
  /** False when the chain moved since `complaint` was read, and then nothing was written. */
  update(complaint: Complaint, row: AuditRow): Promise<boolean>;
  auditOf(id: string): Promise<readonly AuditRow[]>;
  /** Overwrites payload and salt of all rows of a complaint but its newest with null; digests and hashes stay. */
  erasePayloads(id: string): Promise<void>;
  /** Every complaint's id, count and head, in order of id, `limit` at most, those after `afterId`. */
  heads(
    afterId: string,
    limit: number,
  ): Promise<readonly { id: string; auditN: number; auditHead: string }[]>;
  /** The complaints that audit rows name and that are not there, in order of id, `limit` at most after `afterId`. */
  orphans(afterId: string, limit: number): Promise<readonly string[]>;
  /** A seal over all heads; `n` counts complaints. */
  addSeal(seal: { at: Instant; n: number; digest: string }): Promise<void>;
  lastSeal(): Promise<{ at: Instant; n: number; digest: string } | null>;
}
