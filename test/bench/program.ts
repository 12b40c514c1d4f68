import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const SOURCE = resolve(import.meta.dirname, '../../src');

/** What `npm start` gives to Node. */
const START_FLAGS: readonly string[] = (
  JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
    scripts: { start: string };
  }
).scripts.start
  .split(' ')
  .filter((word) => word.startsWith('--'));

/** One of our programs, with its data in `folder`. */
export function run(file: string, folder: string): ChildProcess {
  const flags = file === 'main.ts' ? START_FLAGS : [];
  return spawn(process.execPath, [...flags, join(SOURCE, file)], {
    cwd: folder,
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: join(folder, 'data') },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
}

/** The first thing it prints that looks like this. */
export async function said(child: ChildProcess, what: RegExp): Promise<string> {
  let all = '';
  for await (const chunk of child.stdout!.iterator({ destroyOnReturn: false })) {
    all += String(chunk);
    const found = what.exec(all)?.[0];
    if (found !== undefined) return found;
  }
  throw new Error(`the program ended without ${what}`);
}

export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}
