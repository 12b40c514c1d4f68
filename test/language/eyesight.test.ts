import { describe, expect, it } from 'vitest';
import { seesBadly } from '../../src/language/eyesight.ts';
import { fold } from '../../src/language/fold.ts';
import { lostCode } from '../../src/language/lost-code.ts';

describe('who is offered larger type', () => {
  it.each([
    ['我七十岁了', true],
    ['我都70多了', true],
    ['老花眼', true],
    ['字太小看不清', true],
    ['能不能把字弄大一点', true],
    ["I'm 72, can't read small print", true],
    ['the letters are too small', true],
    ['我今年72岁，信用卡被盗刷了3000元', false],
    ['我60多岁了被骗', false],
  ])('%s', (line, alone) => {
    expect(seesBadly(fold(line))).toEqual({ alone });
  });

  it.each([
    '我妈今年72岁，被骗买了保健品',
    '合同上的字太小看不清',
    '监控看不清',
    '我花了七十块',
    '我等了90分钟还没人理',
    '我买的老花眼镜是坏的',
    "I'm 72 yuan short",
    'the small print of the contract',
  ])('not %s', (line) => {
    expect(seesBadly(fold(line))).toBeNull();
  });
});

describe('who wants another receipt code', () => {
  it.each([
    ['我的回执码丢了', ''],
    ['换一个回执码', ''],
    ['I lost my receipt code', ''],
    ['回执码 C20261124914635 丢了', 'C20261124914635'],
  ])('%s', (line, number) => {
    expect(lostCode(fold(line))).toBe(number);
  });

  it.each(['换一个', '回执码是什么', '商家的回执单丢了', '商家把我的单子弄丢了'])('not %s', (line) => {
    expect(lostCode(fold(line))).toBeNull();
  });
});
