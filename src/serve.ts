import { inviteFirst } from './acts/add-staff.ts';
import { SetupError } from './basics/errors.ts';
import { createLog, errorFields, type Log } from './basics/log.ts';
import { type Config, readConfig } from './config.ts';
import { type House, openHouse } from './house.ts';
import { isLoopback } from './http/local.ts';
import { createServer } from './http/server.ts';
import { sameFile } from './store/same-file.ts';
import { storeFile } from './store/sqlite.ts';
import { teach } from './teaching.ts';

/** How long a stop may take before the process ends anyway: what was accepted is on disk and goes on next time. */
const PATIENCE = 8000;
/** How often to look whether the store is still there, in milliseconds. */
const WATCH = 1000;

const FAULTS: Readonly<Record<string, (config: Config) => string>> = {
  EADDRINUSE: ({ host, port }) =>
    `HOST, PORT: ${host}:${port} is in use already; stop what runs there, or set another PORT such as 3001`,
  EADDRNOTAVAIL: ({ host }) => `HOST: ${host} is no address of this machine; 127.0.0.1 always is`,
  ENOTFOUND: ({ host }) => `HOST: ${host} is not known; 127.0.0.1 always is`,
};

function explain(error: unknown, config: Config | null): string | null {
  if (error instanceof SetupError) return error.message;
  const { code = '', syscall } = (error ?? {}) as { code?: string; syscall?: string };
  if (config === null) return null;
  if (syscall === 'listen' && code === 'EACCES')
    return `PORT: ${config.port} needs rights that this process has not; set a PORT above 1023 such as 3000`;
  return FAULTS[code]?.(config) ?? null;
}

function fail(error: unknown, config: Config | null): never {
  const why = explain(error, config) ?? (error instanceof Error ? (error.stack ?? error.message) : 'unknown');
  process.stderr.write(`${why}\n`);
  process.exit(1);
}

function stopOnSignal(house: House, server: { close(): Promise<unknown> }): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) process.exit(130);
    stopping = true;
    setTimeout(() => process.exit(1), PATIENCE).unref();
    await server.close();
    await house.close();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}

/**
 * Lines that were taken into a file which nobody can find any more would be lost: ends the process then. Returns the
 * fault, or null while the store is there.
 */
function stopWhenGone(config: Config): () => SetupError | null {
  if (config.databaseUrl !== null) return () => null;
  const isThere = sameFile(storeFile(config.dataDir));
  const gone = (): SetupError | null =>
    isThere()
      ? null
      : new SetupError(
          `DATA_DIR: the store in ${config.dataDir} was deleted or replaced while it was served; stopped. Put it back, then start again`,
        );
  setInterval(() => {
    const fault = gone();
    if (fault !== null) fail(fault, config);
  }, WATCH).unref();
  return gone;
}

/** Node's own warnings as lines of the log; what it calls experimental is pinned by the version we bring along. */
function logWarnings(log: Log): void {
  process.removeAllListeners('warning');
  process.on('warning', (warning) => {
    const { name, code = null } = warning as Error & { code?: string };
    if (name === 'ExperimentalWarning') log.debug('node warning', { name, code });
    else log.warn('node warning', { name, code });
  });
}

/** Opens everything and serves until a signal; a wrong setting or a taken port ends the process with one clear line. */
export async function serve(): Promise<void> {
  let config: Config | null = null;
  try {
    config = readConfig();
    const log = createLog(config.logLevel);
    logWarnings(log);
    const taught = teach().catch((error: unknown) => {
      if (error instanceof SetupError) fail(error, config);
      log.warn('nothing was learnt beside the start', errorFields(error));
    });
    const house = await openHouse(config, { log });
    const gone = stopWhenGone(config);
    const server = createServer({
      reception: house.reception,
      store: house.store,
      bus: house.bus,
      clock: house.clock,
      log,
      aid: house.aid,
      telegram: house.telegram?.webhook ?? null,
      slack: house.slack,
      organisation: { name: config.org.name, phone: config.org.phone },
      desk: house.desk,
      receiptKey: house.keys.derive('receipt'),
      exportKey: house.keys.derive('export'),
      contactKey: house.keys.derive('contact'),
      settings: {
        publicUrl: config.publicUrl,
        allowedOrigins: config.widget.allowedOrigins,
        identitySecret: config.widget.identitySecret,
        metricsToken: config.metricsToken,
        demoDesk: isLoopback(config.host) && config.publicUrl === null && config.trustProxy === false,
        trustProxy: config.trustProxy,
      },
    });
    stopOnSignal(house, server);
    const address = await server.listen({ host: config.host, port: config.port });
    const base = config.publicUrl ?? address;
    const first = await inviteFirst(house.store, house.clock.now());
    process.stdout.write(`Redress serves ${config.org.name} at ${base}/\n`);
    if (first !== null)
      process.stdout.write(
        `Nobody works at the desk yet. Within an hour, make yourself its administrator: ${base}/desk#${first}\n`,
      );
    // Lines are taken by now, and kept; a turn begun before would learn by itself, and hold everything up.
    await taught;
    await house.start().catch((error: unknown) => fail(gone() ?? error, config));
  } catch (error) {
    fail(error, config);
  }
}
