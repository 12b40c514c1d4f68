import type { AuditRow } from '../../src/complaints/audit.ts';
import type { Complaint } from '../../src/complaints/complaint.ts';
import type { Complaints } from '../../src/complaints/ports.ts';

/** The `Complaints` port over plain memory. `rows` and `complaints` are open so that a test can tamper with them. */
export interface MemoryComplaints extends Complaints {
  readonly complaints: Map<string, Complaint>;
  readonly rows: Map<string, AuditRow[]>;
}

export function memoryComplaints(): MemoryComplaints {
  const complaints = new Map<string, Complaint>();
  const rows = new Map<string, AuditRow[]>();
  const seals: { at: AuditRow['at']; n: number; digest: string }[] = [];
  const all = () => [...complaints.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    complaints,
    rows,
    get: async (id) => complaints.get(id) ?? null,
    byNumber: async (number) => all().find((one) => one.number === number) ?? null,
    ofConversation: async (conversation) =>
      all()
        .filter((one) => one.conversation === conversation)
        .sort((a, b) => a.createdAt - b.createdAt),
    insert: async (complaint, row) => {
      if (complaints.has(complaint.id)) throw new Error('complaint exists');
      complaints.set(complaint.id, { ...complaint, auditN: row.n, auditHead: row.hash });
      rows.set(complaint.id, [row]);
    },
    update: async (complaint, row) => {
      const stored = complaints.get(complaint.id);
      if (stored === undefined || stored.auditN !== row.n - 1 || stored.auditHead !== row.prev) return false;
      complaints.set(complaint.id, { ...complaint, auditN: row.n, auditHead: row.hash });
      rows.get(complaint.id)!.push(row);
      return true;
    },
    auditOf: async (id) => rows.get(id) ?? [],
    erasePayloads: async (id) => {
      rows.set(
        id,
        (rows.get(id) ?? []).map((row, i, all) =>
          i < all.length - 1 ? { ...row, salt: null, payload: null } : row,
        ),
      );
    },
    heads: async (afterId, limit) =>
      all()
        .filter(({ id }) => id > afterId)
        .slice(0, limit)
        .map(({ id, auditN, auditHead }) => ({ id, auditN, auditHead })),
    orphans: async (afterId, limit) =>
      [...rows.keys()]
        .filter((id) => id > afterId && !complaints.has(id))
        .sort()
        .slice(0, limit),
    addSeal: async (seal) => {
      seals.push(seal);
    },
    lastSeal: async () => seals.at(-1) ?? null,
  };
}
