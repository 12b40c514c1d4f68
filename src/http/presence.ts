import { markSeen } from '../acts/mark-seen.ts';
import { errorFields } from '../basics/log.ts';
import type { Message } from '../conversation/message.ts';
import type { ServerDeps } from './deps.ts';

/** How often an open page is written down while nothing new comes, in milliseconds. */
const EVERY = 60_000;
const MOST_REMEMBERED = 10_000;

/** Writes down that a conversation's page is open and up to date: with each new line, else once a minute. */
export function presence({ store, clock, log }: Pick<ServerDeps, 'store' | 'clock' | 'log'>) {
  const written = new Map<string, number>();
  return (conversation: string, newest: Message | undefined): void => {
    const now = clock.now();
    const last = written.get(conversation) ?? 0;
    const isNews = newest !== undefined && newest.from !== 'consumer' && newest.at >= last;
    if (!isNews && now - last < EVERY) return;
    if (written.size >= MOST_REMEMBERED) written.clear();
    written.set(conversation, now);
    markSeen(store, conversation, now).catch((error: unknown) => {
      written.delete(conversation);
      log.warn('presence not written', { ...errorFields(error), conversation });
    });
  };
}
