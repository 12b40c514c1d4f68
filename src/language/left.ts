import type { Asking, Message } from '../conversation/message.ts';
import type { Command } from '../dialogue/command.ts';
import { skipping, yesOrNo } from './controls.ts';
import { fold, isMashed } from './fold.ts';
import type { Listening } from './listening.ts';
import { asWords } from './told-beside.ts';

/** What is written there may be a name or a number, and belongs nowhere else before the yes. */
const OF_A_PERSON: readonly (Asking | null)[] = ['name', 'phone'];

/** Shorter than this nothing is told: signs in Chinese, words in other languages. */
const LEAST = { signs: 4, words: 3 } as const;

const leavesNothing = (command: Command): boolean =>
  command.do === 'cannot-understand' ||
  (command.do === 'answer' && command.found.length === 0 && command.told === undefined);

function tellsSomething(text: string): boolean {
  const folded = fold(text).trim();
  if (isMashed(text) || yesOrNo(folded) !== null || skipping(folded) !== null) return false;
  const signs = folded.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = folded.match(/[a-z']{2,}/g)?.length ?? 0;
  return signs >= LEAST.signs || words >= LEAST.words || /\d{2}/.test(folded);
}

/**
 * The words of a line that nothing was made of, to be kept with the open complaint: what a consumer said about it is
 * never lost because it was not understood.
 */
export function left(line: Message, context: Listening, said: readonly Command[]): readonly Command[] {
  if (!context.hasDraft || context.offer !== null || context.asking === 'confirm') return [];
  if (OF_A_PERSON.includes(context.asking) || context.mending !== null) return [];
  if (!said.every(leavesNothing) || !tellsSomething(line.text)) return [];
  return [{ do: 'keep', told: asWords(line, 0, line.text.length) }];
}
