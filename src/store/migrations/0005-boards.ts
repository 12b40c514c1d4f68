import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely';
import type { Columns } from './columns.ts';

const need = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull();
const key = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull().primaryKey();

/** Staff on a platform: the cards they see, what they write under them, and who of them is who. */
export async function boards(db: Kysely<unknown>, { text, whole, end }: Columns): Promise<void> {
  await db.schema
    .createTable('board_cards')
    .addColumn('handoff', text, (c) => key(c).references('handoffs.id'))
    .addColumn('conversation', text, need)
    .addColumn('place', text, (c) => c.unique())
    .addColumn('shown', text)
    .addColumn('told', whole)
    .addColumn('telling', whole, need)
    .addColumn('alerts', whole, need)
    .addColumn('alerted_at', whole, need)
    .addColumn('closed', whole, need)
    .modifyEnd(end)
    .execute();
  await db.schema
    .createIndex('board_cards_open')
    .on('board_cards')
    .columns(['alerted_at', 'handoff'])
    .where(sql<boolean>`closed = 0`)
    .execute();
  await db.schema
    .createTable('board_lines')
    .addColumn('message', text, key)
    .addColumn('n', whole, need)
    .addColumn('handoff', text, need)
    .addColumn('conversation', text, need)
    .addColumn('staff', text, need)
    .addColumn('person', text, need)
    .addColumn('text', text, need)
    .addColumn('state', text, need)
    .addColumn('due_at', whole, need)
    .modifyEnd(end)
    .execute();
  await db.schema
    .createIndex('board_lines_waiting')
    .on('board_lines')
    .columns(['due_at', 'n'])
    .where(sql<boolean>`state = 'waits'`)
    .execute();
  await db.schema
    .createTable('staff_links')
    .addColumn('person', text, key)
    .addColumn('staff', text, (c) => need(c).references('staff.id'))
    .addColumn('on_duty', whole, need)
    .modifyEnd(end)
    .execute();
}
