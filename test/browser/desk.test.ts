import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addStaff, inviteFirst } from '../../src/acts/add-staff.ts';
import { lacksBrowser, openPlace, PATIENT, type Place } from './place.ts';

describe.skipIf(lacksBrowser('the desk'))('the desk', () => {
  let place: Place;

  beforeAll(async () => {
    place = await openPlace();
  });

  afterAll(async () => {
    await place?.close();
  });

  async function visit(path: string, width = 1280): Promise<Page> {
    const context = await place.browser.newContext({ viewport: { width, height: 760 }, locale: 'zh-CN' });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(`${place.base}${path}`);
    return page;
  }

  async function signedIn(name: string, width?: number): Promise<Page> {
    const added = await addStaff(place.house.store, { name, role: 'agent' }, place.house.clock.now());
    if (!added.ok) throw new Error(added.error.message);
    const page = await visit(`/desk#${added.value.secret}`, width);
    await page.click('#sign-in-form button');
    await page.waitForSelector('#desk:not([hidden])');
    return page;
  }

  async function say(page: Page, text: string): Promise<void> {
    const answered = await page.locator('.line[data-from=bot]').count();
    await page.fill('#text', text);
    await page.press('#text', 'Enter');
    await expect.poll(() => page.locator('.line[data-from=bot]').count(), PATIENT).toBeGreaterThan(answered);
  }

  async function consumer(story: string): Promise<Page> {
    const page = await visit('/');
    await page.waitForSelector('.line[data-from=bot]');
    await say(page, story);
    await say(page, '转人工');
    return page;
  }

  it('lets the first administrator in by the link that the start prints', async () => {
    const secret = await inviteFirst(place.house.store, place.house.clock.now());
    const page = await visit(`/desk#${secret}`);
    await page.fill('#name', '测试管理员');
    await page.click('#sign-in-form button');
    await page.waitForSelector('#desk:not([hidden])');
    expect(await page.locator('#self').innerText()).toContain('测试管理员');
    expect(page.url()).not.toContain('#');
    await page.reload();
    await page.waitForSelector('#desk:not([hidden])');
  });

  it('shows an educator what was asked in vain, and no talk', async () => {
    const asks = await visit('/');
    await asks.waitForSelector('.line[data-from=bot]');
    await say(asks, '充电桩占位费合法吗');
    const { store, clock } = place.house;
    const added = await addStaff(store, { name: '测试宣教', role: 'educator' }, clock.now());
    if (!added.ok) throw new Error(added.error.message);
    const page = await visit(`/desk#${added.value.secret}`);
    await page.click('#sign-in-form button');
    await page.waitForSelector('#gaps li');
    expect(await page.locator('#gaps').innerText()).toContain('充电桩占位费合法吗');
    expect(await page.locator('#here').isVisible()).toBe(false);
    expect(await page.locator('#notice').isVisible()).toBe(false);
  });

  it('takes a talk over in the same chat, answers, and hands it back', async () => {
    const asks = await consumer('测试健身房关门了，年卡3600元不退');
    const desk = await signedIn('测试坐席');
    await desk.click('#here .item');
    expect(await desk.locator('#complaints').innerText()).toContain('3,600');
    expect(await desk.locator('#reply-text').isDisabled()).toBe(true);

    await desk.click('#claim');
    await desk.fill('#reply-text', '您好，我是测试坐席，年卡的合同还在吗？');
    await desk.press('#reply-text', 'Enter');
    const answer = asks.locator('.line[data-from=agent]');
    await expect.poll(() => answer.count(), PATIENT).toBe(1);
    expect(await answer.innerText()).toContain('测试坐席');
    expect(await asks.locator('#status').getAttribute('data-status')).toBe('agent');

    await asks.fill('#text', '合同在的');
    await asks.press('#text', 'Enter');
    await expect.poll(() => desk.locator('#transcript').innerText(), PATIENT).toContain('合同在的');

    await desk.click('#hand-back');
    await expect.poll(() => asks.locator('#status').getAttribute('data-status'), PATIENT).toBe('bot');
    await say(asks, '去年办的');
    expect(await desk.locator('#here .item').count()).toBe(0);
  });

  it('runs no script of a consumer', async () => {
    const asks = await consumer('<img src=x onerror="document.title=\'hacked\'">测试商家不退款300元');
    const desk = await signedIn('测试坐席二');
    await desk.click('#here .item');
    await expect.poll(() => desk.locator('#transcript').innerText(), PATIENT).toContain('<img src=x');
    expect(await desk.title()).not.toContain('hacked');
    await asks.close();
  });

  it('fits a phone: the list, then the talk, and back', async () => {
    await consumer('测试网店不发货，付了120元');
    const desk = await signedIn('测试坐席三', 390);
    const overflow = (): Promise<number> =>
      desk.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBe(0);
    await desk.click('#here .item >> nth=-1');
    await desk.waitForSelector('#talk:not([hidden])');
    expect(await overflow()).toBe(0);
    await desk.click('#back');
    expect(await desk.locator('#here').isVisible()).toBe(true);
  });

  it('calls who would rather be called, by keyboard, and shows the number to who calls', async () => {
    const asks = await consumer('测试网店发错货，付了260元');
    await say(asks, '给我回电话');
    await say(asks, '同意');
    await say(asks, '13800000000 晚上七点以后');
    const desk = await signedIn('测试坐席四');
    expect(await desk.locator('#call .count').innerText()).toBe('1');
    await desk.focus('#call .item');
    await desk.keyboard.press('Enter');
    await desk.waitForSelector('#calling:not([hidden])');
    expect(await desk.locator('#desk').innerText()).not.toContain('13800000000');
    expect(await desk.locator('#call-facts').innerText()).toContain('晚上七点');

    const other = await signedIn('测试坐席五');
    await other.click('#call .item');
    await desk.focus('#claim-call');
    await desk.keyboard.press('Enter');
    await expect.poll(() => desk.locator('#call-facts .number').innerText(), PATIENT).toBe('13800000000');
    expect(await desk.evaluate(() => document.activeElement?.className)).toBe('number');
    await expect.poll(() => other.locator('#call-why').innerText(), PATIENT).toContain('测试坐席四');
    expect(await other.locator('#desk').innerText()).not.toContain('13800000000');
    await expect
      .poll(() => asks.locator('.line[data-from=system]').last().innerText(), PATIENT)
      .toContain('测试坐席四');

    await desk.fill('#call-note', '响了没人接');
    await desk.click('#call-result [value=not-reached]');
    await expect.poll(() => desk.locator('#call .item').innerText(), PATIENT).toContain('以后再打');
    expect(await desk.locator('#note-list').innerText()).toContain('响了没人接');
    expect(await desk.locator('#call-facts').innerText()).not.toContain('13800000000');

    await say(asks, '现在聊');
    await expect.poll(() => desk.locator('#call .count').innerText(), PATIENT).toBe('0');
    await expect.poll(() => desk.locator('#calling').isVisible(), PATIENT).toBe(false);
    await say(asks, '不等了');
  });

  it('keeps what is typed while the talk goes on, and puts who was answered apart', async () => {
    const asks = await consumer('测试影院退票不退钱，88元');
    const desk = await signedIn('测试坐席六');
    await desk.click('#here .item:has-text("影院")');
    await desk.click('#claim');
    await desk.waitForSelector('#owed .item[aria-current]');
    await desk.fill('#note-text', '写了一半的备注');
    await asks.fill('#text', '票根还在');
    await asks.press('#text', 'Enter');
    await expect.poll(() => desk.locator('#transcript').innerText(), PATIENT).toContain('票根还在');
    expect(await desk.inputValue('#note-text')).toBe('写了一半的备注');
    await desk.fill('#reply-text', '好的，请留着票根。');
    await desk.press('#reply-text', 'Enter');
    await desk.waitForSelector('#held .item[aria-current]');
    desk.on('dialog', (dialog) => void dialog.accept());
    await desk.click('#resolve');
    await expect
      .poll(() => asks.locator('.line[data-from=system]').last().innerText(), PATIENT)
      .toContain('还没提交');
    await expect.poll(() => desk.locator('#reply-text').isDisabled(), PATIENT).toBe(true);
  });

  /** Signed in once for several tests: who tries too many links in a minute is held up. */
  let seventh: Page;

  it('keeps what was typed with its talk and over a reload, and goes to the talk that was chosen', async () => {
    await consumer('测试花店送错了花，66元');
    await consumer('测试书店多收了钱，77元');
    const desk = await signedIn('测试坐席七');
    seventh = desk;
    await desk.click('#here .item:has-text("花店")');
    await expect.poll(() => desk.evaluate(() => document.activeElement?.id), PATIENT).toBe('talk-title');
    await desk.fill('#note-text', '花店的备注');
    await desk.click('#here .item:has-text("书店")');
    await expect.poll(() => desk.inputValue('#note-text'), PATIENT).toBe('');
    await desk.reload();
    await desk.click('#here .item:has-text("花店")');
    await expect.poll(() => desk.inputValue('#note-text'), PATIENT).toBe('花店的备注');
    await desk.click('#note button');
    await expect.poll(() => desk.locator('#note-list').innerText(), PATIENT).toContain('花店的备注');
    expect(await desk.inputValue('#note-text')).toBe('');
  });

  it('tells who pressed too late that somebody else has the talk', async () => {
    await consumer('测试影楼不退定金，99元');
    const desk = seventh;
    await desk.click('#here .item:has-text("影楼")');
    await desk.waitForSelector('#claim:not([hidden])');
    await desk.route('**/claim', (route) =>
      route.fulfill({ status: 409, json: { error: { code: 'conflict', message: 'taken' } } }),
    );
    await desk.click('#claim');
    await expect.poll(() => desk.locator('#notice').innerText(), PATIENT).toContain('有人先接手');
  });

  it('leaves room for the values of a record in English', async () => {
    await consumer('测试家电城的冰箱坏了，2999元，11月16号在广州天河买的，要求退款');
    const desk = seventh;
    await desk.click('#language');
    await desk.click('#here .item:has-text("家电城")');
    const value = desk.locator('.complaint dl dd').first();
    await value.waitFor();
    expect((await value.boundingBox())!.width).toBeGreaterThan(120);
  });

  it('tells who comes with a spent link how to get another', async () => {
    const page = await visit('/desk#no-such-secret');
    await expect.poll(() => page.locator('#sign-in-hint').innerText(), PATIENT).toContain('npm run staff');
  });
});
