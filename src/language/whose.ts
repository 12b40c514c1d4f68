import type { LanguageData } from './data.ts';
import { fold } from './fold.ts';
import { longest } from './lexicon.ts';

/** The institution that a name begins with; null where none is known by it. */
const institution = (name: string, data: LanguageData): string | null =>
  longest(data.institutions(fold(name))).find(({ from, value }) => from === 0 && !value.short)?.value.of ??
  null;

/** Whose name this is: of `own` under any of its names, of another institution that is known, or of nobody known. */
export function whoseName(name: string, own: string, data: LanguageData): 'ours' | 'other' | null {
  if (name.includes(own) || own.includes(name)) return 'ours';
  const named = institution(name, data);
  if (named === null) return null;
  return named === institution(own, data) ? 'ours' : 'other';
}
