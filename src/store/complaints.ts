import { type Selectable, sql } from 'kysely';
import type { Instant } from '../basics/clock.ts';
import { clean } from '../basics/text.ts';
import type { AuditRow } from '../complaints/audit.ts';
import type { Complaint, Status } from '../complaints/complaint.ts';
import type { Complaints } from '../complaints/ports.ts';
import type { ComplaintRecord } from '../complaints/record.ts';
import type { Priority } from '../conversation/priority.ts';
import type { Connection } from './connection.ts';
import { lockConversation } from './lock-conversation.ts';
import { erasing, query, upTo } from './query.ts';
import type { Tables } from './tables.ts';

const read = (row: Selectable<Tables['complaints']>): Complaint => ({
  id: row.id,
  conversation: row.conversation,
  number: row.number,
  status: row.status,
  record: JSON.parse(row.record) as ComplaintRecord,
  revision: row.revision,
  priority: row.priority,
  visibility: row.visibility,
  asideAt: row.aside_at,
  createdAt: row.created_at,
  changedAt: row.changed_at,
  filedAt: row.filed_at,
  receiptGeneration: row.receipt_generation,
  auditN: row.audit_n,
  auditHead: row.audit_head,
});

const byId = query((db, p: { id: string }) => db.selectFrom('complaints').selectAll().where('id', '=', p.id));

const byNumber = query((db, p: { number: string }) =>
  db.selectFrom('complaints').selectAll().where('number', '=', p.number),
);

const ofConversation = query((db, p: { conversation: string }) =>
  db.selectFrom('complaints').selectAll().where('conversation', '=', p.conversation).orderBy('n'),
);

/** What a change may touch; the rest stands from the first day. */
interface Changing {
  readonly number: string | null;
  readonly status: Status;
  readonly record: string;
  readonly revision: number;
  readonly priority: Priority;
  readonly visibility: Complaint['visibility'];
  readonly aside_at: Instant | null;
  readonly changed_at: Instant;
  readonly filed_at: Instant | null;
  readonly receipt_generation: number;
  readonly audit_n: number;
  readonly audit_head: string;
}

const changing = (p: Changing): Changing => ({
  number: p.number,
  status: p.status,
  record: p.record,
  revision: p.revision,
  priority: p.priority,
  visibility: p.visibility,
  aside_at: p.aside_at,
  changed_at: p.changed_at,
  filed_at: p.filed_at,
  receipt_generation: p.receipt_generation,
  audit_n: p.audit_n,
  audit_head: p.audit_head,
});

const written = (complaint: Complaint, row: AuditRow): Changing => ({
  number: complaint.number,
  status: complaint.status,
  record: JSON.stringify(complaint.record),
  revision: complaint.revision,
  priority: complaint.priority,
  visibility: complaint.visibility,
  aside_at: complaint.asideAt,
  changed_at: complaint.changedAt,
  filed_at: complaint.filedAt,
  receipt_generation: complaint.receiptGeneration,
  audit_n: row.n,
  audit_head: row.hash,
});

const insert = query((db, p: Changing & { id: string; conversation: string; created_at: Instant }) =>
  db.insertInto('complaints').values((eb) => ({
    ...changing(p),
    id: p.id,
    conversation: p.conversation,
    created_at: p.created_at,
    n: eb
      .selectFrom('complaints')
      .select(sql<number>`coalesce(max(n), 0) + 1`.as('n'))
      .where('conversation', '=', p.conversation),
  })),
);

const update = query((db, p: Changing & { id: string; readN: number; readHead: string }) =>
  db
    .updateTable('complaints')
    .set(changing(p))
    .where('id', '=', p.id)
    .where('audit_n', '=', p.readN)
    .where('audit_head', '=', p.readHead),
);

const insertAudit = query(
  (
    db,
    p: {
      complaint: string;
      n: number;
      at: Instant;
      actor: string;
      verb: string;
      salt: string | null;
      payload: string | null;
      digest: string;
      prev: string;
      hash: string;
    },
  ) =>
    db.insertInto('audit').values({
      complaint: p.complaint,
      n: p.n,
      at: p.at,
      actor: p.actor,
      verb: p.verb,
      salt: p.salt,
      payload: p.payload,
      digest: p.digest,
      prev: p.prev,
      hash: p.hash,
    }),
);

const auditOf = query((db, p: { complaint: string }) =>
  db.selectFrom('audit').selectAll().where('complaint', '=', p.complaint).orderBy('n'),
);

const erasePayloads = erasing((db, p: { complaint: string }) =>
  db
    .updateTable('audit')
    .set({ salt: null, payload: null })
    .where('complaint', '=', p.complaint)
    .where('n', '<', (eb) =>
      eb
        .selectFrom('audit as newest')
        .select((on) => on.fn.max('newest.n').as('n'))
        .where('newest.complaint', '=', p.complaint),
    ),
);

const heads = query((db, p: { afterId: string; limit: number }) =>
  db
    .selectFrom('complaints')
    .select(['id', 'audit_n', 'audit_head'])
    .where('id', '>', p.afterId)
    .orderBy('id')
    .limit(upTo(p.limit)),
);

const orphans = query((db, p: { afterId: string; limit: number }) =>
  db
    .selectFrom('audit')
    .select('complaint')
    .distinct()
    .where('complaint', '>', p.afterId)
    .where('complaint', 'not in', (eb) => eb.selectFrom('complaints').select('id'))
    .orderBy('complaint')
    .limit(upTo(p.limit)),
);

const addSeal = query((db, p: { at: Instant; n: number; digest: string }) =>
  db.insertInto('seals').values((eb) => ({
    no: eb.selectFrom('seals').select(sql<number>`coalesce(max(no), 0) + 1`.as('no')),
    at: p.at,
    n: p.n,
    digest: p.digest,
  })),
);

const lastSeal = query((db) =>
  db.selectFrom('seals').select(['at', 'n', 'digest']).orderBy('no', 'desc').limit(sql.lit(1)),
);

export class StoredComplaints implements Complaints {
  readonly #on: Connection;
  constructor(on: Connection) {
    this.#on = on;
  }

  async get(id: string): Promise<Complaint | null> {
    const row = await byId.first(this.#on, { id: clean(id) });
    return row && read(row);
  }

  async byNumber(number: string): Promise<Complaint | null> {
    const row = await byNumber.first(this.#on, { number: clean(number) });
    return row && read(row);
  }

  async ofConversation(conversation: string): Promise<readonly Complaint[]> {
    return (await ofConversation.all(this.#on, { conversation })).map(read);
  }

  async insert(complaint: Complaint, row: AuditRow): Promise<void> {
    await lockConversation(this.#on, complaint.conversation);
    await insert.changed(this.#on, {
      ...written(complaint, row),
      id: complaint.id,
      conversation: complaint.conversation,
      created_at: complaint.createdAt,
    });
    await insertAudit.changed(this.#on, row);
  }

  async update(complaint: Complaint, row: AuditRow): Promise<boolean> {
    const moved = await update.changed(this.#on, {
      ...written(complaint, row),
      id: complaint.id,
      readN: row.n - 1,
      readHead: row.prev,
    });
    if (moved === 0) return false;
    await insertAudit.changed(this.#on, row);
    return true;
  }

  async auditOf(id: string): Promise<readonly AuditRow[]> {
    return (await auditOf.all(this.#on, { complaint: id })).map((row) => ({ ...row }));
  }

  async erasePayloads(id: string): Promise<void> {
    await erasePayloads.changed(this.#on, { complaint: id });
  }

  async heads(
    afterId: string,
    limit: number,
  ): Promise<readonly { id: string; auditN: number; auditHead: string }[]> {
    return (await heads.all(this.#on, { afterId, limit })).map((row) => ({
      id: row.id,
      auditN: row.audit_n,
      auditHead: row.audit_head,
    }));
  }

  async orphans(afterId: string, limit: number): Promise<readonly string[]> {
    return (await orphans.all(this.#on, { afterId, limit })).map(({ complaint }) => complaint);
  }

  async addSeal({ at, n, digest }: { at: Instant; n: number; digest: string }): Promise<void> {
    await addSeal.changed(this.#on, { at, n, digest });
  }

  async lastSeal(): Promise<{ at: Instant; n: number; digest: string } | null> {
    const row = await lastSeal.first(this.#on, {});
    return row && { ...row };
  }
}
