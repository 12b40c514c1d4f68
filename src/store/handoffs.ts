import { type ExpressionBuilder, type Selectable, type SqlBool, sql } from 'kysely';
import type { Instant } from '../basics/clock.ts';
import type { Priority } from '../conversation/priority.ts';
import type { Handoff, HandoffReason, Handoffs } from '../handoff/handoff.ts';
import type { Connection } from './connection.ts';
import { query, upTo } from './query.ts';
import type { Tables } from './tables.ts';

const read = (row: Selectable<Tables['handoffs']>): Handoff => ({
  id: row.id,
  conversation: row.conversation,
  reason: row.reason,
  priority: row.priority,
  safety: row.safety,
  requestedAt: row.requested_at,
  claimedBy: row.claimed_by,
  claimedAt: row.claimed_at,
  toldPlace: row.told_place,
  endedAt: row.ended_at,
  outcome: row.outcome,
});

const WAITS = sql<SqlBool>`ended_at is null and claimed_by is null`;

const open = query((db, p: { conversation: string }) =>
  db
    .selectFrom('handoffs')
    .selectAll()
    .where('conversation', '=', p.conversation)
    .where('ended_at', 'is', null),
);

const insert = query(
  (
    db,
    p: {
      id: string;
      conversation: string;
      reason: HandoffReason;
      priority: Priority;
      safety: string | null;
      requested_at: Instant;
      claimed_by: string | null;
      claimed_at: Instant | null;
      told_place: number | null;
      ended_at: Instant | null;
      outcome: Handoff['outcome'];
    },
  ) =>
    db
      .insertInto('handoffs')
      .values({
        id: p.id,
        conversation: p.conversation,
        reason: p.reason,
        priority: p.priority,
        safety: p.safety,
        requested_at: p.requested_at,
        claimed_by: p.claimed_by,
        claimed_at: p.claimed_at,
        told_place: p.told_place,
        ended_at: p.ended_at,
        outcome: p.outcome,
      })
      .onConflict((on) => on.column('conversation').where('ended_at', 'is', null).doNothing()),
);

const raise = query((db, p: { id: string; priority: Priority; reason: HandoffReason }) =>
  db
    .updateTable('handoffs')
    .set({ priority: p.priority, reason: p.reason })
    .where('id', '=', p.id)
    .where('ended_at', 'is', null)
    .where('priority', '>', p.priority),
);

const nameDanger = query((db, p: { id: string; safety: string; priority: Priority }) =>
  db.updateTable('handoffs').set({ safety: p.safety }).where('id', '=', p.id).where('ended_at', 'is', null),
);

const claim = query((db, p: { id: string; staff: string; at: Instant }) =>
  db
    .updateTable('handoffs')
    .set({ claimed_by: p.staff, claimed_at: sql<Instant>`coalesce(claimed_at, ${p.at})` })
    .where('id', '=', p.id)
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('claimed_by', 'is', null), eb('claimed_by', '=', p.staff)])),
);

const byId = query((db, p: { id: string }) => db.selectFrom('handoffs').selectAll().where('id', '=', p.id));

const pass = query((db, p: { id: string; holder: string; to: string }) =>
  db
    .updateTable('handoffs')
    .set({ claimed_by: p.to })
    .where('id', '=', p.id)
    .where('ended_at', 'is', null)
    .where('claimed_by', '=', p.holder),
);

const tellPlace = query((db, p: { id: string; place: number }) =>
  db.updateTable('handoffs').set({ told_place: p.place }).where('id', '=', p.id),
);

const end = query((db, p: { id: string; outcome: NonNullable<Handoff['outcome']>; at: Instant }) =>
  db
    .updateTable('handoffs')
    .set({ ended_at: p.at, outcome: p.outcome })
    .where('id', '=', p.id)
    .where('ended_at', 'is', null),
);

const waiting = query((db, p: { limit: number }) =>
  db
    .selectFrom('handoffs')
    .selectAll()
    .where(WAITS)
    .orderBy('priority')
    .orderBy('requested_at')
    .orderBy('id')
    .limit(upTo(p.limit)),
);

const held = query((db, p: { limit: number }) =>
  db
    .selectFrom('handoffs')
    .selectAll()
    .where(sql<SqlBool>`ended_at is null and claimed_by is not null`)
    .orderBy('claimed_at')
    .orderBy('id')
    .limit(upTo(p.limit)),
);

const countWaiting = query((db) =>
  db
    .selectFrom('handoffs')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where(WAITS),
);

const waitingOne = query((db, p: { id: string }) =>
  db.selectFrom('handoffs').selectAll().where('id', '=', p.id).where(WAITS),
);

type Before = { priority: Priority; requested_at: Instant; id: string };

const isBefore = (eb: ExpressionBuilder<Tables, 'handoffs'>, p: Before) =>
  eb.or([
    eb('priority', '<', p.priority),
    eb.and([eb('priority', '=', p.priority), eb('requested_at', '<', p.requested_at)]),
    eb.and([eb('priority', '=', p.priority), eb('requested_at', '=', p.requested_at), eb('id', '<', p.id)]),
  ]);

const isHere = (since: Instant) =>
  sql<SqlBool>`exists (select 1 from conversations c where c.id = handoffs.conversation
    and (c.seen_at >= ${since} or c.last_consumer_at >= ${since}))`;

const countHere = query((db, p: { since: Instant }) =>
  db
    .selectFrom('handoffs')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where(WAITS)
    .where(isHere(p.since)),
);

const countBefore = query((db, p: Before & { since: Instant }) =>
  db
    .selectFrom('handoffs')
    .select((eb) => eb.fn.countAll<number>().as('ahead'))
    .where(WAITS)
    .where((eb) => isBefore(eb, p))
    .where(isHere(p.since)),
);

export class StoredHandoffs implements Handoffs {
  readonly #on: Connection;
  constructor(on: Connection) {
    this.#on = on;
  }

  async get(id: string): Promise<Handoff | null> {
    const row = await byId.first(this.#on, { id });
    return row && read(row);
  }

  async open(conversation: string): Promise<Handoff | null> {
    const row = await open.first(this.#on, { conversation });
    return row && read(row);
  }

  async request(handoff: Handoff): Promise<void> {
    const inserted = await insert.changed(this.#on, {
      id: handoff.id,
      conversation: handoff.conversation,
      reason: handoff.reason,
      priority: handoff.priority,
      safety: handoff.safety,
      requested_at: handoff.requestedAt,
      claimed_by: handoff.claimedBy,
      claimed_at: handoff.claimedAt,
      told_place: handoff.toldPlace,
      ended_at: handoff.endedAt,
      outcome: handoff.outcome,
    });
    if (inserted === 1) return;
    // Somebody asked for a person at the same moment: one of the two stands, as urgent as the other wanted it.
    const other = await this.open(handoff.conversation);
    if (other !== null) await this.raise(other.id, handoff);
  }

  async raise(
    id: string,
    change: { priority: Priority; reason: HandoffReason; safety: string | null },
  ): Promise<void> {
    await raise.changed(this.#on, { id, priority: change.priority, reason: change.reason });
    const { safety, priority } = change;
    if (safety !== null) await nameDanger.changed(this.#on, { id, safety, priority });
  }

  async claim(id: string, staff: string, at: Instant): Promise<boolean> {
    return (await claim.changed(this.#on, { id, staff, at })) === 1;
  }

  async pass(id: string, from: string, to: string): Promise<boolean> {
    return (await pass.changed(this.#on, { id, holder: from, to })) === 1;
  }

  async tellPlace(id: string, place: number): Promise<void> {
    await tellPlace.changed(this.#on, { id, place });
  }

  async end(id: string, outcome: NonNullable<Handoff['outcome']>, at: Instant): Promise<boolean> {
    return (await end.changed(this.#on, { id, outcome, at })) === 1;
  }

  async waiting(limit: number): Promise<readonly Handoff[]> {
    return (await waiting.all(this.#on, { limit })).map(read);
  }

  async held(limit: number): Promise<readonly Handoff[]> {
    return (await held.all(this.#on, { limit })).map(read);
  }

  async countWaiting(): Promise<number> {
    return (await countWaiting.first(this.#on, {}))!.n;
  }

  async countHere(since: Instant): Promise<number> {
    return (await countHere.first(this.#on, { since }))!.n;
  }

  async position(id: string, since: Instant): Promise<number | null> {
    const own = await waitingOne.first(this.#on, { id });
    if (own === null) return null;
    const { priority, requested_at } = own;
    return (await countBefore.first(this.#on, { id, priority, requested_at, since }))!.ahead + 1;
  }
}
