import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KNOWLEDGE, ROOT } from './folder.ts';

function run(script: string, args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'src/cli', script), ...args], {
    input,
    encoding: 'utf8',
    cwd: ROOT,
  });
  return { status, stdout, stderr };
}

const lines = (text: string): Record<string, unknown>[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('npm run -s ask', () => {
  it('answers line by line, in order, each with what it rests on', () => {
    const { status, stdout } = run(
      'ask.ts',
      [],
      '{"id":"a","question":"快递丢了怎么赔"}\n{"id":"b","question":"tell me a joke"}\n{"id":3,"question":"我不想活了","lang":"zh"}\n',
    );
    expect(status).toBe(0);
    const [a, b, c] = lines(stdout);
    expect(Object.keys(a!)).toEqual(['id', 'outcome', 'text', 'citations', 'entries', 'hotlines']);
    expect(a).toMatchObject({ id: 'a', outcome: 'answered', entries: ['parcel-lost'] });
    expect((a!.citations as object[]).map((one) => Object.keys(one))).toContainEqual([
      'law',
      'article',
      'effective',
    ]);
    expect(b).toMatchObject({ id: 'b', outcome: 'human', citations: [], entries: [] });
    expect(c).toMatchObject({ id: 3, outcome: 'safety' });
  });

  it('uses the law of the day that was asked for', () => {
    const question = '12315调解要多久';
    const { stdout } = run(
      'ask.ts',
      [],
      ['2024-01-01', '2026-05-01'].map((on) => `${JSON.stringify({ id: on, question, on })}\n`).join(''),
    );
    const [then, now] = lines(stdout);
    expect(then!.text).toContain('45 个工作日');
    expect(now!.text).toContain('60 天');
  });

  it('answers in the language that was asked for', () => {
    const { stdout } = run('ask.ts', [], '{"id":1,"question":"快递丢了怎么赔","lang":"en"}');
    expect(lines(stdout)[0]!.text).toContain('Source:');
  });

  it('answers a bad line with its number, goes on, and exits with 1', () => {
    const bad = [
      'not json',
      '{"id":"x"}',
      '{"id":"x","question":""}',
      '{"id":"x","question":"  "}',
      '{"id":"x","question":7}',
      '["question"]',
      '{"id":"x","question":"退货","lang":"fr"}',
      '{"id":"x","question":"退货","on":"2026-02-30"}',
      '',
      JSON.stringify({ id: 'x', question: '退'.repeat(30_000) }),
    ];
    const { status, stdout } = run(
      'ask.ts',
      [],
      `${[...bad, '{"id":"ok","question":"快递丢了怎么赔"}'].join('\n')}\n`,
    );
    expect(status).toBe(1);
    const out = lines(stdout);
    expect(out).toHaveLength(bad.length + 1);
    expect(out.slice(0, bad.length)).toEqual(
      bad.map((_, i) => ({ line: i + 1, error: expect.any(String) as string })),
    );
    expect(out.at(-1)).toMatchObject({ id: 'ok', outcome: 'answered' });
  });

  it.each(['ask.ts', 'understand.ts'])('ends quietly when nobody reads on: %s', async (script) => {
    const line = `${JSON.stringify({ id: 1, question: '快递丢了怎么赔', text: '快递丢了' })}\n`;
    const child = spawn(process.execPath, [join(ROOT, 'src/cli', script)], { cwd: ROOT });
    let complaint = '';
    child.stderr.on('data', (part: Buffer) => {
      complaint += part.toString();
    });
    child.stdin.on('error', () => undefined);
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.end(line.repeat(20_000));
    const [status] = await once(child, 'close');
    expect({ status, complaint }).toEqual({ status: 0, complaint: '' });
  });

  it('says nothing to nothing', () => {
    expect(run('ask.ts', [], '')).toMatchObject({ status: 0, stdout: '' });
  });
});

describe('npm run -s knowledge -- check', () => {
  it('finds the files in order', () => {
    const { status, stdout } = run('knowledge.ts', ['check']);
    expect(stdout).toContain('in order');
    expect(status).toBe(0);
  });

  it('names file and field of each fault and exits with 1', () => {
    const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
    try {
      cpSync(KNOWLEDGE, folder, { recursive: true });
      const spoil = (name: string, from: string, to: string) => {
        const path = join(folder, name);
        writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
      };
      spoil('entries/returns.yaml', 'mark: V', 'mark: X');
      spoil('declines.yaml', 'outcome: declined', 'outcome: maybe');
      const { status, stdout } = run('knowledge.ts', ['check', folder]);
      expect(status).toBe(1);
      expect(stdout).toMatch(/entries\/returns\.yaml: online-return-seven-days\.editions\.0\.mark: /);
      expect(stdout).toMatch(/declines\.yaml: no-outcome\.outcome: /);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('names a file that stands for too much, and a folder in place of a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
    try {
      cpSync(KNOWLEDGE, folder, { recursive: true });
      const nine = (item: string) => `[${Array(9).fill(item).join(', ')}]`;
      const levels = Array.from({ length: 12 }, (_, i) => `- &a${i + 1} ${nine(`*a${i}`)}`);
      const bomb = [`- &a0 ${nine('x')}`, ...levels, '- ? *a12', '  : y'].join('\n');
      writeFileSync(join(folder, 'guidance.yaml'), bomb);
      mkdirSync(join(folder, 'entries', 'zoo.yaml'));
      rmSync(join(folder, 'rights.yaml'));
      mkdirSync(join(folder, 'rights.yaml'));
      const first = run('knowledge.ts', ['check', folder]);
      expect(first).toMatchObject({ status: 1, stderr: '' });
      expect(first.stdout).toMatch(/^entries\/zoo\.yaml: /m);
      expect(first.stdout).toMatch(/^rights\.yaml: /m);
      rmSync(join(folder, 'entries', 'zoo.yaml'), { recursive: true });
      const second = run('knowledge.ts', ['check', folder]);
      expect(second).toMatchObject({ status: 1, stderr: '' });
      expect(second.stdout).toMatch(/^guidance\.yaml: .*aliases/m);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('explains itself when asked for something else', () => {
    expect(run('knowledge.ts', ['fix'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('check'),
    });
  });
});
