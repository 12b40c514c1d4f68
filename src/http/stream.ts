import type { Mode } from '../conversation/conversation.ts';
import type { Message } from '../conversation/message.ts';
import type { StatusEvent, WireMessage } from '../wire/chat.ts';
import type { ServerDeps } from './deps.ts';
import { bellOf, readNews } from './news.ts';

/** Proxies close what stays silent for 30 seconds or more. */
const KEEP_ALIVE = 15_000;

const event = (name: string, data: unknown, id?: number): string =>
  `event: ${name}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;

/** The bot will answer this line and hasn't yet. */
const isPending = (line: Message | undefined, status: Mode): boolean =>
  line !== undefined && line.from === 'consumer' && line.turn === null && status !== 'agent';

/**
 * The conversation as server-sent events from the line after `after` on: `status` first and whenever it changes,
 * each `message` once and in order with its sequence as id, `typing` while an answer is being prepared. `read` is told
 * whenever all there is was sent, with the newest line of it. Ends when `signal` aborts.
 */
export async function* streamOf(
  { reception, bus, rereadEvery }: Pick<ServerDeps, 'reception' | 'bus'> & { readonly rereadEvery: number },
  conversation: string,
  after: number,
  write: (message: Message) => Promise<WireMessage>,
  read: (message: Message | undefined) => void,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const bell = bellOf(bus, conversation);
  let seen = after;
  let status: Mode | null = null;
  let quietSince = performance.now();
  try {
    while (!signal.aborted) {
      const news = await readNews(reception, conversation, seen);
      const parts: string[] = [];
      if (news.status !== status) {
        status = news.status;
        parts.push(event('status', { status } satisfies StatusEvent));
      }
      for (const message of news.messages) {
        parts.push(event('message', await write(message), message.seq));
        seen = message.seq;
      }
      if (isPending(news.messages.at(-1), status)) parts.push(event('typing', { from: 'bot' }));
      if (parts.length === 0 && performance.now() - quietSince >= KEEP_ALIVE) parts.push(': still here\n\n');
      if (parts.length > 0) {
        yield parts.join('');
        quietSince = performance.now();
      }
      read(news.messages.at(-1));
      if (news.messages.length === 0) await bell.wait(rereadEvery, signal);
    }
  } finally {
    bell.hangUp();
  }
}
