import type { Ports } from '../acts/store.ts';
import { type Instant, plus, SECOND } from '../basics/clock.ts';
import type { Conversation } from '../conversation/conversation.ts';
import type { Message } from '../conversation/message.ts';
import type { Parts } from './parts.ts';

/** How long a turn has; after a crash the lines wait this long for another try. */
const LEASE = 10 * SECOND;

/** A conversation that this process may give one turn, and the lines to handle in it, at least one. */
export interface Leased {
  readonly conversation: Conversation;
  /** Their attempts count this turn. */
  readonly lines: readonly Message[];
}

/** All that wait, or the first alone once one of them was in a turn that failed or was cut off. */
const turnOf = (waiting: readonly Message[]): readonly Message[] =>
  waiting.every(({ attempts }) => attempts === 0) ? waiting : waiting.slice(0, 1);

/** Null when another turn has it or nothing waits. Counts an attempt on the lines of the turn and on no others. */
export async function takeLease(ports: Ports, conversation: string, now: Instant): Promise<Leased | null> {
  const leased = await ports.conversations.lease(conversation, now, plus(now, LEASE));
  if (leased === null) return null;
  const lines = turnOf(await ports.messages.waiting(conversation));
  if (lines.length === 0) {
    await ports.conversations.release(conversation, leased.fence, null);
    return null;
  }
  await ports.messages.countAttempt(lines.map(({ id }) => id));
  return { conversation: leased, lines: lines.map((line) => ({ ...line, attempts: line.attempts + 1 })) };
}

/** Ends a lease without a turn; what still waits is tried again at `again`. */
export async function giveBack(parts: Parts, leased: Leased, again: Instant): Promise<void> {
  const { id, fence } = leased.conversation;
  await parts.store.write(async (tx) => {
    // The row is locked by the first statement, so no line can slip in between the look and the second one.
    await tx.conversations.release(id, fence, again);
    if ((await tx.messages.waiting(id)).length === 0) await tx.conversations.release(id, fence, null);
  });
}
