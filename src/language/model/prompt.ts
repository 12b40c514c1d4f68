import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { SetupError } from '../../basics/errors.ts';
import { parseYaml } from '../../basics/yaml.ts';

/** What is asked of a model; each is one file under `prompts/`. */
export type QuestionName = 'interpret' | 'compose' | 'summarise';

/** The instructions of one question, as they stand in a file of `prompts/`. */
export interface Prompt {
  readonly question: QuestionName;
  /** The first 16 hex digits of the file's SHA-256. */
  readonly hash: string;
  readonly text: string;
}

const FRONT = /^---\n([\s\S]*?)\n---\n([\s\S]+)$/;
const HASH_DIGITS = 16;

/** The schemas that a prompt is written for, by name: it says both in its front matter. */
const front = z.strictObject({ input: z.string(), output: z.string() });

/** Reads a prompt file. Throws a SetupError that names file and fault, also where it is written for other schemas. */
export function parsePrompt(question: QuestionName, file: string): Prompt {
  const name = `prompts/${question}.md`;
  const parts = FRONT.exec(file.replaceAll('\r\n', '\n'));
  if (parts === null) throw new SetupError(`${name}: no front matter between two lines of ---, or no text`);
  const raw = parseYaml(parts[1]!);
  const meta = front.safeParse(raw.ok ? raw.value : null);
  if (!meta.success) throw new SetupError(`${name}: the front matter must name input and output`);
  for (const side of ['input', 'output'] as const) {
    const wanted = `${question}-${side}`;
    if (meta.data[side] !== wanted) throw new SetupError(`${name}: ${side}: must be ${wanted}`);
  }
  const hash = createHash('sha256').update(file).digest('hex').slice(0, HASH_DIGITS);
  return { question, hash, text: parts[2]!.trim() };
}

export const loadPrompt = (folder: string, question: QuestionName): Prompt => {
  const path = join(folder, `${question}.md`);
  let file: string;
  try {
    file = readFileSync(path, 'utf8');
  } catch {
    throw new SetupError(`prompts/${question}.md: the file is missing`);
  }
  return parsePrompt(question, file);
};
