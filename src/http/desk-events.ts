import type { Bus } from '../conversation/channel.ts';

/** Proxies close what stays silent for 30 seconds or more; and so often the queue is read again in any case. */
const AGAIN_AFTER = 15_000;

/**
 * Server-sent events for one desk: `changed` with the conversation, as often as something happens in it. Several
 * changes of one conversation between two reads are one event.
 */
export async function* deskEvents(bus: Bus, signal: AbortSignal): AsyncGenerator<string> {
  const changed = new Set<string>();
  let wake: (() => void) | null = null;
  const end = bus.watch((conversation) => {
    changed.add(conversation);
    wake?.();
  });
  try {
    yield 'event: ready\ndata: {}\n\n';
    while (!signal.aborted) {
      if (changed.size === 0) {
        await new Promise<void>((resolve) => {
          const done = (): void => {
            clearTimeout(timer);
            signal.removeEventListener('abort', done);
            wake = null;
            resolve();
          };
          const timer = setTimeout(done, AGAIN_AFTER);
          signal.addEventListener('abort', done, { once: true });
          wake = done;
        });
      }
      const those = [...changed];
      changed.clear();
      yield those.length === 0
        ? 'event: ready\ndata: {}\n\n'
        : those
            .map((conversation) => `event: changed\ndata: ${JSON.stringify({ conversation })}\n\n`)
            .join('');
    }
  } finally {
    end();
  }
}
