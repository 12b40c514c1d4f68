import type { Message } from '../conversation/message.ts';
import type { Attachment } from '../evidence/attachment.ts';
import type { Ports } from './store.ts';

/** The files that came with a line, in their order; most lines have none, and then nothing is read. */
export async function filesWith(ports: Ports, message: Message): Promise<readonly Attachment[]> {
  const ids = message.extras.attachments ?? [];
  if (ids.length === 0) return [];
  const all = await ports.attachments.ofConversation(message.conversation);
  return all.filter(({ id }) => ids.includes(id));
}
