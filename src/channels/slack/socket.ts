import type { Logger, SocketModeReceiver } from '@slack/bolt';
import { SECOND } from '../../basics/clock.ts';
import type { Log } from '../../basics/log.ts';

/** What an update is answered with: words for whoever typed a command; null where there is nothing to say. */
export type Answer = { readonly text: string } | null;

/** Resolves once what the update said is on disk; only then Slack is told that it arrived. */
export type Take = (body: unknown) => Promise<Answer>;

export interface Listening {
  start(): void;
  /** Takes nothing more. */
  stop(): Promise<void>;
}

const FIRST_WAIT = SECOND;
const LONGEST_WAIT = 30 * SECOND;

/**
 * Keeps one socket open. Bolt proves and hands over; it would acknowledge before anything is stored, and gives up for
 * good after some failures, so that dispatching and reconnecting are ours.
 */
export function keepSocket(
  make: (logger: Logger) => SocketModeReceiver,
  parts: { readonly logger: Logger; readonly log: Log; readonly take: Take; readonly opened: () => void },
): Listening {
  const { logger, log, take, opened } = parts;
  let stopped = false;
  let current: SocketModeReceiver | null = null;
  let wake: () => void = () => {};
  let kept: Promise<void> = Promise.resolve();

  async function processEvent(event: {
    readonly body: unknown;
    readonly ack: (answer?: { text: string }) => Promise<void>;
  }): Promise<void> {
    const answer = await take(event.body);
    await event.ack(answer === null ? undefined : { text: answer.text });
  }

  /** One connection from its beginning to its end; true when it was open. */
  async function connect(): Promise<boolean> {
    const receiver = make(logger);
    current = receiver;
    receiver.init({ processEvent } as unknown as Parameters<SocketModeReceiver['init']>[0]);
    const ended = new Promise<void>((resolve) => receiver.client.once('disconnected', () => resolve()));
    try {
      await receiver.start();
    } catch (error) {
      const { data, code } = error as { data?: { error?: unknown }; code?: unknown };
      log.warn('slack socket not opened', { code: String(data?.error ?? code ?? 'closed') });
      return false;
    }
    opened();
    await ended;
    return true;
  }

  async function keep(): Promise<void> {
    for (let failures = 0; !stopped; ) {
      failures = (await connect()) ? 0 : failures + 1;
      if (stopped) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      wake = resolve;
      const wait = failures === 0 ? 0 : Math.min(FIRST_WAIT * 2 ** (failures - 1), LONGEST_WAIT);
      const timer = setTimeout(resolve, wait);
      await promise;
      clearTimeout(timer);
    }
  }

  return {
    start: () => {
      kept = keep();
    },
    stop: async () => {
      stopped = true;
      wake();
      await current?.stop();
      await kept;
    },
  };
}
