import { describe, expect, it } from 'vitest';
import type { Asking } from '../../src/conversation/message.ts';
import { interpret, type Listening } from '../../src/language/interpret.ts';
import {
  data,
  deeds,
  fields,
  hear,
  message,
  open,
  press,
  quiet,
  recordOf,
  slotOf,
  valueIn,
} from './listening.ts';

describe('buttons', () => {
  it.each(['human', 'unknown', 'confirm', 'set:request:refund'])(
    '%s is a choice, whatever it is called',
    (choice) => {
      expect(press(choice, open('request'))).toEqual([{ do: 'choose', choice, message: 'm1', about: null }]);
    },
  );
});

describe('sums and days that are asked for', () => {
  it.each(['退一赔三', '前后被扣了两回', '卡****2346', '她才12', '订单尾号是7731', '我说了八百遍了'])(
    'no sum: %s',
    (text) => expect(fields(hear(text, open('amount')).commands)).not.toContain('amount'),
  );

  it.each([
    ['2月充了5520，3月充了16676，都要退', 22_196],
    ['押金两千加房租一千五', 3500],
    ['about nine hundred', 900],
    ['129', 129],
  ] as const)('%s: %i yuan', (text, yuan) => {
    expect(valueIn(hear(text, open('amount')).commands, 'amount')?.fen).toBe(yuan * 100);
  });

  it.each([
    ['2027年3月1号', '2027-03-01'],
    ['明天', '2026-11-24'],
    ['下个月5号', '2026-12-05'],
    ['next Friday', '2026-12-04'],
  ])('a day still to come is given as said: %s', (text, day) => {
    expect(valueIn(hear(text, open('incidentDate')).commands, 'incidentDate')?.from).toBe(day);
  });
});

describe('words that steer', () => {
  it.each([
    ['查进度', 'status'],
    ['我的投诉怎么样了', 'status'],
    ['算了', 'cancel'],
    ['先放着吧', 'cancel'],
    ['撤诉', 'withdraw'],
    ['继续', 'resume'],
    ['上一步', 'back'],
    ['为什么问这个？', 'why'],
    ['给我材料', 'materials'],
    ['帮助', 'help'],
    ['你们存什么', 'privacy'],
    ['把我的信息删掉', 'erase'],
    ['English please', 'language'],
    ['我要投诉', 'start'],
    ['我要举报', 'report'],
    ['你好', 'greet'],
    ['谢谢', 'thanks'],
    ['转人工', 'human'],
    ['退订', 'unsubscribe'],
    ['/status', 'status'],
    ['never mind', 'cancel'],
    ['withdraw my complaint', 'withdraw'],
  ])('%s: %s', (text, deed) => {
    expect(deeds(text, open('request'))).toEqual([deed]);
  });

  it.each([
    ['过两天再弄吧我现在忙', 'cancel'],
    ["I'd rather do this another day", 'cancel'],
    ['前面还排着几个人啊', 'status'],
    ['how many people are ahead of me', 'status'],
    ['跟我说话的是真人不', 'who'],
    ['am I talking to a bot', 'who'],
    ['把我说过的全都删了吧', 'erase'],
    ['can we speak english please', 'language'],
    ['接着上次那个弄', 'resume'],
    ['还有一件事也要投诉', 'start'],
  ])('in other wording, too: %s', (text, deed) => {
    expect(deeds(text, open('region'))).toEqual([deed]);
  });

  it.each([
    '取消自动续费',
    '把逾期记录删了',
    '别再打电话',
    '继续履行合同',
    '不想继续扣费',
    '改天给我送货',
    '让他们撤销那笔交易',
  ])('is a wish and steers nothing: %s', (text) => {
    expect(fields(hear(text, open('request')).commands)).toContain('request');
  });

  it.each(['你们就是一伙的', 'ok whatever', '太过分了', 'you lot are all the same', '关你什么事'])(
    'a feeling answers no question: %s',
    (text) => {
      for (const asking of ['request', 'respondent', 'region'] as const)
        expect(fields(hear(text, open(asking)).commands)).toEqual([]);
    },
  );

  it('a changed mind about registering presses the button only while it is offered, and only in these words', () => {
    const offered = { ...open('facts'), asking: null, declined: true };
    expect(hear('那还是登记吧', offered).commands).toEqual([{ do: 'register' }]);
    expect(deeds('好的', offered)).toEqual(['yes']);
    expect(deeds('登记', { ...offered, declined: false })).toEqual(['yes']);
  });

  it('a case number asks for that case', () => {
    expect(hear('c20261123000001 办到哪了').commands).toEqual([{ do: 'status', number: 'C20261123000001' }]);
  });

  it('a second complaint is a fresh one', () => {
    expect(hear('再投诉一个').commands).toEqual([{ do: 'start', fresh: true }]);
  });

  it('算了 inside a story puts nothing aside', () => {
    expect(deeds('我说算了吧，他还追出来骂我，我在青禾超市买的牛奶是过期的', open('facts'))).not.toContain(
      'cancel',
    );
  });
});

describe('a story', () => {
  const text = '我在拼多多买的手机昨天签收，发现是翻新机，花了1299元，商家不给退，有聊天截图';
  const { commands } = hear(text);

  it('is kept with what was found in it', () => {
    expect(commands).toHaveLength(1);
    expect(commands[0]).toMatchObject({ do: 'tell', text });
    expect(valueIn(commands, 'respondent')?.[0]).toMatchObject({
      name: '拼多多',
      role: 'sold',
      kind: 'platform',
    });
    expect(valueIn(commands, 'amount')).toEqual({ fen: 129_900, approximate: false });
    expect(valueIn(commands, 'incidentDate')).toEqual({ from: '2026-11-22', to: '2026-11-22' });
    expect(valueIn(commands, 'rightStart')).toEqual({ from: '2026-11-22', to: '2026-11-22' });
    expect(valueIn(commands, 'evidence')).toBe('有聊天截图');
    expect(valueIn(commands, 'product')).toBe('online-goods');
  });

  it('keeps the place of each value and whether it was said or guessed', () => {
    const amount = slotOf(commands, 'amount')!.source;
    expect(text.slice(amount.from, amount.to)).toBe('1299元');
    expect(amount).toMatchObject({ message: 'm1', by: 'rule', said: true, confirmed: false });
    expect(slotOf(commands, 'product')!.source).toMatchObject({ said: false, confirmed: false });
  });

  it('gives a name only where somebody introduces themselves, and never as the company', () => {
    const told = hear('我叫李四测试，电话13800000000，在红叶影楼拍照，定金500元不退').commands;
    expect(valueIn(told, 'name')).toBe('李四测试');
    expect(valueIn(told, 'phone')).toBe('13800000000');
    expect(valueIn(told, 'respondent')?.map(({ name }) => name)).toEqual(['红叶影楼']);
    const english = hear('My name is Test Person and Kite Test Gym keeps my 900 yuan').commands;
    expect(valueIn(english, 'name')).toBe('Test Person');
    expect(fields(hear('经理叫王五测试，在红叶影楼拍照，定金500元不退').commands)).not.toContain('name');
    expect(fields(hear('我叫他们退钱他们不退，红叶影楼').commands)).not.toContain('name');
  });

  it('may end in a question', () => {
    const both = hear('我在淘宝买的鞋穿了三天就开胶了，商家不理我，能退吗？').commands;
    expect(both.map((command) => command.do)).toEqual(['tell', 'ask']);
    // The question alone says nothing: it takes along what was told
    expect(both[1]).toEqual({ do: 'ask', question: '我在淘宝买的鞋穿了三天就开胶了，商家不理我，能退吗？' });
    const bare = hear('我昨天买的手机坏了能退吗').commands;
    expect(bare.map((command) => command.do)).toEqual(['tell', 'ask']);
    expect(deeds('网购的鞋子能退吗')).toEqual(['ask']);
  });

  it('is not cut by an outcry', () => {
    expect(deeds('我的钱被扣了两次，凭什么扣我的钱？', open('facts'))).toEqual(['tell']);
  });

  it('knows who speaks for whom, with how many, and how loudly', () => {
    expect(valueIn(hear('帮我妈投诉，她买的保健品是骗人的').commands, 'onBehalf')).toEqual({
      relation: 'mother',
    });
    expect(valueIn(hear('我们20个人在青藤健身房办的卡都退不了').commands, 'joint')).toBe(20);
    expect(valueIn(hear('再不退我就找记者曝光他们，扣了我300元').commands, 'media')).toBe(true);
    expect(valueIn(hear('我今年70岁，存款被换成了保险').commands, 'segment')).toBe('elderly');
    expect(valueIn(hear('你们客服态度太差了，说话还骂人').commands, 'aboutUs')).toBe(true);
    expect(valueIn(hear('在杭州市西湖区的店里买的床塌了').commands, 'region')).toBe('杭州市西湖区');
  });

  it('knows whom they turned to, and not whom they only mean to', () => {
    expect(valueIn(hear('刚打95588冻结了卡，被刷了800元').commands, 'priorContact')?.tried).toEqual([
      'company',
    ]);
    expect(valueIn(hear('联系商家不理我，又打了12315，也报警了').commands, 'priorContact')?.tried).toEqual(
      expect.arrayContaining(['company', '12315', 'police']),
    );
    expect(valueIn(hear('再不退我就打12315，扣了我300元').commands, 'priorContact')).toBeUndefined();
  });

  it('raises the alarm before anything else', () => {
    expect(deeds('我不想活了，催收天天打电话骂我全家')[0]).toBe('safety');
  });
});

describe('answers', () => {
  const answer = (asking: Parameters<typeof open>[0], text: string) => hear(text, open(asking)).commands;

  it('name and telephone number in one line', () => {
    const commands = answer('name', '张三测试，13800000000');
    expect(valueIn(commands, 'name')).toBe('张三测试');
    expect(valueIn(commands, 'phone')).toBe('13800000000');
    expect(slotOf(commands, 'name')!.source.confirmed).toBe(true);
  });

  it.each([
    ['我叫李测试', '李测试'],
    ['李女士', '李女士'],
    ['叫我老王就行', '老王'],
    ["I'm Ann Example", 'Ann Example'],
    ['my name is Bob Example', 'Bob Example'],
  ])('the name in %s', (text, name) => {
    expect(valueIn(answer('name', text), 'name')).toBe(name);
  });

  it('a number that is none is an answer without a value', () => {
    expect(answer('phone', '1380000')).toEqual([{ do: 'answer', message: 'm1', found: [] }]);
  });

  it('a number with the hours, and none at all', () => {
    const commands = answer('phone', '138-0000-0000，晚上别打');
    expect(valueIn(commands, 'phone')).toBe('13800000000');
    expect(valueIn(commands, 'contactTimes')).toContain('晚上别打');
    expect(valueIn(answer('phone', '就在这里联系吧'), 'phone')).toBe('here');
    expect(valueIn(answer('phone', '+14155550100'), 'phone')).toBe('+14155550100');
  });

  it.each([
    ['不记得了', 'unknown'],
    ['忘了', 'unknown'],
    ["I don't remember", 'unknown'],
    ['没有', 'none'],
    ['不想说', 'declined'],
    ['跳过', 'skip'],
    ['skip', 'skip'],
  ])('%s leaves the question: %s', (text, how) => {
    expect(answer('amount', text)).toEqual([{ do: 'skip', how, message: 'm1' }]);
  });

  it('记不清了 with a guess is the guess', () => {
    expect(valueIn(answer('incidentDate', '记不清了，大概国庆期间'), 'incidentDate')).toEqual({
      from: '2026-10-01',
      to: '2026-10-07',
    });
  });

  it('a bare number is a sum when a sum was asked for', () => {
    expect(valueIn(answer('amount', '3200'), 'amount')).toEqual({ fen: 320_000, approximate: false });
    expect(valueIn(answer('amount', '三万五左右'), 'amount')).toEqual({ fen: 3_500_000, approximate: true });
    expect(answer('amount', '500美元')).toMatchObject([
      { do: 'keep', told: { text: '500美元' } },
      { do: 'answer', found: [] },
    ]);
  });

  it('goes where it fits', () => {
    const commands = answer('incidentDate', '3200块');
    expect(fields(commands)).toEqual(['amount']);
    expect(slotOf(commands, 'amount')!.source.confirmed).toBe(false);
  });

  it('the whole short line is the name of shop or company', () => {
    expect(valueIn(answer('respondent', '就是阿强家电城'), 'respondent')?.[0]?.name).toBe('阿强家电城');
    expect(valueIn(answer('respondent', '滴滴'), 'respondent')?.[0]).toMatchObject({ kind: 'transport' });
  });

  it('a wish is no shop and no place', () => {
    expect(fields(answer('respondent', '退钱'))).toEqual(['request']);
    expect(fields(answer('region', '赔我损失'))).toEqual(['request']);
    expect(valueIn(answer('respondent', '阿强修理铺'), 'respondent')?.[0]?.name).toBe('阿强修理铺');
  });

  it('a yes with the name behind it is both', () => {
    const commands = answer('consent', '可以，我叫张三测试');
    expect(commands.map((command) => command.do)).toEqual(['yes', 'answer']);
    expect(valueIn(commands, 'name')).toBe('张三测试');
  });

  it('the branch, when the bank itself asks', () => {
    const source = { message: null, from: 0, to: 0, by: 'rule', said: false, confirmed: true } as const;
    const record = {
      ...recordOf({}),
      slots: { respondent: { value: [{ name: '青山银行', role: null, kind: 'bank' as const }], source } },
    };
    const { commands } = hear('南湖支行', open('respondent', { record }));
    expect(fields(commands)).toEqual(['outlet']);
    expect(valueIn(commands, 'outlet')).toBe('南湖支行');
  });

  it('several wishes, and wishes of their own', () => {
    expect(valueIn(answer('request', '退款，还要道歉'), 'request')?.map((one) => one.kind)).toEqual([
      'refund',
      'apology',
    ]);
    expect(valueIn(answer('request', '要个说法'), 'request')?.[0]?.kind).toBe('explain');
    expect(valueIn(answer('request', '把那台电梯修得让老人敢坐'), 'request')?.[0]?.text).toBe(
      '把那台电梯修得让老人敢坐',
    );
  });

  it('whom they turned to, or nobody', () => {
    expect(valueIn(answer('priorContact', '打过客服，也打了12315，让我等'), 'priorContact')?.tried).toEqual([
      'company',
      '12315',
    ]);
    expect(answer('priorContact', '谁都没找过')).toEqual([{ do: 'skip', how: 'none', message: 'm1' }]);
  });

  it('yes and no are whole short lines', () => {
    expect(answer('consent', '同意')).toEqual([{ do: 'yes' }]);
    expect(answer('consent', '先不留')).toEqual([{ do: 'no' }]);
    expect(answer('confirm', '确认提交'.slice(0, 2))).toEqual([{ do: 'yes' }]);
    expect(answer('moneyMoving', '没有').some((command) => command.do === 'no')).toBe(false);
    expect(valueIn(answer('moneyMoving', '还在扣'), 'moneyMoving')).toBe(true);
    expect(valueIn(answer('moneyMoving', '已经冻结了'), 'moneyMoving')).toBe(false);
  });

  it('before the yes a number is an answer that waits, and no part of the story', () => {
    const before = answer('consent', '我的电话13800000000');
    expect(before.map((command) => command.do)).toEqual(['answer']);
    expect(fields(before)).toEqual(['phone']);
  });

  it('nothing is guessed from a name', () => {
    expect(fields(answer('name', '京东测试'))).not.toContain('respondent');
  });

  it('a question in the middle stays a question', () => {
    expect(answer('request', '12315多久能处理完？')).toEqual([
      { do: 'ask', question: '12315多久能处理完？' },
    ]);
    expect(answer('evidence', '没有截图，多久能回复我？')).toEqual([
      { do: 'skip', how: 'none', message: 'm1' },
      { do: 'status', number: null, when: true },
    ]);
  });

  it('a long reply is a story, and what answers in it counts as the answer', () => {
    const commands = answer(
      'incidentDate',
      '是上周三，那天我下班去取快递，发现箱子是湿的，里面的茶具碎了两只，快递员放下就走了，我打电话他也不接',
    );
    expect(commands[0]!.do).toBe('tell');
    expect(slotOf(commands, 'incidentDate')!.source.confirmed).toBe(true);
  });
});

describe('corrections', () => {
  const record = recordOf({
    respondent: [{ name: '工商银行', role: null, kind: 'bank' }],
    amount: { fen: 320_000, approximate: false },
  });
  const mend = (text: string) => hear(text, open('confirm', { record })).commands;

  it.each([
    ['不是工行，是建行', '建设银行'],
    ['写错了，应该是建行', '建设银行'],
  ])('%s', (text, name) => {
    const commands = mend(text);
    expect(commands[0]!.do).toBe('correct');
    expect(valueIn(commands, 'respondent')?.map((one) => one.name)).toEqual([name]);
    expect(slotOf(commands, 'respondent')!.source.confirmed).toBe(true);
  });

  it('a sum or a day set right', () => {
    expect(valueIn(mend('不对，是2300'), 'amount')?.fen).toBe(230_000);
    expect(valueIn(mend('金额改成5000元'), 'amount')?.fen).toBe(500_000);
    expect(valueIn(mend('不是昨天，是前天'), 'incidentDate')?.from).toBe('2026-11-21');
    expect(valueIn(mend('it was CCB, not ICBC'), 'respondent')?.map((one) => one.name)).toEqual(['CCB']);
  });

  it('without a new value', () => {
    expect(mend('不对')).not.toContainEqual({ do: 'yes' });
    expect(mend('金额不对')).toEqual([{ do: 'correct', message: 'm1', found: [], field: 'amount' }]);
  });

  it('of the field that is being mended', () => {
    const { commands } = hear('4800', open('confirm', { record, mending: 'amount' }));
    expect(commands[0]!.do).toBe('correct');
    expect(valueIn(commands, 'amount')?.fen).toBe(480_000);
  });
});

describe('a burst', () => {
  it('is one list, in order', () => {
    const commands = hear(['前天', '金额是4800元', '转人工'], open('incidentDate')).commands;
    expect(commands.map((command) => command.do)).toEqual(['answer', 'answer', 'human']);
    expect(slotOf(commands, 'incidentDate')!.source.message).toBe('m1');
    expect(slotOf(commands, 'amount')!.source.message).toBe('m2');
  });

  it('puts an alarm of a later line first', () => {
    expect(deeds(['扣了我3000元', '我不想活了'], open('facts'))[0]).toBe('safety');
  });

  it('mixes buttons and words', () => {
    const { commands } = interpret(
      [message('退款', 1, 'set:request:refund'), message('还要道歉', 2)],
      open('request'),
      data,
    );
    expect(commands.map((command) => command.do)).toEqual(['choose', 'answer']);
  });
});

describe('language', () => {
  it('is noticed when it plainly changes', () => {
    expect(hear('The gym charged me twice and will not refund me').lang).toBe('en');
    expect(hear('健身房多扣了我的钱', { ...quiet, lang: 'en' }).lang).toBe('zh');
  });

  it('is not told by a name, a number or a word both use', () => {
    expect(hear('Ann Example', open('name')).lang).toBeNull();
    expect(hear('张三测试', open('name', { lang: 'en' })).lang).toBeNull();
    expect(hear('ok', open('confirm')).lang).toBeNull();
    expect(hear('3200', open('amount')).lang).toBeNull();
  });
});

describe('nothing to take', () => {
  it.each(['😀😀', 'asdkjh', '……'])('%s', (text) => {
    expect(deeds(text)).toEqual(['cannot-understand']);
  });
});

describe('what is said beside the question', () => {
  const record = recordOf({
    respondent: [{ name: '晨光琴行', role: 'sold', kind: 'seller' }],
    amount: { fen: 186_000, approximate: false },
    incidentDate: { from: '2026-09-12', to: '2026-09-12' },
    region: '广州天河',
    name: '张三测试',
  });
  const at = (asking: Asking, text: string, more: Partial<Listening> = {}) =>
    hear(text, open(asking, { record, ...more })).commands;

  it.each([
    ['店铺名字写错了，是晚霞琴行', 'respondent'],
    ['卖家名字不对，应该是晚霞琴行', 'respondent'],
    ['名字写错了，是李四测试', 'name'],
    ['没错，不过城市是佛山', 'region'],
    ['其他都对，就是金额是1680', 'amount'],
    ['right, but it was 14 September', 'incidentDate'],
    ['everything is right except the city', 'region'],
  ] as const)('a yes that takes something back is none: %s', (text, field) => {
    const commands = at('confirm', text);
    expect(commands.map((command) => command.do)).toEqual(['correct']);
    expect(commands[0]).toMatchObject({ field });
  });

  it.each([
    ['不是12号，13号', '2026-09-13'],
    ['等一下，是9月14号', '2026-09-14'],
    ['not the 12th, the 15th', '2026-09-15'],
  ])('a day is set right at every question: %s', (text, day) => {
    for (const asking of ['consent', 'region', 'priorContact'] as const) {
      const commands = at(asking, text);
      expect(commands.map((command) => command.do)).toEqual(['correct']);
      expect(valueIn(commands, 'incidentDate')).toEqual({ from: day, to: day });
    }
  });

  it('a no with a reason stays an answer', () => {
    expect(at('consent', '不，我怕被泄露')).toEqual([{ do: 'no' }]);
    expect(at('priorContact', '不是第一次了，去年也这样').map((one) => one.do)).not.toContain('correct');
  });

  it('a more exact day inside the days that are noted takes their place; a day of a call does not', () => {
    const wide = recordOf({ incidentDate: { from: '2026-09-01', to: '2026-09-30' } });
    const exact = (text: string) =>
      hear(text, open('priorContact', { record: wide })).commands.filter((one) => one.do === 'correct');
    expect(valueIn(exact('9月20号'), 'incidentDate')).toEqual({ from: '2026-09-20', to: '2026-09-20' });
    expect(exact('9月25号打过客服')).toEqual([]);
    expect(exact('10月2号')).toEqual([]);
  });

  it('a number with the hours beside it holds no name, and a family name alone is one', () => {
    const phone = at('name', '138 0000 0000 中午别打');
    expect(fields(phone)).toEqual(['phone', 'contactTimes']);
    expect(valueIn(at('name', '陈'), 'name')).toBe('陈');
    expect(fields(at('name', '行'))).not.toContain('name');
  });

  it.each(['有没有人呀', '叫你们经理来', '我要见你们主管', 'let me speak to your supervisor'])(
    'a call for a person at any question: %s',
    (text) => {
      for (const asking of ['region', 'priorContact'] as const)
        expect(at(asking, text)).toEqual([{ do: 'human' }]);
    },
  );

  it.each(['为什么要问城市', '要我手机号做什么', '干嘛问金额', 'why do you need my phone number'])(
    'what a question is for, with the thing named: %s',
    (text) => {
      for (const asking of ['region', 'request', 'phone'] as const)
        expect(at(asking, text)).toEqual([{ do: 'why' }]);
    },
  );

  it.each(['我还想投诉另外一件事', '我要投诉另一家店', '另一件事也想投诉'])(
    'another matter is a fresh complaint and no company: %s',
    (text) => {
      for (const asking of ['region', 'respondent'] as const)
        expect(at(asking, text)).toEqual([{ do: 'start', fresh: true }]);
    },
  );

  it('a word of time before 店 is no name', () => {
    for (const text of ['上个月店关门了', '这周平台就打不开了', '去年公司跑路了'])
      expect(fields(hear(text, open('facts')).commands)).not.toContain('respondent');
  });

  it('what was put aside is handed in after all, and what was filed is not filed twice', () => {
    for (const text of ['还是提交吧', '继续提交', 'submit it after all'])
      expect(hear(text, quiet).commands).toEqual([{ do: 'resume' }]);
    for (const text of ['再提交一遍', 'submit it again'])
      expect(hear(text, { ...quiet, filed: true }).commands).toEqual([{ do: 'yes' }]);
  });

  it('a wish more at the read-back joins the others; what is named as wrong is asked for', () => {
    const more = at('confirm', '没问题，不过我还要他们赔礼道歉');
    expect(more.map((one) => one.do)).toEqual(['answer']);
    expect(at('confirm', '除了地点其他都对')).toMatchObject([{ do: 'correct', field: 'region', found: [] }]);
    expect(at('confirm', '嗯可以，麻烦尽快处理')).toEqual([{ do: 'yes' }]);
    expect(at('confirm', '先不要交')).toEqual([{ do: 'no' }]);
  });

  it('an answer and a correction in one line both count', () => {
    const commands = at('name', 'Ann Example, but the sum was 1,680 not 1,860');
    expect(commands.map((one) => one.do)).toEqual(['answer', 'correct']);
    expect(valueIn(commands, 'name')).toBe('Ann Example');
    expect(valueIn(commands, 'amount')?.fen).toBe(168_000);
    const zh = at('priorContact', '找过店长，对了金额是1680');
    expect(valueIn(zh, 'priorContact')?.tried).toEqual(['company']);
    expect(valueIn(zh.slice(1), 'amount')?.fen).toBe(168_000);
  });

  it('what holds the talk up answers nothing', () => {
    for (const text of ['等等，金额应该是1680', 'hang on, the sum was 1,680']) {
      const commands = at('region', text, { record: recordOf({ amount: { fen: 1, approximate: false } }) });
      expect(commands.map((one) => one.do)).toEqual(['correct']);
      expect(fields(commands)).toEqual(['amount']);
    }
  });

  it('no company is made out of a condition or a curse', () => {
    for (const text of ['好的但是先不要告诉商家我名字', '没错，不过对方是骗子'])
      expect(fields(at('confirm', text))).not.toContain('respondent');
  });

  it.each([
    ['no, the district should be Tianhe please', 'Tianhe'],
    ['对，只是区应该是海珠', '海珠'],
    ['没问题，城市改成佛山谢谢', '佛山'],
  ])('a place set right holds the place alone: %s', (text, place) => {
    expect(valueIn(at('confirm', text), 'region')).toBe(place);
  });

  it('a sum behind a doubt is a sum, and money that has stopped has stopped', () => {
    const bare = { record: recordOf({}) };
    expect(valueIn(at('amount', '记不太清了，三千多吧', bare), 'amount')?.fen).toBe(300_000);
    expect(valueIn(at('moneyMoving', '现在没有了', bare), 'moneyMoving')).toBe(false);
    expect(at('priorContact', '还没顾上找')).toEqual([{ do: 'skip', how: 'none', message: 'm1' }]);
  });

  it('a condition of the yes is no wish of the complaint', () => {
    const commands = at('consent', '好吧，但别打扰我爱人');
    expect(commands[0]).toEqual({ do: 'yes' });
    expect(fields(commands)).not.toContain('request');
  });

  it.each([
    ['name', '称呼就不留了', 'declined'],
    ['name', "I'd rather remain anonymous", 'declined'],
    ['phone', '手机号不想留，骚扰太多', 'declined'],
    ['priorContact', '没必要找他们', 'none'],
    ['evidence', '什么都没存', 'none'],
    ['incidentDate', '谁还记得', 'unknown'],
    ['moneyMoving', '不确定是不是还在扣', 'unknown'],
  ] as const)('a refusal in passing, at %s: %s', (asking, text, how) => {
    expect(at(asking, text)).toEqual([{ do: 'skip', how, message: 'm1' }]);
  });

  it.each(['不相信这些，不留', 'not a chance, I get enough calls'])('no in more words: %s', (text) => {
    expect(at('consent', text)).toEqual([{ do: 'no' }]);
  });

  it('an answer with something of another field beside it fills both', () => {
    const bare = { record: recordOf({}) };
    const place = at('region', '无锡 花了430', bare);
    expect(valueIn(place, 'region')).toBe('无锡');
    expect(valueIn(place, 'amount')?.fen).toBe(43_000);
    const tried = at('priorContact', '去过两趟，没人理，上周三', bare);
    expect(valueIn(tried, 'priorContact')?.tried).toEqual(['company']);
    expect(fields(tried)).not.toContain('incidentDate');
  });

  it('the word that was asked about says yes to it', () => {
    expect(hear('撤回', { ...quiet, filed: true, offer: 'withdraw' }).commands).toEqual([{ do: 'yes' }]);
    const refused = { ...quiet, hasDraft: true, declined: true };
    expect(hear('那我同意', refused).commands).toEqual([{ do: 'register' }]);
  });
});
