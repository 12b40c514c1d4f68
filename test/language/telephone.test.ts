import { describe, expect, it } from 'vitest';
import { fields, hear, open, valueIn } from './listening.ts';

const asked = (text: string) => valueIn(hear(text, open('phone')).commands, 'phone');

describe('numbers, where one was asked for', () => {
  it.each([
    ['+49 151 2345 6789', '+4915123456789'],
    ['0044 7700 900888', '+447700900888'],
    ['it is +44 (0)7700 900888', '+447700900888'],
    ['+852 5123 4567', '+85251234567'],
    ['+86 138 0000 0000', '13800000000'],
    ['0086-13800000000', '13800000000'],
    ['+86 021 62340000', '+862162340000'],
    ['021-62340000', '021-62340000'],
    ['家里座机 0571 8765 0000', '0571-87650000'],
    ['(010)62340000转802', '010-62340000-802'],
    ['0379-6234000', '0379-6234000'],
    ['1 3 8 0 0 0 0 0 0 0 0', '13800000000'],
    ['138 00 00 00 00', '13800000000'],
    ['138.000.00000', '13800000000'],
    ['幺三八 零零零零 零零零零', '13800000000'],
    ['one three eight, double zero, triple zero, zero zero zero', '13800000000'],
  ])('%s', (text, number) => {
    expect(asked(text)).toBe(number);
  });

  it.each(['138000000', '62340000', '1 3 8 0 0', '021-6234', '订单号 20261123000012345'])(
    'not %s',
    (text) => {
      expect(asked(text)).toBeUndefined();
    },
  );

  it('leaves the hours beside a landline', () => {
    const { commands } = hear('021 62340000, only after 6pm', open('phone'));
    expect(valueIn(commands, 'phone')).toBe('021-62340000');
    expect(valueIn(commands, 'contactTimes')).toBe('only after 6pm');
  });
});

describe('numbers in a story', () => {
  const told = (text: string) => hear(text, open('facts')).commands;

  it.each([
    ['健身房关门了不退我3000块，我电话 021-62340000', '021-62340000'],
    ['the shop kept my 300 yuan, reach me on +44 7700 900888', '+447700900888'],
    ['买的锅坏了不给换 13800000000', '13800000000'],
  ])('%s: their own', (text, number) => {
    expect(valueIn(told(text), 'phone')).toBe(number);
  });

  it.each([
    '他们客服电话021-62340000一直打不通，不退我3000块',
    '骗子的号码是13800000000，骗走我3000块',
    'a collector called from +44 7700 900888 and shouted at me about 300 yuan',
    '打了0755-26000000好多次，没人理，扣了我300块',
  ])('%s: not their own', (text) => {
    expect(fields(told(text))).not.toContain('phone');
  });
});
