import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claim } from '../../src/acts/claim.ts';
import { reply } from '../../src/acts/reply.ts';
import { lacksBrowser, openPlace, PATIENT, type Place } from './place.ts';
import { conversationOf, say, visit } from './visitor.ts';

const STAFF = { id: 'staff-1', role: 'agent', name: '<img src=x onerror=alert(1)>测试坐席' } as const;

/** What nobody may be able to do to a page by writing. */
const NASTY = [
  '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>',
  '[按这里](javascript:window.hacked=1)',
  '[按这里](JaVaScRiPt:window.hacked=1)',
  '[按这里](\u0001javascript:window.hacked=1)',
  '[按这里](data:text/html,<script>window.hacked=1</script>)',
  '[按这里](vbscript:x) [按](file:///etc/passwd) [按](blob:x)',
  '**<b onclick="window.hacked=1">粗</b>**',
  '[<img src=x onerror="window.hacked=1">](https://example.com/"onmouseover="window.hacked=1)',
  'https://example.com/"><script>window.hacked=1</script>',
  '![图](https://example.com/track.png)',
  '- <svg onload="window.hacked=1">\n1. <iframe srcdoc="<script>parent.hacked=1</script>">',
  `${'**'.repeat(3000)}${'['.repeat(3000)}`,
];

describe.skipIf(lacksBrowser('what messages may hold'))('what messages may hold', () => {
  let place: Place;

  beforeAll(async () => {
    place = await openPlace();
  });

  afterAll(async () => {
    await place?.close();
  });

  async function answered(page: Page, texts: readonly string[]): Promise<void> {
    const on = { conversation: await conversationOf(place, page), staff: STAFF };
    expect((await claim(place.house.desk, on)).ok).toBe(true);
    for (const text of texts) expect((await reply(place.house.desk, { ...on, text })).ok).toBe(true);
    await expect.poll(() => page.locator('.line[data-from=agent]').count(), PATIENT).toBe(texts.length);
  }

  async function talking(): Promise<Page> {
    const page = await visit(place);
    await say(page, '转人工');
    return page;
  }

  it('is bold, lists, links and telephones, each opened apart', async () => {
    const page = await talking();
    await answered(page, [
      '先做**两件事**：\n1. 打 12315\n2. 看 [说明](https://example.com/a)\n- 另见 https://example.com/b。\n直接打 010-12345678，赔 110 元，卡号 6222021234567890',
    ]);
    const bubble = page.locator('.line[data-from=agent] .bubble');
    expect(await bubble.locator('strong').allInnerTexts()).toEqual(['两件事']);
    expect(await bubble.locator('ol li').count()).toBe(2);
    expect(await bubble.locator('ul li').count()).toBe(1);
    const links = await bubble
      .locator('a')
      .evaluateAll((anchors) =>
        (anchors as HTMLAnchorElement[]).map(({ href, target, rel }) => [href, target, rel]),
      );
    expect(links).toEqual([
      ['tel:12315', '', ''],
      ['https://example.com/a', '_blank', 'noopener noreferrer'],
      ['https://example.com/b', '_blank', 'noopener noreferrer'],
      ['tel:01012345678', '', ''],
    ]);
    await page.context().close();
  });

  it('runs nothing and loads nothing, whoever writes it', async () => {
    const page = await talking();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(place.base)) asked.push(request.url());
    });
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await answered(page, NASTY);
    for (const text of NASTY.slice(0, 4)) {
      await page.fill('#text', text);
      await page.press('#text', 'Enter');
    }
    await expect.poll(() => page.locator('.line[data-from=consumer][data-seq]').count(), PATIENT).toBe(5);
    for (const link of await page.locator('#log a').all()) {
      const href = (await link.getAttribute('href')) ?? '';
      expect(href).toMatch(/^(?:https?:|tel:)/);
    }
    const foreign = '#log :is(img, script, iframe, svg, object, embed, style, form, b, [onclick], [onload])';
    expect(await page.locator(foreign).count()).toBe(0);
    const attributes = await page.evaluate(() =>
      [...document.querySelectorAll('#log *')].flatMap((element) => element.getAttributeNames()),
    );
    expect(attributes.filter((name) => name.startsWith('on'))).toEqual([]);
    expect(await page.evaluate(() => (window as unknown as { hacked?: number }).hacked)).toBeUndefined();
    expect(asked).toEqual([]);
    expect(await page.locator('.line[data-from=agent] .by').first().innerText()).toContain('<img src=x');
    await page.context().close();
  });

  it('shows what a consumer wrote as they wrote it', async () => {
    const page = await visit(place);
    await say(page, '**商家**说：1. 不退 [看](https://example.com)');
    const own = page.locator('.line[data-from=consumer] .bubble');
    expect(await own.innerText()).toBe('**商家**说：1. 不退 [看](https://example.com)');
    expect(await own.locator('*').count()).toBe(0);
    await page.context().close();
  });
});

describe.skipIf(lacksBrowser('large type'))('large type', () => {
  let place: Place;

  beforeAll(async () => {
    place = await openPlace();
  });

  afterAll(async () => {
    await place?.close();
  });

  it('is offered by itself to who says to be old, once, and is remembered', async () => {
    const page = await visit(place, { width: 390 });
    await say(page, '我七十岁了，网上买的电饭锅坏了，花了599元');
    const offer = page.locator('.offer button');
    expect(await offer.innerText()).toBe('换成大字');
    await offer.click();
    expect(await page.locator('html').getAttribute('data-large')).toBe('true');
    expect(await offer.count()).toBe(0);
    await say(page, '眼睛花看不清');
    expect(await offer.count()).toBe(0);
    await page.reload();
    await page.waitForSelector('.bubble');
    expect(await page.locator('html').getAttribute('data-large')).toBe('true');
    expect(await offer.count()).toBe(0);
    await page.context().close();
  });

  it('is 18 pixels or more with targets of 60, a reply in one bubble, on a phone without sideways scrolling', async () => {
    const page = await visit(place, { width: 360 });
    await page.click('#menu summary');
    await page.click('#large');
    await say(page, '测试健身房关门了，年卡3600元不退');
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('body *')]
        .filter((element) => element.checkVisibility() && element.innerText?.trim())
        .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 18)
        .map(({ tagName, className }) => `${tagName}.${className}`),
    );
    expect(small).toEqual([]);
    const targets = await page
      .locator('button:visible, summary:visible, textarea:visible, a:visible')
      .evaluateAll((all) =>
        all
          .filter((one) => one.getBoundingClientRect().height < 59.5)
          .map((one) => one.id || one.textContent),
      );
    expect(targets).toEqual([]);
    const reply = page.locator('.line[data-from=bot]').last();
    const [outer, inner] = await reply.evaluate((line) => [
      getComputedStyle(line).borderTopStyle,
      getComputedStyle(line.querySelector('.bubble')!).borderTopWidth,
    ]);
    expect(outer).toBe('solid');
    expect(inner).toBe('0px');
    expect(await reply.locator('.sources').count()).toBe(1);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await page.context().close();
  });
});
