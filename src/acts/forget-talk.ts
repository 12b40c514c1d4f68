import type { Instant } from '../basics/clock.ts';
import { isDraft } from '../complaints/complaint.ts';
import { erase } from '../complaints/erase.ts';
import type { Actor } from '../conversation/actor.ts';
import { dropFiles } from './drop-files.ts';
import { draftKey, refusalKey } from './keys.ts';
import { Stale } from './stale.ts';
import type { Ports } from './store.ts';

/**
 * Erases a conversation's drafts and words. What was filed stays with its case: it is kept as long as the law and
 * the retention period want it.
 */
export async function forgetTalk(
  ports: Ports,
  conversation: string,
  actor: Actor,
  now: Instant,
): Promise<void> {
  const complaints = await ports.complaints.ofConversation(conversation);
  const filed = complaints.filter(({ filedAt }) => filedAt !== null).map(({ id }) => id);
  await dropFiles(ports, conversation, ({ complaint }) => complaint === null || !filed.includes(complaint));
  for (const complaint of complaints) {
    if (!isDraft(complaint.status)) continue;
    const erased = await erase(ports, complaint.id, actor, now);
    if (!erased.ok) throw new Stale('complaint');
    await ports.jobs.cancel(draftKey(complaint.id));
  }
  await ports.jobs.cancel(refusalKey(conversation));
  await ports.conversations.erase(conversation);
}
