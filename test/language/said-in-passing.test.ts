import { describe, expect, it } from 'vitest';
import { deeds, fields, grasp, hear, open, recordOf, slotOf, valueIn } from './listening.ts';

const atReadBack = open('confirm', {
  record: recordOf({
    respondent: [{ name: 'Kite', role: null, kind: null }],
    amount: { fen: 50_000, approximate: false },
    name: '张三测试',
    phone: '13800000000',
  }),
});

describe('sums without a unit', () => {
  it.each([
    ['Bought a jacket for 459 and it fell apart', 459],
    ['There were two payments, 4,876.50 in total', 4876.5],
    ['they charged me 68 every month', 68],
    ['the studio owes me 2600', 2600],
  ])('%s', (text, yuan) => {
    expect(grasp(text).amount?.value).toBe(yuan);
  });

  it.each([
    'I have been a customer for 12 years',
    'I bought it in 2024 and waited 3 times in room 302',
    'my order for 20231108 never came',
    'The shop took 15% off',
  ])('none: %s', (text) => {
    expect(grasp(text).amount).toBeNull();
  });

  it.each([
    ['region', '15000', 15_000],
    ['request', '退6000', 6000],
    ['priorContact', '赔我500', 500],
    ['region', 'it was for 199', 199],
  ] as const)('while %s is asked: %s', (asking, text, yuan) => {
    const { commands } = hear(text, open(asking));
    expect(valueIn(commands, 'amount')?.fen).toBe(yuan * 100);
    expect(fields(commands)).not.toContain(asking === 'request' ? 'region' : asking);
  });

  it('a telephone line is no sum', () => {
    expect(fields(hear('12315', open('priorContact')).commands)).toEqual(['priorContact']);
  });
});

describe('what money was lost to', () => {
  it.each([
    ['there are payments on my card that I never made', 'card', 'funds-security'],
    ["charges on my card I don't recognise", 'card', 'funds-security'],
    ['卡里的钱少了 我没动过', 'card', 'funds-security'],
    ['存单变保单了', 'insurance', 'misleading-sales'],
    ['柜员说利息高 回来一看是保险', 'insurance', 'misleading-sales'],
    ['说是存款其实是理财', 'wealth', 'misleading-sales'],
    ["An account I don't recognise is on my credit report", 'credit-report', 'personal-data'],
  ])('%s', (text, product, issue) => {
    expect(grasp(text)).toMatchObject({ product, issue, respondents: [] });
  });
});

describe('set right at the read-back', () => {
  it.each([
    ['the name is harbour gym', 'respondent', [{ name: 'harbour gym' }]],
    ['Kite is just Kite Media', 'respondent', [{ name: 'Kite Media' }]],
    ['被投诉方只有江城银行', 'respondent', [{ name: '江城银行' }]],
    ['wrong phone 13800002222', 'phone', '13800002222'],
    ["my number is wrong, it's 13800002222", 'phone', '13800002222'],
    ['称呼写七七', 'name', '七七'],
    ['amount is 4,876.50', 'amount', { fen: 487_650 }],
  ] as const)('%s', (text, field, value) => {
    const { commands } = hear(text, atReadBack);
    expect(commands.map((command) => command.do)).toEqual(['correct']);
    expect(slotOf(commands, field)).toMatchObject({ value });
  });

  it.each(['答应', '确认无误', '没有问题 提交', 'yes file it', 'all correct'])('yes: %s', (text) => {
    expect(deeds(text, atReadBack)).toEqual(['yes']);
  });
});

describe('told while something else is asked', () => {
  it('没找过: nobody was turned to, the place stays open', () => {
    const { commands } = hear('没找过', open('region'));
    expect(fields(commands)).toEqual(['priorContact']);
    expect(slotOf(commands, 'priorContact')).toMatchObject({ absent: 'none' });
  });

  it.each([
    ['incidentDate', '上周打了客服 没人理'],
    ['region', '10000号打了 说查 没下文'],
    ['region', 'I called them last Monday'],
  ] as const)('%s: %s is a try, no day and no place', (asking, text) => {
    const found = fields(hear(text, open(asking)).commands);
    expect(found).toContain('priorContact');
    expect(found).not.toContain('incidentDate');
    expect(found).not.toContain('region');
  });

  it('我爸叫李大山 我替他办: for whom, and no respondent', () => {
    const { commands } = hear('我爸叫李大山 我替他办', open('region'));
    expect(valueIn(commands, 'onBehalf')).toEqual({ relation: 'father' });
    expect(fields(commands)).not.toContain('respondent');
  });

  it('不想说真名 叫我七七 gives a name', () => {
    expect(valueIn(hear('不想说真名 叫我七七', open('name')).commands, 'name')).toBe('七七');
  });

  it('a number in words is a telephone number', () => {
    expect(valueIn(hear('一三八零零零零零零零零', open('phone')).commands, 'phone')).toBe('13800000000');
  });
});
