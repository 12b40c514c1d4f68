import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Idle, type PageClock, watchIdle } from '../../src/browser/demo/idle.ts';
import { coverWords, namesIn } from '../../src/browser/demo/private-words.ts';
import type { WireMessage } from '../../src/wire/chat.ts';
import { lacksBrowser, openPlace, PATIENT, type Place } from './place.ts';
import { fileComplaint, say, visit } from './visitor.ts';

const HALF_AN_HOUR = 30 * 60_000;

describe('what is covered', () => {
  const line = (from: WireMessage['from'], text: string, asking?: string): WireMessage => ({
    seq: 1,
    id: 'm',
    from,
    text,
    at: '2026-11-23T04:00:00.000Z',
    ...(asking ? { asking } : {}),
  });
  const names = namesIn([
    line('bot', '怎么称呼您？', 'name'),
    line('consumer', '我叫张三测试'),
    line('bot', '打哪个电话方便？', 'phone'),
    line('consumer', '13800000000'),
    line('bot', '请看一遍：\n称呼：张三测试\n电话：13800000000'),
  ]);

  it.each([
    ['我叫张三测试', '••••'],
    ['记下了：退款｜张三测试。', '记下了：退款｜••••。'],
    ['电话 138 0000 0000', '电话 ••••'],
    ['+8613800000000', '••••'],
    ['案件号 C20261124914635', '案件号 ••••'],
    ['回执码：RMPT-RJGB-GZDJ-DRDG', '回执码：••••'],
    ['会先报案件号后四位 4635；拿不准就先挂断', '会先报案件号后四位 ••••；拿不准就先挂断'],
    [
      'gives the last four digits of the case number first: 4635. If',
      'gives the last four digits of the case number first: ••••. If',
    ],
    ['写到 someone@example.com', '写到 ••••'],
    ['打给 138****0000', '打给 ••••'],
  ])('%s', (text, shown) => {
    expect(coverWords(text, names)).toBe(shown);
  });

  it.each([
    '4,876.50 元，11月18日（周三）',
    '2014-03-15 起施行',
    '打 12315 或 95588',
    '第25条，一共 3280 元',
  ])('not %s', (text) => {
    expect(coverWords(text, names)).toBe(text);
  });
});

describe('when it is covered', () => {
  function stopped(): PageClock & { pass(milliseconds: number): void } {
    let now = 1_000_000;
    let waiting: { at: number; call: () => void }[] = [];
    return {
      now: () => now,
      later(milliseconds, call) {
        const one = { at: now + milliseconds, call };
        waiting.push(one);
        return () => {
          waiting = waiting.filter((other) => other !== one);
        };
      },
      pass(milliseconds) {
        now += milliseconds;
        const due = waiting.filter(({ at }) => at <= now);
        waiting = waiting.filter(({ at }) => at > now);
        for (const { call } of due) call();
      },
    };
  }
  const watched = (clock: PageClock, since: number | null): { idle: Idle; times: () => number } => {
    let times = 0;
    const idle = watchIdle(clock, HALF_AN_HOUR, since, () => void times++);
    return { idle, times: () => times };
  };

  it('is half an hour after the last press, once for each pause', () => {
    const clock = stopped();
    const { idle, times } = watched(clock, null);
    clock.pass(HALF_AN_HOUR - 1);
    idle.touch();
    clock.pass(1);
    expect(times()).toBe(0);
    clock.pass(HALF_AN_HOUR);
    clock.pass(HALF_AN_HOUR);
    expect(times()).toBe(1);
    idle.touch();
    clock.pass(HALF_AN_HOUR);
    expect(times()).toBe(2);
  });

  it('is at once where the page is opened again after a longer pause', () => {
    const clock = stopped();
    expect(watched(clock, clock.now() - HALF_AN_HOUR).times()).toBe(1);
    expect(watched(clock, clock.now() - HALF_AN_HOUR + 1).times()).toBe(0);
  });
});

describe.skipIf(lacksBrowser('privacy on a device'))('privacy on a device', () => {
  let place: Place;

  beforeAll(async () => {
    place = await openPlace();
  });

  afterAll(async () => {
    await place?.close();
  });

  it('covers names and numbers after half an hour, after a reload too, until a press', async () => {
    const page = await visit(place, { prepare: (fresh) => fresh.clock.install() });
    const number = await fileComplaint(page);
    const talk = (): Promise<string> => page.locator('#log').innerText();
    for (const secret of ['张三测试', '13800000000', number]) expect(await talk()).toContain(secret);
    const receipt = await page.locator('.receipt').innerText();

    await page.clock.fastForward(HALF_AN_HOUR);
    await page.locator('#covered').waitFor();
    for (const secret of ['张三测试', '13800000000', number, receipt])
      expect(await page.content()).not.toContain(secret);
    expect(await talk()).toContain('599');

    await page.reload();
    await page.locator('#covered').waitFor();
    await expect.poll(talk, PATIENT).toContain('599');
    expect(await page.content()).not.toContain('13800000000');

    await page.click('#uncover');
    expect(await talk()).toContain('张三测试');
    expect(await talk()).toContain(number);
    expect(await page.locator('#covered').isVisible()).toBe(false);
    await page.context().close();
  });

  it('ends and forgets on this device, in every tab; what was filed stays', async () => {
    const page = await visit(place, { width: 390 });
    const number = await fileComplaint(page);
    const token = await page.evaluate(() => localStorage.getItem('redress.token'));
    const other = await visit(place, { context: page.context() });
    await page.fill('#text', '还没发的话');
    await page.click('#menu summary');
    await page.click('#large');

    await page.click('#menu summary');
    await page.click('#forget');
    expect(await page.locator('#forget-dialog').innerText()).toContain(number);
    await page.click('#forget-dialog button[value=no]');
    expect(await page.locator('#log').innerText()).toContain('599');

    await page.click('#menu summary');
    await page.click('#forget');
    await page.click('#forget-yes');
    await page.locator('#ended').waitFor();
    expect(await page.locator('#ended').innerText()).toContain(number);
    for (const tab of [page, other]) {
      await expect.poll(() => tab.locator('#log').innerText(), PATIENT).toBe('');
      expect(await tab.locator('#composer').isVisible()).toBe(false);
    }
    expect(await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])).toEqual(
      [],
    );
    const read = async (): Promise<number> =>
      (await fetch(`${place.base}/api/chat/messages`, { headers: { authorization: `Bearer ${token}` } }))
        .status;
    await expect.poll(read, PATIENT).toBe(401);
    expect(await place.house.store.read.complaints.byNumber(number)).toMatchObject({ status: 'submitted' });

    await page.click('#menu summary');
    await page.click('#language');
    expect(await page.locator('#ended').innerText()).toContain(`The complaint goes on: ${number}`);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await page.click('#again');
    await page.waitForSelector('.line[data-from=bot]');
    expect(await page.inputValue('#text')).toBe('');
    expect(await page.locator('.line[data-from=consumer]').count()).toBe(0);
    await page.context().close();
  });

  it('forgets on the device although the network is away', async () => {
    const page = await visit(place);
    await say(page, '测试健身房关门了，年卡3600元不退');
    await page.context().setOffline(true);
    await page.click('#menu summary');
    await page.click('#forget');
    await page.click('#forget-yes');
    await page.locator('#ended').waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await expect.poll(() => page.locator('#offline').innerText(), PATIENT).toContain('已经删掉');
    await page.context().close();
  });
});
