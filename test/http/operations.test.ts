import { type AddressInfo, connect } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UpstreamError } from '../../src/basics/errors.ts';
import { createLog } from '../../src/basics/log.ts';
import { createServer } from '../../src/http/server.ts';
import { type Office, office } from './stand-in.ts';
import { begin, read, say } from './talk.ts';

let place: Office;
let app: FastifyInstance;
let logged: string[];

beforeEach(() => {
  logged = [];
  place = office({ log: createLog('debug', (line) => void logged.push(line)) });
  app = createServer(place.deps);
});
afterEach(() => app.close());

describe('operations', () => {
  it('are alive without the store, and ready only while it takes writes', async () => {
    expect((await app.inject('/readyz')).statusCode).toBe(200);
    place.breakStore();
    const answer = await app.inject('/readyz');
    expect(answer.statusCode).toBe(503);
    expect(answer.body).not.toContain('disk');
    expect((await app.inject('/healthz')).statusCode).toBe(200);
  });

  it.each([
    ['this machine', '127.0.0.1', {}, 200],
    ['this machine by IPv6', '::1', {}, 200],
    ['a proxy on this machine', '127.0.0.1', { 'x-forwarded-for': '203.0.113.9' }, 401],
    ['elsewhere', '203.0.113.9', {}, 401],
    ['elsewhere with the token', '203.0.113.9', { authorization: 'Bearer figures-please' }, 200],
    ['elsewhere with a wrong token', '203.0.113.9', { authorization: 'Bearer figures' }, 401],
    ['this machine with a wrong token', '127.0.0.1', { authorization: 'Bearer figures' }, 401],
  ])('show figures to %s', async (_, remoteAddress, headers, status) => {
    const answer = await app.inject({
      url: '/metrics',
      remoteAddress,
      headers: headers as Record<string, string>,
    });
    expect(answer.statusCode).toBe(status);
  });

  it('show figures that count what happened, and nobody', async () => {
    const server = createServer({
      ...place.deps,
      settings: { ...place.deps.settings, metricsToken: 'figures' },
    });
    const talk = await begin(server);
    await say(server, talk, { clientId: 'a', text: '张三测试说的话' });
    await say(server, talk, { clientId: 'a', text: '张三测试说的话' });
    const answer = await server.inject({
      url: '/metrics',
      remoteAddress: '203.0.113.9',
      headers: { authorization: 'Bearer figures' },
    });
    expect(answer.headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(answer.body).toContain('redress_messages_total{duplicate="false"} 1\n');
    expect(answer.body).toContain('redress_messages_total{duplicate="true"} 1\n');
    expect(answer.body).toContain(
      'redress_http_requests_total{method="POST",route="/api/chat/messages",status="202"} 2\n',
    );
    expect(answer.body).not.toContain(talk.conversation);
    expect(answer.body).not.toContain('张三');
    await server.close();
  });

  it('describe every route of the chat', async () => {
    const { openapi, paths, components } = (await app.inject('/openapi.json')).json();
    expect(openapi).toMatch(/^3\.1/);
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining(['/api/chat/sessions', '/api/chat/messages', '/api/chat/stream']),
    );
    expect(components.schemas.Message.required).toEqual(
      expect.arrayContaining(['seq', 'id', 'from', 'text', 'at']),
    );
    const refs = [...JSON.stringify(paths).matchAll(/#\/components\/schemas\/(\w+)/g)].map(
      ([, name]) => name!,
    );
    expect(refs.filter((name) => !(name in components.schemas))).toEqual([]);
  });
});

describe('errors', () => {
  it.each([
    ['GET', '/nothing-here'],
    ['GET', '/api/chat/nothing'],
    ['DELETE', '/api/chat/sessions'],
    ['GET', '/demo/none.ts'],
    ['GET', '/demo/..%2f..%2fmain.ts'],
    ['GET', '/demo/%2e%2e%2fhttp%2fserver.ts'],
  ] as const)('%s %s is not found', async (method, url) => {
    const answer = await app.inject({ method, url });
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toEqual({ error: { code: 'not-found', message: expect.any(String) } });
  });

  it('come in one shape, also for an address that cannot be read', async () => {
    const answer = await app.inject('/demo/%ff');
    expect(answer.statusCode).toBe(400);
    expect(answer.json().error.code).toBe('bad-request');
  });

  it('inside the program tell the outside nothing, and the log no words', async () => {
    const failing = {
      ...place.deps.reception,
      receive: async () => {
        throw new Error('张三测试 13800000000 at /srv/secret.ts');
      },
    };
    const server = createServer({ ...place.deps, reception: failing });
    const talk = await begin(server);
    const answer = await say(server, talk, { clientId: 'a', text: '张三测试 13800000000' });
    expect(answer.statusCode).toBe(500);
    expect(answer.json()).toEqual({ error: { code: 'internal', message: expect.any(String) } });
    expect(answer.body + logged.join('')).not.toMatch(/张三|13800000000|secret\.ts/);
    expect(logged.join('')).toContain('a request failed');
    expect(logged.join('')).not.toContain(talk.token);
    await server.close();
  });
});

describe('a store that fails', () => {
  it('is answered with 503 and a time to try again', async () => {
    const receive = async () => {
      throw new UpstreamError('store-full', 'the disk is full');
    };
    const server = createServer({ ...place.deps, reception: { ...place.deps.reception, receive } });
    const answer = await say(server, await begin(server), { clientId: 'a', text: '商家不退款' });
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '5']);
    expect(answer.json().error.code).toBe('unavailable');
    expect(logged.join('')).toContain('store-full');
    await server.close();
  });
});

describe('a request that breaks off', () => {
  it('is no fault of the program', async () => {
    await app.listen({ host: '127.0.0.1', port: 0 });
    const { token } = await begin(app);
    const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
    socket.write(
      `POST /api/chat/messages HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\n` +
        'content-type: application/json\r\ncontent-length: 500\r\n\r\n{"clientId"',
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    socket.resetAndDestroy();
    await expect.poll(() => logged.join('')).toContain('broke off');
    expect(logged.join('')).not.toContain('"level":"error"');
  });
});

describe('the page', () => {
  it('is served with headers that let nothing else in', async () => {
    const answer = await app.inject('/');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toMatch(/^text\/html/);
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['referrer-policy']).toBe('no-referrer');
    expect(answer.body).not.toMatch(/<script(?![^>]*src=)|<style| style=| on\w+=/);
  });

  it("carries the organisation's name as text", async () => {
    const { body } = await app.inject('/');
    expect(body).toContain('测试&#60;机构&#62;');
    expect(body).not.toContain('<机构>');
  });

  it('carries a name with signs that mean something to a replacement as it is', async () => {
    const server = createServer({ ...place.deps, organisation: { name: "A$&B$'C", phone: null } });
    expect((await server.inject('/')).body).toContain('<p class="name">A$&#38;B$&#39;C</p>');
    await server.close();
  });

  it('serves its scripts without types, and whatever they import', async () => {
    const seen = new Set<string>();
    const visit = async (url: string): Promise<void> => {
      if (seen.has(url)) return;
      seen.add(url);
      const answer = await app.inject(url);
      expect([url, answer.statusCode]).toEqual([url, 200]);
      expect(answer.headers['content-type']).toMatch(/^text\/javascript/);
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(answer.body).not.toMatch(/^(import type|export interface|interface )/m);
      for (const [, path] of answer.body.matchAll(/from '(\.[^']+)'/g))
        await visit(new URL(path!, `http://x${url}`).pathname);
    };
    await visit('/demo/main.ts');
    expect(seen.size).toBeGreaterThan(3);
  });

  it('is sent again only when it has changed', async () => {
    const first = await app.inject('/demo/demo.css');
    const again = await app.inject({
      url: '/demo/demo.css',
      headers: { 'if-none-match': String(first.headers.etag) },
    });
    expect([first.statusCode, again.statusCode, again.body]).toEqual([200, 304, '']);
  });

  it('and the chat carry headers on refusals too', async () => {
    const answer = await read(app, { token: 'x', conversation: 'x' });
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['cache-control']).toBe('no-store');
  });
});

describe('what is no HTTP', () => {
  it('is answered in the same shape and ends the connection', async () => {
    await app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = app.server.address() as AddressInfo;
    const answer = await new Promise<string>((done, fail) => {
      let heard = '';
      const socket = connect(port, '127.0.0.1', () => socket.write('hello\r\n\r\n'));
      socket.on('data', (part) => {
        heard += part;
      });
      socket.on('end', () => done(heard));
      socket.on('error', fail);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(JSON.parse(answer.split('\r\n\r\n')[1]!)).toMatchObject({ error: { code: 'bad-request' } });
  });
});
