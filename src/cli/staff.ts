import { parseArgs } from 'node:util';
import { addStaff, type Invited } from '../acts/add-staff.ts';
import { inviteToLink } from '../acts/link-staff.ts';
import type { Store } from '../acts/store.ts';
import { systemClock } from '../basics/clock.ts';
import { SetupError } from '../basics/errors.ts';
import { createLog, errorFields } from '../basics/log.ts';
import { type Config, readConfig } from '../config.ts';
import type { Role } from '../conversation/actor.ts';
import { ROLES } from '../staff/staff.ts';
import { openPostgresStore } from '../store/postgres.ts';
import { openSqliteStore } from '../store/sqlite.ts';

const USAGE = `usage: npm run -s staff -- add --name NAME --role ${ROLES.join('|')} [--json]
       npm run -s staff -- link --name NAME [--id ID] [--json]`;

const isRole = (role: string): role is Role => (ROLES as readonly string[]).includes(role);

/** The store of the program that may be serving meanwhile. */
async function openStore(config: Config): Promise<Store> {
  const log = createLog(config.logLevel);
  if (config.databaseUrl !== null) return openPostgresStore({ url: config.databaseUrl, log });
  return openSqliteStore({ folder: config.dataDir, log, beside: true });
}

interface Given {
  readonly name?: string | undefined;
  readonly role?: string | undefined;
  readonly id?: string | undefined;
  readonly json: boolean;
}

function print({ staff, secret, expiresAt }: Invited, config: Config, asJson: boolean): void {
  const base = config.publicUrl ?? `http://${config.host}:${config.port}`;
  const link = `${base.replace(/\/$/, '')}/desk#${secret}`;
  const until = new Date(expiresAt).toISOString();
  if (asJson) console.log(JSON.stringify({ id: staff.id, name: staff.name, role: staff.role, link, until }));
  else console.log(`${staff.name} (${staff.role}) signs in, once and within an hour, at\n${link}`);
}

async function add(store: Store, config: Config, given: Given): Promise<number> {
  const { name, role, json } = given;
  if (name === undefined || role === undefined || !isRole(role)) return usage();
  const added = await addStaff(store, { name, role }, systemClock.now());
  if (added.ok) print(added.value, config, json);
  else console.error(added.error.message);
  return added.ok ? 0 : 1;
}

/** A code by which somebody says on Slack who of the staff they are. */
async function link(store: Store, { name, id, json }: Given): Promise<number> {
  if (name === undefined && id === undefined) return usage();
  const known = id === undefined ? await store.read.staff.named(name!) : [await store.read.staff.get(id)];
  const found = known.filter((one) => one !== null);
  const [staff, ...others] = found;
  if (staff === undefined || others.length > 0) {
    const why = staff === undefined ? 'nobody here goes by that' : 'several go by that; give one of --id';
    console.error([why, ...found.map((one) => `${one.id} ${one.name} (${one.role})`)].join('\n'));
    return 1;
  }
  const { code, expiresAt } = await inviteToLink(store, staff, systemClock.now());
  const until = new Date(expiresAt).toISOString();
  if (json) console.log(JSON.stringify({ id: staff.id, name: staff.name, role: staff.role, code, until }));
  else
    console.log(
      `${staff.name} (${staff.role}) types on Slack, once and within an hour:\n/redress link ${code}`,
    );
  return 0;
}

function usage(): number {
  console.error(USAGE);
  return 1;
}

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      name: { type: 'string' },
      role: { type: 'string' },
      id: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const [verb, ...more] = positionals;
  if ((verb !== 'add' && verb !== 'link') || more.length > 0) return usage();
  const config = readConfig();
  const store = await openStore(config);
  try {
    return verb === 'add' ? await add(store, config, values) : await link(store, values);
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
      error instanceof SetupError ? error.message : `could not do that ${JSON.stringify(errorFields(error))}`,
    );
  process.exitCode = 1;
}
