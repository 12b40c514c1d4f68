import type { Refusal } from '../basics/errors.ts';
import { err, ok, type Result } from '../basics/result.ts';
import { clean } from '../basics/text.ts';
import { lookAt } from '../complaints/look-at.ts';
import { mask } from '../conversation/mask.ts';
import { type Attachment, isKept } from '../evidence/attachment.ts';
import { isSent } from './evidence.ts';
import { type StaffMember, staffActor } from './staff-member.ts';
import { Stale, writeFresh } from './stale.ts';
import type { EvidenceTalk } from './upload-file.ts';

const LONGEST = 200;

const NO_FILE: Refusal = { code: 'not-found', message: 'There is no such file, or it was taken back.' };

/**
 * Opens a file for one of the staff, who says why. That is written down first: in the complaint's chain, or as a note
 * in the talk while no complaint lists the file.
 */
export async function openFile(
  { store, clock, evidence, bus }: EvidenceTalk,
  {
    conversation,
    attachment,
    staff,
    reason,
  }: {
    readonly conversation: string;
    readonly attachment: string;
    readonly staff: StaffMember;
    readonly reason: string;
  },
): Promise<Result<{ readonly attachment: Attachment; readonly content: Buffer }, Refusal>> {
  const why = mask(clean(reason).trim()).text;
  if (why === '' || why.length > LONGEST)
    return err({
      code: 'bad-request',
      field: 'reason',
      message: `Say in up to ${LONGEST} characters why it is opened.`,
    });
  const row = await store.read.attachments.get(attachment);
  if (row === null || row.conversation !== conversation || !isSent(row) || row.file === null)
    return err(NO_FILE);
  const content = await evidence.read(row.file);
  if (content === null) return err(NO_FILE);
  const now = clock.now();
  const opened = await writeFresh(store, async (tx) => {
    const current = await tx.attachments.get(attachment);
    if (current === null || !isKept(current)) return false;
    if (current.complaint === null) {
      const text = `${current.name ?? current.mime ?? attachment}: ${why}`;
      await tx.notes.add({ conversation, at: now, by: staff.id, text });
    } else {
      const seen = { attachment, reason: why };
      const looked = await lookAt(tx, current.complaint, seen, staffActor(staff), now);
      if (!looked.ok) throw new Stale('complaint');
    }
    tx.after(() => bus.publish(conversation));
    return true;
  });
  return opened ? ok({ attachment: row, content }) : err(NO_FILE);
}
