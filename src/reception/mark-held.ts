import { giveOrders } from '../acts/safety-orders.ts';
import { Stale } from '../acts/stale.ts';
import type { Leased } from './lease.ts';
import type { Parts } from './parts.ts';
import { wakeForRest } from './perform.ts';

/** Marks lines that a person reads themselves; one that told of danger before the claim still alerts, and its orders go out. */
export async function markHeld(parts: Parts, leased: Leased, turn: string): Promise<void> {
  const { conversation, lines } = leased;
  const now = parts.clock.now();
  await parts.store.write(async (tx) => {
    const moved = await tx.conversations.move(conversation.id, conversation.version, {
      wakeAt: null,
      endLease: true,
    });
    if (!moved) throw new Stale('conversation');
    const alarming = lines.filter((line) => (line.extras.alarms ?? []).length > 0);
    if (alarming.length > 0) {
      const claimedAt = (await tx.handoffs.open(conversation.id))?.claimedAt ?? null;
      for (const line of alarming) {
        if (claimedAt !== null && line.at <= claimedAt) await giveOrders(tx, conversation, line, parts, now);
      }
    }
    await tx.messages.markHandled(
      lines.map((line) => line.id),
      turn,
    );
    await wakeForRest(tx, parts, conversation, null, now);
    tx.after(() => parts.bus.publish(conversation.id));
  });
}
