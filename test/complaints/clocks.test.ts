import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCalendar } from '../../src/calendar/parse.ts';
import { clocksFor, isDuty } from '../../src/complaints/clocks.ts';
import { at } from './say.ts';

const calendar = parseCalendar(
  readFileSync(new URL('../../knowledge/calendar.yaml', import.meta.url), 'utf8'),
);
const brief = (filed: string, kind: 'bank' | 'association' | 'hotline') =>
  clocksFor(at(filed), kind, calendar).map(({ id, date, firm }) => [id, date, firm]);

describe('what runs once a complaint is filed', () => {
  it('at a bank the three limits of the law, each with its article', () => {
    expect(brief('2026-11-23T04:00:00Z', 'bank')).toEqual([
      ['target', '2026-11-26', true],
      ['decision', '2026-12-08', true],
      ['decision-complex', '2026-12-23', true],
      ['decision-extended', '2027-01-22', false],
    ]);
    const duties = clocksFor(at('2026-11-23T04:00:00Z'), 'bank', calendar).filter(isDuty);
    expect(duties.map(({ citation }) => [citation.law, citation.article])).toEqual(
      Array(3).fill(['银行业保险业消费投诉处理管理办法', 18]),
    );
  });

  it('counts from the day in Shanghai and moves off a public holiday', () => {
    expect(brief('2026-09-15T16:30:00Z', 'bank')[1]).toEqual(['decision', '2026-10-08', true]);
    expect(brief('2026-09-15T15:30:00Z', 'bank')[1]).toEqual(['decision', '2026-09-30', true]);
  });

  it('elsewhere only our own aim: no law sets one, and nobody else has it yet', () => {
    for (const kind of ['association', 'hotline'] as const) {
      expect(brief('2026-09-30T04:00:00Z', kind)).toEqual([['target', '2026-10-10', true]]);
      expect(clocksFor(at('2026-09-30T04:00:00Z'), kind, calendar).some(isDuty)).toBe(false);
    }
  });
});
