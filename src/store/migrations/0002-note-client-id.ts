import type { Kysely } from 'kysely';

/** A note that was sent twice is one note: it is known by the id its sender gave it. */
export async function noteClientId(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('notes').addColumn('client_id', 'text').execute();
}
