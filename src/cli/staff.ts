import { parseArgs } from 'node:util';
import { addStaff, type Invited } from '../acts/add-staff.ts';
import type { Store } from '../acts/store.ts';
import { systemClock } from '../basics/clock.ts';
import { SetupError } from '../basics/errors.ts';
import { createLog, errorFields } from '../basics/log.ts';
import { type Config, readConfig } from '../config.ts';
import type { Role } from '../conversation/actor.ts';
import { ROLES } from '../staff/staff.ts';
import { openPostgresStore } from '../store/postgres.ts';
import { openSqliteStore } from '../store/sqlite.ts';

const USAGE = `usage: npm run -s staff -- add --name NAME --role ${ROLES.join('|')} [--json]`;

const isRole = (role: string): role is Role => (ROLES as readonly string[]).includes(role);

/** The store of the program that may be serving meanwhile. */
async function openStore(config: Config): Promise<Store> {
  const log = createLog(config.logLevel);
  if (config.databaseUrl !== null) return openPostgresStore({ url: config.databaseUrl, log });
  return openSqliteStore({ folder: config.dataDir, log, beside: true });
}

function print({ staff, secret, expiresAt }: Invited, config: Config, asJson: boolean): void {
  const base = config.publicUrl ?? `http://${config.host}:${config.port}`;
  const link = `${base.replace(/\/$/, '')}/desk#${secret}`;
  const until = new Date(expiresAt).toISOString();
  if (asJson) console.log(JSON.stringify({ id: staff.id, name: staff.name, role: staff.role, link, until }));
  else console.log(`${staff.name} (${staff.role}) signs in, once and within an hour, at\n${link}`);
}

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      name: { type: 'string' },
      role: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const { name, role, json } = values;
  if (positionals.join(' ') !== 'add' || name === undefined || role === undefined || !isRole(role)) {
    console.error(USAGE);
    return 1;
  }
  const config = readConfig();
  const store = await openStore(config);
  try {
    const added = await addStaff(store, { name, role }, systemClock.now());
    if (added.ok) print(added.value, config, json);
    else console.error(added.error.message);
    return added.ok ? 0 : 1;
  } finally {
    await store.close();
  }
}

try {
  process.exitCode = await run();
} catch (error) {
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS')) console.error(USAGE);
  else
    console.error(
      error instanceof SetupError
        ? error.message
        : `could not add anybody ${JSON.stringify(errorFields(error))}`,
    );
  process.exitCode = 1;
}
