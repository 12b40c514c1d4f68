import type { Store } from '../acts/store.ts';
import type { Clock } from '../basics/clock.ts';
import type { Log } from '../basics/log.ts';
import type { Slack } from '../channels/slack/open.ts';
import type { TelegramWebhook } from '../channels/telegram/webhook.ts';
import type { Bus } from '../conversation/channel.ts';
import type { Aid } from '../language/model/aid.ts';
import type { Reception } from '../reception/reception.ts';
import type { SlackIntake } from './slack-intake.ts';

/** What the routes need of the reception. */
export type FrontDesk = Pick<Reception, 'open' | 'receive' | 'messages' | 'status'>;

export interface HttpSettings {
  /** The address the world knows us by; null when the operator gave none. */
  readonly publicUrl: string | null;
  /** Origins beside our own whose pages may use the chat, such as `https://bank.example`. */
  readonly allowedOrigins: readonly string[];
  /** Shared with the embedding site, which proves by it who its user is; null = identities are not taken. */
  readonly identitySecret: string | null;
  readonly metricsToken: string | null;
  /** Visitors from this very machine may sit down at the desk while nobody works there. */
  readonly demoDesk: boolean;
  /** Whose forwarding headers are believed: nobody's, everybody's, so many proxies, or these addresses. */
  readonly trustProxy: boolean | number | string;
}

/** A minute. Texts count by their length too: reading a long one takes as long as reading many short ones. */
export interface HttpLimits {
  readonly sessionsPerAddress: number;
  readonly messagesPerSession: number;
  readonly charactersPerSession: number;
  readonly charactersPerAddress: number;
  /** Lines that tell of danger and pass all other limits. */
  readonly alarmsPerSession: number;
  readonly filesPerSession: number;
  /** Bytes of uploads. */
  readonly bytesPerAddress: number;
}

export interface ServerDeps {
  readonly reception: FrontDesk;
  readonly store: Store;
  readonly bus: Bus;
  readonly clock: Clock;
  readonly log: Log;
  /** Telegram's updates, where they come over a webhook; null = they don't. */
  readonly telegram: TelegramWebhook | null;
  /** A language model that helps; null without one. */
  readonly aid: Aid | null;
  readonly organisation: { readonly name: string; readonly phone: string | null };
  /** Null or left out where Slack is off. */
  readonly slack?: { readonly slack: Slack; readonly intake: SlackIntake } | null;
  /** Receipt codes are derived from it. */
  readonly receiptKey: Buffer;
  /** Signs the addresses under which people have their records. */
  readonly exportKey: Buffer;
  /** Addresses of the page for name and number are signed with it. */
  readonly contactKey: Buffer;
  readonly settings: HttpSettings;
  readonly limits?: Partial<HttpLimits>;
  /** How often waiting readers look again without being told, in milliseconds; 3000 where left out. */
  readonly rereadEvery?: number;
}

/** Far above what a person writes; a whole office may sit behind one address. */
export const DEFAULT_LIMITS: HttpLimits = {
  sessionsPerAddress: 300,
  messagesPerSession: 600,
  charactersPerSession: 200_000,
  charactersPerAddress: 2_000_000,
  alarmsPerSession: 120,
  filesPerSession: 60,
  bytesPerAddress: 600 * 1024 * 1024,
};
