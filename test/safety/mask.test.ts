import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mask, maskForStaff, maskPhone } from '../../src/conversation/mask.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The digit that makes `digits` with it pass the check of card numbers. */
function withCheckDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, c, i) => {
    const d = Number(c) * (i % 2 === 0 ? 2 : 1);
    return total + (d > 9 ? d - 9 : d);
  }, 0);
  return digits + String((10 - (sum % 10)) % 10);
}

const digitsOf = (length: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((d) => d.join(''));
const card = fc
  .constantFrom(
    ['62', 16],
    ['62', 17],
    ['62', 19],
    ['4', 16],
    ['51', 16],
    ['55', 16],
    ['2221', 16],
    ['34', 15],
    ['37', 15],
    ['35', 16],
  )
  .chain(([prefix, length]) =>
    digitsOf(Number(length) - String(prefix).length - 1).map((rest) => withCheckDigit(prefix + rest)),
  );
const identity = fc
  .tuple(
    fc.constantFrom('110101', '310115', '440305', '620102', '513401'),
    fc.date({ min: new Date('1930-01-01'), max: new Date('2020-12-31'), noInvalidDate: true }),
    digitsOf(3),
  )
  .map(([area, birth, order]) => {
    const body = area + birth.toISOString().slice(0, 10).replaceAll('-', '') + order;
    const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
    return body + '10X98765432'[sum % 11];
  });

const SPELLINGS: readonly ((digits: string) => string)[] = [
  (d) => d,
  (d) => d.replace(/(.{4})(?=.)/g, '$1 '),
  (d) => d.replace(/(.{4})(?=.)/g, '$1-'),
  (d) => [...d].join(' '),
  (d) => d.replace(/\d/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  (d) => d.replace(/\d/g, (c) => '零一二三四五六七八九'[Number(c)]!),
  (d) => d.toLowerCase(),
];
const spelling = fc.constantFrom(...SPELLINGS);
const around = fc.constantFrom(
  ['', ''],
  ['我的卡号', '被刷了'],
  ['身份证 ', '。'],
  ['前天（', '）丢的'],
  ['my number is ', ', please help'],
  ['5月3日 ', ' 转了500元'],
);
const CHINESE = new Map([...'零一二三四五六七八九'].map((c, i) => [c, String(i)]));
/** All digits of a text in ASCII, without what stands between them. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/./gu, (c) => CHINESE.get(c) ?? c)
    .replace(/[\s-]/g, '')
    .toUpperCase();

const lines = (...texts: string[]): { id: string; text: string }[] =>
  texts.map((text, i) => ({ id: `m${i}`, text }));

describe('what is hidden', () => {
  it('is every card number in one line, however it is spelt, and its last four digits stay', () => {
    fc.assert(
      fc.property(card, spelling, around, (digits, spell, [before, after]) => {
        const masked = mask(before + spell(digits) + after);
        expect(bare(masked.text)).not.toContain(digits);
        expect(masked.text).toContain(`****${digits.slice(-4)}`);
        expect(masked.hidden).toContain('card');
      }),
      { numRuns: 2000 },
    );
  });

  it('is every identity number in one line; the first three and the last four stay', () => {
    fc.assert(
      fc.property(identity, spelling, around, (number, spell, [before, after]) => {
        const masked = mask(before + spell(number) + after);
        expect(bare(masked.text)).not.toContain(number);
        expect(masked.text).toContain(`${number.slice(0, 3)}***********${number.slice(-4)}`);
      }),
      { numRuns: 2000 },
    );
  });

  it('is every code, security code and password beside its word, in either order', () => {
    const told = fc.oneof(
      fc.tuple(
        fc.integer({ min: 4, max: 8 }).chain(digitsOf),
        fc.constantFrom(
          (c: string) => `验证码是${c}`,
          (c: string) => `验证码 ${c} 快帮我看看`,
          (c: string) => `收到的短信验证码：${c}`,
          (c: string) => `${c}是我的验证码`,
          (c: string) => `OTP ${c}`,
          (c: string) => `the verification code is ${c}`,
          (c: string) => `${c} is the code`,
          (c: string) => `動態碼${c}`,
          (c: string) => `支付密码${c}`,
          (c: string) => `my pin is ${c}`,
        ),
      ),
      fc.tuple(
        fc.integer({ min: 3, max: 4 }).chain(digitsOf),
        fc.constantFrom(
          (c: string) => `CVV ${c}`,
          (c: string) => `安全码是${c}`,
          (c: string) => `cvv2:${c}`,
        ),
      ),
      fc.tuple(
        fc.stringMatching(/^[a-z]{3}[A-Z]{2}\d{2}[!@#$%]$/),
        fc.constantFrom(
          (c: string) => `密码是${c}`,
          (c: string) => `密码：${c}`,
          (c: string) => `我的登录密码 ${c}`,
          (c: string) => `my password is ${c}`,
          (c: string) => `password: ${c}`,
          (c: string) => `pwd=${c}`,
        ),
      ),
    );
    fc.assert(
      fc.property(told, fc.constantFrom('', '您好，', 'ok '), ([secret, say], before) => {
        const masked = mask(before + say(secret));
        expect(masked.text).not.toContain(secret);
        expect(masked.text).toContain('[已删除]');
      }),
      { numRuns: 2000 },
    );
  });

  it('is a code said in Chinese digits', () => {
    expect(mask('验证码是三八一九四二').text).toBe('验证码是[已删除]');
    expect(mask('卡号六二二二零二一二三四五六七八九零一二八').hidden).toEqual(
      mask('卡号6222021234567890128').hidden,
    );
  });

  it('is a password to its last sign, with the digits in its middle', () => {
    for (const said of ['密码是Abc12345!', '密码：Abc12345!', '我的登录密码Abc12345!', '密碼係Abc12345!'])
      expect(mask(said).text, said).toBe(said.replace('Abc12345!', '[已删除]'));
    expect(mask('Password - hunter22x').text).toBe('Password - [已删除]');
    expect(mask('pw hunter22x').text).toBe('pw [已删除]');
  });

  it('is a code told in the next clause, or glued to its word', () => {
    expect(mask('他让我报验证码，我报了 483920').text).toBe('他让我报验证码，我报了 [已删除]');
    expect(mask('OTP483920').text).toBe('OTP[已删除]');
    expect(mask('他让我报验证码，我报了警，转了483920元').hidden).toEqual([]);
  });

  it('is a card number with invisible signs or odd spaces inside, and one beside talk of an order', () => {
    for (const sign of ['\u200d', '\u00ad', '\u2009', '\u2003', '\u202f'])
      expect(mask(['4111', '1111', '1111', '1111'].join(sign)).text).toBe('****1111');
    expect(mask('订单有问题，我用卡 4111111111111111 付的').text).toBe('订单有问题，我用卡 ****1111 付的');
  });

  it('is the expiry of a card, but not of a biscuit', () => {
    expect(mask('4111 1111 1111 1111 有效期 08/27 cvv 123').text).toBe(
      '****1111 有效期 [已删除] cvv [已删除]',
    );
    expect(mask('饼干有效期 08/27，已经发霉').hidden).toEqual([]);
  });

  it('is an identity number with a place too few or too many, beside its name', () => {
    for (const number of [
      '11010119900101123',
      '110101199001011234',
      '1101011990010112371',
      '11010119900101X',
    ]) {
      for (const word of ['我的身份证号是', '身份证：', 'my ID number is '])
        expect(mask(`${word}${number}`).text, word + number).not.toContain(number);
      expect(mask(number, lines('身份证号码是')).text).not.toContain(number);
    }
    for (const said of ['护照号 E12345678', 'passport no. EA1234567', '港澳通行证C12345678'])
      expect(mask(said).hidden, said).toEqual(['identity']);
  });

  it('is a card that is called an order number before or after it was called a card', () => {
    expect(mask('订单号4111111111111111没发货', lines('卡号****1111')).text).toBe('订单号****1111没发货');
    expect(mask('卡号4111111111111111，订单号4111111111111111').text).toBe('卡号****1111，订单号****1111');
    expect(mask('说错了，那是卡号 4111111111111111', lines('订单号 4111111111111111')).overwrite).toEqual([
      { id: 'm0', text: '订单号 ****1111' },
    ]);
  });

  it('is the words or the key of a wallet, in one line or two', () => {
    const words = 'apple river stone cloud tiger window lemon chair music garden ocean paper';
    expect(mask(`助记词是 ${words}`).text).toBe('助记词是 [已删除]');
    expect(mask(`my seed phrase: ${words}`).text).toBe('my seed phrase: [已删除]');
    expect(mask(words, lines('助记词')).text).toBe('[已删除]');
    expect(mask(`私钥 ${'5Kb8'.repeat(13)}`).text).toBe('私钥 [已删除]');
  });

  it('is a password told as so many of a digit, or as made of something', () => {
    expect(mask('取款密码六个八').text).toBe('取款密码[已删除]');
    expect(mask('密码就是我名字拼音zhangsan加123').text).not.toMatch(/zhangsan|123/);
    expect(mask('4 8 2 1 9 3', lines('密码')).text).toBe('[已删除]');
  });

  it('is a secret told over several lines, and what was stored of it is overwritten', () => {
    expect(mask('381942', lines('他让我报验证码', '验证码')).text).toBe('[已删除]');
    expect(mask('这是验证码', lines('381942'))).toEqual({
      text: '这是验证码',
      hidden: ['code'],
      overwrite: [{ id: 'm0', text: '[已删除]' }],
    });
    expect(mask('Hunter22', lines('my password is')).text).toBe('[已删除]');
    fc.assert(
      fc.property(card, fc.integer({ min: 4, max: 8 }), (digits, cut) => {
        const pieces = [digits.slice(0, cut), digits.slice(cut, cut + 4), digits.slice(cut + 4)];
        fc.pre(!pieces.some((piece) => /^1[3-9]\d{9}$/.test(piece)));
        const masked = mask(pieces[2]!, lines(`卡号${pieces[0]}`, pieces[1]!));
        expect(masked.text).toBe(`****${digits.slice(-4)}`);
        expect(masked.overwrite).toEqual([
          { id: 'm1', text: '[已删除]' },
          { id: 'm0', text: '卡号[已删除]' },
        ]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what stays', () => {
  it('is 10,000 random order numbers of 16 digits', () => {
    fc.assert(
      fc.property(
        digitsOf(16),
        fc.constantFrom('订单号', '订单号：', '订单编号 ', 'order no. ', '保单号', '运单号是'),
        (number, word) => {
          expect(mask(`${word}${number}，到现在没发货`).text).toBe(`${word}${number}，到现在没发货`);
        },
      ),
      { numRuns: 10_000 },
    );
  });

  it('is what only looks like a secret', () => {
    for (const line of [
      '订单号 4111111111111111',
      '收款账号 4111111111111111，户名张三测试',
      '统一社会信用代码 91110000600007156G',
      '我的编号是C20261123000123',
      '电话13800000000，座机010-00000000',
      '2026年11月23日转了12345.67元',
      '验证码一直收不到，等了20分钟',
      '验证码告诉他以后扣了5000元',
      '验证码发到13800000000了',
      '密码忘了，改密码要排队1小时',
      '身份证 订单号 202311230012345678',
      '身份证有效期 2023.01.01-2043.01.01',
      '我的身份证，电话13800000000',
      'order id 20261123000123456',
      '护照被扣，航班CA1234567',
      'mnemonic phrase does not work with my wallet and support never answers',
      'pin 码输错三次',
      'the otp came at 10 30 this morning',
      '我没有泄露密码',
      '密码输错3次被锁了',
      '密码是什么时候改的',
      '密码的事我打了95588',
      'my password was reset and I lost 3000 yuan',
      'the password is wrong',
      'error code 50012, postal code 310000',
      'YT4567890123456 丢了',
      '123456789012345678901234567890123456789012345678901234',
    ])
      expect(mask(line), line).toEqual({ text: line, hidden: [], overwrite: [] });
  });

  it('is a sum told beside the word for a code, and the code beside it is hidden all the same', () => {
    for (const line of [
      '他骗我念验证码 卡里一下没了32000',
      '我报了验证码，余额只剩3200',
      '少了45000 验证码是我念给他的',
      '我交了2000 他又要验证码',
      '密码告诉他之后少了9000',
      'he asked for the otp and then 3200 was gone',
      'gave him the code, balance is 1200 now',
      'lost 5800, the code was sent to me',
    ])
      expect(mask(line), line).toEqual({ text: line, hidden: [], overwrite: [] });
    expect(mask('验证码661200，卡里没了32000').text).toBe('验证码[已删除]，卡里没了32000');
    expect(mask('otp 228193, then 9000 was gone').text).toBe('otp [已删除], then 9000 was gone');
  });

  it('is an amount and a phone number after a question about codes', () => {
    expect(mask('5000', lines('收不到验证码')).hidden).toEqual([]);
    expect(mask('13800000000', lines('4500', '5000')).hidden).toEqual([]);
    expect(mask('3800', lines('订单号4111', '2026')).hidden).toEqual([]);
  });
});

describe('what staff see', () => {
  it('has no phone, no name before @ and no number plate', () => {
    expect(maskPhone('13800138000')).toBe('138****8000');
    expect(maskPhone('+86 138 0013 8000')).toBe('138****8000');
    expect(maskForStaff('打13800000000或写zhang.test@example.com，车牌京A12345')).toBe(
      '打138****0000或写z***@example.com，车牌京A***45',
    );
    expect(maskForStaff('订单20261123123456789')).toBe('订单20261123123456789');
  });
});

describe('hostile text', () => {
  it('of 20,000 characters is masked in bounded time', () => {
    for (const seed of [
      '1',
      '1 ',
      '1-',
      '6222 ',
      '密码是',
      '验证码 ',
      'otp 1',
      'password is a ',
      '一二三四',
      'a@',
      '+86 1',
      ' ',
    ]) {
      const text = seed.repeat(Math.ceil(20_000 / seed.length)).slice(0, 20_000);
      expect(mask(text, lines(text.slice(0, 60))).text.length, JSON.stringify(seed)).toBeGreaterThan(0);
      expect(maskForStaff(text).length, JSON.stringify(seed)).toBeGreaterThan(0);
    }
  });

  const naughty = join(import.meta.dirname, '../../../shared/data/safety/naughty_strings.jsonl');
  it.skipIf(!existsSync(naughty))('of every sort is left as it is', () => {
    for (const line of readFileSync(naughty, 'utf8').trim().split('\n')) {
      const { text } = JSON.parse(line) as { text: string };
      expect(mask(text, lines(text)).text).toBe(text);
    }
  });
});
