import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createServer } from '../../src/http/server.ts';
import { type Office, office } from './stand-in.ts';
import { bearer, begin, say, type Talk } from './talk.ts';

let place: Office;
let app: FastifyInstance;
let talk: Talk;
let base: string;

beforeEach(async () => {
  place = office({ rereadEvery: 50 });
  app = createServer(place.deps);
  await app.listen({ host: '127.0.0.1', port: 0 });
  base = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  talk = await begin(app);
});
afterEach(() => app.close());

interface Heard {
  readonly event: string;
  readonly id: string | null;
  readonly data: { text?: string; status?: string; from?: string };
}

/** Follows the stream; `until` reads on until an event fits and returns all that came. */
async function follow(query = '', headers: Record<string, string> = {}) {
  const cut = new AbortController();
  const response = await fetch(`${base}/api/chat/stream${query}`, {
    headers: { ...bearer(talk), ...headers },
    signal: cut.signal,
  });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  const heard: Heard[] = [];
  let rest = '';
  const field = (block: string, name: string): string | null =>
    new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? null;
  return {
    response,
    leave: () => cut.abort(),
    async until(fits: (event: Heard) => boolean): Promise<readonly Heard[]> {
      while (!heard.some(fits)) {
        const { done, value } = await reader.read();
        if (done) throw new Error(`the stream ended after ${JSON.stringify(heard)}`);
        const blocks = `${rest}${value}`.split('\n\n');
        rest = blocks.pop()!;
        for (const block of blocks) {
          const event = field(block, 'event');
          if (event !== null)
            heard.push({ event, id: field(block, 'id'), data: JSON.parse(field(block, 'data')!) });
        }
      }
      return heard;
    },
    async end(): Promise<void> {
      while (!(await reader.read()).done);
    },
  };
}

const said = (text: string) => (event: Heard) => event.data.text === text;

describe('the stream', () => {
  it('begins with the status and goes on with the lines, in order, each with its number', async () => {
    const stream = await follow();
    expect(stream.response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    for (let i = 0; i < 250; i++) place.post(talk.conversation, { from: 'bot', text: `第${i}条` });
    const heard = await stream.until(said('第249条'));
    expect(heard[0]).toMatchObject({ event: 'status', id: null, data: { status: 'bot' } });
    const messages = heard.filter(({ event }) => event === 'message');
    expect(messages.map(({ id }) => Number(id))).toEqual(Array.from({ length: 251 }, (_, i) => i + 1));
    stream.leave();
  });

  it.each([
    ['?after=2', {}],
    ['', { 'last-event-id': '2' }],
    ['?after=1', { 'last-event-id': '2' }],
    ['?after=2', { 'last-event-id': 'lost' }],
  ])('resumes with %j %j', async (query, headers) => {
    for (const text of ['二', '三']) place.post(talk.conversation, { from: 'bot', text });
    const stream = await follow(query, headers as Record<string, string>);
    const heard = await stream.until(said('三'));
    expect(heard.map(({ event, id }) => [event, id])).toEqual([
      ['status', null],
      ['message', '3'],
    ]);
    stream.leave();
  });

  it('tells of a new status, and of an answer in the making only while there is none', async () => {
    const stream = await follow('?after=1');
    await stream.until(({ event }) => event === 'status');
    place.post(talk.conversation, { from: 'consumer', text: '在吗', turn: null });
    const heard = await stream.until(({ event }) => event === 'typing');
    expect(heard.at(-1)).toMatchObject({ event: 'typing', id: null, data: { from: 'bot' } });
    place.setStatus(talk.conversation, 'agent');
    await stream.until(({ data }) => data.status === 'agent');
    place.post(talk.conversation, { from: 'consumer', text: '还在吗', turn: null });
    place.post(talk.conversation, { from: 'agent', text: '在' });
    const all = await stream.until(said('在'));
    expect(all.filter(({ event }) => event === 'typing')).toHaveLength(1);
    stream.leave();
  });

  it('finds what nobody told it about', async () => {
    const stream = await follow('?after=1');
    await stream.until(({ event }) => event === 'status');
    place.post(talk.conversation, { from: 'bot', text: '没人按铃' }, true);
    await stream.until(said('没人按铃'));
    stream.leave();
  });

  it('reaches two readers of one talk', async () => {
    const [one, two] = await Promise.all([follow(), follow()]);
    expect((await say(app, talk, { clientId: 'a', text: '两处都看得到' })).statusCode).toBe(202);
    await Promise.all([one.until(said('两处都看得到')), two.until(said('两处都看得到'))]);
    one.leave();
    two.leave();
  });

  it('has room for fifty readers of one talk and refuses the next', async () => {
    const streams = await Promise.all(Array.from({ length: 50 }, () => follow()));
    const next = await fetch(`${base}/api/chat/stream`, { headers: bearer(talk) });
    expect(next.status).toBe(429);
    expect(next.headers.get('retry-after')).not.toBeNull();
    for (const stream of streams) stream.leave();
  });

  it('ends when the server stops, without waiting for the reader', async () => {
    const stream = await follow();
    await stream.until(({ event }) => event === 'message');
    const ended = stream.end();
    await app.close();
    await ended;
  });

  it('stops listening when the reader leaves', async () => {
    let listeners = 0;
    const bus = {
      publish: place.bus.publish,
      watch: place.bus.watch,
      subscribe: (conversation: string, listener: () => void) => {
        listeners++;
        const end = place.bus.subscribe(conversation, listener);
        return () => {
          listeners--;
          end();
        };
      },
    };
    const server = createServer({ ...place.deps, bus });
    await server.listen({ host: '127.0.0.1', port: 0 });
    base = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
    const stream = await follow();
    await stream.until(({ event }) => event === 'message');
    expect(listeners).toBe(1);
    stream.leave();
    await expect.poll(() => listeners).toBe(0);
    await server.close();
  });
});
