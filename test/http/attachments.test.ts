import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addStaff } from '../../src/acts/add-staff.ts';
import { DAY, manualClock } from '../../src/basics/clock.ts';
import { createLog } from '../../src/basics/log.ts';
import { firstBroken } from '../../src/complaints/audit.ts';
import { receiptCode } from '../../src/complaints/receipt.ts';
import { parseConfig } from '../../src/config.ts';
import type { Role } from '../../src/conversation/actor.ts';
import { MOST_BYTES, MOST_FILES } from '../../src/evidence/attachment.ts';
import { type House, openHouse } from '../../src/house.ts';
import { createServer } from '../../src/http/server.ts';
import type { CaseReply } from '../../src/wire/case.ts';
import type { MessagesReply, UploadReply, WireMessage } from '../../src/wire/chat.ts';
import type { DeskTalk } from '../../src/wire/desk.ts';
import { OTHERS, PHOTO, PNG, ZIP } from '../evidence/samples.ts';
import { NOON, office } from './stand-in.ts';
import { bearer, begin, read, say, type Talk } from './talk.ts';

let folder: string;
let house: House;
let app: FastifyInstance;
let clock: ReturnType<typeof manualClock>;
let logged: string[];
let talk: Talk;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-attachments-'));
  clock = manualClock(NOON);
  logged = [];
  house = await openHouse(
    parseConfig({ DATA_DIR: folder, ORG_NAME: '测试热线', SECRET_KEY: 'x'.repeat(32) }),
    { clock, log: createLog('debug', (line) => void logged.push(line)), burst: { quiet: 0, most: 0 } },
  );
  app = createServer({
    ...office().deps,
    reception: house.reception,
    store: house.store,
    bus: house.bus,
    clock,
    log: house.log,
    desk: house.desk,
    receiptKey: house.keys.derive('receipt'),
  });
  talk = await begin(app);
});

afterEach(async () => {
  await app.close();
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Part {
  readonly name?: string;
  readonly filename?: string;
  readonly type?: string;
  readonly content: Buffer | string;
}

const BOUNDARY = 'a-line-between-parts';

const multipart = (parts: readonly Part[]): Buffer =>
  Buffer.concat([
    ...parts.flatMap(({ name = 'file', filename = 'photo.jpg', type = 'image/jpeg', content }) => [
      Buffer.from(
        `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"; filename="${filename}"\r\ncontent-type: ${type}\r\n\r\n`,
      ),
      Buffer.from(content),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ]);

const upload = (content: Buffer | string, part: Omit<Part, 'content'> = {}, by: Talk = talk) =>
  app.inject({
    method: 'POST',
    url: '/api/chat/attachments',
    headers: { ...bearer(by), 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    payload: multipart([{ ...part, content }]),
  });

async function sent(content: Buffer, part: Omit<Part, 'content'> = {}): Promise<UploadReply> {
  const answer = await upload(content, part);
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json<UploadReply>();
}

let ids = 0;
const message = (body: object, by: Talk = talk) => say(app, by, { clientId: `c${++ids}`, ...body });

async function told(body: object): Promise<void> {
  const answer = await message(body);
  if (answer.statusCode !== 202) throw new Error(answer.body);
  await house.reception.settle(talk.conversation);
}

const lines = async (): Promise<readonly WireMessage[]> =>
  (await read(app, talk)).json<MessagesReply>().messages;
const newest = async (): Promise<WireMessage> => (await lines()).at(-1)!;

/** All stored bytes, but what is still coming in. */
const stored = (): string[] =>
  readdirSync(join(folder, 'files'))
    .filter((name) => name.length === 2)
    .flatMap((name) => readdirSync(join(folder, 'files', name)));
const coming = (): string[] => readdirSync(join(folder, 'files', 'coming'));

const STORY = '上个月在健身房办了年卡，交了2699元，现在店关了，我想把钱要回来。';

/** Files a complaint with two photos in it; returns number and code. */
async function file(): Promise<{ number: string; code: string }> {
  const photos = [await sent(PHOTO), await sent(PNG)];
  await told({ text: STORY, attachments: photos.map(({ id }) => id) });
  const answers: Record<string, object> = {
    region: { text: '杭州西湖区' },
    respondent: { text: '好身材健身' },
    incidentDate: { text: '上个月10号' },
    priorContact: { text: '没有' },
    consent: { choice: 'consent-yes' },
    name: { text: '张三测试' },
    phone: { text: '13800000000' },
    confirm: { choice: 'confirm' },
  };
  for (let i = 0; i < 12; i++) {
    const { asking, complaint } = await newest();
    if (complaint !== undefined) {
      const [filed] = await house.store.read.complaints.ofConversation(talk.conversation);
      return { number: complaint.number, code: receiptCode(house.keys.derive('receipt'), filed!.id, 1) };
    }
    await told(answers[asking ?? ''] ?? { text: '不记得' });
  }
  throw new Error('not filed');
}

async function colleague(role: Role): Promise<string> {
  const added = await addStaff(house.store, { name: '值班员测试', role }, clock.now());
  if (!added.ok) throw new Error(added.error.message);
  const { secret } = added.value;
  const signed = await app.inject({ method: 'POST', url: '/api/desk/sign-in', payload: { secret } });
  return String(signed.headers['set-cookie']).split(';')[0]!;
}

describe('an upload', () => {
  it('is answered with digest, kind and length of what was sent', async () => {
    const answer = await upload(PHOTO);
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toEqual({
      id: expect.any(String),
      digest: createHash('sha256').update(PHOTO).digest('hex'),
      mime: 'image/jpeg',
      bytes: PHOTO.length,
    });
    expect(stored()).toHaveLength(1);
    expect(coming()).toEqual([]);
  });

  it.each(Object.entries(OTHERS))('may be %s', async (mime, content) => {
    expect((await sent(content, { filename: 'x.exe', type: 'text/html' })).mime).toBe(mime);
  });

  it.each([
    ['a zip that says to be a photo', ZIP, 415],
    [
      'a drawing that is a program',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'),
      415,
    ],
    ['a page', Buffer.from('<!doctype html><script>x()</script>'), 415],
    ['nothing', Buffer.alloc(0), 422],
    ['half a photo', PHOTO.subarray(0, 300), 422],
    ['one byte more than is taken', Buffer.concat([PNG, Buffer.alloc(MOST_BYTES + 1 - PNG.length)]), 413],
  ])('is refused when it is %s', async (_what, content, status) => {
    const answer = await upload(content);
    expect(answer.statusCode).toBe(status);
    expect(answer.json().error.field).toBe('file');
    expect(answer.json().error.message).toMatch(/没收下|收不了/);
    expect([...stored(), ...coming()]).toEqual([]);
  });

  it('may be as large as is said', async () => {
    const large = Buffer.concat([
      OTHERS['audio/mpeg']!,
      Buffer.alloc(MOST_BYTES - OTHERS['audio/mpeg']!.length),
    ]);
    expect((await sent(large)).bytes).toBe(MOST_BYTES);
  });

  it('far beyond the limit is refused before it is read', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/chat/attachments',
      headers: {
        ...bearer(talk),
        'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
        'content-length': String(50 * MOST_BYTES),
      },
      payload: multipart([{ content: PNG }]),
    });
    expect(answer.statusCode).toBe(413);
    expect(stored()).toEqual([]);
  });

  it('keeps no folders and no secrets of the name', async () => {
    await told({ text: STORY });
    const names = [
      '../../../etc/passwd',
      'C:\\Users\\me\\4111111111111111.jpg',
      '密码是abc123.png',
      '..',
      '账\u202egpj.exe',
    ];
    for (const filename of names) {
      const { id } = await sent(PNG, { filename });
      await told({ attachments: [id] });
    }
    const shown = (await lines()).flatMap(({ attachments = [] }) => attachments.map(({ name }) => name));
    expect(shown).toHaveLength(names.length);
    expect(shown.join('\n')).not.toMatch(/\/|\\|4111111111111111|abc123|\u202e/);
    const logs = logged.join('');
    for (const secret of ['passwd', '4111111111111111', 'abc123']) expect(logs).not.toContain(secret);
    for (const path of stored()) expect(path).toMatch(/^[0-9a-z]{26}$/);
  });

  it.each([
    ['application/json', '{}'],
    ['text/plain', 'x'],
    ['multipart/form-data', 'x'],
    [`multipart/form-data; boundary=${BOUNDARY}`, 'no parts here'],
    [
      `multipart/form-data; boundary=${BOUNDARY}`,
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\ncut off`,
    ],
  ])('is refused as %s with %j, and the server goes on', async (type, payload) => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/chat/attachments',
      headers: { ...bearer(talk), 'content-type': type },
      payload,
    });
    expect([400, 415]).toContain(answer.statusCode);
    expect(answer.json().error.code).toMatch(/bad-request|unsupported/);
    expect([...stored(), ...coming()]).toEqual([]);
    expect((await upload(PNG)).statusCode).toBe(201);
  });

  it('brings one file at a time', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/chat/attachments',
      headers: { ...bearer(talk), 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
      payload: multipart([{ content: PNG }, { content: PHOTO }]),
    });
    expect([201, 400]).toContain(answer.statusCode);
    expect(stored().length).toBeLessThanOrEqual(1);
  });

  it('needs a session', async () => {
    for (const headers of [{}, { authorization: 'Bearer nobody' }]) {
      const answer = await app.inject({
        method: 'POST',
        url: '/api/chat/attachments',
        headers: { ...headers, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
        payload: multipart([{ content: PNG }]),
      });
      expect(answer.statusCode).toBe(401);
    }
    expect(stored()).toEqual([]);
  });

  it('of the same bytes, many at once, is kept once and counted each time', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => upload(PNG)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201, 201]);
    await house.reception.runDue();
    const rows = await house.store.read.attachments.ofConversation(talk.conversation);
    expect(rows).toHaveLength(4);
    expect(new Set(rows.map(({ file: bytes }) => bytes)).size).toBe(stored().length);
  });

  it('is taken up to a number a talk, of a hundred', async () => {
    const codes: Record<number, number> = {};
    for (let i = 0; i < 100; i++) {
      if (i % 50 === 0) clock.advance(61_000);
      const { statusCode } = await upload(Buffer.concat([PNG, Buffer.from([i])]));
      codes[statusCode] = (codes[statusCode] ?? 0) + 1;
    }
    expect(codes).toEqual({ 201: MOST_FILES, 422: 100 - MOST_FILES });
  });

  it('too often in a minute has to wait', async () => {
    let limited: { statusCode: number; headers: Record<string, unknown> } | null = null;
    for (let i = 0; i < 70 && limited === null; i++) {
      const answer = await upload('x');
      if (answer.statusCode === 429) limited = answer;
    }
    expect(Number(limited?.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('that no message brings is dropped a day later, bytes and all', async () => {
    await sent(PNG);
    clock.advance(DAY + 1);
    await house.timetable.runDue();
    await house.reception.runDue();
    expect(stored()).toEqual([]);
  });
});

describe('a message with files', () => {
  it('needs no words, shows them in the talk, and says what is still missing', async () => {
    const { id } = await sent(PHOTO, { filename: '合同.jpg' });
    await told({ attachments: [id] });
    const theirs = (await lines()).find(({ from }) => from === 'consumer');
    expect(theirs).toMatchObject({
      text: '',
      attachments: [
        { id, kind: 'picture', name: '合同.jpg', mime: 'image/jpeg', bytes: PHOTO.length, state: 'kept' },
      ],
    });
    const reply = await newest();
    expect(reply.text).toContain('收到 1 张照片');
    expect(reply.asking).toBe('facts');
  });

  it('puts them on the complaint that its words begin, and the read-back lists them', async () => {
    const { number } = await file();
    const readBack = (await lines()).find(({ asking }) => asking === 'confirm');
    expect(readBack?.text).toContain('附件：2 张照片');
    const complaint = await house.store.read.complaints.byNumber(number);
    expect(complaint?.record.attachments).toMatchObject([
      { kind: 'picture', mime: 'image/jpeg', takenAt: '2026-11-18T23:05:09' },
      { kind: 'picture', mime: 'image/png' },
    ]);
  });

  it('is refused with a file of another, one that was sent before, one twice, and with what is none', async () => {
    const other = await begin(app);
    const theirs = (await upload(PNG, {}, other)).json<UploadReply>().id;
    const { id } = await sent(PHOTO);
    await told({ text: STORY, attachments: [id] });
    const fresh = (await sent(PNG)).id;
    for (const attachments of [[theirs], [id], [fresh, fresh], ['nobody'], ['../x'], [fresh, theirs]]) {
      const answer = await message({ text: '看图', attachments });
      expect(answer.statusCode).toBe(422);
      expect(answer.json().error.field).toBe('attachments');
    }
    expect((await message({ text: '看图', attachments: Array(11).fill(fresh) })).statusCode).toBe(400);
    expect((await lines()).filter(({ from }) => from === 'consumer')).toHaveLength(1);
    expect((await message({ attachments: [theirs] }, other)).statusCode).toBe(202);
  });

  it('sent again under its client id is the same message', async () => {
    const { id } = await sent(PNG);
    const body = { clientId: 'once', attachments: [id] };
    const first = await say(app, talk, body);
    const second = await say(app, talk, body);
    expect(second.json()).toEqual({ id: first.json().id, duplicate: true });
  });

  it('under a read-back is read back before a yes counts', async () => {
    await file();
    await told({ choice: 'restart' });
    await told({ text: '另外工商银行信用卡多扣了我300元年费，要求退钱，11月1号扣的，没找过谁' });
    for (let i = 0; i < 8 && (await newest()).asking !== 'confirm'; i++) await told({ text: '不记得' });
    expect((await newest()).asking).toBe('confirm');
    await told({ attachments: [(await sent(PNG)).id] });
    const again = await newest();
    expect(again.text).toContain('附件：1 张照片');
    await told({ choice: 'confirm' });
    expect((await newest()).complaint?.status).toBe('submitted');
  });
});

describe('a file that is taken back', () => {
  const remove = (id: string, by: Talk = talk) =>
    app.inject({ method: 'DELETE', url: `/api/chat/attachments/${id}`, headers: bearer(by) });

  it('leaves no bytes and no name, before filing and after, and the chain holds', async () => {
    const { number } = await file();
    const complaint = (await house.store.read.complaints.byNumber(number))!;
    const [first, second] = complaint.record.attachments!;
    expect((await remove(first!.id)).statusCode).toBe(204);
    await house.reception.runDue();
    expect(stored()).toHaveLength(1);
    await told({ text: '删掉附件' });
    expect((await newest()).text).toContain('删掉了');
    await house.reception.runDue();
    expect(stored()).toEqual([]);
    const after = (await house.store.read.complaints.byNumber(number))!;
    const rows = await house.store.read.complaints.auditOf(after.id);
    expect(firstBroken(after, rows)).toBeNull();
    expect(rows.filter(({ verb }) => verb === 'detach')).toHaveLength(2);
    expect((await remove(second!.id)).statusCode).toBe(404);
    const shown = (await lines()).flatMap(({ attachments = [] }) => attachments);
    expect(shown.map(({ state, name }) => [state, name])).toEqual([
      ['removed', null],
      ['removed', null],
    ]);
  });

  it('is one of their own', async () => {
    const { id } = await sent(PNG);
    const other = await begin(app);
    expect((await remove(id, other)).statusCode).toBe(404);
    expect(stored()).toHaveLength(1);
  });

  it('is asked for where there are several', async () => {
    await told({ text: STORY, attachments: [(await sent(PNG)).id, (await sent(PHOTO)).id] });
    await told({ text: '删掉附件' });
    const asked = await newest();
    expect(asked.text).toContain('要删哪一个');
    await told({ choice: asked.choices?.[0]?.id, about: asked.id });
    await house.reception.runDue();
    expect(stored()).toHaveLength(1);
  });

  it('goes with all that is erased', async () => {
    await told({ text: STORY, attachments: [(await sent(PNG)).id] });
    await told({ text: '删除我的数据' });
    await told({ choice: 'yes' });
    await house.reception.runDue();
    expect(stored()).toEqual([]);
  });

  it('goes with the end of the time for which a talk is kept', async () => {
    await file();
    await told({ attachments: [(await sent(OTHERS['application/pdf']!)).id] });
    clock.advance(1200 * DAY);
    await house.timetable.runDue();
    await house.reception.runDue();
    expect(stored()).toEqual([]);
    const rows = await house.store.read.attachments.ofConversation(talk.conversation);
    expect(rows.map(({ state }) => state)).toEqual(['removed', 'removed', 'removed']);
  });

  it('on the page of the case needs its receipt code', async () => {
    const { number, code } = await file();
    const ask = (path: string, payload: object) => app.inject({ method: 'POST', url: path, payload });
    const files = async (): Promise<CaseReply['files']> =>
      (await ask('/api/cases', { number, code, lang: 'zh' })).json<CaseReply>().files;
    const [first] = await files();
    expect(first?.words).toBe('1. 照片，11月23日（周一）发的');
    const body = { number, file: first!.id };
    expect((await ask('/api/cases/remove-file', { ...body, code: 'WRONG' })).statusCode).toBe(404);
    expect((await ask('/api/cases/remove-file', { ...body, code, file: 'nobody' })).statusCode).toBe(404);
    expect((await ask('/api/cases/remove-file', { ...body, code })).statusCode).toBe(204);
    expect(await files()).toHaveLength(1);
  });
});

describe('staff', () => {
  it('see what was sent and when, and open it with a reason that stays on file', async () => {
    const { number } = await file();
    await told({ choice: 'human' });
    const cookie = await colleague('agent');
    const url = `/api/desk/talks/${talk.conversation}`;
    const view = (await app.inject({ url, headers: { cookie } })).json<DeskTalk>();
    expect(view.files).toMatchObject([
      {
        kind: 'picture',
        takenAt: '2026-11-18T23:05:09',
        device: 'Testphone 9',
        at: '2026-11-23T04:00:00.000Z',
      },
      { kind: 'picture', takenAt: null, device: null },
    ]);
    const open = (payload: object, by = cookie) =>
      app.inject({
        method: 'POST',
        url: `${url}/files/${view.files[0]!.id}`,
        payload,
        headers: { cookie: by },
      });
    for (const payload of [{}, { reason: '' }, { reason: '  ' }, { reason: 'x'.repeat(300) }])
      expect((await open(payload)).statusCode).toBe(400);
    const opened = await open({ reason: '核对金额' });
    expect(opened.statusCode).toBe(200);
    expect(opened.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': 'attachment',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(opened.rawPayload.includes('Testphone')).toBe(false);
    const complaint = (await house.store.read.complaints.byNumber(number))!;
    const rows = await house.store.read.complaints.auditOf(complaint.id);
    expect(rows.at(-1)).toMatchObject({ verb: 'look-at', actor: expect.stringMatching(/^agent:/) });
    expect(rows.at(-1)?.payload).toContain('核对金额');
    expect(firstBroken(complaint, rows)).toBeNull();
  });

  it('who only read open nothing, and nobody opens a file through another talk', async () => {
    await file();
    await told({ choice: 'human' });
    const [attachment] = await house.store.read.attachments.ofConversation(talk.conversation);
    const other = await begin(app);
    const open = async (conversation: string, cookie: string) =>
      app.inject({
        method: 'POST',
        url: `/api/desk/talks/${conversation}/files/${attachment!.id}`,
        payload: { reason: '核对' },
        headers: { cookie },
      });
    expect((await open(talk.conversation, await colleague('reader'))).statusCode).toBe(403);
    expect((await open(other.conversation, await colleague('agent'))).statusCode).toBe(404);
    expect((await open(talk.conversation, '')).statusCode).toBe(401);
  });
});

it('keeps evidence from everybody else on the machine', async () => {
  await sent(PNG);
  expect(statSync(join(folder, 'files')).mode & 0o077).toBe(0);
});
