import { createHash } from 'node:crypto';
import type { webApi } from '@slack/bolt';
import { SECOND } from '../../basics/clock.ts';
import { err, ok, type Result } from '../../basics/result.ts';
import type { FetchFailure, FileStream, PushChannel, SendFailure } from '../../conversation/channel.ts';
import type { Address, FileRef, Outgoing } from '../../conversation/message.ts';
import { drawMessage } from './blocks.ts';
import { failureOf } from './failure.ts';

/** What marks a message of ours, so that it is found again when nobody knows whether it arrived. */
export const LINE_EVENT = 'redress_line';

/** One message is easier to read than its parts; Slack takes more. */
const LONGEST = 3000;
const BUTTONS = 25;
/** One a second in a channel is Slack's rule; a workspace takes some hundred a minute. */
const PER_SECOND = { account: 5, address: 1 } as const;
const LOOK_BACK = 50;
const SOON: SendFailure = { kind: 'later', retryAfter: 5 * SECOND, scope: 'address' };
const PATIENCE = 20 * SECOND;

export const markedAs = (
  { metadata }: { readonly metadata?: { readonly event_type?: string; readonly event_payload?: object } },
  event: string,
  key: string,
): boolean =>
  metadata?.event_type === event && (metadata.event_payload as { readonly key?: unknown })?.key === key;

/** A long message goes in pieces, each of which is looked for by itself. */
const keyOf = ({ id, text }: Outgoing): string =>
  `${id}.${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;

/** Slack as the delivery sees it: direct messages of one workspace, by the channel's id. */
export function slackChannel(client: webApi.WebClient, token: string): PushChannel {
  /** The message that an earlier call left there; null when there is none. */
  async function sentBefore({ chat }: Address, key: string): Promise<string | null> {
    const { messages = [] } = await client.conversations.history({
      channel: chat,
      limit: LOOK_BACK,
      include_all_metadata: true,
    });
    return messages.find((message) => markedAs(message, LINE_EVENT, key))?.ts ?? null;
  }

  async function replace(
    { chat }: Address,
    message: Outgoing,
    ts: string,
  ): Promise<Result<{ readonly sentId: string }, SendFailure>> {
    try {
      await client.chat.update({ channel: chat, ts, ...drawMessage(message) });
      return ok({ sentId: ts });
    } catch (error) {
      return err(failureOf(error));
    }
  }

  async function write(
    to: Address,
    message: Outgoing,
  ): Promise<Result<{ readonly sentId: string }, SendFailure>> {
    if (message.replaces !== null) return replace(to, message, message.replaces);
    const key = keyOf(message);
    if (message.again) {
      try {
        const ts = await sentBefore(to, key);
        if (ts !== null) return ok({ sentId: ts });
      } catch (error) {
        const failure = failureOf(error);
        // Asking again does no harm, so nothing is unknown here.
        if (failure.kind === 'unknown')
          return err({ kind: 'later', retryAfter: 5 * SECOND, scope: 'address' });
        if (failure.kind === 'later') return err(failure);
      }
    }
    try {
      const { ts } = await client.chat.postMessage({
        channel: to.chat,
        ...drawMessage(message),
        unfurl_links: false,
        unfurl_media: false,
        metadata: { event_type: LINE_EVENT, event_payload: { key } },
      });
      return ts === undefined ? err({ kind: 'unknown' }) : ok({ sentId: ts });
    } catch (error) {
      const failure = failureOf(error);
      // It is looked for before the next try, too.
      return err(message.again && failure.kind === 'unknown' ? SOON : failure);
    }
  }

  async function open(_account: string, { id }: FileRef): Promise<Result<FileStream, FetchFailure>> {
    let url: string | undefined;
    try {
      const { file } = await client.files.info({ file: id });
      url = file?.url_private_download ?? file?.url_private;
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind === 'refused') return err({ kind: 'gone', code: failure.code });
      return err({ kind: 'later', retryAfter: failure.kind === 'later' ? failure.retryAfter : null });
    }
    if (url === undefined) return err({ kind: 'gone', code: 'no_url' });
    try {
      const answer = await fetch(url, {
        headers: { authorization: `Bearer ${token}` },
        signal: AbortSignal.timeout(PATIENCE),
      });
      const { status, body } = answer;
      // Without the right to read files Slack answers with the page on which people sign in.
      if (status === 200 && body !== null && !/^text\/html/.test(answer.headers.get('content-type') ?? ''))
        return ok(body);
      await body?.cancel();
      if (status === 429 || status >= 500) {
        const seconds = Number(answer.headers.get('retry-after'));
        return err({ kind: 'later', retryAfter: seconds > 0 ? seconds * SECOND : null });
      }
      return err({ kind: 'gone', code: status === 200 ? 'sign_in' : `http_${status}` });
    } catch {
      return err({ kind: 'later', retryAfter: null });
    }
  }

  return { name: 'slack', limits: { text: LONGEST, buttons: BUTTONS, perSecond: PER_SECOND }, write, open };
}
