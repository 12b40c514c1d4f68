import { halfWidth } from '../../src/basics/text.ts';

const flat = (text: string): string => halfWidth(text).replace(/\s+/g, '').toLowerCase();

/** True when `part` stands in `text`, spaces, case and width of signs apart. */
export const has = (text: string, part: string): boolean => flat(text).includes(flat(part));

/** A text, or several of which one is enough. */
export type Wanted = string | readonly string[];

export const stands = (text: string, wanted: Wanted): boolean =>
  typeof wanted === 'string' ? has(text, wanted) : wanted.some((one) => has(text, one));

export const shown = (wanted: Wanted): string => (typeof wanted === 'string' ? wanted : wanted.join(' / '));
