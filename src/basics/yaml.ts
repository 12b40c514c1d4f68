import { load, YAMLException } from 'js-yaml';
import { err, ok, type Result } from './result.ts';

export interface YamlFault {
  /** 1-based; null where the parser names none. */
  readonly line: number | null;
  readonly why: string;
}

/** A YAML 1.2 document as plain data; days stay text. */
export function parseYaml(text: string): Result<unknown, YamlFault> {
  try {
    return ok(load(text));
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return err({ line: error.mark === undefined ? null : error.mark.line + 1, why: error.reason });
  }
}
