import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

function run(input: string): Promise<{ out: readonly Record<string, unknown>[]; code: number | null }> {
  return new Promise((done, fail) => {
    const child = spawn(resolve(root, 'node_modules/.bin/node'), [resolve(root, 'src/cli/understand.ts')], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk;
    });
    child.on('error', fail);
    child.on('close', (code) =>
      done({
        out: out
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => JSON.parse(line) as Record<string, unknown>),
        code,
      }),
    );
    child.stdin.end(input);
  });
}

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

describe('npm run understand', () => {
  it('keeps order, answers each line and ends with 0', async () => {
    const { out, code } = await run(
      line({ id: 'a', text: '昨天在青禾超市买的牛奶过期，花了36元，要求退款', now: '2026-03-01T00:30:00' }) +
        line({ id: 2, text: '', lang: 'en' }) +
        line({ id: 'c', text: `${'很长的话。'.repeat(20_000)}扣了我88元` }),
    );
    expect(out.map((one) => one.id)).toEqual(['a', 2, 'c']);
    expect(out[0]).toMatchObject({
      lang: 'zh',
      kind: 'complaint',
      respondents: ['青禾超市'],
      amount: { value: 36, currency: 'CNY', approximate: false },
      incidentDate: { from: '2026-02-28', to: '2026-02-28' },
      requests: ['refund'],
      phone: null,
      safety: [],
    });
    expect(out[1]).toMatchObject({ lang: 'en', kind: 'other', respondents: [], product: null, issue: null });
    expect(out[2]).toMatchObject({ amount: { value: 88 } });
    expect(code).toBe(0);
  });

  it('names bad lines by their number, goes on, and ends with 1', async () => {
    const { out, code } = await run(
      `junk\n${line({ id: 1 })}${line({ id: 2, text: 5 })}${line({ id: 3, text: 'x', now: 'soon' })}${line({ id: 4, text: 'hi' })}`,
    );
    expect(out.slice(0, 4).map((one) => one.line)).toEqual([1, 2, 3, 4]);
    expect(out.slice(0, 4).every((one) => typeof one.error === 'string')).toBe(true);
    expect(out[4]).toMatchObject({ id: 4, kind: 'smalltalk' });
    expect(code).toBe(1);
  });

  it('takes the zone that the moment carries', async () => {
    const { out } = await run(line({ id: 1, text: '今天扣了我5元', now: '2026-03-01T20:00:00Z' }));
    expect(out[0]).toMatchObject({ incidentDate: { from: '2026-03-02', to: '2026-03-02' } });
  });
});
