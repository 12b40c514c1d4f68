import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely';
import type { Columns } from './columns.ts';

const need = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull();

/** What platforms allow: pieces of long texts, whom they refuse, and per account the second's budget, stops and poller. */
export async function deliveryLimits(db: Kysely<unknown>, { text, whole, end }: Columns): Promise<void> {
  await db.schema
    .alterTable('deliveries')
    .addColumn('pieces', whole, (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema.alterTable('deliveries').addColumn('failure', text).execute();
  await db.schema.alterTable('addresses').addColumn('blocked_at', whole).execute();
  await db.schema
    .createIndex('deliveries_sent')
    .on('deliveries')
    .columns(['channel', 'account', 'chat', 'sent_id'])
    .where(sql.ref('sent_id'), 'is not', null)
    .execute();
  await db.schema
    .createTable('accounts')
    .addColumn('channel', text, need)
    .addColumn('account', text, need)
    .addColumn('second', whole, need)
    .addColumn('used', whole, need)
    .addColumn('stopped_until', whole, need)
    .addColumn('fence', whole, need)
    .addColumn('polled_until', whole, need)
    .addPrimaryKeyConstraint('accounts_account', ['channel', 'account'])
    .modifyEnd(end)
    .execute();
}
