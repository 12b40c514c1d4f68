import { timingSafeEqual } from 'node:crypto';
import { digestOf } from '../../basics/token.ts';

/** Updates that Telegram sends to us. */
export interface TelegramWebhook {
  readonly secret: string;
  /** Resolves once the update is on disk; false while nobody takes any yet. */
  take(update: unknown): Promise<boolean>;
}

/** Whether who calls knows the secret that Telegram was given. */
export const isTelegram = (webhook: TelegramWebhook, header: unknown): boolean =>
  typeof header === 'string' &&
  timingSafeEqual(Buffer.from(digestOf(header)), Buffer.from(digestOf(webhook.secret)));
