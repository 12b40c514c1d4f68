import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load as parse } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../src/knowledge/create-library.ts';
import type { Entry, Guide } from '../../src/knowledge/entry.ts';
import { LAWS, realKnowledge, realLibrary, TODAY } from './folder.ts';

const library = realLibrary();
const knowledge = realKnowledge();
const langOf = (text: string) => (/\p{Script=Han}/u.test(text) ? ('zh' as const) : ('en' as const));
const ask = (question: string, on = TODAY) => library.ask(question, { lang: langOf(question), on });

/** Every sentence a guide may say. */
const adviceOf = ({ doNow, law }: Guide['zh']): readonly string[] => [
  ...doNow.flatMap((step) =>
    typeof step === 'string' ? [step] : [step.do, ...(step.well === undefined ? [] : [step.well])],
  ),
  ...(law === undefined ? [] : [law]),
];

interface Asked {
  readonly ask: string;
  readonly entry: string;
}
const questions = parse(readFileSync(join(import.meta.dirname, 'questions.yaml'), 'utf8')) as {
  readonly zh: readonly Asked[];
  readonly en: readonly Asked[];
  readonly declined: readonly { readonly ask: string; readonly outcome: string }[];
  readonly unknown: readonly string[];
};

describe('questions as people ask them', () => {
  for (const lang of ['zh', 'en'] as const) {
    it(`find the right entry first, nine times in ten (${lang})`, () => {
      const missed = questions[lang].filter(({ ask: question, entry }) => ask(question).entries[0] !== entry);
      expect(missed.length, JSON.stringify(missed, null, 1)).toBeLessThanOrEqual(
        questions[lang].length * 0.1,
      );
    });
  }

  it('that are not ours to answer are declined, passed on or met with safety', () => {
    const wrong = questions.declined.filter(
      ({ ask: question, outcome }) => ask(question).outcome !== outcome,
    );
    expect(wrong.length, JSON.stringify(wrong, null, 1)).toBeLessThanOrEqual(questions.declined.length * 0.1);
  });

  it('about danger are met with safety, every one', () => {
    const danger = questions.declined.filter(({ outcome }) => outcome === 'safety');
    expect(danger.filter(({ ask: question }) => ask(question).outcome !== 'safety')).toEqual([]);
  });

  it('about something else get no invented answer', () => {
    const answered = questions.unknown.filter((question) => ask(question).outcome === 'answered');
    expect(answered.length, answered.join('\n')).toBeLessThanOrEqual(questions.unknown.length * 0.1);
  });

  it('that an entry lists lead to that entry', () => {
    const lost = [...knowledge.entries, ...knowledge.declines].flatMap(({ id, questions: listed }) =>
      [...listed.zh, ...(listed.en ?? [])].filter((question) => ask(question).entries[0] !== id),
    );
    expect(lost).toEqual([]);
  });

  it('typed with odd signs, capitals and full-width letters are the same questions', () => {
    expect(ask('  拆开　包装，，还能退吗？？？').entries).toEqual(['opened-package-return']);
    expect(ask('THE COURIER LOST MY PARCEL!!!').entries).toEqual(['parcel-lost']);
    expect(ask('１２３１５多久回复').entries).toEqual(['12315-reply-time']);
  });

  it('without any words in them are not known', () => {
    for (const nothing of ['', '   ', '？？？', '😀😀', 'aaaa', '的的的', '0'.repeat(20_000)]) {
      expect(ask(nothing)).toMatchObject({ outcome: 'human', entries: [], citations: [] });
    }
  });
});

describe('questions written without a look at the entries', () => {
  const fresh = parse(readFileSync(join(import.meta.dirname, 'fresh-questions.yaml'), 'utf8')) as {
    readonly own: readonly { readonly ask: string; readonly id: string }[];
    readonly declined: readonly { readonly ask: string; readonly id: string }[];
    readonly elsewhere: readonly string[];
  };
  const shown = (list: readonly unknown[]) => JSON.stringify(list, null, 1);

  it('lead to the right entry nine times in ten, and to a wrong one hardly ever', () => {
    const missed = fresh.own.filter(({ ask: question, id }) => ask(question).entries[0] !== id);
    const wrong = missed.filter(({ ask: question }) => ask(question).entries.length > 0);
    expect(missed.length, shown(missed)).toBeLessThanOrEqual(fresh.own.length * 0.1);
    expect(wrong.length, shown(wrong)).toBeLessThanOrEqual(fresh.own.length * 0.03);
  });

  it('are declined where they are not ours', () => {
    const missed = fresh.declined.filter(({ ask: question, id }) => ask(question).entries[0] !== id);
    expect(missed.length, shown(missed)).toBeLessThanOrEqual(fresh.declined.length * 0.15);
  });

  it('get no answer where there is no entry', () => {
    const answered = fresh.elsewhere.filter((question) => ask(question).outcome === 'answered');
    expect(answered.length, shown(answered)).toBeLessThanOrEqual(fresh.elsewhere.length * 0.02);
  });
});

describe.each(['everyday-questions', 'late-questions'])('in the middle of a complaint, %s', (name) => {
  const everyday = parse(readFileSync(join(import.meta.dirname, `${name}.yaml`), 'utf8')) as {
    readonly own: readonly { readonly ask: string; readonly id: string }[];
    readonly declined: readonly { readonly ask: string; readonly id: string }[];
    readonly elsewhere: readonly string[];
  };
  const shown = (list: readonly unknown[]) => JSON.stringify(list, null, 1);

  it('lead to the right entry nine times in ten, and to a wrong one hardly ever', () => {
    const missed = everyday.own.filter(({ ask: question, id }) => ask(question).entries[0] !== id);
    const wrong = missed.filter(({ ask: question }) => ask(question).entries.length > 0);
    expect(missed.length, shown(missed)).toBeLessThanOrEqual(everyday.own.length * 0.1);
    expect(wrong.length, shown(wrong)).toBeLessThanOrEqual(everyday.own.length * 0.03);
  });

  it('are declined where they are not ours', () => {
    const missed = everyday.declined.filter(({ ask: question, id }) => ask(question).entries[0] !== id);
    expect(missed.length, shown(missed)).toBeLessThanOrEqual(everyday.declined.length * 0.15);
  });

  it('get no answer and hardly a suggestion where there is no entry', () => {
    const answered = everyday.elsewhere.filter((question) => ask(question).outcome === 'answered');
    expect(answered.length, shown(answered)).toBeLessThanOrEqual(everyday.elsewhere.length * 0.05);
    const offered = everyday.elsewhere.filter((question) => ask(question).nearest.length > 0);
    expect(offered.length, shown(offered)).toBeLessThanOrEqual(everyday.elsewhere.length * 0.2);
  });
});

describe('an entry in one language', () => {
  it('is not given in the other', () => {
    const zhOnly = knowledge.entries.find(({ questions: listed }) => listed.en === undefined)!;
    expect(library.entry(zhOnly.id, { lang: 'zh', on: TODAY })?.outcome).toBe('answered');
    expect(library.entry(zhOnly.id, { lang: 'en', on: TODAY })?.outcome).toBe('human');
    const asked = library.ask(zhOnly.questions.zh[0]!, { lang: 'en', on: TODAY });
    expect(asked.entries).not.toContain(zhOnly.id);
  });
});

describe('what we say of ourselves', () => {
  it('is no law, promises nothing and needs no disclaimer', () => {
    const { text, citations, outcome } = ask('who can see what i write');
    expect(outcome).toBe('answered');
    expect(citations).toEqual([]);
    expect(text).not.toMatch(/legal advice|Source|Not verified/);
    for (const { id } of knowledge.entries.filter(({ id: name }) => name.startsWith('us-')))
      expect(library.entry(id, { lang: 'zh', on: TODAY })!.text, id).not.toMatch(
        /一定能|保证(?!不)|待核实】/u,
      );
  });
});

describe('a short question', () => {
  const inside = (question: string, product: string) =>
    library.ask(question, { lang: 'zh', on: TODAY, about: { product, issue: null } }).entries[0];

  it('is understood with the complaint it stands in', () => {
    expect(ask('那要等几天才有答复').entries).toEqual([]);
    expect(inside('那要等几天才有答复', 'card')).toBe('bank-complaint-time');
    expect(inside('12315多久回复', 'card')).toBe('12315-reply-time');
    expect(inside('明天下雨吗', 'card')).toBeUndefined();
  });
});

describe('a slip of the keys', () => {
  it('is read as the word that was meant', () => {
    expect(ask('the coruier lost my parcle').entries).toEqual(['parcel-lost']);
    expect(ask('what can i claim for a conterfeit bag').entries).toEqual(['fake-goods-compensation']);
  });

  it('is not seen in another word', () => {
    expect(ask('a strange fee on the ticket').outcome).not.toBe('safety');
  });
});

describe('an answer', () => {
  it('says fact, what to do now, deadline, who, source and what it is not', () => {
    const { text, outcome, citations, hotlines } = ask('淘宝买的衣服不喜欢能退吗');
    expect(outcome).toBe('answered');
    expect(text.split('\n').map((line) => line.slice(0, 3))).toEqual([
      expect.any(String),
      '现在：',
      '期限：',
      '找谁：',
      '依据：',
      '一般信',
    ]);
    expect(text).toContain('《消费者权益保护法》第25条（2014-03-15 起施行，2026-11-23 核对）');
    expect(citations).toEqual([
      { law: '中华人民共和国消费者权益保护法', article: 25, effective: '2014-03-15', checked: '2026-11-23' },
    ]);
    expect(hotlines).toEqual(['12315']);
  });

  it('says the same in English with the Chinese title beside', () => {
    const { text } = ask('Can I return shoes I ordered online?');
    expect(text).toContain(
      'Source: Consumer Protection Law (中华人民共和国消费者权益保护法) art. 25, in force since 2014-03-15',
    );
    expect(text).toContain('General information, not legal advice.');
  });

  it('is short, polite and calm in both languages', () => {
    for (const { id, questions: listed } of knowledge.entries) {
      const zh = library.entry(id, { lang: 'zh', on: TODAY })!.text;
      const en = listed.en === undefined ? '' : library.entry(id, { lang: 'en', on: TODAY })!.text;
      expect([...zh.replaceAll('\n', '')].length, id).toBeLessThanOrEqual(200);
      expect(en.split(/\s+/).length, id).toBeLessThanOrEqual(120);
      expect(zh, id).not.toMatch(/[！!你]/u);
      expect(en, id).not.toContain('!');
    }
  });

  it('names every telephone number that it lists, and lists every one that it names', () => {
    for (const { id, questions: listed } of knowledge.entries) {
      for (const lang of ['zh', 'en'] as const) {
        if (listed[lang] === undefined) continue;
        const { text, hotlines } = library.entry(id, { lang, on: TODAY })!;
        const said = text.match(/(?<!\d)(?:12\d{3}|96110|1[12]0)(?!\d)/g) ?? [];
        expect([...new Set(said)].sort(), `${id} ${lang}`).toEqual([...hotlines].sort());
      }
    }
  });

  it('shows 待核实 once nobody has compared it for half a year', () => {
    const fresh = ask('12315多久回复', '2027-05-20').text;
    const stale = ask('12315多久回复', '2027-05-24').text;
    expect(fresh).not.toContain('待核实');
    expect(stale).toContain('待核实');
    expect(ask('how long does 12315 take to reply', '2027-05-24').text).toContain('[Not verified]');
  });

  it('shows 待核实 where the fact was not read in the law', () => {
    const doubtful = {
      ...knowledge,
      entries: knowledge.entries.map(
        (entry): Entry => ({
          ...entry,
          editions: entry.editions.map((edition) => ({ ...edition, mark: 'S' as const })),
        }),
      ),
    };
    const answer = createLibrary(doubtful).entry('refund-time', { lang: 'zh', on: TODAY });
    expect(answer?.text).toContain('待核实');
  });

  it('shows that the present version of the courier rules is not verified', () => {
    expect(ask('快递丢了怎么赔').text).toContain('待核实');
    expect(ask('the courier lost my parcel').text).toContain('not verified');
  });

  it('is not given for an id that does not exist', () => {
    expect(library.entry('no-such-entry', { lang: 'zh', on: TODAY })).toBeNull();
  });
});

describe('a question nobody wrote an answer for', () => {
  it('gets an honest word, a person and at most three near questions', () => {
    const unsure = ['车险那边说要等', '退卡要扣好多', '老人买了床垫', '手机套餐想改', '催收的事'].map(
      (question) => ask(question),
    );
    const offered = unsure.filter(({ nearest }) => nearest.length > 0);
    expect(offered.length).toBeGreaterThan(0);
    for (const { outcome, text, nearest, citations } of offered) {
      expect(outcome).toBe('human');
      expect(text).toContain('要不要我叫人来');
      expect(citations).toEqual([]);
      expect(nearest.length).toBeLessThanOrEqual(3);
      for (const { id, question } of nearest) {
        expect(library.entry(id, { lang: 'zh', on: TODAY })?.outcome).toBe('answered');
        expect(text).toContain(question);
      }
    }
  });

  it('gets no suggestion where nothing is near', () => {
    for (const far of ['保险业务员资格考试什么时候报名', '小区门口修路修到哪天', 'how do I grow tomatoes'])
      expect(ask(far)).toMatchObject({ outcome: 'human', nearest: [] });
  });
});

describe('the law of the day', () => {
  const laws = (question: string, on: string) =>
    ask(question, on).citations.map(({ law, article }) => `${law} ${article}`);

  it('changes for 12315 on 2026-04-15', () => {
    expect(laws('12315多久回复', '2026-04-14')).toEqual(['市场监督管理投诉举报处理暂行办法 14']);
    expect(laws('12315多久回复', '2026-04-15')).toEqual(['市场监督管理投诉举报处理办法 15']);
  });

  it('gives mediation 45 working days, then 60 days', () => {
    expect(ask('12315调解要多久', '2024-06-30').text).toContain('45 个工作日');
    expect(ask('12315调解要多久', '2024-07-01').text).toContain('60 天');
    expect(ask('12315调解要多久', '2026-04-15').text).not.toContain('45');
  });

  it('knows nothing of a law before its first day', () => {
    expect(ask('办卡第三天想退可以吗', '2025-04-30')).toMatchObject({ outcome: 'human', citations: [] });
    expect(laws('办卡第三天想退可以吗', '2025-05-01')).toHaveLength(1);
  });

  it('never cites a text that was not in force on that day', () => {
    for (const on of [
      '1999-01-01',
      '2014-03-14',
      '2019-01-01',
      '2022-01-01',
      '2024-06-30',
      '2025-12-01',
      TODAY,
    ]) {
      for (const { id, editions } of knowledge.entries) {
        const { citations, outcome } = library.entry(id, { lang: 'zh', on })!;
        expect(
          citations.filter(({ effective }) => effective > on),
          `${id} on ${on}`,
        ).toEqual([]);
        // What we say of ourselves, and of telephone numbers, rests on no law.
        if (editions.every(({ mark }) => mark === 'V'))
          expect(citations.length > 0, `${id} on ${on}`).toBe(outcome === 'answered');
      }
    }
  });
});

describe('guidance', () => {
  const PAIRS = [
    ['card', 'funds-security'],
    ['insurance', 'contract-refund'],
    ['online-goods', 'quality'],
    ['services', 'contract-refund'],
  ] as const;
  const said = (product: string | null, issue: string | null, story: string) => {
    const { id, doNow, law } = library.guidance(product, issue, langOf(story), story);
    return { id, doNow, law };
  };

  it('is special where the pair matters and falls back to issue, product and the general one', () => {
    for (const [product, issue] of PAIRS) {
      expect(library.guidance(product, issue, 'zh').doNow).not.toBe(
        library.guidance(product, null, 'zh').doNow,
      );
    }
    expect(library.guidance('deposit', 'quality', 'zh')).toEqual(library.guidance('deposit', null, 'zh'));
    expect(library.guidance('deposit', 'attitude', 'zh')).toEqual(library.guidance(null, 'attitude', 'zh'));
    expect(library.guidance(null, null, 'zh')).toEqual(library.guidance('nothing-known', 'either', 'zh'));
  });

  it('follows no mere guess', () => {
    const general = library.guidance(null, null, 'zh');
    expect(library.guidance('services', 'fees', 'zh', '').id).not.toBe(general.id);
    const weak = { product: true, issue: true };
    expect(library.guidance('services', 'fees', 'zh', '', weak)).toEqual(general);
    expect(library.guidance('services', 'fees', 'zh', '', { issue: true })).toEqual(
      library.guidance('services', null, 'zh', ''),
    );
  });

  it('sends the holder of a misused card to freeze it, to a nearby machine and to the police', () => {
    const { doNow, citations } = library.guidance('card', 'funds-security', 'zh');
    expect(doNow).toMatch(/冻结.*ATM.*110/);
    expect(citations.map(({ article }) => article)).toEqual([4, 7]);
  });

  it('does not ask again for what was done, and says so', () => {
    const frozen = said('card', 'funds-security', '卡被刷了三笔，人在家睡觉，刚打电话冻结了');
    expect(frozen.doNow).toMatch(/^卡已经冻结，这一步做得对。.*ATM.*110/);
    expect(frozen.doNow).not.toContain('打卡背面电话');
    const both = said('card', 'funds-security', '卡被刷了三笔，已经挂失了，也报了警');
    expect(both.doNow).toMatch(/做得对.*回执收好.*ATM/);
    expect(both.doNow).not.toContain('110');
    expect(said('card', 'funds-security', 'I froze the card last night and called the police').doNow).toMatch(
      /^You have frozen the card.*police receipt.*machine/,
    );
  });

  it('still asks for what was not done', () => {
    for (const story of [
      '卡还没冻结，怎么办',
      '我没报警，也没挂失',
      '要不要先冻结',
      'I have not frozen it yet',
    ])
      expect(said('card', 'funds-security', story).doNow).toMatch(/冻结.*110|Freeze.*110/);
  });

  it('speaks of children only where a child paid', () => {
    expect(said('services', 'contract-refund', '办了健身年卡，去了两次，想退不给退').law).not.toContain(
      '孩子',
    );
    expect(said('online-goods', 'contract-refund', '儿子偷偷给游戏充了三千块').law).toContain('孩子');
    expect(said('services', 'contract-refund', '给孩子报的舞蹈课想退').law).not.toContain('家长不认');
  });

  it('cites interest taken beforehand only to whom that happened', () => {
    const articles = (story: string) =>
      library.guidance('loan', 'fees', 'zh', story).citations.map(({ law, article }) => `${law} ${article}`);
    expect(articles('借了一万，先扣了利息，到手只有九千')).toEqual(['中华人民共和国民法典·合同编 670']);
    for (const story of ['扣了我 349 元会员费，从来没同意过', '每个月还要交担保费', '还款比说好的多', ''])
      expect(articles(story)).not.toContain('中华人民共和国民法典·合同编 670');
  });

  it('says nothing of faults where the issue is not known', () => {
    for (const product of ['shop-goods', 'online-goods', 'services', 'payment']) {
      const { doNow, law } = library.guidance(product, null, 'zh');
      expect(`${doNow}${law}`, product).not.toMatch(/毛病|不合格|跑了|孩子|无理由/);
    }
  });

  it('sends those who met a closed door for their balance', () => {
    for (const story of [
      '办了年卡，昨天去店关门了，老板失联',
      'The gym shut down and my money is on the card',
    ])
      expect(said('services', 'non-performance', story).id).toBe('shop-gone');
    expect(said('services', 'non-performance', '装修公司拖了三个月还没完工').id).toBe('non-performance');
  });

  it('never tells anyone to stop repaying and promises nothing', () => {
    for (const guide of knowledge.guidance) {
      for (const one of [...adviceOf(guide.zh), ...adviceOf(guide.en)]) {
        expect(one, guide.id).not.toMatch(
          /不要还|停止还款|别还|一定能|保证|stop (?:re)?paying|guarantee[ds]?\b(?! fee)|[!！]/u,
        );
      }
    }
  });
});

describe.skipIf(!existsSync(LAWS))('the citations, beside the law texts', () => {
  it('all exist there', () => {
    const articles = new Set(
      readFileSync(join(LAWS, 'corpus_articles.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { law: string; article: number })
        .map(({ law, article }) => `${law} ${article}`),
    );
    // The replaced measures stand in a file of their own and not among the articles.
    const old = readFileSync(join(LAWS, 'samr_complaint_report_handling_measures_superseded.md'), 'utf8');
    for (const title of old.matchAll(/^TITLE: (.*)$/gm)) {
      for (let article = 1; article <= 40; article++) articles.add(`${title[1]} ${article}`);
    }
    const cited = [
      ...knowledge.entries.flatMap(({ editions }) => editions.flatMap(({ citations }) => citations)),
      ...knowledge.guidance.flatMap(({ citations }) => citations),
    ].map(
      ({ law, article }) => `${knowledge.laws.find(({ slug }) => slug === law)?.title ?? law} ${article}`,
    );
    expect(cited.length).toBeGreaterThan(50);
    expect(cited.filter((one) => !articles.has(one))).toEqual([]);
  });

  it('stand in our own words', () => {
    const corpus = readFileSync(join(LAWS, 'corpus_articles.jsonl'), 'utf8').replace(
      /[^\p{Script=Han}]/gu,
      '',
    );
    const ours = [
      ...knowledge.entries.flatMap(({ editions }) => editions.map(({ zh }) => Object.values(zh).join(''))),
      ...knowledge.guidance.map(({ zh }) => adviceOf(zh).join('')),
    ].map((text) => text.replace(/[^\p{Script=Han}]/gu, ''));
    const copied = ours.flatMap((text) =>
      Array.from({ length: Math.max(0, text.length - 25) }, (_, i) => text.slice(i, i + 26)).filter((piece) =>
        corpus.includes(piece),
      ),
    );
    expect(copied).toEqual([]);
  });
});
