import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../src/basics/clock.ts';
import { receiptCode } from '../../src/complaints/receipt.ts';
import { createServer } from '../../src/http/server.ts';
import { NOON, type Office, office } from './stand-in.ts';
import { bearer, begin, read, say, type Talk } from './talk.ts';

let place: Office;
let app: FastifyInstance;
let talk: Talk;

beforeEach(async () => {
  place = office();
  app = createServer(place.deps);
  talk = await begin(app);
});
afterEach(() => app.close());

const texts = (from?: string): string[] =>
  place
    .lines(talk.conversation)
    .filter((line) => from === undefined || line.from === from)
    .map((line) => line.text);

describe('sending', () => {
  it('takes a line and says under which id it is kept', async () => {
    const answer = await say(app, talk, { clientId: 'a', text: '商家不退款' });
    expect(answer.statusCode).toBe(202);
    const { id, duplicate } = answer.json();
    expect(duplicate).toBe(false);
    const { messages } = (await read(app, talk, '?after=1')).json();
    expect(messages[0]).toMatchObject({ id, from: 'consumer', text: '商家不退款', clientId: 'a', seq: 2 });
  });

  it('takes the same client id again as the same message', async () => {
    const first = (await say(app, talk, { clientId: 'a', text: '商家不退款' })).json();
    const again = await say(app, talk, { clientId: 'a', text: '商家不退款' });
    expect(again.statusCode).toBe(202);
    expect(again.json()).toEqual({ id: first.id, duplicate: true });
    expect(texts('consumer')).toEqual(['商家不退款']);
  });

  it('keeps the client ids of two talks apart', async () => {
    const other = await begin(app);
    await say(app, talk, { clientId: 'a', text: '我的' });
    expect((await say(app, other, { clientId: 'a', text: '别人的' })).json().duplicate).toBe(false);
  });

  it('passes a press on with what its button said', async () => {
    place.post(talk.conversation, {
      from: 'bot',
      text: '想怎么解决？',
      extras: { choices: [{ id: 'set:request:refund', label: '退款' }] },
    });
    await say(app, talk, { clientId: 'a', choice: 'set:request:refund' });
    expect(texts('consumer')).toEqual(['退款']);
    expect(texts('bot').at(-1)).toContain('[set:request:refund]');
  });

  it('hears words of danger beside a press as words', async () => {
    await say(app, talk, { clientId: 'a', choice: 'skip', text: '我不想活了' });
    expect(texts('bot').at(-1)).toBe('记下了：我不想活了');
  });

  it.each([
    [{}, 'clientId'],
    [{ clientId: '', text: 'x' }, 'clientId'],
    [{ clientId: '一', text: 'x' }, 'clientId'],
    [{ clientId: 'x'.repeat(129), text: 'x' }, 'clientId'],
    [{ clientId: 'a' }, 'text'],
    [{ clientId: 'a', text: ' \n\u0000' }, 'text'],
    [{ clientId: 'a', text: 7 }, 'text'],
    [{ clientId: 'a', choice: '<script>' }, 'choice'],
    [{ clientId: 'a', choice: '4111111111111111' }, 'choice'],
    [{ clientId: 'a', choice: 'confirm', about: '4111-1111-1111-1111' }, 'about'],
    [{ clientId: 'a', text: 'x', attachments: [7] }, 'attachments.0'],
    [[], 'body'],
    ['text', 'body'],
  ])('refuses %j and names %s', async (body, field) => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/chat/messages',
      headers: { ...bearer(talk), 'content-type': 'application/json' },
      payload: JSON.stringify(body),
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().error).toMatchObject({ code: 'bad-request', field });
    expect(texts('consumer')).toEqual([]);
  });

  it.each(['{', '', 'null', '\u0000', '{"text":"a"'])('refuses the body %j', async (payload) => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/chat/messages',
      headers: { ...bearer(talk), 'content-type': 'application/json' },
      payload,
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().error.field).toBe('body');
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'does not take %s',
    async (type) => {
      const answer = await app.inject({
        method: 'POST',
        url: '/api/chat/messages',
        headers: { ...bearer(talk), 'content-type': type },
        payload: 'text=x',
      });
      expect(answer.statusCode).toBe(415);
      expect(answer.json().error.code).toBe('unsupported');
    },
  );

  it('takes the longest message however it is escaped, and tells how to send a longer one', async () => {
    const escaped = `{"clientId":"a","text":"${'\\u6295'.repeat(20_000)}"}`;
    const send = (payload: string) =>
      app.inject({
        method: 'POST',
        url: '/api/chat/messages',
        headers: { ...bearer(talk), 'content-type': 'application/json' },
        payload,
      });
    expect((await send(escaped)).statusCode).toBe(202);
    const long = await say(app, talk, { clientId: 'b', text: '投'.repeat(20_001) });
    expect(long.statusCode).toBe(413);
    const huge = await say(app, talk, { clientId: 'c', text: 'x'.repeat(1_000_000) });
    expect(huge.statusCode).toBe(413);
    expect(huge.json().error).toMatchObject({ code: 'too-large', field: 'text' });
    expect(huge.json().error.message).toMatch(/20000 characters.*several/);
    expect(texts('consumer')).toHaveLength(1);
  });

  it('slows down a flood, but never a line that tells of danger', async () => {
    const strict = createServer({ ...place.deps, limits: { sessionsPerAddress: 60, messagesPerSession: 2 } });
    const mine = await begin(strict);
    const other = await begin(strict);
    for (const clientId of ['a', 'b'])
      expect((await say(strict, mine, { clientId, text: '在吗' })).statusCode).toBe(202);
    const third = await say(strict, mine, { clientId: 'c', text: '在吗' });
    expect(third.statusCode).toBe(429);
    expect(Number(third.headers['retry-after'])).toBeGreaterThan(0);
    expect((await say(strict, mine, { clientId: 'd', text: '我不想活了' })).statusCode).toBe(202);
    expect((await say(strict, other, { clientId: 'a', text: '在吗' })).statusCode).toBe(202);
    await strict.close();
  });

  it('counts how much is sent as well as how often, for a talk and for an address', async () => {
    const limits = { charactersPerSession: 30_000, charactersPerAddress: 50_000 };
    const strict = createServer({ ...place.deps, limits });
    const long = '长'.repeat(20_000);
    const [mine, other, third] = [await begin(strict), await begin(strict), await begin(strict)];
    const send = async (by: Talk, clientId: string, text: string) =>
      (await say(strict, by, { clientId, text })).statusCode;
    expect(await send(mine, 'a', long)).toBe(202);
    const more = await say(strict, mine, { clientId: 'b', text: long });
    expect([more.statusCode, more.headers['retry-after']]).toEqual([429, '60']);
    expect(await send(mine, 'c', '在吗')).toBe(202);
    expect(await send(other, 'a', long)).toBe(202);
    expect(await send(third, 'a', long)).toBe(429);
    expect(await send(third, 'b', '我不想活了')).toBe(202);
    place.clock.advance(60_000);
    expect(await send(mine, 'b', long)).toBe(202);
    await strict.close();
  });

  it('lets words of danger pass the limits as often as somebody can write them', async () => {
    const strict = createServer({ ...place.deps, limits: { messagesPerSession: 0, alarmsPerSession: 3 } });
    const mine = await begin(strict);
    const answers = [];
    for (const clientId of ['a', 'b', 'c', 'd'])
      answers.push((await say(strict, mine, { clientId, text: '我不想活了' })).statusCode);
    expect(answers).toEqual([202, 202, 202, 429]);
    await strict.close();
  });
});

describe('reading', () => {
  it('shows a message in the agreed shape and nothing of how it is stored', async () => {
    const first = place.post(talk.conversation, { from: 'bot', text: '旧的' });
    place.post(talk.conversation, {
      from: 'bot',
      text: '想怎么解决？',
      replaces: first.id,
      extras: {
        asking: 'request',
        choices: [{ id: 'set:request:refund', label: '退款' }],
        citations: [{ law: '消费者权益保护法', article: 25, effective: '2014-03-15', checked: '2026-11-23' }],
        complaint: { number: 'C20261123000001', status: 'submitted' },
        automatic: true,
        readBack: { complaint: 'inner-id', revision: 3 },
        alarms: [{ kind: 'violence', detail: 'threatened' }],
      },
    });
    const { messages } = (await read(app, talk, '?after=2')).json();
    expect(messages).toEqual([
      {
        seq: 3,
        id: expect.any(String),
        from: 'bot',
        text: '想怎么解决？',
        at: '2026-11-23T04:00:00.000Z',
        asking: 'request',
        choices: [{ id: 'set:request:refund', label: '退款' }],
        citations: [{ law: '消费者权益保护法', article: 25, effective: '2014-03-15', checked: '2026-11-23' }],
        complaint: { number: 'C20261123000001', status: 'submitted' },
        replaces: first.id,
        automatic: true,
      },
    ]);
  });

  it('shows the receipt for a day, and only to the talk that filed', async () => {
    const stranger = await begin(app);
    place.fileComplaint({ id: 'complaint-1', conversation: talk.conversation, at: NOON });
    for (const { conversation } of [talk, stranger])
      place.post(conversation, { from: 'bot', text: '已登记', extras: { receiptOf: 'complaint-1' } });
    const receipt = async (who: Talk) => (await read(app, who, '?after=1')).json().messages[0].receipt;
    expect(await receipt(talk)).toBe(receiptCode(place.deps.receiptKey, 'complaint-1', 1));
    expect(await receipt(stranger)).toBeUndefined();
    place.clock.advance(23 * HOUR);
    expect(await receipt(talk)).toBeDefined();
    place.clock.advance(DAY - 23 * HOUR);
    expect(await receipt(talk)).toBeUndefined();
  });

  it.each([
    ['after=-1', 'after'],
    ['after=x', 'after'],
    ['after=1.5', 'after'],
    ['wait=x', 'wait'],
    ['wait=-1', 'wait'],
    ['status=asleep', 'status'],
  ])('refuses ?%s and names %s', async (query, field) => {
    const answer = await read(app, talk, `?${query}`);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().error.field).toBe(field);
  });

  it('hands out at most 200 lines at once, in order', async () => {
    for (let i = 0; i < 250; i++) place.post(talk.conversation, { from: 'bot', text: String(i) });
    const first = (await read(app, talk)).json().messages;
    expect(first.map((m: { seq: number }) => m.seq)).toEqual(Array.from({ length: 200 }, (_, i) => i + 1));
    const rest = (await read(app, talk, '?after=200')).json().messages;
    expect(rest).toHaveLength(51);
  });

  it('is never cached', async () => {
    expect((await read(app, talk)).headers['cache-control']).toBe('no-store');
  });
});

describe('waiting for news', () => {
  /** Resolves once a reader has begun to wait. */
  const waiting = (): Promise<void> =>
    new Promise((resolve) => {
      const { subscribe, watch } = place.bus;
      const bus = {
        publish: place.bus.publish,
        watch,
        subscribe: (conversation: string, listener: () => void) => {
          setImmediate(() => setImmediate(resolve));
          return subscribe.call(place.bus, conversation, listener);
        },
      };
      app = createServer({ ...place.deps, bus });
    });

  it('answers at once when something is newer', async () => {
    const answer = await read(app, talk, '?after=0&wait=25');
    expect(answer.json().messages).toHaveLength(1);
  });

  it('answers at the time asked for when nothing comes', async () => {
    const begun = performance.now();
    const answer = await read(app, talk, '?after=1&wait=0.2');
    expect(answer.json()).toEqual({ messages: [], status: 'bot' });
    expect(performance.now() - begun).toBeGreaterThan(180);
  });

  it("answers on the bus' word", async () => {
    const ready = waiting();
    const answer = read(app, talk, '?after=1&wait=25').then((a) => a.json());
    await ready;
    place.post(talk.conversation, {
      from: 'agent',
      text: '您好，我是客服测试员',
      extras: { by: '客服测试员' },
    });
    expect((await answer).messages).toMatchObject([{ from: 'agent', by: '客服测试员', seq: 2 }]);
  });

  it('answers when the status changes', async () => {
    const ready = waiting();
    const answer = read(app, talk, '?after=1&wait=25').then((a) => a.json());
    await ready;
    place.setStatus(talk.conversation, 'waiting');
    expect(await answer).toEqual({ messages: [], status: 'waiting' });
  });

  it('answers at once when the reader knows another status', async () => {
    place.setStatus(talk.conversation, 'agent');
    expect((await read(app, talk, '?after=1&wait=25&status=waiting')).json().status).toBe('agent');
  });

  it('finds what nobody told it about', async () => {
    app = createServer({ ...place.deps, rereadEvery: 20 });
    const answer = read(app, talk, '?after=1&wait=25').then((a) => a.json());
    place.post(talk.conversation, { from: 'bot', text: '没人按铃' }, true);
    expect((await answer).messages).toHaveLength(1);
  });

  it('lets go when the server stops', async () => {
    const ready = waiting();
    const answer = read(app, talk, '?after=1&wait=25');
    await ready;
    await app.close();
    expect((await answer).json().messages).toEqual([]);
  });
});
