import { describe, expect, it } from 'vitest';
import { instant } from '../../src/basics/clock.ts';
import {
  addDays,
  addYears,
  daysBetween,
  formatDate,
  instantOf,
  isCivilDate,
  today,
  weekday,
} from '../../src/calendar/days.ts';

const at = (iso: string) => instant(Date.parse(iso));

describe('the day in Asia/Shanghai', () => {
  it('begins at 16:00 UTC of the day before, wherever this process runs', () => {
    expect(process.env.TZ).toBe('America/Los_Angeles');
    expect(today(at('2026-11-22T15:59:59.999Z'))).toBe('2026-11-22');
    expect(today(at('2026-11-22T16:00:00Z'))).toBe('2026-11-23');
  });

  it('is the inverse of a moment on it', () => {
    expect(new Date(instantOf('2026-11-23', '09:30')).toISOString()).toBe('2026-11-23T01:30:00.000Z');
    expect(instantOf('2026-11-23', '24:00')).toBe(instantOf('2026-11-24', '00:00'));
    expect(today(instantOf('2026-03-08', '02:30'))).toBe('2026-03-08');
  });
});

describe('counting days', () => {
  it('crosses months, years and leap days', () => {
    expect(addDays('2026-11-23', 60)).toBe('2027-01-22');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2026-11-23', '2027-01-22')).toBe(60);
    expect(daysBetween('2026-11-23', '2026-11-20')).toBe(-3);
  });

  it('counts years to the same day, or to the end of February', () => {
    expect(addYears('2023-11-23', 3)).toBe('2026-11-23');
    expect(addYears('2024-02-29', 3)).toBe('2027-02-28');
  });

  it('knows weekdays', () => {
    expect(weekday('2026-11-22')).toBe(0);
    expect(weekday('2026-11-23')).toBe(1);
  });

  it('takes no day that does not exist', () => {
    for (const text of ['2026-02-30', '2026-13-01', '2026-1-1', '20261123', '', '2025-02-29']) {
      expect(isCivilDate(text), text).toBe(false);
      expect(() => addDays(text, 1), text).toThrow(RangeError);
    }
    expect(isCivilDate('2024-02-29')).toBe(true);
  });
});

describe('a day in words', () => {
  it('carries its weekday, and its year only when it is another one', () => {
    expect(formatDate('2026-11-18', 'zh', '2026-11-23')).toBe('11月18日（周三）');
    expect(formatDate('2026-11-18', 'en', '2026-11-23')).toBe('18 November (Wednesday)');
    expect(formatDate('2027-01-22', 'zh', '2026-11-23')).toBe('2027年1月22日（周五）');
    expect(formatDate('2025-11-11', 'en', '2026-11-23')).toBe('11 November 2025 (Tuesday)');
    expect(formatDate('2026-11-18', 'zh', null)).toBe('2026年11月18日（周三）');
  });
});
