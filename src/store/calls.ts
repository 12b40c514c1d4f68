import { type Selectable, type SqlBool, sql } from 'kysely';
import type { Instant } from '../basics/clock.ts';
import { CALL_HELD, type Call, type CallChange, type Calls, type CallTry } from '../handoff/call.ts';
import type { Connection } from './connection.ts';
import { query, upTo } from './query.ts';
import type { Tables } from './tables.ts';

type Row = Selectable<Tables['calls']>;

const read = (row: Row): Call => ({
  id: row.id,
  conversation: row.conversation,
  cause: row.cause,
  reason: row.reason,
  priority: row.priority,
  safety: row.safety,
  phone: row.phone,
  times: row.times,
  say: row.say,
  since: row.since,
  dueAt: row.due_at,
  claimedBy: row.claimed_by,
  claimedAt: row.claimed_at,
  tries: JSON.parse(row.tries) as CallTry[],
  endedAt: row.ended_at,
  outcome: row.outcome,
});

const rowOf = (call: Call): Row => ({
  id: call.id,
  conversation: call.conversation,
  cause: call.cause,
  reason: call.reason,
  priority: call.priority,
  safety: call.safety,
  phone: call.phone,
  times: call.times,
  say: call.say,
  since: call.since,
  due_at: call.dueAt,
  claimed_by: call.claimedBy,
  claimed_at: call.claimedAt,
  tries: JSON.stringify(call.tries),
  ended_at: call.endedAt,
  outcome: call.outcome,
});

const OPEN = sql<SqlBool>`ended_at is null`;

const open = query((db, p: { conversation: string }) =>
  db.selectFrom('calls').selectAll().where('conversation', '=', p.conversation).where(OPEN),
);

const latest = query((db, p: { conversation: string }) =>
  db
    .selectFrom('calls')
    .selectAll()
    .where('conversation', '=', p.conversation)
    .orderBy(sql`coalesce(ended_at, ${sql.lit(Number.MAX_SAFE_INTEGER)})`, 'desc')
    .orderBy('id', 'desc')
    .limit(upTo(1)),
);

const plan = query((db, p: Row) =>
  db
    .insertInto('calls')
    .values({
      id: p.id,
      conversation: p.conversation,
      cause: p.cause,
      reason: p.reason,
      priority: p.priority,
      safety: p.safety,
      phone: p.phone,
      times: p.times,
      say: p.say,
      since: p.since,
      due_at: p.due_at,
      claimed_by: p.claimed_by,
      claimed_at: p.claimed_at,
      tries: p.tries,
      ended_at: p.ended_at,
      outcome: p.outcome,
    })
    .onConflict((on) => on.column('conversation').where('ended_at', 'is', null).doNothing()),
);

const claim = query((db, p: { id: string; staff: string; at: Instant; before: number }) =>
  db
    .updateTable('calls')
    .set({ claimed_by: p.staff, claimed_at: p.at })
    .where('id', '=', p.id)
    .where(OPEN)
    .where((eb) =>
      eb.or([
        eb('claimed_by', 'is', null),
        eb('claimed_by', '=', p.staff),
        eb('claimed_at', '<', p.before as Instant),
      ]),
    ),
);

const change = query((db, p: Row) =>
  db
    .updateTable('calls')
    .set({
      phone: p.phone,
      times: p.times,
      say: p.say,
      due_at: p.due_at,
      claimed_by: p.claimed_by,
      claimed_at: p.claimed_at,
      tries: p.tries,
      ended_at: p.ended_at,
      outcome: p.outcome,
    })
    .where('id', '=', p.id)
    .where(OPEN),
);

const toMake = query((db, p: { limit: number }) =>
  db
    .selectFrom('calls')
    .selectAll()
    .where(OPEN)
    .orderBy('priority')
    .orderBy('since')
    .orderBy('id')
    .limit(upTo(p.limit)),
);

export class StoredCalls implements Calls {
  readonly #on: Connection;
  constructor(on: Connection) {
    this.#on = on;
  }

  async open(conversation: string): Promise<Call | null> {
    const row = await open.first(this.#on, { conversation });
    return row && read(row);
  }

  async latest(conversation: string): Promise<Call | null> {
    const row = await latest.first(this.#on, { conversation });
    return row && read(row);
  }

  async plan(call: Call): Promise<boolean> {
    return (await plan.changed(this.#on, rowOf(call))) === 1;
  }

  async claim(id: string, staff: string, at: Instant): Promise<boolean> {
    return (await claim.changed(this.#on, { id, staff, at, before: at - CALL_HELD })) === 1;
  }

  async change(call: Call, made: CallChange): Promise<boolean> {
    return (await change.changed(this.#on, rowOf({ ...call, ...made }))) === 1;
  }

  async toMake(limit: number): Promise<readonly Call[]> {
    return (await toMake.all(this.#on, { limit })).map(read);
  }
}
