import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lacksBrowser, openPlace, PATIENT, type Place } from './place.ts';

const SECRET = 'shared with the shop, long enough to count';

describe.skipIf(lacksBrowser('the widget'))('the widget on another page', () => {
  let place: Place;
  let shop: Server;
  let origin: string;
  let identity = '';
  /** What the shop's own page says besides. */
  let policy: string | null = null;
  let tags = 1;

  beforeAll(async () => {
    shop = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      if (policy !== null) response.setHeader('content-security-policy', policy);
      const tag = `<script src="${place.base}/widget.js" data-lang="zh" ${identity} async></script>`;
      response.end(
        `<!doctype html><meta name="viewport" content="width=device-width"><title>测试商店</title>
         <h1 id="top">测试商店</h1><p id="secret">会员号 4711</p>${tag.repeat(tags)}`,
      );
    }).listen(0, '127.0.0.1');
    await new Promise((listening) => shop.once('listening', listening));
    origin = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
    place = await openPlace({ allowedOrigins: [origin], identitySecret: SECRET, phone: '010-00000000' });
  });

  afterAll(async () => {
    shop?.close();
    await place?.close();
  });

  async function visit(url: string, width = 1280, height = 760): Promise<Page> {
    const context = await place.browser.newContext({ viewport: { width, height }, locale: 'zh-CN' });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(url);
    await page.waitForFunction(() => document.querySelectorAll('body > div').length > 0);
    return page;
  }

  /** The button stands in a closed shadow tree: it is pressed where it is seen. */
  const pressButton = (page: Page): Promise<void> =>
    page.mouse.click(page.viewportSize()!.width - 60, page.viewportSize()!.height - 40);

  const frameOf = async (page: Page) => {
    await expect.poll(() => page.frames().length, PATIENT).toBe(2);
    return page.frames()[1]!;
  };

  it('opens, takes a line, and is there again after a reload, with nothing moved on the page', async () => {
    const page = await visit(origin);
    const top = await page.locator('#top').boundingBox();
    await pressButton(page);
    const frame = await frameOf(page);
    await frame.waitForSelector('.line[data-from=bot]');
    await frame.fill('#text', '测试健身房关门了，年卡3600元不退');
    await frame.press('#text', 'Enter');
    await expect.poll(() => frame.locator('.line[data-from=bot]').count(), PATIENT).toBeGreaterThan(1);
    expect(await page.locator('#top').boundingBox()).toEqual(top);

    await page.reload();
    await page.waitForFunction(() => document.querySelectorAll('body > div').length > 0);
    await pressButton(page);
    const again = await frameOf(page);
    await expect
      .poll(() => again.locator('.line[data-from=consumer]').allInnerTexts(), PATIENT)
      .toEqual(['测试健身房关门了，年卡3600元不退']);
    await page.context().close();
  });

  it('is closed from within', async () => {
    const page = await visit(origin, 390);
    await pressButton(page);
    const frame = await frameOf(page);
    await frame.waitForSelector('.line[data-from=bot]');
    await frame.click('#close');
    const element = await frame.frameElement();
    await expect.poll(() => element.isVisible(), PATIENT).toBe(false);
    await pressButton(page);
    await expect.poll(() => element.isVisible(), PATIENT).toBe(true);
    await page.context().close();
  });

  it('takes what is typed at once, closes on Escape with the draft kept, and gives the focus back', async () => {
    const page = await visit(origin);
    await pressButton(page);
    const frame = await frameOf(page);
    await frame.waitForSelector('.line[data-from=bot]');
    const inBox = (): Promise<string | undefined> => frame.evaluate(() => document.activeElement?.id);
    await expect.poll(inBox, PATIENT).toBe('text');
    await page.keyboard.type('还没写完');
    await page.keyboard.press('Escape');
    const element = await frame.frameElement();
    await expect.poll(() => element.isVisible(), PATIENT).toBe(false);
    // Enter is pressed on what has the focus.
    await page.keyboard.press('Enter');
    await expect.poll(() => element.isVisible(), PATIENT).toBe(true);
    expect(await frame.inputValue('#text')).toBe('还没写完');
    await expect.poll(inBox, PATIENT).toBe('text');

    await frame.click('#menu summary');
    await frame.click('#forget');
    await page.keyboard.press('Escape');
    await expect.poll(() => frame.evaluate(() => document.activeElement?.tagName), PATIENT).toBe('SUMMARY');
    expect(await element.isVisible()).toBe(true);
    await page.context().close();
  });

  it.each([
    [844, false],
    [430, false],
    [430, true],
  ])(
    'fills a phone of 390 by %i, with a header of one row and the last line above the box (large: %s)',
    async (height, large) => {
      const page = await visit(origin, 390, height);
      await pressButton(page);
      const frame = await frameOf(page);
      await frame.waitForSelector('.line[data-from=bot]');
      if (large) {
        await frame.click('#menu summary');
        await frame.click('#large');
      }
      await frame.fill('#text', '测试健身房关门了，年卡3600元不退');
      await frame.press('#text', 'Enter');
      await expect.poll(() => frame.locator('.line[data-from=bot]').count(), PATIENT).toBeGreaterThan(1);
      const box = await (await frame.frameElement()).boundingBox();
      expect(box).toEqual({ x: 0, y: 0, width: 390, height });
      const bar = (await frame.locator('.bar').boundingBox())!;
      expect(bar.height).toBeLessThan(large ? 85 : 66);
      const inRow = await frame
        .locator('.bar :is(#call, summary, #human, #close)')
        .evaluateAll((all) => new Set(all.map((one) => Math.round(one.getBoundingClientRect().top))).size);
      expect(inRow).toBe(1);
      expect(await frame.getByRole('link', { name: '打电话 010-00000000' }).isVisible()).toBe(true);
      expect(
        await frame.locator('#composer').evaluate((one) => one.getBoundingClientRect().bottom),
      ).toBeLessThanOrEqual(height);
      expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await expect
        .poll(
          () =>
            frame.evaluate(() => {
              const room = document.getElementById('scroll')!.getBoundingClientRect();
              const last = document.querySelector('.line:last-child')!.getBoundingClientRect();
              return last.bottom <= room.bottom && room.height > 150;
            }),
          PATIENT,
        )
        .toBe(true);
      await page.context().close();
    },
  );

  it('shows one button for two tags, in its place on a page that forbids inline styles', async () => {
    tags = 2;
    policy = `default-src 'none'; style-src 'self'; script-src ${place.base}; frame-src ${place.base}`;
    try {
      const page = await visit(origin);
      const refused: string[] = [];
      page.on(
        'console',
        (one) => void (/Content Security Policy/.test(one.text()) && refused.push(one.text())),
      );
      await page.reload();
      await page.waitForFunction(() => document.querySelectorAll('body > div').length > 0);
      expect(await page.locator('body > div').count()).toBe(1);
      await pressButton(page);
      const frame = await frameOf(page);
      await frame.waitForSelector('.line[data-from=bot]');
      expect((await (await frame.frameElement()).boundingBox())?.width).toBe(400);
      expect(refused).toEqual([]);
      await page.context().close();
    } finally {
      tags = 1;
      policy = null;
    }
  });

  it('speaks the language of the talk around a Chinese talk, whatever the browser speaks', async () => {
    const context = await place.browser.newContext({ locale: 'en-US' });
    const page = await context.newPage();
    await page.goto(place.base);
    await page.waitForSelector('.line[data-from=bot]');
    expect(await page.locator('#send').innerText()).toBe('Send');
    await page.fill('#text', '测试健身房关门了，年卡3600元不退');
    await page.press('#text', 'Enter');
    await expect.poll(() => page.locator('#send').innerText(), PATIENT).toBe('发送');
    await page.reload();
    await page.waitForSelector('.line[data-from=consumer]');
    await expect.poll(() => page.locator('html').getAttribute('lang'), PATIENT).toBe('zh');
    await context.close();
  });

  it('reads nothing of the page, nor the page anything of it', async () => {
    const page = await visit(origin);
    await pressButton(page);
    const frame = await frameOf(page);
    await frame.waitForSelector('.line[data-from=bot]');
    expect(
      await frame.evaluate(() => {
        try {
          return parent.document.body.innerText;
        } catch {
          return null;
        }
      }),
    ).toBeNull();
    expect(await page.evaluate(() => Object.keys(localStorage).length)).toBe(0);
    expect(await page.evaluate(() => (window.frames[0] === undefined ? null : 'seen'))).toBeNull();
    await page.context().close();
  });

  it('stays out of pages that nobody allowed, and says so with the way to the chat', async () => {
    const page = await visit(origin.replace('127.0.0.1', 'localhost'));
    const warned = page.waitForEvent('console', (one) => one.text().includes('WIDGET_ALLOWED_ORIGINS'));
    await pressButton(page);
    const frame = await frameOf(page);
    await expect.poll(() => frame.url(), PATIENT).toMatch(/^chrome-error:/);
    expect((await warned).text()).toContain('http://localhost');
    const { nodes } = await (await page.context().newCDPSession(page)).send('Accessibility.getFullAXTree');
    const told = nodes.map(({ name }) => String(name?.value ?? '')).join(' ');
    expect(told).toContain('这个网站还不能在这里显示对话');
    expect(told).toContain('到对话自己的网页打开');
    await page.context().close();
  });

  it('shifts nothing on the page, opening and closing', async () => {
    const page = await visit(origin);
    await page.evaluate(() => {
      const seen = window as unknown as { shift: number };
      seen.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await pressButton(page);
    const frame = await frameOf(page);
    await frame.waitForSelector('.line[data-from=bot]');
    await frame.click('#close');
    await page.evaluate(
      () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
    );
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0);
    await page.context().close();
  });

  it("hands the site's signed word on without an address that any server sees, and helps though it is wrong", async () => {
    const exp = Math.floor(Date.now() / 1000) + 600;
    const hash = createHmac('sha256', SECRET).update(`客户 4711.${exp}`).digest('hex');
    const begin = async (signed: string): Promise<readonly number[]> => {
      identity = `data-identity-id="客户 4711" data-identity-exp="${exp}" data-identity-hash="${signed}"`;
      const page = await visit(origin);
      const begun: { status: number; sent: unknown }[] = [];
      const urls: string[] = [];
      page.on('request', (request) => urls.push(request.url()));
      page.on('response', (response) => {
        if (response.url().endsWith('/api/chat/sessions'))
          begun.push({ status: response.status(), sent: response.request().postDataJSON() });
      });
      await pressButton(page);
      const frame = await frameOf(page);
      await frame.waitForSelector('.line[data-from=bot]');
      expect(begun[0]?.sent).toMatchObject({ identity: { id: '客户 4711', exp, hash: signed } });
      expect(await frame.evaluate(() => location.hash)).toBe('');
      await page.context().close();
      return begun.map(({ status }) => status);
    };
    try {
      expect(await begin(hash)).toEqual([201]);
      expect(await begin('0'.repeat(64))).toEqual([401, 201]);
    } finally {
      identity = '';
    }
  });

  it('grows its letters on a press, and remembers it', async () => {
    const page = await visit(`${place.base}/widget`.replace('/widget', '/'), 390);
    const size = (): Promise<number> =>
      page.evaluate(() => Number.parseFloat(getComputedStyle(document.querySelector('.bubble')!).fontSize));
    await page.waitForSelector('.bubble');
    const before = await size();
    await page.click('#menu summary');
    await page.click('#large');
    expect(await size()).toBeGreaterThanOrEqual(Math.max(18, before + 2));
    const heights = await page
      .locator('#human, #send')
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(60);
    await page.reload();
    await page.waitForSelector('.bubble');
    expect(await size()).toBeGreaterThanOrEqual(18);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await page.context().close();
  });

  it('weighs little: the loader under 3 kB, what is drawn first under 15 kB', async () => {
    const weight = async (path: string): Promise<number> => {
      const answer = await fetch(`${place.base}${path}`, { headers: { 'accept-encoding': 'gzip' } });
      expect(answer.headers.get('content-encoding')).toBe('gzip');
      return gzipSync(await answer.text()).length;
    };
    const kilobyte = 1024;
    expect(await weight('/widget.js')).toBeLessThan(3 * kilobyte);
    const first = await Promise.all(['/widget', '/demo/base.css', '/demo/demo.css'].map(weight));
    expect(first.reduce((sum, one) => sum + one)).toBeLessThan(15 * kilobyte);
  });
});
