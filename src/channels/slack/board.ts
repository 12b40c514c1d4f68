import type { webApi } from '@slack/bolt';
import { err, ok, type Result } from '../../basics/result.ts';
import type { Board, BoardMark } from '../../conversation/board.ts';
import type { SendFailure } from '../../conversation/channel.ts';
import { drawCard, drawLine, drawPassing } from './blocks.ts';
import { markedAs } from './channel.ts';
import { failureOf } from './failure.ts';

const CARD_EVENT = 'redress_card';
const UNDER_EVENT = 'redress_under';
const PAGE = 200;
const PAGES = 5;

const SIGNS: Readonly<Record<BoardMark, string>> = {
  waits: 'hourglass_flowing_sand',
  sent: 'white_check_mark',
  inside: 'lock',
  back: 'leftwards_arrow_with_hook',
};

/** The staff's channel `desk` of one workspace. */
export function slackBoard(client: webApi.WebClient, desk: string): Board {
  async function found(look: () => Promise<string | null>): Promise<Result<string | null, SendFailure>> {
    try {
      return ok(await look());
    } catch (error) {
      const failure = failureOf(error);
      return failure.kind === 'refused' ? ok(null) : err(failure);
    }
  }

  async function cardThere(key: string): Promise<string | null> {
    const { messages = [] } = await client.conversations.history({
      channel: desk,
      limit: PAGE,
      include_all_metadata: true,
    });
    return messages.find((message) => markedAs(message, CARD_EVENT, key))?.ts ?? null;
  }

  async function lineThere(card: string, key: string): Promise<string | null> {
    let cursor: string | undefined;
    for (let page = 0; page < PAGES; page++) {
      const { messages = [], response_metadata } = await client.conversations.replies({
        channel: desk,
        ts: card,
        limit: PAGE,
        include_all_metadata: true,
        ...(cursor === undefined ? {} : { cursor }),
      });
      const line = messages.find((message) => markedAs(message, UNDER_EVENT, key));
      if (line?.ts !== undefined) return line.ts;
      cursor = response_metadata?.next_cursor;
      if (!cursor) break;
    }
    return null;
  }

  async function call(send: () => Promise<{ readonly ts?: string }>): Promise<Result<string, SendFailure>> {
    try {
      const { ts } = await send();
      return ts === undefined ? err({ kind: 'unknown' }) : ok(ts);
    } catch (error) {
      return err(failureOf(error));
    }
  }

  /** For what only helps: where Slack says no, nothing is lost. */
  async function tryTo(send: () => Promise<unknown>): Promise<boolean> {
    try {
      await send();
      return true;
    } catch {
      return false;
    }
  }

  return {
    name: 'slack',
    show: async (card, place, again) => {
      if (place === null && again) {
        const there = await found(() => cardThere(card.key));
        if (!there.ok) return there;
        if (there.value !== null)
          return call(() => client.chat.update({ channel: desk, ts: there.value!, ...drawCard(card) }));
      }
      if (place !== null)
        return call(() => client.chat.update({ channel: desk, ts: place, ...drawCard(card) }));
      return call(() =>
        client.chat.postMessage({
          channel: desk,
          ...drawCard(card),
          unfurl_links: false,
          unfurl_media: false,
          metadata: { event_type: CARD_EVENT, event_payload: { key: card.key } },
        }),
      );
    },
    say: async (card, { key, text, calls, again }) => {
      if (again) {
        const there = await found(() => lineThere(card, key));
        if (!there.ok) return there;
        if (there.value !== null) return ok(there.value);
      }
      const mentions = calls === 'everybody' ? ['<!channel>'] : (calls ?? []).map((user) => `<@${user}>`);
      const line = {
        channel: desk,
        thread_ts: card,
        ...drawLine(text, mentions),
        unfurl_links: false,
        unfurl_media: false,
        metadata: { event_type: UNDER_EVENT, event_payload: { key } },
      } as const;
      // Who is called has to see it without opening the thread.
      return call(() =>
        client.chat.postMessage(calls === undefined ? line : { ...line, reply_broadcast: true }),
      );
    },
    mark: async (message, mark) => {
      const at = { channel: desk, timestamp: message };
      await tryTo(() => client.reactions.add({ ...at, name: SIGNS[mark] }));
      if (mark !== 'waits') await tryTo(() => client.reactions.remove({ ...at, name: SIGNS.waits }));
    },
    whisper: async (user, card, text, act) => {
      await tryTo(() =>
        client.chat.postEphemeral({
          channel: desk,
          user,
          ...(card === null ? {} : { thread_ts: card }),
          ...drawLine(text, [], act),
        }),
      );
    },
    askWhom: (ticket, card, words) =>
      tryTo(() => client.views.open({ trigger_id: ticket, view: drawPassing(card, words) })),
  };
}
