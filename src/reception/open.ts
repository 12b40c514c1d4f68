import { scheduleRetention } from '../acts/end-retention.ts';
import { post } from '../acts/post.ts';
import { newId } from '../basics/id.ts';
import type { Conversation } from '../conversation/conversation.ts';
import type { Address, Lang } from '../conversation/message.ts';
import { FRESH_STATE } from '../dialogue/state.ts';
import type { Parts } from './parts.ts';

/** The conversation at this address; a new one begins with the greeting. */
export async function open(parts: Parts, address: Address, lang: Lang): Promise<Conversation> {
  const { read } = parts.store;
  const known = await read.conversations.byAddress(address);
  if (known !== null) return known;
  const now = parts.clock.now();
  const id = newId();
  const { text, ...extras } = parts.greeting({ org: parts.org, lang });
  return parts.store.write(async (tx) => {
    const fresh = await tx.conversations.create({ id, address, lang, at: now });
    // Of two simultaneous openings the second gets the first one's row.
    if (fresh.id !== id) return fresh;
    const state = {
      ...FRESH_STATE,
      greeted: true,
      asking: extras.asking ?? null,
      choices: extras.choices ?? [],
    };
    await scheduleRetention(tx, fresh.id, parts.org.retentionDays, now);
    await tx.conversations.move(fresh.id, fresh.version, { state: JSON.stringify(state) });
    await post(tx, fresh, { from: 'bot', text, extras, turn: newId() }, now);
    return (await tx.conversations.get(fresh.id)) ?? fresh;
  });
}
