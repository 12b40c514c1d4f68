import type { Logger } from '@slack/bolt';
import { type Instant, MINUTE, SECOND } from '../../basics/clock.ts';
import { errorFields, type Log } from '../../basics/log.ts';
import type { Board } from '../../conversation/board.ts';
import type { PushChannel } from '../../conversation/channel.ts';
import type { Form } from '../../conversation/form.ts';
import type { Incoming } from '../../conversation/message.ts';
import { drawForm } from './blocks.ts';
import { slackBoard } from './board.ts';
import { slackChannel } from './channel.ts';
import { failureOf } from './failure.ts';
import { slackMessage } from './payloads.ts';
import { readSaid } from './read.ts';
import { keepSocket, type Listening, type Take } from './socket.ts';

export interface SlackSettings {
  readonly botToken: string;
  readonly apiUrl: string;
  /** By socket with a token of the app's own, or by HTTP with the secret that signs requests. */
  readonly way:
    | { readonly mode: 'socket'; readonly appToken: string }
    | { readonly mode: 'http'; readonly signingSecret: string };
  /** The channel of the staff's cards; null = none. */
  readonly desk: string | null;
}

/** One workspace, opened. */
export interface Slack {
  readonly channel: PushChannel;
  readonly board: Board | null;
  readonly desk: string | null;
  /** True where updates come over a socket that is opened from here. */
  readonly isLive: boolean;
  /** Whether Slack sent this, less than five minutes ago. */
  isProven(
    request: { readonly body: string; readonly signature: unknown; readonly timestamp: unknown },
    now: Instant,
  ): boolean;
  /** The direct messages of this person with us; null where Slack does not say. */
  directOf(user: string): Promise<string | null>;
  /** Shows a form over a consumer's record; false where the ticket was too old. */
  ask(ticket: string, chat: string, form: Form): Promise<boolean>;
  /** Tells one person in a channel something that nobody else sees there. */
  hint(user: string, channel: string, text: string): Promise<void>;
  /** What a consumer wrote after a message, oldest first; null where Slack can't be asked now. */
  saidSince(account: string, chat: string, ts: string): Promise<readonly Incoming[] | null>;
  /** Over the socket; over HTTP nothing has to be done. `opened` is called with each new connection. */
  listen(take: Take, opened: () => void): Listening;
}

const STALE = 5 * MINUTE;
const PATIENCE = 8 * SECOND;
const HISTORY = 200;

/** Slack's packages would log what people wrote. */
function silent(levels: typeof import('@slack/bolt').LogLevel): Logger {
  const nothing = (): void => {};
  return {
    debug: nothing,
    info: nothing,
    warn: nothing,
    error: nothing,
    setLevel: nothing,
    getLevel: () => levels.ERROR,
    setName: nothing,
  };
}

const NO_LISTENING: Listening = { start: () => {}, stop: async () => {} };

/** Loads Slack's packages and calls nobody yet. */
export async function openSlack(settings: SlackSettings, log: Log): Promise<Slack> {
  const { isValidSlackRequest, LogLevel, SocketModeReceiver, webApi } = await import('@slack/bolt');
  const { botToken, apiUrl, way, desk } = settings;
  const logger = silent(LogLevel);
  const calling = {
    slackApiUrl: apiUrl,
    logger,
    // Trying again is the delivery's: it knows what may be sent twice.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: PATIENCE,
  };
  const client = new webApi.WebClient(botToken, calling);
  const directs = new Map<string, string>();

  return {
    channel: slackChannel(client, botToken),
    board: desk === null ? null : slackBoard(client, desk),
    desk,
    isLive: way.mode === 'socket',
    isProven: ({ body, signature, timestamp }, now) => {
      if (way.mode !== 'http' || typeof signature !== 'string' || typeof timestamp !== 'string') return false;
      const at = Number(timestamp);
      if (!/^\d{1,12}$/.test(timestamp) || Math.abs(now - at * SECOND) > STALE) return false;
      return isValidSlackRequest({
        signingSecret: way.signingSecret,
        body,
        headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': at },
        nowMilliseconds: now,
      });
    },
    directOf: async (user) => {
      const known = directs.get(user);
      if (known !== undefined) return known;
      try {
        const { channel } = await client.conversations.open({ users: user });
        if (channel?.id === undefined) return null;
        directs.set(user, channel.id);
        return channel.id;
      } catch (error) {
        log.warn('slack direct messages not opened', { kind: failureOf(error).kind });
        return null;
      }
    },
    ask: async (ticket, chat, form) => {
      try {
        await client.views.open({ trigger_id: ticket, view: drawForm(form, chat) });
        return true;
      } catch (error) {
        log.warn('slack form not opened', { kind: failureOf(error).kind });
        return false;
      }
    },
    hint: async (user, channel, text) => {
      try {
        await client.chat.postEphemeral({ user, channel, text });
      } catch (error) {
        log.debug('slack hint not given', { kind: failureOf(error).kind });
      }
    },
    saidSince: async (account, chat, ts) => {
      try {
        const { messages = [] } = await client.conversations.history({
          channel: chat,
          oldest: ts,
          limit: HISTORY,
        });
        return messages.toReversed().flatMap((raw) => {
          const message = slackMessage.safeParse(raw);
          if (!message.success) return [];
          return readSaid({ ...message.data, channel: chat }, account).flatMap((event) =>
            event.kind === 'consumer' ? [event.incoming] : [],
          );
        });
      } catch (error) {
        log.warn('slack history not read', { ...errorFields(error), kind: failureOf(error).kind });
        return null;
      }
    },
    listen: (take, opened) =>
      way.mode === 'http'
        ? NO_LISTENING
        : keepSocket(
            (quiet) =>
              new SocketModeReceiver({
                appToken: way.appToken,
                logger: quiet,
                autoReconnectEnabled: false,
                installerOptions: { clientOptions: calling },
                processEventErrorHandler: async ({ error }) => {
                  log.error('slack update not taken', errorFields(error));
                  return false;
                },
              }),
            { logger, log, take, opened },
          ),
  };
}
