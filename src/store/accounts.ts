import { type SqlBool, sql } from 'kysely';
import { type Instant, instant, SECOND } from '../basics/clock.ts';
import type { ChannelName } from '../conversation/message.ts';
import type { Accounts } from '../conversation/ports.ts';
import type { Connection } from './connection.ts';
import { query } from './query.ts';

const FREE = instant(0);

const spend = query((db, p: { channel: ChannelName; account: string; second: number; limit: number }) =>
  db
    .insertInto('accounts')
    .values({
      channel: p.channel,
      account: p.account,
      second: p.second,
      used: 1,
      stopped_until: FREE,
      fence: 0,
      polled_until: FREE,
    })
    .onConflict((on) =>
      on
        .columns(['channel', 'account'])
        .doUpdateSet({
          used: sql<number>`case when accounts.second = excluded.second then accounts.used + 1 else 1 end`,
          second: sql<number>`excluded.second`,
        })
        .where(sql<SqlBool>`accounts.second <> excluded.second or accounts.used < ${p.limit}`),
    ),
);

const stop = query((db, p: { channel: ChannelName; account: string; until: Instant }) =>
  db
    .insertInto('accounts')
    .values({
      channel: p.channel,
      account: p.account,
      second: 0,
      used: 0,
      stopped_until: p.until,
      fence: 0,
      polled_until: FREE,
    })
    .onConflict((on) =>
      on
        .columns(['channel', 'account'])
        .doUpdateSet({ stopped_until: p.until })
        .where('accounts.stopped_until', '<', p.until),
    ),
);

const poll = query(
  (db, p: { channel: ChannelName; account: string; now: Instant; until: Instant; fence: number }) =>
    db
      .insertInto('accounts')
      .values({
        channel: p.channel,
        account: p.account,
        second: 0,
        used: 0,
        stopped_until: FREE,
        fence: 1,
        polled_until: p.until,
      })
      .onConflict((on) =>
        on
          .columns(['channel', 'account'])
          .doUpdateSet({
            fence: sql<number>`case when accounts.fence = ${p.fence} then accounts.fence else accounts.fence + 1 end`,
            polled_until: p.until,
          })
          .where((or) =>
            or.or([or('accounts.polled_until', '<=', p.now), or('accounts.fence', '=', p.fence)]),
          ),
      )
      .returning('fence'),
);

const endPoll = query((db, p: { channel: ChannelName; account: string; fence: number }) =>
  db
    .updateTable('accounts')
    .set({ polled_until: FREE })
    .where('channel', '=', p.channel)
    .where('account', '=', p.account)
    .where('fence', '=', p.fence),
);

/** No poller has it. */
const NOBODY = -1;

export class StoredAccounts implements Accounts {
  readonly #on: Connection;
  constructor(on: Connection) {
    this.#on = on;
  }

  async spend(channel: ChannelName, account: string, now: Instant, limit: number): Promise<boolean> {
    const second = Math.floor(now / SECOND);
    return (await spend.changed(this.#on, { channel, account, second, limit })) > 0;
  }

  async stop(channel: ChannelName, account: string, until: Instant): Promise<void> {
    await stop.changed(this.#on, { channel, account, until });
  }

  async poll(
    channel: ChannelName,
    account: string,
    now: Instant,
    until: Instant,
    fence: number | null,
  ): Promise<number | null> {
    const row = await poll.first(this.#on, { channel, account, now, until, fence: fence ?? NOBODY });
    return row?.fence ?? null;
  }

  async endPoll(channel: ChannelName, account: string, fence: number): Promise<void> {
    await endPoll.changed(this.#on, { channel, account, fence });
  }
}
