import { createHash } from 'node:crypto';
import type { Edition, Entry } from './entry.ts';
import { type Cited, type Register, within } from './register.ts';

/** What an entry says on a day, and the texts it rests on. */
export interface Fit {
  readonly edition: Edition;
  readonly cited: readonly Cited[];
}

/** What the entry says on `on`, with the texts then in force; null when it says nothing for that day. */
export function editionOn(entry: Entry, register: Register, on: string): Fit | null {
  for (const edition of entry.editions) {
    if (!within(on, edition.from, edition.until)) continue;
    const found = edition.citations.map((reference) => ({ reference, cited: register.find(reference, on) }));
    if (found.some(({ reference, cited }) => cited === null && reference.support !== true)) continue;
    return { edition, cited: found.flatMap(({ cited }) => (cited === null ? [] : [cited])) };
  }
  return null;
}

/** Differs where words, articles or their versions differ; the day of the last comparison alone changes nothing. */
export function digest({ edition: { zh, en, mark, hotlines }, cited }: Fit): string {
  const texts = cited.map(({ law, version, article }) => [law.slug, version.effective, article]);
  return createHash('sha256')
    .update(JSON.stringify([mark, hotlines, zh, en ?? null, texts]))
    .digest('hex')
    .slice(0, 16);
}
