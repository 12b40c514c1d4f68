import { errorFields, type Log } from '../basics/log.ts';
import type { Bus } from '../conversation/channel.ts';

/** The bus of a single process. A listener that throws is logged and harms neither publisher nor other listeners. */
export function processBus(log: Log): Bus {
  const listeners = new Map<string, Set<(conversation: string) => void>>();
  const watchers = new Set<(conversation: string) => void>();
  return {
    publish(conversation) {
      for (const listener of [...(listeners.get(conversation) ?? []), ...watchers]) {
        try {
          listener(conversation);
        } catch (error) {
          log.error('a bus listener failed', errorFields(error));
        }
      }
    },
    watch(listener) {
      const own = (conversation: string) => listener(conversation);
      watchers.add(own);
      return () => void watchers.delete(own);
    },
    subscribe(conversation, listener) {
      // Wrapped, so that the same function may listen twice and each subscription ends by itself.
      const own = () => listener();
      const those = listeners.get(conversation) ?? new Set();
      listeners.set(conversation, those.add(own));
      return () => {
        those.delete(own);
        if (those.size === 0 && listeners.get(conversation) === those) listeners.delete(conversation);
      };
    },
  };
}
