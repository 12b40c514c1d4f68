import { resolve } from 'node:path';
import { z } from 'zod';
import { instant, systemClock } from '../basics/clock.ts';
import { clean } from '../basics/text.ts';
import { loadLanguageData } from '../language/data.ts';
import { understand } from '../language/understand.ts';
import { batch } from './json-lines.ts';

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

await batch(line, () => {
  const knowledge = loadLanguageData(KNOWLEDGE);
  return ({ id, text, now, lang }) => {
    const at = now === undefined ? systemClock.now() : instant(now);
    return { id, ...understand(text, lang === undefined ? { now: at } : { now: at, lang }, knowledge) };
  };
});
