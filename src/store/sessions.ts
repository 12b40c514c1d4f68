import type { Instant } from '../basics/clock.ts';
import type { Session, Sessions } from '../conversation/ports.ts';
import type { Connection } from './connection.ts';
import { query } from './query.ts';

const insert = query(
  (db, p: { digest: string; conversation: string; created_at: Instant; expires_at: Instant }) =>
    db.insertInto('sessions').values({
      digest: p.digest,
      conversation: p.conversation,
      created_at: p.created_at,
      expires_at: p.expires_at,
    }),
);

const byDigest = query((db, p: { digest: string }) =>
  db.selectFrom('sessions').selectAll().where('digest', '=', p.digest),
);

const remove = query((db, p: { digest: string }) => db.deleteFrom('sessions').where('digest', '=', p.digest));

export class StoredSessions implements Sessions {
  readonly #on: Connection;
  constructor(on: Connection) {
    this.#on = on;
  }

  async create(digest: string, session: Session): Promise<void> {
    await insert.changed(this.#on, {
      digest,
      conversation: session.conversation,
      created_at: session.createdAt,
      expires_at: session.expiresAt,
    });
  }

  async find(digest: string): Promise<Session | null> {
    const row = await byDigest.first(this.#on, { digest });
    return row && { conversation: row.conversation, createdAt: row.created_at, expiresAt: row.expires_at };
  }

  async end(digest: string): Promise<void> {
    await remove.changed(this.#on, { digest });
  }
}
