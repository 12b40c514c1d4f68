import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Public sets to develop against, beside the project; absent in most places. */
const SHARED = resolve(import.meta.dirname, '../../../shared/data');
export const SHARED_LAWS = join(SHARED, 'laws');

/** Of `all` cases `right` came out as wanted; `wrong` are some that did not, for the eye. */
export interface Score {
  readonly name: string;
  readonly right: number;
  readonly all: number;
  readonly wrong: readonly string[];
  /** What is aimed at, as a share; a leading `<` means at most. */
  readonly aim?: string;
}

/** The rows of a public set, or null where it is absent. */
export function sharedRows<T>(path: string): readonly T[] | null {
  const file = join(SHARED, path);
  if (!existsSync(file)) return null;
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** The `size` rows whose ids hash lowest: the same ones each time. */
export function byHash<T extends { readonly id: string }>(rows: readonly T[], size: number): readonly T[] {
  const rank = (id: string): string => createHash('sha256').update(id).digest('hex');
  return [...rows].sort((a, b) => (rank(a.id) < rank(b.id) ? -1 : 1)).slice(0, size);
}

/** Counts the cases that come out right. */
export function count<T>(
  name: string,
  cases: readonly T[],
  isRight: (one: T) => boolean,
  told: (one: T) => string,
  aim?: string,
): Score {
  const wrong = cases.filter((one) => !isRight(one));
  return {
    name,
    right: cases.length - wrong.length,
    all: cases.length,
    wrong: wrong.map(told),
    ...(aim === undefined ? {} : { aim }),
  };
}

/** Whether two lists of numbers hold the same ones. */
export function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  const sorted = (list: readonly number[]): readonly number[] => [...new Set(list)].sort((x, y) => x - y);
  const [left, right] = [sorted(a), sorted(b)];
  return left.length === right.length && left.every((value, i) => Math.abs(value - right[i]!) < 0.005);
}
