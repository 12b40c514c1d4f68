import type { Message } from '../conversation/message.ts';
import { type Attachment, type FileState, kindOf } from '../evidence/attachment.ts';
import type { WireAttachment } from '../wire/chat.ts';

const STATES: Readonly<Record<FileState, WireAttachment['state']>> = {
  coming: 'coming',
  kept: 'kept',
  refused: 'refused',
  removing: 'removed',
  removed: 'removed',
};

/** A file as it is listed: nothing of what it shows, and nothing of what its camera wrote. */
export const shownFile = ({ id, name, mime, bytes, state }: Attachment): WireAttachment => ({
  id,
  kind: kindOf(mime),
  name,
  mime,
  bytes,
  state: STATES[state],
});

/** Of these files, those that came with a line. */
export const withMessage = (
  files: readonly Attachment[],
  { extras: { attachments = [] } }: Pick<Message, 'extras'>,
): readonly Attachment[] => files.filter(({ id }) => attachments.includes(id));
