import { createHmac, timingSafeEqual } from 'node:crypto';
import { halfWidth } from '../basics/text.ts';

// Without I, L, O, U and V, which are misread by hand and over the telephone.
const LETTERS = 'ABCDEFGHJKMNPQRSTWXYZ';
const LENGTH = 16;

function lettersOf(key: Buffer, complaintId: string, generation: number): string {
  const mac = createHmac('sha256', key).update(`receipt\n${complaintId}\n${generation}`).digest('hex');
  const base = BigInt(LETTERS.length);
  let rest = BigInt(`0x${mac}`);
  let letters = '';
  for (let i = 0; i < LENGTH; i++) {
    letters += LETTERS[Number(rest % base)];
    rest /= base;
  }
  return letters;
}

/**
 * The code that proves that somebody filed this complaint: 16 letters in groups of four, about 70 bits. Derived from
 * the key, so nothing is stored; a higher `generation` makes the codes before it worthless.
 */
export function receiptCode(key: Buffer, complaintId: string, generation: number): string {
  return lettersOf(key, complaintId, generation).replace(/(.{4})(?=.)/g, '$1-');
}

/** Compares in constant time; case, spaces, dashes and full-width letters don't matter. */
export function matchesReceipt(key: Buffer, complaintId: string, generation: number, typed: string): boolean {
  const letters = halfWidth(typed)
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '');
  if (!/^[A-Z]{16}$/.test(letters)) return false;
  return timingSafeEqual(Buffer.from(letters), Buffer.from(lettersOf(key, complaintId, generation)));
}
