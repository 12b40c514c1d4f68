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
  faults(house: House, talk: string, lines: readonly Message[]): Promise<readonly string[]>;
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

const WHOLE_NUMBER = /(?<!\d)1[3-9]\d{9}(?!\d)/;

/** On platforms a consumer's number is shown in part. */
const anyNumber = (text: string): string =>
  text.replace(/(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|\d{3}\*{4}\d{4})(?!\d)/g, '☎');

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
    faults: async ({ store }, talk, lines) => {
      const wrote = new Map(lines.map(({ id, text }) => [id, text]));
      const faults: string[] = [];
      const shown = screen.map(({ text }) => text);
      let n = 0;
      // Whoever erased a talk has it on their screen still; then only how many there were is known.
      for (const { id, text } of await store.read.messages.after(talk, 0, 1000)) {
        if ((await store.read.deliveries.stateOf(id)) !== 'sent') continue;
        const said = wrote.get(id) ?? text;
        if (!anyNumber(shown[n] ?? '').includes(anyNumber(said))) faults.push(`not on the screen: ${said}`);
        n++;
      }
      if (shown.length > n) faults.push('the screen shows more than was said');
      if (shown.some((text) => WHOLE_NUMBER.test(text))) faults.push('a whole number is on the screen');
      return faults;
    },
    close: () => server.close(),
  };
}
