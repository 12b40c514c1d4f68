import { awaitPerson } from '../acts/await-person.ts';
import { post } from '../acts/post.ts';
import { ordersFor } from '../acts/safety-orders.ts';
import { Stale } from '../acts/stale.ts';
import { words } from '../acts/words.ts';
import { newId } from '../basics/id.ts';
import type { Message } from '../conversation/message.ts';
import type { Leased } from './lease.ts';
import { markHeld } from './mark-held.ts';
import type { Parts } from './parts.ts';
import { wakeForRest } from './perform.ts';

/** Gives a line whose turn keeps failing to a person, tells the consumer so, and lets the talk go on. */
export async function setAside(parts: Parts, leased: Leased, line: Message): Promise<void> {
  const { conversation } = leased;
  const turn = newId();
  if (conversation.mode === 'agent') return markHeld(parts, leased, turn);
  const now = parts.clock.now();
  await parts.store.write(async (tx) => {
    const moved = await tx.conversations.move(conversation.id, conversation.version, {
      mode: 'waiting',
      wakeAt: null,
      endLease: true,
    });
    if (!moved) throw new Stale('conversation');
    const alarm = line.extras.alarms?.[0]?.kind ?? null;
    await awaitPerson(
      tx,
      conversation.id,
      { reason: 'turn-failed', priority: alarm === null ? 'P3' : 'P1', safety: alarm },
      now,
    );
    for (const { text, choices } of ordersFor(line, conversation.lang, parts, now)) {
      await post(tx, conversation, { from: 'bot', text, extras: { choices }, turn, safety: true }, now);
    }
    const text = words(conversation.lang).setAside(parts.org.phone);
    await post(tx, conversation, { from: 'bot', text, turn, matters: true }, now);
    await tx.messages.markHandled([line.id], turn);
    await wakeForRest(tx, parts, conversation, null, now);
    tx.after(() => parts.bus.publish(conversation.id));
  });
}
