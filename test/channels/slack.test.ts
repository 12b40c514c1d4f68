import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from './workspace.ts';

const ZHANG = 'U0ZHANG';

const STORY = '我7月22号在某某健身办的年卡3600元，店关门了不退，要求退还';

/** What this consumer says to each question. */
const ANSWERS: Readonly<Record<string, string>> = {
  facts: STORY,
  respondent: '某某健身（测试）',
  region: '上海',
  priorContact: '没有',
  consent: '同意',
  name: '张三测试',
  phone: '13800000000',
  notice: '短信',
  onBehalf: '我自己',
  incidentDate: '7月22日',
  amount: '3600元',
  request: '退钱',
};

describe.each(['socket', 'http'] as const)('a consumer on Slack, by %s', (way) => {
  let w: Workspace;
  beforeEach(async () => {
    w = await openWorkspace(way);
  });
  afterEach(() => w.close());

  /** From the story to the record that waits for its yes. */
  const toReadBack = async (): Promise<void> => {
    await w.tell(ZHANG, STORY);
    for (let n = 0; n < 15; n++) {
      const asking = (await w.lines(ZHANG)).findLast(({ from }) => from === 'bot')?.extras.asking;
      if (asking === 'confirm') return;
      await w.tell(ZHANG, ANSWERS[asking ?? ''] ?? '跳过');
    }
    throw new Error('nothing was read back');
  };

  it('files a complaint and holds its number and code', async () => {
    await toReadBack();
    expect(w.shown(ZHANG).at(-1)).toContain('请看一遍');
    await w.press(ZHANG, '提交给测试热线');
    const [complaint] = await w.house.store.read.complaints.ofConversation((await w.talkOf(ZHANG)).id);
    expect(complaint?.status).toBe('submitted');
    const last = w.shown(ZHANG).at(-1);
    expect(last).toContain(complaint!.number!);
    expect(last).toMatch(/回执码：`[A-Z]{4}(?:-[A-Z]{4}){3}`/);
  });

  it('mends the record in a form, which is read back before it is filed', async () => {
    await toReadBack();
    await w.press(ZHANG, '改一处');
    const [form] = w.slack.views;
    expect(form?.blocks.map(({ element }) => element.initial_value)).toEqual([
      expect.stringContaining('某某健身'),
      '7月22日（周三）',
      '3,600 元',
      '上海',
      '退钱',
    ]);
    await w.slack.submits(ZHANG, form!, { 'field:amount': '3800 元', 'field:region': '北京市朝阳区' });
    await w.settle();
    const last = w.shown(ZHANG).at(-1);
    expect(last).toContain('记下：3,800 元｜北京市朝阳区。');
    expect(last).toContain('请看一遍');
    expect(w.shown(ZHANG).filter((text) => text.includes('哪一处'))).toEqual([]);
  });

  it('is asked in words where the form does not open', async () => {
    await toReadBack();
    w.slack.trouble('views.open', { error: 'expired_trigger_id' });
    await w.press(ZHANG, '改一处');
    expect(w.slack.views).toEqual([]);
    expect(w.shown(ZHANG).at(-1)).toMatch(/哪|改/);
  });

  it('is answered once, whatever Slack sends again', async () => {
    await toReadBack();
    const before = w.shown(ZHANG);
    const lines = (await w.lines(ZHANG)).length;
    for (const update of [...w.slack.updates]) await w.slack.again(update);
    await w.settle();
    expect(w.shown(ZHANG)).toEqual(before);
    expect((await w.lines(ZHANG)).length).toBe(lines);
  });

  it('gets every line once and in order, while Slack limits, fails and loses what it is sent', async () => {
    w.slack.trouble('chat.postMessage', { status: 429, retryAfter: 2 }, 'lost', { status: 503 }, 'dropped', {
      error: 'internal_error',
    });
    await toReadBack();
    await w.settle(10);
    // Of their number a platform shows a part.
    const said = (await w.lines(ZHANG))
      .filter(({ from }) => from === 'bot')
      .map(({ text }) => text.replaceAll('13800000000', '138****0000'));
    expect(said.length).toBeGreaterThan(5);
    expect(w.shown(ZHANG).map((text) => text.replaceAll('\u200b', ''))).toEqual(said);
  });

  it('presses an old button, and nothing changes', async () => {
    await toReadBack();
    const old = w.slack
      .in(w.slack.direct(ZHANG))
      .find(({ blocks }) => blocks.some(({ type }) => type === 'actions'));
    const labels = old!.blocks.flatMap(({ elements = [] }) =>
      elements.flatMap(({ text }) => text?.text ?? []),
    );
    await w.slack.presses(ZHANG, old!, labels.find((label) => label !== '转人工')!);
    await w.settle();
    expect(w.shown(ZHANG).at(-1)).toContain('之前那一步');
  });

  it('types a command in another channel and is answered in private', async () => {
    const answer = await w.slack.types(ZHANG, 'C0GENERAL', '我要投诉健身房不退钱');
    expect(answer).toMatchObject({ text: expect.stringContaining('私信') });
    await w.settle();
    expect(w.shown(ZHANG)).not.toEqual([]);
    expect(w.slack.in('C0GENERAL')).toEqual([]);
    await w.slack.types(ZHANG, w.slack.direct(ZHANG), 'human');
    await w.settle();
    expect((await w.talkOf(ZHANG)).mode).toBe('waiting');
  });

  it('is told when a message is too long to be taken, and nothing of it is kept', async () => {
    await w.slack.says('U0LONG', w.slack.direct('U0LONG'), '长'.repeat(20_001));
    await w.settle();
    expect(w.slack.whispers.at(-1)).toMatchObject({ user: 'U0LONG', text: expect.stringContaining('太长') });
    await expect(w.talkOf('U0LONG')).rejects.toThrow('no talk');
  });

  it('edits and deletes, which come as what they are', async () => {
    const said = await w.slack.says(ZHANG, w.slack.direct(ZHANG), '健身卡 3600 元不退');
    await w.settle();
    await w.slack.edits(said, '健身卡 3800 元不退，店在上海');
    await w.slack.deletes(said);
    await w.settle();
    const keys = (await w.lines(ZHANG)).flatMap(({ eventKey }) => eventKey ?? []);
    expect(keys).toEqual([`m:${said.ts}:0`, `m:${said.ts}:${said.edited}`, `del:${said.ts}`]);
  });

  it('wrote while nobody listened, and is read and answered in order afterwards', async () => {
    await w.tell(ZHANG, STORY);
    w.slack.mute(true);
    await w.slack.says(ZHANG, w.slack.direct(ZHANG), '店叫某某健身');
    await w.slack.says(ZHANG, w.slack.direct(ZHANG), '在上海');
    w.slack.mute(false);
    await w.restart();
    await w.house.slack!.intake.catchUp();
    await w.tell(ZHANG, '没找过谁');
    const heard = (await w.lines(ZHANG)).filter(({ from }) => from === 'consumer').map(({ text }) => text);
    expect(heard).toEqual([STORY, '店叫某某健身', '在上海', '没找过谁']);
  });
});

describe('the socket', () => {
  let w: Workspace;
  beforeEach(async () => {
    w = await openWorkspace('socket');
  });
  afterEach(() => w.close());

  it('is opened anew when Slack recycles it or it breaks, and what was said meanwhile is read back', async () => {
    await w.tell(ZHANG, STORY);
    for (const end of ['recycle', 'dropSockets'] as const) {
      const { connections } = w.slack;
      w.slack.mute(true);
      w.slack[end]();
      await w.slack.says(ZHANG, w.slack.direct(ZHANG), `断线时说的：${end}`);
      w.slack.mute(false);
      await expect.poll(() => w.slack.connections, { timeout: 10_000 }).toBe(connections + 1);
      await expect
        .poll(async () => (await w.lines(ZHANG)).filter(({ text }) => text.endsWith(end)).length)
        .toBe(1);
    }
  });

  it('gets again what was not acknowledged when it broke, and keeps it once', async () => {
    await w.tell(ZHANG, STORY);
    const said = w.slack.says(ZHANG, w.slack.direct(ZHANG), '断线那一刻说的');
    w.slack.dropSockets();
    await said;
    await w.settle();
    const heard = (await w.lines(ZHANG)).filter(({ text }) => text === '断线那一刻说的');
    expect(heard).toHaveLength(1);
  });

  it('is tried again while Slack refuses it', async () => {
    w.slack.trouble('apps.connections.open', { status: 503 }, { error: 'internal_error' });
    w.slack.dropSockets();
    await expect.poll(() => w.slack.sockets).toBe(0);
    await w.slack.connected();
    await w.tell(ZHANG, STORY);
    expect(w.shown(ZHANG)).toHaveLength(1);
  });
});
