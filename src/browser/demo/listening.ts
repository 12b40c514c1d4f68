import type { StatusEvent, WireMessage, WireStatus } from '../../wire/chat.ts';
import { openStream, poll, Refused } from './api.ts';
import { eventsOf } from './events.ts';

export interface Listener {
  message(message: WireMessage): void;
  status(status: WireStatus): void;
  typing(): void;
  /** False while the server can't be reached. */
  connected(yes: boolean): void;
  /** The token is not known any more. */
  expired(): void;
}

/** The server's first word and its later signs of life come well within these. */
const FIRST_WORD = 6_000;
const SILENCE = 40_000;
const LONGEST_PAUSE = 15_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Follows a talk from its first line on until `stop` aborts: by stream, or by asking again and again where
 * something between holds streams back. Every line is told once and in order.
 */
export async function listen(token: string, listener: Listener, stop: AbortSignal): Promise<void> {
  let after = 0;
  let status: WireStatus | null = null;
  let streams = true;
  let failures = 0;

  const take = (message: WireMessage): void => {
    if (message.seq <= after) return;
    after = message.seq;
    listener.message(message);
  };
  const takeStatus = (now: WireStatus): void => {
    if (now !== status) listener.status(now);
    status = now;
  };
  const reached = (): void => {
    failures = 0;
    listener.connected(true);
  };

  const byStream = async (): Promise<void> => {
    const cut = new AbortController();
    let heard = false;
    let watchdog = setTimeout(() => cut.abort(), FIRST_WORD);
    try {
      const response = await openStream(token, after, AbortSignal.any([cut.signal, stop]));
      const alive = (): void => {
        heard = true;
        clearTimeout(watchdog);
        watchdog = setTimeout(() => cut.abort(), SILENCE);
      };
      for await (const { name, data } of eventsOf(response, alive)) {
        reached();
        if (name === 'status') takeStatus((JSON.parse(data) as StatusEvent).status);
        else if (name === 'message') take(JSON.parse(data) as WireMessage);
        else if (name === 'typing') listener.typing();
      }
    } catch (error) {
      if (cut.signal.aborted && !heard) streams = false;
      else throw error;
    } finally {
      clearTimeout(watchdog);
    }
  };

  const byAsking = async (): Promise<void> => {
    const news = await poll(token, after, status);
    if (stop.aborted) return;
    reached();
    news.messages.forEach(take);
    takeStatus(news.status);
  };

  while (!stop.aborted) {
    try {
      if (streams) {
        await byStream();
        await pause(500);
      } else await byAsking();
    } catch (error) {
      if (stop.aborted) return;
      if (error instanceof Refused && error.status === 401) {
        listener.expired();
        return;
      }
      failures++;
      if (failures > 1) listener.connected(false);
      const wished = error instanceof Refused ? (error.retryAfter ?? 0) : 0;
      await pause(
        Math.max(wished, Math.min(LONGEST_PAUSE, 500 * 2 ** failures)) * (0.8 + Math.random() * 0.4),
      );
    }
  }
}
