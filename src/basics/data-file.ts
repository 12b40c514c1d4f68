import type { z } from 'zod';
import { SetupError } from './errors.ts';
import { parseYaml } from './yaml.ts';

/** What a YAML file under `knowledge/` holds. Throws a SetupError with file, field and fault, one a line. */
export function parseDataFile<T>(schema: z.ZodType<T>, text: string, file: string): T {
  const raw = parseYaml(text);
  if (!raw.ok)
    throw new SetupError(`${file}: line ${raw.error.line ?? '?'}: no readable YAML: ${raw.error.why}`);
  const parsed = schema.safeParse(raw.value);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(
    ({ path, message }) => `${file}: ${path.map(String).join('.')}: ${message}`,
  );
  throw new SetupError(faults.join('\n'));
}
