import type { Clock } from '../../basics/clock.ts';
import type { Log } from '../../basics/log.ts';
import type { LanguageData } from '../data.ts';
import { type Aid, type AidSettings, createAid } from './aid.ts';
import { type OpenAiSettings, openaiModel } from './openai.ts';
import { loadPrompt } from './prompt.ts';

/**
 * A model with its prompts, read from `folder`. Throws a SetupError where a prompt file is missing or wrong; what the
 * vendor's code needs is loaded by `prepare`, or by the first question.
 */
export function openAid(
  folder: string,
  settings: OpenAiSettings & AidSettings,
  parts: { readonly data: LanguageData; readonly clock: Clock; readonly log: Log },
): Aid {
  const prompts = {
    interpret: loadPrompt(folder, 'interpret'),
    compose: loadPrompt(folder, 'compose'),
    summarise: loadPrompt(folder, 'summarise'),
  };
  return createAid({ model: openaiModel(settings, parts), prompts, data: parts.data, settings });
}
