import { type Selectable, sql } from 'kysely';
import type { Instant } from '../basics/clock.ts';
import { clean } from '../basics/text.ts';
import type { FileRef } from '../conversation/message.ts';
import type { Attachment, FileWork } from '../evidence/attachment.ts';
import type { Attachments } from '../evidence/ports.ts';
import type { Connection } from './connection.ts';
import { erasing, query, upTo } from './query.ts';
import type { Tables } from './tables.ts';

type Row = Selectable<Tables['attachments']>;

const read = ({ n: _n, kept_digest, taken_at, free_at, origin, ...row }: Row): Attachment => ({
  ...row,
  origin: origin === null ? null : (JSON.parse(origin) as FileRef),
  keptDigest: kept_digest,
  takenAt: taken_at,
  freeAt: free_at,
});

const rowOf = ({
  keptDigest,
  takenAt,
  freeAt,
  origin,
  name,
  device,
  heard,
  ...one
}: Attachment): Omit<Row, 'n'> => ({
  ...one,
  origin: origin === null ? null : JSON.stringify(origin),
  name: name === null ? null : clean(name),
  device: device === null ? null : clean(device),
  heard: heard === null ? null : clean(heard),
  kept_digest: keptDigest,
  taken_at: takenAt,
  free_at: freeAt,
});

const insert = query((db, p: Omit<Row, 'n'>) =>
  db.insertInto('attachments').values({
    id: p.id,
    conversation: p.conversation,
    message: p.message,
    complaint: p.complaint,
    n: sql<number>`1 + (select count(*) from attachments where conversation = ${p.conversation})`,
    at: p.at,
    state: p.state,
    work: p.work,
    fault: p.fault,
    origin: p.origin,
    name: p.name,
    mime: p.mime,
    bytes: p.bytes,
    digest: p.digest,
    file: p.file,
    kept_digest: p.kept_digest,
    taken_at: p.taken_at,
    device: p.device,
    heard: p.heard,
    attempts: p.attempts,
    fence: p.fence,
    free_at: p.free_at,
  }),
);

const byId = query((db, p: { id: string }) =>
  db.selectFrom('attachments').selectAll().where('id', '=', p.id),
);

const ofConversation = query((db, p: { conversation: string }) =>
  db
    .selectFrom('attachments')
    .selectAll()
    .where('conversation', '=', p.conversation)
    .orderBy('n')
    .orderBy('id'),
);

const send = query((db, p: { id: string; message: string }) =>
  db
    .updateTable('attachments')
    .set({ message: p.message })
    .where('id', '=', p.id)
    .where('message', 'is', null),
);

const place = query((db, p: { id: string; complaint: string }) =>
  db.updateTable('attachments').set({ complaint: p.complaint }).where('id', '=', p.id),
);

const begin = query((db, p: { id: string; work: FileWork; at: Instant }) =>
  db
    .updateTable('attachments')
    .set((eb) => ({ work: p.work, free_at: p.at, attempts: eb.lit(0) }))
    .where('id', '=', p.id)
    .where('state', '=', 'kept'),
);

const due = query((db, p: { now: Instant; limit: number }) =>
  db
    .selectFrom('attachments')
    .select('id')
    .where('work', 'is not', null)
    .where('free_at', '<=', p.now)
    .orderBy('free_at')
    .limit(upTo(p.limit)),
);

const lease = query((db, p: { id: string; now: Instant; until: Instant }) =>
  db
    .updateTable('attachments')
    .set((eb) => ({
      free_at: p.until,
      fence: eb('fence', '+', eb.lit(1)),
      attempts: eb('attempts', '+', eb.lit(1)),
    }))
    .where('id', '=', p.id)
    .where('work', 'is not', null)
    .where('free_at', '<=', p.now)
    .returningAll(),
);

const settle = query((db, p: Omit<Row, 'n'>) =>
  db
    .updateTable('attachments')
    .set({
      state: p.state,
      work: p.work,
      fault: p.fault,
      origin: p.origin,
      mime: p.mime,
      bytes: p.bytes,
      digest: p.digest,
      file: p.file,
      kept_digest: p.kept_digest,
      taken_at: p.taken_at,
      device: p.device,
      heard: p.heard,
      free_at: p.free_at,
    })
    .where('id', '=', p.id)
    .where('fence', '=', p.fence)
    .where('work', 'is not', null),
);

const remove = erasing((db, p: { id: string }) =>
  db
    .updateTable('attachments')
    .set({
      state: 'removing',
      work: null,
      origin: null,
      name: null,
      taken_at: null,
      device: null,
      heard: null,
    })
    .where('id', '=', p.id)
    .where('state', '<>', 'removed'),
);

const removing = query((db, p: { limit: number }) =>
  db
    .selectFrom('attachments')
    .selectAll()
    .where(sql<boolean>`state = 'removing'`)
    .orderBy('id')
    .limit(upTo(p.limit)),
);

const markRemoved = query((db, p: { id: string }) =>
  db.updateTable('attachments').set({ state: 'removed', file: null }).where('id', '=', p.id),
);

export class StoredAttachments implements Attachments {
  readonly #on: Connection;
  constructor(on: Connection) {
    this.#on = on;
  }

  async add(attachment: Attachment): Promise<void> {
    await insert.changed(this.#on, rowOf(attachment));
  }

  async get(id: string): Promise<Attachment | null> {
    const row = await byId.first(this.#on, { id: clean(id) });
    return row && read(row);
  }

  async ofConversation(conversation: string): Promise<readonly Attachment[]> {
    return (await ofConversation.all(this.#on, { conversation })).map(read);
  }

  async send(ids: readonly string[], message: string): Promise<void> {
    for (const id of ids) await send.changed(this.#on, { id, message });
  }

  async place(ids: readonly string[], complaint: string): Promise<void> {
    for (const id of ids) await place.changed(this.#on, { id, complaint });
  }

  async begin(id: string, work: FileWork, at: Instant): Promise<void> {
    await begin.changed(this.#on, { id, work, at });
  }

  async due(now: Instant, limit: number): Promise<readonly string[]> {
    return (await due.all(this.#on, { now, limit })).map(({ id }) => id);
  }

  async lease(id: string, now: Instant, until: Instant): Promise<Attachment | null> {
    const row = await lease.first(this.#on, { id, now, until });
    return row && read(row);
  }

  async settle(next: Attachment): Promise<boolean> {
    return (await settle.changed(this.#on, rowOf(next))) === 1;
  }

  async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) await remove.changed(this.#on, { id });
  }

  async removing(limit: number): Promise<readonly Attachment[]> {
    return (await removing.all(this.#on, { limit })).map(read);
  }

  async markRemoved(id: string): Promise<void> {
    await markRemoved.changed(this.#on, { id });
  }
}
