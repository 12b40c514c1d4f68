import { DAY, plus } from '../basics/clock.ts';
import type { Refusal } from '../basics/errors.ts';
import { err, ok, type Result } from '../basics/result.ts';
import type { FileStream } from '../conversation/channel.ts';
import type { Job } from '../conversation/ports.ts';
import { wording } from '../dialogue/wording/index.ts';
import type { Attachment, FileFault } from '../evidence/attachment.ts';
import type { Keeper } from '../evidence/keeper.ts';
import { isFull, sameBytes, uploaded } from './evidence.ts';
import { uploadKey } from './keys.ts';
import type { Ports } from './store.ts';
import type { Talk } from './talk.ts';

/** What an act on files needs. */
export interface EvidenceTalk extends Talk {
  readonly evidence: Keeper;
}

/** An uploaded file that no message brings is dropped after this. */
const UNSENT_FOR = DAY;

const CODES: Readonly<Record<FileFault, Refusal['code']>> = {
  'too-large': 'too-large',
  empty: 'unprocessable',
  kind: 'unsupported',
  damaged: 'unprocessable',
  'too-many-pixels': 'unprocessable',
  'too-many': 'unprocessable',
  'not-fetched': 'unprocessable',
};

/**
 * Takes a file that a consumer uploads to their talk. It counts as evidence once a message brings it, and is dropped a
 * day later where none does. Throws what reading `content` throws.
 */
export async function uploadFile(
  { store, clock, evidence }: EvidenceTalk,
  {
    conversation,
    name,
    content,
  }: {
    readonly conversation: string;
    readonly name: string | null;
    readonly content: FileStream;
  },
): Promise<Result<Attachment, Refusal>> {
  const talk = await store.read.conversations.get(conversation);
  if (talk === null) return err({ code: 'not-found', message: 'There is no such conversation.' });
  const refusal = (fault: FileFault): Refusal => ({
    code: CODES[fault],
    field: 'file',
    message: wording(talk.lang).files.faults[fault],
  });
  if (isFull(await store.read.attachments.ofConversation(conversation))) return err(refusal('too-many'));
  const kept = await evidence.keep(content);
  if (!kept.ok) return err(refusal(kept.error));
  const { value } = kept;
  let taken: Result<Attachment, Refusal> = err(refusal('too-many'));
  try {
    taken = await store.write(async (tx) => {
      // Of many at once no two count the same files.
      await tx.conversations.lock(talk.address);
      const all = await tx.attachments.ofConversation(conversation);
      if (isFull(all)) return err(refusal('too-many'));
      const now = clock.now();
      const bytes = sameBytes(all, value.digest) ?? value.file;
      const row = uploaded(conversation, name, { ...value, file: bytes }, now);
      await tx.attachments.add(row);
      await tx.jobs.schedule({
        kind: 'unsent-upload',
        key: uploadKey(row.id),
        subject: row.id,
        runAt: plus(now, UNSENT_FOR),
      });
      return ok(row);
    });
    return taken;
  } finally {
    if (!taken.ok || taken.value.file !== value.file) await evidence.remove(value.file);
  }
}

/** Drops an upload that no message brought. */
export async function dropUnsent(ports: Ports, job: Job): Promise<void> {
  const upload = await ports.attachments.get(job.subject);
  if (upload !== null && upload.message === null) await ports.attachments.remove([upload.id]);
}
