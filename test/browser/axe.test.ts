import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addStaff } from '../../src/acts/add-staff.ts';
import type { Complaint } from '../../src/complaints/complaint.ts';
import { receiptCode } from '../../src/complaints/receipt.ts';
import { learnScript, openTalk } from '../bench/intake.ts';
import { lacksBrowser, openPlace, PATIENT, type Place } from './place.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(lacksBrowser('the pages for everybody'))('every page, for everybody', () => {
  let place: Place;
  let filed: Complaint;

  beforeAll(async () => {
    place = await openPlace();
    const talk = await openTalk(place.house);
    await learnScript(place.house, talk);
    filed = (await place.house.store.read.complaints.ofConversation(talk.id))[0]!;
  });

  afterAll(async () => {
    await place?.close();
  });

  async function visit(
    path: string,
    colorScheme: 'light' | 'dark',
    prepare?: (page: Page) => Promise<void>,
  ): Promise<Page> {
    const context = await place.browser.newContext({
      viewport: { width: 1300, height: 760 },
      locale: 'zh-CN',
      colorScheme,
      // The page lets no script of ours in, and that is right
      bypassCSP: true,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await prepare?.(page);
    await page.goto(`${place.base}${path}`);
    return page;
  }

  /** `stay`: the page is looked at again afterwards. */
  async function faults(page: Page, stay = false): Promise<readonly string[]> {
    await page.addScriptTag({ content: AXE });
    const { violations } = await page.evaluate(
      (): Promise<AxeResults> => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
    );
    if (!stay) await page.context().close();
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  }

  for (const scheme of ['light', 'dark'] as const) {
    it(`the chat, ${scheme}`, async () => {
      const page = await visit('/widget', scheme);
      await page.waitForSelector('.line[data-from=bot]');
      await page.fill('#text', '测试健身房关门了，年卡3600元不退');
      await page.press('#text', 'Enter');
      await expect.poll(() => page.locator('.choices').count(), PATIENT).toBeGreaterThan(0);
      expect(await faults(page)).toEqual([]);
    });

    it(`the chat in large type with its menu open, then the question before it forgets, ${scheme}`, async () => {
      const page = await visit('/', scheme);
      await page.waitForSelector('.line[data-from=bot]');
      await page.click('#menu summary');
      await page.click('#large');
      await page.click('#menu summary');
      expect(await faults(page, true)).toEqual([]);
      await page.click('#forget');
      expect(await faults(page, true)).toEqual([]);
      await page.click('#forget-yes');
      await page.locator('#ended').waitFor();
      expect(await faults(page)).toEqual([]);
    });

    it(`the chat with its names covered, ${scheme}`, async () => {
      const page = await visit('/widget', scheme, (fresh) => fresh.clock.install());
      await page.fill('#text', '健身房不退钱，电话13800000000');
      await page.press('#text', 'Enter');
      await page.waitForSelector('.line[data-from=consumer][data-seq]');
      await page.clock.fastForward(31 * 60_000);
      await page.locator('#covered').waitFor();
      expect(await faults(page)).toEqual([]);
    });

    it(`the page of a case, ${scheme}`, async () => {
      const page = await visit(`/t/${filed.number}`, scheme);
      const key = place.house.keys.derive('receipt');
      await page.fill('#code', receiptCode(key, filed.id, filed.receiptGeneration));
      await page.click('#form button');
      await page.waitForSelector('#case:not([hidden])');
      expect(await faults(page)).toEqual([]);
    });

    it(`the desk, ${scheme}`, async () => {
      const asks = await visit('/', scheme);
      await asks.waitForSelector('.line[data-from=bot]');
      await asks.click('#human');
      await asks.waitForSelector('#status[data-status=waiting]');
      await asks.context().close();
      const added = await addStaff(
        place.house.store,
        { name: '测试坐席', role: 'agent' },
        place.house.clock.now(),
      );
      if (!added.ok) throw new Error(added.error.message);
      const desk = await visit(`/desk#${added.value.secret}`, scheme);
      await desk.click('#sign-in-form button');
      await desk.click('#here .item, #owed .item');
      await desk.click('#claim');
      await desk.waitForSelector('#hand-back:not([hidden])');
      expect(await faults(desk)).toEqual([]);
    });

    it(`a call at the desk, ${scheme}`, async () => {
      const asks = await visit('/', scheme);
      await asks.waitForSelector('.line[data-from=bot]');
      for (const text of ['给我回电话', '同意', '13800000000']) {
        const answered = await asks.locator('.line[data-from=bot]').count();
        await asks.fill('#text', text);
        await asks.press('#text', 'Enter');
        await expect
          .poll(() => asks.locator('.line[data-from=bot]').count(), PATIENT)
          .toBeGreaterThan(answered);
      }
      await asks.context().close();
      const added = await addStaff(
        place.house.store,
        { name: '测试坐席', role: 'agent' },
        place.house.clock.now(),
      );
      if (!added.ok) throw new Error(added.error.message);
      const desk = await visit(`/desk#${added.value.secret}`, scheme);
      await desk.click('#sign-in-form button');
      await desk.click('#call .item:last-child');
      await desk.click('#claim-call');
      await desk.waitForSelector('#call-result:not([hidden])');
      expect(await faults(desk)).toEqual([]);
    });
  }
});
