import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lacksBrowser, openPlace, PATIENT, type Place } from './place.ts';
import { fileComplaint, visit } from './visitor.ts';

describe.skipIf(lacksBrowser('both sides of a complaint'))('both sides of a complaint', () => {
  let place: Place;

  beforeAll(async () => {
    place = await openPlace();
  });

  afterAll(async () => {
    await place?.close();
  });

  it('are seen by a newcomer: filed here, taken over and answered at the desk, read on the page of the case', async () => {
    const page = await visit(place);
    expect(await page.locator('.about').innerText()).toMatch(/演示页面/);
    expect(await page.locator('#story-list button').count()).toBe(3);
    const number = await fileComplaint(page);
    const receipt = await page.locator('.receipt').innerText();
    await page.click('#human');
    await page.waitForSelector('#status[data-status=waiting]');

    const [desk] = await Promise.all([page.context().waitForEvent('page'), page.click('.about button.desk')]);
    await desk.waitForSelector('#desk:not([hidden])');
    expect(await desk.locator('#self').innerText()).toContain('演示坐席');
    await desk.click('#here .item');
    await expect.poll(() => desk.locator('#complaints').innerText(), PATIENT).toContain(number);
    expect(await desk.content()).not.toContain(receipt);
    await desk.click('#claim');
    await desk.waitForSelector('#hand-back:not([hidden])');
    await desk.fill('#reply-text', '您好，已经联系商家，请留意退款。');
    await desk.press('#reply-text', 'Enter');

    const answer = page.locator('.line[data-from=agent]');
    await expect.poll(() => answer.count(), PATIENT).toBe(1);
    expect(await answer.innerText()).toContain('演示坐席');
    expect(await page.locator('#status').innerText()).toBe('人工');
    await page.fill('#text', '好的，谢谢');
    await page.press('#text', 'Enter');
    await expect.poll(() => desk.locator('#transcript').innerText(), PATIENT).toContain('好的，谢谢');
    await desk.click('#hand-back');
    await page.waitForSelector('#status[data-status=bot]');

    const [theirs] = await Promise.all([
      page.context().waitForEvent('page'),
      page.locator('.filed a').click(),
    ]);
    expect(new URL(theirs.url()).pathname).toBe(`/t/${number}`);
    await theirs.fill('#code', receipt);
    await theirs.click('#form button');
    await expect.poll(() => theirs.locator('#case').innerText(), PATIENT).toContain('599');
    await page.context().close();
  }, 60_000);

  it('have no way to the desk from the widget, nor from another machine', async () => {
    const widget = await visit(place, { path: '/widget' });
    expect(await widget.locator('button.desk:visible').count()).toBe(0);
    await widget.click('#menu summary');
    expect(await widget.locator('button.desk:visible').count()).toBe(0);
    await widget.context().close();
    const told: unknown[] = [];
    const failed: string[] = [];
    const far = await visit(place, {
      prepare: async (page) => {
        page.on('response', async (answer) => {
          if (answer.status() >= 400) failed.push(answer.url());
          if (answer.url().endsWith('/api/desk/demo')) told.push(await answer.json());
        });
        await page.setExtraHTTPHeaders({ 'x-forwarded-for': '192.0.2.7' });
      },
    });
    await expect.poll(() => told, PATIENT).toEqual([{ open: false }]);
    expect(failed).toEqual([]);
    expect(await far.locator('button.desk:visible').count()).toBe(0);
    await far.context().close();
  });
});
