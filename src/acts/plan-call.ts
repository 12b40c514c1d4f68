import type { Instant } from '../basics/clock.ts';
import { newId } from '../basics/id.ts';
import type { Call } from '../handoff/call.ts';
import { awaitPerson } from './await-person.ts';
import type { KnownNumber } from './known-number.ts';
import { Stale } from './stale.ts';
import type { Ports } from './store.ts';

/** They would rather be called: their place in the queue becomes a call to make; an open one gets the new number and times, and need
 * not wait for its next try. */
export async function planCall(
  ports: Ports,
  conversation: string,
  { phone, times }: KnownNumber,
  now: Instant,
): Promise<void> {
  const open = await ports.calls.open(conversation);
  if (open !== null) {
    const dueAt = open.dueAt < now ? open.dueAt : now;
    if (!(await ports.calls.change(open, { phone, times: times ?? open.times, dueAt })))
      throw new Stale('call');
    return;
  }
  const handoff = await ports.handoffs.open(conversation);
  if (handoff !== null && handoff.claimedBy !== null) throw new Stale('handoff');
  const call: Call = {
    id: newId(),
    conversation,
    cause: 'asked',
    reason: handoff?.reason ?? 'asked',
    priority: handoff?.priority ?? 'P3',
    safety: handoff?.safety ?? null,
    phone,
    times,
    say: '',
    since: handoff?.requestedAt ?? now,
    dueAt: now,
    claimedBy: null,
    claimedAt: null,
    tries: [],
    endedAt: null,
    outcome: null,
  };
  if (!(await ports.calls.plan(call))) throw new Stale('call');
  if (handoff !== null && !(await ports.handoffs.end(handoff.id, 'call', now))) throw new Stale('handoff');
}

/** They want no call any more. */
export async function callOff(ports: Ports, conversation: string, now: Instant): Promise<void> {
  const open = await ports.calls.open(conversation);
  if (open !== null && !(await ports.calls.change(open, { endedAt: now, outcome: 'off' })))
    throw new Stale('call');
}

/** In place of the call they wait here, as urgent as the call was. */
export async function chatInstead(ports: Ports, conversation: string, now: Instant): Promise<void> {
  const open = await ports.calls.open(conversation);
  if (open === null || !(await ports.calls.change(open, { endedAt: now, outcome: 'chat' })))
    throw new Stale('call');
  const { priority, safety } = open;
  await awaitPerson(ports, conversation, { reason: open.reason, priority, safety }, now);
}
