import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-terminal-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function chat(
  input: string | null,
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<Ended> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['src/cli/chat.ts', ...args], {
      cwd: root,
      env: { PATH: process.env.PATH, DATA_DIR: folder, ORG_NAME: '测试热线', ...env },
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (part) => {
      out += part;
      // Interrupted in the middle of the talk, once the greeting stands.
      if (input === null) child.kill('SIGINT');
    });
    child.stderr.on('data', (part) => {
      err += part;
    });
    child.on('error', fail);
    child.on('close', (code) => done({ code, out, err }));
    if (input !== null) child.stdin.end(input);
  });
}

const STORY = '上个月在云上测试健身房办了年卡，花了2699元，店关门了，我要退款。';

describe('the bot in the terminal', () => {
  it('greets, answers each line under it, and ends at the end of the input', async () => {
    const { code, out, err } = await chat(`${STORY}\n\n谢谢\n`);
    expect([code, err]).toEqual([0, '']);
    const [greeting, afterStory, afterThanks] = out.split(/^> .*\n/m);
    expect(out.match(/^> .*$/gm)).toEqual([`> ${STORY}`, '> 谢谢']);
    expect(greeting).toContain('机器人');
    expect(afterStory).toMatch(/2,?699/);
    expect(afterThanks!.trim()).not.toBe('');
  });

  it('takes the last line without a line break, and windows line ends', async () => {
    const { code, out } = await chat('你好\r\n转人工');
    expect(code).toBe(0);
    expect(out.match(/^> .*$/gm)).toEqual(['> 你好', '> 转人工']);
    expect(out.split('> 转人工\n').at(-1)!.trim()).not.toBe('');
  });

  it('presses a choice by its number', async () => {
    const first = await chat(`${STORY}\n`);
    const label = /\[1\] (.+)/.exec(first.out.split(`> ${STORY}\n`)[1]!)?.[1];
    expect(label).toBeDefined();
    const byNumber = await chat(`${STORY}\n1\n`);
    const byLabel = await chat(`${STORY}\n${label}\n`);
    const answer = ({ out }: Ended) => out.split(/^> .*\n/m).at(-1);
    expect(answer(byNumber)).toBe(answer(byLabel));
  });

  it('begins anew each time unless told to resume', async () => {
    await chat(`${STORY}\n`);
    expect((await chat('')).out).not.toContain('云上测试健身房');
    await chat(`${STORY}\n`);
    const resumed = await chat('', ['--resume']);
    expect(resumed.out).toContain(`> ${STORY}`);
    expect(resumed.code).toBe(0);
  });

  it('says what is wrong with a line and goes on', async () => {
    const { code, out } = await chat(`${'长'.repeat(100_000)}\n你好\n`);
    expect(code).toBe(0);
    expect(out).toContain('20000');
    expect(out.split('> 你好\n').at(-1)!.trim()).not.toBe('');
  });

  it('speaks the language asked for', async () => {
    const { out } = await chat('', ['--lang', 'en']);
    expect(out).toMatch(/bot/);
    expect(out).not.toMatch(/您/);
  });

  it('ends cleanly when interrupted', async () => {
    const { code, err } = await chat(null);
    expect([code, err]).toEqual([0, '']);
  });

  it('names a wrong setting or a wrong word in one line', async () => {
    const wrong = await chat('', [], { ORG_KIND: 'shop' });
    expect(wrong.code).toBe(1);
    expect(wrong.err).toMatch(/^ORG_KIND .*\n$/);
    const unknown = await chat('', ['--loud']);
    expect(unknown.code).toBe(1);
    expect(unknown.err).toContain('--resume');
    expect((await chat('', ['--resume'])).err).toBe(
      'There is no earlier talk to resume; start without --resume.\n',
    );
  });
});
