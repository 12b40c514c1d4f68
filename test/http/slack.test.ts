import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MINUTE, manualClock } from '../../src/basics/clock.ts';
import { silentLog } from '../../src/basics/log.ts';
import { parseConfig } from '../../src/config.ts';
import { type House, openHouse } from '../../src/house.ts';
import { createServer } from '../../src/http/server.ts';
import { BOT_TOKEN, openSlackServer, SIGNING_SECRET, type SlackServer, signed } from '../services/slack.ts';
import { NOON, office } from './stand-in.ts';

let folder: string;
let house: House;
let app: FastifyInstance;
let slack: SlackServer;
let clock: ReturnType<typeof manualClock>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-slack-'));
  clock = manualClock(NOON);
  slack = await openSlackServer();
  const config = parseConfig({
    DATA_DIR: folder,
    ORG_NAME: '测试热线',
    SECRET_KEY: 'x'.repeat(32),
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_MODE: 'http',
    SLACK_API_URL: slack.url,
  });
  house = await openHouse(config, {
    clock,
    log: silentLog,
    burst: { quiet: 0, most: 0 },
  });
  const { reception, store } = house;
  app = createServer({ ...office().deps, reception, store, clock, slack: house.slack });
});

afterEach(async () => {
  await app.close();
  await house.close();
  await slack.close();
  rmSync(folder, { recursive: true, force: true });
});

const JSON_TYPE = { 'content-type': 'application/json' };
const post = (payload: string, headers: Record<string, string>) =>
  app.inject({
    method: 'POST',
    url: '/channels/slack/events',
    payload,
    headers: { ...JSON_TYPE, ...headers },
  });

const message = (text: string): string =>
  JSON.stringify({
    type: 'event_callback',
    team_id: 'T0TEST',
    event: {
      type: 'message',
      channel_type: 'im',
      channel: 'D0ZHANG',
      user: 'U0ZHANG',
      ts: '1764000000.000100',
      text,
    },
  });

const stored = async (): Promise<number> => {
  const talk = await house.store.read.conversations.byAddress({
    channel: 'slack',
    account: 'T0TEST',
    chat: 'D0ZHANG',
  });
  return talk?.seq ?? 0;
};

describe('a request that says it comes from Slack', () => {
  it('is taken where Slack signed it, and is on disk when it is answered', async () => {
    const body = message('健身卡不退');
    const answer = await post(body, signed(body, clock.now()));
    expect([answer.statusCode, answer.body]).toEqual([200, '']);
    expect(await stored()).toBe(1);
  });

  it('answers the question by which Slack checks the address', async () => {
    const body = JSON.stringify({ type: 'url_verification', challenge: 'made-up', token: 'x' });
    expect((await post(body, signed(body, clock.now()))).json()).toEqual({ challenge: 'made-up' });
    expect((await post(body, {})).statusCode).toBe(401);
  });

  it.each<[string, (body: string) => Record<string, string>]>([
    ['without a signature', () => ({})],
    ['signed by somebody else', (body) => signed(body, NOON, 'another secret altogether')],
    ['signed for other words', () => signed(message('别的'), NOON)],
    ['six minutes old', (body) => signed(body, NOON - 6 * MINUTE)],
    ['from six minutes ahead', (body) => signed(body, NOON + 6 * MINUTE)],
    ['with a time that is none', (body) => ({ ...signed(body, NOON), 'x-slack-request-timestamp': 'noon' })],
    ['with half a signature', (body) => ({ ...signed(body, NOON), 'x-slack-signature': 'v0' })],
  ])('is refused %s, and nothing is stored', async (_how, headers) => {
    const body = message('健身卡不退');
    expect((await post(body, headers(body))).statusCode).toBe(401);
    expect(await stored()).toBe(0);
  });

  it('is refused the second time, and a retry that Slack signed anew is the same line', async () => {
    const body = message('健身卡不退');
    const first = signed(body, clock.now());
    expect((await post(body, first)).statusCode).toBe(200);
    expect((await post(body, first)).statusCode).toBe(401);
    clock.advance(MINUTE);
    expect((await post(body, signed(body, clock.now()))).statusCode).toBe(200);
    expect(await stored()).toBe(1);
  });

  it('is refused when it is too large, before anybody looks at who signed it', async () => {
    const body = message('长'.repeat(400_000));
    expect((await post(body, signed(body, clock.now()))).statusCode).toBe(413);
    expect(await stored()).toBe(0);
  });

  it.each(['not json', '[]', '{"type":"event_callback"}', 'null'])(
    'changes nothing where it says nothing: %s',
    async (body) => {
      expect((await post(body, signed(body, clock.now()))).statusCode).toBe(200);
      expect(await stored()).toBe(0);
    },
  );
});

it('is not there at all where Slack is off', async () => {
  const bare = createServer(office().deps);
  const answer = await bare.inject({ method: 'POST', url: '/channels/slack/events', payload: {} });
  expect(answer.statusCode).toBe(404);
  await bare.close();
});
