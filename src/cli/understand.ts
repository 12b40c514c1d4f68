import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { instant, systemClock } from '../basics/clock.ts';
import { SetupError } from '../basics/errors.ts';
import { clean } from '../basics/text.ts';
import { type LanguageData, loadLanguageData } from '../language/data.ts';
import { understand } from '../language/understand.ts';

const KNOWLEDGE = resolve(import.meta.dirname, '../../knowledge');

const NOT_A_TIME = 'now must be an ISO time';

/** Milliseconds since 1970; a time that names no zone is Asia/Shanghai's. NaN for what is no time. */
function moment(text: string): number {
  if (!/^\d{4}-\d{2}-\d{2}/.test(text)) return Number.NaN;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return Date.parse(`${text}T00:00:00+08:00`);
  return Date.parse(/(?:[zZ]|[+-]\d{2}:?\d{2})$/.test(text) ? text : `${text.replace(' ', 'T')}+08:00`);
}

const line = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string('text must be a text').transform(clean),
  now: z
    .string(NOT_A_TIME)
    .transform(moment)
    .refine((at) => Number.isFinite(at), NOT_A_TIME)
    .optional(),
  lang: z.enum(['zh', 'en'], 'lang must be zh or en').optional(),
});

/** One input line to one output line; `number` counts from 1. */
function reply(knowledge: LanguageData, raw: string, number: number): { out: object; bad: boolean } {
  const bad = (error: string) => ({ out: { line: number, error }, bad: true });
  let json: unknown;
  try {
    json = JSON.parse(raw);
  } catch {
    return bad('not JSON');
  }
  const parsed = line.safeParse(json);
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!;
    return bad(
      path.length === 0 || message.startsWith(String(path[0])) ? message : `${path.join('.')}: ${message}`,
    );
  }
  const { id, text, now, lang } = parsed.data;
  const at = now === undefined ? systemClock.now() : instant(now);
  const understood = understand(text, lang === undefined ? { now: at } : { now: at, lang }, knowledge);
  return { out: { id, ...understood }, bad: false };
}

// Whoever reads the output may have seen enough.
process.stdout.on('error', () => process.exit());

try {
  const knowledge = loadLanguageData(KNOWLEDGE);
  let number = 0;
  for await (const raw of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    const { out, bad } = reply(knowledge, number === 1 ? raw.replace(/^\ufeff/, '') : raw, number);
    if (bad) process.exitCode = 1;
    process.stdout.write(`${JSON.stringify(out)}\n`);
  }
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
