import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadLanguageData } from '../../src/language/data.ts';
import { addsNothing, faultOfRewording } from '../../src/language/model/verify.ts';

const data = loadLanguageData(join(import.meta.dirname, '../../knowledge'));

describe('a rewording', () => {
  it.each([
    ['收到货 7 天内一般可以退，运费您出。', '货到手 7 天内一般能退，运费您自己出。'],
    ['先找卖家；不给退找平台，再打 12315。', '先找卖家。卖家不退就找平台，再打 12315。'],
    ['最迟 2026-12-08 前答复，共 4,876.50 元。', '共 4876.50 元，最迟 2026-12-08 前会答复。'],
    [
      'You may return it within 7 days; the seller does not pay the postage.',
      'You have 7 days to return it, and the seller does not pay for postage.',
    ],
  ])('holds: %s → %s', (source, text) => {
    expect(faultOfRewording(text, source, data)).toBeNull();
  });

  it.each([
    ['figure', '收到货 7 天内可以退。', '收到货 15 天内可以退。'],
    ['figure', '收到货七天内可以退。', '收到货半年，也就是六个月内可以退。'],
    ['figure', '损失可以要求赔。', '损失可以要求三倍赔。'],
    ['figure', 'You can ask for a refund.', 'You can ask for a refund of 300 yuan.'],
    ['lost', '7 个工作日内答复，最迟 12 月 8 日。', '7 个工作日内会有答复，请留意。'],
    ['law', '可以要求退款。', '按第五十五条可以要求退款。'],
    ['law', '可以要求退款，平台要配合。', '《电子商务法》让平台配合退款。'],
    ['name', '先找卖家，再找平台。', '先找卖家，再找淘宝。'],
    ['name', 'Ask the seller first, then the platform.', 'Ask the seller first, then Taobao.'],
    ['link', '到平台申请退款，截好图。', '到 www.refund.cn 申请退款。'],
    ['promise', '可以要求退款，结果要看证据。', '一定能退款，结果要看证据。'],
    ['promise', 'You can ask for a refund in writing.', 'You will definitely get it, ask in writing.'],
    ['order', '收到后 7 天内受理，60 天内调解。', '收到后 60 天内受理，7 天内调解。'],
    ['order', '买东西打 12315，银行打 12378。', '买东西打 12378，银行打 12315。'],
    ['order', '付 380 元，可以要求赔 1,140 元。', '付 1140 元，可以要求赔 380 元。'],
    [
      'order',
      '《电子商务法》第20条管发货，《价格法》第13条管标价。',
      '《电子商务法》第13条管发货，《价格法》第20条管标价。',
    ],
    ['figure', '380 元 × 3 = 1,140 元，另退 380 元。', '1,140 元 × 3 = 380 元，另退 380 元。'],
    [
      'order',
      'They decide in 15 days, complex cases in 30 days.',
      'They decide in 30 days, complex cases in 15 days.',
    ],
    ['order', '最迟 2026-12-08 受理，2027-01-22 结束。', '最迟 2027-01-22 受理，2026-12-08 结束。'],
    ['figure', '7 个工作日内告诉您。', '7 个工作日内告诉您，打 12345 催。'],
    ['negation', '为了看货拆开的可以退，定做的不能退。', '为了看货拆开的不能退，定做的可以退。'],
    [
      'negation',
      'Opened goods can be returned, custom goods cannot be returned.',
      'Opened goods cannot be returned, custom goods can be returned.',
    ],
    ['negation', '商家不能收这笔费用。', '商家能收这笔费用的。'],
    ['negation', 'The shop must give you an invoice.', 'The shop need not give you an invoice.'],
    [
      'length',
      '先打 110。',
      '先打 110。报警的时候要把事情从头到尾慢慢说清楚，带上身份证件、聊天记录和付款凭证。',
    ],
    ['script', '先打 110。', 'Call 110 first.'],
  ])('is none for its %s: %s → %s', (fault, source, text) => {
    expect(faultOfRewording(text, source, data)).toBe(fault);
  });
});

describe('a text that adds nothing', () => {
  it('may leave out what it likes', () => {
    const talk = '我在张三测试小铺花 300 元买的锅裂了，11月20日找过他们，说不给退';
    expect(addsNothing('锅裂了，300 元，商家拒绝退款', talk, data)).toBeNull();
    expect(addsNothing('11月20日找过商家', talk, data)).toBeNull();
    expect(addsNothing('11月21日找过商家', talk, data)).toBe('figure');
  });
});
