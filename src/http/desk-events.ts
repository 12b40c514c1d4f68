import type { Bus } from '../conversation/channel.ts';
import { bellAt } from './news.ts';

/** Proxies close what stays silent for 30 seconds or more; and so often the queue is read again in any case. */
const AGAIN_AFTER = 15_000;

/**
 * Server-sent events for one desk: `changed` with the conversation, as often as something happens in it. Several
 * changes of one conversation between two reads are one event.
 */
export async function* deskEvents(bus: Bus, signal: AbortSignal): AsyncGenerator<string> {
  const changed = new Set<string>();
  const bell = bellAt((ring) =>
    bus.watch((conversation) => {
      changed.add(conversation);
      ring();
    }),
  );
  try {
    yield 'event: ready\ndata: {}\n\n';
    while (!signal.aborted) {
      await bell.wait(AGAIN_AFTER, signal);
      const those = [...changed];
      changed.clear();
      yield those.length === 0
        ? 'event: ready\ndata: {}\n\n'
        : those
            .map((conversation) => `event: changed\ndata: ${JSON.stringify({ conversation })}\n\n`)
            .join('');
    }
  } finally {
    bell.hangUp();
  }
}
