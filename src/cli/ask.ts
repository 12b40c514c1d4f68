import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { systemClock } from '../basics/clock.ts';
import { SetupError } from '../basics/errors.ts';
import { clean, MAX_TEXT } from '../basics/text.ts';
import { isCivilDate, today } from '../calendar/days.ts';
import type { Library } from '../knowledge/library.ts';
import { loadLibrary } from '../knowledge/load.ts';

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

/** One input line to one output line; `number` counts from 1. */
function reply(library: Library, text: string, number: number, day: string): { out: object; bad: boolean } {
  const bad = (error: string) => ({ out: { line: number, error }, bad: true });
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return bad('not JSON');
  }
  const parsed = line.safeParse(raw);
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!;
    return bad(
      path.length === 0 || message.startsWith(String(path[0])) ? message : `${path.join('.')}: ${message}`,
    );
  }
  const { id, question, on = day } = parsed.data;
  const lang = parsed.data.lang ?? (/\p{Script=Han}/u.test(question) ? 'zh' : 'en');
  const { outcome, text: said, citations, entries, hotlines } = library.ask(question, { lang, on });
  return {
    out: {
      id,
      outcome,
      text: said,
      citations: citations.map(({ law, article, effective }) => ({ law, article, effective })),
      entries,
      hotlines,
    },
    bad: false,
  };
}

// Whoever reads the output may have seen enough.
process.stdout.on('error', () => process.exit());

try {
  const library = loadLibrary(KNOWLEDGE);
  const day = today(systemClock.now());
  let number = 0;
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    const { out, bad } = reply(library, number === 1 ? text.replace(/^\ufeff/, '') : text, number, day);
    if (bad) process.exitCode = 1;
    process.stdout.write(`${JSON.stringify(out)}\n`);
  }
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
