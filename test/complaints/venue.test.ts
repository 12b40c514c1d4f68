import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SetupError } from '../../src/basics/errors.ts';
import type { ComplaintRecord } from '../../src/complaints/record.ts';
import { parseAuthorities, venueFor } from '../../src/complaints/venue.ts';
import { company, recordOf } from './say.ts';

const text = readFileSync(new URL('../../knowledge/authorities.yaml', import.meta.url), 'utf8');
const data = parseAuthorities(text);
const hotline = { kind: 'hotline', name: '测试热线' } as const;
const venue = (record: ComplaintRecord) => venueFor(record, { org: hotline }, data);
const phone = (record: ComplaintRecord) => venue(record).authority.phone;

describe('who is in charge', () => {
  it('of a credit card: the bank first, then 12378', () => {
    const card = venue(
      recordOf('信用卡乱扣年费', { product: 'card', issue: 'fees', respondent: company('测试银行', 'bank') }),
    );
    expect(card.authority).toMatchObject({ phone: '12378', companyFirst: true });
    expect(card.authority.before?.zh).toMatch(/先找银行/);
    expect(card.authority.before?.en).toMatch(/bank/);
    expect(card.authority.door.zh).toContain('12378');
  });

  it('of a payment app: the central bank', () => {
    expect(phone(recordOf('支付宝余额被冻结', { product: 'payment', issue: 'refused-service' }))).toBe(
      '12363',
    );
    expect(
      phone(recordOf('钱转不出来', { product: 'payment', respondent: company('某支付', 'payment') })),
    ).toBe('12363');
    expect(
      phone(recordOf('转账转错了', { product: 'payment', respondent: company('测试银行', 'bank') })),
    ).toBe('12378');
  });

  it('of a wrong credit report: the central bank, also when a bank sent it', () => {
    const record = recordOf('征信上有不是我的贷款', {
      product: 'credit-report',
      respondent: company('测试银行', 'bank'),
    });
    expect(phone(record)).toBe('12363');
  });

  it('of goods and services: 12315, and the shop need not come first', () => {
    const shop = venue(recordOf('网店卖假货不退款', { product: 'online-goods', issue: 'quality' }));
    expect(shop.authority.phone).toBe('12315');
    expect(shop.authority.companyFirst).toBe(false);
    expect(shop.authority.before?.zh).toMatch(/不是必须/);
    expect(phone(recordOf('健身房跑路', { product: 'services', issue: 'non-performance' }))).toBe('12315');
    expect(phone(recordOf('超市卖过期牛奶', { product: 'shop-goods', issue: 'quality' }))).toBe('12315');
  });

  it('of a parcel: the courier first, then 12305', () => {
    const parcel = venue(recordOf('快递把我包裹弄丢了', { product: 'utilities', issue: 'non-performance' }));
    expect(parcel.authority).toMatchObject({ phone: '12305', companyFirst: true });
    expect(parcel.authority.before?.zh).toMatch(/先向快递公司/);
    expect(phone(recordOf('东西没了', { respondent: company('测试速运', 'express') }))).toBe('12305');
  });

  it('of a telephone contract: the operator first, then 12300', () => {
    const telecom = venue(recordOf('套餐改不了，乱扣话费', { product: 'utilities', issue: 'fees' }));
    expect(telecom.authority).toMatchObject({ phone: '12300', companyFirst: true });
    expect(telecom.authority.before?.zh).toMatch(/先向运营商/);
    expect(phone(recordOf('My broadband bill is wrong', { product: 'utilities', issue: 'fees' }))).toBe(
      '12300',
    );
  });

  it('of what the city runs, and of what nobody can place: 12345', () => {
    expect(phone(recordOf('物业乱收费', { product: 'services', issue: 'fees' }))).toBe('12345');
    expect(phone(recordOf('小区停水三天', { product: 'utilities', issue: 'outage' }))).toBe('12345');
    expect(phone(recordOf('跟团游强制购物', { product: 'services', issue: 'forced-bundle' }))).toBe('12345');
    expect(phone(recordOf('有件事想反映'))).toBe('12345');
  });

  it('of wages: 12333, and it says that this is no consumer matter', () => {
    const wages = venue(recordOf('老板拖欠工资三个月', { product: 'services', issue: 'non-performance' }));
    expect(wages.authority.phone).toBe('12333');
    expect(wages.authority.before?.zh).toMatch(/不算消费投诉/);
    expect(phone(recordOf('店员骂人，要求辞退他', { product: 'services', issue: 'attitude' }))).toBe('12315');
    expect(phone(recordOf('My company owes me wages', { product: 'services' }))).toBe('12333');
    expect(phone(recordOf('The scam took my wages from my card', { product: 'card' }))).toBe('12378');
    expect(phone(recordOf('工资卡被银行冻结，没发工资也取不出', { product: 'deposit' }))).toBe('12378');
  });

  it('of journeys: by what one travels in', () => {
    expect(phone(recordOf('航班取消不退票', { product: 'services' }))).toBe('12326');
    expect(phone(recordOf('高铁票退票扣了钱', { product: 'utilities' }))).toBe('12306');
    expect(phone(recordOf('网约车绕路多收钱', { product: 'services' }))).toBe('12328');
  });

  it('reads English words whole: a business is no bus, a refund no fund', () => {
    expect(phone(recordOf('The business took my money', { product: 'services' }))).toBe('12315');
    expect(phone(recordOf('They refuse my refund', { product: 'wealth' }))).toBe('12378');
    expect(phone(recordOf('The bus never came', { product: 'services' }))).toBe('12328');
  });

  it('of funds and shares: 12386, unless a bank sold its own product', () => {
    expect(phone(recordOf('基金亏了没告诉我费用', { product: 'wealth' }))).toBe('12386');
    expect(
      phone(recordOf('银行理财亏本', { product: 'wealth', respondent: company('测试银行', 'bank') })),
    ).toBe('12378');
  });

  it("of an online lender's collectors: the internet finance platform, with the police named first in danger", () => {
    const collectors = venue(
      recordOf('天天打电话骂人', {
        product: 'collection',
        issue: 'collection-conduct',
        respondent: company('某网贷', 'lender'),
      }),
    );
    expect(collectors.authority.phone).toBeNull();
    expect(collectors.authority.door.zh).toContain('jubao.nifa.org.cn');
    expect(collectors.why.zh).toContain('110');
    const unknown = recordOf('富贷平台天天打我家人电话', { product: 'loan', issue: 'collection-conduct' });
    expect(phone(unknown)).toBeNull();
    const card = recordOf('信用卡催收打我家人电话', { product: 'collection', issue: 'collection-conduct' });
    expect(phone(card)).toBe('12378');
  });

  it("at a bank's own office: the bank first, and that is here", () => {
    const record = recordOf('信用卡乱扣年费', { product: 'card', issue: 'fees' });
    const own = venueFor(record, { org: { kind: 'bank', name: '测试银行' } }, data);
    expect(own.authority.phone).toBe('12378');
    expect(own.authority.before?.zh).toMatch(/测试银行.*这里就是/);
    expect(own.authority.before?.en).toMatch(/测试银行.*here/);
  });
});

describe('the table of authorities', () => {
  it('names the field at fault', () => {
    expect(() => parseAuthorities(text.replace("phone: '12378'", "phone: 'call us'"))).toThrow(SetupError);
    expect(() => parseAuthorities(text.replace("phone: '12378'", "phone: 'call us'"))).toThrow(
      /knowledge\/authorities\.yaml: authorities\.0\.phone/,
    );
    expect(() => parseAuthorities(text.replace('    to: medical-insurance', '    to: nobody'))).toThrow(
      /ways\.1\.to: no authority called nobody/,
    );
    expect(() => parseAuthorities(text.replace('- case: {}', '- case: { kinds: [other] }'))).toThrow(
      /the last way must take every case/,
    );
  });
});
