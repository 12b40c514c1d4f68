import type { Instant } from '../basics/clock.ts';
import type { Priority } from '../conversation/priority.ts';
import type { ComplaintRecord } from './record.ts';

export const STATUSES = [
  'collecting',
  'confirming',
  'submitted',
  'triaged',
  'assigned',
  'in-progress',
  'needs-info',
  'extended',
  'decided',
  'review-requested',
  'in-review',
  'follow-up',
  'closed',
  'reopened',
  'rejected',
  'referred',
  'merged',
  'withdrawn',
  'abandoned',
] as const;
export type Status = (typeof STATUSES)[number];

/** The statuses before anything was filed. */
export const isDraft = (status: Status): boolean => status === 'collecting' || status === 'confirming';

const OVER: ReadonlySet<Status> = new Set<Status>([
  'withdrawn',
  'closed',
  'rejected',
  'referred',
  'merged',
  'abandoned',
]);

/** The statuses of what was filed and isn't over. */
export const isHandled = (status: Status): boolean => !isDraft(status) && !OVER.has(status);

const OWED: ReadonlySet<Status> = new Set<Status>([
  'submitted',
  'triaged',
  'assigned',
  'in-progress',
  'extended',
]);

/** While one of these holds, the organisation owes an answer by its clock. */
export const owesAnswer = (status: Status): boolean => OWED.has(status);

export interface Complaint {
  readonly id: string;
  readonly conversation: string;
  /** `C` + yyyymmdd (Asia/Shanghai) + six digits, from the moment it is filed. */
  readonly number: string | null;
  readonly status: Status;
  readonly record: ComplaintRecord;
  /** Rises with every change of the record; a yes names the one that was read back. */
  readonly revision: number;
  readonly priority: Priority;
  /** `supervisors`: it is about this organisation or its staff. */
  readonly visibility: 'staff' | 'supervisors';
  /** Put aside by the consumer at this moment; null while it is worked on. */
  readonly asideAt: Instant | null;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  readonly filedAt: Instant | null;
  /** Which receipt code is valid; a replaced code raises it. */
  readonly receiptGeneration: number;
  readonly auditN: number;
  readonly auditHead: string;
}
