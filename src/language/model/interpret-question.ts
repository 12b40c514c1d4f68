import { z } from 'zod';
import { ISSUES, PRIOR_CONTACTS, PRODUCTS, REQUESTS } from '../../complaints/taxonomy.ts';
import type { Asking } from '../../conversation/message.ts';
import type { Question } from './language-model.ts';
import type { Prompt } from './prompt.ts';

export const INTENTS = [
  'tell',
  'answer',
  'correct',
  'question',
  'unknown',
  'none',
  'declined',
  'skip',
  'why',
  'human',
  'status',
  'materials',
  'later',
  'help',
  'thanks',
  'other',
] as const;
/** A yes, an erasure and a filing are not among them: these take the consumer's own plain word. */
export type Intent = (typeof INTENTS)[number];

export const PROPOSABLE = [
  'respondent',
  'outlet',
  'amount',
  'incidentDate',
  'region',
  'request',
  'priorContact',
  'product',
  'issue',
  'evidence',
] as const;
export type Proposable = (typeof PROPOSABLE)[number];

/** The codes that a field may have; null where it has none. */
export const CODES: Readonly<Record<Proposable, readonly string[] | null>> = {
  respondent: null,
  outlet: null,
  amount: null,
  incidentDate: null,
  region: null,
  request: REQUESTS,
  priorContact: PRIOR_CONTACTS,
  product: PRODUCTS,
  issue: ISSUES,
  evidence: null,
};

export interface InterpretInput {
  readonly today: string;
  readonly asking: Asking | null;
  readonly known: readonly Proposable[];
  readonly rules: readonly { readonly field: string; readonly words: string }[];
  /** Masked. */
  readonly lines: readonly string[];
}

/** Field and code are checked one by one afterwards: one that is wrong does not cost the others. */
const proposal = z.object({
  field: z.string().max(40),
  words: z.string().max(400),
  code: z.string().max(40).nullish(),
});
export type Proposal = z.infer<typeof proposal>;

const output = z.object({
  intent: z.enum(INTENTS).catch('other'),
  values: z.array(proposal).max(20),
});
export type InterpretOutput = z.infer<typeof output>;

/** What do these lines mean: an intent of the list, and values with the words in which they stand. */
export const interpretQuestion = (prompt: Prompt, input: InterpretInput): Question<InterpretOutput> => ({
  prompt,
  input,
  output,
});
