import { createInterface } from 'node:readline';
import type { z } from 'zod';
import { SetupError } from '../basics/errors.ts';

const messageOf = ({ path, message }: z.core.$ZodIssue): string =>
  path.length === 0 || message.startsWith(String(path[0])) ? message : `${path.join('.')}: ${message}`;

/** The answer to a line, now or later. */
type Answering<T> = (line: T) => object | Promise<object>;

function answerTo<T>(
  text: string,
  schema: z.ZodType<T>,
  answer: Answering<T>,
): object | string | Promise<object> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return 'not JSON';
  }
  const parsed = schema.safeParse(raw);
  return parsed.success ? answer(parsed.data) : messageOf(parsed.error.issues[0]!);
}

/**
 * A batch command: a JSON line in, a JSON line out, in order. A bad line is answered with its number, from 1, and the
 * fault; the exit code is then 1. `prepare` may throw a SetupError, which ends it with its text.
 */
export async function batch<T>(
  schema: z.ZodType<T>,
  prepare: () => Answering<T> | Promise<Answering<T>>,
): Promise<void> {
  // Whoever reads the output may have seen enough.
  process.stdout.on('error', () => process.exit());
  try {
    const answer = await prepare();
    let number = 0;
    for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1;
      const out = await answerTo(number === 1 ? text.replace(/^\ufeff/, '') : text, schema, answer);
      if (typeof out === 'string') process.exitCode = 1;
      process.stdout.write(
        `${JSON.stringify(typeof out === 'string' ? { line: number, error: out } : out)}\n`,
      );
    }
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
