import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock, instant } from '../../src/basics/clock.ts';
import { createLog } from '../../src/basics/log.ts';
import { parseConfig } from '../../src/config.ts';
import type { Message } from '../../src/conversation/message.ts';
import { type House, openHouse } from '../../src/house.ts';
import { createServer } from '../../src/http/server.ts';
import { type Shown, type TelegramServer, TOKEN, telegramServer } from '../services/telegram.ts';

export const SECRET = 'made-up-webhook-secret-0001';

/** The whole program on a store of its own, with Telegram's server beside it. */
export interface Place {
  readonly telegram: TelegramServer;
  readonly logged: readonly string[];
  house: House;
  /** From now on the program's clock is later by this. */
  pass(ms: number): void;
  /** A second program on nothing but the folder, after the first is gone. */
  restart(): Promise<void>;
  /** The stored lines of a private chat. */
  lines(chat: number): Promise<readonly Message[]>;
  /** Resolves once the person's screen shows a message that has all of this. */
  shows(screen: readonly Shown[], ...words: string[]): Promise<Shown>;
  /** The webhook's route as Telegram calls it. */
  post(
    update: object | string,
    headers?: Record<string, string>,
  ): Promise<{ statusCode: number; body: string }>;
  close(): Promise<void>;
}

const HOW_OFTEN = 15;
const PATIENCE = 8_000;

/** Resolves with the first value that is not null; what it waits for comes over real sockets. */
export async function until<T>(look: () => T | null | Promise<T | null>, what: string): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, HOW_OFTEN));
  }
}

export async function openPlace(settings: Readonly<Record<string, string>> = {}): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-telegram-'));
  const telegram = await telegramServer();
  const logged: string[] = [];
  const config = parseConfig({
    DATA_DIR: folder,
    SECRET_KEY: 'a secret for these tests, long enough to count',
    ORG_NAME: '测试消费热线',
    TELEGRAM_BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: telegram.root,
    TELEGRAM_WEBHOOK_SECRET: SECRET,
    PUBLIC_URL: 'https://help.example.org',
    ...settings,
  });
  let passed = 0;
  const clock: Clock = { now: () => instant(Date.now() + passed) };
  const open = async (): Promise<House> => {
    const house = await openHouse(config, {
      log: createLog('debug', (line) => void logged.push(line)),
      clock,
      burst: { quiet: 60, most: 2000 },
    });
    await house.start();
    return house;
  };
  const server = (house: House): ReturnType<typeof createServer> =>
    createServer({
      reception: house.reception,
      store: house.store,
      bus: house.bus,
      clock: house.clock,
      log: house.log,
      organisation: house.org,
      desk: house.desk,
      aid: null,
      telegram: house.telegram?.webhook ?? null,
      receiptKey: house.keys.derive('receipt'),
      exportKey: house.keys.derive('export'),
      contactKey: house.keys.derive('contact'),
      settings: {
        publicUrl: null,
        allowedOrigins: [],
        identitySecret: null,
        metricsToken: null,
        demoDesk: false,
        trustProxy: false,
      },
    });
  const place: Place = {
    telegram,
    logged,
    house: await open(),
    pass: (ms) => {
      passed += ms;
    },
    restart: async () => {
      await place.house.close();
      place.house = await open();
      app = server(place.house);
    },
    lines: async (chat) => {
      const address = { channel: 'telegram', account: '42', chat: String(chat) } as const;
      const talk = await place.house.store.read.conversations.byAddress(address);
      return talk === null ? [] : place.house.store.read.messages.after(talk.id, 0, 1000);
    },
    shows: (screen, ...words) =>
      until(
        () => screen.findLast(({ text }) => words.every((one) => text.includes(one))) ?? null,
        `${words.join(', ')} in\n${screen.map(({ text }) => text).join('\n--\n')}`,
      ),
    post: (update, headers = { 'x-telegram-bot-api-secret-token': SECRET }) =>
      app.inject({
        method: 'POST',
        url: '/channels/telegram',
        headers: { 'content-type': 'application/json', ...headers },
        payload: typeof update === 'string' ? update : JSON.stringify(update),
      }),
    close: async () => {
      await app.close();
      await place.house.close();
      await telegram.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  let app = server(place.house);
  return place;
}
