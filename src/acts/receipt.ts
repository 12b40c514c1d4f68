import { DAY, type Instant } from '../basics/clock.ts';
import type { Complaints } from '../complaints/ports.ts';
import { receiptCode } from '../complaints/receipt.ts';
import type { Message } from '../conversation/message.ts';

/** How long a receipt is shown again in the talk that filed. */
export const RECEIPT_SHOWN_FOR = DAY;

/**
 * The receipt code that goes with a message, or null: only in the conversation that filed, and for 24 hours after
 * the message.
 */
export async function receiptOf(
  message: Message,
  complaints: Complaints,
  key: Buffer,
  now: Instant,
): Promise<string | null> {
  const id = message.extras.receiptOf;
  if (id === undefined || now >= message.at + RECEIPT_SHOWN_FOR) return null;
  const complaint = await complaints.get(id);
  if (complaint === null || complaint.conversation !== message.conversation || complaint.filedAt === null)
    return null;
  return receiptCode(key, complaint.id, complaint.receiptGeneration);
}
