import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { accept, type Socket } from './websocket.ts';

export const TEAM = 'T0TEST';
export const BOT_TOKEN = 'xoxb-test-bot';
export const APP_TOKEN = 'xapp-test-app';
export const SIGNING_SECRET = 'a-signing-secret-made-up-for-tests';
const BOT_USER = 'U0BOT';
const BOT = 'B0TEST';
/** A trigger opens a form for three seconds. */
const TRIGGER_LASTS = 3000;

type Json = Record<string, unknown>;

export interface Block {
  readonly type: string;
  readonly block_id?: string;
  readonly text?: { readonly type: string; readonly text: string };
  readonly elements?: readonly {
    readonly type: string;
    readonly action_id?: string;
    readonly value?: string;
    readonly url?: string;
    readonly text?: { readonly text: string };
  }[];
}

export interface Posted {
  readonly channel: string;
  readonly ts: string;
  readonly user: string;
  readonly byBot: boolean;
  text: string;
  blocks: readonly Block[];
  readonly thread: string | null;
  readonly metadata: Json | null;
  readonly broadcast: boolean;
  readonly reactions: Set<string>;
  edited: string | null;
  deleted: boolean;
}

export interface Whisper {
  readonly channel: string;
  readonly user: string;
  readonly thread: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly ts: string;
}

export interface View {
  readonly id: string;
  readonly trigger: string;
  readonly user: string;
  readonly callback: string;
  readonly metadata: string;
  readonly blocks: readonly {
    readonly block_id: string;
    readonly element: { readonly action_id: string; readonly initial_value?: string };
  }[];
}

/** How the next call of a method goes wrong; `lost` does what was asked and then says nothing. */
export type Trouble =
  | { readonly status: 429; readonly retryAfter: number }
  | { readonly status: 500 | 503 }
  | { readonly error: string }
  | 'lost'
  | 'dropped';

/** How an update that the app was sent came back. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export type Post = (body: string, headers: Record<string, string>) => Promise<Answer>;

export interface SlackServer {
  /** For `SLACK_API_URL`. */
  readonly url: string;
  /** Every call so far, by its method. */
  readonly calls: readonly { readonly method: string; readonly args: Json }[];
  readonly posted: readonly Posted[];
  readonly whispers: readonly Whisper[];
  readonly views: readonly View[];
  /** What of a channel is there now, oldest first. */
  in(channel: string): readonly Posted[];
  trouble(method: string, ...what: readonly Trouble[]): void;
  /** From now on updates go over HTTP, signed; without it over the socket. */
  deliverBy(post: Post): void;
  /** The direct messages of this person with the bot. */
  direct(user: string): string;
  member(channel: string): void;
  file(id: string, content: Buffer, mime: string): void;
  /** A person does something; resolves once the app has acknowledged it, with what it answered. */
  says(user: string, channel: string, text: string, more?: Json): Promise<Said>;
  edits(message: Said, text: string): Promise<unknown>;
  deletes(message: Said): Promise<unknown>;
  presses(user: string, on: Posted | Whisper, label: string): Promise<unknown>;
  types(user: string, channel: string, text: string): Promise<unknown>;
  submits(user: string, view: View, values: Readonly<Record<string, unknown>>): Promise<unknown>;
  /** Sends an update again, as it was. */
  again(update: Update): Promise<unknown>;
  readonly updates: readonly Update[];
  /** How many sockets the app has open. */
  readonly sockets: number;
  /** How many it has opened so far. */
  readonly connections: number;
  /** Resolves once the app has a socket open. */
  connected(): Promise<void>;
  dropSockets(): void;
  /** Tells the app that its connection is about to be recycled. */
  recycle(): void;
  /** From now on new messages are not told to the app; it has to look for them. */
  mute(muted: boolean): void;
  close(): Promise<void>;
}

export interface Said extends Posted {
  readonly answer: unknown;
}

export interface Update {
  readonly type: 'events_api' | 'interactive' | 'slash_commands';
  readonly payload: Json;
}

/** A workspace of made-up people on a free port, with a bot in it that is the program under test. */
export async function openSlackServer(): Promise<SlackServer> {
  const calls: { method: string; args: Json }[] = [];
  const posted: Posted[] = [];
  const whispers: Whisper[] = [];
  const views: View[] = [];
  const updates: Update[] = [];
  const troubles = new Map<string, Trouble[]>();
  const channels = new Set<string>();
  const files = new Map<string, { content: Buffer; mime: string }>();
  const triggers = new Map<string, { user: string; at: number }>();
  const sockets = new Set<Socket>();
  const waiting = new Map<string, { envelope: string; done: (answer: unknown) => void }>();
  let post: Post | null = null;
  let muted = false;
  let connections = 0;
  let clock = 1_764_000_000_000_000;
  let count = 0;
  const opened: (() => void)[] = [];

  const nextTs = (): string => {
    clock += 1_000_100;
    return `${Math.floor(clock / 1_000_000)}.${String(clock % 1_000_000).padStart(6, '0')}`;
  };

  const direct = (user: string): string => {
    const channel = `D${user.slice(1)}`;
    channels.add(channel);
    return channel;
  };

  const triggerOf = (user: string): string => {
    const trigger = `${++count}.${TEAM}.${randomUUID()}`;
    triggers.set(trigger, { user, at: Date.now() });
    return trigger;
  };

  function blocksFault(blocks: readonly Block[]): string | null {
    if (blocks.length > 50) return 'invalid_blocks';
    for (const { type, text, elements = [] } of blocks) {
      if (type === 'section' && (text === undefined || text.text === '' || text.text.length > 3000))
        return 'invalid_blocks';
      if (type !== 'actions') continue;
      const ids = elements.map(({ action_id }) => action_id);
      if (elements.length === 0 || elements.length > 25 || new Set(ids).size < ids.length)
        return 'invalid_blocks';
      if (elements.some((one) => (one.text?.text ?? '').length > 75 || one.text?.text === ''))
        return 'invalid_blocks';
    }
    return null;
  }

  const shown = (message: Posted): Json => ({
    type: 'message',
    user: message.user,
    text: message.text,
    ts: message.ts,
    ...(message.byBot ? { bot_id: BOT, app_id: 'A0TEST' } : {}),
    ...(message.thread === null ? {} : { thread_ts: message.thread }),
    ...(message.metadata === null ? {} : { metadata: message.metadata }),
    ...(message.edited === null ? {} : { edited: { user: message.user, ts: message.edited } }),
  });

  const there = (channel: unknown): Posted[] =>
    posted.filter((message) => message.channel === channel && !message.deleted);

  function add(channel: string, more: Partial<Posted>): Posted {
    const message: Posted = {
      channel,
      ts: nextTs(),
      user: BOT_USER,
      byBot: false,
      text: '',
      blocks: [],
      thread: null,
      metadata: null,
      broadcast: false,
      reactions: new Set(),
      edited: null,
      deleted: false,
      ...more,
    };
    posted.push(message);
    return message;
  }

  const METHODS: Readonly<Record<string, (args: Json) => Json>> = {
    'auth.test': () => ({
      team_id: TEAM,
      user_id: BOT_USER,
      bot_id: BOT,
      url: 'https://test.slack.example/',
    }),
    'chat.postMessage': (args) => {
      const channel = String(args.channel);
      if (!channels.has(channel)) return { ok: false, error: 'channel_not_found' };
      const blocks = (args.blocks ?? []) as readonly Block[];
      const fault = blocksFault(blocks);
      if (fault !== null) return { ok: false, error: fault };
      const text = String(args.text ?? '');
      if (text === '' && blocks.length === 0) return { ok: false, error: 'no_text' };
      const message = add(channel, {
        byBot: true,
        text,
        blocks,
        thread: (args.thread_ts as string | undefined) ?? null,
        metadata: (args.metadata as Json | undefined) ?? null,
        broadcast: args.reply_broadcast === true || args.reply_broadcast === 'true',
      });
      return { channel, ts: message.ts, message: shown(message) };
    },
    'chat.update': (args) => {
      const message = there(args.channel).find(({ ts }) => ts === args.ts);
      if (message === undefined) return { ok: false, error: 'message_not_found' };
      const fault = blocksFault((args.blocks ?? []) as readonly Block[]);
      if (fault !== null) return { ok: false, error: fault };
      message.text = String(args.text ?? '');
      message.blocks = (args.blocks ?? []) as readonly Block[];
      return { channel: args.channel, ts: message.ts, text: message.text };
    },
    'chat.delete': (args) => {
      const message = there(args.channel).find(({ ts }) => ts === args.ts);
      if (message === undefined) return { ok: false, error: 'message_not_found' };
      if (!message.byBot) return { ok: false, error: 'cant_delete_message' };
      message.deleted = true;
      return { channel: args.channel, ts: message.ts };
    },
    'chat.postEphemeral': (args) => {
      if (!channels.has(String(args.channel))) return { ok: false, error: 'channel_not_found' };
      const blocks = (args.blocks ?? []) as readonly Block[];
      const fault = blocksFault(blocks);
      if (fault !== null) return { ok: false, error: fault };
      const ts = nextTs();
      whispers.push({
        channel: String(args.channel),
        user: String(args.user),
        thread: (args.thread_ts as string | undefined) ?? null,
        text: String(args.text ?? ''),
        blocks,
        ts,
      });
      return { message_ts: ts };
    },
    'conversations.open': (args) => ({ channel: { id: direct(String(args.users)) } }),
    'conversations.history': (args) => {
      const since = String(args.oldest ?? '0');
      const messages = there(args.channel).filter(
        ({ ts, thread, broadcast }) => ts > since && (thread === null || broadcast),
      );
      return {
        messages: messages
          .toReversed()
          .slice(0, Number(args.limit ?? 100))
          .map(shown),
        has_more: false,
      };
    },
    'conversations.replies': (args) => {
      const since = String(args.oldest ?? '0');
      const messages = there(args.channel).filter(
        ({ ts, thread }) => ts === args.ts || (thread === args.ts && ts > since),
      );
      return { messages: messages.slice(0, Number(args.limit ?? 1000)).map(shown), has_more: false };
    },
    'reactions.add': (args) => {
      const message = there(args.channel).find(({ ts }) => ts === args.timestamp);
      if (message === undefined) return { ok: false, error: 'message_not_found' };
      if (message.reactions.has(String(args.name))) return { ok: false, error: 'already_reacted' };
      message.reactions.add(String(args.name));
      return {};
    },
    'reactions.remove': (args) => {
      const message = there(args.channel).find(({ ts }) => ts === args.timestamp);
      return message?.reactions.delete(String(args.name)) ? {} : { ok: false, error: 'no_reaction' };
    },
    'views.open': (args) => {
      const trigger = String(args.trigger_id);
      const made = triggers.get(trigger);
      if (made === undefined) return { ok: false, error: 'invalid_trigger_id' };
      if (Date.now() - made.at > TRIGGER_LASTS) return { ok: false, error: 'expired_trigger_id' };
      const view = args.view as Json;
      const id = `V${++count}`;
      views.push({
        id,
        trigger,
        user: made.user,
        callback: String(view.callback_id),
        metadata: String(view.private_metadata),
        blocks: view.blocks as View['blocks'],
      });
      return { view: { id } };
    },
    'files.info': (args) => {
      const id = String(args.file);
      const file = files.get(id);
      if (file === undefined) return { ok: false, error: 'file_not_found' };
      return { file: { id, url_private_download: `${base()}/files/${id}`, size: file.content.length } };
    },
    'apps.connections.open': () => ({ url: `${base().replace('http', 'ws')}/link` }),
  };

  const base = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function argsOf(body: string, type: string): Json {
    if (type.startsWith('application/json')) return JSON.parse(body || '{}') as Json;
    return Object.fromEntries(
      [...new URLSearchParams(body)].map(([name, value]) => {
        if (!/^[[{]/.test(value)) return [name, value];
        try {
          return [name, JSON.parse(value) as unknown];
        } catch {
          return [name, value];
        }
      }),
    );
  }

  function serveFile(request: IncomingMessage, response: ServerResponse): void {
    const file = files.get(request.url!.split('/').pop()!);
    // A wrong token gets the page on which people sign in, as Slack does.
    const mayRead = request.headers.authorization === `Bearer ${BOT_TOKEN}`;
    if (file === undefined) response.writeHead(404).end();
    else if (!mayRead) response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<html>');
    else response.writeHead(200, { 'content-type': file.mime }).end(file.content);
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (request.url?.startsWith('/files/')) return serveFile(request, response);
    const method = request.url!.replace(/^\/api\//, '').replace(/\?.*$/, '');
    const args = argsOf(Buffer.concat(chunks).toString('utf8'), request.headers['content-type'] ?? '');
    calls.push({ method, args });
    const answer = (body: Json): void => {
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
      response.end(JSON.stringify({ ok: true, ...body }));
    };
    const token = request.headers.authorization?.replace(/^Bearer /, '') ?? args.token;
    if (token !== (method === 'apps.connections.open' ? APP_TOKEN : BOT_TOKEN))
      return answer({ ok: false, error: 'invalid_auth' });
    const wrong = troubles.get(method)?.shift();
    if (wrong === 'dropped') return void request.socket.destroy();
    if (wrong === 'lost') {
      METHODS[method]?.(args);
      return void request.socket.destroy();
    }
    if (wrong !== undefined && 'error' in wrong) return answer({ ok: false, error: wrong.error });
    if (wrong !== undefined) {
      const later = 'retryAfter' in wrong ? { 'retry-after': String(wrong.retryAfter) } : {};
      response.writeHead(wrong.status, later).end();
      return;
    }
    const run = METHODS[method];
    answer(run === undefined ? { ok: false, error: 'unknown_method' } : run(args));
  }

  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  server.on('upgrade', (request, stream) => {
    const socket = accept(request, stream, {
      text: (text) => {
        const { envelope_id: id, payload } = JSON.parse(text) as { envelope_id?: string; payload?: unknown };
        const waits = id === undefined ? undefined : waiting.get(id);
        if (waits === undefined) return;
        waiting.delete(id!);
        waits.done(payload);
      },
      closed: () => sockets.delete(socket),
    });
    sockets.add(socket);
    connections++;
    socket.send(
      JSON.stringify({ type: 'hello', num_connections: sockets.size, connection_info: { app_id: 'A0TEST' } }),
    );
    // What was not acknowledged comes again on the next connection.
    for (const { envelope } of waiting.values()) socket.send(envelope);
    for (const done of opened.splice(0)) done();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  function overSocket({ type, payload }: Update): Promise<unknown> {
    const id = randomUUID();
    const envelope = JSON.stringify({
      envelope_id: id,
      type,
      payload,
      accepts_response_payload: type !== 'events_api',
      ...(type === 'events_api' ? { retry_attempt: 0, retry_reason: '' } : {}),
    });
    const { promise, resolve } = Promise.withResolvers<unknown>();
    waiting.set(id, { envelope, done: resolve });
    [...sockets].at(-1)?.send(envelope);
    return promise;
  }

  async function overHttp(send: Post, { type, payload }: Update): Promise<unknown> {
    const body =
      type === 'events_api'
        ? JSON.stringify(payload)
        : type === 'interactive'
          ? new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
          : new URLSearchParams(payload as Record<string, string>).toString();
    const kind = type === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded';
    const { status, body: answer } = await send(body, { 'content-type': kind, ...signed(body) });
    if (status !== 200) throw new Error(`the app answered ${status}`);
    return answer;
  }

  const deliver = (update: Update): Promise<unknown> =>
    post === null ? overSocket(update) : overHttp(post, update);

  async function tell(type: Update['type'], payload: Json): Promise<unknown> {
    const update = { type, payload };
    if (muted) return undefined;
    updates.push(update);
    return deliver(update);
  }

  const event = (inner: Json): Promise<unknown> =>
    tell('events_api', {
      token: 'not used any more',
      team_id: TEAM,
      api_app_id: 'A0TEST',
      event: inner,
      type: 'event_callback',
      event_id: `Ev${++count}`,
      event_time: Math.floor(clock / 1_000_000),
    });

  const typeOf = (channel: string): string => (channel.startsWith('D') ? 'im' : 'group');

  const pressing = (user: string): Json => ({
    user: { id: user, team_id: TEAM },
    api_app_id: 'A0TEST',
    team: { id: TEAM, domain: 'test' },
    trigger_id: triggerOf(user),
  });

  return {
    url: `${base()}/api/`,
    calls,
    posted,
    whispers,
    views,
    updates,
    in: (channel) => there(channel),
    trouble: (method, ...what) => void troubles.set(method, [...(troubles.get(method) ?? []), ...what]),
    deliverBy: (send) => {
      post = send;
    },
    direct,
    member: (channel) => void channels.add(channel),
    file: (id, content, mime) => void files.set(id, { content, mime }),
    says: async (user, channel, text, more = {}) => {
      const thread = (more.thread_ts as string | undefined) ?? null;
      const message = add(channel, { user, text, thread });
      const inner = {
        ...shown(message),
        channel,
        channel_type: typeOf(channel),
        event_ts: message.ts,
        ...more,
      };
      return Object.assign(message, { answer: await event(inner) });
    },
    edits: (message, text) => {
      const before = shown(message);
      message.text = text;
      message.edited = nextTs();
      return event({
        type: 'message',
        subtype: 'message_changed',
        hidden: true,
        channel: message.channel,
        channel_type: typeOf(message.channel),
        ts: nextTs(),
        message: shown(message),
        previous_message: before,
      });
    },
    deletes: (message) => {
      message.deleted = true;
      return event({
        type: 'message',
        subtype: 'message_deleted',
        hidden: true,
        channel: message.channel,
        channel_type: typeOf(message.channel),
        ts: nextTs(),
        deleted_ts: message.ts,
        previous_message: shown(message),
      });
    },
    presses: (user, on, label) => {
      const found = on.blocks
        .flatMap((block) => (block.elements ?? []).map((element) => ({ block, element })))
        .find(({ element }) => element.text?.text === label);
      if (found === undefined) throw new Error(`no button ${label} under: ${on.text}`);
      const isWhisper = !('byBot' in on);
      const { block, element } = found;
      return tell('interactive', {
        type: 'block_actions',
        ...pressing(user),
        container: {
          type: 'message',
          message_ts: on.ts,
          channel_id: on.channel,
          is_ephemeral: isWhisper,
          ...(on.thread === null ? {} : { thread_ts: on.thread }),
        },
        channel: { id: on.channel, name: 'directmessage' },
        ...(isWhisper ? {} : { message: shown(on) }),
        actions: [
          {
            action_id: element.action_id,
            block_id: block.block_id ?? 'made-by-slack',
            text: element.text,
            value: element.value,
            type: 'button',
          },
        ],
      });
    },
    types: (user, channel, text) =>
      tell('slash_commands', {
        token: 'not used any more',
        team_id: TEAM,
        channel_id: channel,
        user_id: user,
        command: '/redress',
        text,
        trigger_id: triggerOf(user),
        response_url: `${base()}/response`,
      }),
    submits: (user, view, values) =>
      tell('interactive', {
        type: 'view_submission',
        ...pressing(user),
        view: {
          id: view.id,
          callback_id: view.callback,
          private_metadata: view.metadata,
          state: {
            values: Object.fromEntries(
              view.blocks.map(({ block_id: block, element }) => [
                block,
                {
                  [element.action_id]:
                    block in values && typeof values[block] === 'object'
                      ? values[block]
                      : {
                          type: 'plain_text_input',
                          value: block in values ? values[block] : (element.initial_value ?? null),
                        },
                },
              ]),
            ),
          },
        },
      }),
    again: deliver,
    get sockets() {
      return sockets.size;
    },
    get connections() {
      return connections;
    },
    connected: () =>
      sockets.size > 0 ? Promise.resolve() : new Promise((resolve) => void opened.push(resolve)),
    dropSockets: () => {
      for (const socket of sockets) socket.drop();
    },
    recycle: () => {
      for (const socket of sockets)
        socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: {} }));
    },
    mute: (on) => {
      muted = on;
    },
    close: async () => {
      for (const socket of sockets) socket.drop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The headers by which Slack proves that it sent a body. */
export function signed(body: string, at = Date.now(), secret = SIGNING_SECRET): Record<string, string> {
  const stamp = String(Math.floor(at / 1000));
  const hash = createHmac('sha256', secret).update(`v0:${stamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': stamp, 'x-slack-signature': `v0=${hash}` };
}
