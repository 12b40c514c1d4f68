import type { Store } from './acts/store.ts';
import type { Clock } from './basics/clock.ts';
import type { KeyRing } from './basics/keys.ts';
import type { Log } from './basics/log.ts';
import type { Telegram } from './channels/telegram/open.ts';
import type { TelegramDesk } from './channels/telegram/take.ts';
import type { Config } from './config.ts';
import { wording } from './dialogue/wording/index.ts';
import type { LanguageData } from './language/data.ts';
import { understand } from './language/understand.ts';
import type { Parts } from './reception/parts.ts';
import type { Reception } from './reception/reception.ts';

/** Telegram, where a token is set; nothing of its client is loaded otherwise. */
export async function openTelegramFor(
  { telegram, publicUrl }: Config,
  parts: { readonly store: Store; readonly clock: Clock; readonly log: Log; readonly keys: KeyRing },
): Promise<Telegram | null> {
  if (telegram === null) return null;
  const { store, clock, log, keys } = parts;
  const { accountOf, openTelegram } = await import('./channels/telegram/open.ts');
  const account = accountOf(telegram.token);
  const secret = telegram.webhookSecret ?? keys.derive('telegram-webhook').toString('hex');
  return openTelegram(
    {
      token: telegram.token,
      apiRoot: telegram.apiRoot,
      webhook: telegram.mode === 'polling' ? null : { url: `${publicUrl}/channels/telegram`, secret },
    },
    {
      clock,
      log,
      lease: {
        take: (now, until, fence) =>
          store.write((tx) => tx.accounts.poll('telegram', account, now, until, fence)),
        give: (fence) => store.write((tx) => tx.accounts.endPoll('telegram', account, fence)),
      },
    },
  );
}

/** What Telegram's updates are handed to. */
export function telegramDesk(parts: Parts, reception: Reception, language: LanguageData): TelegramDesk {
  const { store, clock, log } = parts;
  return {
    receive: async (incoming) => {
      const received = await reception.receive(incoming);
      if (!received.ok) log.info('telegram line refused', { code: received.error.code });
    },
    reach: (address, reachable) =>
      store.write((tx) => tx.deliveries.block(address, reachable ? null : clock.now())),
    offeredIn: async (address, sentId) => {
      const id = await store.read.deliveries.messageSent(address, sentId);
      const message = id === null ? null : await store.read.messages.get(id);
      return message?.extras.choices ?? [];
    },
    prefill: (text, lang) => {
      const { respondents, issue } = understand(text, { now: clock.now(), lang }, language);
      const [shop] = respondents;
      if (shop === undefined) return '';
      const w = wording(lang);
      return w.jointText(shop, issue === null ? null : w.issues[issue]);
    },
  };
}
