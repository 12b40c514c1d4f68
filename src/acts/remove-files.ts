import type { Instant } from '../basics/clock.ts';
import { detach } from '../complaints/detach.ts';
import type { Actor } from '../conversation/actor.ts';
import { isLive } from './evidence.ts';
import { releaseLine } from './release-line.ts';
import { Stale } from './stale.ts';
import type { Ports } from './store.ts';

/**
 * Takes files of a talk back at their sender's wish, before filing and after. Nothing of them is legible from the
 * commit on; the bytes go right after it. Ids of others are passed over, and so is a record that lists a file no
 * more. Returns how many files it were.
 */
export async function removeFiles(
  ports: Ports,
  conversation: string,
  ids: readonly string[],
  actor: Actor,
  now: Instant,
): Promise<number> {
  const all = await ports.attachments.ofConversation(conversation);
  const files = all.filter((one) => isLive(one) && ids.includes(one.id));
  for (const { id, complaint, message, work } of files) {
    const detached = complaint === null ? null : await detach(ports, complaint, id, actor, now);
    if (detached !== null && !detached.ok && detached.error.why !== 'not-found') throw new Stale('complaint');
    await ports.attachments.remove([id]);
    if (work !== null && message !== null) await releaseLine(ports, message, now);
  }
  return files.length;
}
