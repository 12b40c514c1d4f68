import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type LetterContext, letter } from '../../src/complaints/letter.ts';
import { materials } from '../../src/complaints/materials.ts';
import type { ComplaintRecord, FieldValues } from '../../src/complaints/record.ts';
import { parseRights, runningRights } from '../../src/complaints/rights.ts';
import { parseAuthorities, venueFor } from '../../src/complaints/venue.ts';
import { at, company, recordOf } from './say.ts';

const knowledge = (name: string) => readFileSync(new URL(`../../knowledge/${name}`, import.meta.url), 'utf8');
const authorities = parseAuthorities(knowledge('authorities.yaml'));
const rights = parseRights(knowledge('rights.yaml'));
const hotline = { kind: 'hotline', name: '测试热线' } as const;

const context = (record: ComplaintRecord, more: Partial<LetterContext> = {}): LetterContext => ({
  lang: 'zh',
  today: '2026-11-23',
  venue: venueFor(record, { org: more.org ?? hotline }, authorities),
  org: hotline,
  citations: [
    { law: '最高人民法院关于审理银行卡民事纠纷案件若干问题的规定', article: 4, effective: '2021-05-25' },
  ],
  evidence: ['银行流水', '报警回执'],
  ...more,
});

const stolen: Partial<FieldValues> = {
  product: 'card',
  issue: 'funds-security',
  respondent: company('测试银行', 'bank'),
  incidentDate: { from: '2026-11-18', to: '2026-11-18' },
  amount: { fen: 487650, approximate: false },
  request: [{ kind: 'refund' }, { kind: 'stop' }],
  priorContact: { tried: ['company'], text: '说让我先还款' },
  name: '张三测试',
  phone: '13800000000',
};
const story = ['我信用卡前天晚上被刷了三笔', '当时我在家睡觉，已经打电话冻结了'];

describe('a letter in Chinese', () => {
  const record = recordOf(story, stolen);
  const lines = letter(record, context(record)).split('\n');

  it('goes to the bank, because the bank has its turn first', () => {
    expect(lines).toContain('致：测试银行');
  });

  it('leaves name, telephone, address and signature to the hand, though they are known', () => {
    for (const label of ['投诉人', '电话', '地址', '签名']) expect(lines).toContain(`${label}：＿＿＿＿＿＿`);
    expect(lines.join('\n')).not.toMatch(/张三|13800000000/);
  });

  it('tells the story in their words and order, with the day and the sum in full', () => {
    const at = (line: string) => lines.indexOf(line);
    expect(at('时间：2026年11月18日（周三）')).toBeGreaterThan(-1);
    expect(at('涉及金额：4,876.50 元')).toBeGreaterThan(-1);
    expect(at(story[0]!)).toBeGreaterThan(-1);
    expect(at(story[1]!)).toBe(at(story[0]!) + 1);
  });

  it('asks for something concrete, numbered, and for an answer', () => {
    const from = lines.findIndex((line) => line.includes('我的要求'));
    expect(lines.slice(from + 1, from + 4)).toEqual([
      '1. 把钱退给我：4,876.50 元。',
      '2. 查清之前，先停止计息、扣款和催收。',
      '3. 把处理结果和理由书面告诉我。',
    ]);
  });

  it('names the law, the earlier contact and the proof', () => {
    const text = lines.join('\n');
    expect(text).toContain(
      '《最高人民法院关于审理银行卡民事纠纷案件若干问题的规定》第4条（2021-05-25 起施行）',
    );
    expect(text).toMatch(/找过对方客服。哪天：＿+\s*对方怎么说：＿+/);
    expect(text).toContain('说让我先还款');
    expect(text).toContain('□ 银行流水');
    expect(lines.at(-1)).toBe('2026年11月23日（周一）');
  });
});

describe('a letter about a shop', () => {
  it('goes to the market regulator and says who is complained of and where', () => {
    const record = recordOf('买的锅漏水，店家不管', {
      product: 'shop-goods',
      issue: 'quality',
      respondent: company('测试锅具店', 'seller'),
      region: '武汉市洪山区',
    });
    const text = letter(record, context(record));
    expect(text).toMatch(/^致：.*市场监督管理局.*12315/m);
    expect(text).toContain('被投诉方：测试锅具店');
    expect(text).toContain('对方所在地：武汉市洪山区');
  });

  it('has a blank for everything that nobody told', () => {
    const record = recordOf('', { product: 'shop-goods', request: [{ kind: 'refund' }] });
    const text = letter(record, context(record, { citations: [], evidence: [] }));
    expect(text).toMatch(/^被投诉方：＿+$/m);
    expect(text).toMatch(/^时间：＿+$/m);
    expect(text).toMatch(/^1\. 把钱退给我：＿+ 元。$/m);
    expect(text).not.toContain('涉及金额');
    expect(text).not.toMatch(/null|undefined|NaN|依据/);
    expect(text).toMatch(/一、[\s\S]*二、[\s\S]*三、[\s\S]*四、/);
    expect(text).not.toContain('五、');
  });

  it('says what an approximate sum is, and asks for one sum once', () => {
    const record = recordOf('课没上完店关了', {
      product: 'services',
      amount: { fen: 300000, approximate: true },
      request: [{ kind: 'refund' }, { kind: 'compensate' }, { kind: 'other', text: '给个说法' }],
    });
    const text = letter(record, context(record));
    expect(text).toContain('1. 把钱退给我：约 3,000 元。');
    expect(text).toMatch(/2\. 赔偿我的损失：＿+ 元。/);
    expect(text).toContain('3. 给个说法');
  });

  it('tells who did what when there are several, and who writes for whom', () => {
    const record = recordOf('直播间买的，钱付给了另一家', {
      product: 'online-goods',
      respondent: [
        { name: '测试直播间', role: 'sold', kind: 'seller' },
        { name: '测试科技', role: 'charged', kind: null },
      ],
      onBehalf: { relation: 'mother' },
    });
    const text = letter(record, context(record));
    expect(text).toContain('被投诉方：测试直播间（销售方）、测试科技（收款方）');
    expect(text).toMatch(/代办人：＿+（替母亲办理/);
  });
});

describe('a letter in English', () => {
  const record = recordOf(['My card was charged three times while I slept'], stolen);
  const text = letter(record, context(record, { lang: 'en' }));

  it('keeps the same order and the same blanks', () => {
    expect(text).toMatch(/^To: 测试银行$/m);
    for (const label of ['From', 'Telephone', 'Address', 'Signature'])
      expect(text).toMatch(new RegExp(`^${label}: ＿+$`, 'm'));
    expect(text).toContain('When: 18 November 2026 (Wednesday)');
    expect(text).toContain('1. Refund CNY 4,876.50.');
    expect(text).toContain('2. Stop interest, deductions and collection until this is settled.');
    expect(text).toContain('art. 4 (in force since 2021-05-25)');
    expect(text.endsWith('23 November 2026 (Monday)')).toBe(true);
  });
});

describe("a letter at a bank's own office", () => {
  it('goes to the bank and names the branch', () => {
    const record = recordOf('多收了我年费', { product: 'card', issue: 'fees', outlet: '测试路支行' });
    const org = { kind: 'bank', name: '示例银行' } as const;
    const text = letter(record, context(record, { org }));
    expect(text).toContain('致：示例银行');
    expect(text).toContain('网点、门店或App：测试路支行');
  });
});

describe('the materials', () => {
  const record = recordOf('网上买的鞋开胶', {
    product: 'online-goods',
    issue: 'quality',
    respondent: company('测试鞋店', 'seller'),
    rightStart: { from: '2026-11-19', to: '2026-11-19' },
  });
  const text = materials(record, {
    ...context(record),
    step: '先拍下开胶的地方。',
    rights: runningRights(record, at('2026-11-23T04:00:00Z'), rights),
  });

  it("begin with today's step and the day a right ends", () => {
    expect(text.startsWith('今天先做：先拍下开胶的地方。')).toBe(true);
    expect(text).toContain('最后一天是11月26日（周四）。');
  });

  it('hold the letter, the door with its telephone and the date, and ask for no secret', () => {
    expect(text).toContain(letter(record, context(record)));
    expect(text).toMatch(/^交给：.*12315/m);
    expect(text).toMatch(/^电话：12315$/m);
    expect(text).toContain('今天是2026年11月23日（周一）');
    expect(text).toMatch(/不要写.*密码.*身份证号/);
  });

  it('send the letter to the company first where that is the way', () => {
    const card = recordOf('多收了我年费', {
      product: 'card',
      issue: 'fees',
      respondent: company('测试银行', 'bank'),
    });
    const lines = materials(card, { ...context(card), step: '先留好账单。', rights: [] }).split('\n');
    const first = lines.indexOf('先交给：测试银行');
    const then = lines.findIndex((line) => line.startsWith('不满意再找：') && line.includes('12378'));
    expect(first).toBeGreaterThan(-1);
    expect(then).toBeGreaterThan(first);
  });

  it('say no last day for a right that is over', () => {
    const late = materials(record, {
      ...context(record),
      step: '先拍照。',
      rights: runningRights(record, at('2026-12-23T04:00:00Z'), rights),
    });
    expect(late).not.toContain('最后一天');
  });

  it('read in English', () => {
    const english = materials(record, {
      ...context(record, { lang: 'en' }),
      step: 'Take a picture.',
      rights: [],
    });
    expect(english).toMatch(/^To do today: Take a picture\./);
    expect(english).toMatch(/^Hand it to: Local market regulator \(12315\)$/m);
    expect(english).toMatch(/Telephone: 12315/);
  });
});
