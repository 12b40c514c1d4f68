import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load as parse } from 'js-yaml';
import { z } from 'zod';
import { SAFETY_DETAILS, type SafetyDetail } from '../../src/complaints/taxonomy.ts';
import { reflexes } from '../../src/language/reflex.ts';

const recent = z.array(z.coerce.string()).default([]);
const emergencySchema = z.strictObject({ text: z.string(), recent, want: z.enum(SAFETY_DETAILS) });
const nearMissSchema = z.strictObject({ text: z.string(), recent });

const load = (name: string): unknown =>
  parse(readFileSync(join(import.meta.dirname, `${name}.yaml`), 'utf8'));

export const emergencies = (name: string): z.infer<typeof emergencySchema>[] =>
  z.array(emergencySchema).parse(load(name));
export const nearMisses = (name: string): z.infer<typeof nearMissSchema>[] =>
  z.array(nearMissSchema).parse(load(name));

/** The batches of emergencies and near misses, by what follows their names. */
export const BATCHES = [
  '',
  ...['', '-2', '-3', '-4', '-5', '-6', '-7', '-8', '-9', '-10', '-11'].map((n) => `-fresh${n}`),
];

/** The alarms that a line raises after the lines before it. */
export const alarms = (text: string, before: readonly string[] = []): SafetyDetail[] =>
  reflexes(text, before).flatMap((reflex) => (reflex.kind === 'safety' ? [reflex.detail] : []));
