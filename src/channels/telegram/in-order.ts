import type { TakeUpdate } from './take.ts';
import { telegramUpdate } from './update.ts';

/** How long an update waits for the one before it, in milliseconds. */
const PATIENCE = 700;

/**
 * Updates that overtook each other on the way are taken in the order of their numbers: one that comes too early waits a
 * moment for those before it. Numbers are not always without gaps, so nothing waits longer than that.
 */
export function inOrder(take: TakeUpdate, patience = PATIENCE): TakeUpdate {
  /** The newest number that was taken, and who waits for which. */
  let last: number | null = null;
  const waiting = new Map<number, () => void>();
  let turn: Promise<void> = Promise.resolve();

  const wake = (): void => {
    if (last !== null) waiting.get(last + 1)?.();
  };

  /** One at a time; what fails is Telegram's to send again. */
  function next(update: unknown, number: number): Promise<void> {
    const taken = turn.then(async () => {
      await take(update);
      last = Math.max(last ?? number, number);
      wake();
    });
    turn = taken.catch(() => {});
    return taken;
  }

  return async (update) => {
    const parsed = telegramUpdate.pick({ update_id: true }).safeParse(update);
    if (!parsed.success) return;
    const number = parsed.data.update_id;
    await turn;
    if (last !== null && number > last + 1) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, patience);
        waiting.set(number, () => {
          clearTimeout(timer);
          resolve();
        });
      });
      waiting.delete(number);
    }
    return next(update, number);
  };
}
