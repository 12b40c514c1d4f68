import { z } from 'zod';
import { ISSUES, PRIOR_CONTACTS, PRODUCTS, REQUESTS, RESPONDENT_KINDS } from '../complaints/taxonomy.ts';
import { LABELS } from './intents.ts';

const word = z.string().min(1);
const words = z.array(word);
/** A block of text, one line each. */
const lines = z.string().transform((block) => block.split('\n').filter((line) => line.trim() !== ''));
const weighed = { strong: words, plain: words, weak: words };

/** What each file under `knowledge/` that this room reads must look like. */
export const FILES = {
  'institutions.yaml': z.array(
    z.strictObject({
      kind: z.enum(RESPONDENT_KINDS),
      names: words.min(1),
      short: words.default([]),
      en: words.default([]),
      hotline: word.optional(),
      product: z.enum(PRODUCTS).optional(),
    }),
  ),
  'taxonomy/products.yaml': z.array(
    z.strictObject({
      product: z.enum(PRODUCTS),
      kinds: z.array(z.enum(RESPONDENT_KINDS)),
      ...weighed,
    }),
  ),
  'taxonomy/issues.yaml': z.array(z.strictObject({ issue: z.enum(ISSUES), ...weighed })),
  'taxonomy/stories.yaml': z.array(
    z.strictObject({
      product: z.enum(PRODUCTS).optional(),
      issue: z.enum(ISSUES).optional(),
      told: lines,
    }),
  ),
  'taxonomy/requests.yaml': z.array(z.strictObject({ request: z.enum(REQUESTS), words })),
  'taxonomy/contacts.yaml': z.array(
    z.strictObject({ contact: z.enum(PRIOR_CONTACTS), who: words, deeds: words }),
  ),
  'taxonomy/names.yaml': z.strictObject({
    products: z.record(z.enum(PRODUCTS), words.min(1)),
    issues: z.record(z.enum(ISSUES), words.min(1)),
    requests: z.record(z.enum(REQUESTS), words.min(1)),
    priorContacts: z.record(z.enum(PRIOR_CONTACTS), words.min(1)),
  }),
  'taxonomy/festivals.yaml': z.array(
    z.strictObject({
      names: words.min(1),
      month: z.number().int().min(1).max(12),
      day: z.number().int().min(0).max(31),
      lunar: z.boolean().default(false),
      weekday: z.number().int().min(0).max(6).optional(),
      days: z.number().int().min(1).max(15),
    }),
  ),
  'taxonomy/regions.yaml': z.strictObject({ provinces: words, cities: words, english: words }),
  'intents.yaml': z.record(z.enum(LABELS), z.strictObject({ zh: lines, en: lines })),
  'taxonomy/topics.yaml': z.strictObject({ words }),
} as const;
export type FileName = keyof typeof FILES;
export const FILE_NAMES = Object.keys(FILES) as readonly FileName[];

export type Parsed = { readonly [F in FileName]: z.output<(typeof FILES)[F]> };
