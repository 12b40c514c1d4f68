import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Complaint } from '../../src/complaints/complaint.ts';
import { receiptCode } from '../../src/complaints/receipt.ts';
import { learnScript, openTalk } from '../bench/intake.ts';
import { lacksBrowser, openPlace, PATIENT, type Place } from './place.ts';

describe.skipIf(lacksBrowser("the consumer's page"))("the consumer's page", () => {
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

  it('shows a case for its code, in both languages, on a phone, and keeps the code out of the address', async () => {
    const context = await place.browser.newContext({
      viewport: { width: 360, height: 740 },
      locale: 'zh-CN',
    });
    const page = await context.newPage();
    await page.goto(`${place.base}/t/${filed.number}`);
    await page.fill('#code', 'ABCD-EFGH-JKMN-PQRS');
    await page.click('#form button');
    await expect.poll(() => page.locator('#problem').innerText(), PATIENT).toContain('回执码不对');

    const code = receiptCode(place.house.keys.derive('receipt'), filed.id, filed.receiptGeneration);
    await page.fill('#code', code);
    await page.click('#form button');
    await expect.poll(() => page.locator('#case').innerText(), PATIENT).toContain('3,600');
    expect(await page.locator('.steps li[data-done=true]').allInnerTexts()).toEqual([
      expect.stringContaining('已登记'),
    ]);
    expect(page.url()).toBe(`${place.base}/t/${filed.number}`);
    await page.click('#language');
    await expect.poll(() => page.locator('#case').innerText(), PATIENT).toContain('Registered');
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await context.close();
  });
});
