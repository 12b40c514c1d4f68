import { matches } from '../../basics/text.ts';
import type { Field, Request, Slot } from '../../complaints/record.ts';
import type { Message } from '../../conversation/message.ts';
import type { Command, Found } from '../../dialogue/command.ts';
import type { Listening } from '../listening.ts';
import { isPersonal } from './outgoing.ts';

/**
 * Why the rules may not have it all: nothing was understood; a correction that names nothing; a story that answers
 * nothing of what was asked, names nobody or has a figure that nobody took; a wish taken only in its own words; a
 * value other than the one told before; a question under an open one, to which nobody knows an answer.
 */
export type Doubt = 'not-understood' | 'correction' | 'leftover' | 'own-words' | 'conflict' | 'unanswered';

/** Whether the knowledge at hand answers a question. */
export type Answers = (question: string) => boolean;

/** Where the words are a name, a number or a plain yes, a model has nothing to add and is told nothing. */
const PERSONAL: ReadonlySet<Listening['asking']> = new Set(['name', 'phone', 'consent', 'confirm']);
/** What was heard for certain and comes first: danger, a person, a button, the end of it. */
const SURE: ReadonlySet<Command['do']> = new Set<Command['do']>([
  'safety',
  'human',
  'choose',
  'hidden',
  'erase',
  'withdraw',
  'unsubscribe',
  'yes',
  'no',
]);
/** Fields of which a talk holds one value. */
const SINGLE: readonly Field[] = ['amount', 'incidentDate'];
/** Shorter than this a line has no words left over, in letters and digits. */
const WORTH_READING = 6;

const foundIn = (command: Command): readonly Found[] => ('found' in command ? command.found : []);
const size = (text: string): number => text.replace(/[^\p{L}\p{N}]/gu, '').length;
const toldBy = (slot: Slot | undefined): string | null =>
  slot !== undefined && 'value' in slot ? JSON.stringify(slot.value) : null;

/** Digits of a line that stand in nothing that the rules took. */
function hasUntakenFigure(line: Message, found: readonly Found[]): boolean {
  const taken = found.filter(({ slot }) => slot.source.said && slot.source.message === line.id);
  return matches(line.text, /\d+(?:\.\d+)?/g).some(
    ({ index, 0: digits }) =>
      !taken.some(({ slot: { source } }) => source.from < index + digits.length && index < source.to),
  );
}

function leavesWords(
  command: Extract<Command, { do: 'tell' }>,
  line: Message | undefined,
  { asking, record }: Listening,
): boolean {
  if (size(command.text) < WORTH_READING) return false;
  const said = command.found.filter(({ slot }) => slot.source.said);
  const open = asking !== null && asking !== 'facts';
  if (open && !said.some(({ field }) => field === asking)) return true;
  const knowsWhom =
    record?.slots.respondent !== undefined || said.some(({ field }) => field === 'respondent');
  return !knowsWhom || (line !== undefined && hasUntakenFigure(line, said));
}

/** A wish that fits no kind: whatever was said stands in its place. */
export const isOwnWords = ({ field, slot }: Found): boolean =>
  field === 'request' &&
  'value' in slot &&
  (slot.value as readonly Request[]).every(({ kind }) => kind === 'other');

/** Where something else is asked, a question without an answer may have been no question. */
export const isUnanswered = (command: Command, { asking }: Listening, answers: Answers): boolean =>
  command.do === 'ask' && asking !== null && !answers(command.question);

/** A value that the talk has already, said anew and otherwise, and not as a correction. */
const conflicts = (command: Command, { record }: Listening): boolean =>
  command.do !== 'correct' &&
  foundIn(command).some(({ field, slot }) => {
    const known = record?.slots[field] as Slot | undefined;
    const told = toldBy(known);
    return SINGLE.includes(field) && known?.source.said === true && told !== null && told !== toldBy(slot);
  });

/** Whether and why a model should read these lines too; null where the rules are sure. */
export function doubtAbout(
  lines: readonly Message[],
  commands: readonly Command[],
  context: Listening,
  answers: Answers,
): Doubt | null {
  if (PERSONAL.has(context.asking) || context.offer !== null) return null;
  if (commands.length === 0 || commands.some((command) => SURE.has(command.do))) return null;
  if (lines.some((line) => line.choice !== null) || lines.some((line) => isPersonal(line.text))) return null;
  for (const command of commands) {
    if (command.do === 'cannot-understand' && size(command.text) > 0) return 'not-understood';
    if (command.do === 'answer' && command.found.length === 0) return 'not-understood';
    if (command.do === 'answer' && command.found.some(isOwnWords)) return 'own-words';
    if (isUnanswered(command, context, answers)) return 'unanswered';
    if (command.do === 'correct' && command.found.length === 0) return 'correction';
    if (context.hasDraft && conflicts(command, context)) return 'conflict';
    if (command.do === 'tell') {
      const line = lines.find(({ id }) => id === command.message);
      if (leavesWords(command, line, context)) return 'leftover';
    }
  }
  return null;
}
