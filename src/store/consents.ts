import { sql } from 'kysely';
import type { Instant } from '../basics/clock.ts';
import type { Consent, ConsentScope } from '../conversation/consent.ts';
import type { Consents } from '../conversation/ports.ts';
import type { Connection } from './connection.ts';
import { lockConversation } from './lock-conversation.ts';
import { query } from './query.ts';
import type { Flag } from './tables.ts';

const ofConversation = query((db, p: { conversation: string }) =>
  db.selectFrom('consents').selectAll().where('conversation', '=', p.conversation).orderBy('n'),
);

const insert = query(
  (
    db,
    p: {
      id: string;
      conversation: string;
      scope: ConsentScope;
      version: string;
      given: Flag;
      at: Instant;
      withdrawn_at: Instant | null;
    },
  ) =>
    db.insertInto('consents').values((eb) => ({
      id: p.id,
      conversation: p.conversation,
      n: eb
        .selectFrom('consents')
        .select(sql<number>`coalesce(max(n), 0) + 1`.as('n'))
        .where('conversation', '=', p.conversation),
      scope: p.scope,
      version: p.version,
      given: p.given,
      at: p.at,
      withdrawn_at: p.withdrawn_at,
    })),
);

const withdraw = query((db, p: { conversation: string; scope: ConsentScope; at: Instant }) =>
  db
    .updateTable('consents')
    .set({ withdrawn_at: p.at })
    .where('conversation', '=', p.conversation)
    .where('scope', '=', p.scope)
    .where('given', '=', 1)
    .where('withdrawn_at', 'is', null),
);

export class StoredConsents implements Consents {
  readonly #on: Connection;
  constructor(on: Connection) {
    this.#on = on;
  }

  async of(conversation: string): Promise<readonly Consent[]> {
    return (await ofConversation.all(this.#on, { conversation })).map((row) => ({
      id: row.id,
      conversation: row.conversation,
      scope: row.scope,
      version: row.version,
      given: row.given === 1,
      at: row.at,
      withdrawnAt: row.withdrawn_at,
    }));
  }

  async give(consent: Consent): Promise<void> {
    await lockConversation(this.#on, consent.conversation);
    await insert.changed(this.#on, {
      id: consent.id,
      conversation: consent.conversation,
      scope: consent.scope,
      version: consent.version,
      given: consent.given ? 1 : 0,
      at: consent.at,
      withdrawn_at: consent.withdrawnAt,
    });
  }

  async withdraw(conversation: string, scope: ConsentScope, at: Instant): Promise<void> {
    await withdraw.changed(this.#on, { conversation, scope, at });
  }
}
