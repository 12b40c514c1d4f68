import { describe, expect, it } from 'vitest';
import { caseNumber, parseCaseNumber } from '../../src/complaints/number.ts';
import { matchesReceipt, receiptCode } from '../../src/complaints/receipt.ts';

const key = Buffer.alloc(32, 7);
const code = receiptCode(key, 'c1', 1);

describe('a receipt code', () => {
  it('is sixteen letters in groups of four that no reader confuses', () => {
    expect(code).toMatch(/^[A-Z]{4}(-[A-Z]{4}){3}$/);
    const many = Array.from({ length: 300 }, (_, n) => receiptCode(key, `c${n}`, 1)).join('');
    expect(many).not.toMatch(/[ILOUV]/);
    expect(new Set(many.replaceAll('-', '')).size).toBeGreaterThan(18);
  });

  it('belongs to one complaint, one generation and one key', () => {
    const others = [
      receiptCode(key, 'c2', 1),
      receiptCode(key, 'c1', 2),
      receiptCode(Buffer.alloc(32, 8), 'c1', 1),
    ];
    for (const other of others) expect(matchesReceipt(key, 'c1', 1, other)).toBe(false);
    expect(receiptCode(key, 'c1', 1)).toBe(code);
  });

  it('is taken however it is typed', () => {
    const full = [...code]
      .map((c) => (c === '-' ? '－' : String.fromCharCode(c.charCodeAt(0) + 0xfee0)))
      .join('');
    for (const typed of [
      code,
      code.toLowerCase(),
      code.replaceAll('-', ''),
      ` ${code.replaceAll('-', ' ')}\n`,
      full,
    ])
      expect(matchesReceipt(key, 'c1', 1, typed), typed).toBe(true);
  });

  it('is refused in part, with more, or with something else', () => {
    for (const typed of [
      '',
      code.slice(0, -1),
      `${code}A`,
      code.replace(/^./, '1'),
      '密码密码密码密码密码密码密码密码',
    ])
      expect(matchesReceipt(key, 'c1', 1, typed), typed).toBe(false);
  });
});

describe('a case number', () => {
  const number = caseNumber('2026-11-23', '004217');

  it('carries the day and six digits', () => {
    expect(number).toBe('C20261123004217');
  });

  it('is found in what people write', () => {
    const texts = [
      number,
      `查一下${number}`,
      'status of c20261123004217 please',
      'Ｃ２０２６１１２３００４２１７到哪了',
      'C20261123-004217',
      'C 20261123 004 217',
      'C2026-11-23-004217',
    ];
    for (const text of texts) expect(parseCaseNumber(text), text).toBe(number);
  });

  it('is not seen in other numbers', () => {
    for (const text of [
      '20261123004217',
      'C20261323004217',
      'C2026112300421',
      'C202611230042171',
      'ABC20261123004217',
    ])
      expect(parseCaseNumber(text), text).toBeNull();
  });
});
