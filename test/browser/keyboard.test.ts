import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lacksBrowser, openPlace, PATIENT, type Place } from './place.ts';
import { say, visit } from './visitor.ts';

describe.skipIf(lacksBrowser('the keyboard alone'))('the keyboard alone', () => {
  let place: Place;

  beforeAll(async () => {
    place = await openPlace();
  });

  afterAll(async () => {
    await place?.close();
  });

  it('goes through the page in the order in which it is read, and opens and leaves the menu', async () => {
    const page = await visit(place, { width: 390, path: '/widget' });
    await say(page, '测试健身房关门了，年卡3600元不退');
    const at = (): Promise<string> =>
      page.evaluate(() => {
        const { activeElement: on } = document;
        const place = on?.closest('header, .line, .composer')?.className.split(' ')[0] ?? '';
        return `${place} ${on?.id || on?.tagName.toLowerCase() || ''}`;
      });
    await page.reload();
    await page.waitForSelector('.line .choices');
    const path: string[] = [];
    for (let press = 0; press < 20; press++) {
      await page.keyboard.press('Tab');
      const here = await at();
      if (here.startsWith('composer') && path.at(-1) === here) break;
      path.push(here);
      if (here === 'composer send') break;
    }
    expect(path.slice(0, 2)).toEqual(['bar summary', 'bar human']);
    const places = path.map((one) => one.split(' ')[0]!).filter((one) => one !== '');
    expect([...places].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))).toEqual(places);
    expect(path.slice(-2)).toEqual(['composer text', 'composer send']);

    await page.focus('#menu summary');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await at()).toBe('bar large');
    await page.keyboard.press('Escape');
    expect(await page.locator('#menu').getAttribute('open')).toBeNull();
    expect(await at()).toBe('bar summary');
    await page.context().close();
  });

  it('reads new lines out, and says who talks', async () => {
    const page = await visit(place, { path: '/widget' });
    const log = page.locator('#log');
    expect(await log.getAttribute('role')).toBe('log');
    expect(await log.getAttribute('aria-live')).toBe('polite');
    expect(await page.getByRole('log', { name: '对话' }).count()).toBe(1);
    await page.getByRole('button', { name: '转人工' }).first().click();
    await expect.poll(() => page.locator('#status[role=status]').innerText(), PATIENT).toBe('等待人工');
    await page.context().close();
  });
});

const ORDER = ['bar', 'line', 'composer'];
