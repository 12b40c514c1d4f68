/** Time as the page has it; a test brings its own. */
export interface PageClock {
  now(): number;
  /** Calls once after so many milliseconds; what it returns takes that back. */
  later(milliseconds: number, call: () => void): () => void;
}

export interface Idle {
  /** Somebody did something. */
  touch(): void;
  /** Looks now: a device that slept has stopped its timers. */
  look(): void;
}

/**
 * Calls `onIdle` once nobody did anything for `after` milliseconds, and again after each new pause. `since` is when
 * something was done last, of an earlier visit too; null where nobody knows.
 */
export function watchIdle(clock: PageClock, after: number, since: number | null, onIdle: () => void): Idle {
  let last = since ?? clock.now();
  let idle = false;
  let cancel: () => void = () => undefined;

  const look = (): void => {
    cancel();
    const left = last + after - clock.now();
    if (left > 0) {
      cancel = clock.later(left, look);
      return;
    }
    if (idle) return;
    idle = true;
    onIdle();
  };
  look();
  return {
    touch: () => {
      last = clock.now();
      if (!idle) return;
      idle = false;
      look();
    },
    look,
  };
}
