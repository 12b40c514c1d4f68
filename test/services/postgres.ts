import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the PostgreSQL of this run lives once a test has asked for it. */
    postgresFolder: string;
  }
}

export const INSTALL = 'apt-get install -y postgresql';

/** The folder of the newest installed server's programs; null where there is none. */
export function postgresPrograms(): string | null {
  const base = '/usr/lib/postgresql';
  if (!existsSync(base)) return null;
  const versions = readdirSync(base).sort((a, b) => Number(b) - Number(a));
  return (
    versions.map((version) => join(base, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb'))) ??
    null
  );
}

/** PostgreSQL refuses to run as root; its package brings a user of its own. */
function serverUser(): { uid: number; gid: number } | Record<string, never> {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

export interface PostgresServer {
  readonly url: string;
  /** `kill -9` of the server and what belongs to it, or an orderly stop. */
  stop(how?: 'kill'): Promise<void>;
  /** Starts it again on the same port and data. */
  start(): Promise<void>;
}

async function untilItAnswers(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`postgres ended with ${child.exitCode}`);
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return;
    } catch {
      await sleep(100);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  throw new Error('postgres did not answer within 30 s');
}

/** Makes and starts a PostgreSQL on a free port; `folder` must be empty or new. */
export async function startPostgres(folder: string): Promise<PostgresServer> {
  const bin = postgresPrograms();
  if (bin === null) throw new Error(`PostgreSQL is not installed: ${INSTALL}`);
  const user = serverUser();
  mkdirSync(folder, { recursive: true });
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...user, cwd: folder, stdio: 'ignore' },
  );
  const port = await freePort();
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  let child: ChildProcess | null = null;
  const server: PostgresServer = {
    url,
    async start() {
      child = spawn(
        join(bin, 'postgres'),
        ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-k', folder],
        { ...user, cwd: folder, stdio: 'ignore', detached: true },
      );
      child.unref();
      await untilItAnswers(url, child);
    },
    async stop(how) {
      const running = child;
      if (running === null || running.exitCode !== null || running.signalCode !== null) return;
      running.ref();
      const ended = new Promise((resolve) => running.once('exit', resolve));
      running.kill(how === 'kill' ? 'SIGKILL' : 'SIGINT');
      await ended;
    },
  };
  await server.start();
  return server;
}

/** The server of this test run, started by whichever test file asks first. */
export async function sharedPostgres(folder: string): Promise<string> {
  const ready = join(folder, 'url');
  try {
    mkdirSync(join(folder, 'claimed'));
  } catch {
    for (let tries = 0; tries < 600 && !existsSync(ready); tries++) await sleep(100);
    return readFileSync(ready, 'utf8');
  }
  const { url } = await startPostgres(join(folder, 'server'));
  writeFileSync(ready, url);
  return url;
}

/** An empty database of its own on the server of this test run. */
export async function freshDatabase(folder: string): Promise<{ url: string; drop(): Promise<void> }> {
  const url = await sharedPostgres(folder);
  const name = `t_${process.pid}_${Math.random().toString(36).slice(2)}`;
  const say = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await say(`create database ${name}`);
  return {
    url: url.replace(/\/postgres$/, `/${name}`),
    drop: () => say(`drop database if exists ${name} with (force)`),
  };
}

/** Gives the run a folder, and afterwards stops whatever was started in it. */
export default function setup(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-postgres-'));
  execFileSync('chmod', ['755', folder]);
  project.provide('postgresFolder', folder);
  return async () => {
    const pidFile = join(folder, 'server', 'data', 'postmaster.pid');
    if (existsSync(pidFile)) {
      process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGINT');
      for (let tries = 0; tries < 100 && existsSync(pidFile); tries++) await sleep(50);
    }
    rmSync(folder, { recursive: true, force: true });
  };
}
