import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addStaff, inviteFirst } from '../../src/acts/add-staff.ts';
import { enterDemoDesk } from '../../src/acts/demo-desk.ts';
import { HOUR, manualClock } from '../../src/basics/clock.ts';
import { silentLog } from '../../src/basics/log.ts';
import { parseConfig } from '../../src/config.ts';
import type { Role } from '../../src/conversation/actor.ts';
import { type House, openHouse } from '../../src/house.ts';
import { createServer } from '../../src/http/server.ts';
import type { DeskQueue, DeskTalk } from '../../src/wire/desk.ts';
import { NOON, office } from './stand-in.ts';
import { begin, read, say, type Talk } from './talk.ts';

let folder: string;
let house: House;
let app: FastifyInstance;
let clock: ReturnType<typeof manualClock>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-desk-'));
  clock = manualClock(NOON);
  house = await openHouse(
    parseConfig({
      DATA_DIR: folder,
      ORG_NAME: '测试热线',
      ORG_HOURS: 'Mon-Fri 00:00-24:00',
      SECRET_KEY: 'x'.repeat(32),
    }),
    {
      clock,
      log: silentLog,
      burst: { quiet: 0, most: 0 },
    },
  );
  app = createServer({
    ...office().deps,
    reception: house.reception,
    store: house.store,
    bus: house.bus,
    clock,
    desk: house.desk,
  });
});

afterEach(async () => {
  await app.close();
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

const post = (url: string, payload: object, cookie = '') =>
  app.inject({ method: 'POST', url: `/api/desk${url}`, payload, headers: { cookie } });
const get = (url: string, cookie = '') => app.inject({ url: `/api/desk${url}`, headers: { cookie } });

/** Signs somebody new in; returns their cookie. */
async function colleague(name: string, role: Role): Promise<string> {
  const added = await addStaff(house.store, { name, role }, clock.now());
  if (!added.ok) throw new Error(added.error.message);
  const answer = await post('/sign-in', { secret: added.value.secret });
  expect(answer.statusCode).toBe(200);
  return String(answer.headers['set-cookie']).split(';')[0]!;
}

async function tell(talk: Talk, text: string): Promise<void> {
  await say(app, talk, { clientId: `c${Math.random()}`, text });
  await house.reception.settle(talk.conversation);
}

/** A consumer who told something and asked for a person. */
async function waiting(text = '健身房关门了，年卡3600元不退'): Promise<Talk> {
  const talk = await begin(app, { lang: 'zh' });
  await tell(talk, text);
  await tell(talk, '转人工');
  return talk;
}

const queueOf = async (cookie: string): Promise<DeskQueue> => (await get('/queue', cookie)).json<DeskQueue>();
const talkOf = async (talk: Talk, cookie: string): Promise<DeskTalk> =>
  (await get(`/talks/${talk.conversation}`, cookie)).json<DeskTalk>();
const linesOf = async (talk: Talk): Promise<readonly { from: string; text: string; by?: string }[]> =>
  (await read(app, talk)).json<{ messages: { from: string; text: string }[] }>().messages;

describe('signing in at the desk', () => {
  it('makes the first administrator, once, with the name that consumers will see', async () => {
    const secret = await inviteFirst(house.store, clock.now());
    expect((await post('/link', { secret })).json()).toEqual({ first: true });
    expect((await post('/sign-in', { secret, name: '  ' })).statusCode).toBe(400);
    const answer = await post('/sign-in', { secret, name: '测试 管理员' });
    expect(answer.json()).toMatchObject({ staff: { name: '测试 管理员', role: 'admin' }, mayTalk: true });
    expect(String(answer.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict/);
    expect((await post('/sign-in', { secret, name: '另一位' })).statusCode).toBe(401);
    expect(await inviteFirst(house.store, clock.now())).toBeNull();
  });

  it('voids the first link at a new start, and every link after an hour', async () => {
    const old = await inviteFirst(house.store, clock.now());
    const fresh = await inviteFirst(house.store, clock.now());
    expect((await post('/link', { secret: old })).statusCode).toBe(401);
    expect((await post('/link', { secret: fresh })).statusCode).toBe(200);
    clock.advance(HOUR);
    expect((await post('/sign-in', { secret: fresh, name: '测试' })).statusCode).toBe(401);
  });

  it('makes no administrator by an old link once somebody works here, a visitor of the demo included', async () => {
    const secret = await inviteFirst(house.store, clock.now());
    await colleague('测试坐席', 'agent');
    expect((await post('/link', { secret })).statusCode).toBe(401);
    expect((await post('/sign-in', { secret, name: '迟来的' })).statusCode).toBe(401);
  });

  it('of the demo ends with the first who really works here, and voids the first link', async () => {
    const secret = await inviteFirst(house.store, clock.now());
    const entered = await enterDemoDesk(house.store, clock.now());
    if (!entered.ok) throw new Error(entered.error.message);
    expect((await post('/sign-in', { secret, name: '迟来的' })).statusCode).toBe(401);
    const demo = `redress_desk=${entered.value.token}`;
    expect((await get('/queue', demo)).statusCode).toBe(200);
    const fresh = await inviteFirst(house.store, clock.now());
    expect((await post('/sign-in', { secret: fresh, name: '测试管理员' })).statusCode).toBe(200);
    expect((await get('/queue', demo)).statusCode).toBe(401);
  });

  it('ends with the working day and when they say so', async () => {
    const cookie = await colleague('测试坐席', 'agent');
    expect((await get('/me', cookie)).json()).toMatchObject({ staff: { name: '测试坐席' } });
    clock.advance(12 * HOUR);
    expect((await get('/me', cookie)).statusCode).toBe(401);
    const again = await colleague('测试坐席二', 'agent');
    expect((await post('/sign-out', {}, again)).statusCode).toBe(204);
    expect((await get('/queue', again)).statusCode).toBe(401);
  });

  it('is needed for everything else, and pages from elsewhere get nothing', async () => {
    const talk = await waiting();
    for (const url of ['/me', '/queue', `/talks/${talk.conversation}`, '/events'])
      expect((await get(url)).statusCode, url).toBe(401);
    const cookie = await colleague('测试坐席', 'agent');
    const foreign = await app.inject({
      url: '/api/desk/queue',
      headers: { cookie, origin: 'https://bank.example' },
    });
    expect(foreign.statusCode).toBe(403);
  });
});

describe('the queue', () => {
  it('puts harm first, then the longest wait, and shows what is known', async () => {
    const first = await waiting();
    clock.advance(60_000);
    const second = await waiting('网购的电饭锅坏了，商家不管');
    clock.advance(60_000);
    const danger = await begin(app);
    await tell(danger, '我不想活了');
    const cookie = await colleague('测试坐席', 'agent');
    const { here: found } = await queueOf(cookie);
    expect(found.map(({ conversation }) => conversation)).toEqual(
      [danger, first, second].map(({ conversation }) => conversation),
    );
    expect(found[0]).toMatchObject({ priority: 'P1', safety: 'self-harm' });
    expect(found[1]).toMatchObject({ reason: 'asked', about: expect.stringContaining('3,600') });
  });

  it('shows a complaint about the organisation to supervisors alone', async () => {
    const talk = await waiting('我要投诉你们这个机器人，答非所问');
    const agent = await colleague('测试坐席', 'agent');
    const supervisor = await colleague('测试主管', 'supervisor');
    expect((await queueOf(agent)).here).toEqual([]);
    expect((await get(`/talks/${talk.conversation}`, agent)).statusCode).toBe(404);
    expect((await post(`/talks/${talk.conversation}/claim`, {}, agent)).statusCode).toBe(404);
    expect((await queueOf(supervisor)).here).toHaveLength(1);
  });
});

describe('a talk at the desk', () => {
  it('is claimed by exactly one, answered in the same chat, and handed back', async () => {
    const talk = await waiting();
    const [one, other] = [await colleague('测试甲', 'agent'), await colleague('测试乙', 'agent')];
    const claims = await Promise.all(
      [one, other].map((cookie) => post(`/talks/${talk.conversation}/claim`, {}, cookie)),
    );
    expect(claims.map(({ statusCode }) => statusCode).sort()).toEqual([204, 409]);
    const [mine, theirs] = claims[0]!.statusCode === 204 ? [one, other] : [other, one];

    const reply = { clientId: 'r1', text: '您好，我来看看这张年卡。' };
    expect((await post(`/talks/${talk.conversation}/reply`, reply, theirs)).statusCode).toBe(409);
    expect((await post(`/talks/${talk.conversation}/reply`, reply, mine)).statusCode).toBe(204);
    expect((await post(`/talks/${talk.conversation}/reply`, reply, mine)).statusCode).toBe(204);
    const said = (await linesOf(talk)).filter(({ from }) => from === 'agent');
    expect(said).toEqual([
      expect.objectContaining({ text: reply.text, by: expect.stringContaining('测试') }),
    ]);

    await tell(talk, '去年办的');
    expect((await linesOf(talk)).at(-1)).toMatchObject({ from: 'consumer', text: '去年办的' });
    expect((await post(`/talks/${talk.conversation}/hand-back`, {}, mine)).statusCode).toBe(204);
    expect((await talkOf(talk, mine)).status).toBe('bot');
    expect(await queueOf(mine)).toEqual({ here: [], owed: [], call: [], held: [] });
  });

  it('shows what was said, what is guessed and what is missing, and never a receipt', async () => {
    const talk = await waiting();
    const cookie = await colleague('测试坐席', 'agent');
    const view = await talkOf(talk, cookie);
    const [complaint] = view.complaints;
    expect(complaint!.story.join()).toContain('年卡3600元不退');
    expect(complaint!.rows).toContainEqual(
      expect.objectContaining({ field: 'amount', said: true, value: expect.stringContaining('3,600') }),
    );
    expect(complaint!.rows).toContainEqual(expect.objectContaining({ field: 'issue', said: false }));
    expect(complaint!.gaps).toContain('电话');
    expect(JSON.stringify(view)).not.toContain('receipt');
  });

  it('keeps notes from the consumer', async () => {
    const talk = await waiting();
    const cookie = await colleague('测试坐席', 'agent');
    expect((await post(`/talks/${talk.conversation}/note`, { text: '等总部回复' }, cookie)).statusCode).toBe(
      204,
    );
    expect((await talkOf(talk, cookie)).notes).toEqual([
      expect.objectContaining({ by: '测试坐席', text: '等总部回复' }),
    ]);
    expect(JSON.stringify(await linesOf(talk))).not.toContain('等总部回复');
    expect((await post(`/talks/${talk.conversation}/note`, { text: ' ' }, cookie)).statusCode).toBe(400);
  });

  it('keeps a note that was sent twice once, and refuses other words under an old id', async () => {
    const talk = await waiting();
    const cookie = await colleague('测试坐席', 'agent');
    await post(`/talks/${talk.conversation}/claim`, {}, cookie);
    const twice = (act: string, body: object) =>
      Promise.all([1, 2].map(() => post(`/talks/${talk.conversation}/${act}`, body, cookie)));
    await twice('note', { clientId: 'n1', text: '等总部回复' });
    expect((await talkOf(talk, cookie)).notes).toHaveLength(1);
    await twice('reply', { clientId: 'r1', text: '在看了。' });
    expect((await linesOf(talk)).filter(({ from }) => from === 'agent')).toHaveLength(1);
    for (const [act, clientId] of [
      ['note', 'n1'],
      ['reply', 'r1'],
    ] as const) {
      const other = await post(`/talks/${talk.conversation}/${act}`, { clientId, text: '别的话' }, cookie);
      expect(other.statusCode, act).toBe(409);
    }
    expect(JSON.stringify(await talkOf(talk, cookie))).not.toContain('别的话');
  });

  it('ends without ending the complaint, and says so', async () => {
    const talk = await waiting();
    const cookie = await colleague('测试坐席', 'agent');
    await post(`/talks/${talk.conversation}/claim`, {}, cookie);
    expect((await post(`/talks/${talk.conversation}/resolve`, {}, cookie)).statusCode).toBe(204);
    expect((await linesOf(talk)).at(-1)).toMatchObject({
      from: 'system',
      text: expect.stringContaining('还没提交'),
    });
    const late = { clientId: 'late', text: '还有一句' };
    expect((await post(`/talks/${talk.conversation}/reply`, late, cookie)).statusCode).toBe(409);
  });

  it('takes each press once, whatever is pressed twice or too late', async () => {
    const talk = await waiting();
    const [one, other] = [await colleague('测试甲', 'agent'), await colleague('测试乙', 'agent')];
    const press = async (act: string, cookie: string): Promise<number> =>
      (await post(`/talks/${talk.conversation}/${act}`, {}, cookie)).statusCode;
    expect(await press('claim', one)).toBe(204);
    expect(await press('claim', one)).toBe(204);
    expect(await press('claim', other)).toBe(409);
    expect(await press('hand-back', other)).toBe(409);
    expect(await press('resolve', one)).toBe(204);
    expect(await press('resolve', one)).toBe(409);
    expect(await press('hand-back', one)).toBe(409);
    expect(await press('claim', other)).toBe(404);
    expect((await linesOf(talk)).filter(({ from }) => from === 'system')).toHaveLength(2);
    await tell(talk, '转人工');
    await tell(talk, '不等了');
    expect(await press('claim', other)).toBe(404);
  });

  it('tells who holds it that the consumer ended it and forgot', async () => {
    const talk = await waiting();
    const cookie = await colleague('测试坐席', 'agent');
    await post(`/talks/${talk.conversation}/claim`, {}, cookie);
    const headers = { authorization: `Bearer ${talk.token}` };
    const ended = await app.inject({ method: 'POST', url: '/api/chat/end', headers });
    expect(ended.statusCode).toBe(204);
    expect((await talkOf(talk, cookie)).messages.at(-1)).toMatchObject({
      from: 'system',
      text: expect.stringContaining('忘记'),
    });
    expect((await read(app, talk)).statusCode).toBe(401);
  });

  it('is not for every role', async () => {
    const talk = await waiting();
    const reader = await colleague('测试统计', 'reader');
    const educator = await colleague('测试宣教', 'educator');
    expect((await get('/queue', reader)).statusCode).toBe(200);
    expect((await post(`/talks/${talk.conversation}/claim`, {}, reader)).statusCode).toBe(403);
    expect((await get('/queue', educator)).statusCode).toBe(403);
  });

  it('refuses what it cannot use with a clear word', async () => {
    const talk = await waiting();
    const cookie = await colleague('测试坐席', 'agent');
    await post(`/talks/${talk.conversation}/claim`, {}, cookie);
    const url = `/talks/${talk.conversation}/reply`;
    expect((await post(url, { clientId: 'a', text: '' }, cookie)).statusCode).toBe(400);
    expect((await post(url, { text: '没有编号' }, cookie)).json()).toMatchObject({
      error: { code: 'bad-request', field: 'clientId' },
    });
    expect((await post(url, { clientId: 'b', text: 'x'.repeat(20_001) }, cookie)).statusCode).toBe(413);
    expect((await post('/talks/nobody/claim', {}, cookie)).statusCode).toBe(404);
    const late = await begin(app);
    expect((await post(`/talks/${late.conversation}/claim`, {}, cookie)).statusCode).toBe(404);
  });
});

describe('the heaps', () => {
  it('tell who is here from who has left, and who was answered from who was not', async () => {
    const left = await waiting('网购的电饭锅坏了，商家不管');
    clock.advance(3 * 60_000);
    const here = await waiting();
    const cookie = await colleague('测试坐席', 'agent');
    const first = await queueOf(cookie);
    expect(first.here).toMatchObject([{ conversation: here.conversation, reach: 'live', free: true }]);
    expect(first.owed).toMatchObject([{ conversation: left.conversation, reach: 'call', free: true }]);

    await post(`/talks/${here.conversation}/claim`, {}, cookie);
    const claimed = await queueOf(cookie);
    expect(claimed.owed.map(({ conversation }) => conversation)).toContain(here.conversation);
    await post(`/talks/${here.conversation}/reply`, { clientId: 'r', text: '在看了。' }, cookie);
    const answered = await queueOf(cookie);
    expect(answered.held).toMatchObject([{ conversation: here.conversation, mine: true, free: false }]);
    await tell(here, '合同也要吗');
    expect((await queueOf(cookie)).owed.map(({ conversation }) => conversation)).toContain(here.conversation);
  });

  it('keep whose page is open among those who are here', async () => {
    const talk = await waiting();
    const cookie = await colleague('测试坐席', 'agent');
    clock.advance(3 * 60_000);
    expect((await queueOf(cookie)).here).toEqual([]);
    await read(app, talk);
    await expect.poll(async () => (await queueOf(cookie)).here.length).toBe(1);
  });

  it('show what waits in the page of somebody without a number', async () => {
    const talk = await waiting();
    const cookie = await colleague('测试坐席', 'agent');
    clock.advance(3 * 60_000);
    await post(`/talks/${talk.conversation}/claim`, {}, cookie);
    await post(`/talks/${talk.conversation}/reply`, { clientId: 'r', text: '在看了。' }, cookie);
    clock.advance(11 * 60_000);
    await house.timetable.runDue();
    const { held, call } = await queueOf(cookie);
    expect(call).toEqual([]);
    expect(held).toMatchObject([{ conversation: talk.conversation, waitsInPage: true }]);
    await read(app, talk);
    await expect.poll(async () => (await queueOf(cookie)).held[0]?.waitsInPage).toBe(false);
  });
});

describe('a call to make', () => {
  /** A consumer who would rather be called. */
  async function wantsCall(text = '健身房关门了，年卡3600元不退'): Promise<Talk> {
    const talk = await waiting(text);
    await tell(talk, '给我回电话');
    await tell(talk, '同意');
    await tell(talk, '13800000000 晚上七点以后');
    return talk;
  }
  const result = (talk: Talk, cookie: string, how: string, text?: string) =>
    post(`/talks/${talk.conversation}/call-result`, { result: how, text }, cookie);

  it('shows its number to who has taken it, and to nobody else', async () => {
    const talk = await wantsCall();
    const [one, other] = [await colleague('测试甲', 'agent'), await colleague('测试乙', 'agent')];
    const [before] = (await queueOf(one)).call;
    expect(before).toMatchObject({
      call: { cause: 'asked', phone: null, times: expect.stringContaining('七点'), opener: null },
    });
    expect(JSON.stringify(await talkOf(talk, one))).not.toContain('13800000000');

    const claims = await Promise.all(
      [one, other].map((cookie) => post(`/talks/${talk.conversation}/claim-call`, {}, cookie)),
    );
    expect(claims.map(({ statusCode }) => statusCode).sort()).toEqual([204, 409]);
    const [mine, theirs] = claims[0]!.statusCode === 204 ? [one, other] : [other, one];
    expect((await talkOf(talk, mine)).item?.call).toMatchObject({
      phone: '13800000000',
      opener: expect.stringContaining('测试热线'),
    });
    expect(JSON.stringify(await talkOf(talk, theirs))).not.toContain('13800000000');
    expect(JSON.stringify(await queueOf(theirs))).not.toContain('13800000000');
    expect((await linesOf(talk)).at(-1)).toMatchObject({
      from: 'system',
      text: expect.stringContaining('138****0000'),
    });
    expect((await result(talk, theirs, 'reached')).statusCode).toBe(409);
    expect((await result(talk, mine, 'reached', '约好周五带合同来')).statusCode).toBe(204);
    expect((await result(talk, mine, 'reached')).statusCode).toBe(409);
    expect((await queueOf(mine)).call).toEqual([]);
    expect((await talkOf(talk, mine)).notes).toMatchObject([{ text: '约好周五带合同来' }]);
  });

  it('is tried three times, and then put in writing', async () => {
    const talk = await wantsCall();
    const later = await wantsCall('网购的电饭锅坏了，商家不管');
    const cookie = await colleague('测试坐席', 'agent');
    for (let tried = 1; tried <= 3; tried++) {
      if (tried > 1) {
        const early = await post(`/talks/${talk.conversation}/claim-call`, {}, cookie);
        expect(early.statusCode).toBe(409);
        expect(early.json<{ error: { message: string } }>().error.message).toMatch(/\d{2}:\d{2}/);
        clock.advance(3 * HOUR);
      }
      expect((await post(`/talks/${talk.conversation}/claim-call`, {}, cookie)).statusCode).toBe(204);
      expect((await result(talk, cookie, 'not-reached')).statusCode).toBe(204);
      const { call } = await queueOf(cookie);
      if (tried < 3) {
        expect(call.map(({ conversation }) => conversation)).toEqual([later.conversation, talk.conversation]);
        expect(call[1]!.call).toMatchObject({ claimedBy: null, tries: { length: tried } });
      }
    }
    const { call, here, owed } = await queueOf(cookie);
    expect(call.map(({ conversation }) => conversation)).toEqual([later.conversation]);
    expect([...here, ...owed]).toMatchObject([{ conversation: talk.conversation, reason: 'not-reached' }]);
    expect((await linesOf(talk)).at(-1)!.text).toContain('写给您');
  });

  it('is gone when the consumer would rather chat, whoever still had it on the screen', async () => {
    const talk = await wantsCall();
    const cookie = await colleague('测试坐席', 'agent');
    await post(`/talks/${talk.conversation}/claim-call`, {}, cookie);
    await tell(talk, '现在聊');
    expect((await result(talk, cookie, 'reached')).statusCode).toBe(409);
    expect((await post(`/talks/${talk.conversation}/claim-call`, {}, cookie)).statusCode).toBe(409);
    const { here, call } = await queueOf(cookie);
    expect(call).toEqual([]);
    expect(here).toMatchObject([{ conversation: talk.conversation }]);
  });

  it('comes of a reply that nobody can have seen', async () => {
    const talk = await wantsCall();
    await tell(talk, '现在聊');
    const cookie = await colleague('测试坐席', 'agent');
    clock.advance(3 * 60_000);
    await post(`/talks/${talk.conversation}/claim`, {}, cookie);
    await post(`/talks/${talk.conversation}/reply`, { clientId: 'r', text: '商家答应退一半。' }, cookie);
    clock.advance(9 * 60_000);
    await house.timetable.runDue();
    expect((await queueOf(cookie)).call).toEqual([]);
    clock.advance(60_000);
    await house.timetable.runDue();
    expect((await queueOf(cookie)).call).toMatchObject([
      { conversation: talk.conversation, call: { cause: 'unseen', say: '商家答应退一半。' } },
    ]);
    await read(app, talk);
    await expect.poll(async () => (await queueOf(cookie)).call).toEqual([]);
  });

  it('comes first where somebody is in danger', async () => {
    await wantsCall();
    clock.advance(60_000);
    const danger = await begin(app);
    await tell(danger, '骗子让我转账，我刚转了两万');
    await tell(danger, '给我回电话');
    expect((await queueOf(await colleague('测试甲', 'agent'))).here).toMatchObject([{ priority: 'P1' }]);
    await tell(danger, '同意');
    await tell(danger, '13900000000');
    const { here, call } = await queueOf(await colleague('测试坐席', 'agent'));
    expect(here).toEqual([]);
    expect(call[0]).toMatchObject({ conversation: danger.conversation, priority: 'P1', reason: 'safety' });
    expect(call).toHaveLength(2);
  });

  it('may be had at once for who has left the page and whose number is known', async () => {
    const talk = await wantsCall();
    await tell(talk, '现在聊');
    const unknown = await waiting('网购的电饭锅坏了，商家不管');
    clock.advance(3 * 60_000);
    const cookie = await colleague('测试坐席', 'agent');
    expect((await talkOf(talk, cookie)).callable).toBe(true);
    expect((await talkOf(unknown, cookie)).callable).toBe(false);
    const plan = async (of: Talk): Promise<number> =>
      (await post(`/talks/${of.conversation}/plan-call`, {}, cookie)).statusCode;
    expect([await plan(talk), await plan(talk), await plan(unknown)]).toEqual([204, 204, 409]);
    const { call, owed } = await queueOf(cookie);
    expect(call).toMatchObject([{ conversation: talk.conversation, free: true, call: { cause: 'left' } }]);
    expect(owed.map(({ conversation }) => conversation)).toEqual([unknown.conversation]);
    await tell(talk, '我回来了');
    expect((await queueOf(cookie)).call).toEqual([]);
    clock.advance(3 * 60_000);
    expect(await plan(talk)).toBe(204);
    await post(`/talks/${talk.conversation}/claim-call`, {}, cookie);
    await result(talk, cookie, 'reached');
    // Spoken to, and still waiting for a person in the chat.
    expect((await queueOf(cookie)).owed.map(({ conversation }) => conversation)).toContain(talk.conversation);
  });

  it('is refused without a result that it knows, and to who may only read', async () => {
    const talk = await wantsCall();
    const cookie = await colleague('测试坐席', 'agent');
    const reader = await colleague('测试统计', 'reader');
    await post(`/talks/${talk.conversation}/claim-call`, {}, cookie);
    expect((await result(talk, cookie, 'maybe')).json()).toMatchObject({
      error: { code: 'bad-request', field: 'result' },
    });
    expect((await result(talk, reader, 'reached')).statusCode).toBe(403);
    expect((await result(talk, cookie, 'reached', 'x'.repeat(4001))).statusCode).toBe(413);
  });
});

describe('who waits', () => {
  it('is told their place every five minutes at most, and only when it changed', async () => {
    const first = await waiting();
    clock.advance(1000);
    const second = await waiting('网购的电饭锅坏了，商家不管');
    const cookie = await colleague('测试坐席', 'agent');
    const places = async (): Promise<readonly string[]> =>
      (await linesOf(second)).flatMap(({ text }) => /^您现在是第 \d+ 位/.exec(text) ?? []);
    const here = new Set([first, second]);
    /** Minutes with their pages open. */
    const pass = async (minutes: number): Promise<void> => {
      for (let each = 0; each < minutes; each++) {
        clock.advance(60_000);
        for (const { conversation } of here)
          await house.store.write((tx) => tx.conversations.see(conversation, clock.now()));
        await house.timetable.runDue();
      }
    };
    await pass(11);
    expect(await places()).toEqual([]);
    // Who has left the page is not waited behind.
    here.delete(first);
    await pass(5);
    expect(await places()).toEqual(['您现在是第 1 位']);
    await post(`/talks/${first.conversation}/claim`, {}, cookie);
    await pass(11);
    expect(await places()).toHaveLength(1);
    await post(`/talks/${second.conversation}/claim`, {}, cookie);
    await pass(6);
    expect(await places()).toHaveLength(1);
  });

  it('who left hears nothing of it', async () => {
    const first = await waiting();
    clock.advance(1000);
    const second = await waiting('网购的电饭锅坏了，商家不管');
    const cookie = await colleague('测试坐席', 'agent');
    await post(`/talks/${first.conversation}/claim`, {}, cookie);
    const before = (await linesOf(second)).length;
    clock.advance(30 * 60_000);
    await house.timetable.runDue();
    expect((await linesOf(second)).length).toBe(before);
  });
});

describe('what the library lacks', () => {
  it('is for educators, supervisors and administrators, as counts and without a talk', async () => {
    const talk = await begin(app, { lang: 'zh' });
    await tell(talk, '充电桩占位费合法吗');
    for (const role of ['educator', 'supervisor', 'admin'] as const) {
      const answer = await get('/gaps', await colleague(`测试 ${role}`, role));
      expect(answer.statusCode).toBe(200);
      expect(answer.json()).toMatchObject({
        gaps: [{ questions: ['充电桩占位费合法吗'], times: 1, talks: 1 }],
        outdated: [],
      });
      expect(answer.body).not.toContain(talk.conversation);
    }
    for (const role of ['agent', 'reader'] as const)
      expect((await get('/gaps', await colleague(`测试 ${role}`, role))).statusCode).toBe(403);
    expect((await get('/gaps')).statusCode).toBe(401);
  });

  it('lets an educator see no talk', async () => {
    const cookie = await colleague('测试 educator', 'educator');
    expect((await get('/me', cookie)).json()).toMatchObject({
      mayRead: false,
      mayTalk: false,
      mayTeach: true,
    });
    expect((await get('/queue', cookie)).statusCode).toBe(403);
  });
});
