import { DAY, HOUR, type Instant, instant, plus } from '../basics/clock.ts';
import { formatDate, today } from '../calendar/days.ts';
import type { Job } from '../conversation/ports.ts';
import { draftFor, dueFor, scheduleStep } from './keep-draft.ts';
import { speakFirst } from './speak-first.ts';
import type { Ports } from './store.ts';
import { words } from './words.ts';

const NOTICE = 3 * DAY;

/** Says three days ahead, or more, on which day a draft that nobody touches will be deleted. */
export async function announceDeletion(ports: Ports, job: Job, now: Instant): Promise<void> {
  const draft = await draftFor(ports, job.subject, 'draft-deletion-notice', now);
  const conversation = draft === null ? null : await ports.conversations.get(draft.conversation);
  if (draft === null || conversation === null) return;
  if (conversation.mode === 'agent') {
    await scheduleStep(ports, draft.id, 'draft-deletion-notice', plus(now, HOUR));
    return;
  }
  // A notice that came late, after a standstill, still leaves the whole time.
  const at = instant(Math.max(dueFor('draft-deletion', draft.changedAt), plus(now, NOTICE)));
  const say = words(conversation.lang);
  const day = formatDate(today(at), conversation.lang, today(now));
  const choices = [{ id: 'resume', label: say.buttons.resume }];
  await speakFirst(ports, conversation, { text: say.deletionAhead(day), choices, matters: true }, now);
  await scheduleStep(ports, draft.id, 'draft-deletion', at);
}
