import { setTimeout as pause } from 'node:timers/promises';
import { type Api, GrammyError } from 'grammy';
import { type Clock, type Instant, MINUTE, plus, SECOND } from '../../basics/clock.ts';
import { errorFields, type Log } from '../../basics/log.ts';
import { networkCode } from './failure.ts';
import { telegramUpdate, WANTED } from './update.ts';

/** How long Telegram keeps a question for news open, in seconds. */
const LONG_POLL = 25;
/** Far above the length of one round. */
const LEASE = 2 * MINUTE;
/** How soon to look whether the other poller is gone. */
const LOOK_AGAIN = 5 * SECOND;
const BACKOFF = { first: SECOND, most: MINUTE } as const;

/** The right to be the one who asks Telegram for what is new. */
export interface PollerLease {
  /** A fencing number, or null while another process has it; one's own number renews it. */
  take(now: Instant, until: Instant, fence: number | null): Promise<number | null>;
  give(fence: number): Promise<void>;
}

export interface Poller {
  readonly api: Api;
  readonly lease: PollerLease;
  readonly clock: Clock;
  readonly log: Log;
  /** Resolves once what the update says is on disk; rejects while the store fails. */
  take(update: unknown): Promise<void>;
  /** Done before the first question for news, and again until it works. */
  prepare(): Promise<void>;
}

interface Waiting {
  readonly retryAfter: number | null;
  readonly fields: Parameters<Log['warn']>[1];
}

function waitingFor(error: unknown): Waiting {
  if (!(error instanceof GrammyError))
    return { retryAfter: null, fields: { ...errorFields(error), network: networkCode(error) } };
  const { error_code: code, method, parameters } = error;
  const retryAfter = parameters.retry_after === undefined ? null : parameters.retry_after * SECOND;
  return { retryAfter, fields: { code, method } };
}

/**
 * Asks Telegram for updates one after another. An update is confirmed, by the offset of the next question, only once
 * it is on disk; the same one again is known by its event key. Returns a function that ends it.
 */
export function poll(poller: Poller): () => Promise<void> {
  const { api, lease, clock, log } = poller;
  const stopping = new AbortController();
  const { signal } = stopping;
  let fence: number | null = null;
  let prepared = false;
  let failures = 0;

  const sleep = (ms: number): Promise<void> => pause(ms, undefined, { signal }).catch(() => {});

  /** Each update in order; what can't be stored now is tried again before anything after it. */
  async function takeAll(updates: readonly unknown[], from: number): Promise<number> {
    let offset = from;
    for (const update of updates) {
      if (signal.aborted) return offset;
      await poller.take(update);
      const parsed = telegramUpdate.pick({ update_id: true }).safeParse(update);
      if (parsed.success) offset = parsed.data.update_id + 1;
    }
    return offset;
  }

  async function round(offset: number): Promise<number> {
    const now = clock.now();
    fence = await lease.take(now, plus(now, LEASE), fence);
    if (fence === null) {
      await sleep(LOOK_AGAIN);
      return offset;
    }
    if (!prepared) {
      await poller.prepare();
      prepared = true;
    }
    const updates = await api.raw.getUpdates(
      { offset, timeout: LONG_POLL, allowed_updates: [...WANTED] },
      signal as Parameters<Api['raw']['getUpdates']>[1],
    );
    const next = await takeAll(updates, offset);
    failures = 0;
    return next;
  }

  async function run(): Promise<void> {
    for (let offset = 0; !signal.aborted; ) {
      try {
        offset = await round(offset);
      } catch (error) {
        if (signal.aborted) break;
        const { retryAfter, fields } = waitingFor(error);
        // Another program with this token, or a webhook of it, takes the updates: it is waited out.
        log.warn('telegram is not polled', fields);
        await sleep(retryAfter ?? Math.min(BACKOFF.first * 2 ** failures, BACKOFF.most));
        failures++;
      }
    }
    if (fence !== null) await lease.give(fence).catch(() => {});
  }

  const running = run();
  return async () => {
    stopping.abort();
    await running;
  };
}
