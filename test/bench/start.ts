import { execFileSync, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { messagesReply, sessionReply } from '../../src/wire/chat.ts';
import { timed } from './figures.ts';
import { end, run, said } from './program.ts';

const STORY = '健身房关门了，会员费不退';
const IDLE_AFTER = 10_000;

async function post(url: string, body: unknown, token?: string): Promise<unknown> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  return answer.json();
}

/** Sends the first line and waits for the bot's answer to it. */
async function firstReply(base: string): Promise<void> {
  const { token } = sessionReply.parse(await post(`${base}/api/chat/sessions`, { lang: 'zh' }));
  await post(`${base}/api/chat/messages`, { clientId: '1', text: STORY }, token);
  for (let after = 0, heard = false; ; ) {
    const answer = await fetch(`${base}/api/chat/messages?after=${after}&wait=10`, {
      headers: { authorization: `Bearer ${token}` },
    });
    for (const { seq, from } of messagesReply.parse(await answer.json()).messages) {
      if (heard && from === 'bot') return;
      heard ||= from === 'consumer';
      after = seq;
    }
  }
}

export interface Start {
  /** From the start of the process, in milliseconds. */
  readonly listens: number;
  readonly replies: number;
}

/** The server on a new folder, up to the answer to a consumer's first line, the wait for more lines included. */
export async function coldServer(folder: string): Promise<Start> {
  const begun = performance.now();
  const child = run('main.ts', folder);
  try {
    const base = await said(child, /http:\/\/[^\s/]+/);
    const listens = performance.now() - begun;
    await firstReply(base);
    return { listens, replies: performance.now() - begun };
  } finally {
    await end(child);
  }
}

/** The terminal on a new folder, from its start to the answer to the first line, in milliseconds. */
export async function coldTerminal(folder: string): Promise<number> {
  const child = run('cli/chat.ts', folder);
  try {
    return await timed(async () => {
      child.stdin!.write(`${STORY}\n`);
      await said(child, new RegExp(`> ${STORY}\\n\\n[^\\n]+\\n`));
    });
  } finally {
    await end(child);
  }
}

const memoryOf = (pid: number): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;

/** Resident memory of a server that has answered nothing yet and of a bare Node, in MB, ten seconds after their start. */
export async function idleMemory(
  folder: string,
): Promise<{ readonly server: number; readonly node: number }> {
  const server = run('main.ts', folder);
  const node = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'], { stdio: 'ignore' });
  try {
    await said(server, /http:/);
    await pause(IDLE_AFTER);
    return { server: memoryOf(server.pid!), node: memoryOf(node.pid!) };
  } finally {
    await Promise.all([end(server), end(node)]);
  }
}
