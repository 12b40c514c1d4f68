import { type Selectable, type SqlBool, sql } from 'kysely';
import type { Instant } from '../basics/clock.ts';
import { clean } from '../basics/text.ts';
import type { BoardLine, Boards, CardChange, PostedCard, StaffLink } from '../handoff/board.ts';
import type { Connection } from './connection.ts';
import { erasing, query, upTo } from './query.ts';
import type { Flag, Tables } from './tables.ts';

const flag = (is: boolean): Flag => (is ? 1 : 0);

const readCard = (row: Selectable<Tables['board_cards']>): PostedCard => ({
  handoff: row.handoff,
  conversation: row.conversation,
  place: row.place,
  shown: row.shown,
  told: row.told,
  telling: row.telling === 1,
  alerts: row.alerts,
  alertedAt: row.alerted_at,
  closed: row.closed === 1,
});

const readLine = (row: Selectable<Tables['board_lines']>): BoardLine => ({
  message: row.message,
  handoff: row.handoff,
  conversation: row.conversation,
  staff: row.staff,
  user: row.person,
  text: row.text,
  state: row.state,
  dueAt: row.due_at,
});

const readLink = (row: Selectable<Tables['staff_links']>): StaffLink => ({
  user: row.person,
  staff: row.staff,
  onDuty: row.on_duty === 1,
});

const cardOf = query((db, p: { handoff: string }) =>
  db.selectFrom('board_cards').selectAll().where('handoff', '=', p.handoff),
);

const cardAt = query((db, p: { place: string }) =>
  db.selectFrom('board_cards').selectAll().where('place', '=', p.place),
);

const openCards = query((db, p: { limit: number }) =>
  db
    .selectFrom('board_cards')
    .selectAll()
    .where(sql<SqlBool>`closed = 0`)
    .orderBy('alerted_at')
    .orderBy('handoff')
    .limit(upTo(p.limit)),
);

const insertCard = query((db, p: { handoff: string; conversation: string; alerted_at: Instant }) =>
  db
    .insertInto('board_cards')
    .values((eb) => ({
      handoff: p.handoff,
      conversation: p.conversation,
      place: null,
      shown: null,
      told: null,
      telling: eb.lit(0),
      alerts: eb.lit(0),
      alerted_at: p.alerted_at,
      closed: eb.lit(0),
    }))
    .onConflict((on) => on.column('handoff').doNothing()),
);

const updateCard = query(
  (
    db,
    p: {
      handoff: string;
      place: string | null;
      shown: string | null;
      told: number | null;
      telling: Flag;
      alerts: number;
      alerted_at: Instant;
      closed: Flag;
    },
  ) =>
    db
      .updateTable('board_cards')
      .set({
        place: p.place,
        shown: p.shown,
        told: p.told,
        telling: p.telling,
        alerts: p.alerts,
        alerted_at: p.alerted_at,
        closed: p.closed,
      })
      .where('handoff', '=', p.handoff),
);

const insertLine = query(
  (
    db,
    p: {
      message: string;
      handoff: string;
      conversation: string;
      staff: string;
      person: string;
      text: string;
      state: BoardLine['state'];
      due_at: Instant;
    },
  ) =>
    db
      .insertInto('board_lines')
      .values({
        message: p.message,
        n: sql<number>`(select coalesce(max(n), 0) + 1 from board_lines)`,
        handoff: p.handoff,
        conversation: p.conversation,
        staff: p.staff,
        person: p.person,
        text: p.text,
        state: p.state,
        due_at: p.due_at,
      })
      .onConflict((on) => on.column('message').doNothing()),
);

const lineOf = query((db, p: { message: string }) =>
  db.selectFrom('board_lines').selectAll().where('message', '=', p.message),
);

const dueLines = query((db, p: { now: Instant; limit: number }) =>
  db
    .selectFrom('board_lines')
    .selectAll()
    .where(sql<SqlBool>`state = 'waits'`)
    .where('due_at', '<=', p.now)
    .orderBy('due_at')
    .orderBy('n')
    .limit(upTo(p.limit)),
);

const nextLine = query((db) =>
  db
    .selectFrom('board_lines')
    .select((eb) => eb.fn.min('due_at').as('at'))
    .where(sql<SqlBool>`state = 'waits'`),
);

// The talk keeps what was said; here only what became of it stays.
const settleLine = erasing((db, p: { message: string; state: BoardLine['state'] }) =>
  db
    .updateTable('board_lines')
    .set({ state: p.state, text: sql.lit('') })
    .where('message', '=', p.message)
    .where(sql<SqlBool>`state = 'waits'`),
);

const rewordLine = query((db, p: { message: string; text: string }) =>
  db
    .updateTable('board_lines')
    .set({ text: p.text })
    .where('message', '=', p.message)
    .where(sql<SqlBool>`state = 'waits'`),
);

const upsertLink = query((db, p: { person: string; staff: string; on_duty: Flag }) =>
  db
    .insertInto('staff_links')
    .values({ person: p.person, staff: p.staff, on_duty: p.on_duty })
    .onConflict((on) => on.column('person').doUpdateSet({ staff: p.staff, on_duty: p.on_duty })),
);

const linkOf = query((db, p: { person: string }) =>
  db.selectFrom('staff_links').selectAll().where('person', '=', p.person),
);

const allLinks = query((db) => db.selectFrom('staff_links').selectAll().orderBy('person'));

const deleteLink = query((db, p: { person: string }) =>
  db.deleteFrom('staff_links').where('person', '=', p.person),
);

export class StoredBoards implements Boards {
  readonly #on: Connection;
  constructor(on: Connection) {
    this.#on = on;
  }

  async card(handoff: string): Promise<PostedCard | null> {
    const row = await cardOf.first(this.#on, { handoff });
    return row && readCard(row);
  }

  async cardAt(place: string): Promise<PostedCard | null> {
    const row = await cardAt.first(this.#on, { place: clean(place) });
    return row && readCard(row);
  }

  async openCards(limit: number): Promise<readonly PostedCard[]> {
    return (await openCards.all(this.#on, { limit })).map(readCard);
  }

  async addCard({
    handoff,
    conversation,
    alertedAt,
  }: Pick<PostedCard, 'handoff' | 'conversation' | 'alertedAt'>): Promise<void> {
    await insertCard.changed(this.#on, { handoff, conversation, alerted_at: alertedAt });
  }

  async changeCard(handoff: string, change: CardChange): Promise<void> {
    const before = await this.card(handoff);
    if (before === null) return;
    const after = { ...before, ...change };
    await updateCard.changed(this.#on, {
      handoff,
      place: after.place,
      shown: after.shown,
      told: after.told,
      telling: flag(after.telling),
      alerts: after.alerts,
      alerted_at: after.alertedAt,
      closed: flag(after.closed),
    });
  }

  async addLine(line: BoardLine): Promise<boolean> {
    const added = await insertLine.changed(this.#on, {
      message: clean(line.message),
      handoff: line.handoff,
      conversation: line.conversation,
      staff: line.staff,
      person: clean(line.user),
      text: clean(line.text),
      state: line.state,
      due_at: line.dueAt,
    });
    return added === 1;
  }

  async line(message: string): Promise<BoardLine | null> {
    const row = await lineOf.first(this.#on, { message: clean(message) });
    return row && readLine(row);
  }

  async dueLines(now: Instant, limit: number): Promise<readonly BoardLine[]> {
    return (await dueLines.all(this.#on, { now, limit })).map(readLine);
  }

  async nextLine(): Promise<Instant | null> {
    return (await nextLine.first(this.#on, {}))?.at ?? null;
  }

  async settleLine(message: string, state: 'sent' | 'inside' | 'back'): Promise<boolean> {
    return (await settleLine.changed(this.#on, { message, state })) === 1;
  }

  async rewordLine(message: string, text: string): Promise<boolean> {
    return (await rewordLine.changed(this.#on, { message, text: clean(text) })) === 1;
  }

  async link({ user, staff, onDuty }: StaffLink): Promise<void> {
    await upsertLink.changed(this.#on, { person: clean(user), staff, on_duty: flag(onDuty) });
  }

  async linkOf(user: string): Promise<StaffLink | null> {
    const row = await linkOf.first(this.#on, { person: clean(user) });
    return row && readLink(row);
  }

  async links(): Promise<readonly StaffLink[]> {
    return (await allLinks.all(this.#on, {})).map(readLink);
  }

  async unlink(user: string): Promise<boolean> {
    return (await deleteLink.changed(this.#on, { person: clean(user) })) === 1;
  }
}
