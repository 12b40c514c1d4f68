import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const MAIN = resolve(import.meta.dirname, '../../src/main.ts');

interface Run {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  readonly ended: Promise<number | null>;
}

describe('the program', () => {
  let folder: string;
  const children: ChildProcess[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'redress-main-'));
  });
  afterEach(async () => {
    for (const child of children.splice(0)) {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
    }
    rmSync(folder, { recursive: true, force: true });
  });

  function start(environment: Record<string, string> = {}): Run {
    const child = spawn(process.execPath, [MAIN], {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        HOST: '127.0.0.1',
        PORT: '0',
        DATA_DIR: join(folder, 'data'),
        ...environment,
      },
    });
    children.push(child);
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    const ended = once(child, 'close').then(() => child.exitCode);
    return { child, out: () => out, err: () => err, ended };
  }

  async function addressOf(run: Run): Promise<string> {
    for (;;) {
      const found = /https?:\/\/\S+/.exec(run.out());
      if (found !== null) return found[0];
      await Promise.race([
        once(run.child.stdout!, 'data'),
        run.ended.then(() => {
          throw new Error(`ended: ${run.err()}`);
        }),
      ]);
    }
  }

  it('prints the address of the demo page, serves it, and stops within seconds', async () => {
    const run = start();
    const page = await fetch(await addressOf(run));
    expect(page.status).toBe(200);
    expect(statSync(join(folder, 'data/keys/secret')).mode & 0o777).toBe(0o600);
    const before = Date.now();
    run.child.kill('SIGTERM');
    expect(await run.ended).toBe(0);
    expect(Date.now() - before).toBeLessThan(5000);
  });

  it('answers a line over the widget API, also after a kill -9 in between', async () => {
    const first = start();
    const base = await addressOf(first);
    const call = async (url: string, token?: string, body?: unknown) => {
      const answer = await fetch(url, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return answer.json();
    };
    const { token } = await call(`${base}api/chat/sessions`, undefined, { lang: 'zh' });
    await call(`${base}api/chat/messages`, token, { clientId: '1', text: '健身房关门了，会员费不退' });
    first.child.kill('SIGKILL');
    await first.ended;

    const again = await addressOf(start());
    await call(`${again}api/chat/messages`, token, { clientId: '1', text: '健身房关门了，会员费不退' });
    let lines: { from: string; text: string; seq: number }[] = [];
    while (!lines.some(({ from }, n) => from === 'bot' && n > 1)) {
      const after = lines.at(-1)?.seq ?? 0;
      const news = await call(`${again}api/chat/messages?after=${after}&wait=15`, token);
      lines = [...lines, ...news.messages];
    }
    expect(lines.filter(({ from }) => from === 'consumer').map(({ text }) => text)).toEqual([
      '健身房关门了，会员费不退',
    ]);
  });

  it('stops with one line when its folder is deleted under it', async () => {
    const run = start({ LOG_LEVEL: 'error' });
    const base = await addressOf(run);
    rmSync(join(folder, 'data'), { recursive: true });
    const answer = await fetch(`${base}api/chat/sessions`, { method: 'POST' }).catch(() => null);
    expect(answer?.ok ?? false).toBe(false);
    expect(await run.ended).toBe(1);
    const said = run.err().trim().split('\n');
    expect(said.filter((line) => !line.startsWith('{'))).toEqual([expect.stringContaining('DATA_DIR')]);
  });

  it('says in one line that the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const run = start({ PORT: String(port) });
    expect(await run.ended).toBe(1);
    other.close();
    expect(run.err().trim().split('\n')).toHaveLength(1);
    expect(run.err()).toContain(`${port} is in use`);
  });

  it('says in one line that its folder is no folder', async () => {
    writeFileSync(join(folder, 'file'), '');
    const run = start({ DATA_DIR: join(folder, 'file', 'data') });
    expect(await run.ended).toBe(1);
    expect(run.err().trim().split('\n')).toHaveLength(1);
    expect(run.err()).toContain('DATA_DIR');
  });

  it('says in one line that a second one serves the same folder', async () => {
    await addressOf(start());
    const second = start();
    expect(await second.ended).toBe(1);
    expect(second.err().trim().split('\n')).toHaveLength(1);
  });

  it('says so when .env is no file', async () => {
    mkdirSync(join(folder, '.env'));
    const run = start();
    expect(await run.ended).toBe(1);
    expect(run.err()).toBe('.env is no file that this user may read\n');
  });

  it('names a wrong setting, also one out of a .env file, and starts nothing', async () => {
    writeFileSync(join(folder, '.env'), 'ORG_KIND=police\n');
    const run = start();
    expect(await run.ended).toBe(1);
    expect(run.err()).toMatch(/^ORG_KIND .*for example/);
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });
});
