import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeStep } from '../../src/acts/take-step.ts';
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
    const day = /^\d{1,2}月\d{1,2}日（周[一二三四五六日]）$/;
    expect(await page.locator('.steps li[data-done=true] .soft').innerText()).toMatch(day);
    expect(await page.locator('#case a').first().getAttribute('href')).toBe('/');
    const narrowest = await page
      .locator('#case dd')
      .evaluateAll((all) => Math.min(...all.map((one) => one.getBoundingClientRect().width)));
    expect(narrowest).toBeGreaterThan(170);
    expect(await page.locator('#case').evaluate((card) => getComputedStyle(card).outlineStyle)).toBe('none');
    await page.click('#language');
    await expect.poll(() => page.locator('#case').innerText(), PATIENT).toContain('Registered');
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await context.close();
  });

  it('keeps registered, accepted, in work and answered apart, shows the answer, and runs nothing in it', async () => {
    const staff = { id: 'staff-1', role: 'agent', name: '值班员测试' } as const;
    const on = { conversation: filed.conversation, staff, complaint: filed.id };
    const answer = '核实过了，三天内退 3600 元。<img src=x onerror="document.title=\'hacked\'">';
    const context = await place.browser.newContext({
      viewport: { width: 390, height: 844 },
      locale: 'zh-CN',
    });
    const page = await context.newPage();
    await page.goto(`${place.base}/t/${filed.number}`);
    const look = async (): Promise<readonly string[]> => {
      await page.reload();
      await page.fill(
        '#code',
        receiptCode(place.house.keys.derive('receipt'), filed.id, filed.receiptGeneration),
      );
      await page.press('#code', 'Enter');
      await page.waitForSelector('#case:not([hidden])');
      return page.locator('.steps li[data-done=true] strong').allInnerTexts();
    };
    expect(await look()).toEqual(['已登记']);
    expect(await page.locator('#case').innerText()).toContain('登记不等于受理');
    const steps = [
      ['accept', '已受理'],
      ['begin', '正在处理'],
      ['answer', '已答复'],
    ] as const;
    const reached = ['已登记'];
    for (const [step, word] of steps) {
      const text = step === 'answer' ? answer : '';
      expect(await takeStep(place.house.desk, { ...on, step, text })).toMatchObject({ ok: true });
      reached.push(word);
      // Tries are limited: the first steps are looked at together.
      if (step !== 'accept') expect(await look()).toEqual(reached);
    }
    expect(await page.locator('#case').innerText()).toContain('<img src=x');
    expect(await page.locator('#case').innerText()).toContain('这件可以接着办');
    expect(await page.title()).not.toBe('hacked');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('case');
    await context.close();
  });
});
