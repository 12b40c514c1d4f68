import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Instant, MINUTE } from '../basics/clock.ts';

/** How long an address that was given in a chat works. */
const LASTS = 15 * MINUTE;

const sign = (key: Buffer, payload: string): string =>
  createHmac('sha256', key).update(payload).digest('base64url');

/** Stands for one talk for a quarter of an hour, for the one purpose that the key is for. */
export function talkToken(key: Buffer, conversation: string, now: Instant): string {
  const payload = Buffer.from(`${conversation}.${now + LASTS}`).toString('base64url');
  return `${payload}.${sign(key, payload)}`;
}

/** The talk that this token stands for now; null where it is forged or has run out. */
export function talkBehind(key: Buffer, token: string, now: Instant): string | null {
  const [payload = '', signature = ''] = token.split('.');
  const right = Buffer.from(sign(key, payload));
  const given = Buffer.from(signature);
  if (right.length !== given.length || !timingSafeEqual(right, given)) return null;
  const [conversation = '', until = '0'] = Buffer.from(payload, 'base64url').toString().split('.');
  return Number(until) > now ? conversation : null;
}
