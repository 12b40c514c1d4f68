import { z } from 'zod';
import type { Lang, Speaker } from '../../conversation/message.ts';
import type { Question } from './language-model.ts';
import type { Prompt } from './prompt.ts';

export interface SummariseInput {
  readonly lang: Lang;
  /** Masked, in the order said. */
  readonly lines: readonly { readonly from: Speaker; readonly text: string }[];
}

const output = z.object({ points: z.array(z.string().min(1).max(400)).min(1).max(6) });
export type SummariseOutput = z.infer<typeof output>;

/** A talk in a few points, for the colleague who takes it over. */
export const summariseQuestion = (prompt: Prompt, input: SummariseInput): Question<SummariseOutput> => ({
  prompt,
  input,
  output,
});
