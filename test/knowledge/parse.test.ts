import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/knowledge/load.ts';
import { faultLine, type KnowledgeFile, parseKnowledge } from '../../src/knowledge/parse.ts';
import { realFiles } from './folder.ts';

/** The real files with one of them changed; a change that finds nothing to change is a mistake in the test. */
function broken(path: string, from: string | RegExp, to: string): readonly KnowledgeFile[] {
  return realFiles().map((file) => {
    if (file.path !== path) return file;
    const text = file.text.replace(from, to);
    if (text === file.text) throw new Error(`nothing to change in ${path}`);
    return { path, text };
  });
}

function faults(files: readonly KnowledgeFile[]): readonly string[] {
  const parsed = parseKnowledge(files);
  return parsed.ok ? [] : parsed.error.map(faultLine);
}

describe('the knowledge files', () => {
  it('are in order as they stand', () => {
    expect(faults(realFiles())).toEqual([]);
  });

  it('name file and field when a word is missing', () => {
    expect(faults(broken('entries/returns.yaml', /fact: 网上买的东西.*/, 'fact: ""'))).toEqual([
      expect.stringMatching(/^entries\/returns\.yaml: online-return-seven-days\.editions\.0\.zh\.fact: /),
    ]);
  });

  it('name file and line when a file is no YAML', () => {
    expect(faults(broken('laws.yaml', /title: .*/, 'title: [a'))).toEqual([
      expect.stringMatching(/^laws\.yaml: line \d+: is not YAML/),
    ]);
  });

  it('name a field that nobody knows', () => {
    expect(faults(broken('guidance.yaml', 'checked: 2026-11-23', 'checkd: 2026-11-23')).join('\n')).toMatch(
      /guidance\.yaml: general.*checkd/,
    );
  });

  it('name a missing file', () => {
    expect(faults(realFiles().filter(({ path }) => path !== 'declines.yaml'))).toEqual([
      'declines.yaml: is missing',
    ]);
  });

  it('find a citation of an unknown law, and of an article that the law does not have', () => {
    const unknown = broken('entries/bank.yaml', 'law: deposit-insurance-regulation', 'law: law-of-nowhere');
    expect(faults(unknown)[0]).toMatch(
      /bank\.yaml: deposit-insurance\.editions\.0\.citations\.0: .*law-of-nowhere/,
    );
    const beyond = broken(
      'entries/bank.yaml',
      'law: deposit-insurance-regulation, article: 5',
      'law: deposit-insurance-regulation, article: 24',
    );
    expect(faults(beyond)[0]).toMatch(/citations\.0: .*article 24/);
  });

  it('find a dangling related entry, a doubled id and a doubled question', () => {
    expect(
      faults(broken('entries/returns.yaml', 'related: [return-exceptions', 'related: [no-such')).join(),
    ).toMatch(/online-return-seven-days\.related: .*no-such/);
    expect(faults(broken('entries/returns.yaml', 'id: refund-time', 'id: return-exceptions')).join()).toMatch(
      /return-exceptions: is an id that stands twice/,
    );
    expect(faults(broken('entries/returns.yaml', '退款要等几天', '拆开包装，还能退吗？')).join()).toMatch(
      /questions\.zh\.\d: is the same question as in opened-package-return/,
    );
  });

  it('find an answer that is too long to read', () => {
    const long = `fact: ${'很长的一句话'.repeat(30)}`;
    expect(faults(broken('entries/returns.yaml', /fact: 网上买的东西.*/, long)).join()).toMatch(
      /editions\.0\.zh: is \d+ long, 200 at most/,
    );
  });

  it('find an edition for days on which its law was not in force', () => {
    const early = broken('entries/12315.yaml', 'until: 2026-04-14', 'until: 2019-06-30');
    expect(faults(early).join()).toMatch(/12315-reply-time\.editions\.1: cites a law that was not in force/);
  });

  it('find versions of a law that overlap', () => {
    expect(faults(broken('laws.yaml', 'until: 2025-11-30', 'until: 2025-12-05')).join()).toMatch(
      /laws\.yaml: food-safety-law\.versions\.1\.effective: overlaps/,
    );
  });

  it('find an idea that is explained nowhere', () => {
    expect(
      faults(broken('entries/returns.yaml', 'keys: [[online, return]', 'keys: [[onlin, return]')).join(),
    ).toMatch(/online-return-seven-days\.keys: names the idea onlin/);
  });

  it('find law without a source, and law that is told by halves', () => {
    const sourceless = broken(
      'entries/bank.yaml',
      'citations: [{ law: deposit-insurance-regulation, article: 5 }]',
      'citations: []',
    );
    expect(faults(sourceless).join()).toMatch(/deposit-insurance\.editions\.0\.citations: names no law/);
    const half = broken('entries/returns.yaml', /^ {8}deadline: .*\n/m, '');
    expect(faults(half).join()).toMatch(/online-return-seven-days\.editions\.0\.zh\.deadline: is missing/);
  });

  it('find English questions without an English answer', () => {
    const mute = broken('entries/credit.yaml', /^ {6}en:\n(?: {8}.*\n)+/m, '');
    expect(faults(mute).join()).toMatch(/credit-report-free\.editions\.0\.en: stands without English/);
  });

  it('stop the start when they are not there', () => {
    expect(() => loadLibrary('/nowhere/at/all')).toThrow(/laws\.yaml: is missing/);
  });

  it('find a telephone number that is said but not listed', () => {
    const silent = broken('entries/returns.yaml', "hotlines: ['12315']", 'hotlines: []');
    expect(faults(silent).join()).toMatch(/editions\.0\.hotlines: lacks 12315/);
  });

  it('find advice that is too long once a step is done, and advice with nothing left to do', () => {
    const praise = `well: ${'这一步做得很对。'.repeat(8)}`;
    expect(faults(broken('guidance.yaml', 'well: 卡已经冻结，这一步做得对。', praise)).join()).toMatch(
      /card-funds-security\.zh: tells \d+ to do, 60 at most/,
    );
    const single = broken(
      'guidance.yaml',
      /doNow: \["把日期.*"\]/,
      'doNow: [{ do: 截图。, done: [截图了] }]',
    );
    expect(faults(single).join()).toMatch(/general\.zh: leaves nothing to do/);
  });

  it('need a guide for whatever has none of its own', () => {
    expect(
      faults(broken('guidance.yaml', '- id: general\n', '- id: general\n  product: [bonds]\n')).join(),
    ).toMatch(/guidance\.yaml: lacks a general guide/);
  });
});
