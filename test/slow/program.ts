import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const SOURCE = resolve(import.meta.dirname, '../../src');

/** What the program may see of this process's environment. */
const BARE = { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'error' };

type Environment = Readonly<Record<string, string>>;

/** The real server as a process of its own, which may be killed and started again. */
export interface Program {
  /** Its address without a slash at the end; waits while it is down. */
  url(): Promise<string>;
  /** Resolves once it serves. Rejects with what it wrote when it ends before. */
  start(): Promise<void>;
  /** `kill -9`; resolves when it is gone. */
  kill(): Promise<void>;
  /** An orderly stop. Throws unless it ends with 0. */
  stop(): Promise<void>;
  /** What it logged as an error, over all starts. */
  errors(): readonly string[];
}

export function programOn(environment: Environment): Program {
  let child: ChildProcess | null = null;
  let address = Promise.withResolvers<string>();
  const errors: string[] = [];

  async function end(signal: NodeJS.Signals): Promise<number | null> {
    const ending = child;
    child = null;
    address = Promise.withResolvers<string>();
    if (ending === null) return 0;
    if (ending.exitCode === null && ending.signalCode === null) {
      ending.kill(signal);
      await once(ending, 'exit');
    }
    return ending.exitCode;
  }

  return {
    url: () => address.promise,
    start: async () => {
      const starting = spawn(process.execPath, [resolve(SOURCE, 'main.ts')], {
        env: { ...BARE, ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      child = starting;
      starting.stderr.on('data', (chunk: Buffer) => errors.push(String(chunk)));
      const ended = once(starting, 'exit').then(() => {
        throw new Error(`the program ended: ${errors.join('')}`);
      });
      ended.catch(() => undefined);
      let said = '';
      const found = new Promise<string>((found) => {
        starting.stdout.on('data', (chunk: Buffer) => {
          said += String(chunk);
          const url = /https?:\/\/[^\s/]+/.exec(said)?.[0];
          if (url !== undefined) found(url);
        });
      });
      const url = await Promise.race([found, ended]);
      address.resolve(url);
    },
    kill: async () => void (await end('SIGKILL')),
    stop: async () => {
      const code = await end('SIGTERM');
      if (code !== 0) throw new Error(`the program ended with ${code}: ${errors.join('')}`);
    },
    errors: () => errors,
  };
}

/** `npm run -s audit -- verify` on the store of this environment. */
export async function verifyAudit(
  environment: Environment,
): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = spawn(process.execPath, [resolve(SOURCE, 'cli/audit.ts'), 'verify'], {
    env: { ...BARE, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += String(chunk);
    });
  }
  await once(child, 'close');
  return { code: child.exitCode, said: said.trim() };
}
