import { type Expression, type Selectable, sql, type UpdateResult } from 'kysely';
import { type Instant, instant } from '../basics/clock.ts';
import { clean } from '../basics/text.ts';
import type { Conversation, Mode } from '../conversation/conversation.ts';
import type { Address, ChannelName, Lang } from '../conversation/message.ts';
import type { ConversationChange, Conversations } from '../conversation/ports.ts';
import type { Connection } from './connection.ts';
import { erasing, type Query, query, upTo } from './query.ts';
import type { Tables } from './tables.ts';

type Row = Selectable<Tables['conversations']>;

const read = (row: Row): Conversation => ({
  id: row.id,
  address: { channel: row.channel, account: row.account, chat: row.chat },
  lang: row.lang,
  mode: row.mode,
  holder: row.holder,
  seq: row.seq,
  version: row.version,
  state: row.state,
  wakeAt: row.wake_at,
  fence: row.fence,
  leasedUntil: row.leased_until,
  createdAt: row.created_at,
  lastConsumerAt: row.last_consumer_at,
  seenAt: row.seen_at,
});

const FREE = instant(0);

/** The address as it is stored. */
export const cleanAddress = ({ channel, account, chat }: Address): Address => ({
  channel,
  account: clean(account),
  chat: clean(chat),
});

const byId = query((db, p: { id: string }) =>
  db.selectFrom('conversations').selectAll().where('id', '=', p.id),
);

const byAddress = query((db, p: { channel: ChannelName; account: string; chat: string }) =>
  db
    .selectFrom('conversations')
    .selectAll()
    .where('channel', '=', p.channel)
    .where('account', '=', p.account)
    .where('chat', '=', p.chat),
);

const lockByAddress = query((db, p: { channel: ChannelName; account: string; chat: string }, engine) =>
  db
    .selectFrom('conversations')
    .selectAll()
    .where('channel', '=', p.channel)
    .where('account', '=', p.account)
    .where('chat', '=', p.chat)
    .$if(engine === 'postgres', (select) => select.forUpdate()),
);

const insert = query(
  (
    db,
    p: { id: string; channel: ChannelName; account: string; chat: string; lang: Lang; created_at: Instant },
  ) =>
    db
      .insertInto('conversations')
      .values({
        id: p.id,
        channel: p.channel,
        account: p.account,
        chat: p.chat,
        lang: p.lang,
        mode: 'bot',
        holder: null,
        seq: 0,
        version: 0,
        state: null,
        wake_at: null,
        woken: 0,
        fence: 0,
        leased_until: FREE,
        created_at: p.created_at,
        last_consumer_at: null,
        seen_at: null,
      })
      .onConflict((on) => on.columns(['channel', 'account', 'chat']).doNothing()),
);

const wake = query((db, p: { id: string; at: Instant; seenAt: Instant }) =>
  db
    .updateTable('conversations')
    .set({ wake_at: p.at, woken: 1, last_consumer_at: p.seenAt })
    .where('id', '=', p.id),
);

const see = query((db, p: { id: string; at: Instant }) =>
  db.updateTable('conversations').set({ seen_at: p.at }).where('id', '=', p.id),
);

const lease = query((db, p: { id: string; now: Instant; until: Instant }) =>
  db
    .updateTable('conversations')
    .set((eb) => ({ leased_until: p.until, fence: eb('fence', '+', eb.lit(1)), woken: 0 }))
    .where('id', '=', p.id)
    .where('leased_until', '<=', p.now)
    .returningAll(),
);

// A line that came during the lease has set its own moment, and a later or empty one must not take its place.
const keepingWake = (at: Instant | null): Expression<Instant | null> =>
  sql<Instant | null>`case when woken = 1 and wake_at < coalesce(${at}, ${sql.lit(Number.MAX_SAFE_INTEGER)})
    then wake_at else ${at} end`;

const release = query((db, p: { id: string; fence: number; wakeAt: Instant | null }) =>
  db
    .updateTable('conversations')
    .set({ leased_until: FREE, wake_at: keepingWake(p.wakeAt) })
    .where('id', '=', p.id)
    .where('fence', '=', p.fence),
);

interface Move {
  readonly id: string;
  readonly version: number;
  readonly state: string | null;
  readonly lang: Lang;
  readonly mode: Mode;
  readonly holder: string | null;
  readonly wakeAt: Instant | null;
}

const moves = new Map<string, Query<Move, UpdateResult>>();

/** One query for each set of columns that is changed together. */
function moveOf(change: ConversationChange): Query<Move, UpdateResult> {
  const has = (key: keyof ConversationChange): boolean => change[key] !== undefined && change[key] !== false;
  const shape = (['state', 'lang', 'mode', 'holder', 'wakeAt', 'endLease'] as const).filter(has);
  const known = moves.get(shape.join());
  if (known !== undefined) return known;
  const fresh = query((db, p: Move) =>
    db
      .updateTable('conversations')
      .set((eb) => ({
        version: eb('version', '+', eb.lit(1)),
        ...(has('state') ? { state: p.state } : {}),
        ...(has('lang') ? { lang: p.lang } : {}),
        ...(has('mode') ? { mode: p.mode } : {}),
        ...(has('holder') ? { holder: p.holder } : {}),
        ...(has('wakeAt') ? { wake_at: keepingWake(p.wakeAt) } : {}),
        ...(has('endLease') ? { leased_until: FREE } : {}),
      }))
      .where('id', '=', p.id)
      .where('version', '=', p.version),
  );
  moves.set(shape.join(), fresh);
  return fresh;
}

const due = query((db, p: { now: Instant; limit: number }) =>
  db
    .selectFrom('conversations')
    .select('id')
    .where('wake_at', '<=', p.now)
    .where('leased_until', '<=', p.now)
    .orderBy('wake_at')
    .limit(upTo(p.limit)),
);

const recent = query((db, p: { channel: ChannelName; since: Instant; limit: number }) =>
  db
    .selectFrom('conversations')
    .selectAll()
    .where('channel', '=', p.channel)
    .where('last_consumer_at', '>=', p.since)
    .orderBy('last_consumer_at', 'desc')
    .limit(upTo(p.limit)),
);

const nextDue = query((db) =>
  db
    .selectFrom('conversations')
    .select(
      sql<Instant | null>`min(case when leased_until > wake_at then leased_until else wake_at end)`.as('at'),
    )
    .where('wake_at', 'is not', null),
);

const eraseWords = erasing((db, p: { conversation: string }) =>
  db
    .updateTable('messages')
    .set({ text: '', extras: '{}', reads_back: 0 })
    .where('conversation', '=', p.conversation),
);

const eraseNotes = erasing((db, p: { conversation: string }) =>
  db.deleteFrom('notes').where('conversation', '=', p.conversation),
);

const eraseCalls = erasing((db, p: { conversation: string }) =>
  db.deleteFrom('calls').where('conversation', '=', p.conversation),
);

const eraseState = erasing((db, p: { id: string }) =>
  db.updateTable('conversations').set({ state: null }).where('id', '=', p.id),
);

export class StoredConversations implements Conversations {
  readonly #on: Connection;
  constructor(on: Connection) {
    this.#on = on;
  }

  async get(id: string): Promise<Conversation | null> {
    const row = await byId.first(this.#on, { id: clean(id) });
    return row && read(row);
  }

  async byAddress(address: Address): Promise<Conversation | null> {
    const row = await byAddress.first(this.#on, cleanAddress(address));
    return row && read(row);
  }

  async lock(address: Address): Promise<Conversation | null> {
    const row = await lockByAddress.first(this.#on, cleanAddress(address));
    return row && read(row);
  }

  async create(fresh: { id: string; address: Address; lang: Lang; at: Instant }): Promise<Conversation> {
    const address = cleanAddress(fresh.address);
    await insert.changed(this.#on, { id: fresh.id, ...address, lang: fresh.lang, created_at: fresh.at });
    return read((await byAddress.first(this.#on, address))!);
  }

  async wake(id: string, at: Instant, seenAt: Instant): Promise<void> {
    await wake.changed(this.#on, { id, at, seenAt });
  }

  async see(id: string, at: Instant): Promise<void> {
    await see.changed(this.#on, { id, at });
  }

  async lease(id: string, now: Instant, until: Instant): Promise<Conversation | null> {
    const row = await lease.first(this.#on, { id, now, until });
    return row && read(row);
  }

  async release(id: string, fence: number, wakeAt: Instant | null): Promise<void> {
    await release.changed(this.#on, { id, fence, wakeAt });
  }

  async move(id: string, version: number, change: ConversationChange): Promise<boolean> {
    const { state = null, lang = 'zh', mode = 'bot', holder = null, wakeAt = null } = change;
    const params = { id, version, state, lang, mode, holder, wakeAt };
    return (await moveOf(change).changed(this.#on, params)) === 1;
  }

  async due(now: Instant, limit: number): Promise<readonly string[]> {
    return (await due.all(this.#on, { now, limit })).map((row) => row.id);
  }

  async nextDue(): Promise<Instant | null> {
    return (await nextDue.first(this.#on, {}))?.at ?? null;
  }

  async recent(channel: ChannelName, since: Instant, limit: number): Promise<readonly Conversation[]> {
    return (await recent.all(this.#on, { channel, since, limit })).map(read);
  }

  async erase(id: string): Promise<void> {
    // The row first: whoever appends at the same moment waits for it.
    await eraseState.changed(this.#on, { id });
    await eraseWords.changed(this.#on, { conversation: id });
    await eraseNotes.changed(this.#on, { conversation: id });
    await eraseCalls.changed(this.#on, { conversation: id });
  }
}
