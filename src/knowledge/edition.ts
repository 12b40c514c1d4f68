import type { Edition, Entry } from './entry.ts';
import { type Cited, type Register, within } from './register.ts';

/** What the entry says on `on`, with the texts then in force; null when it says nothing for that day. */
export function editionOn(
  entry: Entry,
  register: Register,
  on: string,
): { readonly edition: Edition; readonly cited: readonly Cited[] } | null {
  for (const edition of entry.editions) {
    if (!within(on, edition.from, edition.until)) continue;
    const found = edition.citations.map((reference) => ({ reference, cited: register.find(reference, on) }));
    if (found.some(({ reference, cited }) => cited === null && reference.support !== true)) continue;
    return { edition, cited: found.flatMap(({ cited }) => (cited === null ? [] : [cited])) };
  }
  return null;
}
