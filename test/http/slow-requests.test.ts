import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../src/basics/log.ts';
import { parseConfig } from '../../src/config.ts';
import { type House, openHouse } from '../../src/house.ts';
import { cutOffDripping } from '../../src/http/dripping.ts';
import { createServer } from '../../src/http/server.ts';
import { OTHERS } from '../evidence/samples.ts';
import { office } from './stand-in.ts';
import { begin, type Talk } from './talk.ts';

async function open(app: FastifyInstance): Promise<Socket> {
  if (!app.server.listening) await app.listen({ host: '127.0.0.1', port: 0 });
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  await once(socket, 'connect');
  // A cut connection is what is looked for, in whatever way it ends.
  socket.on('error', () => undefined);
  return socket;
}

const head = (path: string, type: string, length: number, more = ''): string =>
  `POST ${path} HTTP/1.1\r\nhost: x\r\n${more}content-type: ${type}\r\ncontent-length: ${length}\r\n\r\n`;

describe('a request that comes in slowly', () => {
  it('is cut off, unless it is an upload', async () => {
    const app = fastify();
    cutOffDripping(app, 60);
    app.addContentTypeParser('multipart/form-data', (_request, payload, done) => {
      payload.resume();
      payload.once('end', () => done(null, {}));
    });
    app.post('/', async () => 'taken');
    const dripping = await open(app);
    dripping.write(`${head('/', 'application/json', 100)}{`);
    const upload = await open(app);
    upload.write(`${head('/', 'multipart/form-data; boundary=x', 4)}ab`);
    await once(dripping, 'close');
    expect(upload.destroyed).toBe(false);
    upload.write('cd');
    const [answer] = (await once(upload, 'data')) as [Buffer];
    expect(answer.toString()).toContain('200 OK');
    upload.destroy();
    await app.close();
  });
});

describe('an upload over a real line', () => {
  let folder: string;
  let house: House;
  let app: FastifyInstance;
  let talk: Talk;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'redress-slow-'));
    house = await openHouse(parseConfig({ DATA_DIR: folder, SECRET_KEY: 'x'.repeat(32) }), {
      log: silentLog,
    });
    app = createServer({
      ...office().deps,
      reception: house.reception,
      store: house.store,
      bus: house.bus,
      clock: house.clock,
      desk: house.desk,
    });
    talk = await begin(app);
  });
  afterEach(async () => {
    await app.close();
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const part = `--x\r\ncontent-disposition: form-data; name="file"; filename="a.mp3"\r\n\r\n`;
  const start = async (): Promise<Socket> => {
    const socket = await open(app);
    const bearer = `authorization: Bearer ${talk.token}\r\n`;
    const body = OTHERS['audio/mpeg']!;
    const length = part.length + body.length + '\r\n--x--\r\n'.length;
    socket.write(head('/api/chat/attachments', 'multipart/form-data; boundary=x', length, bearer) + part);
    socket.write(body.subarray(0, 100));
    return socket;
  };
  const left = (): string[] => readdirSync(join(folder, 'files', 'coming'));

  it('may come in pieces', async () => {
    const socket = await start();
    socket.write(OTHERS['audio/mpeg']!.subarray(100));
    socket.write('\r\n--x--\r\n');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toContain('201 Created');
    socket.destroy();
  });

  it('that breaks off leaves nothing behind', async () => {
    const socket = await start();
    await expect.poll(left).toHaveLength(1);
    socket.destroy();
    await expect.poll(left).toEqual([]);
    const rows = await house.store.read.attachments.ofConversation(talk.conversation);
    expect(rows).toEqual([]);
  });

  it('holds up no more than a few of its session', async () => {
    const sockets = await Promise.all(Array.from({ length: 4 }, start));
    await expect.poll(left).toHaveLength(4);
    const fifth = await start();
    const [answer] = (await once(fifth, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/429[\s\S]*retry-after/i);
    for (const socket of [...sockets, fifth]) socket.destroy();
    await expect.poll(left).toEqual([]);
  });
});
