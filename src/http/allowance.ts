import { type Clock, MINUTE, SECOND } from '../basics/clock.ts';

/** How much each key may have a minute. Starts afresh for all at once, so that nothing is kept of who left. */
export class Allowance {
  readonly #most: number;
  readonly #clock: Clock;
  readonly #taken = new Map<string, number>();
  #until = 0;

  constructor(most: number, clock: Clock) {
    this.#most = most;
    this.#clock = clock;
  }

  /** Takes `amount`, or nothing: then in how many seconds there is more. */
  take(key: string, amount: number): number | null {
    const now = this.#clock.now();
    if (now >= this.#until) {
      this.#taken.clear();
      this.#until = now + MINUTE;
    }
    const taken = (this.#taken.get(key) ?? 0) + amount;
    if (taken > this.#most) return Math.max(1, Math.ceil((this.#until - now) / SECOND));
    this.#taken.set(key, taken);
    return null;
  }
}
