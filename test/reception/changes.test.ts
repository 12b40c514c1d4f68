import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instant, manualClock } from '../../src/basics/clock.ts';
import { newId } from '../../src/basics/id.ts';
import { silentLog } from '../../src/basics/log.ts';
import { err, ok } from '../../src/basics/result.ts';
import { type ComplaintRecord, fieldValue } from '../../src/complaints/record.ts';
import { parseConfig } from '../../src/config.ts';
import type { PushChannel } from '../../src/conversation/channel.ts';
import { NOTICE_VERSION } from '../../src/conversation/consent.ts';
import type { Incoming, Message } from '../../src/conversation/message.ts';
import { type House, openHouse } from '../../src/house.ts';

/** One dark point. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

const ADDRESS = { channel: 'telegram', account: '42', chat: '7' } as const;

let house: House;
let folder: string;
const clock = manualClock(instant(Date.UTC(2026, 10, 24, 2, 0)));

const open = (channels: readonly PushChannel[] = []): Promise<House> =>
  openHouse(
    parseConfig({
      DATA_DIR: folder,
      SECRET_KEY: 'a secret for these tests, long enough',
      ORG_NAME: '测试热线',
    }),
    { clock, log: silentLog, channels },
  );

/** Talking here was agreed to before. */
async function agree(): Promise<void> {
  const { id } = await house.reception.open(ADDRESS, 'zh');
  const at = clock.now();
  await house.store.write((tx) =>
    tx.consents.give({
      id: newId(),
      conversation: id,
      scope: 'platform',
      version: NOTICE_VERSION,
      given: true,
      at,
      withdrawnAt: null,
    }),
  );
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-changes-'));
  house = await open();
  await agree();
});
afterEach(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Said when the talk was opened. */
const GREETING = 1;

const receive = async (more: Partial<Incoming> & Pick<Incoming, 'eventKey' | 'text'>): Promise<void> => {
  const received = await house.reception.receive({ address: ADDRESS, lang: 'zh', ...more });
  expect(received.ok).toBe(true);
};
const talk = async (): Promise<string> => (await house.store.read.conversations.byAddress(ADDRESS))!.id;
const settle = async (): Promise<void> => house.reception.settle(await talk());
const lines = async (): Promise<readonly Message[]> => house.reception.messages(await talk(), GREETING, 1000);
const lastReply = async (): Promise<string> => (await lines()).findLast(({ from }) => from === 'bot')!.text;
const records = async (): Promise<readonly ComplaintRecord[]> =>
  (await house.store.read.complaints.ofConversation(await talk())).map(({ record }) => record);

const says = async (message: number, text: string): Promise<void> => {
  await receive({ eventKey: `m:${message}:0`, text });
  await settle();
};
const edits = async (message: number, at: number, text: string): Promise<void> => {
  await receive({ eventKey: `m:${message}:${at}`, text, changes: { message: String(message), how: 'edit' } });
  await settle();
};
const deletes = async (message: number): Promise<void> => {
  await receive({
    eventKey: `del:${message}`,
    text: '',
    changes: { message: String(message), how: 'delete' },
  });
  await settle();
};

const STORY = '上周五在示范百货买的不粘锅第二天就掉漆，398元，我要退钱';

async function file(): Promise<void> {
  for (const [n, text] of ['没有', '同意', '张三测试', '13800000000', '确认'].entries())
    await says(100 + n, text);
  expect(await lastReply()).toContain('已登记');
}

describe('a line that is edited', () => {
  it('corrects what it said: story and values are those of the newest version alone', async () => {
    await says(1, STORY);
    await edits(1, 5, STORY.replace('398', '389').replace('示范百货', '样板商场'));
    const [record, ...more] = await records();
    expect(more).toEqual([]);
    expect(fieldValue(record!, 'amount')?.fen).toBe(38_900);
    expect(fieldValue(record!, 'respondent')?.map(({ name }) => name)).toEqual(['样板商场']);
    expect(record!.facts.map(({ text }) => text).join()).not.toContain('398');
    expect(await lastReply()).toContain('389');
  });

  it('takes back a value that the new words do not hold', async () => {
    await says(1, STORY);
    await edits(1, 5, STORY.replace('398元，', ''));
    expect(fieldValue((await records())[0]!, 'amount')).toBeNull();
  });

  it('answers its question anew, and the talk stays where it was', async () => {
    await says(1, STORY);
    await says(2, '没有');
    const asked = (await lines()).findLast(({ from }) => from === 'bot')!.extras.asking;
    await edits(2, 5, '找过商家');
    expect(fieldValue((await records())[0]!, 'priorContact')?.tried).toEqual(['company']);
    expect((await lines()).findLast(({ from }) => from === 'bot')!.extras.asking).toBe(asked);
  });

  it('leaves alone what another line set right since', async () => {
    await says(1, STORY);
    await says(2, '不对，是 380 元');
    await edits(1, 5, `${STORY}，锅是红色的`);
    expect(fieldValue((await records())[0]!, 'amount')?.fen).toBe(38_000);
  });

  it('before anybody heard it counts once, as it stands now', async () => {
    await receive({ eventKey: 'm:1:0', text: STORY });
    await receive({
      eventKey: 'm:1:5',
      text: STORY.replace('398', '389'),
      changes: { message: '1', how: 'edit' },
    });
    await settle();
    const [record] = await records();
    expect(fieldValue(record!, 'amount')?.fen).toBe(38_900);
    expect(record!.facts).toHaveLength(1);
    expect((await lines()).filter(({ from }) => from === 'bot')).toHaveLength(1);
  });

  it('counts as it stands now also where the edit overtook it, and twice the same edit is one', async () => {
    await edits(1, 5, STORY.replace('398', '389'));
    await says(1, STORY);
    await edits(1, 5, STORY.replace('398', '389'));
    const [record] = await records();
    expect(fieldValue(record!, 'amount')?.fen).toBe(38_900);
    expect((await lines()).filter(({ from }) => from === 'consumer')).toHaveLength(1);
  });

  it('is no second line where its words stayed', async () => {
    await says(1, STORY);
    const before = (await lines()).length;
    await edits(1, 5, STORY);
    expect(await lines()).toHaveLength(before);
  });

  it('files nothing by being changed into a yes', async () => {
    await says(1, STORY);
    for (const [n, text] of ['没有', '同意', '张三测试', '13800000000'].entries()) await says(50 + n, text);
    expect((await lines()).findLast(({ from }) => from === 'bot')!.extras.asking).toBe('confirm');
    await edits(50, 9, '确认');
    const complaints = await house.store.read.complaints.ofConversation(await talk());
    expect(complaints.every(({ number }) => number === null)).toBe(true);
  });

  it('after filing stays as it was filed, and whoever handles it reads the change', async () => {
    await says(1, STORY);
    await file();
    await edits(1, 9, STORY.replace('398', '389'));
    const [record, ...more] = await records();
    expect(more).toEqual([]);
    expect(fieldValue(record!, 'amount')?.fen).toBe(39_800);
    expect(JSON.stringify(record)).toContain('389元');
    expect(await lastReply()).toContain('补记');
  });

  it('is heard when it tells of danger', async () => {
    await says(1, STORY);
    await edits(1, 5, '我不想活了，药都买好了');
    expect(await lastReply()).toMatch(/120|12356/);
  });
});

describe('a line that is deleted', () => {
  it('takes back what it said, words and values', async () => {
    await says(1, STORY);
    await says(2, '不记得了，另外售货员还骂人');
    await deletes(2);
    const [record] = await records();
    expect(JSON.stringify(record)).not.toContain('骂人');
    expect(fieldValue(record!, 'amount')?.fen).toBe(39_800);
    expect(JSON.stringify(await lines())).not.toContain('售货员还骂人');
  });

  it('before anybody heard it is as if it had never been sent', async () => {
    await receive({ eventKey: 'm:1:0', text: STORY });
    await deletes(1);
    expect(await records()).toEqual([]);
    expect((await lines()).filter(({ from }) => from === 'bot')).toEqual([]);
  });

  it('that nobody knows changes nothing', async () => {
    await says(1, STORY);
    const before = await records();
    await deletes(77);
    expect(await records()).toEqual(before);
  });

  it('after filing stays with the case, with a remark', async () => {
    await says(1, STORY);
    await file();
    await deletes(1);
    const [record] = await records();
    expect(fieldValue(record!, 'amount')?.fen).toBe(39_800);
    expect(JSON.stringify(record)).toContain('删了一句');
  });
});

describe('what has no words', () => {
  it.each(['location', 'sticker', 'contact'] as const)(
    'is answered kindly, and the question stays: %s',
    async (what) => {
      await says(1, STORY);
      const asked = (await lines()).findLast(({ from }) => from === 'bot')!.extras.asking;
      await receive({ eventKey: 'm:2:0', text: '', wordless: what });
      await settle();
      const reply = (await lines()).findLast(({ from }) => from === 'bot')!;
      expect(reply.extras.asking).toBe(asked);
      expect(reply.text).toMatch(/写|打字|先问您/);
    },
  );
});

/** A platform that hands out its files when it is told to. */
function platform(): PushChannel & { readonly ready: Set<string>; readonly sent: string[] } {
  const ready = new Set<string>();
  const sent: string[] = [];
  return {
    ready,
    sent,
    name: 'telegram',
    limits: { text: 4000, buttons: 8 },
    write: async (_to, { text }) => {
      sent.push(text);
      return ok({ sentId: String(sent.length) });
    },
    open: async (_account, { id }) => {
      if (!ready.has(id)) return err({ kind: 'later', retryAfter: 500 });
      return ok(Readable.from([PICTURE]));
    },
  };
}

describe('an album', () => {
  it('is one line of the talk with its caption, however its parts come in', async () => {
    await house.close();
    const channel = platform();
    house = await open([channel]);
    const part = (n: number, text: string): Promise<void> =>
      receive({
        eventKey: `m:${n}:0`,
        text,
        album: 'a1',
        files: [{ id: `photo-${n}`, name: null, mime: 'image/png', bytes: PICTURE.length }],
      });
    const pass = async (ms: number): Promise<void> => {
      clock.advance(ms);
      await house.reception.runDue();
    };
    await part(1, STORY);
    channel.ready.add('photo-1');
    await pass(600);
    await part(2, '');
    await pass(2000);
    expect(channel.sent).toHaveLength(GREETING);
    channel.ready.add('photo-2');
    await pass(600);
    await pass(1000);
    const theirs = (await lines()).filter(({ from }) => from === 'consumer');
    expect(theirs.map(({ extras }) => extras.attachments?.length)).toEqual([1, 1]);
    expect(new Set(theirs.map(({ turn }) => turn)).size).toBe(1);
    expect(channel.sent).toHaveLength(GREETING + 1);
    expect(fieldValue((await records())[0]!, 'amount')?.fen).toBe(39_800);
  });
});
