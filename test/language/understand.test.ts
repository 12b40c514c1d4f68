import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { understand } from '../../src/language/understand.ts';
import { data, grasp, type NOON } from './listening.ts';

const SHARED = resolve(import.meta.dirname, '../../../shared/data');

describe('sums of money', () => {
  const yuan: readonly (readonly [string, number, boolean])[] = [
    ['他们多扣了我3,200.50元', 3200.5, false],
    ['骗走我三万五', 35_000, false],
    ['被转走2.6万', 26_000, false],
    ['充值了1.2w没到账', 12_000, false],
    ['花了两千多块买的床垫塌了', 2000, true],
    ['三百来块的鞋开胶了', 300, true],
    ['押金1k不退给我', 1000, false],
    ['扣了我￥１２９.９０', 129.9, false],
    ['They kept RMB 450 of my deposit', 450, false],
    ['They charged me about 300 yuan twice', 300, true],
  ];
  it.each(yuan)('%s', (text, value, approximate) => {
    expect(grasp(text).amount).toEqual({ value, currency: 'CNY', approximate });
  });

  it('keeps dollars as dollars', () => {
    expect(grasp('The shop refuses to refund my $500.').amount).toEqual({
      value: 500,
      currency: 'USD',
      approximate: false,
    });
  });

  it('takes what is wanted back, not the loan or its instalments', () => {
    const text = '我向某网贷借款20000元，每月还1900元，提前结清时多收1500元，现要求退还1480元利息';
    expect(grasp(text).amount?.value).toBe(1480);
    expect(grasp(text).amounts.map((sum) => sum.value)).toEqual([20_000, 1900, 1500, 1480]);
  });

  it('takes the stated total over its parts', () => {
    expect(grasp('刷了一笔300元，一笔500元，一共800元，都不是我刷的').amount?.value).toBe(800);
  });

  it('decides nothing where several sums could be meant', () => {
    const { amount, amounts } = grasp('扣了300元，又扣了500元');
    expect(amount).toBeNull();
    expect(amounts).toHaveLength(2);
  });

  it('does not take what the other side offers, what others lost, or what is no money', () => {
    expect(grasp('包裹丢了，价值900元，客服只愿意赔50元').amount?.value).toBe(900);
    expect(grasp('我朋友说他被多扣了600元').amount).toBeNull();
    expect(grasp('我住3单元502，有3万人的小区，都停水了').amount).toBeNull();
  });
});

describe('days', () => {
  const days: readonly (readonly [string, string, string])[] = [
    ['昨天买的蛋糕发霉了', '2026-11-22', '2026-11-22'],
    ['大前天下单一直没发货', '2026-11-20', '2026-11-20'],
    ['上周三在店里买的', '2026-11-18', '2026-11-18'],
    ['本月3号扣的钱', '2026-11-03', '2026-11-03'],
    ['上个月15号办的卡', '2026-10-15', '2026-10-15'],
    ['去年双十一买的手机坏了', '2025-11-11', '2025-11-11'],
    ['国庆期间住的酒店', '2026-10-01', '2026-10-07'],
    ['去年春节订的机票', '2025-01-29', '2025-01-29'],
    ['三天前扣费', '2026-11-20', '2026-11-20'],
    ['半个月前签的合同', '2026-11-08', '2026-11-08'],
    ['2024年12月25日购买', '2024-12-25', '2024-12-25'],
    ['二〇二五年三月五日购买', '2025-03-05', '2025-03-05'],
    ['8月22日扣了我一笔', '2026-08-22', '2026-08-22'],
    ['12月25日下的单', '2025-12-25', '2025-12-25'],
    ['3月5日至8日住店', '2026-03-05', '2026-03-08'],
    ['I bought it last Tuesday', '2026-11-17', '2026-11-17'],
    ['They charged me on 5 March', '2026-03-05', '2026-03-05'],
    ['I ordered it two weeks ago', '2026-11-09', '2026-11-09'],
    ['My card was used yesterday night', '2026-11-22', '2026-11-22'],
  ];
  it.each(days)('%s', (text, from, to) => {
    expect(grasp(text).incidentDate).toEqual({ from, to });
  });

  it('follows the year named before it', () => {
    expect(grasp('2023年7月22日借的钱，8月31日提前还清时多收了我利息').incidentDate?.from).toBe('2023-08-31');
  });

  it('never lies in the future', () => {
    expect(grasp('要到2027年5月1日才退').incidentDate).toBeNull();
    expect(grasp('我的课12月3日上不了').incidentDate?.from).toBe('2025-12-03');
  });

  it('is the day of the deed, not of the call after it', () => {
    expect(grasp('10月8日下单买的冰箱不制冷，11月2日打电话给客服没人理').incidentDate?.from).toBe(
      '2026-10-08',
    );
  });

  it('counts from the given moment in Shanghai, whatever the zone of the process', () => {
    const justAfterMidnight = understand(
      '昨天扣的',
      { now: Date.parse('2026-11-23T00:30:00+08:00') as typeof NOON },
      data,
    );
    expect(justAfterMidnight.incidentDate?.from).toBe('2026-11-22');
  });
});

describe('who is complained about', () => {
  const named: readonly (readonly [string, string])[] = [
    ['我工行的信用卡被刷了', '工商银行'],
    ['拼夕夕上买的鞋是假的', '拼多多'],
    ['投诉飞鱼烤肉店，吃坏肚子不认账', '飞鱼烤肉店'],
    ['在青藤健身房办的卡，上个月关门了', '青藤健身房'],
    ['通过云*花借款一万，收了我两千服务费', '云*花'],
    ['小鹿贷平台天天打电话催收', '小鹿贷'],
    ['My gym BlueRiver Fitness closed and keeps my money', 'BlueRiver Fitness'],
    ['Citibank charged me twice', 'Citibank'],
  ];
  it.each(named)('%s', (text, name) => {
    expect(grasp(text).respondents[0]).toBe(name);
  });

  it('is not the authority, the means of payment or a friend’s case', () => {
    expect(grasp('打了12315，也报了警，没人管').respondents).toEqual([]);
    expect(grasp('我用支付宝付的，在红叶影楼拍的照片不给退').respondents[0]).toBe('红叶影楼');
    expect(grasp('我朋友说他被花呗坑过。我这次是借呗利息太高').respondents).toEqual(['借呗']);
  });

  it('is nobody where only a kind of shop is told', () => {
    expect(grasp('一家超市卖过期牛奶').respondents).toEqual([]);
  });
});

describe('what it is about', () => {
  const kinds: readonly (readonly [string, string, string])[] = [
    ['我的信用卡在境外被盗刷了五笔，卡一直在我手里', 'card', 'funds-security'],
    ['网贷平台放款时扣了一大笔担保费，年化利率高得离谱', 'loan', 'fees'],
    ['催收爆我通讯录，还打电话骂我爸妈', 'collection', 'collection-conduct'],
    ['保险业务员说保本，结果想退保只能拿一半', 'insurance', 'contract-refund'],
    ['才交了一期保费，想退保只能拿一半', 'insurance', 'contract-refund'],
    ['快递显示签收但我没收到货，包裹丢了没人管', 'utilities', 'non-performance'],
    ['征信上有一笔贷款不是我的', 'credit-report', 'personal-data'],
    ['冰箱买回来三个月就不制冷，质量太差', 'shop-goods', 'quality'],
    ['健身房办了年卡就关门跑路', 'services', 'non-performance'],
    ['My credit report shows an account that is not mine', 'credit-report', 'personal-data'],
    ['A debt collector calls my job five times a day', 'collection', 'collection-conduct'],
  ];
  it.each(kinds)('%s', (text, product, issue) => {
    const understood = grasp(text);
    expect([understood.product, understood.issue]).toEqual([product, issue]);
  });

  it('offers three at most, best first', () => {
    const { productCandidates } = grasp('在直播间买的保健品是假的，商家不退款，银行卡还被扣了两次');
    expect(productCandidates.length).toBeLessThanOrEqual(3);
    const scores = productCandidates.map((candidate) => candidate.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(Math.max(...scores)).toBeLessThanOrEqual(1);
  });

  it('guesses nothing out of nothing', () => {
    expect(grasp('今天天气不错')).toMatchObject({ product: null, issue: null, kind: 'other' });
  });
});

describe('what is asked for', () => {
  const wishes: readonly (readonly [string, readonly string[]])[] = [
    ['要求退款并道歉', ['refund', 'apology']],
    ['希望他们停止骚扰，给我解释', ['stop', 'explain']],
    ['我要退一赔三', ['refund', 'compensate']],
    ['不要退款，我要换货', ['replace']],
    ['商家拒绝退款', []],
    ['他们不给修，只让我换', []],
    ['让他们停，钱退给我就行', ['stop', 'refund']],
    ['I want my money back and an apology', ['refund', 'apology']],
    ['客服说“请您取消订单”', []],
  ];
  it.each(wishes)('%s', (text, requests) => {
    expect(grasp(text).requests).toEqual(requests);
  });
});

describe('the kind of text', () => {
  const texts: readonly (readonly [string, string])[] = [
    ['我在网上买的鞋三天就开胶，商家不给退', 'complaint'],
    ['网购的鞋子能退吗', 'question'],
    ['信用卡年费怎么收', 'question'],
    ['how long does the bank have to answer my complaint?', 'question'],
    ['你好', 'smalltalk'],
    ['谢谢', 'smalltalk'],
    ['罗马帝国是怎么灭亡的', 'other'],
    ['🙂🙂🙂', 'other'],
    ['我不想活了', 'safety'],
  ];
  it.each(texts)('%s: %s', (text, kind) => {
    expect(grasp(text).kind).toBe(kind);
  });

  it('reports a telephone number only when it is one', () => {
    expect(grasp('我的电话是138 0000 0000').phone).toBe('13800000000');
    expect(grasp('订单号202611230000123').phone).toBeNull();
  });
});

describe('hostile text', () => {
  const units = ['我', '1', '一', ' ', '\n', '?', '1,', '“', 'A ', '我要', '不是', '在', '3月', '.'];
  it.each(units)('twenty thousand times %j is read to its end', (unit) => {
    expect(grasp(unit.repeat(20_000 / unit.length)).amounts).toEqual([]);
  });

  it.skipIf(!existsSync(SHARED))('the naughty strings are all read', () => {
    const lines = readFileSync(resolve(SHARED, 'safety/naughty_strings.jsonl'), 'utf8').trim().split('\n');
    for (const line of lines)
      expect(grasp((JSON.parse(line) as { text: string }).text).lang).toMatch(/^(?:zh|en)$/);
  });
});

describe.skipIf(!existsSync(SHARED))('real complaints', () => {
  const lines = (file: string): readonly Record<string, unknown>[] =>
    readFileSync(resolve(SHARED, file), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  const stem = (name: string): string => name.replace(/(?:平台|app|游戏)+$/i, '');

  it('the five Chinese ones give their company, product and issue', () => {
    for (const row of lines('complaints_zh/dev.jsonl')) {
      const understood = grasp(row.text as string);
      expect(understood.product, String(row.id)).not.toBeNull();
      expect(understood.issue, String(row.id)).not.toBeNull();
      expect(stem(understood.respondents[0] ?? '').slice(0, 2), String(row.id)).toBe(
        stem(row.company as string).slice(0, 2),
      );
    }
  });

  it('the dollar sums of the English ones are found', () => {
    let found = 0;
    let stated = 0;
    for (const row of lines('complaints_en/dev.jsonl').slice(0, 200)) {
      const sums = grasp(row.text as string).amounts.map((sum) => sum.value);
      const gold = row.amounts as readonly number[];
      stated += gold.length;
      found += gold.filter((value) => sums.includes(value)).length;
    }
    expect(found / stated).toBeGreaterThan(0.9);
  });
});
