import { readFileSync } from 'node:fs';
import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { SetupError } from '../../src/basics/errors.ts';
import { addDays } from '../../src/calendar/days.ts';
import { parseCalendar } from '../../src/calendar/parse.ts';
import { addWorkingDays, deadline, isWorkingDay } from '../../src/calendar/working-days.ts';

const text = readFileSync(new URL('../../knowledge/calendar.yaml', import.meta.url), 'utf8');
const calendar = parseCalendar(text);

describe('working days of 2026', () => {
  it.each([
    ['2026-02-12', 3, '2026-02-24'],
    ['2026-02-12', 7, '2026-02-28'],
    ['2026-04-30', 3, '2026-05-08'],
    ['2026-04-30', 7, '2026-05-13'],
    ['2026-09-24', 7, '2026-10-12'],
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-09-30', 7, '2026-10-15'],
    ['2026-11-23', 7, '2026-12-02'],
  ])('%s and %i working days is %s', (start, count, end) => {
    expect(addWorkingDays(calendar, start, count)).toEqual({ date: end, firm: true, why: 'counted' });
  });

  it('works on a make-up Sunday and rests on a Thursday in the holiday', () => {
    expect(isWorkingDay(calendar, '2026-01-04')).toBe(true);
    expect(isWorkingDay(calendar, '2026-10-01')).toBe(false);
    expect(isWorkingDay(calendar, '2026-11-21')).toBe(false);
    expect(isWorkingDay(calendar, '2026-11-23')).toBe(true);
  });

  it('does not count the start, also when it is a day off', () => {
    expect(addWorkingDays(calendar, '2026-11-22', 1).date).toBe('2026-11-23');
    expect(addWorkingDays(calendar, '2026-11-23', 0).date).toBe('2026-11-23');
  });

  it('agrees with what the package knows of the year', () => {
    for (let date = '2026-01-01'; date <= '2026-12-31'; date = addDays(date, 1)) {
      expect(calendar.holidays.has(date), date).toBe(date in chineseDays.holidays);
      expect(calendar.makeUps.has(date), date).toBe(date in chineseDays.workdays);
    }
  });
});

describe('a year that nobody has announced', () => {
  it('has no working days to promise', () => {
    expect(isWorkingDay(calendar, '2027-10-01')).toBeNull();
    expect(isWorkingDay(calendar, '2027-03-02')).toBeNull();
  });

  it('makes a deadline the earliest possible, never firm', () => {
    expect(deadline(calendar, { start: '2026-11-23', days: 60, roll: true })).toEqual({
      date: '2027-01-22',
      firm: false,
      why: 'year-unknown',
    });
    expect(addWorkingDays(calendar, '2026-12-29', 3)).toMatchObject({ date: '2027-01-01', firm: false });
  });

  it('does not matter where only the uncounted first day lies in it', () => {
    expect(addWorkingDays(calendar, '2017-12-31', 1)).toEqual({
      date: '2018-01-02',
      firm: true,
      why: 'counted',
    });
    expect(addWorkingDays(calendar, '2017-12-30', 1)).toMatchObject({ firm: false });
  });

  it('does not spoil a deadline that ends on the last known day', () => {
    expect(addWorkingDays(calendar, '2026-12-28', 3)).toMatchObject({ date: '2026-12-31', firm: true });
    expect(deadline(calendar, { start: '2026-12-16', days: 15, roll: true })).toMatchObject({
      date: '2026-12-31',
      firm: true,
    });
  });
});

describe('calendar days', () => {
  it('roll off a public holiday, and only then', () => {
    expect(deadline(calendar, { start: '2026-09-16', days: 15, roll: true })).toEqual({
      date: '2026-10-08',
      firm: true,
      why: 'rolled',
    });
    expect(deadline(calendar, { start: '2026-09-16', days: 15, roll: false })).toEqual({
      date: '2026-10-01',
      firm: true,
      why: 'counted',
    });
    expect(deadline(calendar, { start: '2026-11-06', days: 15, roll: true }).date).toBe('2026-11-21');
  });
});

describe('the calendar file', () => {
  it('names the field that is wrong', () => {
    expect(() => parseCalendar(text.replace('2026-05-09', '2026-05-32'))).toThrow(SetupError);
    expect(() => parseCalendar(text.replace('2026-05-09', '2026-05-32'))).toThrow(
      /knowledge\/calendar\.yaml: years\.0\.work\.3/,
    );
    expect(() => parseCalendar(text.replace('- 2026-05-09', '- 2027-05-09'))).toThrow(/another year/);
    expect(() => parseCalendar('years: [')).toThrow(/knowledge\/calendar\.yaml/);
  });

  it('makes a new year known as soon as it is added', () => {
    const wider = parseCalendar(
      `${text}
  - year: 2027
    source: made up for this test
    checked: 2026-11-23
    off: [[2027-01-01, 2027-01-03]]
    work: []
`,
    );
    expect(addWorkingDays(wider, '2026-12-31', 1)).toEqual({
      date: '2027-01-04',
      firm: true,
      why: 'counted',
    });
  });
});
