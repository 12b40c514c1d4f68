import type { Selectable } from 'kysely';
import type { Instant } from '../basics/clock.ts';
import { clean } from '../basics/text.ts';
import type { Role } from '../conversation/actor.ts';
import type { DeskSession, SignInLink, SignIns, Staff, StaffBook } from '../staff/staff.ts';
import type { Connection } from './connection.ts';
import { query } from './query.ts';
import type { Tables } from './tables.ts';

const insert = query((db, p: { id: string; name: string; role: Role; created_at: Instant }) =>
  db.insertInto('staff').values({ id: p.id, name: p.name, role: p.role, created_at: p.created_at }),
);

const byId = query((db, p: { id: string }) => db.selectFrom('staff').selectAll().where('id', '=', p.id));

const byName = query((db, p: { name: string }) =>
  db.selectFrom('staff').selectAll().where('name', '=', p.name).orderBy('created_at'),
);

const countAll = query((db) => db.selectFrom('staff').select((eb) => eb.fn.countAll<number>().as('n')));

type Made = { digest: string; created_at: Instant; expires_at: Instant };

const insertLink = query((db, p: Made & { staff: string | null }) =>
  db
    .insertInto('sign_in_links')
    .values({ digest: p.digest, staff: p.staff, created_at: p.created_at, expires_at: p.expires_at }),
);

const linkBy = query((db, p: { digest: string }) =>
  db.selectFrom('sign_in_links').selectAll().where('digest', '=', p.digest),
);

const deleteLink = query((db, p: { digest: string }) =>
  db.deleteFrom('sign_in_links').where('digest', '=', p.digest),
);

const deleteFirstLinks = query((db) => db.deleteFrom('sign_in_links').where('staff', 'is', null));

const insertSession = query((db, p: Made & { staff: string }) =>
  db
    .insertInto('desk_sessions')
    .values({ digest: p.digest, staff: p.staff, created_at: p.created_at, expires_at: p.expires_at }),
);

const sessionBy = query((db, p: { digest: string }) =>
  db.selectFrom('desk_sessions').selectAll().where('digest', '=', p.digest),
);

const deleteSession = query((db, p: { digest: string }) =>
  db.deleteFrom('desk_sessions').where('digest', '=', p.digest),
);

const readStaff = (row: Selectable<Tables['staff']>): Staff => ({
  id: row.id,
  name: row.name,
  role: row.role,
  createdAt: row.created_at,
});

export class StoredStaff implements StaffBook {
  readonly #on: Connection;
  constructor(on: Connection) {
    this.#on = on;
  }

  async add({ id, name, role, createdAt }: Staff): Promise<void> {
    await insert.changed(this.#on, { id, name: clean(name), role, created_at: createdAt });
  }

  async get(id: string): Promise<Staff | null> {
    const row = await byId.first(this.#on, { id });
    return row && readStaff(row);
  }

  async named(name: string): Promise<readonly Staff[]> {
    return (await byName.all(this.#on, { name: clean(name) })).map(readStaff);
  }

  async count(): Promise<number> {
    return (await countAll.first(this.#on, {}))!.n;
  }
}

export class StoredSignIns implements SignIns {
  readonly #on: Connection;
  constructor(on: Connection) {
    this.#on = on;
  }

  async createLink(digest: string, { staff, createdAt, expiresAt }: SignInLink): Promise<void> {
    await insertLink.changed(this.#on, { digest, staff, created_at: createdAt, expires_at: expiresAt });
  }

  async findLink(digest: string): Promise<SignInLink | null> {
    const row = await linkBy.first(this.#on, { digest });
    return row && { staff: row.staff, createdAt: row.created_at, expiresAt: row.expires_at };
  }

  async spendLink(digest: string): Promise<boolean> {
    return (await deleteLink.changed(this.#on, { digest })) === 1;
  }

  async voidFirstLinks(): Promise<void> {
    await deleteFirstLinks.changed(this.#on, {});
  }

  async createSession(digest: string, { staff, createdAt, expiresAt }: DeskSession): Promise<void> {
    await insertSession.changed(this.#on, { digest, staff, created_at: createdAt, expires_at: expiresAt });
  }

  async findSession(digest: string): Promise<DeskSession | null> {
    const row = await sessionBy.first(this.#on, { digest });
    return row && { staff: row.staff, createdAt: row.created_at, expiresAt: row.expires_at };
  }

  async endSession(digest: string): Promise<void> {
    await deleteSession.changed(this.#on, { digest });
  }
}
