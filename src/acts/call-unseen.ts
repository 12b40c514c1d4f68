import type { Instant } from '../basics/clock.ts';
import { newId } from '../basics/id.ts';
import type { Message } from '../conversation/message.ts';
import type { Job } from '../conversation/ports.ts';
import { couldSee } from '../conversation/reach.ts';
import { unseenKey } from './keys.ts';
import { knownNumber } from './known-number.ts';
import { Stale } from './stale.ts';
import type { Ports } from './store.ts';

/** Whether a line got to a platform that keeps it for them. */
async function wasPushed(ports: Ports, message: Message): Promise<boolean> {
  const state = await ports.deliveries.stateOf(message.id);
  return state !== null && state !== 'failed';
}

/**
 * Ten minutes after something was said to somebody: who cannot have seen it is to be called. Without a number it stays
 * in the talk, where the desk shows it as waiting.
 */
export async function callUnseen(ports: Ports, job: Job, now: Instant): Promise<void> {
  const message = await ports.messages.get(job.key.slice(unseenKey('').length));
  const conversation = await ports.conversations.get(job.subject);
  if (message === null || message.text === '' || conversation === null) return;
  if (couldSee(conversation, message.at)) return;
  if (await wasPushed(ports, message)) return;
  const known = await knownNumber(ports, conversation.id);
  if (known === null) return;
  if (!(await ports.conversations.move(conversation.id, conversation.version, {})))
    throw new Stale('conversation');
  const open = await ports.calls.open(conversation.id);
  if (open !== null) {
    const say = [open.say, message.text].filter((part) => part !== '').join('\n');
    if (!(await ports.calls.change(open, { say }))) throw new Stale('call');
    return;
  }
  const handoff = await ports.handoffs.open(conversation.id);
  const planned = await ports.calls.plan({
    id: newId(),
    conversation: conversation.id,
    cause: 'unseen',
    reason: handoff?.reason ?? 'asked',
    priority: handoff?.priority ?? 'P3',
    safety: handoff?.safety ?? null,
    ...known,
    say: message.text,
    since: message.at,
    dueAt: now,
    claimedBy: null,
    claimedAt: null,
    tries: [],
    endedAt: null,
    outcome: null,
  });
  if (!planned) throw new Stale('call');
}
