import { sql } from 'kysely';
import type { Instant } from '../basics/clock.ts';
import { clean } from '../basics/text.ts';
import type { Note, Notes } from '../handoff/notes.ts';
import type { Connection } from './connection.ts';
import { lockConversation } from './lock-conversation.ts';
import { query } from './query.ts';

const insert = query((db, p: { conversation: string; at: Instant; staff: string; text: string }) =>
  db.insertInto('notes').values({
    conversation: p.conversation,
    n: sql<number>`1 + (select count(*) from notes where conversation = ${p.conversation})`,
    at: p.at,
    staff: p.staff,
    text: p.text,
  }),
);

const ofConversation = query((db, p: { conversation: string }) =>
  db.selectFrom('notes').selectAll().where('conversation', '=', p.conversation).orderBy('n'),
);

export class StoredNotes implements Notes {
  readonly #on: Connection;
  constructor(on: Connection) {
    this.#on = on;
  }

  async add({ conversation, at, by, text }: Note): Promise<void> {
    await lockConversation(this.#on, conversation);
    await insert.changed(this.#on, { conversation, at, staff: by, text: clean(text) });
  }

  async of(conversation: string): Promise<readonly Note[]> {
    const rows = await ofConversation.all(this.#on, { conversation });
    return rows.map(({ at, staff, text }) => ({ conversation, at, by: staff, text }));
  }
}
