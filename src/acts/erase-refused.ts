import { DAY, type Instant, instant, plus } from '../basics/clock.ts';
import { CLOCK } from '../conversation/actor.ts';
import { consentStatus } from '../conversation/consent.ts';
import type { Job } from '../conversation/ports.ts';
import { forgetTalk } from './forget-talk.ts';
import { refusalKey } from './keys.ts';
import { post } from './post.ts';
import { Stale } from './stale.ts';
import type { Ports } from './store.ts';
import { words } from './words.ts';

/** How long a talk stays after the consumer was last here, when they refused to be registered. */
const QUIET = DAY;

/** Counts the day from now; called with each refusal. */
export const scheduleRefusedErasure = (ports: Ports, conversation: string, now: Instant): Promise<void> =>
  ports.jobs.schedule({
    kind: 'refused-erasure',
    key: refusalKey(conversation),
    subject: conversation,
    runAt: plus(now, QUIET),
  });

/** Erases a talk whose consumer refused registration and was quiet for a day; not while a person is in it or is to call. */
export async function eraseRefused(ports: Ports, job: Job, now: Instant): Promise<void> {
  const conversation = await ports.conversations.get(job.subject);
  if (conversation === null) return;
  if (consentStatus(await ports.consents.of(conversation.id), 'file') !== 'declined') return;
  const complaints = await ports.complaints.ofConversation(conversation.id);
  if (complaints.some(({ filedAt }) => filedAt !== null)) return;
  const due = plus(conversation.lastConsumerAt ?? instant(0), QUIET);
  const isAwaited = conversation.mode !== 'bot' || (await ports.calls.open(conversation.id)) !== null;
  if (due > now || isAwaited) {
    const again = Math.max(due, isAwaited ? plus(now, QUIET) : due);
    await ports.jobs.schedule({ ...job, runAt: instant(again) });
    return;
  }
  const moved = await ports.conversations.move(conversation.id, conversation.version, {});
  if (!moved) throw new Stale('conversation');
  await forgetTalk(ports, conversation.id, CLOCK, now);
  const text = words(conversation.lang).refusedErased;
  await post(ports, conversation, { from: 'bot', text, extras: { automatic: true } }, now);
}
