import { parse } from 'yaml';
import type { z } from 'zod';
import { SetupError } from './errors.ts';

/** What a YAML file under `knowledge/` holds. Throws a SetupError with file, field and fault, one a line. */
export function parseDataFile<T>(schema: z.ZodType<T>, text: string, file: string): T {
  let raw: unknown;
  try {
    raw = parse(text);
  } catch (error) {
    throw new SetupError(`${file}: no readable YAML: ${(error as Error).message}`);
  }
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(
    ({ path, message }) => `${file}: ${path.map(String).join('.')}: ${message}`,
  );
  throw new SetupError(faults.join('\n'));
}
