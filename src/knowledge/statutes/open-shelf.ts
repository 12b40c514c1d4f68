import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { SetupError } from '../../basics/errors.ts';
import type { Law, LegalWords } from '../entry.ts';
import type { Meanings } from '../meanings.ts';
import { type LawText, readLaw } from './read-law.ts';
import { fillShelf, type Shelf, textOf } from './shelf.ts';
import { inTime } from './versions.ts';

/** Files that stand beside laws and are none. */
const NO_LAW = /^(?:readme|index|_index|license|licence|changelog|contributing|source|目录|说明)/i;
/** So many articles are taken at a time, about 10 ms of work. */
const SLICE = 40;

export interface OpenedShelf {
  readonly shelf: Shelf;
  /** What could not be taken, with file and reason. */
  readonly refused: readonly string[];
  /** Resolves once the meaning of the texts is known, or can't be had. */
  readonly taught: Promise<void>;
}

/** Throws a SetupError where the folder can't be read. */
export function lawFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:md|markdown)$/i.test(path) && !NO_LAW.test(basename(path)))
      .map((path) => join(folder, path))
      .filter((path) => statSync(path).isFile())
      .sort();
  } catch (error) {
    throw new SetupError(
      `LAWS_DIR: ${folder} is no folder that can be read (${(error as { code?: string }).code}); for example ./laws`,
    );
  }
}

/**
 * Reads every law in Markdown under the folder and indexes it article by article, giving way between small pieces.
 * Rejects with a SetupError where the folder can't be read; files that are no law are told and left out.
 */
export async function openShelf(
  folder: string,
  laws: readonly Law[],
  lay: readonly LegalWords[],
  meanings: Meanings | null = null,
): Promise<OpenedShelf> {
  const refused: string[] = [];
  const texts: { readonly file: string; readonly text: LawText }[] = [];
  for (const path of lawFiles(folder)) {
    const file = relative(folder, path);
    const read = readLaw(readFileSync(path, 'utf8'), basename(path));
    if (read.ok) texts.push({ file, text: read.value });
    else refused.push(`${file}: ${read.error}`);
    await setImmediate();
  }
  const filling = fillShelf(lay, meanings?.of ?? null);
  const learnt: string[] = [];
  let taken = 0;
  for (const statute of inTime(texts, laws, (file, why) => refused.push(`${file}: ${why}`))) {
    for (const article of statute.text.articles) {
      filling.add({ statute, article });
      if (meanings !== null) learnt.push(textOf({ statute, article }));
      taken += 1;
      if (taken % SLICE === 0) await setImmediate();
    }
  }
  // Until that is done, and where it fails, words alone find.
  const taught = meanings?.learn(learnt) ?? Promise.resolve();
  return { shelf: filling.done(), refused, taught };
}
