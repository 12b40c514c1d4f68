import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { SetupError } from './basics/errors.ts';
import type { LogLevel } from './basics/log.ts';
import { ORG_KINDS, type OrgKind } from './complaints/taxonomy.ts';
import { parseHours, type WeeklyHours } from './handoff/hours.ts';
import { COMPOSED, type Composed } from './language/model/composed.ts';
import type { Prices } from './language/model/tally.ts';

export interface Config {
  readonly host: string;
  readonly port: number;
  /** The address the world knows us by, without a slash at the end; null when the operator gave none. */
  readonly publicUrl: string | null;
  readonly dataDir: string;
  /** PostgreSQL; null = the embedded store under `dataDir`. */
  readonly databaseUrl: string | null;
  readonly logLevel: LogLevel;
  /** Null = one is made and kept under `dataDir`. */
  readonly secretKey: string | null;
  readonly metricsToken: string | null;
  /** Whose forwarding headers are believed: nobody's, everybody's, or those of these addresses. */
  readonly trustProxy: boolean | string;
  readonly org: {
    readonly name: string;
    readonly kind: OrgKind;
    readonly phone: string | null;
    readonly offHoursPhone: string | null;
    /** As configured, for showing. */
    readonly hours: string;
    readonly week: WeeklyHours;
    readonly retentionDays: number;
  };
  /** Null = rules do everything. */
  readonly model: ModelSettings | null;
  /** For what law texts mean; null = words alone. */
  readonly embedding: { readonly key: string; readonly baseUrl: string; readonly model: string } | null;
  /** Listens to voice notes; null = they are kept and not listened to. */
  readonly transcribe: {
    readonly key: string;
    readonly baseUrl: string;
    readonly model: string;
    readonly abroad: boolean;
  } | null;
  /** Folder of law texts in Markdown; null = none. */
  readonly lawsDir: string | null;
  /** Null = nothing of Slack is loaded. */
  readonly slack: SlackConfig | null;
  /** Null = off, and nothing of it is loaded. */
  readonly telegram: TelegramConfig | null;
  readonly widget: { readonly allowedOrigins: readonly string[]; readonly identitySecret: string | null };
}

export interface SlackConfig {
  readonly botToken: string;
  readonly apiUrl: string;
  /** By a socket of the app's own, or by HTTP with signed requests. */
  readonly way:
    | { readonly mode: 'socket'; readonly appToken: string }
    | { readonly mode: 'http'; readonly signingSecret: string };
  /** The channel of the staff's cards, by its id; null = staff are not on Slack. */
  readonly desk: string | null;
  /** Whether talks go there where their consumer agrees, or only that somebody waits. */
  readonly shows: 'talk' | 'alerts';
  /** The language of the cards. */
  readonly lang: 'zh' | 'en';
}

export interface TelegramConfig {
  readonly token: string;
  /** Without a slash at the end. */
  readonly apiRoot: string;
  readonly mode: 'polling' | 'webhook';
  /** Null = one is derived from the secret key. */
  readonly webhookSecret: string | null;
}

export interface ModelSettings {
  readonly key: string;
  readonly baseUrl: string;
  readonly model: string;
  /** Nothing goes abroad before the consumer agreed. */
  readonly region: 'abroad' | 'domestic';
  /** Who gets what is sent, as consumers are told. */
  readonly receiver: string;
  readonly composed: Composed;
  /** Of all questions of a turn together, in milliseconds. */
  readonly deadline: number;
  readonly prices: Prices | null;
}

const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const satisfies readonly LogLevel[];

/** What the fault says after the name; the value itself is left out where it is a secret. */
const say = (fault: string, example: string): string => `${fault}; for example ${example}`;

function isUrl(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol);
}

const isOrigin = (text: string): boolean =>
  isUrl(text, ['http:', 'https:']) && new URL(text).origin === text.replace(/\/$/, '');

/** An address, or a network such as `10.0.0.0/8`. */
function isNetwork(text: string): boolean {
  const [address = '', bits = '1', ...more] = text.split('/');
  const most = isIP(address) === 4 ? 32 : 128;
  return isIP(address) !== 0 && more.length === 0 && /^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= most;
}

const phone = z
  .string()
  .regex(/^\+?[0-9][0-9 -]{2,20}$/, say('is no telephone number', '010-12345678'))
  .optional();

const address = (protocols: readonly string[], example: string) =>
  z
    .string()
    .refine((url) => isUrl(url, protocols), say('is no address', example))
    .optional();

const WEB = ['http:', 'https:'];

/** Settings that nothing reads yet: a wrong value shows now and not on the day when it begins to count. */
const CHECKED_ONLY = {
  REDIS_URL: address(['redis:', 'rediss:'], 'redis://127.0.0.1:6379'),
};

/** A token or secret of which the value is never shown. */
const secret = (shape: RegExp, fault: string, example: string) =>
  z.string().regex(shape, say(fault, example)).optional();

const SLACK = {
  SLACK_BOT_TOKEN: secret(/^xox[a-z]-\S+$/, 'is no token of a bot', 'one that begins with xoxb-'),
  SLACK_APP_TOKEN: secret(/^xapp-\S+$/, 'is no token of an app', 'one that begins with xapp-'),
  SLACK_SIGNING_SECRET: secret(/^.{6,}$/, 'has fewer than 6 characters', 'that of Basic Information'),
  SLACK_API_URL: z
    .string()
    .refine((url) => isUrl(url, WEB), say('is no address', 'https://slack.com/api/'))
    .transform((url) => `${url.replace(/\/+$/, '')}/`)
    .default('https://slack.com/api/'),
  SLACK_MODE: z.enum(['socket', 'http'], say('is none of socket, http', 'socket')).default('socket'),
  SLACK_DESK_CHANNEL: z
    .string()
    .regex(/^[A-Z][A-Z0-9_-]{1,79}$/i, say("is no channel's id", 'C0123456789'))
    .optional(),
  SLACK_DESK: z.enum(['talk', 'alerts'], say('is none of talk, alerts', 'alerts')).default('alerts'),
  SLACK_DESK_LANG: z.enum(['zh', 'en'], say('is none of zh, en', 'zh')).default('zh'),
};

const TELEGRAM = {
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d{1,20}:[\w-]{20,100}$/, say('is no token of a bot', 'what @BotFather sends after /newbot'))
    .optional(),
  TELEGRAM_API_ROOT: z
    .string()
    .refine((url) => isUrl(url, WEB), say('is no address', 'https://api.telegram.org'))
    .default('https://api.telegram.org'),
  TELEGRAM_MODE: z
    .enum(['polling', 'webhook'], say('is none of polling, webhook', 'polling'))
    .default('polling'),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(
      /^[\w-]{16,256}$/,
      say('is not 16 to 256 letters, digits, _ or -', 'what `openssl rand -hex 32` prints'),
    )
    .optional(),
};

const price = z
  .string()
  .regex(/^\d{1,6}(?:\.\d{1,6})?$/, say('is no price of a million tokens', '0.4'))
  .transform(Number)
  .optional();

/** A turn is leased for ten seconds; what is asked of a model has to be over well before. */
const LONGEST_DEADLINE = 8000;

const MODEL = {
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: z
    .string()
    .refine((url) => isUrl(url, WEB), say('is no address', 'https://api.openai.com/v1'))
    .default('https://api.openai.com/v1'),
  OPENAI_MODEL: z
    .string()
    .max(100, say('is longer than 100 characters', 'gpt-4.1-mini'))
    .default('gpt-4.1-mini'),
  OPENAI_EMBEDDING_MODEL: z
    .string()
    .max(100, say('is longer than 100 characters', 'text-embedding-3-small'))
    .optional(),
  OPENAI_TRANSCRIBE_MODEL: z.string().max(100, say('is longer than 100 characters', 'whisper-1')).optional(),
  OPENAI_REGION: z
    .enum(['abroad', 'domestic'], say('is none of abroad, domestic', 'domestic'))
    .default('abroad'),
  OPENAI_RECEIVER: z.string().max(40, say('is longer than 40 characters', 'OpenAI')).optional(),
  OPENAI_COMPOSE: z.enum(COMPOSED, say(`is none of ${COMPOSED.join(', ')}`, 'answers')).default('answers'),
  OPENAI_DEADLINE_MS: z
    .string()
    .regex(/^\d{3,4}$/, say('is no count of milliseconds', '4000'))
    .transform(Number)
    .refine((ms) => ms <= LONGEST_DEADLINE, say(`is above ${LONGEST_DEADLINE}`, '4000'))
    .default(4000),
  OPENAI_PRICE_INPUT: price,
  OPENAI_PRICE_OUTPUT: price,
};

/** Every setting whose value can be wrong; each is text, and an empty one counts as not set. */
const schema = z.object({
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, say('is no address to listen on', '127.0.0.1'))
    .default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, say('is no port', '3000'))
    .transform(Number)
    .refine((port) => port <= 65_535, say('is above 65535', '3000'))
    .default(3000),
  PUBLIC_URL: z
    .string()
    .refine(
      (url) => isUrl(url, ['http:', 'https:']),
      say('is no http or https address', 'https://help.example.org'),
    )
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .refine(
      (url) => isUrl(url, ['postgres:', 'postgresql:']),
      say('is no PostgreSQL address', 'postgres://user:password@host:5432/redress'),
    )
    .optional(),
  LOG_LEVEL: z.enum(LEVELS, say(`is none of ${LEVELS.join(', ')}`, 'info')).default('info'),
  SECRET_KEY: z
    .string()
    .min(32, say('has fewer than 32 characters', 'what `openssl rand -hex 32` prints'))
    .optional(),
  METRICS_TOKEN: z.string().min(16, say('has fewer than 16 characters', 'a random one')).optional(),
  TRUST_PROXY: z
    .string()
    .refine(
      (text) => text === 'true' || text === 'false' || text.split(/ *, */).every(isNetwork),
      say('is neither true, false nor addresses', '127.0.0.1'),
    )
    .default('false'),
  ORG_NAME: z.string().max(60, say('is longer than 60 characters', '演示机构')).default('演示机构'),
  ORG_KIND: z.enum(ORG_KINDS, say(`is none of ${ORG_KINDS.join(', ')}`, 'bank')).default('hotline'),
  ORG_PHONE: phone,
  ORG_OFF_HOURS_PHONE: phone,
  ORG_HOURS: z
    .string()
    .default('Mon-Fri 09:00-12:00,13:30-17:30')
    .transform((text, context) => {
      const week = parseHours(text);
      if (week.ok) return { text, week: week.value };
      context.addIssue({
        code: 'custom',
        message: say(`is not understood: ${week.error}`, 'Mon-Fri 09:00-12:00,13:30-17:30'),
      });
      return z.NEVER;
    }),
  WIDGET_ALLOWED_ORIGINS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((part) => part !== ''))
    .refine(
      (origins) => origins.every(isOrigin),
      say('has a part that is no origin', 'https://www.example.org,https://shop.example.org'),
    )
    .transform((origins) => origins.map((origin) => origin.replace(/\/$/, ''))),
  WIDGET_IDENTITY_SECRET: z
    .string()
    .min(32, say('has fewer than 32 characters', 'what `openssl rand -hex 32` prints'))
    .optional(),
  RETENTION_DAYS: z
    .string()
    .regex(/^\d{2,5}$/, say('is no count of days from 30 on', '1095'))
    .transform(Number)
    .refine((days) => days >= 30, say('is below 30', '1095'))
    .default(1095),
  ...MODEL,
  ...SLACK,
  ...TELEGRAM,
  LAWS_DIR: z.string().optional(),
  ...CHECKED_ONLY,
});

type Environment = z.infer<typeof schema>;

/** Off without a key; the prices count only where both are known. */
function modelOf(env: Environment): ModelSettings | null {
  const { OPENAI_API_KEY: key, OPENAI_PRICE_INPUT: input, OPENAI_PRICE_OUTPUT: output } = env;
  if (key === undefined) return null;
  return {
    key,
    baseUrl: env.OPENAI_BASE_URL.replace(/\/+$/, ''),
    model: env.OPENAI_MODEL,
    region: env.OPENAI_REGION,
    receiver: env.OPENAI_RECEIVER ?? new URL(env.OPENAI_BASE_URL).hostname,
    composed: env.OPENAI_COMPOSE,
    deadline: env.OPENAI_DEADLINE_MS,
    prices: input === undefined || output === undefined ? null : { input, output },
  };
}

/** Off without the bot's token; with it, what the chosen way needs has to be there. */
function slackOf(env: Environment): SlackConfig | null {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = env;
  if (botToken === undefined) return null;
  const rest = {
    botToken,
    apiUrl: env.SLACK_API_URL,
    desk: env.SLACK_DESK_CHANNEL ?? null,
    shows: env.SLACK_DESK,
    lang: env.SLACK_DESK_LANG,
  };
  if (env.SLACK_MODE === 'socket') {
    if (appToken !== undefined) return { ...rest, way: { mode: 'socket', appToken } };
    throw new SetupError(
      `SLACK_APP_TOKEN ${say('is needed where SLACK_MODE is socket', 'one that begins with xapp-')}`,
    );
  }
  if (signingSecret !== undefined) return { ...rest, way: { mode: 'http', signingSecret } };
  throw new SetupError(
    `SLACK_SIGNING_SECRET ${say('is needed where SLACK_MODE is http', 'that of Basic Information')}`,
  );
}

/** Off without a token. Throws SetupError where a webhook is wanted and nobody knows our address. */
function telegramOf(env: Environment): TelegramConfig | null {
  if (env.TELEGRAM_BOT_TOKEN === undefined) return null;
  if (env.TELEGRAM_MODE === 'webhook' && env.PUBLIC_URL === undefined)
    throw new SetupError(
      'TELEGRAM_MODE is webhook, and PUBLIC_URL is not set: Telegram has to know where to send; for example PUBLIC_URL=https://help.example.org, or TELEGRAM_MODE=polling',
    );
  return {
    token: env.TELEGRAM_BOT_TOKEN,
    apiRoot: env.TELEGRAM_API_ROOT.replace(/\/+$/, ''),
    mode: env.TELEGRAM_MODE,
    webhookSecret: env.TELEGRAM_WEBHOOK_SECRET ?? null,
  };
}

/** The settings out of the environment. Throws SetupError naming each wrong one, its fault and an example. */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== '');
  const parsed = schema.safeParse(Object.fromEntries(set.map(([name, value]) => [name, value!.trim()])));
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new SetupError(faults.join('\n'));
  }
  const env = parsed.data;
  const trust = env.TRUST_PROXY;
  return {
    host: env.HOST,
    port: env.PORT,
    publicUrl: env.PUBLIC_URL ?? null,
    dataDir: resolve(env.DATA_DIR),
    databaseUrl: env.DATABASE_URL ?? null,
    logLevel: env.LOG_LEVEL,
    secretKey: env.SECRET_KEY ?? null,
    metricsToken: env.METRICS_TOKEN ?? null,
    trustProxy: trust === 'true' ? true : trust === 'false' ? false : trust,
    org: {
      name: env.ORG_NAME,
      kind: env.ORG_KIND,
      phone: env.ORG_PHONE ?? null,
      offHoursPhone: env.ORG_OFF_HOURS_PHONE ?? null,
      hours: env.ORG_HOURS.text,
      week: env.ORG_HOURS.week,
      retentionDays: env.RETENTION_DAYS,
    },
    model: modelOf(env),
    embedding:
      env.OPENAI_API_KEY === undefined || env.OPENAI_EMBEDDING_MODEL === undefined
        ? null
        : {
            key: env.OPENAI_API_KEY,
            baseUrl: env.OPENAI_BASE_URL.replace(/\/+$/, ''),
            model: env.OPENAI_EMBEDDING_MODEL,
          },
    transcribe:
      env.OPENAI_API_KEY === undefined || env.OPENAI_TRANSCRIBE_MODEL === undefined
        ? null
        : {
            key: env.OPENAI_API_KEY,
            baseUrl: env.OPENAI_BASE_URL.replace(/\/+$/, ''),
            model: env.OPENAI_TRANSCRIBE_MODEL,
            abroad: env.OPENAI_REGION === 'abroad',
          },
    lawsDir: env.LAWS_DIR === undefined ? null : resolve(env.LAWS_DIR),
    slack: slackOf(env),
    telegram: telegramOf(env),
    widget: {
      allowedOrigins: env.WIDGET_ALLOWED_ORIGINS,
      identitySecret: env.WIDGET_IDENTITY_SECRET ?? null,
    },
  };
}

/** The settings of this process, with those of a `.env` file in the working folder where they are not set. */
export function readConfig(): Config {
  if (existsSync('.env')) {
    try {
      process.loadEnvFile('.env');
    } catch {
      throw new SetupError('.env is no file that this user may read');
    }
  }
  return parseConfig(process.env);
}
