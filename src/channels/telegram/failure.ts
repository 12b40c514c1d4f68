import { GrammyError, HttpError } from 'grammy';
import { MINUTE, SECOND } from '../../basics/clock.ts';
import type { SendFailure } from '../../conversation/channel.ts';

/** Connections that were never made: nothing can have arrived. */
const NOT_CONNECTED: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
]);

const SOON = 5 * SECOND;

/** The code of a network failure, which names neither address nor token. */
export function networkCode(error: unknown): string | null {
  const cause = error instanceof HttpError ? error.error : error;
  const code = (cause as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : null;
}

/** What a failed call means for what was being sent. `scope` is whom a 429 concerns. */
export function sendFailure(error: unknown, scope: 'address' | 'account'): SendFailure {
  if (!(error instanceof GrammyError)) {
    return NOT_CONNECTED.has(networkCode(error))
      ? { kind: 'later', retryAfter: SOON, scope: 'account' }
      : { kind: 'unknown' };
  }
  const { error_code: code, description, parameters } = error;
  if (code === 429) {
    const seconds = parameters.retry_after ?? 1;
    return { kind: 'later', retryAfter: seconds * SECOND, scope };
  }
  if (code >= 500) return { kind: 'unknown' };
  // The token is refused: nothing is wrong with what was sent, and the operator may mend it.
  if (code === 401 || code === 404) return { kind: 'later', retryAfter: MINUTE, scope: 'account' };
  if (code === 403) return { kind: 'refused', code: 'blocked' };
  return { kind: 'refused', code: /chat not found|deactivated/i.test(description) ? 'gone' : 'malformed' };
}
