import { type Selectable, type SqlBool, sql } from 'kysely';
import { type Instant, instant } from '../basics/clock.ts';
import { clean } from '../basics/text.ts';
import type { Address, ChannelName } from '../conversation/message.ts';
import type { Deliveries, Delivery, DeliveryState } from '../conversation/ports.ts';
import type { Connection } from './connection.ts';
import { cleanAddress } from './conversations.ts';
import { query, upTo } from './query.ts';
import type { Flag, Tables } from './tables.ts';

type Row = Selectable<Tables['deliveries']>;

const FREE = instant(0);
const GONE = 'the delivery is gone or was withdrawn';

const insert = query(
  (
    db,
    p: {
      id: string;
      message: string;
      conversation: string;
      seq: number;
      channel: ChannelName;
      account: string;
      chat: string;
      safety: Flag;
      queued_at: Instant;
    },
  ) =>
    db.insertInto('deliveries').values({
      id: p.id,
      message: p.message,
      conversation: p.conversation,
      seq: p.seq,
      channel: p.channel,
      account: p.account,
      chat: p.chat,
      state: 'queued',
      attempts: 0,
      safety: p.safety,
      sent_id: null,
      queued_at: p.queued_at,
      pieces: 0,
      failure: null,
    }),
);

const addAddress = query((db, p: { channel: ChannelName; account: string; chat: string }) =>
  db
    .insertInto('addresses')
    .values({
      channel: p.channel,
      account: p.account,
      chat: p.chat,
      fence: 0,
      leased_until: FREE,
      stopped_until: FREE,
      blocked_at: null,
    })
    .onConflict((on) => on.columns(['channel', 'account', 'chat']).doNothing()),
);

const dueAddresses = query((db, p: { now: Instant; limit: number }) =>
  db
    .selectFrom('deliveries')
    .innerJoin('addresses', (join) =>
      join
        .onRef('addresses.channel', '=', 'deliveries.channel')
        .onRef('addresses.account', '=', 'deliveries.account')
        .onRef('addresses.chat', '=', 'deliveries.chat'),
    )
    .leftJoin('accounts', (join) =>
      join
        .onRef('accounts.channel', '=', 'deliveries.channel')
        .onRef('accounts.account', '=', 'deliveries.account'),
    )
    .select(['deliveries.channel', 'deliveries.account', 'deliveries.chat'])
    .where((or) =>
      or.or([or('accounts.stopped_until', 'is', null), or('accounts.stopped_until', '<=', p.now)]),
    )
    .where(sql<SqlBool>`state in ('queued', 'sending')`)
    .where('addresses.leased_until', '<=', p.now)
    .where('addresses.stopped_until', '<=', p.now)
    .groupBy(['deliveries.channel', 'deliveries.account', 'deliveries.chat'])
    .orderBy((eb) => eb.fn.min('deliveries.queued_at'))
    .limit(upTo(p.limit)),
);

const leaseAddress = query(
  (db, p: { channel: ChannelName; account: string; chat: string; now: Instant; until: Instant }) =>
    db
      .insertInto('addresses')
      .values({
        channel: p.channel,
        account: p.account,
        chat: p.chat,
        fence: 1,
        leased_until: p.until,
        stopped_until: FREE,
        blocked_at: null,
      })
      .onConflict((on) =>
        on
          .columns(['channel', 'account', 'chat'])
          .doUpdateSet((eb) => ({
            fence: eb('addresses.fence', '+', eb.lit(1)),
            leased_until: p.until,
          }))
          .where('addresses.leased_until', '<=', p.now)
          .where('addresses.stopped_until', '<=', p.now),
      )
      .returning('fence'),
);

const releaseAddress = query(
  (db, p: { channel: ChannelName; account: string; chat: string; fence: number }) =>
    db
      .updateTable('addresses')
      .set({ leased_until: FREE })
      .where('channel', '=', p.channel)
      .where('account', '=', p.account)
      .where('chat', '=', p.chat)
      .where('fence', '=', p.fence),
);

const stopAddress = query((db, p: { channel: ChannelName; account: string; chat: string; until: Instant }) =>
  db
    .updateTable('addresses')
    .set({ stopped_until: p.until })
    .where('channel', '=', p.channel)
    .where('account', '=', p.account)
    .where('chat', '=', p.chat)
    .where('stopped_until', '<', p.until),
);

const waits = query((db, _: Record<never, never>) =>
  db
    .selectFrom('deliveries')
    .innerJoin('addresses', (join) =>
      join
        .onRef('addresses.channel', '=', 'deliveries.channel')
        .onRef('addresses.account', '=', 'deliveries.account')
        .onRef('addresses.chat', '=', 'deliveries.chat'),
    )
    .leftJoin('accounts', (join) =>
      join
        .onRef('accounts.channel', '=', 'deliveries.channel')
        .onRef('accounts.account', '=', 'deliveries.account'),
    )
    .select((eb) =>
      eb.fn
        .min(
          sql<Instant>`case when coalesce(accounts.stopped_until, 0) > addresses.stopped_until then accounts.stopped_until else addresses.stopped_until end`,
        )
        .as('at'),
    )
    .where(sql<SqlBool>`deliveries.state in ('queued', 'sending')`),
);

const block = query((db, p: { channel: ChannelName; account: string; chat: string; at: Instant | null }) =>
  db
    .updateTable('addresses')
    .set({ blocked_at: p.at })
    .where('channel', '=', p.channel)
    .where('account', '=', p.account)
    .where('chat', '=', p.chat),
);

const blocked = query((db, p: { channel: ChannelName; account: string; chat: string }) =>
  db
    .selectFrom('addresses')
    .select('blocked_at')
    .where('channel', '=', p.channel)
    .where('account', '=', p.account)
    .where('chat', '=', p.chat),
);

const missed = query((db, p: { conversation: string }) =>
  db
    .selectFrom('deliveries')
    .selectAll()
    .where('conversation', '=', p.conversation)
    .where('state', 'in', ['failed', 'unknown'])
    .orderBy('seq'),
);

const sentId = query((db, p: { message: string }) =>
  db
    .selectFrom('deliveries')
    .select('sent_id')
    .where('message', '=', p.message)
    .where('sent_id', 'is not', null),
);

const sentAs = query((db, p: { channel: ChannelName; account: string; chat: string; sent_id: string }) =>
  db
    .selectFrom('deliveries')
    .select('message')
    .where('channel', '=', p.channel)
    .where('account', '=', p.account)
    .where('chat', '=', p.chat)
    .where('sent_id', '=', p.sent_id),
);

const fail = query((db, p: { id: string; failure: string }) =>
  db
    .updateTable('deliveries')
    .set({ state: 'failed', failure: p.failure })
    .where('id', '=', p.id)
    .where(sql<SqlBool>`state <> 'withdrawn'`),
);

const arrived = query((db, p: { id: string; pieces: number }) =>
  db
    .updateTable('deliveries')
    .set({ state: 'queued', pieces: p.pieces, attempts: 0 })
    .where('id', '=', p.id)
    .where(sql<SqlBool>`state <> 'withdrawn'`),
);

const withdrawOne = query((db, p: { id: string }) =>
  db.updateTable('deliveries').set({ state: 'withdrawn' }).where('id', '=', p.id),
);

const requeue = query((db, p: { message: string; at: Instant }) =>
  db
    .updateTable('deliveries')
    .set({ state: 'queued', attempts: 0, failure: null, queued_at: p.at })
    .where('message', '=', p.message)
    .where('state', 'in', ['failed', 'unknown']),
);

const ofMessage = query((db, p: { message: string }) =>
  db.selectFrom('deliveries').select('state').where('message', '=', p.message),
);

// The row is locked, so that it can't be withdrawn between being chosen and being marked in one transaction.
const next = query((db, p: { channel: ChannelName; account: string; chat: string }, engine) =>
  db
    .selectFrom('deliveries')
    .selectAll()
    .where('channel', '=', p.channel)
    .where('account', '=', p.account)
    .where('chat', '=', p.chat)
    .where(sql<SqlBool>`state in ('queued', 'sending')`)
    .orderBy('seq')
    .limit(sql.lit(1))
    .$if(engine === 'postgres', (select) => select.forUpdate()),
);

const begin = query((db, p: { id: string }) =>
  db
    .updateTable('deliveries')
    .set((eb) => ({ state: 'sending', attempts: eb('attempts', '+', eb.lit(1)) }))
    .where('id', '=', p.id)
    .where(sql<SqlBool>`state <> 'withdrawn'`),
);

const mark = query((db, p: { id: string; state: DeliveryState; sent_id: string | null }) =>
  db
    .updateTable('deliveries')
    .set({ state: p.state, sent_id: sql<string | null>`coalesce(${p.sent_id}, sent_id)` })
    .where('id', '=', p.id)
    .where(sql<SqlBool>`state <> 'withdrawn'`),
);

const withdraw = query((db, p: { conversation: string }) =>
  db
    .updateTable('deliveries')
    .set({ state: 'withdrawn' })
    .where('conversation', '=', p.conversation)
    .where('state', '=', 'queued')
    .where('safety', '=', 0)
    .where('message', 'in', (eb) =>
      eb
        .selectFrom('messages')
        .select('messages.id')
        .where('messages.conversation', '=', p.conversation)
        .where('messages.speaker', '=', 'bot'),
    ),
);

const read = (row: Row): Delivery => ({
  id: row.id,
  message: row.message,
  conversation: row.conversation,
  seq: row.seq,
  address: { channel: row.channel, account: row.account, chat: row.chat },
  state: row.state as DeliveryState,
  attempts: row.attempts,
  safety: row.safety === 1,
  pieces: row.pieces,
  failure: row.failure,
});

export class StoredDeliveries implements Deliveries {
  readonly #on: Connection;
  constructor(on: Connection) {
    this.#on = on;
  }

  async queue(delivery: Parameters<Deliveries['queue']>[0]): Promise<void> {
    const address = cleanAddress(delivery.address);
    await addAddress.changed(this.#on, address);
    await insert.changed(this.#on, {
      id: delivery.id,
      message: delivery.message,
      conversation: delivery.conversation,
      seq: delivery.seq,
      ...address,
      safety: delivery.safety ? 1 : 0,
      queued_at: delivery.at,
    });
  }

  async dueAddresses(now: Instant, limit: number): Promise<readonly Address[]> {
    return (await dueAddresses.all(this.#on, { now, limit })).map(({ channel, account, chat }) => ({
      channel,
      account,
      chat,
    }));
  }

  async leaseAddress(address: Address, now: Instant, until: Instant): Promise<number | null> {
    const row = await leaseAddress.first(this.#on, { ...cleanAddress(address), now, until });
    return row?.fence ?? null;
  }

  async releaseAddress(address: Address, fence: number): Promise<void> {
    await releaseAddress.changed(this.#on, { ...cleanAddress(address), fence });
  }

  async stopAddress(address: Address, until: Instant): Promise<void> {
    await addAddress.changed(this.#on, cleanAddress(address));
    await stopAddress.changed(this.#on, { ...cleanAddress(address), until });
  }

  async stateOf(message: string): Promise<DeliveryState | 'withdrawn' | null> {
    return (await ofMessage.first(this.#on, { message }))?.state ?? null;
  }

  async next(address: Address): Promise<Delivery | null> {
    const row = await next.first(this.#on, cleanAddress(address));
    return row && read(row);
  }

  async mark(id: string, state: DeliveryState, sentId?: string): Promise<void> {
    const changed =
      state === 'sending'
        ? await begin.changed(this.#on, { id })
        : await mark.changed(this.#on, { id, state, sent_id: sentId ?? null });
    if (changed === 0) throw new Error(GONE);
  }

  async nextDue(): Promise<Instant | null> {
    return (await waits.first(this.#on, {}))?.at ?? null;
  }

  async block(address: Address, at: Instant | null): Promise<void> {
    const cleaned = cleanAddress(address);
    await addAddress.changed(this.#on, cleaned);
    await block.changed(this.#on, { ...cleaned, at });
  }

  async isBlocked(address: Address): Promise<boolean> {
    const row = await blocked.first(this.#on, cleanAddress(address));
    return row !== null && row.blocked_at !== null;
  }

  async missed(conversation: string): Promise<readonly Delivery[]> {
    return (await missed.all(this.#on, { conversation })).map(read);
  }

  async sentIdOf(message: string): Promise<string | null> {
    const row = await sentId.first(this.#on, { message });
    return row?.sent_id ?? null;
  }

  async messageSent(address: Address, sentId: string): Promise<string | null> {
    const row = await sentAs.first(this.#on, { ...cleanAddress(address), sent_id: clean(sentId) });
    return row?.message ?? null;
  }

  async fail(id: string, failure: string): Promise<void> {
    if ((await fail.changed(this.#on, { id, failure })) === 0) throw new Error(GONE);
  }

  async arrived(id: string, pieces: number): Promise<void> {
    if ((await arrived.changed(this.#on, { id, pieces })) === 0) throw new Error(GONE);
  }

  async withdraw(id: string): Promise<void> {
    await withdrawOne.changed(this.#on, { id });
  }

  async requeue(message: string, at: Instant): Promise<boolean> {
    return (await requeue.changed(this.#on, { message, at })) > 0;
  }

  async withdrawUnsent(conversation: string): Promise<number> {
    return withdraw.changed(this.#on, { conversation });
  }
}
