import { describe, expect, it } from 'vitest';
import { SAFETY_DETAILS, type SafetyDetail } from '../../src/complaints/taxonomy.ts';
import { safetyOrders } from '../../src/dialogue/wording/safety.ts';

const OPEN = { phone: '010-00000000', offHoursPhone: '010-99999999', deskOpen: true };
const CLOSED = { ...OPEN, deskOpen: false };
const RUNNING: readonly SafetyDetail[] = ['fraud-moving', 'code-given', 'screen-shared'];
const text = (detail: SafetyDetail, lang: 'zh' | 'en', desk = OPEN): string =>
  safetyOrders(detail, lang, desk).text;

describe('orders in danger', () => {
  it('are numbered, ask nothing and shout nothing', () => {
    for (const detail of SAFETY_DETAILS)
      for (const lang of ['zh', 'en'] as const) {
        expect(text(detail, lang), `${detail} ${lang}`).toMatch(/^1\. /m);
        expect(text(detail, lang), `${detail} ${lang}`).not.toMatch(/[?？!！]/);
      }
  });

  it('end with the way on with the complaint and a person', () => {
    for (const detail of SAFETY_DETAILS)
      for (const lang of ['zh', 'en'] as const)
        expect(safetyOrders(detail, lang, OPEN).choices.map(({ id }) => id)).toEqual(['resume', 'human']);
  });

  it('begin with whom to call where a call comes first', () => {
    const first: readonly (readonly [SafetyDetail, RegExp])[] = [
      ['threatened', /110/],
      ['collector-at-door', /110/],
      ['harm-others', /110/],
      ['child', /110/],
      ['fraud-moving', /110/],
      ['fire', /119/],
      ['poisoning', /120/],
      ['other-self-harm', /110/],
    ];
    for (const [detail, number] of first)
      for (const lang of ['zh', 'en'] as const)
        expect(text(detail, lang).split('\n')[0], `${detail} ${lang}`).toMatch(number);
  });

  it('for running fraud name the own bank, the stop and a sentence with blanks, and never us', () => {
    for (const detail of RUNNING)
      for (const lang of ['zh', 'en'] as const)
        for (const desk of [OPEN, CLOSED]) {
          const orders = text(detail, lang, desk);
          expect(orders).toContain('紧急止付');
          expect(orders).toMatch(/背面印的电话|printed on the back/);
          expect(orders).toMatch(/____/);
          expect(orders).toMatch(/追回|get it back/);
          expect(orders).not.toMatch(/等候|稍等|请耐心|同事|人工|colleague|wait|010-/);
        }
  });

  it('for despair name 12356 without promising hours', () => {
    for (const lang of ['zh', 'en'] as const) {
      expect(text('self-harm', lang)).toContain('12356');
      expect(text('self-harm', lang)).not.toMatch(/24|全天|round the clock/);
    }
  });

  it('say truthfully who can be reached', () => {
    expect(text('threatened', 'zh', OPEN)).toContain('010-00000000');
    expect(text('threatened', 'zh', CLOSED)).toContain('010-99999999');
    expect(text('threatened', 'zh', CLOSED)).not.toContain('同事');
    const nobody = { phone: null, offHoursPhone: null, deskOpen: false };
    expect(safetyOrders('threatened', 'en', nobody).text).not.toMatch(/colleague|null/);
  });

  it('ask a child for nothing about themselves', () => {
    expect(text('minor-writing', 'zh')).toMatch(/大人/);
    expect(text('minor-writing', 'en')).toMatch(/grown-up/);
  });
});
