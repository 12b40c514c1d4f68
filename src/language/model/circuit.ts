import { type Clock, type Instant, instant, MINUTE, plus, SECOND } from '../../basics/clock.ts';

/** Failures in a row after which nothing is asked for a while. */
const MOST_FAILURES = 3;
const FIRST_REST = 15 * SECOND;
const LONGEST_REST = 10 * MINUTE;

/** Keeps from asking what does not answer: rests after repeated failures, then tries with one question at a time. */
export interface Circuit {
  /** False while it rests. Whoever may ask reports how it went. */
  mayAsk(): boolean;
  succeeded(): void;
  /** Nobody waited for the answer, which tells nothing. */
  gaveUp(): void;
  /** `retryAfter`: the other side says for how long it wants no question, in milliseconds; it rests at once. */
  failed(retryAfter: number | null): void;
  isResting(): boolean;
}

export function circuit(clock: Clock): Circuit {
  let failures = 0;
  let until: Instant = instant(0);
  /** The one question that shows whether it is over. */
  let trying = false;
  const tripped = (): boolean => failures >= MOST_FAILURES || until > clock.now();
  return {
    mayAsk: () => {
      if (!tripped()) return true;
      if (trying || until > clock.now()) return false;
      trying = true;
      return true;
    },
    succeeded: () => {
      failures = 0;
      trying = false;
      until = instant(0);
    },
    gaveUp: () => {
      trying = false;
    },
    failed: (retryAfter) => {
      failures++;
      trying = false;
      const times = failures - MOST_FAILURES;
      const rest = times < 0 ? 0 : FIRST_REST * 2 ** Math.min(times, 10);
      const wait = Math.min(Math.max(rest, retryAfter ?? 0), LONGEST_REST);
      if (wait > 0) until = instant(Math.max(until, plus(clock.now(), wait)));
    },
    isResting: () => until > clock.now(),
  };
}
