import { SECOND } from '../../basics/clock.ts';
import type { SendFailure } from '../../conversation/channel.ts';

/** What Slack answers while our token or its rights are at fault: nothing is lost until somebody mends that. */
const OURS: ReadonlySet<string> = new Set([
  'invalid_auth',
  'not_authed',
  'token_revoked',
  'token_expired',
  'account_inactive',
  'missing_scope',
  'not_allowed_token_type',
  'no_permission',
  'org_login_required',
  'ekm_access_denied',
  'accesslimited',
]);
/** Slack does not know itself whether it did what it was asked. */
const UNSURE: ReadonlySet<string> = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'http_timeout',
]);
/** The call never left this machine. */
const UNSENT: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH']);

const MENDED_AFTER = 60 * SECOND;
const REACHED_AFTER = 5 * SECOND;

interface SlackFault {
  readonly code?: unknown;
  readonly retryAfter?: unknown;
  readonly statusCode?: unknown;
  readonly data?: { readonly error?: unknown };
  readonly original?: { readonly code?: unknown; readonly cause?: { readonly code?: unknown } };
}

/** What a call of Slack's Web API came to that threw; the code alone, never what was sent. */
export function failureOf(error: unknown): SendFailure {
  const fault = (error ?? {}) as SlackFault;
  switch (fault.code) {
    case 'slack_webapi_rate_limited_error':
      return { kind: 'later', retryAfter: Number(fault.retryAfter) * SECOND, scope: 'address' };
    case 'slack_webapi_platform_error': {
      const code = String(fault.data?.error);
      if (code === 'ratelimited' || code === 'rate_limited')
        return { kind: 'later', retryAfter: REACHED_AFTER, scope: 'address' };
      if (OURS.has(code)) return { kind: 'later', retryAfter: MENDED_AFTER, scope: 'account' };
      return UNSURE.has(code) || !/^\w{1,60}$/.test(code) ? { kind: 'unknown' } : { kind: 'refused', code };
    }
    case 'slack_webapi_http_error': {
      const status = Number(fault.statusCode);
      return status >= 400 && status < 500
        ? { kind: 'refused', code: `http_${status}` }
        : { kind: 'unknown' };
    }
    case 'slack_webapi_request_error': {
      const unsent = UNSENT.has(fault.original?.code) || UNSENT.has(fault.original?.cause?.code);
      return unsent ? { kind: 'later', retryAfter: REACHED_AFTER, scope: 'account' } : { kind: 'unknown' };
    }
    default:
      return { kind: 'unknown' };
  }
}
