import { DAY, type Instant, plus } from '../basics/clock.ts';
import { erase } from '../complaints/erase.ts';
import { CLOCK } from '../conversation/actor.ts';
import type { Job } from '../conversation/ports.ts';
import type { Desk } from './desk.ts';
import { dropFiles } from './drop-files.ts';
import { forgetTalk } from './forget-talk.ts';
import { retentionKey } from './keys.ts';
import { Stale } from './stale.ts';
import type { Ports } from './store.ts';

/** Sets the day on which a talk that stays silent is forgotten, counted from `since`. */
export const scheduleRetention = (
  ports: Ports,
  conversation: string,
  retentionDays: number,
  since: Instant,
): Promise<void> =>
  ports.jobs.schedule({
    kind: 'retention',
    key: retentionKey(conversation),
    subject: conversation,
    runAt: plus(since, retentionDays * DAY),
  });

/**
 * Forgets a talk once neither its consumer nor its complaints moved for as long as the notice promised: the words,
 * the records and the audit payloads; numbers, statuses and chains stay.
 */
export async function endRetention(ports: Ports, job: Job, { org }: Desk, now: Instant): Promise<void> {
  const conversation = await ports.conversations.get(job.subject);
  if (conversation === null) return;
  const complaints = await ports.complaints.ofConversation(conversation.id);
  const moved = [
    conversation.lastConsumerAt ?? conversation.createdAt,
    ...complaints.filter(({ record }) => record.facts.length > 0).map(({ changedAt }) => changedAt),
  ];
  const since = moved.reduce((latest, at) => (at > latest ? at : latest));
  if (plus(since, org.retentionDays * DAY) > now) {
    await scheduleRetention(ports, conversation.id, org.retentionDays, since);
    return;
  }
  if (!(await ports.conversations.move(conversation.id, conversation.version, {})))
    throw new Stale('conversation');
  for (const { id, filedAt } of complaints) {
    if (filedAt !== null && !(await erase(ports, id, CLOCK, now)).ok) throw new Stale('complaint');
  }
  await dropFiles(ports, conversation.id, () => true);
  await forgetTalk(ports, conversation.id, CLOCK, now);
}
