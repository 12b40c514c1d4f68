import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseDataFile } from '../../basics/data-file.ts';
import { SAFETY_DETAILS } from '../../complaints/taxonomy.ts';
import { heard, sentencesOf } from './heard.ts';
import { Sentence } from './idea.ts';
import type { Example } from './likeness.ts';

const said = (line: string): readonly Sentence[] =>
  sentencesOf(heard(line)).map((text) => new Sentence(text));

const lines = z.array(z.string().min(1)).min(1);
const schema = z.strictObject({ danger: z.record(z.enum(SAFETY_DETAILS), lines), calm: lines });

/**
 * The examples of `knowledge/danger.yaml`, as heard. Throws a SetupError that names file and field; every danger must
 * have its examples.
 */
export function parseExamples(text: string, file = 'knowledge/danger.yaml'): readonly Example[] {
  const { danger, calm } = parseDataFile(schema, text, file);
  return [
    ...SAFETY_DETAILS.flatMap((detail) =>
      danger[detail].map((line): Example => ({ line: said(line), danger: detail })),
    ),
    ...calm.map((line): Example => ({ line: said(line), danger: null })),
  ];
}

export const readExamples = (): readonly Example[] =>
  parseExamples(readFileSync(join(import.meta.dirname, '../../../knowledge/danger.yaml'), 'utf8'));
