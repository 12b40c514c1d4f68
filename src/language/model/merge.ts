import type { Field, Slot } from '../../complaints/record.ts';
import type { Message } from '../../conversation/message.ts';
import type { Command, Found } from '../../dialogue/command.ts';
import type { Listening } from '../listening.ts';
import type { Intent } from './interpret-question.ts';
import { sameValue } from './proposals.ts';
import { type Answers, isOwnWords, isUnanswered } from './unsure.ts';

/** Fields in which a model that reads otherwise than the rules is worth a question. */
const ASKED_ABOUT: readonly Field[] = ['amount', 'incidentDate'];

const isUnclear = (command: Command): boolean =>
  command.do === 'cannot-understand' ||
  ((command.do === 'answer' || command.do === 'correct') && command.found.length === 0);

/** What an intent without values means; null where the rules' own words go on. */
function steering(intent: Intent, line: Message, { asking }: Listening): Command | null {
  switch (intent) {
    case 'unknown':
    case 'none':
    case 'declined':
    case 'skip':
      return asking === null || asking === 'facts' ? null : { do: 'skip', how: intent, message: line.id };
    case 'question':
      return { do: 'ask', question: line.text };
    case 'status':
      return { do: 'status', number: null };
    case 'later':
      return { do: 'cancel', doubtful: true };
    case 'why':
    case 'human':
    case 'materials':
    case 'help':
    case 'thanks':
      return { do: intent };
    case 'tell':
    case 'answer':
    case 'correct':
    case 'other':
      return null;
  }
}

/** What a model understood where the rules understood nothing. */
function instead(intent: Intent, found: readonly Found[], line: Message, context: Listening): Command | null {
  const steer = steering(intent, line, context);
  if (steer !== null) return steer;
  if (intent === 'correct' && context.hasDraft)
    return found.length === 0
      ? null
      : { do: 'correct', message: line.id, found: found.filter(isSaid), field: null };
  if (intent === 'answer' && context.hasDraft && found.some(isSaid))
    return { do: 'answer', message: line.id, found: found.filter(isSaid) };
  if (intent !== 'tell' && found.length === 0) return null;
  if (intent === 'other') return null;
  return {
    do: 'tell',
    message: line.id,
    text: line.text,
    from: 0,
    found,
    products: [],
    issues: [],
    matter: null,
  };
}

const isSaid = ({ slot }: Found): boolean => slot.source.said;

/** The values that the rules left open, and the one in which both read differently. */
function beside(
  command: Command,
  found: readonly Found[],
  context: Listening,
): { readonly kept: readonly Found[]; readonly more: readonly Found[]; readonly doubt: Found | null } {
  const given = 'found' in command ? command.found : [];
  const taken = given.filter((one) => !isOwnWords(one) || !found.some(({ field }) => field === one.field));
  const more: Found[] = [];
  let doubt: Found | null = null;
  for (const one of found) {
    const rule = taken.find(({ field }) => field === one.field);
    const known = context.record?.slots[one.field] as Slot | undefined;
    const told = known?.source.said === true && 'value' in known ? known : undefined;
    const others = [rule?.slot as Slot | undefined, told].filter((slot) => slot !== undefined);
    if (others.length === 0) more.push(one);
    else if (ASKED_ABOUT.includes(one.field) && !others.every((slot) => sameValue(slot, one.slot)))
      doubt ??= one;
  }
  return { kept: taken, more, doubt };
}

/** A line that the rules took as told although it sets right what was told before. */
function asCorrection(command: Command, found: readonly Found[]): Command | null {
  if (command.do !== 'tell' && command.do !== 'answer') return null;
  const agreed = command.found.filter((one) =>
    found.some((other) => other.field === one.field && sameValue(one.slot, other.slot)),
  );
  return agreed.length === 0 ? null : { do: 'correct', message: command.message, found: agreed, field: null };
}

/**
 * The rules' commands with what a model read beside them. What the rules took stays as it is; where a model reads
 * another value the consumer is asked which.
 */
export function merged(
  commands: readonly Command[],
  answer: { readonly intent: Intent; readonly found: readonly Found[] },
  lines: readonly Message[],
  context: Listening,
  answers: Answers,
): readonly Command[] {
  const { intent, found } = answer;
  const last = lines.at(-1)!;
  const unclear = commands.findIndex((one) => isUnclear(one) || isUnanswered(one, context, answers));
  if (unclear >= 0) {
    const message = (commands[unclear] as { message?: string }).message;
    const line = lines.find(({ id }) => id === message) ?? last;
    const meant = instead(intent, found, line, context);
    return meant === null ? commands : commands.map((command, i) => (i === unclear ? meant : command));
  }
  const at = commands.findLastIndex((command) => command.do === 'tell' || command.do === 'answer');
  const open = commands[at];
  if (open === undefined || !('found' in open)) return commands;
  const righted = intent === 'correct' && context.hasDraft ? asCorrection(open, found) : null;
  if (righted !== null) return commands.map((command, i) => (i === at ? righted : command));
  const { kept, more, doubt } = beside(open, found, context);
  const answersIt = more.some(({ field }) => field === context.asking);
  const fuller: Command[] = [{ ...open, found: [...kept, ...more] }];
  // What was asked is answered by it, and the story stands as it was told.
  if (open.do === 'tell' && answersIt && context.hasDraft)
    fuller.push({
      do: 'answer',
      message: open.message,
      found: more.filter(({ field }) => field === context.asking),
    });
  return [
    ...commands.slice(0, at),
    ...fuller,
    ...commands.slice(at + 1),
    ...(doubt === null ? [] : [{ do: 'doubt', other: doubt } as const]),
  ];
}
