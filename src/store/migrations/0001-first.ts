import { type ColumnDefinitionBuilder, type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { Columns } from './columns.ts';

const need = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull();
const key = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull().primaryKey();
const refer = (target: string) => (column: ColumnDefinitionBuilder) => column.notNull().references(target);

type Table = CreateTableBuilder<string>;

export async function first(db: Kysely<unknown>, { text, whole, end }: Columns): Promise<void> {
  const table = (name: string, define: (table: Table) => Table): Promise<void> =>
    define(db.schema.createTable(name) as Table)
      .modifyEnd(end)
      .execute();
  const address = <C extends string>(t: CreateTableBuilder<string, C>) =>
    t.addColumn('channel', text, need).addColumn('account', text, need).addColumn('chat', text, need);

  await table('conversations', (t) =>
    address(t.addColumn('id', text, key))
      .addColumn('lang', text, need)
      .addColumn('mode', text, need)
      .addColumn('holder', text)
      .addColumn('seq', whole, need)
      .addColumn('version', whole, need)
      .addColumn('state', text)
      .addColumn('wake_at', whole)
      .addColumn('woken', whole, need)
      .addColumn('fence', whole, need)
      .addColumn('leased_until', whole, need)
      .addColumn('created_at', whole, need)
      .addColumn('last_consumer_at', whole)
      .addColumn('seen_at', whole)
      .addUniqueConstraint('conversations_address', ['channel', 'account', 'chat']),
  );
  await db.schema
    .createIndex('conversations_due')
    .on('conversations')
    .column('wake_at')
    .where(sql.ref('wake_at'), 'is not', null)
    .execute();

  await table('messages', (t) =>
    t
      .addColumn('conversation', text, refer('conversations.id'))
      .addColumn('seq', whole, need)
      .addColumn('id', text, (c) => c.notNull().unique())
      .addColumn('speaker', text, need)
      .addColumn('text', text, need)
      .addColumn('at', whole, need)
      .addColumn('event_key', text)
      .addColumn('turn', text)
      .addColumn('attempts', whole, need)
      .addColumn('choice', text)
      .addColumn('about', text)
      .addColumn('replaces', text)
      .addColumn('extras', text, need)
      .addColumn('reads_back', whole, need)
      .addPrimaryKeyConstraint('messages_line', ['conversation', 'seq']),
  );
  // A key is unique where there is one; leaving the nulls out keeps our own lines from costing an entry.
  await db.schema
    .createIndex('messages_event')
    .unique()
    .on('messages')
    .columns(['conversation', 'event_key'])
    .where(sql.ref('event_key'), 'is not', null)
    .execute();
  await db.schema
    .createIndex('messages_waiting')
    .on('messages')
    .columns(['conversation', 'seq'])
    .where(sql<boolean>`turn is null and speaker = 'consumer'`)
    .execute();
  await db.schema
    .createIndex('messages_read_back')
    .on('messages')
    .columns(['conversation', 'seq'])
    .where(sql<boolean>`reads_back = 1`)
    .execute();

  await table('consents', (t) =>
    t
      .addColumn('id', text, key)
      .addColumn('conversation', text, refer('conversations.id'))
      .addColumn('n', whole, need)
      .addColumn('scope', text, need)
      .addColumn('version', text, need)
      .addColumn('given', whole, need)
      .addColumn('at', whole, need)
      .addColumn('withdrawn_at', whole)
      .addUniqueConstraint('consents_order', ['conversation', 'n']),
  );

  await table('sessions', (t) =>
    t
      .addColumn('digest', text, key)
      .addColumn('conversation', text, refer('conversations.id'))
      .addColumn('created_at', whole, need)
      .addColumn('expires_at', whole, need),
  );

  await table('jobs', (t) =>
    t
      .addColumn('id', text, key)
      .addColumn('kind', text, need)
      .addColumn('key', text, (c) => c.notNull().unique())
      .addColumn('subject', text, need)
      .addColumn('run_at', whole, need)
      .addColumn('free_at', whole, need)
      .addColumn('attempts', whole, need)
      .addColumn('fence', whole, need),
  );
  await db.schema.createIndex('jobs_due').on('jobs').column('free_at').execute();

  await table('deliveries', (t) =>
    address(
      t
        .addColumn('id', text, key)
        .addColumn('message', text, refer('messages.id'))
        .addColumn('conversation', text, refer('conversations.id'))
        .addColumn('seq', whole, need),
    )
      .addColumn('state', text, need)
      .addColumn('attempts', whole, need)
      .addColumn('safety', whole, need)
      .addColumn('sent_id', text)
      .addColumn('queued_at', whole, need),
  );
  await db.schema
    .createIndex('deliveries_unsent')
    .on('deliveries')
    .columns(['channel', 'account', 'chat', 'seq'])
    .where(sql<boolean>`state in ('queued', 'sending')`)
    .execute();
  await db.schema
    .createIndex('deliveries_conversation')
    .on('deliveries')
    .columns(['conversation', 'seq'])
    .execute();
  await db.schema.createIndex('deliveries_message').on('deliveries').column('message').execute();
  await table('addresses', (t) =>
    address(t)
      .addColumn('fence', whole, need)
      .addColumn('leased_until', whole, need)
      .addColumn('stopped_until', whole, need)
      .addPrimaryKeyConstraint('addresses_address', ['channel', 'account', 'chat']),
  );

  await table('complaints', (t) =>
    t
      .addColumn('id', text, key)
      .addColumn('conversation', text, refer('conversations.id'))
      .addColumn('n', whole, need)
      .addColumn('number', text, (c) => c.unique())
      .addColumn('status', text, need)
      .addColumn('record', text, need)
      .addColumn('revision', whole, need)
      .addColumn('priority', text, need)
      .addColumn('visibility', text, need)
      .addColumn('aside_at', whole)
      .addColumn('created_at', whole, need)
      .addColumn('changed_at', whole, need)
      .addColumn('filed_at', whole)
      .addColumn('receipt_generation', whole, need)
      .addColumn('audit_n', whole, need)
      .addColumn('audit_head', text, need)
      .addUniqueConstraint('complaints_order', ['conversation', 'n']),
  );
  await table('audit', (t) =>
    t
      .addColumn('complaint', text, refer('complaints.id'))
      .addColumn('n', whole, need)
      .addColumn('at', whole, need)
      .addColumn('actor', text, need)
      .addColumn('verb', text, need)
      .addColumn('salt', text)
      .addColumn('payload', text)
      .addColumn('digest', text, need)
      .addColumn('prev', text, need)
      .addColumn('hash', text, need)
      .addPrimaryKeyConstraint('audit_row', ['complaint', 'n']),
  );
  await table('seals', (t) =>
    t
      .addColumn('no', whole, key)
      .addColumn('at', whole, need)
      .addColumn('n', whole, need)
      .addColumn('digest', text, need),
  );

  await table('handoffs', (t) =>
    t
      .addColumn('id', text, key)
      .addColumn('conversation', text, refer('conversations.id'))
      .addColumn('reason', text, need)
      .addColumn('priority', text, need)
      .addColumn('safety', text)
      .addColumn('requested_at', whole, need)
      .addColumn('claimed_by', text)
      .addColumn('claimed_at', whole)
      .addColumn('told_place', whole)
      .addColumn('ended_at', whole)
      .addColumn('outcome', text),
  );
  await db.schema
    .createIndex('handoffs_open')
    .unique()
    .on('handoffs')
    .column('conversation')
    .where(sql<boolean>`ended_at is null`)
    .execute();
  await db.schema
    .createIndex('handoffs_waiting')
    .on('handoffs')
    .columns(['priority', 'requested_at', 'id'])
    .where(sql<boolean>`ended_at is null and claimed_by is null`)
    .execute();
  await db.schema
    .createIndex('handoffs_held')
    .on('handoffs')
    .columns(['claimed_at', 'id'])
    .where(sql<boolean>`ended_at is null and claimed_by is not null`)
    .execute();
  await table('calls', (t) =>
    t
      .addColumn('id', text, key)
      .addColumn('conversation', text, refer('conversations.id'))
      .addColumn('cause', text, need)
      .addColumn('reason', text, need)
      .addColumn('priority', text, need)
      .addColumn('safety', text)
      .addColumn('phone', text, need)
      .addColumn('times', text)
      .addColumn('say', text, need)
      .addColumn('since', whole, need)
      .addColumn('due_at', whole, need)
      .addColumn('claimed_by', text)
      .addColumn('claimed_at', whole)
      .addColumn('tries', text, need)
      .addColumn('ended_at', whole)
      .addColumn('outcome', text),
  );
  await db.schema
    .createIndex('calls_open')
    .unique()
    .on('calls')
    .column('conversation')
    .where(sql<boolean>`ended_at is null`)
    .execute();
  await db.schema.createIndex('calls_conversation').on('calls').columns(['conversation', 'since']).execute();
  await table('notes', (t) =>
    t
      .addColumn('conversation', text, refer('conversations.id'))
      .addColumn('n', whole, need)
      .addColumn('at', whole, need)
      .addColumn('staff', text, need)
      .addColumn('text', text, need)
      .addPrimaryKeyConstraint('notes_note', ['conversation', 'n']),
  );

  await table('staff', (t) =>
    t
      .addColumn('id', text, key)
      .addColumn('name', text, need)
      .addColumn('role', text, need)
      .addColumn('created_at', whole, need),
  );
  await table('sign_in_links', (t) =>
    t
      .addColumn('digest', text, key)
      .addColumn('staff', text)
      .addColumn('created_at', whole, need)
      .addColumn('expires_at', whole, need),
  );
  await table('desk_sessions', (t) =>
    t
      .addColumn('digest', text, key)
      .addColumn('staff', text, refer('staff.id'))
      .addColumn('created_at', whole, need)
      .addColumn('expires_at', whole, need),
  );
}
