import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../basics/errors.ts';
import { createLibrary, type LibraryTools } from './create-library.ts';
import type { Library } from './library.ts';
import { faultLine, type KnowledgeFile, parseKnowledge } from './parse.ts';
import { lawFiles, openShelf } from './statutes/open-shelf.ts';

const SINGLE = [
  'laws.yaml',
  'synonyms.yaml',
  'declines.yaml',
  'guidance.yaml',
  'elsewhere.yaml',
  'legal-words.yaml',
];

/** Throws a SetupError with the file's name where there is something that can't be read as a file. */
function read(folder: string, path: string): KnowledgeFile {
  try {
    return { path, text: readFileSync(join(folder, path), 'utf8') };
  } catch (error) {
    throw new SetupError(`${path}: is no file that can be read (${(error as { code?: string }).code})`);
  }
}

/**
 * This room's files under `folder`; a file that is not there is left to the parser to miss. Throws a SetupError with
 * the name of what is there and can't be read.
 */
export function readKnowledgeFiles(folder: string): readonly KnowledgeFile[] {
  const names = (path: string): readonly string[] => {
    try {
      return readdirSync(path);
    } catch {
      return [];
    }
  };
  const present = new Set(names(folder));
  const paths = [
    ...SINGLE.filter((name) => present.has(name)),
    ...names(join(folder, 'entries'))
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => `entries/${name}`),
  ];
  return paths.map((path) => read(folder, path));
}

/**
 * Reads and indexes the folder. Throws a SetupError that lists every fault with file and field. `lawsDir`: folder of law
 * texts, looked at now and read with `openStatutes`; null = none.
 */
export function loadLibrary(
  folder: string,
  lawsDir: string | null = null,
  tools: Omit<LibraryTools, 'open'> = {},
): Library {
  const parsed = parseKnowledge(readKnowledgeFiles(folder));
  if (!parsed.ok) {
    throw new SetupError(`The knowledge files have faults:\n${parsed.error.map(faultLine).join('\n')}`);
  }
  if (lawsDir === null) return createLibrary(parsed.value, tools);
  lawFiles(lawsDir);
  return createLibrary(parsed.value, {
    ...tools,
    open: ({ laws, legalWords }) => openShelf(lawsDir, laws, legalWords, tools.meanings),
  });
}
