import { errorFields, type Log } from '../basics/log.ts';
import type { Bus } from '../conversation/channel.ts';

/** The bus of a single process. A listener that throws is logged and harms neither publisher nor other listeners. */
export function processBus(log: Log): Bus {
  const listeners = new Map<string, Set<() => void>>();
  return {
    publish(conversation) {
      for (const listener of [...(listeners.get(conversation) ?? [])]) {
        try {
          listener();
        } catch (error) {
          log.error('a bus listener failed', errorFields(error));
        }
      }
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
