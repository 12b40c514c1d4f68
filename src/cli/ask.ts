import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { systemClock } from '../basics/clock.ts';
import { createLog } from '../basics/log.ts';
import { clean, MAX_TEXT } from '../basics/text.ts';
import { isCivilDate, today } from '../calendar/days.ts';
import { parseCalendar } from '../calendar/parse.ts';
import { readConfig } from '../config.ts';
import { loadLibrary } from '../knowledge/load.ts';
import { openMeanings } from '../language/embeddings.ts';
import { dayIn, sumIn } from '../language/reckonable.ts';
import { batch } from './json-lines.ts';

const KNOWLEDGE = resolve(import.meta.dirname, '../../knowledge');

const line = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  question: z
    .string('question must be a text')
    .max(MAX_TEXT, `question is longer than ${MAX_TEXT} characters`)
    .transform(clean)
    .refine((text) => text.trim() !== '', 'question is empty'),
  lang: z.enum(['zh', 'en'], 'lang must be zh or en').optional(),
  on: z.string().refine(isCivilDate, 'on must be a day, YYYY-MM-DD').optional(),
});

await batch(line, async () => {
  const config = readConfig();
  const library = loadLibrary(KNOWLEDGE, config.lawsDir, {
    meanings: openMeanings(config, createLog(config.logLevel)),
    calendar: parseCalendar(readFileSync(join(KNOWLEDGE, 'calendar.yaml'), 'utf8')),
    sumIn,
    dayIn,
  });
  for (const why of await library.openStatutes()) process.stderr.write(`LAWS_DIR: left out ${why}\n`);
  const day = today(systemClock.now());
  return async ({ id, question, lang = /\p{Script=Han}/u.test(question) ? 'zh' : 'en', on = day }) => {
    await library.hear(question);
    const { outcome, text, citations, entries, hotlines } = library.ask(question, { lang, on });
    return {
      id,
      outcome,
      text,
      citations: citations.map(({ law, article, effective, until }) => ({
        law,
        article,
        effective,
        ...(until === undefined ? {} : { until }),
      })),
      entries,
      hotlines,
    };
  };
});
