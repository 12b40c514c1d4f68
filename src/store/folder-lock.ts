import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SetupError } from '../basics/errors.ts';
import { isBusy } from './sqlite-connection.ts';

/**
 * Makes this process the only server of a folder until the returned function is called or the process ends, however
 * it ends: the lock is one that the operating system keeps for the process, so none is ever left behind and no
 * process number is compared. Throws SetupError when another holds it.
 */
export function lockFolder(folder: string): () => void {
  const lock = new DatabaseSync(join(folder, 'lock.sqlite'));
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw new SetupError(
      `another Redress is running on ${folder}: stop it, or give this one a DATA_DIR of its own`,
    );
  }
  return () => lock.close();
}
