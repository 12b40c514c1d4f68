import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { SetupError } from '../../src/basics/errors.ts';
import { createLibrary } from '../../src/knowledge/create-library.ts';
import { loadLibrary } from '../../src/knowledge/load.ts';
import { openShelf } from '../../src/knowledge/statutes/open-shelf.ts';
import { readLaw } from '../../src/knowledge/statutes/read-law.ts';
import { KNOWLEDGE, LAWS, realKnowledge, TODAY } from './folder.ts';

/** Laws that nobody passed, written as public collections write real ones. */
const GLASS = `# 玻璃弹珠交易办法

2019年3月1日 测试部公布

2019年5月1日 施行

<!-- INFO END -->

## 第一章 总则

第一条 弹珠铺子卖出的玻璃弹珠应当浑圆透亮，不得掺杂陶土。

第二条 弹珠有裂纹的，买弹珠的人可以在九日内拿回铺子换一颗。

依照前款规定换弹珠的，铺子不得收取擦拭费。

第二条第二款所称的擦拭费，是指擦亮弹珠的费用。

## 第二章 附则

第三条 本办法自2019年5月1日起施行。
`;
const GLASS_LATER = GLASS.replace(
  '2019年3月1日 测试部公布',
  '2019年3月1日 测试部公布\n\n2024年6月1日 第一次修正',
)
  .replace('2019年5月1日 施行', '2024年7月1日 施行')
  .replace('九日内', '十二日内');
const KITES = `**《风筝租借条例》**

# 风筝租借条例

（2021年8月2日公布，自2021年9月1日起施行）

**第一条** 租风筝的人断了线，由风筝铺子承担丢失的风筝。

### 第二条
风筝铺子不得向租风筝的人收取看天费。

第十二条　本条例自2021年9月1日起施行，《纸鸢管理规定》同时废止。
`;
const PAPER_KITES = `# 纸鸢管理规定\n\n2001年1月1日公布\n\n第一条 租纸鸢的人断了线，自己赔纸鸢。\n\n第二条 本规定自2001年2月1日起施行。\n`;

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'laws-'));
  folders.push(folder);
  mkdirSync(join(folder, '部门规章'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

async function libraryOf(files: Readonly<Record<string, string>>) {
  const library = loadLibrary(KNOWLEDGE, folderOf(files));
  return { library, refused: await library.openStatutes() };
}

const ask = (library: ReturnType<typeof loadLibrary>, question: string, on = TODAY) =>
  library.ask(question, { lang: 'zh', on });

describe('law texts of the operator', () => {
  it('answer what no entry does, word for word, with article and first day', async () => {
    const { library, refused } = await libraryOf({
      'glass.md': GLASS,
      '部门规章/kites.md': KITES,
      'README.md': 'x',
    });
    expect(refused).toEqual([]);
    const answer = ask(library, '弹珠铺子给有裂纹的弹珠擦亮，擦拭费归谁');
    expect(answer.outcome).toBe('answered');
    expect(answer.entries).toEqual([]);
    expect(answer.citations[0]).toEqual({ law: '玻璃弹珠交易办法', article: 2, effective: '2019-05-01' });
    expect(answer.text).toContain('弹珠有裂纹的，买弹珠的人可以在九日内拿回铺子换一颗。');
    expect(answer.text).toContain('2019-05-01 起施行');
    expect(ask(library, '租的风筝断了线要赔丢失的风筝吗').citations[0]).toMatchObject({
      law: '风筝租借条例',
      article: 1,
    });
  });

  it('are silent before they are open, about the form, and about what they do not hold', async () => {
    const folder = folderOf({ 'glass.md': GLASS });
    const library = loadLibrary(KNOWLEDGE, folder);
    const question = '弹珠铺子给有裂纹的弹珠擦亮，擦拭费归谁';
    expect(ask(library, question).outcome).not.toBe('answered');
    await library.openStatutes();
    expect(ask(library, question).outcome).toBe('answered');
    expect(library.ask(question, { lang: 'zh', on: TODAY, entriesOnly: true }).outcome).not.toBe('answered');
    expect(ask(library, '明天火星上会下雪吗').outcome).not.toBe('answered');
  });

  it('come after an entry that answers', async () => {
    const { library } = await libraryOf({ 'glass.md': GLASS });
    expect(ask(library, '12315多久回复').entries).toEqual(['12315-reply-time']);
  });

  it('are quoted as they stood on the day that counts', async () => {
    const { library } = await libraryOf({ 'old.md': GLASS, 'new.md': GLASS_LATER });
    const question = '弹珠铺子给有裂纹的弹珠擦亮，擦拭费归谁';
    const then = ask(library, question, '2024-06-30');
    expect(then.text).toContain('九日内');
    expect(then.citations[0]).toMatchObject({ effective: '2019-05-01', until: '2024-06-30' });
    const now = ask(library, question, '2024-07-01');
    expect(now.text).toContain('十二日内');
    expect(now.citations[0]).toEqual({ law: '玻璃弹珠交易办法', article: 2, effective: '2024-07-01' });
    expect(ask(library, question, '2018-01-01').outcome).not.toBe('answered');
  });

  it('end where another one says that it replaces them', async () => {
    const { library } = await libraryOf({ 'kites.md': KITES, 'paper.md': PAPER_KITES });
    const laws = (on: string) => ask(library, '租纸鸢断了线谁赔纸鸢', on).citations.map(({ law }) => law);
    expect(laws('2021-08-31')).toContain('纸鸢管理规定');
    expect(laws('2021-09-01')).not.toContain('纸鸢管理规定');
  });

  it('that cannot be read are named and left out, and the rest is there', async () => {
    const { library, refused } = await libraryOf({
      'glass.md': GLASS,
      'poem.md': '# 静夜\n\n床前没有条文。',
      'headless.md': '第一条 没有标题。',
      'undated.md': '# 无日期办法\n\n第一条 风车要转。',
      'empty.md': '',
    });
    expect([...refused].sort()).toEqual([
      expect.stringMatching(/^empty\.md: has no heading/),
      expect.stringMatching(/^headless\.md: has no heading/),
      expect.stringMatching(/^poem\.md: has no paragraph/),
      expect.stringMatching(/^undated\.md: tells no day/),
    ]);
    expect(ask(library, '弹珠铺子给有裂纹的弹珠擦亮，擦拭费归谁').outcome).toBe('answered');
  });

  it('stop the start where the folder is none', () => {
    expect(() => loadLibrary(KNOWLEDGE, '/nowhere/at/all')).toThrow(SetupError);
    expect(() => loadLibrary(KNOWLEDGE, '/nowhere/at/all')).toThrow(/LAWS_DIR: .*for example/);
  });
});

describe('a law in Markdown', () => {
  const numbers = (text: string) => {
    const law = readLaw(text, 'x.md');
    return law.ok ? law.value.articles.map(({ number }) => number) : law.error;
  };

  it('has its articles plain, bold or as headings, and sentences that speak of one are none', () => {
    expect(numbers(GLASS)).toEqual([1, 2, 3]);
    expect(numbers(KITES)).toEqual([1, 2, 12]);
    expect(numbers('# 甲法\n\n第一条甲铺子要开门。\n\n第一条规定的铺子除外。\n\n第2条 乙。')).toEqual([1, 2]);
  });

  it('keeps its paragraphs and chapters', () => {
    const law = readLaw(GLASS, 'x.md');
    expect(law.ok && law.value.articles[1]).toMatchObject({
      label: '第二条',
      headings: ['总则'],
      paragraphs: [
        '弹珠有裂纹的，买弹珠的人可以在九日内拿回铺子换一颗。',
        '依照前款规定换弹珠的，铺子不得收取擦拭费。',
        '第二条第二款所称的擦拭费，是指擦亮弹珠的费用。',
      ],
    });
  });
});

describe.skipIf(!existsSync(LAWS))('the public collection', () => {
  it('is taken whole, quoted exactly, kept within the length of an answer and searched in milliseconds', async () => {
    const knowledge = realKnowledge();
    const opened = await openShelf(LAWS, knowledge.laws, knowledge.legalWords);
    expect(opened.refused).toEqual([]);
    expect(opened.shelf.size).toBeGreaterThan(3600);
    const library = createLibrary(knowledge, { open: async () => opened });
    await library.openStatutes();
    const answer = ask(library, '租赁物在租赁期限内被卖掉，租赁合同还有效力吗');
    expect(answer.citations[0]).toMatchObject({ law: '中华人民共和国民法典·合同编', article: 725 });
    const quoted = /“(.+?)……”|“(.+?)”/.exec(answer.text);
    const { found } = opened.shelf.find('租赁物在租赁期限内被卖掉，租赁合同还有效力吗', TODAY, 1);
    expect(found[0]!.article.paragraphs.join('')).toContain(quoted?.[1] ?? quoted?.[2]);
    expect([...answer.text.replaceAll('\n', '')].length).toBeLessThanOrEqual(200);
  });
});
