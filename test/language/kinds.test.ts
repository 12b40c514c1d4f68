import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { load as parse } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { instant } from '../../src/basics/clock.ts';
import { loadLanguageData } from '../../src/language/data.ts';
import { guess, read } from '../../src/language/reading.ts';

interface Story {
  readonly text: string;
  readonly product: string | readonly string[];
  readonly issue: string | readonly string[];
}

const root = resolve(import.meta.dirname, '../..');
const data = loadLanguageData(resolve(root, 'knowledge'));
const stories = parse(readFileSync(resolve(import.meta.dirname, 'kinds.yaml'), 'utf8')) as Readonly<
  Record<'open' | 'sealed', readonly Story[]>
>;
const now = instant(Date.parse('2026-11-23T10:00:00+08:00'));
const reading = (text: string) => read(text, { now }, data);

const judged = (half: 'open' | 'sealed', field: 'product' | 'issue') =>
  stories[half].map((story) => {
    const { products, issues } = reading(story.text);
    const ranking = field === 'product' ? products : issues;
    const fits = (slug: string | null | undefined): boolean => [story[field]].flat().includes(slug ?? '');
    const taken = guess<string>(ranking);
    return { text: story.text, best: fits(ranking.candidates[0]?.slug), taken, right: fits(taken) };
  });

/** What was measured, less what one story more or less makes. */
const FLOOR = {
  open: { product: 0.9, issue: 0.88 },
  sealed: { product: 0.83, issue: 0.8 },
};

describe.each(['open', 'sealed'] as const)('what fresh stories are about, the %s ones', (half) => {
  it.each(['product', 'issue'] as const)('the likeliest %s is mostly right', (field) => {
    const all = judged(half, field);
    const missed = all.filter(({ best }) => !best).map(({ text }) => text);
    expect(1 - missed.length / all.length, missed.join('\n')).toBeGreaterThanOrEqual(FLOOR[half][field]);
  });

  it.each(['product', 'issue'] as const)('a %s that is acted upon is seldom wrong, and most are', (field) => {
    const taken = judged(half, field).filter((one) => one.taken !== null);
    const wrong = taken.filter(({ right }) => !right).map(({ text }) => text);
    expect(wrong.length / taken.length, wrong.join('\n')).toBeLessThanOrEqual(0.15);
    expect(taken.length / stories[half].length).toBeGreaterThanOrEqual(0.65);
  });
});

describe('what tells nothing', () => {
  it.each([
    '我要投诉',
    '有件事想说说',
    '他们太欺负人了',
    '绿色的石头爱下棋',
    '今天下午有空吗',
    '我姓何 电话13800000000',
    'hi there',
    'these people are awful',
    'yesterday afternoon',
    'the moon eats soup',
  ])('%s', (text) => {
    const { products, issues } = reading(text);
    expect([guess(products), guess(issues)]).toEqual([null, null]);
  });

  it('a long run of blanks is read past', () => {
    const { products } = reading(`信用卡多扣了年费${' '.repeat(200_000)}要求退`);
    expect(guess(products)).toBe('card');
  });
});
