import { load, YAMLException } from 'js-yaml';
import { err, ok, type Result } from './result.ts';

export interface YamlFault {
  /** 1-based; null where the parser names none. */
  readonly line: number | null;
  readonly why: string;
}

/** Aliases of aliases multiply: with this many, what a short file stands for still fits into memory. */
const MOST_ALIASES = 32;

/** A YAML 1.2 document as plain data; days stay text. */
export function parseYaml(text: string): Result<unknown, YamlFault> {
  try {
    return ok(load(text, { maxAliases: MOST_ALIASES }));
  } catch (error) {
    // The parser promises its own exception for bad syntax only, not for what can't be built in memory.
    if (!(error instanceof YAMLException))
      return err({ line: null, why: 'it stands for too much to be read' });
    return err({ line: error.mark === undefined ? null : error.mark.line + 1, why: error.reason });
  }
}
