import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { silentLog } from '../../src/basics/log.ts';
import { parseConfig } from '../../src/config.ts';
import { type House, openHouse } from '../../src/house.ts';
import { createServer } from '../../src/http/server.ts';
import type { Burst } from '../../src/reception/parts.ts';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** True where there is no browser to test `what` with; then that is said, and with `CI=true` it is an error. */
export function lacksBrowser(what: string): boolean {
  if (existsSync(CHROMIUM)) return false;
  if (process.env.CI === 'true') throw new Error(`no Chromium at ${CHROMIUM}: apt-get install -y chromium`);
  process.stderr.write(`skipped: ${what} in a browser; apt-get install -y chromium fonts-noto-cjk\n`);
  return true;
}

/** A busy machine takes its time. */
export const PATIENT = { timeout: 10_000 };

/** A house with its server on a free port, and a browser. */
export interface Place {
  readonly house: House;
  readonly browser: Browser;
  readonly base: string;
  close(): Promise<void>;
}

export async function openPlace({
  allowedOrigins = [],
  identitySecret = null,
  burst = { quiet: 20, most: 200 },
  phone = null,
}: {
  readonly allowedOrigins?: readonly string[];
  readonly identitySecret?: string | null;
  readonly burst?: Burst;
  /** The office's own telephone. */
  readonly phone?: string | null;
} = {}): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-page-'));
  const house = await openHouse(
    parseConfig({ DATA_DIR: folder, ORG_NAME: '测试热线', ORG_PHONE: phone ?? '' }),
    {
      log: silentLog,
      burst,
    },
  );
  const server = createServer({
    reception: house.reception,
    store: house.store,
    bus: house.bus,
    clock: house.clock,
    log: silentLog,
    organisation: house.org,
    desk: house.desk,
    aid: house.aid,
    telegram: null,
    receiptKey: house.keys.derive('receipt'),
    exportKey: house.keys.derive('export'),
    contactKey: house.keys.derive('contact'),
    settings: {
      publicUrl: null,
      allowedOrigins,
      identitySecret,
      metricsToken: null,
      demoDesk: true,
      trustProxy: false,
    },
  });
  const base = await server.listen({ host: '127.0.0.1', port: 0 });
  await house.start();
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS });
  return {
    house,
    browser,
    base,
    close: async () => {
      await browser.close();
      await server.close();
      await house.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
