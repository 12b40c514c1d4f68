import type { Message } from '../../conversation/message.ts';
import type { WireAttachment, WireMessage } from '../../wire/chat.ts';
import { clientIdOf } from './read.ts';

/**
 * A line as the widget shows it. `receipt` is the code that may be shown with it now, or null; `session` the digest
 * of the reading session's token; `attachments` the files that came with it.
 */
export function writeWeb(
  message: Message,
  receipt: string | null,
  session: string,
  attachments: readonly WireAttachment[] = [],
): WireMessage {
  const { asking, choices, complaint, citations, automatic, by, largeType, heard } = message.extras;
  const clientId = clientIdOf(message.eventKey, session);
  return {
    seq: message.seq,
    id: message.id,
    from: message.from,
    text: message.text,
    at: new Date(message.at).toISOString(),
    ...(asking ? { asking } : {}),
    ...(choices?.length ? { choices: choices.map(({ id, label }) => ({ id, label })) } : {}),
    ...(complaint ? { complaint: { number: complaint.number, status: complaint.status } } : {}),
    ...(citations?.length ? { citations: [...citations] } : {}),
    ...(message.replaces ? { replaces: message.replaces } : {}),
    ...(automatic ? { automatic: true as const } : {}),
    ...(receipt ? { receipt } : {}),
    ...(largeType ? { largeType } : {}),
    ...(by ? { by } : {}),
    ...(attachments.length > 0 ? { attachments: [...attachments] } : {}),
    ...(heard ? { heard } : {}),
    ...(clientId ? { clientId } : {}),
  };
}
