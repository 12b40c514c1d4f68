import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCalendar } from '../../src/calendar/parse.ts';
import { createLibrary } from '../../src/knowledge/create-library.ts';
import { dayIn, sumIn } from '../../src/language/reckonable.ts';
import { KNOWLEDGE, realKnowledge, TODAY } from './folder.ts';

const calendar = parseCalendar(readFileSync(join(KNOWLEDGE, 'calendar.yaml'), 'utf8'));
const library = createLibrary(realKnowledge(), { calendar, sumIn, dayIn });
const ask = (question: string, more: { readonly on?: string; readonly price?: number } = {}) =>
  library.ask(question, {
    lang: /\p{Script=Han}/u.test(question) ? 'zh' : 'en',
    on: more.on ?? TODAY,
    price: more.price ?? null,
  }).text;

describe('what the law makes of a price', () => {
  it.each([
    ['退一赔三 380 元能赔多少', '380 元 × 3 = 1,140 元，高于最低的 500 元；连同退的 380 元，共 1,520 元'],
    ['买到假货花了100块能赔多少', '100 元 × 3 = 300 元，不到 500 元，按 500 元；连同退的 100 元，共 600 元'],
    ['花1.2万买到假货退一赔三怎么算', '12,000 元 × 3 = 36,000 元'],
    ['吃到过期食品能赔多少，我花了26元', '26 元 × 10 = 260 元，不到 1,000 元，按 1,000 元'],
    ['吃到过期食品能赔多少，我花了158.5元', '158.50 元 × 10 = 1,585 元，高于最低的 1,000 元'],
    ['吃到过期食品能赔多少，我花了100元', '100 元 × 10 = 1,000 元。'],
    ['The seller cheated me, I paid 900 yuan, can I get three times the price', 'CNY 900 × 3 = CNY 2,700'],
  ])('is worked out step by step: %s', (question, shown) => {
    expect(ask(question)).toContain(shown);
  });

  it('is worked out with the sum of the complaint where the question names none, and its own goes first', () => {
    expect(ask('买到假货能赔几倍', { price: 20_000 })).toContain('200 元 × 3 = 600 元');
    expect(ask('买到假货花了100块能赔多少', { price: 20_000 })).toContain('100 元 × 3');
  });

  it('is left out without a sum, with two, and in foreign money', () => {
    for (const question of [
      '买到假货能赔几倍',
      '380元买的假货商家只退100元能赔多少',
      '花300美元买到假货能赔几倍',
    ])
      expect(ask(question)).not.toContain('算一算');
  });

  it('is always said under its condition', () => {
    expect(ask('退一赔三 380 元能赔多少')).toContain('认定欺诈的话');
  });
});

describe('a period', () => {
  it('ends on a day of the calendar, with rest days and make-up days counted as they are', () => {
    // 10 October 2026 is a Saturday on which people work.
    expect(ask('10月9日投诉的，12315多久回复')).toContain(
      '7 个工作日，中间 3 天休息不算，到10月19日（周一）',
    );
    expect(ask('9月24日投诉的，12315多久回复')).toContain('到10月');
  });

  it('of calendar days counts weekends, and moves behind a public holiday', () => {
    expect(ask('12315是7月1日受理的，调解最长多少天')).toContain('次日起数 60 天，到8月30日（周日）');
    expect(ask('12315是8月3日受理的，调解最长多少天')).toContain('正逢放假，顺延，到10月8日（周四）');
  });

  it('is that of the law of the day: 45 working days before July 2024', () => {
    const before = ask('12315调解要多久', { on: '2024-06-30' });
    expect(before).toContain('45 个工作日');
    expect(before).not.toContain('60 天');
    expect(ask('12315调解要多久', { on: '2024-07-01' })).toContain('60 天');
  });

  it('that reaches into a year nobody has announced is the earliest possible, and said so', () => {
    expect(ask('12月25日投诉的，12315多久回复', { on: '2026-12-28' })).toMatch(
      /最早到2027年1月\d+日.*以放假通知为准/,
    );
  });

  it('without a day said is an example of today, and only where there is room', () => {
    expect(ask('How long does 12315 take to reply')).toContain(
      'say the complaint is received on 23 November',
    );
    const long = ask('12315调解要多久');
    expect(long).not.toContain('算日子');
    expect(long).toContain('找谁');
  });
});

describe('an answer with something worked out', () => {
  it('stays within its length and keeps its source', () => {
    for (const question of [
      '退一赔三 380 元能赔多少',
      '吃到过期食品能赔多少，我花了26元',
      '10月9日投诉的，12315多久回复',
    ]) {
      const text = ask(question);
      expect([...text.replaceAll('\n', '')].length, text).toBeLessThanOrEqual(200);
      expect(text).toContain('依据：');
    }
  });
});
