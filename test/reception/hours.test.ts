import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../src/calendar/days.ts';
import { parseCalendar } from '../../src/calendar/parse.ts';
import { officeHours, parseHours } from '../../src/handoff/hours.ts';

const calendar = parseCalendar(
  readFileSync(join(import.meta.dirname, '../../knowledge/calendar.yaml'), 'utf8'),
);

function hours(text: string) {
  const week = parseHours(text);
  if (!week.ok) throw new Error(week.error);
  return officeHours(week.value, calendar);
}

const office = hours('Mon-Fri 09:00-12:00,13:30-17:30');
const iso = (at: number | null): string | null =>
  at === null ? null : new Date(at + 8 * 3_600_000).toISOString().slice(0, 16);

describe('opening hours', () => {
  it.each([
    ['2026-11-23', '08:59', false],
    ['2026-11-23', '09:00', true],
    ['2026-11-23', '11:59', true],
    ['2026-11-23', '12:00', false],
    ['2026-11-23', '13:30', true],
    ['2026-11-23', '17:30', false],
    ['2026-11-21', '10:00', false],
    // National Day, a Thursday.
    ['2026-10-01', '10:00', false],
    // A Sunday on which people work for it.
    ['2026-09-20', '10:00', true],
  ])('on %s at %s are open: %s', (day, time, open) => {
    expect(office.isOpen(instantOf(day, time))).toBe(open);
  });

  it('open next at once, after lunch, on Monday, or after the holiday', () => {
    const next = (day: string, time: string) => iso(office.opensAt(instantOf(day, time)));
    expect(next('2026-11-23', '10:15')).toBe('2026-11-23T10:15');
    expect(next('2026-11-23', '12:10')).toBe('2026-11-23T13:30');
    expect(next('2026-11-20', '18:00')).toBe('2026-11-23T09:00');
    expect(next('2026-09-30', '18:00')).toBe('2026-10-08T09:00');
  });

  it('are not foretold into a year whose holidays are not announced', () => {
    expect(office.opensAt(instantOf('2027-06-01', '18:00'))).toBeNull();
    expect(office.opensAt(instantOf('2026-12-31', '18:00'))).toBeNull();
  });

  it('may differ between days, and run round the clock', () => {
    const shop = hours('mon-thu 09:00-18:00; Fri 09:00-12:00; Sat-Sun 10:00-14:00');
    expect(shop.isOpen(instantOf('2026-11-27', '13:00'))).toBe(false);
    expect(shop.isOpen(instantOf('2026-11-28', '13:00'))).toBe(true);
    const hotline = hours('Mon-Sun 00:00-24:00');
    expect(hotline.isOpen(instantOf('2026-11-22', '23:59'))).toBe(true);
  });

  it.each([
    'always',
    'Mon-Fri',
    'Mon-Fri 9:00-17:00',
    'Mon-Fri 17:00-09:00',
    'Mon-Fri 09:00-25:00',
    'Mon-Fri 09:00-12:00,11:00-14:00',
    'Mon-Fri 09:00-12:00; Wed 13:00-14:00',
    'Mon-Day 09:00-12:00',
  ])('are refused as %s', (text) => {
    expect(parseHours(text).ok).toBe(false);
  });
});
