import { describe, expect, it } from 'vitest';
import type { Asking } from '../../src/conversation/message.ts';
import { fields, hear, open, recordOf, valueIn } from './listening.ts';

const at = (asking: Asking, text: string) => hear(text, open(asking)).commands;

describe('names', () => {
  it.each([
    ['Ravi Pateltest', 'Ravi Pateltest'],
    ['Mr Martel', 'Mr Martel'],
    ['name is just Noor Example', 'Noor Example'],
    ['免贵姓钱', '钱'],
    ['姓孙', '孙'],
    ['喊我老郑就行', '老郑'],
    ['大家都叫我小何', '小何'],
  ])('%s', (text, name) => {
    expect(valueIn(at('name', text), 'name')).toBe(name);
  });

  it.each(['还是我', 'you said it already'])('no name: %s', (text) => {
    expect(fields(at('name', text))).not.toContain('name');
  });
});

describe('when to call', () => {
  it.each([
    ['13800000000 上午打', '上午打'],
    ['13800000000，下班以后都行', '下班以后都行'],
    ['13800000000 周末别打 平时都行', '周末别打 平时都行'],
    ['13800000000 after 5pm pls', 'after 5pm'],
    ['13800000000 but dont ring me in the night', 'dont ring me in the night'],
    ['13800000000, text me only, not call', 'text me only, not call'],
    ['13800000000 mornings only', 'mornings only'],
  ])('%s is kept as said', (text, words) => {
    const commands = at('phone', text);
    expect(valueIn(commands, 'phone')).toBe('13800000000');
    expect(valueIn(commands, 'contactTimes')).toBe(words);
  });

  it('of a number alone nothing is made up', () => {
    expect(fields(at('phone', '13800000000'))).toEqual(['phone']);
    expect(fields(at('phone', '我昨天打了电话没人接 13800000000'))).not.toContain('contactTimes');
  });
});

describe('a place among talk', () => {
  it.each([
    ['都说过了 沙市', '沙市'],
    ['就荆州 刚说了', '荆州'],
    ['我刚说了青山', '青山'],
    ['东湖边上不就是武汉洪山嘛', '武汉洪山'],
    ['in Lianyun district i told you', 'Lianyun district'],
    ['i said jianshe road', 'jianshe road'],
    ['晨星测试书店 江汉区前进路', '江汉区前进路'],
  ])('%s', (text, place) => {
    expect(valueIn(at('region', text), 'region')).toBe(place);
  });

  it.each(['都说过了', 'i told you already', '你咋还问'])('is in no talk alone: %s', (text) => {
    expect(fields(at('region', text))).not.toContain('region');
  });

  const source = { message: null, from: 0, to: 0, by: 'rule', said: false, confirmed: true } as const;
  const respondent = { value: [{ name: '青山银行', role: null, kind: 'bank' as const }], source };
  const ofBank = (text: string) =>
    hear(text, open('respondent', { record: { ...recordOf({}), slots: { respondent } } })).commands;

  it.each([
    ['都说了 建设路支行', '建设路支行'],
    ['the jianshe road branch i think', 'jianshe road branch'],
    ['没去网点 就是手机银行', '手机银行'],
    ['i said it was the app', 'app'],
  ])('a branch or app: %s', (text, outlet) => {
    expect(valueIn(ofBank(text), 'outlet')).toBe(outlet);
  });

  it('no branch at all is an answer, too', () => {
    expect(ofBank('我没去过网点啊')[0]).toMatchObject({
      found: [{ field: 'outlet', slot: { absent: 'none' } }],
    });
  });
});
