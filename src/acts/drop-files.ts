import type { Attachment } from '../evidence/attachment.ts';
import type { Ports } from './store.ts';

/** Forgets files of a talk together with the words they came with; the bytes go right after the commit. */
export async function dropFiles(
  ports: Ports,
  conversation: string,
  which: (one: Attachment) => boolean,
): Promise<void> {
  const all = await ports.attachments.ofConversation(conversation);
  await ports.attachments.remove(all.filter(which).map(({ id }) => id));
}
