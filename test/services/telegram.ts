import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const TOKEN = '42:made-up-token-for-tests-000000000000';
const USERNAME = 'redress_test_bot';
const LONGEST = 4096;
const LONGEST_DATA = 64;

/** What goes wrong with the next call of a method. `drop` breaks off before the call is done, `lose` afterwards. */
export type Fault =
  | { readonly status: 429; readonly retryAfter: number }
  | { readonly status: 500 | 502 | 403 }
  | 'drop'
  | 'lose';

interface Button {
  readonly text: string;
  readonly callback_data: string;
}

export interface Shown {
  readonly id: number;
  readonly text: string;
  keyboard: readonly (readonly Button[])[];
  readonly entities: readonly { type: string; offset: number; length: number }[];
}

type Params = Readonly<Record<string, unknown>>;
type Answer =
  | { readonly result: unknown }
  | { readonly code: number; readonly description: string; readonly retryAfter?: number };

const refused = (code: number, description: string): Answer => ({ code, description });

/** A person in a private chat with the bot, as their phone shows it. */
export interface Person {
  readonly id: number;
  /** What the bot wrote, oldest first. */
  readonly screen: readonly Shown[];
  says(text: string): number;
  sends(message: object): number;
  edits(message: number, text: string): void;
  /** Presses the button with this label under the newest message that has it. */
  presses(label: string): void;
  /** Presses a button that may be long gone from the screen. */
  pressesOld(message: number, data: string): void;
  blocks(): void;
  unblocks(): void;
}

export interface TelegramServer {
  readonly root: string;
  readonly calls: readonly { readonly method: string; readonly params: Params }[];
  readonly commands: ReadonlyMap<string, readonly { command: string }[]>;
  readonly webhook: { readonly url: string; readonly secret: string } | null;
  /** Updates that nobody has confirmed. */
  readonly unconfirmed: readonly { update_id: number }[];
  person(id: number, lang?: string): Person;
  /** What was said in other chats than private ones. */
  readonly elsewhere: readonly { readonly chat: string; readonly text: string }[];
  update(update: object): { update_id: number };
  file(id: string, path: string, bytes: Uint8Array): void;
  fail(method: string, ...faults: Fault[]): void;
  /** Another program asks for updates with the same token from now on. */
  rival(on: boolean): void;
  /** Resolves at the next call of the method. */
  called(method: string): Promise<Params>;
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<Params> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text === '' ? {} : (JSON.parse(text) as Params);
}

/** A server that speaks the part of the Bot API that we use, refuses what it refuses, and misbehaves when told. */
export async function telegramServer(): Promise<TelegramServer> {
  const calls: { method: string; params: Params }[] = [];
  const faults = new Map<string, Fault[]>();
  const screens = new Map<number, Shown[]>();
  const blocked = new Set<number>();
  const elsewhere: { chat: string; text: string }[] = [];
  const files = new Map<string, { path: string; bytes: Uint8Array }>();
  const commands = new Map<string, readonly { command: string }[]>();
  const listeners = new Map<string, ((params: Params) => void)[]>();
  let webhook: { url: string; secret: string } | null = null;
  let queue: { update_id: number }[] = [];
  let polling: (() => void) | null = null;
  let isRivalled = false;
  let lastUpdate = 1000;
  let lastMessage = 100;
  let lastPress = 1000;
  let clock = 1_795_500_000;

  const enqueue = (update: object): { update_id: number } => {
    const numbered = { update_id: ++lastUpdate, ...update };
    queue.push(numbered);
    polling?.();
    return numbered;
  };

  async function getUpdates(params: Params, gone: AbortSignal): Promise<Answer> {
    const { offset = 0, timeout = 0 } = params as { offset?: number; timeout?: number };
    if (webhook !== null)
      return refused(409, "Conflict: can't use getUpdates method while webhook is active");
    if (isRivalled) return refused(409, 'Conflict: terminated by other getUpdates request');
    polling?.();
    queue = queue.filter((one) => one.update_id >= offset);
    if (queue.length === 0 && timeout > 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, timeout * 1000);
        const end = (): void => {
          clearTimeout(timer);
          if (polling === end) polling = null;
          resolve();
        };
        polling = end;
        gone.addEventListener('abort', end);
      });
    }
    return { result: queue.slice(0, 100) };
  }

  function sendMessage(params: Params): Answer {
    const {
      chat_id: chat,
      text,
      entities = [],
      reply_markup: markup,
    } = params as {
      chat_id: string | number;
      text: string;
      entities?: Shown['entities'];
      reply_markup?: { inline_keyboard: Button[][] };
    };
    if (text.trim() === '') return refused(400, 'Bad Request: message text is empty');
    if (text.length > LONGEST) return refused(400, 'Bad Request: message is too long');
    if (entities.some(({ offset, length }) => offset + length > text.length))
      return refused(400, 'Bad Request: ENTITY_BOUNDS_INVALID');
    const keyboard = markup?.inline_keyboard ?? [];
    if (keyboard.flat().some((button) => Buffer.byteLength(button.callback_data) > LONGEST_DATA))
      return refused(400, 'Bad Request: BUTTON_DATA_INVALID');
    const id = ++lastMessage;
    if (Number(chat) < 0) {
      elsewhere.push({ chat: String(chat), text });
      return {
        result: { message_id: id, date: clock++, chat: { id: Number(chat), type: 'supergroup' }, text },
      };
    }
    const screen = screens.get(Number(chat));
    if (screen === undefined) return refused(400, 'Bad Request: chat not found');
    if (blocked.has(Number(chat))) return refused(403, 'Forbidden: bot was blocked by the user');
    screen.push({ id, text, keyboard, entities });
    return { result: { message_id: id, date: clock++, chat: { id: Number(chat), type: 'private' }, text } };
  }

  function editKeyboard(params: Params): Answer {
    const {
      chat_id: chat,
      message_id: id,
      reply_markup: markup,
    } = params as {
      chat_id: string;
      message_id: number;
      reply_markup?: { inline_keyboard: Button[][] };
    };
    const shown = screens.get(Number(chat))?.find((one) => one.id === id);
    if (shown === undefined) return refused(400, "Bad Request: message can't be edited");
    shown.keyboard = markup?.inline_keyboard ?? [];
    return { result: true };
  }

  async function answer(method: string, params: Params, gone: AbortSignal): Promise<Answer> {
    switch (method) {
      case 'getMe':
        return { result: { id: 42, is_bot: true, first_name: '诉达测试', username: USERNAME } };
      case 'setMyCommands':
        commands.set((params.language_code as string) ?? '', params.commands as { command: string }[]);
        return { result: true };
      case 'deleteWebhook':
        webhook = null;
        return { result: true };
      case 'setWebhook':
        webhook = { url: String(params.url), secret: String(params.secret_token) };
        return { result: true };
      case 'getUpdates':
        return getUpdates(params, gone);
      case 'sendMessage':
        return sendMessage(params);
      case 'editMessageReplyMarkup':
        return editKeyboard(params);
      case 'answerCallbackQuery':
      case 'deleteMessage':
        return { result: true };
      case 'getFile': {
        const file = files.get(String(params.file_id));
        if (file === undefined) return refused(400, 'Bad Request: invalid file_id');
        return { result: { file_id: params.file_id, file_path: file.path } };
      }
      default:
        return refused(404, 'Not Found');
    }
  }

  function send(response: ServerResponse, given: Answer): void {
    const status = 'code' in given ? given.code : 200;
    const body =
      'code' in given
        ? {
            ok: false,
            error_code: given.code,
            description: given.description,
            ...(given.retryAfter === undefined ? {} : { parameters: { retry_after: given.retryAfter } }),
          }
        : { ok: true, result: given.result };
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent(request.url ?? '');
    if (path.startsWith(`/file/bot${TOKEN}/`)) {
      const wanted = path.slice(`/file/bot${TOKEN}/`.length);
      const file = [...files.values()].find((one) => one.path === wanted);
      if (file === undefined) response.writeHead(404).end();
      else response.writeHead(200).end(file.bytes);
      return;
    }
    const [, token, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(path) ?? [];
    const params = await bodyOf(request);
    if (token !== TOKEN) return send(response, refused(401, 'Unauthorized'));
    calls.push({ method, params });
    const fault = faults.get(method)?.shift();
    const tell = (): void => {
      for (const listener of listeners.get(method)?.splice(0) ?? []) listener(params);
    };
    if (fault === 'drop') {
      request.socket.destroy();
      return tell();
    }
    if (fault !== undefined && fault !== 'lose') {
      if (fault.status === 429)
        send(response, {
          code: 429,
          description: `Too Many Requests: retry after ${fault.retryAfter}`,
          retryAfter: fault.retryAfter,
        });
      else if (fault.status === 502)
        response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>');
      else send(response, refused(fault.status, 'made to fail'));
      return tell();
    }
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const given = await answer(method, params, gone.signal);
    if (fault === 'lose') request.socket.destroy();
    else if (!gone.signal.aborted) send(response, given);
    tell();
  }

  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  function person(id: number, lang = 'zh-hans'): Person {
    const screen = screens.get(id) ?? [];
    screens.set(id, screen);
    const from = { id, is_bot: false, first_name: `测试${id}`, language_code: lang };
    const chat = { id, type: 'private', first_name: `测试${id}` };
    const message = (more: object): { message_id: number } =>
      ({
        message_id: ++lastMessage,
        from,
        chat,
        date: clock++,
        ...more,
      }) as { message_id: number };
    const sends = (more: object): number => {
      const sent = message(more);
      enqueue({ message: sent });
      return sent.message_id;
    };
    const press = (under: number, data: string): void => {
      enqueue({
        callback_query: {
          id: String(++lastPress * 7919),
          from,
          message: { message_id: under, chat, date: 0 },
          chat_instance: '-1',
          data,
        },
      });
    };
    const member = (before: string, after: string): void => {
      const user = { id: 42, is_bot: true, first_name: '诉达测试' };
      enqueue({
        my_chat_member: {
          chat,
          from,
          date: clock++,
          old_chat_member: { status: before, user },
          new_chat_member: { status: after, user },
        },
      });
    };
    return {
      id,
      screen,
      says: (text) => sends({ text }),
      sends,
      edits: (edited, text) => {
        enqueue({
          edited_message: { message_id: edited, from, chat, date: clock - 60, edit_date: clock++, text },
        });
      },
      presses: (label) => {
        const under = screen.findLast(({ keyboard }) => keyboard.flat().some(({ text }) => text === label));
        if (under === undefined) throw new Error(`no message shows the button ${label}`);
        press(under.id, under.keyboard.flat().find(({ text }) => text === label)!.callback_data);
      },
      pressesOld: press,
      blocks: () => {
        blocked.add(id);
        member('member', 'kicked');
      },
      unblocks: () => {
        blocked.delete(id);
        member('kicked', 'member');
      },
    };
  }

  return {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    commands,
    elsewhere,
    get webhook() {
      return webhook;
    },
    get unconfirmed() {
      return queue;
    },
    person,
    update: enqueue,
    file: (id, path, bytes) => void files.set(id, { path, bytes }),
    fail: (method, ...more) => void faults.set(method, [...(faults.get(method) ?? []), ...more]),
    rival: (on) => {
      isRivalled = on;
      polling?.();
    },
    called: (method) =>
      new Promise((resolve) => {
        listeners.set(method, [...(listeners.get(method) ?? []), resolve]);
      }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
