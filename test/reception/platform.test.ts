import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportTalk } from '../../src/acts/export-talk.ts';
import { talkBehind } from '../../src/acts/talk-token.ts';
import { instant, MINUTE, manualClock } from '../../src/basics/clock.ts';
import { silentLog } from '../../src/basics/log.ts';
import { parseConfig } from '../../src/config.ts';
import { consentStatus } from '../../src/conversation/consent.ts';
import type { Message } from '../../src/conversation/message.ts';
import { type House, openHouse } from '../../src/house.ts';

const clock = manualClock(instant(Date.UTC(2026, 10, 24, 2, 0)));
const STORY = '上周五在示范百货买的不粘锅第二天就掉漆，398元，我要退钱';

let house: House;
let folder: string;
let events = 0;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-platform-'));
  house = await openHouse(
    parseConfig({
      DATA_DIR: folder,
      SECRET_KEY: 'a secret for these tests, long enough',
      ORG_NAME: '测试热线',
      PUBLIC_URL: 'https://help.example.org',
    }),
    { clock, log: silentLog },
  );
});
afterEach(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

type Channel = 'telegram' | 'slack' | 'web';
const at = (channel: Channel) => ({ channel, account: '42', chat: '7' }) as const;

async function says(channel: Channel, text: string, choice?: string): Promise<Message> {
  events++;
  const received = await house.reception.receive({
    address: at(channel),
    eventKey: `e${events}`,
    text,
    lang: 'zh',
    ...(choice === undefined ? {} : { choice }),
  });
  if (!received.ok) throw new Error(received.error.message);
  await house.reception.settle(received.value.conversation);
  const lines = await house.reception.messages(received.value.conversation, 0, 1000);
  return lines.findLast(({ from }) => from === 'bot')!;
}

const consentIn = async (channel: Channel): Promise<string> => {
  const talk = await house.store.read.conversations.byAddress(at(channel));
  return consentStatus(await house.store.read.consents.of(talk!.id), 'platform');
};

describe.each([
  ['telegram', 'Telegram'],
  ['slack', 'Slack'],
] as const)('a talk on %s', (channel, name) => {
  it('begins with who we are and one question, which names the platform', async () => {
    const reply = await says(channel, '/start');
    expect(reply.text).toContain('测试热线');
    expect(reply.text.split('\n').filter((line) => line.includes(name))).toHaveLength(1);
    expect(reply.text.match(/[？?]/g)).toHaveLength(1);
    expect(reply.extras.asking).toBeUndefined();
    expect(await consentIn(channel)).toBe('unasked');
    const next = await says(channel, '可以', 'yes');
    expect(await consentIn(channel)).toBe('given');
    expect(next.extras.asking).toBe('facts');
    expect(next.text).not.toContain(name);
  });

  it('keeps a story told at once, and asks of it only after the answer', async () => {
    const first = await says(channel, STORY);
    expect(first.text).toContain('398');
    expect(first.text).toContain(name);
    expect(first.extras.asking).toBeUndefined();
    const next = await says(channel, '可以');
    expect(next.extras.asking).toBe('priorContact');
  });

  it('names the other ways after a no, once', async () => {
    await says(channel, '/start');
    const refused = await says(channel, '换个地方', 'no');
    expect(refused.text).toContain('https://help.example.org/');
    expect(await consentIn(channel)).toBe('declined');
    expect((await says(channel, STORY)).text).not.toContain(name);
  });

  it('asks whoever simply goes on no second time', async () => {
    await says(channel, STORY);
    const next = await says(channel, '补充一下，买的时候说是不锈钢的');
    expect(next.text).not.toContain(name);
    expect(next.extras.asking).toBe('priorContact');
  });

  it('gives orders in danger before anything is asked', async () => {
    const reply = await says(channel, '我在楼顶，不想活了');
    expect(reply.text).not.toContain(name);
    expect(reply.text).toMatch(/12356|120|110/);
  });
});

describe('on our own page', () => {
  it('nothing of a platform is asked', async () => {
    expect((await says('web', STORY)).text).not.toMatch(/Telegram|Slack/);
  });
});

describe('the commands', () => {
  it.each([
    ['/new', 'zh'],
    ['/status', 'zh'],
    ['/ask', 'zh'],
    ['/human', 'zh'],
    ['/subscribe', 'zh'],
    ['/unsubscribe', 'zh'],
    ['/language', 'zh'],
    ['/privacy', 'zh'],
    ['/cancel', 'zh'],
    ['/help', 'zh'],
  ])('%s is understood on every channel', async (command) => {
    await says('web', STORY);
    const before = await house.store.read.conversations.byAddress(at('web'));
    const reply = await says('web', command);
    expect(reply.text).not.toMatch(/没看懂|没明白|换个说法/);
    const [complaint] = await house.store.read.complaints.ofConversation(before!.id);
    expect(JSON.stringify(complaint!.record)).not.toContain(command);
  });

  it('/language offers both, and the talk goes on in the chosen one', async () => {
    await says('web', STORY);
    const offer = await says('web', '/language');
    expect(offer.extras.choices?.map(({ label }) => label).slice(0, 2)).toEqual(['中文', 'English']);
    expect((await says('web', 'English', 'lang:en')).text).toMatch(/in English/);
  });

  it('/privacy offers the records as a file, for a quarter of an hour, and their deletion', async () => {
    await says('web', STORY);
    const privacy = await says('web', '/privacy');
    const choices = privacy.extras.choices?.map(({ id }) => id) ?? [];
    expect(choices).toEqual(expect.arrayContaining(['export', 'erase']));
    const { text } = await says('web', '导出', 'export');
    const token = /https:\/\/help\.example\.org\/export\/(\S+)/.exec(text)![1]!;
    const key = house.keys.derive('export');
    const talk = talkBehind(key, token, clock.now());
    const records = JSON.stringify(await exportTalk(house.store.read, talk!, clock.now()));
    expect(records).toContain(STORY);
    expect(records).toContain('39800');
    expect(talkBehind(key, token, instant(clock.now() + 16 * MINUTE))).toBeNull();
    expect(talkBehind(key, `${token}x`, clock.now())).toBeNull();
    expect(talkBehind(key, token.replace(/^../, 'aa'), clock.now())).toBeNull();
    await says('web', '删除', 'erase');
    expect((await says('web', '删除', 'yes')).text).toMatch(/删/);
    const rest = JSON.stringify(await exportTalk(house.store.read, talk!, clock.now()));
    expect(rest).not.toContain('示范百货');
  });
});
