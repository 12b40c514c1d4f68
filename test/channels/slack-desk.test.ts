import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addStaff } from '../../src/acts/add-staff.ts';
import { claim } from '../../src/acts/claim.ts';
import { inviteToLink } from '../../src/acts/link-staff.ts';
import { reply } from '../../src/acts/reply.ts';
import { HOUR, MINUTE } from '../../src/basics/clock.ts';
import { begin, say, type Talk } from '../http/talk.ts';
import type { Posted } from '../services/slack.ts';
import { DESK, openWorkspace, type Workspace } from './workspace.ts';

const LI = 'U0LI';
const WANG = 'U0WANG';
const SAID = '我叫张三测试，7月22号在某某健身办的年卡3600元不退，电话13800000000';

let w: Workspace;
afterEach(() => w.close());

/** A consumer on the web page writes, and is answered. */
async function tell(talk: Talk, body: { text?: string; choice?: string }): Promise<void> {
  await say(w.app, talk, { clientId: `c${Math.random()}`, ...body });
  await w.settle();
}

/** Told a story on the web page and asked for a person. */
async function waiting(text = SAID): Promise<Talk> {
  const talk = await begin(w.app, { lang: 'zh' });
  await tell(talk, { text });
  await tell(talk, { text: '转人工' });
  return talk;
}

const agreed = async (text?: string): Promise<Talk> => {
  const talk = await waiting(text);
  await tell(talk, { choice: 'desk-yes' });
  return talk;
};

const linesOf = ({ conversation }: Talk) => w.house.store.read.messages.after(conversation, 0, 1000);
const byStaff = async (talk: Talk): Promise<readonly string[]> =>
  (await linesOf(talk)).filter(({ from }) => from === 'agent').map(({ text }) => text);
const modeOf = async ({ conversation }: Talk) =>
  (await w.house.store.read.conversations.get(conversation))?.mode;
const labels = ({ blocks }: Posted): readonly string[] =>
  blocks.flatMap(({ elements = [] }) => elements.flatMap(({ text }) => text?.text ?? []));
const whispered = (user: string): string => w.slack.whispers.findLast((one) => one.user === user)?.text ?? '';
/** Everything that ever stood in the staff's channel. */
const everything = (): string => JSON.stringify(w.slack.calls.filter(({ args }) => args.channel === DESK));

async function press(user: string, label: string): Promise<void> {
  await w.slack.presses(user, w.card(), label);
  await w.settle();
}

const under = (user: string, text: string) => w.slack.says(user, DESK, text, { thread_ts: w.card().ts });

describe('the desk on Slack', () => {
  beforeEach(async () => {
    w = await openWorkspace('socket');
  });

  it('shows that somebody waits, and nothing that they said, before they agree', async () => {
    const talk = await waiting();
    const card = w.card();
    expect(card.text).toContain('P3｜要求人工');
    expect(card.text).toContain('主题：');
    expect(labels(card)).toEqual(['接手', '打开工作台']);
    expect(w.under(card)).toEqual([]);
    expect(everything()).not.toMatch(/3600|3,600|某某健身|张三|138/);
    await tell(talk, { choice: 'desk-no' });
    expect(w.card().text).toContain('没有同意');
    expect(w.under(card)).toEqual([]);
  });

  it('shows the packet and the talk once they agree, without their name or whole numbers', async () => {
    await agreed();
    const card = w.card();
    expect(card.text).toMatch(/3,600 元/);
    expect(card.text).toContain('某某健身');
    expect(w.under(card)[0]?.text).toContain('之前说的');
    expect(everything()).toContain('138****0000');
    expect(everything()).not.toMatch(/张三|13800000000/);
  });

  it('takes a plain yes for what was asked last, and for nothing else', async () => {
    const talk = await waiting();
    await tell(talk, { text: '同意' });
    const consents = await w.house.store.read.consents.of(talk.conversation);
    expect(consents.map(({ scope, given }) => [scope, given])).toEqual([['desk', true]]);
  });

  it('is for who said with a code who they are, once and within an hour', async () => {
    await agreed();
    await press(LI, '接手');
    expect(whispered(LI)).toContain('还不知道您是谁');
    const added = await addStaff(w.house.store, { name: '李工测试', role: 'agent' }, w.clock.now());
    const staff = added.ok ? added.value.staff : null;
    const { code } = await inviteToLink(w.house.store, staff!, w.clock.now());
    w.clock.advance(HOUR);
    expect(await w.slack.types(LI, DESK, `link ${code}`)).toMatchObject({
      text: expect.stringContaining('过期'),
    });
    const fresh = await inviteToLink(w.house.store, staff!, w.clock.now());
    expect(await w.slack.types(LI, DESK, `link ${fresh.code.toUpperCase()}`)).toMatchObject({
      text: expect.stringContaining('李工测试'),
    });
    expect(await w.slack.types(WANG, DESK, `link ${fresh.code}`)).toMatchObject({
      text: expect.stringContaining('用过'),
    });
    await press(LI, '接手');
    expect(w.card().text).toContain('李工测试 在接待');
    expect(labels(w.card())).toEqual(['交还机器人', '结束对话', '转给同事', '打开工作台']);
  });

  it('lets nobody take a talk over whose role does not include it', async () => {
    const talk = await agreed();
    await w.colleague('读者测试', 'reader', LI);
    await press(LI, '接手');
    expect(whispered(LI)).toContain('角色');
    expect(await modeOf(talk)).toBe('waiting');
  });

  it('carries the words of who took over and of nobody else, with a sign, and gives the talk back', async () => {
    const talk = await agreed();
    await w.colleague('李工测试', 'agent', LI);
    await w.colleague('王工测试', 'agent', WANG);
    const early = await under(LI, '还没接手就说的');
    await press(LI, '接手');
    const first = await under(LI, '您好，我看到了。');
    const inside = await under(LI, '// 这家店投诉很多');
    const wide = await under(LI, '／／ 全角也一样');
    const other = await under(WANG, '我插一句');
    const stranger = await under('U0NOBODY', '路过');
    await w.settle(5);
    expect(await byStaff(talk)).toEqual([]);
    expect([...first.reactions]).toEqual(['hourglass_flowing_sand']);
    const second = await under(LI, '请把合同拍给我。');
    await w.settle(12);
    expect(await byStaff(talk)).toEqual(['您好，我看到了。', '请把合同拍给我。']);
    for (const sent of [first, second]) expect([...sent.reactions]).toEqual(['white_check_mark']);
    for (const kept of [early, inside, wide, other, stranger]) expect([...kept.reactions]).toEqual(['lock']);
    const notes = await w.house.store.read.notes.of(talk.conversation);
    expect(notes.map(({ text }) => text)).toEqual(['这家店投诉很多', '全角也一样']);
    await tell(talk, { text: '合同找不到了，只有付款截图' });
    expect(w.under(w.card()).at(-1)?.text).toBe('消费者：合同找不到了，只有付款截图');
    await press(LI, '交还机器人');
    expect(await modeOf(talk)).toBe('bot');
    expect(w.card().text).toContain('已交还机器人');
    expect(labels(w.card())).toEqual(['打开工作台']);
    const late = await under(LI, '结束以后说的');
    await w.settle(12);
    expect(await byStaff(talk)).toHaveLength(2);
    expect([...late.reactions]).toEqual(['lock']);
  });

  it('takes a line back within ten seconds by a button, by deleting it, and follows what is rewritten', async () => {
    const talk = await agreed();
    await w.colleague('李工测试', 'agent', LI);
    await press(LI, '接手');
    await under(LI, '按按钮撤回的');
    await w.settle(0);
    const button = w.slack.whispers.findLast(({ blocks }) => blocks.some(({ type }) => type === 'actions'))!;
    await w.slack.presses(LI, button, '撤回');
    const deleted = await under(LI, '删掉的');
    await w.slack.deletes(deleted);
    const rewritten = await under(LI, '写错了的');
    await w.slack.edits(rewritten, '写对了的');
    const hidden = await under(LI, '本来要说的');
    await w.slack.edits(hidden, '// 只给同事的');
    await w.settle(14);
    expect(await byStaff(talk)).toEqual(['写对了的']);
    await w.slack.presses(LI, button, '撤回');
    await w.settle(0);
    expect(await byStaff(talk)).toEqual(['写对了的']);
  });

  it('changes what was sent when who sent it rewrites or deletes it', async () => {
    const talk = await agreed();
    await w.colleague('李工测试', 'agent', LI);
    await press(LI, '接手');
    const line = await under(LI, '下周一给您回话');
    await w.settle(12);
    await w.slack.edits(line, '下周二给您回话');
    for (const update of w.slack.updates.slice(-1)) await w.slack.again(update);
    await w.slack.deletes(line);
    await w.settle();
    const [first, second, third, ...more] = (await linesOf(talk)).filter(({ from }) => from === 'agent');
    expect(first?.text).toBe('下周一给您回话');
    expect(second).toMatchObject({ text: '下周二给您回话', replaces: first?.id });
    expect(third).toMatchObject({ text: expect.stringContaining('撤回'), replaces: first?.id });
    expect(more).toEqual([]);
  });

  it('shows no name and no number that stand alone where they were asked for', async () => {
    const talk = await agreed();
    await w.colleague('李工测试', 'agent', LI);
    await press(LI, '接手');
    const tellAfter = async (question: string, answer: string): Promise<string | undefined> => {
      await under(LI, question);
      await w.settle(12);
      await tell(talk, { text: answer });
      return w.under(w.card()).at(-1)?.text;
    };
    expect(await tellAfter('怎么称呼您？', '常小测')).toBe('消费者：（一条个人信息，只在工作台显示）');
    expect(await tellAfter('电话多少？', '13900000000')).toBe('消费者：（一条个人信息，只在工作台显示）');
    expect(await tellAfter('店在哪个市？', '常州')).toBe('消费者：常州');
    expect(everything()).not.toMatch(/常小测|13900000000/);
  });

  it('sends what still waits before the talk is ended', async () => {
    const talk = await agreed();
    await w.colleague('李工测试', 'agent', LI);
    await press(LI, '接手');
    await under(LI, '已经处理好了，再见。');
    await press(LI, '结束对话');
    expect(await byStaff(talk)).toEqual(['已经处理好了，再见。']);
    expect(w.card().text).toContain('对话已结束');
  });

  it('hands a talk to a colleague, whose words go out from then on', async () => {
    const talk = await agreed();
    await w.colleague('李工测试', 'agent', LI);
    await w.colleague('王工测试', 'agent', WANG);
    await press(WANG, '接手');
    await press(LI, '转给同事');
    expect(whispered(LI)).toContain('没有接手');
    await press(WANG, '转给同事');
    const [form] = w.slack.views;
    await w.slack.submits(WANG, form!, { to: { type: 'users_select', selected_user: 'U0NOBODY' } });
    await w.settle();
    expect(whispered(WANG)).toContain('还没有连上');
    await w.slack.submits(WANG, form!, { to: { type: 'users_select', selected_user: LI } });
    await w.settle();
    expect(w.card().text).toContain('李工测试 在接待');
    await under(WANG, '我已经不在了');
    await under(LI, '您好，我接着办。');
    await w.settle(12);
    expect(await byStaff(talk)).toEqual(['您好，我接着办。']);
    expect((await linesOf(talk)).some(({ text }) => text.includes('接下来由李工测试'))).toBe(true);
  });

  it('gives a talk to exactly one of those who press at once on Slack and at the web desk', async () => {
    const talk = await agreed();
    await w.colleague('李工测试', 'agent', LI);
    await w.colleague('王工测试', 'agent', WANG);
    const added = await addStaff(w.house.store, { name: '赵工测试', role: 'agent' }, w.clock.now());
    const staff = added.ok ? added.value.staff : null;
    const card = w.card();
    const [, , atWeb] = await Promise.all([
      w.slack.presses(LI, card, '接手'),
      w.slack.presses(WANG, card, '接手'),
      claim(w.house.desk, { conversation: talk.conversation, staff: staff! }),
    ]);
    await w.settle();
    const told = [LI, WANG].filter((user) => whispered(user).startsWith('您接手了'));
    expect(told.length + (atWeb.ok ? 1 : 0)).toBe(1);
    const came = (await linesOf(talk)).filter(({ from, text }) => from === 'system' && text.includes('来了'));
    expect(came).toHaveLength(1);
  });

  it('shows what the web desk does with a talk', async () => {
    const talk = await agreed();
    const added = await addStaff(w.house.store, { name: '赵工测试', role: 'agent' }, w.clock.now());
    const staff = (added.ok ? added.value.staff : null)!;
    await claim(w.house.desk, { conversation: talk.conversation, staff });
    await reply(w.house.desk, { conversation: talk.conversation, staff, text: '我在网页上回您。' });
    await w.settle();
    expect(w.card().text).toContain('赵工测试 在接待');
    expect(w.under(w.card()).at(-1)?.text).toBe('赵工测试：我在网页上回您。');
  });

  it('calls those on duty at once and every two minutes while nobody takes somebody in danger', async () => {
    await w.colleague('李工测试', 'agent', LI);
    await w.colleague('王工测试', 'agent', WANG);
    await w.slack.types(WANG, DESK, 'duty off');
    const talk = await begin(w.app, { lang: 'zh' });
    await tell(talk, { text: '我不想活了，站在楼顶' });
    const alerts = (): readonly Posted[] => w.under(w.card()).filter(({ broadcast }) => broadcast);
    expect(w.card().text).toContain('P1');
    expect(alerts().map(({ text }) => text)).toEqual([expect.stringMatching(/^<@U0LI> /)]);
    w.clock.advance(MINUTE);
    await w.settle();
    expect(alerts()).toHaveLength(1);
    w.clock.advance(MINUTE);
    await w.settle();
    expect(alerts()).toHaveLength(2);
    expect(alerts()[1]?.text).toContain('2 分钟');
    await w.slack.types(LI, DESK, 'duty off');
    w.clock.advance(2 * MINUTE);
    await w.settle();
    expect(alerts()[2]?.text).toMatch(/^<!channel> 没有人在值班/);
    await press(LI, '接手');
    w.clock.advance(10 * MINUTE);
    await w.settle();
    expect(alerts()).toHaveLength(3);
    expect(everything()).not.toContain('楼顶');
  });

  it('keeps a complaint about us from everybody but supervisors', async () => {
    await agreed('我要投诉你们热线的客服骂人，态度恶劣');
    await w.colleague('李工测试', 'agent', LI);
    await w.colleague('主管测试', 'supervisor', WANG);
    expect(w.card().text).toContain('主管');
    expect(w.under(w.card())).toEqual([]);
    await press(LI, '接手');
    expect(whispered(LI)).toContain('角色');
    await press(WANG, '接手');
    expect(whispered(WANG)).toContain('工作台');
  });

  it('hangs each card once and tells each line once, while Slack limits, fails and loses calls', async () => {
    w.slack.trouble(
      'chat.postMessage',
      'lost',
      { status: 429, retryAfter: 3 },
      { status: 500 },
      'lost',
      'dropped',
    );
    const talk = await agreed();
    await w.settle(20);
    await w.colleague('李工测试', 'agent', LI);
    await press(LI, '接手');
    w.slack.trouble('chat.postMessage', 'lost', 'dropped');
    await tell(talk, { text: '第一张发您了' });
    await tell(talk, { text: '第二张也发了' });
    await w.settle(10);
    const cards = w.slack.in(DESK).filter(({ byBot, thread }) => byBot && thread === null);
    expect(cards).toHaveLength(1);
    const told = w.under(w.card()).map(({ text }) => text);
    expect(told.filter((text) => text.startsWith('之前说的'))).toHaveLength(1);
    expect(told.slice(-2)).toEqual(['消费者：第一张发您了', '消费者：第二张也发了']);
  });

  it('sends a waiting line once after the program was stopped and begun again', async () => {
    const talk = await agreed();
    await w.colleague('李工测试', 'agent', LI);
    await press(LI, '接手');
    await under(LI, '停机之前写的');
    await w.restart();
    await w.settle(14);
    for (const update of w.slack.updates.slice(-1)) await w.slack.again(update);
    await w.settle(14);
    expect(await byStaff(talk)).toEqual(['停机之前写的']);
  });

  it('hangs a card anew that somebody deleted while its consumer waits', async () => {
    const talk = await waiting();
    w.card().deleted = true;
    await tell(talk, { choice: 'desk-yes' });
    await w.settle();
    expect(w.card().text).toContain('某某健身');
    expect(w.under(w.card())[0]?.text).toContain('之前说的');
    await w.colleague('李工测试', 'agent', LI);
    await press(LI, '接手');
    expect(await modeOf(talk)).toBe('agent');
  });
});

describe('the desk on Slack for alerts alone', () => {
  beforeEach(async () => {
    w = await openWorkspace('socket', { SLACK_DESK: 'alerts', SLACK_DESK_LANG: 'en' });
  });

  it('asks no consumer for anything, shows nothing they said, and sends nothing from there', async () => {
    const talk = await waiting();
    expect((await linesOf(talk)).some(({ text }) => text.includes('Slack'))).toBe(false);
    await w.colleague('李工测试', 'agent', LI);
    await press(LI, 'Take over');
    expect(whispered(LI)).toContain('answer at the desk');
    await under(LI, '说在这里的');
    await w.settle(14);
    expect(await byStaff(talk)).toEqual([]);
    expect(whispered(LI)).toContain('Not sent');
    expect(everything()).not.toMatch(/3600|3,600|某某健身|张三|138/);
    await press(LI, 'Hand back to the bot');
    expect(await modeOf(talk)).toBe('bot');
  });
});

it('takes a complaint over that came by Slack itself, without asking, and every line arrives once', async () => {
  w = await openWorkspace('http');
  await w.tell('U0ZHANG', '7月22号在某某健身办的年卡3600元不退');
  await w.tell('U0ZHANG', '转人工');
  await w.colleague('李工测试', 'agent', LI);
  await press(LI, '接手');
  const line = await under(LI, '您好，*合同* 在手边吗？');
  await w.settle(14);
  await w.slack.edits(line, '您好，合同在手边吗？');
  await w.settle();
  await w.tell('U0ZHANG', '在的');
  await press(LI, '交还机器人');
  const talk = await w.talkOf('U0ZHANG');
  expect(talk.mode).toBe('bot');
  const shown = w.shown('U0ZHANG');
  expect(shown.filter((text) => text.includes('手边'))).toEqual(['李工测试：您好，合同在手边吗？']);
  expect(shown.some((text) => text.includes('可以把这次对话显示在那里'))).toBe(false);
  expect(w.under(w.card()).map(({ text }) => text)).toContain('消费者：在的');
});
