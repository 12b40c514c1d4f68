import { HOUR, type Instant, plus } from '../basics/clock.ts';
import type { Job } from '../conversation/ports.ts';
import { draftFor, dueFor, scheduleStep } from './keep-draft.ts';
import { speakFirst } from './speak-first.ts';
import type { Ports } from './store.ts';
import { words } from './words.ts';

/**
 * Asks after a draft once, a day after its last change. Where we can't write to who has left, the line waits in the
 * chat for their return.
 */
export async function remindDraft(ports: Ports, job: Job, now: Instant): Promise<void> {
  const draft = await draftFor(ports, job.subject, 'draft-reminder', now);
  const conversation = draft === null ? null : await ports.conversations.get(draft.conversation);
  if (draft === null || conversation === null) return;
  if (conversation.mode === 'agent') {
    await scheduleStep(ports, draft.id, 'draft-reminder', plus(now, HOUR));
    return;
  }
  const say = words(conversation.lang);
  const choices = [{ id: 'resume', label: say.buttons.resume }];
  await speakFirst(ports, conversation, { text: say.remindDraft, choices }, now);
  await scheduleStep(
    ports,
    draft.id,
    'draft-deletion-notice',
    dueFor('draft-deletion-notice', draft.changedAt),
  );
}
