import { z } from 'zod';
import type { Lang } from '../../conversation/message.ts';
import type { Question } from './language-model.ts';
import type { Prompt } from './prompt.ts';

export interface ComposeInput {
  readonly lang: Lang;
  /** Reviewed; no words of a consumer. */
  readonly texts: readonly string[];
}

const output = z.object({ texts: z.array(z.string().min(1).max(2000)).max(20) });
export type ComposeOutput = z.infer<typeof output>;

/** The same sentences in plainer words, one for one. */
export const composeQuestion = (prompt: Prompt, input: ComposeInput): Question<ComposeOutput> => ({
  prompt,
  input,
  output,
});
