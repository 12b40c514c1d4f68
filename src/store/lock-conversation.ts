import type { Connection } from './connection.ts';
import { query } from './query.ts';

const touch = query((db, p: { id: string }) =>
  db
    .updateTable('conversations')
    .set((eb) => ({ seq: eb.ref('seq') }))
    .where('id', '=', p.id),
);

/** Until the transaction ends nobody else numbers anything in this conversation. */
export async function lockConversation(on: Connection, id: string): Promise<void> {
  if ((await touch.changed(on, { id })) === 0) throw new Error('there is no such conversation');
}
