import type { Instant } from '../basics/clock.ts';

/**
 * What a consumer may agree to. `file`: name and phone for this complaint here; `call`: a number to be called back on;
 * `platform`: to talk on a platform that keeps it abroad; `abroad`: lines for a model there; `desk`: staff read the talk on a platform abroad.
 */
export type ConsentScope = 'file' | 'call' | 'platform' | 'tips' | 'abroad' | 'desk' | 'referral';

/** The wording's version; a new text is a new version and is asked anew. */
export const NOTICE_VERSION = '2026-11-1';

export interface Consent {
  readonly id: string;
  readonly conversation: string;
  readonly scope: ConsentScope;
  readonly version: string;
  /** False: asked and declined. */
  readonly given: boolean;
  readonly at: Instant;
  readonly withdrawnAt: Instant | null;
}

export type ConsentStatus = 'unasked' | 'given' | 'declined';

/** Where consent for `scope` stands: the newest answer wins; a withdrawn yes is a no. */
export function consentStatus(consents: readonly Consent[], scope: ConsentScope): ConsentStatus {
  let newest: Consent | null = null;
  for (const consent of consents) {
    if (consent.scope === scope && (newest === null || consent.at >= newest.at)) newest = consent;
  }
  if (newest === null) return 'unasked';
  return newest.given && newest.withdrawnAt === null ? 'given' : 'declined';
}
