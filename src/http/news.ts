import type { Bus } from '../conversation/channel.ts';
import type { Mode } from '../conversation/conversation.ts';
import type { Message } from '../conversation/message.ts';
import type { FrontDesk } from './deps.ts';

/** Lines a reader gets at once. */
export const PAGE = 200;

export interface News {
  readonly messages: readonly Message[];
  readonly status: Mode;
}

export async function readNews(reception: FrontDesk, conversation: string, after: number): Promise<News> {
  const messages = await reception.messages(conversation, after, PAGE);
  return { messages, status: await reception.status(conversation) };
}

/** Remembers a ring until somebody waits for it, so that none is lost between reading and waiting. */
export interface Bell {
  /** Resolves at the next ring since the last call, after `ms` milliseconds, or when `signal` aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  hangUp(): void;
}

export const bellOf = (bus: Bus, conversation: string): Bell =>
  bellAt((ring) => bus.subscribe(conversation, ring));

/** A bell that `connect` rings until the function that it returns is called. */
export function bellAt(connect: (ring: () => void) => () => void): Bell {
  let rung = false;
  let wake: (() => void) | null = null;
  const hangUp = connect(() => {
    rung = true;
    wake?.();
  });
  return {
    hangUp,
    async wait(ms, signal) {
      if (!rung && !signal.aborted && ms > 0) {
        await new Promise<void>((resolve) => {
          const done = (): void => {
            clearTimeout(timer);
            signal.removeEventListener('abort', done);
            wake = null;
            resolve();
          };
          const timer = setTimeout(done, ms);
          signal.addEventListener('abort', done, { once: true });
          wake = done;
        });
      }
      rung = false;
    },
  };
}

/**
 * Answers as soon as there is a line after `after` or the status is not `known`, at the latest after `waitMs`
 * milliseconds or when `signal` aborts. Reads again every `rereadEvery` milliseconds: the bus only makes it sooner.
 */
export async function waitForNews(
  { reception, bus, rereadEvery }: { reception: FrontDesk; bus: Bus; rereadEvery: number },
  conversation: string,
  { after, known, waitMs }: { after: number; known: Mode | null; waitMs: number },
  signal: AbortSignal,
): Promise<News> {
  const end = performance.now() + waitMs;
  const bell = bellOf(bus, conversation);
  try {
    let expected = known;
    for (;;) {
      const news = await readNews(reception, conversation, after);
      expected ??= news.status;
      const left = end - performance.now();
      if (news.messages.length > 0 || news.status !== expected || left <= 0 || signal.aborted) return news;
      await bell.wait(Math.min(rereadEvery, left), signal);
    }
  } finally {
    bell.hangUp();
  }
}
