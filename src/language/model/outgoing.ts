import { mask, maskForStaff } from '../../conversation/mask.ts';
import { fold } from '../fold.ts';
import { introducedName } from '../person.ts';

const NAME = '‹name›';
/** A single letter or sign is no name that could be told from other text. */
const SHORTEST_NAME = 2;

/**
 * A text as it may leave the house: secrets, telephone numbers, addresses of mail and number plates are hidden, and so
 * is the consumer's name, as far as the record or the text itself tells it. Never longer quotes than `text` holds.
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
