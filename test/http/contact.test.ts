import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MINUTE, manualClock } from '../../src/basics/clock.ts';
import { newId } from '../../src/basics/id.ts';
import { createLog } from '../../src/basics/log.ts';
import { err, ok } from '../../src/basics/result.ts';
import { fieldValue } from '../../src/complaints/record.ts';
import { parseConfig } from '../../src/config.ts';
import type { PushChannel } from '../../src/conversation/channel.ts';
import type { Message } from '../../src/conversation/message.ts';
import { type House, openHouse } from '../../src/house.ts';
import { createServer } from '../../src/http/server.ts';
import { NOON, office } from './stand-in.ts';

const ADDRESS = { channel: 'telegram', account: 'bot', chat: '4711' } as const;
const NUMBER = '13800000000';

describe('name and number on a page of ours', () => {
  let folder: string;
  let house: House;
  let app: FastifyInstance;
  let clock: ReturnType<typeof manualClock>;
  let logged: string[];
  /** What the platform has in its chat, and which of their lines it was asked to delete. */
  let sent: string[];
  let removed: string[];
  let conversation: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'redress-contact-'));
    clock = manualClock(NOON);
    logged = [];
    sent = [];
    removed = [];
    const platform: PushChannel = {
      name: 'telegram',
      limits: { text: 4096, buttons: 8 },
      write: async (_to, { text }) => {
        sent.push(text);
        return ok({ sentId: newId() });
      },
      open: async () => err({ kind: 'gone', code: 'none' }),
      remove: async (_from, message) => {
        removed.push(message);
        return ok(undefined);
      },
    };
    house = await openHouse(
      parseConfig({
        DATA_DIR: folder,
        ORG_NAME: '测试热线',
        SECRET_KEY: 'x'.repeat(32),
        PUBLIC_URL: 'https://help.example',
      }),
      {
        clock,
        log: createLog('debug', (line) => void logged.push(line)),
        channels: [platform],
        burst: { quiet: 0, most: 0 },
      },
    );
    app = createServer({
      ...office().deps,
      reception: house.reception,
      store: house.store,
      bus: house.bus,
      clock,
      log: house.log,
      desk: house.desk,
      contactKey: house.keys.derive('contact'),
    });
    conversation = (await house.reception.open(ADDRESS, 'zh')).id;
    await untilPhone();
  });

  afterEach(async () => {
    await app.close();
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  });

  let events = 0;
  async function tell(text: string, choice?: string): Promise<void> {
    const eventKey = `m:${++events}:0`;
    const got = await house.reception.receive({
      address: ADDRESS,
      eventKey,
      text,
      ...(choice ? { choice } : {}),
    });
    if (!got.ok) throw new Error(got.error.message);
    await house.reception.settle(conversation);
  }

  const newest = async (): Promise<Message> => (await house.store.read.messages.latest(conversation, 1))[0]!;

  async function untilPhone(): Promise<void> {
    await tell('11月3日在云上测试商城网购电饭锅，付了599元，一直不发货，我要求退款。');
    for (let i = 0; i < 10; i++) {
      const { asking, choices = [] } = (await newest()).extras;
      if (asking === 'phone') return;
      const agrees = choices.find(({ id }) => /^(?:consent|platform)-yes$/.test(id));
      if (agrees !== undefined) await tell(agrees.label, agrees.id);
      else await tell(asking === 'name' ? '张三测试' : '没有');
    }
    throw new Error(`not asked for a number: ${sent.join('\n')}`);
  }

  const tokenIn = (text: string): string => /https:\/\/help\.example\/contact#(\S+)/.exec(text)?.[1] ?? '';
  const post = (payload: object) => app.inject({ method: 'POST', url: '/api/contact', payload });
  const phoneOnFile = async (): Promise<string | null> => {
    const [draft] = await house.store.read.complaints.ofConversation(conversation);
    return fieldValue(draft!.record, 'phone');
  };

  it('is offered with the question, fills the draft once, and the talk goes on', async () => {
    const token = tokenIn(sent.at(-1)!);
    expect((await post({ token, phone: 'nothing' })).statusCode).toBe(400);
    expect((await post({ token, name: '李四测试', phone: NUMBER })).statusCode).toBe(204);
    await house.reception.settle(conversation);
    expect(await phoneOnFile()).toBe(NUMBER);
    expect((await newest()).extras.asking).toBe('confirm');
    expect(sent.at(-1)).toContain('李四测试');
    expect(sent.at(-1)).toContain('138****0000');
    expect((await post({ token, phone: '13900000000' })).statusCode).toBe(404);
    expect(await phoneOnFile()).toBe(NUMBER);
    for (const kept of [sent.join(), logged.join()]) expect(kept).not.toContain(NUMBER);
  });

  it('works for a quarter of an hour and for nobody who forged it', async () => {
    const token = tokenIn(sent.at(-1)!);
    for (const forged of ['x', `${token}x`, token.replace(/^../, 'aa'), `${token.split('.')[0]}.`])
      expect((await post({ token: forged, phone: NUMBER })).statusCode).toBe(404);
    clock.advance(15 * MINUTE);
    expect((await post({ token, phone: NUMBER })).statusCode).toBe(404);
    expect(await phoneOnFile()).toBeNull();
  });

  it('may be skipped', async () => {
    await tell('就在这里说', 'set:phone:here');
    expect((await newest()).extras.asking).toBe('confirm');
  });

  it('typed all the same is shown in part, and the platform is asked to delete the line', async () => {
    await tell(`${NUMBER}，晚上打`);
    expect(await phoneOnFile()).toBe(NUMBER);
    expect(sent.at(-1)).toContain('聊天里只显示一部分');
    expect(sent.at(-1)).toContain('138****0000');
    expect(sent.join()).not.toContain(NUMBER);
    expect(removed).toEqual([String(events)]);
  });

  it('has a page', async () => {
    const page = await app.inject({ url: '/contact' });
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect((await app.inject({ url: '/contact/main.ts' })).statusCode).toBe(200);
  });
});
