import { Refused, send } from './api.ts';
import { keepUnsent, keptUnsent, type Unsent } from './keep.ts';

export interface Outcome {
  sent(clientId: string): void;
  retrying(clientId: string): void;
  /** Refused for good. */
  refused(clientId: string, status: number): void;
}

const LONGEST_PAUSE = 15_000;

/** Sends one line after the other, each again under the same client id until the server has it. */
export function outbox(outcome: Outcome): {
  put(line: Unsent): void;
  /** Sends what waits with this token from now on; null holds it back. */
  use(token: string | null): void;
  clear(): void;
  waiting(): readonly Unsent[];
} {
  let lines = keptUnsent();
  let token: string | null = null;
  let running = false;

  const drop = (line: Unsent): void => {
    lines = lines.filter((other) => other !== line);
    keepUnsent(lines);
  };

  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    let failures = 0;
    for (let line = lines[0]; line !== undefined && token !== null; line = lines[0]) {
      try {
        await send(token, line, line.more === true || lines.length > 1);
        drop(line);
        outcome.sent(line.clientId);
        failures = 0;
      } catch (error) {
        if (error instanceof Refused && error.status === 401) break;
        if (error instanceof Refused && error.retryAfter === null) {
          drop(line);
          outcome.refused(line.clientId, error.status);
          continue;
        }
        outcome.retrying(line.clientId);
        failures++;
        const wished = error instanceof Refused ? (error.retryAfter ?? 0) : 0;
        const ms = Math.max(wished, Math.min(LONGEST_PAUSE, 500 * 2 ** failures));
        await new Promise((resolve) => setTimeout(resolve, ms));
      }
    }
    running = false;
  };

  return {
    put(line) {
      lines = [...lines, line];
      keepUnsent(lines);
      void run();
    },
    use(next) {
      token = next;
      void run();
    },
    clear() {
      lines = [];
      keepUnsent(lines);
    },
    waiting: () => lines,
  };
}
