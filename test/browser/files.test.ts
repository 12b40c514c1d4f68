import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addStaff } from '../../src/acts/add-staff.ts';
import { MOST_BYTES } from '../../src/evidence/attachment.ts';
import { PHOTO, PNG, ZIP } from '../evidence/samples.ts';
import { lacksBrowser, openPlace, PATIENT, type Place } from './place.ts';
import { conversationOf, fileComplaint, STORY, say, visit } from './visitor.ts';

const photo = (name: string, buffer: Buffer = PHOTO) => ({ name, mimeType: 'image/jpeg', buffer });

/** Picks files by the button, as a visitor does. */
async function pick(page: Page, files: readonly ReturnType<typeof photo>[]): Promise<void> {
  await page.click('#attach');
  const chooser = page.waitForEvent('filechooser');
  await page.click('#attach-pick');
  await (await chooser).setFiles([...files]);
}

/** Hands files over to the page by an event that carries them. */
const hand = (page: Page, event: 'paste' | 'drop', name: string, bytes: Buffer): Promise<void> =>
  page.evaluate(
    ([kind, title, content]) => {
      const data = new DataTransfer();
      const raw = Uint8Array.from(atob(content), (char) => char.charCodeAt(0));
      data.items.add(new File([raw], title, { type: 'image/png' }));
      const target = document.getElementById('text');
      const about = { bubbles: true, cancelable: true };
      target?.dispatchEvent(
        kind === 'paste'
          ? new ClipboardEvent('paste', { ...about, clipboardData: data })
          : new DragEvent('drop', { ...about, dataTransfer: data }),
      );
    },
    [event, name, bytes.toString('base64')] as const,
  );

const states = (page: Page): Promise<(string | null)[]> =>
  page.locator('#tray .file').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-state')));

describe.skipIf(lacksBrowser('files in the chat'))('files in the chat', () => {
  let place: Place;
  beforeAll(async () => {
    place = await openPlace();
  });
  afterAll(() => place?.close());

  it('are picked after a word on what to cover, sent with the words, and taken back', async () => {
    const page = await visit(place);
    await page.click('#attach');
    const dialog = page.locator('#attach-dialog');
    await expect.poll(() => dialog.innerText()).toMatch(/身份证号[\s\S]*10 MB/);
    await page.keyboard.press('Escape');
    await pick(page, [photo('合同.jpg'), photo('账单.png', PNG)]);
    await expect.poll(() => states(page), PATIENT).toEqual(['ready', 'ready']);
    await page.fill('#text', STORY);
    await page.press('#text', 'Enter');
    await expect.poll(() => page.locator('.line[data-from=consumer] .files .file').count(), PATIENT).toBe(2);
    await expect
      .poll(() => page.locator('.line[data-from=bot]').last().innerText(), PATIENT)
      .toContain('收到 2 张照片，放进这件投诉里了');
    expect(await page.locator('#tray').isHidden()).toBe(true);
    const remove = page.locator('.line[data-from=consumer] .file').first().locator('button');
    await remove.click();
    await expect.poll(() => remove.innerText()).toBe('确定删？');
    await remove.click();
    await expect
      .poll(() => page.locator('.file[data-state=removed]').first().innerText(), PATIENT)
      .toContain('已删掉');
    const rows = await place.house.store.read.attachments.ofConversation(await conversationOf(place, page));
    expect(rows.map(({ state }) => state === 'kept')).toEqual([false, true]);
    await page.context().close();
  });

  it('may be sent alone, pasted and dropped, once the device was told to cover', async () => {
    const page = await visit(place);
    await hand(page, 'paste', '截图.png', PNG);
    await page.click('#attach-go');
    await expect.poll(() => states(page), PATIENT).toEqual(['ready']);
    await hand(page, 'drop', '第二张.png', Buffer.concat([PNG, Buffer.from([1])]));
    await expect.poll(() => states(page), PATIENT).toEqual(['ready', 'ready']);
    await page.locator('#tray .file').last().locator('button').click();
    await expect.poll(() => states(page)).toEqual(['ready']);
    await page.click('#send');
    await expect
      .poll(() => page.locator('.line[data-from=bot]').last().innerText(), PATIENT)
      .toContain('收到 1 张照片');
    await page.reload();
    await expect.poll(() => page.locator('.files .file').innerText(), PATIENT).toContain('截图.png');
    await page.context().close();
  });

  it('that are not taken say why, and keep nothing else back', async () => {
    const page = await visit(place);
    await pick(page, [
      photo('压缩包.jpg', ZIP),
      photo('很大.jpg', Buffer.concat([PNG, Buffer.alloc(MOST_BYTES)])),
      photo('好.jpg'),
    ]);
    await expect.poll(() => states(page), PATIENT).toEqual(['refused', 'too-large', 'ready']);
    expect(await page.locator('#tray .file').first().innerText()).toContain('只收照片、PDF 和录音');
    await page.click('#send');
    await expect.poll(() => page.locator('.line[data-from=consumer] .file').count(), PATIENT).toBe(1);
    expect(await states(page)).toEqual(['refused', 'too-large']);
    await page.context().close();
  });

  it('that a lost line interrupts are sent again when it is back, and wait for one another', async () => {
    const page = await visit(place);
    await page.route('**/api/chat/attachments', (route) => route.abort());
    await pick(page, [photo('断线.jpg')]);
    await expect.poll(() => states(page), PATIENT).toEqual(['lost']);
    let go: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    await page.unroute('**/api/chat/attachments');
    await page.route('**/api/chat/attachments', async (route) => {
      await held;
      await route.continue();
    });
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect.poll(() => states(page), PATIENT).toEqual(['uploading']);
    await page.fill('#text', STORY);
    await page.press('#text', 'Enter');
    await expect.poll(() => page.locator('#offline').innerText()).toContain('传完就发');
    expect(await page.locator('.line[data-from=consumer]').count()).toBe(0);
    go();
    await expect.poll(() => page.locator('.line[data-from=consumer] .file').count(), PATIENT).toBe(1);
    await page.context().close();
  });

  it('can be cancelled on their way', async () => {
    const page = await visit(place);
    await page.route('**/api/chat/attachments', () => undefined);
    await pick(page, [photo('慢.jpg')]);
    await expect.poll(() => states(page), PATIENT).toEqual(['uploading']);
    await page.click('#tray .file button');
    await expect.poll(() => states(page)).toEqual([]);
    expect(await page.locator('#tray').isHidden()).toBe(true);
    await page.context().close();
  });

  it('come from the camera of a phone', async () => {
    const context = await place.browser.newContext({
      viewport: { width: 360, height: 640 },
      locale: 'zh-CN',
      hasTouch: true,
      isMobile: true,
    });
    const page = await visit(place, { context });
    await page.click('#attach');
    const chooser = page.waitForEvent('filechooser');
    await page.click('#attach-camera');
    expect(await (await chooser).element().getAttribute('capture')).toBe('environment');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await context.close();
  });

  it('are listed on the page of the case and taken back there', async () => {
    const page = await visit(place);
    await pick(page, [photo('合同.jpg')]);
    await expect.poll(() => states(page), PATIENT).toEqual(['ready']);
    const number = await fileComplaint(page);
    const code = await page.locator('.receipt').first().innerText();
    await page.goto(`${place.base}/t/${number}`);
    await page.fill('#code', code);
    await page.press('#code', 'Enter');
    await expect.poll(() => page.locator('#case').innerText(), PATIENT).toContain('1. 照片');
    await page.click('#case .file button');
    await page.click('#case .file button');
    await expect.poll(() => page.locator('#case').innerText(), PATIENT).not.toContain('1. 照片');
    await page.context().close();
  });

  it('are opened at the desk, with a reason', async () => {
    const page = await visit(place);
    await pick(page, [photo('合同.jpg')]);
    await expect.poll(() => states(page), PATIENT).toEqual(['ready']);
    await say(page, STORY);
    await say(page, '转人工');
    const added = await addStaff(
      place.house.store,
      { name: '测试坐席', role: 'agent' },
      place.house.clock.now(),
    );
    if (!added.ok) throw new Error(added.error.message);
    const context = await place.browser.newContext({ viewport: { width: 1280, height: 760 } });
    const desk = await context.newPage();
    await desk.goto(`${place.base}/desk#${added.value.secret}`);
    await desk.click('#sign-in-form button');
    const conversation = await conversationOf(place, page);
    await desk.click(`#here .item[data-conversation="${conversation}"]`);
    await expect.poll(() => desk.locator('#transcript').innerText(), PATIENT).toContain('合同.jpg');
    await expect.poll(() => desk.locator('#files').innerText(), PATIENT).toContain('Testphone 9');
    await desk.click('#files form button');
    expect(await desk.locator('#files img').count()).toBe(0);
    await desk.fill('#files input', '核对合同金额');
    await desk.click('#files form button');
    const width = () =>
      desk
        .locator('#files img')
        .evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth);
    // It lies on its side in the bytes, and which way is up was kept.
    await expect.poll(width, PATIENT).toBe(8);
    await context.close();
    await page.context().close();
  });
});
