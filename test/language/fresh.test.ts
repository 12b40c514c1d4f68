import { describe, expect, it } from 'vitest';
import { answers, missed, openings, wrong } from './fresh.ts';

/** The share of lines understood whole below which the room has become worse than when it was measured. */
const FLOOR = {
  open: { openings: 0.9, answers: 0.95 },
  sealed: { openings: 0.85, answers: 0.95 },
  late: { openings: 0.8, answers: 0.95 },
};

describe.each(['open', 'sealed', 'late'] as const)('fresh words, the %s part', (half) => {
  it('openings are noted down as a person would', () => {
    const all = openings(half);
    const faults = all
      .map((one) => ({ text: one.text, missed: missed(one) }))
      .filter((f) => f.missed.length > 0);
    expect(1 - faults.length / all.length, JSON.stringify(faults, null, 1)).toBeGreaterThanOrEqual(
      FLOOR[half].openings,
    );
  });

  it('answers go where they belong', () => {
    const all = answers(half);
    const faults = all
      .map((one) => ({ text: one.text, wrong: wrong(one) }))
      .filter((f) => f.wrong.length > 0);
    expect(1 - faults.length / all.length, JSON.stringify(faults, null, 1)).toBeGreaterThanOrEqual(
      FLOOR[half].answers,
    );
  });
});
