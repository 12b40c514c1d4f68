import { describe, expect, it } from 'vitest';
import { answers, missed, openings, wrong } from './fresh.ts';

/** The share of lines understood whole below which the room has become worse, as measured when they were written. */
const FLOOR = { open: { openings: 0.75, answers: 0.85 }, sealed: { openings: 0.5, answers: 0.65 } };

describe.each(['open', 'sealed'] as const)('fresh words, the %s half', (half) => {
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
