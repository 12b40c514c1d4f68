/** A moment: milliseconds since 1970-01-01T00:00Z. Only `calendar` turns one into a day. */
export type Instant = number & { readonly __instant: unique symbol };

export const instant = (milliseconds: number): Instant => milliseconds as Instant;
export const plus = (at: Instant, milliseconds: number): Instant => (at + milliseconds) as Instant;

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => Date.now() as Instant };

/** A clock that moves only when told. */
export function manualClock(start: Instant): Clock & { set(at: Instant): void; advance(ms: number): void } {
  let at = start;
  return {
    now: () => at,
    set: (to) => {
      at = to;
    },
    advance: (ms) => {
      at = plus(at, ms);
    },
  };
}
