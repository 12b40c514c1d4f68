import { describe, expect, it } from 'vitest';
import { findAmounts } from '../../src/language/amounts.ts';
import { fold } from '../../src/language/fold.ts';
import { data, NOON } from './listening.ts';

/** Said on Monday 23 November 2026 at noon. */
const first = (text: string): string | undefined => data.dates(fold(text), NOON, true)[0]?.range.from;

describe('every mention of a time', () => {
  it.each([
    ['下午三点半', '2026-11-23'],
    ['14:20', '2026-11-23'],
    ['20个工作日内', '2026-11-23'],
    ['明年3月', '2027-03-01'],
    ['大后天', '2026-11-26'],
    ['上世纪八十年代初', '1980-01-01'],
    ['2024年后两个月', '2024-11-01'],
    ['闰六月', '2025-07-25'],
    ['差不多三十小时前', '2026-11-22'],
  ])('%s begins %s', (text, day) => {
    expect(first(text)).toBe(day);
  });

  it.each(['温度零点八', '一点也不想要', '型号24点6', '比分三比二'])('%s names none', (text) => {
    expect(first(text)).toBeUndefined();
  });

  it('a time of day alone is no day on which something happened', () => {
    expect(data.dates('下午三点半', NOON)).toEqual([]);
  });
});

describe('money of other countries', () => {
  it.each([
    ['付了250令吉', 250, 'MYR'],
    ['被刷了80欧', 80, 'EUR'],
    ['they took 45 aed', 45, 'AED'],
    ['转了300usdt', 300, 'USDT'],
    ['paid nz$ 60', 60, 'NZD'],
    ['三美元二十五美分', 3.25, 'USD'],
  ])('%s', (text, value, currency) => {
    expect(findAmounts(fold(text))).toMatchObject([{ value, currency }]);
  });

  it('two sums side by side stay two', () => {
    expect(findAmounts('6元9美元').map(({ value, currency }) => [value, currency])).toEqual([
      [6, 'CNY'],
      [9, 'USD'],
    ]);
  });

  it('a round number and more tells what it stays under', () => {
    expect(findAmounts('花了四百多块')).toMatchObject([{ value: 400, below: 500, approximate: true }]);
    expect(findAmounts('花了四百二十块')[0]).not.toHaveProperty('below');
  });
});
