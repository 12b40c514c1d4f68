import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { HOUR, type Instant, SECOND } from '../basics/clock.ts';

/** The token of an `Authorization: Bearer` header; null when there is none. */
export function bearerOf(header: string | undefined): string | null {
  return /^Bearer ([A-Za-z0-9\-._~+/=]{1,512})$/i.exec(header ?? '')?.[1] ?? null;
}

/** Compares without telling by its duration how much was right. */
export function sameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(
    createHash('sha256').update(given).digest(),
    createHash('sha256').update(expected).digest(),
  );
}

/** Later than this in seconds would be the year 5138: such a number is milliseconds. */
const MILLISECONDS_FROM = 100_000_000_000;

/**
 * True when the embedding site vouches for its user: `hash` is the HMAC-SHA256 of `id.exp` in hex, `exp` (Unix
 * seconds, or milliseconds) lies ahead, by 24 hours at most.
 */
export function identityHolds(
  identity: { readonly id: string; readonly exp: number; readonly hash: string },
  secret: string | null,
  now: Instant,
): boolean {
  if (secret === null || secret === '') return false;
  const expected = createHmac('sha256', secret).update(`${identity.id}.${identity.exp}`).digest('hex');
  const right = sameSecret(identity.hash.toLowerCase(), expected);
  const until = identity.exp >= MILLISECONDS_FROM ? identity.exp : identity.exp * SECOND;
  return right && until > now && until <= now + 24 * HOUR;
}
