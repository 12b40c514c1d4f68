import { createHmac } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR, SECOND } from '../../src/basics/clock.ts';
import { createServer } from '../../src/http/server.ts';
import { NOON, type Office, office } from './stand-in.ts';
import { bearer, begin, read } from './talk.ts';

let place: Office;
let app: FastifyInstance;

beforeEach(() => {
  place = office();
  app = createServer(place.deps);
});
afterEach(() => app.close());

const open = (payload: object | undefined, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url: '/api/chat/sessions', headers, ...(payload ? { payload } : {}) });

const vouch = (id: string, exp: number, secret = 'shared with the bank') => ({
  id,
  exp,
  hash: createHmac('sha256', secret).update(`${id}.${exp}`).digest('hex'),
});

describe('ending a talk on a device', () => {
  it('makes the token worthless, and leaves the talk and other sessions alone', async () => {
    const talk = await begin(app);
    const other = await begin(app);
    const end = { method: 'POST', url: '/api/chat/end' } as const;
    expect((await app.inject(end)).statusCode).toBe(401);
    expect((await app.inject({ ...end, headers: bearer(talk) })).statusCode).toBe(204);
    expect((await read(app, talk)).statusCode).toBe(401);
    expect((await app.inject({ ...end, headers: bearer(talk) })).statusCode).toBe(401);
    expect((await read(app, other)).statusCode).toBe(200);
    expect(place.lines(talk.conversation)).toHaveLength(1);
  });
});

describe('beginning a talk', () => {
  it('gives a token and a conversation that starts with a greeting', async () => {
    const talk = await begin(app, { lang: 'en' });
    expect(talk.token).toMatch(/^[\w-]{43}$/);
    const { messages, status } = (await read(app, talk)).json();
    expect(status).toBe('bot');
    expect(messages).toEqual([
      { seq: 1, id: expect.any(String), from: 'bot', text: 'I am a bot.', at: '2026-11-23T04:00:00.000Z' },
    ]);
  });

  it('keeps no token, only its digest', async () => {
    const talk = await begin(app);
    expect([...place.sessions.keys()]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect(JSON.stringify([...place.sessions])).not.toContain(talk.token);
  });

  it('needs no body, and ignores fields it does not know', async () => {
    expect((await open(undefined)).statusCode).toBe(201);
    expect((await open({ lang: null, mood: 'angry' })).statusCode).toBe(201);
  });

  it.each([
    [{}, {}, 'zh'],
    [{}, { 'accept-language': 'en-GB,en;q=0.9,zh;q=0.1' }, 'en'],
    [{}, { 'accept-language': 'fr, en;q=0.3, zh-Hant;q=0.7' }, 'zh'],
    [{}, { 'accept-language': 'fr' }, 'zh'],
    [{ lang: 'zh' }, { 'accept-language': 'en' }, 'zh'],
  ])('takes the language of %j with %j as %s', async (body, headers, lang) => {
    await open(body, headers as Record<string, string>);
    expect(place.opened.at(-1)?.lang).toBe(lang);
  });

  it('refuses another language and names the field', async () => {
    const answer = await open({ lang: 'fr' });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().error).toMatchObject({ code: 'bad-request', field: 'lang' });
  });

  it('takes an identity that the embedding site vouches for, in a talk of its own each time', async () => {
    const identity = vouch('customer-7', NOON / SECOND + 3600);
    const first = await open({ identity });
    const second = await open({ identity });
    expect([first.statusCode, second.statusCode]).toEqual([201, 201]);
    expect(first.json().conversation).not.toBe(second.json().conversation);
  });

  it.each([
    ['made with another secret', vouch('customer-7', NOON / SECOND + 3600, 'guessed')],
    ['for another person', { ...vouch('customer-7', NOON / SECOND + 3600), id: 'customer-8' }],
    ['expired', vouch('customer-7', NOON / SECOND - 1)],
    ['good for more than a day', vouch('customer-7', (NOON + DAY + HOUR) / SECOND)],
    ['without a hash', { ...vouch('customer-7', NOON / SECOND + 3600), hash: '' }],
  ])('refuses an identity %s', async (_, identity) => {
    const answer = await open({ identity });
    expect(answer.statusCode).toBe(401);
    expect(answer.body).not.toContain(identity.hash || 'customer');
    expect(place.opened).toEqual([]);
  });

  it('refuses every identity where no secret is shared', async () => {
    const alone = office({ settings: { ...place.deps.settings, identitySecret: null } });
    const server = createServer(alone.deps);
    const answer = await server.inject({
      method: 'POST',
      url: '/api/chat/sessions',
      payload: { identity: vouch('customer-7', NOON / SECOND + 3600, '') },
    });
    expect(answer.statusCode).toBe(401);
    await server.close();
  });

  it('refuses an address that begins too many, and says when to try again', async () => {
    const strict = createServer({ ...place.deps, limits: { sessionsPerAddress: 3, messagesPerSession: 60 } });
    const post = (remoteAddress: string) =>
      strict.inject({ method: 'POST', url: '/api/chat/sessions', payload: {}, remoteAddress });
    for (let i = 0; i < 3; i++) expect((await post('203.0.113.9')).statusCode).toBe(201);
    const fourth = await post('203.0.113.9');
    expect(fourth.statusCode).toBe(429);
    expect(Number(fourth.headers['retry-after'])).toBeGreaterThan(0);
    expect(fourth.json().error.code).toBe('too-many');
    expect((await post('203.0.113.10')).statusCode).toBe(201);
    await strict.close();
  });
});

describe('a token', () => {
  const routes = [
    { method: 'GET', url: '/api/chat/messages' },
    { method: 'POST', url: '/api/chat/messages' },
    { method: 'GET', url: '/api/chat/stream' },
  ] as const;
  const wrong = [undefined, 'Bearer ', 'Bearer nonsense', 'Basic dTpw', `Bearer ${'x'.repeat(5000)}`];

  it.each(
    routes.flatMap((route) => wrong.map((header) => ({ route, header: header?.slice(0, 20), full: header }))),
  )('is needed: $route.method $route.url with $header', async ({ route, full }) => {
    const headers = full === undefined ? {} : { authorization: full };
    const answer = await app.inject({ ...route, headers });
    expect(answer.statusCode).toBe(401);
    expect(answer.json().error.code).toBe('unauthorized');
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  });

  it('opens its own talk and no other', async () => {
    const mine = await begin(app);
    const theirs = await begin(app);
    place.post(theirs.conversation, { from: 'bot', text: '只给另一个人看' });
    expect((await read(app, mine)).body).not.toContain('只给另一个人看');
    expect((await read(app, theirs)).body).toContain('只给另一个人看');
    const guess = await app.inject({
      url: `/api/chat/messages?conversation=${theirs.conversation}`,
      headers: bearer(mine),
    });
    expect(guess.body).not.toContain('只给另一个人看');
  });

  it('ends after its time', async () => {
    const talk = await begin(app);
    place.clock.advance(89 * DAY);
    expect((await read(app, talk)).statusCode).toBe(200);
    place.clock.advance(2 * DAY);
    expect((await read(app, talk)).statusCode).toBe(401);
  });
});

describe('a page', () => {
  const from = (origin: string, host = 'complaints.example') => open({}, { origin, host });

  it.each(['https://complaints.example', 'https://bank.example'])(
    'of %s may begin a talk',
    async (origin) => {
      const answer = await from(origin);
      expect(answer.statusCode).toBe(201);
      expect(answer.headers['access-control-allow-origin']).toBe(origin);
      expect(answer.headers.vary).toContain('Origin');
    },
  );

  it('served by this very server may, under whatever name it is reached', async () => {
    expect((await from('http://127.0.0.1:3000', '127.0.0.1:3000')).statusCode).toBe(201);
  });

  it.each(['https://evil.example', 'https://bank.example.evil.example', 'http://bank.example', 'null', 'x'])(
    'of %s may not',
    async (origin) => {
      const answer = await from(origin);
      expect(answer.statusCode).toBe(403);
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
      expect(place.opened).toEqual([]);
    },
  );

  it.each(['ftp://127.0.0.1:3000', 'http://x@127.0.0.1:3000', 'http://127.0.0.1:3000/'])(
    'of %s is not one of this server',
    async (origin) => {
      expect((await from(origin, '127.0.0.1:3000')).statusCode).toBe(403);
    },
  );

  it('of an allowed origin gets its preflight answered', async () => {
    const answer = await app.inject({
      method: 'OPTIONS',
      url: '/api/chat/messages',
      headers: { origin: 'https://bank.example', 'access-control-request-method': 'POST' },
    });
    expect(answer.statusCode).toBe(204);
    expect(answer.headers['access-control-allow-headers']).toContain('authorization');
  });
});
