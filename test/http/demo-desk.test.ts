import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addStaff, inviteFirst } from '../../src/acts/add-staff.ts';
import type { House } from '../../src/house.ts';
import { createServer } from '../../src/http/server.ts';
import { openBenchHouse } from '../bench/intake.ts';
import { office } from './stand-in.ts';

let folder: string;
let house: House;
let app: FastifyInstance;

const serving = (demoDesk: boolean): FastifyInstance => {
  const { deps } = office();
  return createServer({
    ...deps,
    reception: house.reception,
    store: house.store,
    clock: house.clock,
    desk: house.desk,
    settings: { ...deps.settings, demoDesk },
  });
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-demo-desk-'));
  house = await openBenchHouse(folder);
  app = serving(true);
});

afterEach(async () => {
  await app.close();
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

const HERE = { host: '127.0.0.1:3000' };
const enter = (headers: Record<string, string> = HERE, remoteAddress = '127.0.0.1', on = app) =>
  on.inject({ method: 'POST', url: '/api/desk/demo', headers, remoteAddress });

describe('the desk of a demo', () => {
  it('lets who sits at this machine in, again and again as the same agent', async () => {
    const looked = await app.inject({ url: '/api/desk/demo', headers: HERE, remoteAddress: '127.0.0.1' });
    expect(looked.json()).toEqual({ open: true });
    for (const host of ['127.0.0.1:3000', 'localhost:3000', '[::1]:3000']) {
      const entered = await enter({ host, origin: `http://${host}` });
      expect(entered.statusCode).toBe(204);
      const cookie = String(entered.headers['set-cookie']).split(';')[0]!;
      const me = await app.inject({ url: '/api/desk/me', headers: { cookie } });
      expect(me.json()).toMatchObject({ staff: { name: '演示坐席', role: 'agent' }, mayTalk: true });
    }
    expect(await house.store.read.staff.count()).toBe(1);
  });

  it.each([
    ['from another machine', HERE, '192.0.2.7'],
    ['through a proxy', { ...HERE, 'x-forwarded-for': '192.0.2.7' }, '127.0.0.1'],
    ['through another proxy', { ...HERE, via: '1.1 somewhere' }, '127.0.0.1'],
    ['under a name that points here', { host: 'evil.example:3000' }, '127.0.0.1'],
    ['by the address of the network', { host: '192.0.2.1:3000' }, '127.0.0.1'],
  ])('is not there %s', async (_how, headers, address) => {
    expect((await enter(headers, address)).statusCode).toBe(404);
    const looked = await app.inject({ url: '/api/desk/demo', headers, remoteAddress: address });
    expect(looked.json()).toEqual({ open: false });
    expect(await house.store.read.staff.count()).toBe(0);
  });

  it('is not there for pages of others, nor where the server is no demo', async () => {
    expect((await enter({ ...HERE, origin: 'https://evil.example' })).statusCode).toBe(403);
    const real = serving(false);
    expect((await enter(HERE, '127.0.0.1', real)).statusCode).toBe(404);
    await real.close();
  });

  it('keeps the way open for the first administrator, and is closed once real people work here', async () => {
    expect((await enter()).statusCode).toBe(204);
    expect(await inviteFirst(house.store, house.clock.now())).not.toBeNull();
    await addStaff(house.store, { name: '测试坐席', role: 'agent' }, house.clock.now());
    expect((await enter()).statusCode).toBe(403);
    const looked = await app.inject({ url: '/api/desk/demo', headers: HERE, remoteAddress: '127.0.0.1' });
    expect(looked.json()).toEqual({ open: false });
  });
});
