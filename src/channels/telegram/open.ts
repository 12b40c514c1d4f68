import { type Clock, SECOND } from '../../basics/clock.ts';
import type { Log } from '../../basics/log.ts';
import type { PushChannel } from '../../conversation/channel.ts';
import { botApi, telegramChannel } from './channel.ts';
import { COMMANDS } from './commands.ts';
import { inOrder } from './in-order.ts';
import { type PollerLease, poll } from './poll.ts';
import { type TakeUpdate, type TelegramDesk, takeTelegram } from './take.ts';
import { WANTED } from './update.ts';
import type { TelegramWebhook } from './webhook.ts';

export interface TelegramSettings {
  readonly token: string;
  readonly apiRoot: string;
  /** Where Telegram sends updates, and the secret that proves it is Telegram; null = we ask for them. */
  readonly webhook: { readonly url: string; readonly secret: string } | null;
}

/** Telegram as the wiring sees it. */
export interface Telegram {
  readonly channel: PushChannel;
  /** Takes updates from now on; returns a function that ends it. */
  listen(desk: TelegramDesk): () => Promise<void>;
  /** Null = we ask for updates. */
  readonly webhook: TelegramWebhook | null;
}

export interface TelegramParts {
  readonly clock: Clock;
  readonly log: Log;
  readonly lease: PollerLease;
}

const AGAIN = 30 * SECOND;

/** The bot's id stands at the beginning of its token. */
export const accountOf = (token: string): string => token.slice(0, token.indexOf(':'));

export function openTelegram(settings: TelegramSettings, { clock, log, lease }: TelegramParts): Telegram {
  const { token, apiRoot, webhook } = settings;
  const api = botApi(token, apiRoot);
  const us = { account: accountOf(token), username: '' };
  let take: TakeUpdate | null = null;

  async function introduce(): Promise<void> {
    us.username = (await api.raw.getMe()).username;
    await api.raw.setMyCommands({ commands: [...COMMANDS.en] });
    await api.raw.setMyCommands({ commands: [...COMMANDS.zh], language_code: 'zh' });
    if (webhook === null) await api.raw.deleteWebhook({ drop_pending_updates: false });
    else
      await api.raw.setWebhook({
        url: webhook.url,
        secret_token: webhook.secret,
        // One after the other, so that they come in the order in which they were written.
        max_connections: 1,
        allowed_updates: [...WANTED],
      });
  }

  /** Until Telegram takes the address: what was sent meanwhile waits there. */
  function keepIntroducing(): () => Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    let ended = false;
    const attempt = async (): Promise<void> => {
      try {
        await introduce();
      } catch (error) {
        log.warn('telegram took no webhook', { error: error instanceof Error ? error.name : 'unknown' });
        if (!ended) timer = setTimeout(() => void attempt(), AGAIN);
      }
    };
    void attempt();
    return async () => {
      ended = true;
      clearTimeout(timer);
    };
  }

  return {
    channel: telegramChannel(api, apiRoot, clock),
    listen: (desk) => {
      const taking = takeTelegram({ api, us, desk, log, now: clock.now });
      take = inOrder(taking);
      if (webhook !== null) return keepIntroducing();
      return poll({ api, lease, clock, log, take: taking, prepare: introduce });
    },
    webhook:
      webhook === null
        ? null
        : {
            secret: webhook.secret,
            take: async (update) => {
              await take?.(update);
              return take !== null;
            },
          },
  };
}
