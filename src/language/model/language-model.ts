import type { z } from 'zod';
import type { Result } from '../../basics/result.ts';
import type { Prompt, QuestionName } from './prompt.ts';

/** One question with what goes in; `input` goes out as JSON and holds masked text only. */
export interface Question<T> {
  readonly prompt: Prompt;
  readonly input: unknown;
  /** What an answer has to be; anything else is none. */
  readonly output: z.ZodType<T>;
}

/**
 * Why there is no answer. `resting`: so much failed of late that nothing was asked; `busy`: too many are asked already;
 * `denied`: key or model are wrong; `refused`: it would not answer this; `hurried`: we ended the wait ourselves.
 */
export const MODEL_FAILURES = [
  'late',
  'limited',
  'denied',
  'refused',
  'malformed',
  'unreachable',
  'resting',
  'busy',
  'hurried',
] as const;
export type ModelFailure = (typeof MODEL_FAILURES)[number];

/** What one question took: kept on the turn and counted. No words of anybody. */
export interface ModelUse {
  readonly question: QuestionName;
  /** Of the prompt file, see `Prompt`. */
  readonly prompt: string;
  readonly model: string;
  readonly outcome: 'answered' | ModelFailure;
  /** Requests that were sent, 0 to 2. */
  readonly calls: number;
  readonly tokensIn: number;
  readonly tokensOut: number;
  readonly milliseconds: number;
}

export interface Completion<T> {
  readonly result: Result<T, ModelFailure>;
  readonly use: ModelUse;
}

/** A model of any vendor. Never throws; ends by the time `signal` is aborted, whatever the model does. */
export interface LanguageModel {
  complete<T>(question: Question<T>, signal: AbortSignal): Promise<Completion<T>>;
  /** Loads what the first question would wait for. */
  prepare(): Promise<void>;
}
