import { resolve } from 'node:path';
import { createLibrary } from '../../src/knowledge/create-library.ts';
import type { Knowledge } from '../../src/knowledge/entry.ts';
import type { Library } from '../../src/knowledge/library.ts';
import { readKnowledgeFiles } from '../../src/knowledge/load.ts';
import { faultLine, type KnowledgeFile, parseKnowledge } from '../../src/knowledge/parse.ts';

export const ROOT = resolve(import.meta.dirname, '../..');
export const KNOWLEDGE = resolve(ROOT, 'knowledge');
/** Law texts that lie beside the project on a developer's machine. */
export const LAWS = resolve(ROOT, '../shared/data/laws');
export const TODAY = '2026-11-23';

export const realFiles = (): readonly KnowledgeFile[] => readKnowledgeFiles(KNOWLEDGE);

export function realKnowledge(): Knowledge {
  const parsed = parseKnowledge(realFiles());
  if (!parsed.ok) throw new Error(parsed.error.map(faultLine).join('\n'));
  return parsed.value;
}

export const realLibrary = (): Library => createLibrary(realKnowledge());
