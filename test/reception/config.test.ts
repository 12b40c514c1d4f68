import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SetupError } from '../../src/basics/errors.ts';
import { parseConfig } from '../../src/config.ts';

function fault(environment: Record<string, string>): string {
  try {
    parseConfig(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(SetupError);
    return (error as Error).message;
  }
  throw new Error('was taken');
}

describe('the settings', () => {
  it('need nothing at all', () => {
    const config = parseConfig({});
    expect(config).toMatchObject({ host: '127.0.0.1', port: 3000, publicUrl: null, databaseUrl: null });
    expect(config.org).toMatchObject({ name: '演示机构', kind: 'hotline', phone: null });
  });

  it('count as not set when empty', () => {
    expect(parseConfig({ PORT: '', ORG_KIND: ' ', DATABASE_URL: '' })).toMatchObject({ port: 3000 });
  });

  it('are read as what they mean', () => {
    const config = parseConfig({
      PORT: '8080',
      PUBLIC_URL: 'https://help.example.org/',
      TRUST_PROXY: 'true',
      ORG_KIND: 'bank',
      ORG_PHONE: '010-12345678',
      WIDGET_ALLOWED_ORIGINS: 'https://a.example, https://b.example/',
    });
    expect(config.port).toBe(8080);
    expect(config.publicUrl).toBe('https://help.example.org');
    expect(config.trustProxy).toBe(true);
    expect(config.org).toMatchObject({ kind: 'bank', phone: '010-12345678' });
    expect(config.widget.allowedOrigins).toEqual(['https://a.example', 'https://b.example']);
  });

  it.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['HOST', 'not an address'],
    ['PUBLIC_URL', 'help.example.org'],
    ['LOG_LEVEL', 'loud'],
    ['ORG_KIND', 'police'],
    ['ORG_PHONE', 'call us'],
    ['ORG_HOURS', 'always'],
    ['RETENTION_DAYS', '3'],
    ['RETENTION_DAYS', 'long'],
    ['TRUST_PROXY', 'maybe'],
    ['TRUST_PROXY', '1.2.3'],
    ['TRUST_PROXY', '10.0.0.0/8, 300.1.1.1'],
    ['TRUST_PROXY', '10.0.0.0/99'],
    ['WIDGET_ALLOWED_ORIGINS', 'https://a.example/page'],
    ['REDIS_URL', 'localhost:6379'],
    ['TELEGRAM_API_ROOT', 'api.example'],
    ['TELEGRAM_MODE', 'carrier-pigeon'],
    ['SLACK_API_URL', 'ftp://slack.example'],
    ['SLACK_MODE', 'webhook'],
    ['SLACK_DESK', 'everything'],
    ['SLACK_DESK_LANG', 'fr'],
    ['SLACK_DESK_CHANNEL', '#hotline'],
    ['OPENAI_BASE_URL', 'models.example'],
    ['OPENAI_REGION', 'moon'],
    ['OPENAI_COMPOSE', 'everything'],
    ['OPENAI_DEADLINE_MS', '9000'],
    ['OPENAI_PRICE_INPUT', 'cheap'],
  ])('stop the start when %s is "%s", with the name and an example', (name, value) => {
    const message = fault({ [name]: value });
    expect(message).toMatch(new RegExp(`^${name} `));
    expect(message).toContain('for example');
  });

  it('take the proxies to believe as addresses and networks', () => {
    for (const trusted of ['127.0.0.1', '10.0.0.0/8, ::1', 'fd00::/8'])
      expect(parseConfig({ TRUST_PROXY: trusted }).trustProxy).toBe(trusted);
  });

  it.each([
    ['SECRET_KEY', 'geheim-1'],
    ['METRICS_TOKEN', 'geheim-2'],
    ['WIDGET_IDENTITY_SECRET', 'geheim-3'],
    ['SLACK_BOT_TOKEN', 'geheim-5'],
    ['SLACK_APP_TOKEN', 'xoxb-geheim-6'],
    ['SLACK_SIGNING_SECRET', 'gehei'],
    ['DATABASE_URL', 'mysql://root:geheim-4@db/x'],
  ])('never show the value of %s', (name, value) => {
    const message = fault({ [name]: value });
    expect(message).toContain(name);
    expect(message).not.toContain('geheim');
  });

  it('mean no language model without a key, and one abroad where nobody says where it is', () => {
    expect(parseConfig({ OPENAI_MODEL: 'qwen-plus', OPENAI_REGION: 'domestic' }).model).toBeNull();
    const { model } = parseConfig({
      OPENAI_API_KEY: 'geheim',
      OPENAI_BASE_URL: 'https://models.example/v1/',
    });
    expect(model).toMatchObject({
      baseUrl: 'https://models.example/v1',
      region: 'abroad',
      receiver: 'models.example',
      composed: 'answers',
      prices: null,
    });
  });

  it('mean no Slack without the token of a bot, and name what the chosen way lacks', () => {
    expect(parseConfig({ SLACK_APP_TOKEN: 'xapp-1', SLACK_DESK_CHANNEL: 'C0DESK' }).slack).toBeNull();
    const bot = { SLACK_BOT_TOKEN: 'xoxb-geheim' };
    expect(fault(bot)).toMatch(/^SLACK_APP_TOKEN is needed/);
    expect(fault({ ...bot, SLACK_MODE: 'http' })).toMatch(/^SLACK_SIGNING_SECRET is needed/);
    expect(parseConfig({ ...bot, SLACK_APP_TOKEN: 'xapp-1', SLACK_DESK_CHANNEL: 'C0DESK' }).slack).toEqual({
      botToken: 'xoxb-geheim',
      apiUrl: 'https://slack.com/api/',
      way: { mode: 'socket', appToken: 'xapp-1' },
      desk: 'C0DESK',
      shows: 'alerts',
      lang: 'zh',
    });
  });

  it('name every fault at once', () => {
    const message = fault({ PORT: 'abc', ORG_KIND: 'police' });
    expect(message).toContain('PORT');
    expect(message).toContain('ORG_KIND');
  });

  it('are all listed in the example, which is itself a valid start', () => {
    const text = readFileSync(join(import.meta.dirname, '../../.env.example'), 'utf8');
    const entries = text.split('\n').filter((line) => /^[A-Z]/.test(line));
    const environment = Object.fromEntries(entries.map((line) => line.split(/=(.*)/s) as [string, string]));
    expect(parseConfig(environment)).toEqual(parseConfig({}));
    const promised =
      'HOST PORT PUBLIC_URL DATA_DIR DATABASE_URL REDIS_URL LOG_LEVEL SECRET_KEY METRICS_TOKEN TRUST_PROXY ORG_NAME ORG_KIND ORG_PHONE ORG_OFF_HOURS_PHONE ORG_HOURS TELEGRAM_BOT_TOKEN TELEGRAM_API_ROOT TELEGRAM_MODE TELEGRAM_WEBHOOK_SECRET SLACK_BOT_TOKEN SLACK_SIGNING_SECRET SLACK_APP_TOKEN SLACK_API_URL SLACK_MODE SLACK_DESK_CHANNEL SLACK_DESK SLACK_DESK_LANG OPENAI_API_KEY OPENAI_BASE_URL OPENAI_MODEL OPENAI_EMBEDDING_MODEL OPENAI_TRANSCRIBE_MODEL OPENAI_REGION OPENAI_RECEIVER OPENAI_COMPOSE OPENAI_DEADLINE_MS OPENAI_PRICE_INPUT OPENAI_PRICE_OUTPUT WIDGET_ALLOWED_ORIGINS WIDGET_IDENTITY_SECRET LAWS_DIR RETENTION_DAYS';
    expect(Object.keys(environment).toSorted()).toEqual(promised.split(' ').toSorted());
  });
});
