import { fieldValue } from '../complaints/record.ts';
import type { Message } from '../conversation/message.ts';
import type { Command } from '../dialogue/command.ts';
import { settled } from './field-values.ts';
import { fold } from './fold.ts';
import { isOfContact } from './incident-date.ts';
import type { Listening } from './listening.ts';

/**
 * A more exact day inside the days that are noted takes their place, whatever question it answers; a day of calls and
 * letters afterwards does not.
 */
export function sharpened(
  commands: readonly Command[],
  lines: readonly Message[],
  context: Listening,
): Command[] {
  const known = context.record === null ? null : fieldValue(context.record, 'incidentDate');
  if (known === null || known.from === known.to || context.mending === 'incidentDate') return [...commands];
  return commands.flatMap((command): readonly Command[] => {
    if (command.do !== 'answer' && command.do !== 'tell') return [command];
    const inside = command.found.filter(
      (one) =>
        one.field === 'incidentDate' &&
        'value' in one.slot &&
        one.slot.value.from >= known.from &&
        one.slot.value.to <= known.to &&
        (one.slot.value.from !== known.from || one.slot.value.to !== known.to),
    );
    const text = lines.find(({ id }) => id === command.message)?.text ?? '';
    const later = isOfContact(fold(text)) || command.found.some((one) => one.field === 'priorContact');
    if (inside.length === 0 || later) return [command];
    const exact: Command = {
      do: 'correct',
      message: command.message,
      found: settled(inside),
      field: 'incidentDate',
    };
    const bare = command.do === 'answer' && context.asking !== 'incidentDate' && command.found.length === 1;
    return bare ? [exact] : [command, exact];
  });
}
