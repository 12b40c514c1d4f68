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
  readonly lines: readonly Message[];
  /** A line was in a turn that failed or was cut off; it is now alone, and this turn is not counted yet. */
  readonly suspect: boolean;
}

/** Null when another turn has it or nothing waits. Counts an attempt on the lines of a turn that is under no suspicion. */
export async function takeLease(ports: Ports, conversation: string, now: Instant): Promise<Leased | null> {
  const leased = await ports.conversations.lease(conversation, now, plus(now, LEASE));
  if (leased === null) return null;
  const waiting = await ports.messages.waiting(conversation);
  const first = waiting[0];
  if (first === undefined) {
    await ports.conversations.release(conversation, leased.fence, null);
    return null;
  }
  if (waiting.some(({ attempts }) => attempts > 0))
    return { conversation: leased, lines: [first], suspect: true };
  return { conversation: leased, lines: await counted(ports, waiting), suspect: false };
}

/** The lines with this attempt. */
export async function counted(ports: Ports, lines: readonly Message[]): Promise<readonly Message[]> {
  await ports.messages.countAttempt(lines.map(({ id }) => id));
  return lines.map((line) => ({ ...line, attempts: line.attempts + 1 }));
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
