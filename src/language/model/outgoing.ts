import { mask, maskForStaff } from '../../conversation/mask.ts';
import { fold } from '../fold.ts';
import { findName, introducedName } from '../person.ts';

const NAME = '‹name›';
/** A single letter or sign is no name that could be told from other text. */
const SHORTEST_NAME = 2;

/** What is left to see of a number or an address of mail. */
const HIDDEN = /[\w.+-]*\*+[\w@.-]*/g;
const LATIN_NAME = /^\p{Lu}\p{L}*(?:[ .'-]+\p{Lu}\p{L}*)*\.?$/u;

/** Whether a line is a number and nothing else, or may be somebody's name and nothing else: it has no business outside. */
export function isPersonal(text: string): boolean {
  const line = text.trim();
  if (!/\p{L}/u.test(maskForStaff(mask(line).text).replace(HIDDEN, ''))) return true;
  if (findName(fold(line), line)?.value !== line) return false;
  return /\p{Script=Han}/u.test(line) || LATIN_NAME.test(line);
}

/**
 * A text as it may leave the house: secrets, telephone numbers, addresses of mail and number plates are hidden, and so
 * is the consumer's name, as far as the record or the text itself tells it.
 */
export function outgoing(text: string, names: readonly string[]): string {
  const folded = fold(text);
  const introduced = introducedName(folded, text)?.value;
  const known = [...names, ...(introduced === undefined ? [] : [introduced])];
  const hidden = known
    .filter((name) => name.trim().length >= SHORTEST_NAME)
    .sort((a, b) => b.length - a.length)
    .reduce((left, name) => left.replaceAll(name, NAME), mask(text).text);
  return maskForStaff(hidden);
}
