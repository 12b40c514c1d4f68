import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SetupError } from '../../src/basics/errors.ts';
import type { ComplaintRecord, DateRange } from '../../src/complaints/record.ts';
import { parseRights, runningRights } from '../../src/complaints/rights.ts';
import { at, company, recordOf } from './say.ts';

const text = readFileSync(new URL('../../knowledge/rights.yaml', import.meta.url), 'utf8');
const data = parseRights(text);
const now = at('2026-11-23T04:00:00Z');
const on = (date: string): DateRange => ({ from: date, to: date });
const running = (record: ComplaintRecord) => runningRights(record, now, data);
const ids = (record: ComplaintRecord) => running(record).map(({ id }) => id);

describe('a parcel that is not what it should be', () => {
  const bought = (values: object = {}) =>
    recordOf('网上买的鞋开胶了，要退', { product: 'online-goods', issue: 'quality', ...values });

  it('may be sent back: first of all, when did it arrive', () => {
    const [right] = running(bought());
    expect(right).toMatchObject({ id: 'return-7-days', lastDay: null, daysLeft: null, unverified: false });
    expect(right?.ask.zh).toMatch(/收到/);
    expect(right?.citations).toMatchObject([{ law: '中华人民共和国消费者权益保护法', article: 25 }]);
  });

  it('until the seventh day after it arrived', () => {
    const left = (arrived: string) => running(bought({ rightStart: on(arrived) }))[0];
    expect(left('2026-11-20')).toMatchObject({ lastDay: '2026-11-27', daysLeft: 4 });
    expect(left('2026-11-16')).toMatchObject({ lastDay: '2026-11-23', daysLeft: 0 });
    expect(left('2026-11-15')).toMatchObject({ lastDay: '2026-11-22', daysLeft: -1 });
  });

  it('says what is left to do once that is over', () => {
    const today = running(bought({ rightStart: on('2026-11-16') }))[0]!;
    const over = running(bought({ rightStart: on('2026-11-15') }))[0]!;
    expect(today.doToday.zh).toMatch(/今天/);
    expect(over.doToday.zh).not.toMatch(/今天/);
    expect(over.doToday.en).not.toMatch(/today/);
  });

  it('counts a vague day from its earliest', () => {
    const vague = bought({ rightStart: { from: '2026-11-17', to: '2026-11-20' } });
    expect(running(vague)[0]?.daysLeft).toBe(1);
  });

  it('turns with the day in Shanghai, not with the clock of this machine', () => {
    const record = bought({ rightStart: on('2026-11-16') });
    expect(runningRights(record, at('2026-11-23T15:59:00Z'), data)[0]?.daysLeft).toBe(0);
    expect(runningRights(record, at('2026-11-23T16:00:00Z'), data)[0]?.daysLeft).toBe(-1);
  });

  it('is not asked about when it never arrived, was long ago, or was bought in a shop', () => {
    expect(
      ids(recordOf('下单一个月了没发货', { product: 'online-goods', issue: 'non-performance' })),
    ).toEqual([]);
    expect(ids(bought({ incidentDate: on('2026-05-01') }))).toEqual([]);
    expect(ids(recordOf('店里买的鞋开胶', { product: 'shop-goods', issue: 'quality' }))).toEqual([]);
  });
});

describe('a card that was paid in advance', () => {
  it('may be given back within seven days of the first payment', () => {
    const gym = (values: object = {}) =>
      recordOf('前天办的健身卡，不想要了，店里不给退', {
        product: 'services',
        issue: 'contract-refund',
        ...values,
      });
    expect(running(gym())[0]).toMatchObject({ id: 'prepaid-7-days', lastDay: null });
    expect(running(gym({ rightStart: on('2026-11-21') }))[0]).toMatchObject({
      lastDay: '2026-11-28',
      daysLeft: 5,
    });
  });

  it('in English too, and not for a service paid afterwards', () => {
    expect(
      ids(
        recordOf('The gym refuses to refund my membership', {
          product: 'services',
          issue: 'contract-refund',
        }),
      ),
    ).toEqual(['prepaid-7-days']);
    expect(
      ids(recordOf('孩子偷偷给游戏充值了五千', { product: 'services', issue: 'contract-refund' })),
    ).toEqual([]);
    expect(ids(recordOf('理发剪坏了', { product: 'services', issue: 'quality' }))).toEqual([]);
  });
});

describe("a bank's decision", () => {
  const card = (story: string, values: object = {}) =>
    recordOf(story, { product: 'card', issue: 'fees', respondent: company('测试银行', 'bank'), ...values });

  it('can be reviewed within thirty days of receiving it', () => {
    expect(running(card('银行答复说年费不退'))[0]).toMatchObject({
      id: 'bank-review-30-days',
      lastDay: null,
    });
    expect(running(card('银行答复说年费不退', { rightStart: on('2026-10-24') }))[0]).toMatchObject({
      lastDay: '2026-11-23',
      daysLeft: 0,
    });
    expect(running(card('银行答复说年费不退', { rightStart: on('2026-10-23') }))[0]?.daysLeft).toBe(-1);
  });

  it('is not there while nobody answered', () => {
    expect(ids(card('投诉一个月了，银行一直没给答复'))).toEqual([]);
    expect(ids(card('The bank never replied that it would refund'))).toEqual([]);
    expect(ids(card('多收了我年费'))).toEqual([]);
  });

  it('binds banks and insurers, not every lender', () => {
    const loan = (kind: 'bank' | 'lender') =>
      recordOf('客服答复说利息不退', {
        product: 'loan',
        issue: 'fees',
        respondent: company('测试公司', kind),
      });
    expect(ids(loan('bank'))).toEqual(['bank-review-30-days']);
    expect(ids(loan('lender'))).toEqual([]);
  });
});

describe('a new policy', () => {
  it('has a cooling-off period of which we give no number', () => {
    const record = recordOf('上周被忽悠买了份保险，想退', {
      product: 'insurance',
      issue: 'misleading-sales',
      rightStart: on('2026-11-20'),
    });
    const [right] = running(record);
    expect(right).toMatchObject({
      id: 'policy-cooling-off',
      unverified: true,
      lastDay: null,
      daysLeft: null,
    });
    expect(right?.doToday.zh).toMatch(/犹豫期.*待核实/);
    expect(`${right?.doToday.zh}${right?.doToday.en}${right?.ask.zh}`).not.toMatch(/\d|[一二三五十]+[天日]/);
  });

  it('is not spoken of where a claim was refused', () => {
    expect(ids(recordOf('理赔被拒了', { product: 'insurance', issue: 'contract-refund' }))).toEqual([]);
  });
});

describe('three years at 12315', () => {
  const old = (date: string) =>
    recordOf('装修质量差', { product: 'shop-goods', issue: 'quality', incidentDate: on(date) });

  it('are spoken of when they are nearly or already over', () => {
    expect(running(old('2023-11-24'))[0]).toMatchObject({ lastDay: '2026-11-24', daysLeft: 1 });
    expect(running(old('2023-11-23'))[0]).toMatchObject({ daysLeft: 0 });
    expect(running(old('2023-11-22'))[0]).toMatchObject({ id: 'market-regulator-3-years', daysLeft: -1 });
    expect(ids(old('2025-11-23'))).toEqual([]);
  });
});

it('puts the right that ends first before those whose start is unknown', () => {
  const record = recordOf('网上买的，质量差', {
    product: 'online-goods',
    issue: 'quality',
    incidentDate: on('2023-11-25'),
    rightStart: on('2026-11-22'),
  });
  expect(running(record).map(({ daysLeft }) => daysLeft)).toEqual([2, 6]);
});

describe('the file of rights', () => {
  it('names the field at fault', () => {
    expect(() => parseRights(text.replace('days: 7', 'days: seven'))).toThrow(SetupError);
    expect(() => parseRights(text.replace('days: 7', 'days: seven'))).toThrow(
      /knowledge\/rights\.yaml: 0\.days/,
    );
    expect(() => parseRights(text.replace('products: [services]', 'products: [servces]'))).toThrow(
      /1\.cases\.0\.products\.0/,
    );
    expect(() => parseRights(text.replace('  unverified: true', '  unverified: false'))).toThrow(/3: /);
  });
});
