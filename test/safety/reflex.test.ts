import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { distress, reflexes } from '../../src/language/reflex.ts';
import { alarms, BATCHES, emergencies, nearMisses } from './cases.ts';

const kinds = (text: string): string[] => reflexes(text).map(({ kind }) => kind);

describe('danger', () => {
  for (const batch of BATCHES) {
    it(`is seen in at least 97 of 100 emergencies${batch}`, () => {
      const cases = emergencies(`emergencies${batch}`);
      const missed = cases.filter(({ text, recent }) => alarms(text, recent).length === 0);
      expect(missed.length / cases.length, missed.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(
        0.03,
      );
    });

    it(`gets the orders that fit in at least 95 of 100 emergencies${batch}`, () => {
      const cases = emergencies(`emergencies${batch}`);
      const wrong = cases.filter(({ text, recent, want }) => !alarms(text, recent).includes(want));
      expect(wrong.length / cases.length, wrong.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(0.05);
    });

    it(`is not seen in more than 3 of 100 near-misses${batch}`, () => {
      const cases = nearMisses(`near-misses${batch}`);
      const raised = cases.filter(({ text, recent }) => alarms(text, recent).length > 0);
      expect(raised.length / cases.length, raised.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(
        0.03,
      );
    });
  }

  it('told in three pieces is seen with the third and not before', () => {
    const told = ['他让我下载一个会议软件', '说是银监会的', '现在让我把钱转到安全账户'];
    expect(told.map((line, i) => alarms(line, told.slice(0, i)).length > 0)).toEqual([false, false, true]);
  });

  it('of a swindler who asks for money now is seen whatever shop or settled matter was told of before', () => {
    const now = '骗子让我现在转账，已经转了两万';
    for (const before of ['11月16号在测试茶庄买的茶叶 1500块 有异味', '卡被盗刷了，已经报警，卡也冻结了'])
      expect(alarms(now, [before])).toEqual(['fraud-moving']);
    expect(alarms('骗子上个月让我转账，我已经报警了', ['卡被盗刷了，已经报警，卡也冻结了'])).toEqual([]);
  });

  it('is not seen again in what follows', () => {
    for (const after of ['我叫王测试', '13800000000', '工商银行', '谢谢', 'thanks']) {
      expect(alarms(after, ['他还在电话里', '让我把钱转到安全账户'])).toEqual([]);
    }
  });

  it('of several kinds raises each of them', () => {
    expect(new Set(alarms('催收的正在砸我家门。我不想活了。'))).toEqual(
      new Set(['self-harm', 'collector-at-door']),
    );
  });

  it('is seen at the end of a long story', () => {
    const story = '我在这家店买了一台冰箱，送来以后一直不制冷，打了很多次电话。'.repeat(300);
    expect(alarms(story)).toEqual([]);
    expect(alarms(`${story}我不想活了`)).toEqual(['self-harm']);
  });

  it('is seen in the middle of a long story', () => {
    const story = '我在这家店买了一台冰箱，送来以后一直不制冷，打了很多次电话。'.repeat(300);
    expect(alarms(`${story}我不想活了。${story}`)).toEqual(['self-harm']);
    const told = 'I bought a fridge and it does not cool, I called many times. '.repeat(150);
    expect(alarms(`${told}There is gas leaking in my kitchen. ${told}`)).toEqual(['gas']);
  });

  it('that police and bank already deal with is a complaint', () => {
    const told = '我刚把八千块转给一个卖家就被拉黑了 十分钟前';
    expect(alarms(told)).toEqual(['fraud-moving']);
    expect(alarms('110打了 银行也冻结了 现在能投诉那个平台吗', [told])).toEqual([]);
  });

  it('of others is told apart from one’s own', () => {
    expect(alarms('我老伴让催收逼得刚才说去跳江 人已经出门了')).toContain('other-self-harm');
    expect(alarms('催收逼得我想去跳江')).toContain('self-harm');
  });

  it('is seen in traditional characters, full width, and letters held apart', () => {
    for (const line of [
      '我不想活了',
      '我 不 想 活 了',
      '我，不，想，活，了',
      '我不*想*活了',
      '我想自殺',
      'I DON’T WANT TO LIVE',
      'Ｉ want to kill myself',
    ])
      expect(alarms(line), line).toEqual(['self-harm']);
  });
});

describe('a wish for a person', () => {
  it('is understood in plain words', () => {
    for (const line of [
      '转人工',
      '人工客服',
      '我要真人',
      '找个人跟我说',
      '不想跟机器人说话',
      '麻烦转接人工',
      '轉人工',
      'human',
      'Agent please',
      'talk to a person',
      'Can I speak to someone?',
      'I want a real person',
      'let me talk to a human',
    ])
      expect(kinds(line), line).toEqual(['human']);
  });

  it('is not heard in a story about others', () => {
    for (const line of [
      '人工智能太笨',
      '这个人工费太贵了',
      '打他们客服转人工转了半小时',
      '柜台工作人员说不能退',
      'the agent at the branch told me it was free',
      'my insurance agent never called back',
      'I spoke to a person last week',
    ])
      expect(kinds(line), line).toEqual([]);
  });
});

describe('the queue and the broadcasts', () => {
  it('are left with plain words', () => {
    for (const line of ['不等了', '不用人工了', 'leave the queue', 'cancel the agent'])
      expect(kinds(line), line).toEqual(['leave-queue']);
    for (const line of ['等了三天', '排队排了两小时']) expect(kinds(line), line).toEqual([]);
  });

  it('are cancelled by a whole line alone', () => {
    for (const line of ['退订', ' T ', 'td', 'TD。', 'Unsubscribe', 'STOP', '回复TD退订', '退訂'])
      expect(kinds(line), line).toEqual(['opt-out']);
    for (const line of ['退订不了怎么办', 'T恤破了', 'how do I stop the calls', '他们不让我退订'])
      expect(kinds(line), line).toEqual([]);
  });
});

describe('strong feeling', () => {
  it('is told apart from danger', () => {
    for (const line of [
      '我快崩溃了',
      '好几天睡不着',
      '快被逼疯了',
      "I can't take this any more",
      'I cry every night, I feel hopeless',
    ])
      expect([distress(line), alarms(line)], line).toEqual(['despair', []]);
    for (const line of ['气死我了', '太过分了', 'this is ridiculous', 'I am furious'])
      expect([distress(line), alarms(line)], line).toEqual(['anger', []]);
    for (const line of ['APP崩溃了', '我想退货', 'where is my refund'])
      expect(distress(line), line).toBeNull();
  });
});

describe('hostile lines', () => {
  const seeds = [
    '1',
    '1 ',
    'a',
    '我',
    '不…',
    '我想，',
    '他让我转钱，',
    '密码是',
    'i want to talk to a ',
    '\n',
    ' ',
    '《',
    '11010119900307',
    '😀',
    '催收在门口，',
  ];

  it('of 20,000 characters are read to their end', () => {
    for (const seed of seeds) {
      const line = seed.repeat(Math.ceil(20_000 / seed.length)).slice(0, 20_000);
      expect(() => reflexes(line, [line.slice(0, 500)]), JSON.stringify(seed)).not.toThrow();
      expect(() => distress(line), JSON.stringify(seed)).not.toThrow();
    }
  });

  const naughty = join(import.meta.dirname, '../../../shared/data/safety/naughty_strings.jsonl');
  it.skipIf(!existsSync(naughty))('of every sort never throw and raise no alarm', () => {
    const lines = readFileSync(naughty, 'utf8').trim().split('\n');
    for (const line of lines) {
      const { text } = JSON.parse(line) as { text: string };
      expect(alarms(text, [text]), text).toEqual([]);
      distress(text);
    }
  });
});
