import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lacksBrowser, openPlace, PATIENT, type Place } from './place.ts';
import { ANSWERS, STORY, say, type Visit, visit as visitPlace } from './visitor.ts';

describe.skipIf(lacksBrowser('the demo page'))('the demo page', () => {
  let place: Place;

  beforeAll(async () => {
    place = await openPlace();
  });

  afterAll(async () => {
    await place?.close();
  });

  const visit = (options: Visit = {}): Promise<Page> => visitPlace(place, options);
  const botLines = (page: Page): Promise<number> => page.locator('.line[data-from=bot]').count();
  const newest = (page: Page) => page.locator('.line[data-from=bot]').last();

  async function press(page: Page, choice: string): Promise<void> {
    const before = await botLines(page);
    await page.click(`.choices button[data-choice="${choice}"]`);
    await page.waitForFunction(
      (count) => document.querySelectorAll('.line[data-from=bot]').length > count,
      before,
    );
  }

  it('files a complaint, with a reload in the middle, at 360 pixels', async () => {
    const page = await visit({ width: 360 });
    await say(page, STORY);
    let reloaded = false;
    for (let turn = 0; turn < 15 && (await page.locator('.filed').count()) === 0; turn++) {
      if (turn === 2) {
        const before = await page.locator('.line').allInnerTexts();
        await page.reload();
        await expect.poll(() => page.locator('.line').allInnerTexts(), PATIENT).toEqual(before);
        reloaded = true;
      }
      const asking = (await newest(page).getAttribute('data-asking')) ?? '';
      if (asking === 'confirm') await press(page, 'confirm');
      else await say(page, ANSWERS[asking] ?? '跳过');
    }
    expect(reloaded).toBe(true);
    const filed = page.locator('.filed');
    await filed.waitFor();
    const number = /C\d{14}/.exec(await filed.innerText())?.[0];
    const complaint = await place.house.store.read.complaints.byNumber(number!);
    expect(complaint).toMatchObject({ status: 'submitted', number });
    expect(await page.locator('.receipt').innerText()).toMatch(/^[A-Z]{4}(-[A-Z]{4}){3}$/);
    const tooWide = await page.evaluate(
      () =>
        [...document.querySelectorAll('body *')].filter(
          (e) => e.getBoundingClientRect().right > innerWidth + 1,
        ).length,
    );
    expect(tooWide).toBe(0);
    await page.context().close();
  });

  it('brings a person with one press, and shows that one is awaited', async () => {
    const page = await visit();
    expect(await page.locator('#status').innerText()).toBe('机器人');
    await page.click('#human');
    await page.waitForSelector('#status[data-status=waiting]');
    expect(await page.locator('#status').innerText()).toBe('等待人工');
    expect(await page.locator('#human').innerText()).toBe('已叫人');
    await page.context().close();
  });

  it('asks for a person once, however often it is pressed', async () => {
    const page = await visit();
    await page.dblclick('#human');
    await page.waitForSelector('#status[data-status=waiting]');
    await page.click('#human', { force: true });
    await say(page, '云上测试商城不发货，花了599元');
    expect(await page.locator('.line[data-from=consumer] .bubble').allInnerTexts()).toEqual([
      '转人工',
      '云上测试商城不发货，花了599元',
    ]);
    await page.context().close();
  });

  it('keeps what is sent while the server is away, in order, and sends each once', async () => {
    const page = await visit();
    await page.route('**/api/chat/messages', (route) => route.abort());
    await page.fill('#text', '第一条：云上测试商城不发货');
    await page.press('#text', 'Enter');
    await page.fill('#text', '第二条：花了599元');
    await page.press('#text', 'Enter');
    await page.locator('.line[data-state=retrying]').first().waitFor();
    await page.reload();
    await page.unroute('**/api/chat/messages');
    await expect.poll(() => page.locator('.line[data-from=consumer][data-seq]').count(), PATIENT).toBe(2);
    expect(await page.locator('.line[data-from=consumer] .bubble').allInnerTexts()).toEqual([
      '第一条：云上测试商城不发货',
      '第二条：花了599元',
    ]);
    await page.context().close();
  });

  it('does not send twice when only the answer to a send was lost', async () => {
    const page = await visit();
    let lost = 0;
    await page.route('**/api/chat/messages', async (route) => {
      if (route.request().method() !== 'POST' || lost++ > 0) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await say(page, '云上测试商城不发货');
    await expect.poll(() => lost, PATIENT).toBe(2);
    await expect.poll(() => page.locator('.line[data-from=consumer]').count(), PATIENT).toBe(1);
    await page.context().close();
  });

  it('leaves Enter to the input method while a word is being composed', async () => {
    const page = await visit();
    await page.fill('#text', '不发huo');
    await page.dispatchEvent('#text', 'keydown', { key: 'Enter', isComposing: true, bubbles: true });
    await page.dispatchEvent('#text', 'keydown', { key: 'Enter', keyCode: 229, bubbles: true });
    await page.press('#text', 'Shift+Enter');
    expect(await page.locator('.line[data-from=consumer]').count()).toBe(0);
    expect(await page.inputValue('#text')).toBe('不发huo\n');
    await page.context().close();
  });

  it('puts the words of a forwarded link into the box and sends nothing by itself', async () => {
    const page = await visit({ path: `/?say=${encodeURIComponent('我也要投诉测试健身房，不履约')}` });
    expect(await page.inputValue('#text')).toBe('我也要投诉测试健身房，不履约');
    expect(await page.locator('.line[data-from=consumer]').count()).toBe(0);
    expect(new URL(page.url()).search).toBe('');
    await page.context().close();
  });

  it('shows markup in a message as text', async () => {
    const page = await visit();
    await say(page, '<img src=x onerror="document.title=1"><b>商家</b>不退款');
    expect(await page.locator('.line[data-from=consumer] .bubble').innerText()).toContain('<b>商家</b>');
    expect(await page.locator('#log img, #log b').count()).toBe(0);
    await page.context().close();
  });

  it('begins with an example, and forgets the talk when asked to', async () => {
    const page = await visit();
    await page.locator('#story-list button').first().click();
    await expect.poll(() => botLines(page), PATIENT).toBeGreaterThan(1);
    expect(await page.locator('#stories').isVisible()).toBe(false);
    await page.click('#menu summary');
    await page.click('#fresh');
    await page.click('#fresh-dialog button[value=no]');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), PATIENT).toBe('SUMMARY');
    expect(await page.locator('.line[data-from=consumer]').count()).toBe(1);
    await page.click('#menu summary');
    await page.click('#fresh');
    await page.click('#fresh-dialog button[value=yes]');
    await expect.poll(() => page.locator('.line[data-from=consumer]').count(), PATIENT).toBe(0);
    await page.waitForSelector('.line[data-from=bot]');
    await page.reload();
    await page.waitForSelector('.line[data-from=bot]');
    expect(await page.locator('.line[data-from=consumer]').count()).toBe(0);
    await page.context().close();
  });

  it('speaks English to who reads English, and changes the language on a press', async () => {
    const page = await visit({ locale: 'en-GB' });
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('#human').innerText()).toBe('Person');
    expect(await newest(page).innerText()).toMatch(/bot/);
    await page.click('#menu summary');
    await page.click('#language');
    await expect.poll(() => newest(page).innerText(), PATIENT).toContain('机器人');
    expect(await page.locator('#human').innerText()).toBe('转人工');
    await page.context().close();
  });

  it('is read in text of 16 pixels or more, and says whose it is', async () => {
    const page = await visit({ width: 360 });
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((e) => Number.parseFloat(getComputedStyle(e).fontSize) < 16)
        .map((e) => e.outerHTML.slice(0, 200)),
    );
    expect(small).toEqual([]);
    expect(await page.locator('body').innerText()).toMatch(/测试热线.*不是政府服务/s);
    await page.context().close();
  });
});
