import { accountOf } from '../../src/channels/telegram/open.ts';
import { readTelegram } from '../../src/channels/telegram/read.ts';
import type { Address, Incoming, Lang, Message } from '../../src/conversation/message.ts';
import type { House } from '../../src/house.ts';
import { type TelegramServer, TOKEN, telegramServer } from '../services/telegram.ts';

/** What a consumer sends, whatever carries it. */
export interface Sent {
  /** The same again is the same event. */
  readonly n: number;
  readonly text: string;
  readonly choice?: string;
  readonly about?: string;
}

/** How a dialogue reaches the house and comes back. */
export interface Way {
  readonly address: Address;
  readonly settings: Readonly<Record<string, string>>;
  incoming(sent: Sent, lang: Lang): Incoming;
  /** What did not arrive as it was said, each once and in order. */
  faults(house: House, lines: readonly Message[]): Promise<readonly string[]>;
  close(): Promise<void>;
}

export function web(): Way {
  const address = { channel: 'web', account: 'widget', chat: 'the only one' } as const;
  return {
    address,
    settings: {},
    incoming: ({ n, ...said }, lang) => ({ address, lang, eventKey: `event-${n}`, ...said }),
    faults: async () => [],
    close: async () => {},
  };
}

const CHAT = 7000001;

/** A press as Telegram tells of it: under the message on the screen that has the button. */
function pressed(server: TelegramServer, n: number, choice: string, from: object): object {
  const screen = server.person(CHAT).screen;
  const under = screen.findLast(({ keyboard }) =>
    keyboard.flat().some((one) => one.callback_data === choice),
  );
  const chat = { id: CHAT, type: 'private' };
  return {
    callback_query: {
      id: `press-${n}`,
      from,
      chat_instance: '-1',
      data: choice,
      ...(under === undefined ? {} : { message: { message_id: under.id, chat, date: 0 } }),
    },
  };
}

/** Telegram's updates in, and out by its client to a server of our own. */
export async function telegram(): Promise<Way> {
  const server = await telegramServer();
  const { screen } = server.person(CHAT);
  const us = { account: accountOf(TOKEN), username: 'redress_test_bot' };
  const address = { channel: 'telegram', account: us.account, chat: String(CHAT) } as const;
  return {
    address,
    settings: { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: server.root },
    incoming: ({ n, text, choice }, lang) => {
      const from = { id: CHAT, is_bot: false, language_code: lang === 'zh' ? 'zh-hans' : 'en' };
      const message = { message_id: n, from, chat: { id: CHAT, type: 'private' }, date: 1_795_500_000, text };
      const update = choice === undefined ? { message } : pressed(server, n, choice, from);
      const event = readTelegram({ update_id: n, ...update }, us);
      if (event?.kind !== 'line') throw new Error(`not read: ${text}`);
      return event.incoming;
    },
    faults: async ({ store }, lines) => {
      const states = await Promise.all(lines.map(({ id }) => store.read.deliveries.stateOf(id)));
      const due = lines.filter(
        ({ from, text }, n) => from !== 'consumer' && text !== '' && states[n] !== 'withdrawn',
      );
      const shown = screen.map(({ text }) => text);
      const faults = due.flatMap(({ text }, n) =>
        shown[n]?.includes(text) ? [] : [`not on the screen: ${text}`],
      );
      return shown.length > due.length ? [...faults, 'the screen shows more than was said'] : faults;
    },
    close: () => server.close(),
  };
}
