import { sql } from 'kysely';
import type { Instant } from '../basics/clock.ts';
import { clean } from '../basics/text.ts';
import type { Note, Notes } from '../handoff/notes.ts';
import type { Connection } from './connection.ts';
import { lockConversation } from './lock-conversation.ts';
import { query } from './query.ts';
import type { Tables } from './tables.ts';

const insert = query(
  (db, p: { conversation: string; at: Instant; staff: string; text: string; clientId: string | null }) =>
    db.insertInto('notes').values({
      conversation: p.conversation,
      n: sql<number>`1 + (select count(*) from notes where conversation = ${p.conversation})`,
      at: p.at,
      staff: p.staff,
      text: p.text,
      client_id: p.clientId,
    }),
);

const ofConversation = query((db, p: { conversation: string }) =>
  db.selectFrom('notes').selectAll().where('conversation', '=', p.conversation).orderBy('n'),
);

const sameOne = query((db, p: { conversation: string; staff: string; clientId: string }) =>
  db
    .selectFrom('notes')
    .selectAll()
    .where('conversation', '=', p.conversation)
    .where('staff', '=', p.staff)
    .where('client_id', '=', p.clientId),
);

const noteOf = ({ conversation, at, staff, text }: Tables['notes']): Note => ({
  conversation,
  at,
  by: staff,
  text,
});

export class StoredNotes implements Notes {
  readonly #on: Connection;
  constructor(on: Connection) {
    this.#on = on;
  }

  async add(note: Note, clientId: string | null = null): Promise<Note> {
    const { conversation, at, by, text } = note;
    await lockConversation(this.#on, conversation);
    const before =
      clientId === null ? [] : await sameOne.all(this.#on, { conversation, staff: by, clientId });
    if (before[0] !== undefined) return noteOf(before[0]);
    await insert.changed(this.#on, { conversation, at, staff: by, text: clean(text), clientId });
    return note;
  }

  async of(conversation: string): Promise<readonly Note[]> {
    const rows = await ofConversation.all(this.#on, { conversation });
    return rows.map(noteOf);
  }
}
