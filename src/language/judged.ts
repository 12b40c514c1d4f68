import type { Message } from '../conversation/message.ts';
import type { Command, Found } from '../dialogue/command.ts';
import type { LanguageData } from './data.ts';
import { whyNoCompany, whyNoPerson, whyNoPlace } from './may-be.ts';
import { asWords } from './told-beside.ts';

/** A value without what nobody and no place is called by; null where nothing of it is left. */
function kept(one: Found, data: LanguageData): Found | null {
  if (!('value' in one.slot)) return one;
  switch (one.field) {
    case 'respondent': {
      const all = one.slot.value.filter(({ name }) => whyNoCompany(name, data) === null);
      if (all.length === one.slot.value.length) return one;
      return all.length === 0 ? null : { ...one, slot: { ...one.slot, value: all } };
    }
    case 'region':
      return whyNoPlace(one.slot.value, data) === null ? one : null;
    case 'name':
      return whyNoPerson(one.slot.value, data) === null ? one : null;
    default:
      return one;
  }
}

/**
 * The commands of a turn without names and places that can be none, whichever way they were read. A line of which
 * nothing else is left stays as a part of the story.
 */
export function judged(
  commands: readonly Command[],
  lines: readonly Message[],
  data: LanguageData,
): readonly Command[] {
  return commands.map((command) => {
    if (!('found' in command)) return command;
    const found = command.found.flatMap((one) => kept(one, data) ?? []);
    if (found.length === command.found.length) return command;
    const line = lines.find(({ id }) => 'message' in command && id === command.message);
    if (command.do !== 'answer' || found.length > 0 || line === undefined) return { ...command, found };
    return command.told ?? asWords(line, 0, line.text.length);
  });
}
