import type { Selectable } from 'kysely';
import type { Instant } from '../basics/clock.ts';
import { newId } from '../basics/id.ts';
import type { Job, JobKind, Jobs } from '../conversation/ports.ts';
import type { Connection } from './connection.ts';
import { query, upTo } from './query.ts';
import type { Tables } from './tables.ts';

const read = (row: Selectable<Tables['jobs']>): Job => ({
  id: row.id,
  kind: row.kind,
  key: row.key,
  subject: row.subject,
  runAt: row.run_at,
  attempts: row.attempts,
  fence: row.fence,
});

const schedule = query(
  (db, p: { id: string; kind: JobKind; key: string; subject: string; run_at: Instant }) =>
    db
      .insertInto('jobs')
      .values({
        id: p.id,
        kind: p.kind,
        key: p.key,
        subject: p.subject,
        run_at: p.run_at,
        free_at: p.run_at,
        attempts: 0,
        fence: 0,
      })
      // The fence rises, so that whoever runs the old one can no longer finish what was asked for anew.
      .onConflict((on) =>
        on.column('key').doUpdateSet((eb) => ({
          kind: p.kind,
          subject: p.subject,
          run_at: p.run_at,
          free_at: p.run_at,
          attempts: 0,
          fence: eb('jobs.fence', '+', eb.lit(1)),
        })),
      ),
);

const cancel = query((db, p: { key: string }) => db.deleteFrom('jobs').where('key', '=', p.key));

// Asked again outside the inner select: on PostgreSQL two may have picked the same rows, and the second waited.
const claim = query((db, p: { now: Instant; until: Instant; limit: number }) =>
  db
    .updateTable('jobs')
    .set((eb) => ({
      free_at: p.until,
      fence: eb('fence', '+', eb.lit(1)),
      attempts: eb('attempts', '+', eb.lit(1)),
    }))
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('jobs')
        .select('id')
        .where('free_at', '<=', p.now)
        .orderBy('free_at')
        .limit(upTo(p.limit)),
    )
    .where('free_at', '<=', p.now)
    .returningAll(),
);

const finish = query((db, p: { id: string; fence: number }) =>
  db.deleteFrom('jobs').where('id', '=', p.id).where('fence', '=', p.fence),
);

const retry = query((db, p: { id: string; fence: number; run_at: Instant }) =>
  db
    .updateTable('jobs')
    .set({ run_at: p.run_at, free_at: p.run_at })
    .where('id', '=', p.id)
    .where('fence', '=', p.fence),
);

const nextDue = query((db) => db.selectFrom('jobs').select((eb) => eb.fn.min('free_at').as('at')));

export class StoredJobs implements Jobs {
  readonly #on: Connection;
  constructor(on: Connection) {
    this.#on = on;
  }

  async schedule(job: { kind: JobKind; key: string; subject: string; runAt: Instant }): Promise<void> {
    const { kind, key, subject, runAt } = job;
    await schedule.changed(this.#on, { id: newId(), kind, key, subject, run_at: runAt });
  }

  async cancel(key: string): Promise<void> {
    await cancel.changed(this.#on, { key });
  }

  async claim(now: Instant, until: Instant, limit: number): Promise<readonly Job[]> {
    const rows = await claim.all(this.#on, { now, until, limit });
    return rows.map(read).sort((a, b) => a.runAt - b.runAt || (a.id < b.id ? -1 : 1));
  }

  async finish(id: string, fence: number): Promise<boolean> {
    return (await finish.changed(this.#on, { id, fence })) === 1;
  }

  async retry(id: string, fence: number, runAt: Instant): Promise<void> {
    await retry.changed(this.#on, { id, fence, run_at: runAt });
  }

  async nextDue(): Promise<Instant | null> {
    return (await nextDue.first(this.#on, {}))?.at ?? null;
  }
}
