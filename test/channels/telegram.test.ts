import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claim } from '../../src/acts/claim.ts';
import { handBack } from '../../src/acts/hand-back.ts';
import { reply } from '../../src/acts/reply.ts';
import { type Person, TOKEN } from '../services/telegram.ts';
import { openPlace, type Place, until } from './telegram-place.ts';

const STORY = '上周五在示范百货买的不粘锅，第二天就掉漆，398元（带税），我要退钱！*真的* _很_ 气[1]';
const STAFF = { id: 'staff-1', role: 'agent', name: '值班员测试' } as const;

let place: Place;
afterEach(() => place.close());

/** What the bot said, in the order in which it has to arrive; of their number a platform shows a part. */
const said = async (chat: number): Promise<readonly string[]> =>
  (await place.lines(chat))
    .filter(({ from }) => from !== 'consumer')
    .map(({ text }) => text.replaceAll('13800000000', '138****0000'));

/** All that was said has arrived, each once, in order. */
async function arrivedInOrder(person: Person): Promise<void> {
  await until(async () => {
    const shown = person.screen.map(({ text }) => text);
    const lines = await said(person.id);
    return shown.length >= lines.length ? shown : null;
  }, 'everything to arrive');
  const lines = await said(person.id);
  expect(person.screen).toHaveLength(lines.length);
  for (const [n, { text }] of person.screen.entries()) expect(text).toContain(lines[n]!);
}

async function begin(person: Person): Promise<void> {
  person.says('/start');
  await place.shows(person.screen, 'Telegram', '境外');
  person.presses('可以');
  await place.shows(person.screen, '发生了什么');
}

/** From the story to the case number. */
async function file(person: Person): Promise<string> {
  person.says(STORY);
  await place.shows(person.screen, '398', '之前找过谁');
  person.presses('没有');
  await place.shows(person.screen, '需要一个称呼和电话');
  person.presses('同意');
  await place.shows(person.screen, '怎么称呼');
  person.says('张测试');
  await place.shows(person.screen, '哪个电话');
  person.says('13800000000');
  await place.shows(person.screen, '请看一遍');
  person.presses('提交给测试消费热线');
  const filed = await place.shows(person.screen, '已登记', '回执码');
  return /C\d{14}/.exec(filed.text)![0];
}

describe('by long polling', () => {
  beforeEach(async () => {
    place = await openPlace();
  });

  it('a complaint is filed, taken over and handed back, whatever goes wrong on the way', async () => {
    const { telegram } = place;
    const zhang = telegram.person(7000001);
    telegram.fail('getUpdates', { status: 502 }, 'drop');
    telegram.fail('sendMessage', { status: 429, retryAfter: 1 }, 'drop', { status: 429, retryAfter: 1 });
    await begin(zhang);
    telegram.fail('getUpdates', 'lose');
    telegram.fail('answerCallbackQuery', { status: 500 });
    telegram.fail('editMessageReplyMarkup', { status: 429, retryAfter: 1 });
    const number = await file(zhang);
    zhang.says('转人工');
    const talk = (await place.lines(zhang.id))[0]!.conversation;
    await until(
      async () => ((await place.house.reception.status(talk)) === 'waiting' ? true : null),
      'the queue',
    );
    await arrivedInOrder(zhang);
    expect(await claim(place.house.desk, { conversation: talk, staff: STAFF })).toMatchObject({ ok: true });
    await reply(place.house.desk, { conversation: talk, staff: STAFF, text: '张先生您好，锅还在吗？' });
    await place.shows(zhang.screen, '值班员测试', '锅还在吗');
    await handBack(place.house.desk, { conversation: talk, staff: STAFF });
    zhang.says('查进度');
    await place.shows(zhang.screen, number);
    await arrivedInOrder(zhang);
    const complaints = await place.house.store.read.complaints.ofConversation(talk);
    expect(complaints.map((one) => one.number)).toEqual([number]);
    expect(complaints[0]!.record.facts.map(({ text }) => text).join()).toContain('*真的* _很_ 气[1]');
    const everything = place.logged.join('\n');
    for (const secret of [TOKEN, '398', '张测试', '13800000000', '不粘锅'])
      expect(everything).not.toContain(secret);
  });

  it('what Telegram sends twice counts once, also over a restart before it was confirmed', async () => {
    const zhang = place.telegram.person(7000001);
    await begin(zhang);
    place.telegram.fail('getUpdates', 'lose', 'lose');
    zhang.says(STORY);
    await place.shows(zhang.screen, '398');
    const again = place.telegram.unconfirmed.map((update) => ({ ...update }));
    await place.restart();
    for (const update of again) place.telegram.update(update);
    zhang.says('没有');
    await place.shows(zhang.screen, '需要一个称呼和电话');
    const theirs = (await place.lines(zhang.id)).filter(({ from }) => from === 'consumer');
    expect(theirs.map(({ text }) => text)).toEqual(['/start', '可以', STORY, '没有']);
    await arrivedInOrder(zhang);
  });

  it('a chat told to wait 10,000 seconds waits as long, and nobody else does', async () => {
    const { telegram } = place;
    const [zhang, li] = [telegram.person(7000001), telegram.person(7000002)];
    await begin(zhang);
    await begin(li);
    telegram.fail('sendMessage', { status: 429, retryAfter: 10_000 });
    zhang.says(STORY);
    await until(async () => ((await said(zhang.id)).length > 2 ? true : null), 'the answer to be written');
    li.says(STORY);
    await place.shows(li.screen, '398');
    expect(zhang.screen).toHaveLength(2);
    await place.restart();
    place.pass(9_990_000);
    li.says('没有');
    await place.shows(li.screen, '需要一个称呼和电话');
    expect(zhang.screen).toHaveLength(2);
    place.pass(20_000);
    await place.shows(zhang.screen, '398');
    await arrivedInOrder(zhang);
    await arrivedInOrder(li);
  });

  it('a message that may have arrived is sent once more and no third time', async () => {
    const zhang = place.telegram.person(7000001);
    await begin(zhang);
    place.telegram.fail('sendMessage', 'lose', 'lose', 'lose');
    zhang.says(STORY);
    await until(() => (zhang.screen.length === 4 ? true : null), 'both copies');
    zhang.says('没有');
    await place.shows(zhang.screen, '需要一个称呼和电话');
    expect(zhang.screen.filter(({ text }) => text.includes('我记下了'))).toHaveLength(2);
    const talk = (await place.lines(zhang.id))[0]!.conversation;
    const missed = await place.house.store.read.deliveries.missed(talk);
    expect(missed.map(({ state }) => state)).toContain('unknown');
  });

  it('another poller with the same token is waited out', async () => {
    const zhang = place.telegram.person(7000001);
    await begin(zhang);
    place.telegram.rival(true);
    const refused = place.telegram.called('getUpdates');
    zhang.says(STORY);
    await refused;
    await until(() => (place.logged.join('').includes('"code":409') ? true : null), 'the conflict');
    place.telegram.rival(false);
    await place.shows(zhang.screen, '398');
  });

  it('who blocks the bot is written to no more, and is when they come back', async () => {
    const { telegram } = place;
    const zhang = telegram.person(7000001);
    await begin(zhang);
    const talk = (await place.lines(zhang.id))[0]!.conversation;
    zhang.says('转人工');
    await until(async () => (zhang.screen.length === 3 ? true : null), 'the queue');
    await claim(place.house.desk, { conversation: talk, staff: STAFF });
    await place.shows(zhang.screen, '值班员测试');
    zhang.blocks();
    const { deliveries } = place.house.store.read;
    const address = { channel: 'telegram', account: '42', chat: String(zhang.id) } as const;
    await until(async () => ((await deliveries.isBlocked(address)) ? true : null), 'the mark');
    const calls = telegram.calls.filter(({ method }) => method === 'sendMessage').length;
    await reply(place.house.desk, { conversation: talk, staff: STAFF, text: '您还在吗？' });
    await until(async () => ((await deliveries.missed(talk)).length > 0 ? true : null), 'the failure');
    expect(telegram.calls.filter(({ method }) => method === 'sendMessage')).toHaveLength(calls);
    zhang.unblocks();
    await until(async () => ((await deliveries.isBlocked(address)) ? null : true), 'the mark to go');
    await reply(place.house.desk, { conversation: talk, staff: STAFF, text: '欢迎回来。' });
    await place.shows(zhang.screen, '欢迎回来');
    expect(zhang.screen.some(({ text }) => text.includes('您还在吗'))).toBe(false);
  });

  it('an old button is answered kindly and changes nothing; a pressed one shows what was chosen', async () => {
    const zhang = place.telegram.person(7000001);
    await begin(zhang);
    zhang.says(STORY);
    const asked = await place.shows(zhang.screen, '之前找过谁');
    zhang.presses('没有');
    await place.shows(zhang.screen, '需要一个称呼和电话');
    await until(() => (asked.keyboard.flat().length === 1 ? true : null), 'the mark');
    expect(asked.keyboard.flat()[0]!.text).toBe('✓ 没有');
    const talk = (await place.lines(zhang.id))[0]!.conversation;
    const before = (await place.house.store.read.complaints.ofConversation(talk))[0]!;
    zhang.pressesOld(asked.id, 'set:priorContact:company');
    await place.shows(zhang.screen, '之前那一步');
    const after = (await place.house.store.read.complaints.ofConversation(talk))[0]!;
    expect(after.revision).toBe(before.revision);
  });

  it('an edited line corrects what it said', async () => {
    const zhang = place.telegram.person(7000001);
    await begin(zhang);
    const message = zhang.says(STORY);
    await place.shows(zhang.screen, '398 元');
    zhang.edits(message, STORY.replace('398', '389'));
    await place.shows(zhang.screen, '389 元');
  });

  it('in a group one line leads to a private chat and names nobody', async () => {
    const { telegram } = place;
    const from = { id: 7000001, is_bot: false, first_name: '张三测试', language_code: 'zh-hans' };
    const chat = { id: -100200300, type: 'supergroup', title: '测试群' };
    const text = '@redress_test_bot 我叫张三测试，示范健身房关门不退卡，剩3600元，电话13800000000';
    const entities = [{ type: 'mention', offset: 0, length: 17 }];
    // The bot's own name is known once it has introduced itself.
    await until(
      () => (telegram.calls.some(({ method }) => method === 'getUpdates') ? true : null),
      'polling',
    );
    for (const id of [31, 32])
      telegram.update({ message: { message_id: id, from, chat, date: 1, text, entities } });
    const zhang = telegram.person(7000001);
    await begin(zhang);
    expect(telegram.elsewhere).toHaveLength(1);
    const line = decodeURIComponent(telegram.elsewhere[0]!.text);
    expect(line.split('\n')).toHaveLength(1);
    expect(line).toContain('https://t.me/redress_test_bot?text=');
    expect(line).toContain('示范健身房');
    expect(line).not.toMatch(/张三|138|3600/);
    expect(await place.lines(-100200300)).toEqual([]);
  });

  it('the menu stands in both languages', async () => {
    const { commands } = place.telegram;
    await until(() => (commands.size === 2 ? true : null), 'the commands');
    const names = 'new status ask human cancel privacy language subscribe unsubscribe help start'.split(' ');
    for (const lang of ['', 'zh']) expect(commands.get(lang)!.map(({ command }) => command)).toEqual(names);
  });
});

describe('by webhook', () => {
  beforeEach(async () => {
    place = await openPlace({ TELEGRAM_MODE: 'webhook' });
    await until(() => place.telegram.webhook, 'the webhook');
  });

  const message = (update: number, id: number, text: string): { update_id: number } => ({
    update_id: update,
    ...{
      message: {
        message_id: id,
        from: { id: 7000001, is_bot: false, first_name: '张三测试', language_code: 'zh-hans' },
        chat: { id: 7000001, type: 'private', first_name: '张三测试' },
        date: 1_795_500_000,
        text,
      },
    },
  });
  const heard = async (): Promise<readonly string[]> =>
    (await place.lines(7000001)).filter(({ from }) => from === 'consumer').map(({ text }) => text);

  it('Telegram is told where to send and with which secret', () => {
    expect(place.telegram.webhook!.url).toBe('https://help.example.org/channels/telegram');
    expect(place.telegram.calls.some(({ method }) => method === 'getUpdates')).toBe(false);
  });

  it.each([
    ['no secret', {}],
    ['a wrong secret', { 'x-telegram-bot-api-secret-token': 'made-up-webhook-secret-0002' }],
  ])('a request with %s is refused, and nothing is stored', async (_, headers) => {
    expect((await place.post(message(1, 11, STORY), headers as Record<string, string>)).statusCode).toBe(401);
    expect(await heard()).toEqual([]);
  });

  it('what is far too large is refused unread', async () => {
    const large = message(1, 11, '长'.repeat(600_000));
    expect((await place.post(large)).statusCode).toBe(413);
    expect((await place.post(large, {})).statusCode).toBe(401);
    expect(await heard()).toEqual([]);
  });

  it('what is no update is taken and forgotten; what is no JSON is refused', async () => {
    expect((await place.post('{"update_id":')).statusCode).toBe(400);
    expect((await place.post({ update_id: 5, something: 'else' })).statusCode).toBe(200);
    expect(await heard()).toEqual([]);
  });

  it('updates that overtake each other or come again are taken once, in their order', async () => {
    place.telegram.person(7000001);
    expect((await place.post(message(10, 11, '/start'))).statusCode).toBe(200);
    const texts = ['先说第一句', '再说第二句', '然后第三句', '最后第四句'];
    const updates = texts.map((text, n) => message(11 + n, 12 + n, text));
    const [first, second, third, fourth] = updates;
    const answers = await Promise.all(
      [fourth!, third!, second!, first!, second!].map((update) => place.post(update)),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200]);
    await place.post(first!);
    expect(await heard()).toEqual(['/start', ...texts]);
  });

  it('a whole talk goes over it', async () => {
    const zhang = place.telegram.person(7000001);
    await place.post(message(20, 11, STORY));
    await place.shows(zhang.screen, '398', 'Telegram');
  });
});
