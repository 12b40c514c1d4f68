import { type Selectable, type SqlBool, sql } from 'kysely';
import type { Instant } from '../basics/clock.ts';
import { clean } from '../basics/text.ts';
import type { Extras, Message, Speaker } from '../conversation/message.ts';
import type { Messages, NewMessage } from '../conversation/ports.ts';
import type { Connection } from './connection.ts';
import { erasing, query, upTo } from './query.ts';
import type { Flag, Tables } from './tables.ts';

type Row = Selectable<Tables['messages']>;

const read = (row: Row): Message => ({
  id: row.id,
  conversation: row.conversation,
  seq: row.seq,
  from: row.speaker,
  text: row.text,
  at: row.at,
  eventKey: row.event_key,
  turn: row.turn,
  attempts: row.attempts,
  choice: row.choice,
  about: row.about,
  replaces: row.replaces,
  extras: JSON.parse(row.extras) as Extras,
});

const takeSeq = query((db, p: { id: string }) =>
  db
    .updateTable('conversations')
    .set((eb) => ({ seq: eb('seq', '+', eb.lit(1)) }))
    .where('id', '=', p.id)
    .returning('seq'),
);

const giveSeqBack = query((db, p: { id: string }) =>
  db
    .updateTable('conversations')
    .set((eb) => ({ seq: eb('seq', '-', eb.lit(1)) }))
    .where('id', '=', p.id),
);

const insert = query(
  (
    db,
    p: {
      conversation: string;
      seq: number;
      id: string;
      speaker: Speaker;
      text: string;
      at: Instant;
      event_key: string | null;
      turn: string | null;
      choice: string | null;
      about: string | null;
      replaces: string | null;
      extras: string;
      reads_back: Flag;
      held: Flag;
    },
  ) =>
    db
      .insertInto('messages')
      .values({
        conversation: p.conversation,
        seq: p.seq,
        id: p.id,
        speaker: p.speaker,
        text: p.text,
        at: p.at,
        event_key: p.event_key,
        turn: p.turn,
        attempts: 0,
        choice: p.choice,
        about: p.about,
        replaces: p.replaces,
        extras: p.extras,
        reads_back: p.reads_back,
        held: p.held,
      })
      .onConflict((on) =>
        on.columns(['conversation', 'event_key']).where('event_key', 'is not', null).doNothing(),
      ),
);

const byEvent = query((db, p: { conversation: string; key: string }) =>
  db
    .selectFrom('messages')
    .selectAll()
    .where('conversation', '=', p.conversation)
    .where('event_key', '=', p.key),
);

const versions = query((db, p: { conversation: string; from: string; to: string }) =>
  db
    .selectFrom('messages')
    .selectAll()
    .where('conversation', '=', p.conversation)
    .where('event_key', '>=', p.from)
    .where('event_key', '<', p.to)
    .orderBy('seq'),
);

const byId = query((db, p: { id: string }) => db.selectFrom('messages').selectAll().where('id', '=', p.id));

const after = query((db, p: { conversation: string; seq: number; limit: number }) =>
  db
    .selectFrom('messages')
    .selectAll()
    .where('conversation', '=', p.conversation)
    .where('seq', '>', p.seq)
    .orderBy('seq')
    .limit(upTo(p.limit)),
);

const latest = query((db, p: { conversation: string; limit: number }) =>
  db
    .selectFrom('messages')
    .selectAll()
    .where('conversation', '=', p.conversation)
    .orderBy('seq', 'desc')
    .limit(upTo(p.limit)),
);

const said = query((db, p: { conversation: string; seq: number; limit: number }) =>
  db
    .selectFrom('messages')
    .selectAll()
    .where('speaker', '=', 'bot')
    .where((or) =>
      or.or([
        or('conversation', '>', p.conversation),
        or.and([or('conversation', '=', p.conversation), or('seq', '>', p.seq)]),
      ]),
    )
    .orderBy('conversation')
    .orderBy('seq')
    .limit(upTo(p.limit)),
);

const unanswered = query((db, p: { limit: number }) =>
  db
    .selectFrom('messages')
    .selectAll()
    .where('speaker', '=', 'bot')
    .where('extras', 'like', '%"unanswered":{%')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(upTo(p.limit)),
);

const heardAfter = query((db, p: { conversation: string; seq: number }) =>
  db
    .selectFrom('messages')
    .selectAll()
    .where('conversation', '=', p.conversation)
    .where('seq', '>', p.seq)
    .where(sql<SqlBool>`speaker = 'consumer'`)
    .orderBy('seq'),
);

const waiting = query((db, p: { conversation: string }) =>
  db
    .selectFrom('messages')
    .selectAll()
    .where('conversation', '=', p.conversation)
    .where(sql<SqlBool>`turn is null and speaker = 'consumer'`)
    .where(sql<SqlBool>`held = 0`)
    .orderBy('seq'),
);

const countAttempt = query((db, p: { id: string }) =>
  db
    .updateTable('messages')
    .set((eb) => ({ attempts: eb('attempts', '+', eb.lit(1)) }))
    .where('id', '=', p.id),
);

const markHandled = query((db, p: { id: string; turn: string }) =>
  db.updateTable('messages').set({ turn: p.turn }).where('id', '=', p.id).where('turn', 'is', null),
);

const overwrite = erasing((db, p: { id: string; text: string }) =>
  db.updateTable('messages').set({ text: p.text }).where('id', '=', p.id),
);

const hold = query((db, p: { id: string }) =>
  db
    .updateTable('messages')
    .set((eb) => ({ held: eb.lit(1 as const) }))
    .where('id', '=', p.id)
    .where('turn', 'is', null)
    .where('attempts', '=', 0),
);

const release = query((db, p: { id: string }) =>
  db
    .updateTable('messages')
    .set((eb) => ({ held: eb.lit(0 as const) }))
    .where('id', '=', p.id),
);

const hear = query((db, p: { id: string; text: string; extras: string }) =>
  db.updateTable('messages').set({ text: p.text, extras: p.extras }).where('id', '=', p.id),
);

const lastReadBack = query((db, p: { conversation: string }) =>
  db
    .selectFrom('messages')
    .selectAll()
    .where('conversation', '=', p.conversation)
    .where(sql<SqlBool>`reads_back = 1 and speaker <> 'consumer'`)
    .orderBy('seq', 'desc')
    .limit(sql.lit(1)),
);

export class StoredMessages implements Messages {
  readonly #on: Connection;
  constructor(on: Connection) {
    this.#on = on;
  }

  async append(conversation: string, message: NewMessage): Promise<Message> {
    // Taking the number first locks the conversation's row, so lines are numbered in the order of their commits.
    const counter = await takeSeq.first(this.#on, { id: conversation });
    if (counter === null) throw new Error('a message was appended to no conversation');
    const extras = message.extras ?? {};
    const row: Row = {
      conversation,
      seq: counter.seq,
      id: message.id,
      speaker: message.from,
      text: clean(message.text),
      at: message.at,
      event_key: message.eventKey === undefined ? null : clean(message.eventKey),
      turn: message.turn ?? null,
      attempts: 0,
      choice: message.choice === undefined ? null : clean(message.choice),
      about: message.about === undefined ? null : clean(message.about),
      replaces: message.replaces ?? null,
      extras: JSON.stringify(extras),
      reads_back: extras.readBack === undefined ? 0 : 1,
      held: message.held === true ? 1 : 0,
    };
    if ((await insert.changed(this.#on, row)) === 1) return read(row);
    await giveSeqBack.changed(this.#on, { id: conversation });
    return (await this.byEvent(conversation, row.event_key!))!;
  }

  async byEvent(conversation: string, eventKey: string): Promise<Message | null> {
    const row = await byEvent.first(this.#on, { conversation, key: clean(eventKey) });
    return row && read(row);
  }

  async versions(conversation: string, message: string): Promise<readonly Message[]> {
    // `;` follows `:`.
    const key = clean(`m:${message}`);
    return (await versions.all(this.#on, { conversation, from: `${key}:`, to: `${key};` })).map(read);
  }

  async get(id: string): Promise<Message | null> {
    const row = await byId.first(this.#on, { id: clean(id) });
    return row && read(row);
  }

  async after(conversation: string, seq: number, limit: number): Promise<readonly Message[]> {
    return (await after.all(this.#on, { conversation, seq, limit })).map(read);
  }

  async latest(conversation: string, limit: number): Promise<readonly Message[]> {
    return (await latest.all(this.#on, { conversation, limit })).map(read).reverse();
  }

  async said(
    behind: Pick<Message, 'conversation' | 'seq'> | null,
    limit: number,
  ): Promise<readonly Message[]> {
    const { conversation, seq } = behind ?? { conversation: '', seq: 0 };
    return (await said.all(this.#on, { conversation, seq, limit })).map(read);
  }

  async unanswered(limit: number): Promise<readonly Message[]> {
    return (await unanswered.all(this.#on, { limit })).map(read);
  }

  async heardAfter(conversation: string, seq: number): Promise<readonly Message[]> {
    return (await heardAfter.all(this.#on, { conversation, seq })).map(read);
  }

  async waiting(conversation: string): Promise<readonly Message[]> {
    return (await waiting.all(this.#on, { conversation })).map(read);
  }

  async countAttempt(ids: readonly string[]): Promise<void> {
    for (const id of ids) await countAttempt.changed(this.#on, { id });
  }

  async markHandled(ids: readonly string[], turn: string): Promise<void> {
    for (const id of ids) await markHandled.changed(this.#on, { id, turn });
  }

  async overwrite(id: string, text: string): Promise<void> {
    await overwrite.changed(this.#on, { id, text: clean(text) });
  }

  async hold(id: string): Promise<void> {
    await hold.changed(this.#on, { id });
  }

  async release(id: string, heard: { readonly text: string; readonly extras: Extras } | null): Promise<void> {
    if (heard !== null)
      await hear.changed(this.#on, {
        id,
        text: clean(heard.text),
        extras: JSON.stringify(heard.extras),
      });
    await release.changed(this.#on, { id });
  }

  async lastReadBack(conversation: string): Promise<Message | null> {
    const row = await lastReadBack.first(this.#on, { conversation });
    return row && read(row);
  }
}
