import type { Api } from 'grammy';
import type { Log } from '../../basics/log.ts';
import type { Address, Choice, Incoming, Lang } from '../../conversation/message.ts';
import { groupAnswer } from './group.ts';
import { readTelegram, type TelegramSelf } from './read.ts';
import { keyboardOf } from './write.ts';

/** What Telegram's updates are handed to. */
export interface TelegramDesk {
  /** Resolves once it is on disk. */
  receive(incoming: Incoming): Promise<void>;
  /** Whether the consumer lets us write there. */
  reach(address: Address, reachable: boolean): Promise<void>;
  /** What a message of ours offered, by the platform's id of it. */
  offeredIn(address: Address, sentId: string): Promise<readonly Choice[]>;
  /** What was said in a group, as words to begin a talk with that name nobody; '' where nothing is left. */
  prefill(text: string, lang: Lang): string;
}

/** Waits for an update to be on disk, and does afterwards what is only courtesy. */
export type TakeUpdate = (update: unknown) => Promise<void>;

/** One answer a group and minute. */
const GROUP_EVERY = 60_000;
const GROUPS = 1000;

export function takeTelegram(parts: {
  readonly api: Api;
  readonly us: TelegramSelf;
  readonly desk: TelegramDesk;
  readonly log: Log;
  readonly now: () => number;
}): TakeUpdate {
  const { api, us, desk, log, now } = parts;
  const answered = new Map<string, number>();

  /** What fails here costs nobody a word of theirs. */
  async function courtesy(what: string, call: () => Promise<unknown>): Promise<void> {
    try {
      await call();
    } catch {
      log.debug('telegram courtesy failed', { what });
    }
  }

  /** The spinner on the button stops, and the message keeps only the button that was pressed. */
  async function settlePress(
    incoming: Incoming,
    press: { id: string; message: number | null },
  ): Promise<void> {
    await courtesy('answer', () => api.raw.answerCallbackQuery({ callback_query_id: press.id }));
    const { message } = press;
    if (message === null) return;
    const offered = await desk.offeredIn(incoming.address, String(message));
    const pressed = offered.filter(({ id }) => id === incoming.choice);
    if (pressed.length === 0) return;
    const marked = keyboardOf(pressed.map(({ id, label }) => ({ id, label: `✓ ${label}` })));
    await courtesy('mark', () =>
      api.raw.editMessageReplyMarkup({
        chat_id: incoming.address.chat,
        message_id: message,
        reply_markup: { inline_keyboard: marked.map((row) => [...row]) },
      }),
    );
  }

  async function answerGroup(group: {
    chat: string;
    message: number;
    text: string;
    lang: Lang;
  }): Promise<void> {
    const at = now();
    if (at - (answered.get(group.chat) ?? -GROUP_EVERY) < GROUP_EVERY) return;
    if (answered.size >= GROUPS) answered.clear();
    answered.set(group.chat, at);
    const text = groupAnswer(us.username, desk.prefill(group.text, group.lang), group.lang);
    await courtesy('group', () =>
      api.raw.sendMessage({
        chat_id: group.chat,
        text,
        link_preview_options: { is_disabled: true },
        reply_parameters: { message_id: group.message, allow_sending_without_reply: true },
      }),
    );
  }

  return async (update) => {
    const event = readTelegram(update, us);
    if (event === null) return;
    switch (event.kind) {
      case 'line':
        await desk.receive(event.incoming);
        if (event.press !== null) void settlePress(event.incoming, event.press);
        return;
      case 'reach':
        return desk.reach(event.address, event.reachable);
      case 'group':
        void answerGroup(event);
    }
  };
}
