import { HOUR, type Instant, plus } from '../basics/clock.ts';
import { abandon } from '../complaints/abandon.ts';
import { erase } from '../complaints/erase.ts';
import { CLOCK } from '../conversation/actor.ts';
import type { Job } from '../conversation/ports.ts';
import { FRESH_STATE, parseState } from '../dialogue/state.ts';
import { dropFiles } from './drop-files.ts';
import { draftFor, scheduleStep } from './keep-draft.ts';
import { post } from './post.ts';
import { Stale } from './stale.ts';
import type { Ports } from './store.ts';
import { words } from './words.ts';

/** Deletes a draft that nobody changed for 30 days, and the talk with it where there was nothing else. */
export async function deleteDraft(ports: Ports, job: Job, now: Instant): Promise<void> {
  const draft = await draftFor(ports, job.subject, 'draft-deletion', now);
  const conversation = draft === null ? null : await ports.conversations.get(draft.conversation);
  if (draft === null || conversation === null) return;
  if (conversation.mode !== 'bot' || (await ports.calls.open(conversation.id)) !== null) {
    await scheduleStep(ports, draft.id, 'draft-deletion', plus(now, HOUR));
    return;
  }
  const state = parseState(conversation.state);
  const moved = await ports.conversations.move(conversation.id, conversation.version, {
    state: JSON.stringify(state.draft === draft.id ? { ...FRESH_STATE, greeted: state.greeted } : state),
  });
  if (!moved) throw new Stale('conversation');
  const lapsed = await abandon(ports, draft.id, CLOCK, now);
  const erased = lapsed.ok ? await erase(ports, draft.id, CLOCK, now) : lapsed;
  if (!erased.ok) throw new Stale('complaint');
  const others = await ports.complaints.ofConversation(conversation.id);
  const isOver = others.every(({ status }) => status === 'abandoned');
  await dropFiles(ports, conversation.id, ({ complaint }) => isOver || complaint === draft.id);
  if (isOver) await ports.conversations.erase(conversation.id);
  const text = words(conversation.lang).deleted;
  await post(ports, conversation, { from: 'bot', text, extras: { automatic: true } }, now);
}
