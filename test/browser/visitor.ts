import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { digestOf } from '../../src/basics/token.ts';
import { PATIENT, type Place } from './place.ts';

export interface Visit {
  readonly width?: number;
  readonly locale?: string;
  readonly path?: string;
  /** Another tab of the same browser. */
  readonly context?: BrowserContext;
  readonly colorScheme?: 'light' | 'dark';
  /** Before anything of the page is read. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** Somebody opens the chat and sees the greeting. */
export async function visit(place: Place, options: Visit = {}): Promise<Page> {
  const context =
    options.context ??
    (await place.browser.newContext({
      viewport: { width: options.width ?? 1280, height: 760 },
      locale: options.locale ?? 'zh-CN',
      colorScheme: options.colorScheme ?? 'light',
    }));
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await options.prepare?.(page);
  await page.goto(`${place.base}${options.path ?? '/'}`);
  await page.waitForSelector('.line[data-from=bot]');
  return page;
}

/** Sends a line and waits until the bot has answered. */
export async function say(page: Page, text: string): Promise<void> {
  const answered = await page.locator('.line[data-from=bot]').count();
  await page.fill('#text', text);
  await page.press('#text', 'Enter');
  await expect.poll(() => page.locator('.line[data-from=bot]').count(), PATIENT).toBeGreaterThan(answered);
  await page.locator('#typing').waitFor({ state: 'hidden' });
}

/** What a person would answer, by what the bot asks for. */
export const ANSWERS: Readonly<Record<string, string>> = {
  facts: '付了款以后商家一直不发货，也不退钱。',
  incidentDate: '11月3日',
  respondent: '云上测试商城',
  region: '杭州市西湖区',
  request: '退款',
  amount: '599元',
  priorContact: '找过商家，说不退',
  consent: '同意',
  name: '张三测试',
  phone: '13800000000',
  evidence: '没有',
  notice: '就在这里',
  onBehalf: '给我自己',
  moneyMoving: '没有',
};

export const STORY = '11月3日在云上测试商城网购电饭锅，付了599元，一直不发货，我要求退款。';

/** Answers what is asked until the complaint is filed; returns its number. */
export async function fileComplaint(page: Page): Promise<string> {
  await say(page, STORY);
  for (let turn = 0; turn < 15 && (await page.locator('.filed').count()) === 0; turn++) {
    const asking = (await page.locator('.line[data-from=bot]').last().getAttribute('data-asking')) ?? '';
    if (asking === 'confirm') {
      const before = await page.locator('.line[data-from=bot]').count();
      await page.click('.choices button[data-choice=confirm]');
      await expect.poll(() => page.locator('.line[data-from=bot]').count(), PATIENT).toBeGreaterThan(before);
    } else await say(page, ANSWERS[asking] ?? '跳过');
  }
  const filed = page.locator('.filed').first();
  await filed.waitFor();
  const number = /C\d{14}/.exec(await filed.innerText())?.[0];
  if (number === undefined) throw new Error('filed without a number');
  return number;
}

/** The talk of the page that was opened last. */
export async function conversationOf(place: Place, page: Page): Promise<string> {
  const token = await page.evaluate(() => localStorage.getItem('redress.token'));
  const session = await place.house.store.read.sessions.find(digestOf(token ?? ''));
  if (session === null) throw new Error('no session behind this page');
  return session.conversation;
}
