import { type Instant, instant, plus, SECOND } from '../basics/clock.ts';
import { ALBUM_GAP, type Asking, type Message } from '../conversation/message.ts';
import type { Burst } from './parts.ts';

/** Questions whose answer is one short line: nothing more is waited for. */
const CLOSED: ReadonlySet<Asking> = new Set<Asking>([
  'region',
  'consent',
  'name',
  'phone',
  'confirm',
  'notice',
  'onBehalf',
  'moneyMoving',
]);

/** How long a line that was announced is waited for. */
const ANNOUNCED = 3 * SECOND;

/**
 * When the waiting lines (in order, at least one) fall due: at once after a button, an alarm or the answer to a closed
 * question, else when the consumer has been quiet for a moment. `more`: another line is on its way, and is waited for.
 */
export function dueAt(
  lines: readonly Message[],
  asking: Asking | null,
  burst: Burst,
  now: Instant,
  more = false,
): Instant {
  const album = lines.some(({ extras }) => extras.album !== undefined);
  const atOnce =
    (!album && asking !== null && CLOSED.has(asking)) ||
    lines.some((line) => line.choice !== null || (line.extras.alarms ?? []).length > 0);
  if (atOnce) return now;
  const first = lines[0]!.at;
  const last = lines[lines.length - 1]!.at;
  const latest = plus(first, burst.most);
  const quiet = more ? ANNOUNCED : album ? Math.max(burst.quiet, ALBUM_GAP) : burst.quiet;
  return instant(Math.min(plus(last, quiet), latest));
}
