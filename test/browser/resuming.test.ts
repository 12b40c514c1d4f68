import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { post } from '../../src/acts/post.ts';
import { BURST } from '../../src/reception/parts.ts';
import { lacksBrowser, openPlace, PATIENT, type Place } from './place.ts';
import { conversationOf, say, visit } from './visitor.ts';

const own = (page: Page): Promise<readonly string[]> =>
  page.locator('.line[data-from=consumer] .bubble').allInnerTexts();
const all = (page: Page): Promise<readonly string[]> => page.locator('.line .bubble').allInnerTexts();

/** What stands on the page is what is on file: nothing lost, nothing twice, in order. */
async function matches(place: Place, page: Page): Promise<void> {
  const lines = await place.house.store.read.messages.latest(await conversationOf(place, page), 100);
  const filed = lines.filter(({ text }) => text !== '').map(({ seq }) => String(seq));
  await expect
    .poll(
      () => page.locator('.line').evaluateAll((all) => all.map((line) => line.getAttribute('data-seq'))),
      PATIENT,
    )
    .toEqual(filed);
}

describe.skipIf(lacksBrowser('coming back to a talk'))('coming back to a talk', () => {
  let place: Place;

  beforeAll(async () => {
    place = await openPlace();
  });

  afterAll(async () => {
    await place?.close();
  });

  it('loses and doubles nothing over a minute without network', async () => {
    const page = await visit(place, { prepare: (fresh) => fresh.clock.install() });
    await say(page, '云上测试商城一直不发货');
    const conversation = await conversationOf(place, page);
    await page.context().setOffline(true);
    for (const line of ['付了599元', '11月3日付的']) {
      await page.fill('#text', line);
      await page.press('#text', 'Enter');
    }
    const known = (await place.house.store.read.conversations.get(conversation))!;
    const later = { from: 'system', text: '网络断开时来的一行' } as const;
    await place.house.store.write((tx) => post(tx, known, later, place.house.clock.now()));
    await page.locator('.line[data-state=retrying]').first().waitFor();
    await page.clock.fastForward(60_000);
    await page.locator('#offline').waitFor();
    expect(await page.locator('#offline').innerText()).toContain('不会丢');
    await page.context().setOffline(false);
    await page.clock.fastForward(30_000);
    await expect
      .poll(() => own(page), PATIENT)
      .toEqual(['云上测试商城一直不发货', '付了599元', '11月3日付的']);
    await expect.poll(() => all(page), PATIENT).toContain('网络断开时来的一行');
    await place.house.reception.settle(conversation);
    await matches(place, page);
    await expect.poll(() => page.locator('#offline').isVisible(), PATIENT).toBe(false);
    await page.context().close();
  });

  it('is the same talk in a second tab, whichever of the two writes', async () => {
    const first = await visit(place);
    await say(first, '云上测试商城一直不发货');
    const second = await visit(place, { context: first.context() });
    await expect.poll(() => all(second), PATIENT).toEqual(await all(first));
    await say(second, '付了599元');
    await say(first, '11月3日付的');
    for (const tab of [first, second]) {
      await expect
        .poll(() => own(tab), PATIENT)
        .toEqual(['云上测试商城一直不发货', '付了599元', '11月3日付的']);
      await matches(place, tab);
    }
    await first.context().close();
  });

  it('keeps what is being written over a reload', async () => {
    const page = await visit(place);
    await say(page, '云上测试商城一直不发货');
    await page.fill('#text', '还没写完的');
    await page.reload();
    await page.waitForSelector('.line[data-from=bot]');
    expect(await page.inputValue('#text')).toBe('还没写完的');
    await matches(place, page);
    await page.context().close();
  });
});

const PIECES = [
  '我在云上测试商城买了个电饭锅',
  '付了五百九十九块',
  '十一月三号付的',
  '到现在都没有发货',
  '我要求退款',
];

describe.skipIf(lacksBrowser('dictation'))('dictation', () => {
  let place: Place;

  beforeAll(async () => {
    place = await openPlace({ burst: BURST });
  });

  afterAll(async () => {
    await place?.close();
  });

  it('that comes in pieces is one story with one answer, and stands as it came', async () => {
    // What has to be learnt once is learnt with the first line, which then takes longer than any other.
    const earlier = await visit(place);
    await say(earlier, PIECES.join('，'));
    const page = await visit(place);
    for (const piece of PIECES) {
      // As a speech keyboard does: words put in at once, then its own return.
      await page.locator('#text').focus();
      await page.keyboard.insertText(piece);
      await page.keyboard.press('Enter');
    }
    await expect.poll(() => page.locator('.line[data-from=bot]').count(), PATIENT).toBe(2);
    expect(await own(page)).toEqual(PIECES);
    await matches(place, page);
    const conversation = await conversationOf(place, page);
    const [draft, ...more] = await place.house.store.read.complaints.ofConversation(conversation);
    expect(more).toEqual([]);
    expect(draft!.record.slots).toMatchObject({
      amount: { value: { fen: 59_900 } },
      incidentDate: { value: { from: expect.stringMatching(/-11-03$/) } },
      request: { value: [{ kind: 'refund' }] },
    });
    const lines = await place.house.store.read.messages.latest(conversation, 20);
    const turns = new Set(lines.filter(({ from }) => from === 'consumer').map(({ turn }) => turn));
    expect(turns.size).toBe(1);
    for (const one of [page, earlier]) await one.context().close();
  });

  it('says of each line that another follows, where they come faster than they can be sent', async () => {
    const page = await visit(place);
    const typedLines = ['不发货', '付了599元', '也不退钱'];
    const sent: { text: string; more?: boolean }[] = [];
    let typed = (): void => undefined;
    const allTyped = new Promise<void>((resolve) => {
      typed = resolve;
    });
    await page.route('**/api/chat/messages', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      sent.push(route.request().postDataJSON());
      await allTyped;
      return route.continue();
    });
    for (const piece of typedLines) {
      await page.fill('#text', piece);
      await page.press('#text', 'Enter');
    }
    typed();
    await expect
      .poll(() => page.locator('.line[data-from=consumer][data-seq]').count(), PATIENT)
      .toBe(typedLines.length);
    expect(sent.map(({ text, more = false }) => [text, more])).toEqual(
      typedLines.map((piece, at) => [piece, at > 0 && at < typedLines.length - 1]),
    );
    await page.context().close();
  });

  it('into the box grows there until it is sent, though an answer comes meanwhile', async () => {
    const page = await visit(place);
    await page.fill('#text', PIECES[0]!);
    await page.press('#text', 'Enter');
    await page.locator('#text').focus();
    for (const piece of PIECES.slice(1, 3)) await page.keyboard.insertText(piece);
    await expect.poll(() => page.locator('.line[data-from=bot]').count(), PATIENT).toBe(2);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('text');
    await page.keyboard.insertText(PIECES[3]!);
    expect(await page.inputValue('#text')).toBe(PIECES.slice(1, 4).join(''));
    await page.context().close();
  });
});
