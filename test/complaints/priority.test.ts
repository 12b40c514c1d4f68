import { describe, expect, it } from 'vitest';
import { DAY, plus } from '../../src/basics/clock.ts';
import { priorityOf } from '../../src/complaints/priority.ts';
import type { FieldValues } from '../../src/complaints/record.ts';
import type { SafetyKind } from '../../src/complaints/taxonomy.ts';
import { at, recordOf } from './say.ts';

const now = at('2026-11-23T04:00:00Z');
const yuan = (value: number): FieldValues['amount'] => ({ fen: Math.round(value * 100), approximate: false });
const of = (
  values: Partial<FieldValues>,
  more: { story?: string; safety?: SafetyKind[]; repeats?: { ago: number; own: boolean }[] } = {},
) =>
  priorityOf(recordOf(more.story ?? '说了一件事', values), {
    now,
    safety: more.safety ?? [],
    repeats: (more.repeats ?? []).map(({ ago, own }) => ({ at: plus(now, -ago), own })),
  });

describe('how soon a person is needed', () => {
  it('now, while money is moving or somebody is in danger', () => {
    expect(of({ moneyMoving: true })).toBe('P1');
    expect(of({ moneyMoving: false })).toBe('P4');
    for (const kind of ['self-harm', 'violence', 'fraud-in-progress', 'child-danger', 'emergency'] as const) {
      expect(of({}, { safety: [kind] }), kind).toBe('P1');
    }
  });

  it('by the sum, to the fen', () => {
    expect(of({ amount: yuan(50_000) })).toBe('P2');
    expect(of({ amount: yuan(49_999.99) })).toBe('P3');
    expect(of({ amount: yuan(1_000) })).toBe('P3');
    expect(of({ amount: yuan(999.99) })).toBe('P4');
  });

  it('sooner for the old, the young and the disabled, when they lost something', () => {
    expect(of({ segment: 'elderly', amount: yuan(10) })).toBe('P2');
    expect(of({ segment: 'disabled', issue: 'funds-security' })).toBe('P2');
    expect(of({ segment: 'elderly', issue: 'attitude' })).toBe('P4');
    expect(of({ segment: 'merchant', amount: yuan(10) })).toBe('P4');
  });

  it('sooner for payments that nobody allowed', () => {
    expect(of({ issue: 'funds-security', product: 'card', amount: yuan(10) })).toBe('P2');
    expect(of({ issue: 'fees', product: 'card', amount: yuan(10) })).toBe('P3');
  });

  it('sooner for a stolen identity or announced publicity, not for their denial', () => {
    expect(of({}, { story: '有人冒用我的身份办了贷款' })).toBe('P2');
    expect(of({}, { story: '再不解决我就找媒体' })).toBe('P2');
    expect(of({}, { story: '我不想找媒体，就想把事办了' })).toBe('P4');
    expect(of({ media: true })).toBe('P2');
  });

  it('sooner when many complain', () => {
    expect(of({ joint: 10 })).toBe('P2');
    expect(of({ joint: 9 })).toBe('P4');
    const others = (count: number, ago: number) => Array.from({ length: count }, () => ({ ago, own: false }));
    expect(of({}, { repeats: others(2, DAY - 1) })).toBe('P2');
    expect(of({}, { repeats: others(1, DAY - 1) })).toBe('P4');
    expect(of({}, { repeats: others(2, DAY) })).toBe('P4');
  });

  it('sooner with each repeat', () => {
    const own = (count: number) => Array.from({ length: count }, () => ({ ago: 30 * DAY, own: true }));
    expect(of({}, { repeats: own(1) })).toBe('P3');
    expect(of({}, { repeats: own(2) })).toBe('P2');
  });

  it('the same day for money disputes of any size, later for manners', () => {
    expect(of({ issue: 'contract-refund', amount: yuan(20) })).toBe('P3');
    expect(of({ request: [{ kind: 'refund' }], amount: yuan(20) })).toBe('P3');
    expect(of({ issue: 'attitude', request: [{ kind: 'apology' }] })).toBe('P4');
  });
});
