import { type ColumnDefinitionBuilder, type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { Columns } from './columns.ts';

const need = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull();

/** Files as evidence; a line may be held until what came with it is fetched. */
export async function attachments(db: Kysely<unknown>, { text, whole, end }: Columns): Promise<void> {
  await db.schema
    .alterTable('messages')
    .addColumn('held', whole, (c) => c.notNull().defaultTo(sql.lit(0)))
    .execute();
  const table = db.schema
    .createTable('attachments')
    .addColumn('id', text, (c) => c.notNull().primaryKey())
    .addColumn('conversation', text, (c) => c.notNull().references('conversations.id'))
    .addColumn('message', text)
    .addColumn('complaint', text)
    .addColumn('n', whole, need)
    .addColumn('at', whole, need)
    .addColumn('state', text, need)
    .addColumn('work', text)
    .addColumn('fault', text)
    .addColumn('origin', text)
    .addColumn('name', text)
    .addColumn('mime', text)
    .addColumn('bytes', whole)
    .addColumn('digest', text)
    .addColumn('file', text)
    .addColumn('kept_digest', text)
    .addColumn('taken_at', text)
    .addColumn('device', text)
    .addColumn('heard', text)
    .addColumn('attempts', whole, need)
    .addColumn('fence', whole, need)
    .addColumn('free_at', whole, need);
  await (table as CreateTableBuilder<string>).modifyEnd(end).execute();
  await db.schema
    .createIndex('attachments_conversation')
    .on('attachments')
    .columns(['conversation', 'n', 'id'])
    .execute();
  await db.schema
    .createIndex('attachments_due')
    .on('attachments')
    .column('free_at')
    .where(sql<boolean>`work is not null`)
    .execute();
  await db.schema
    .createIndex('attachments_removing')
    .on('attachments')
    .column('id')
    .where(sql<boolean>`state = 'removing'`)
    .execute();
}
