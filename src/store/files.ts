import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HOUR, type Instant } from '../basics/clock.ts';
import { newId } from '../basics/id.ts';
import { err, ok } from '../basics/result.ts';
import type { Arrived, Files } from '../evidence/ports.ts';

const ID = /^[0-9a-z]{26}$/;

const absent = (error: unknown): boolean => (error as { code?: unknown }).code === 'ENOENT';

/** What arrived and was never kept is left of a process that died. */
const LEFT_BEHIND = HOUR;

/** Evidence under a folder: each file whole under an id of its own, what is still coming in beside them. */
export async function openFiles(folder: string, now: Instant): Promise<Files> {
  const coming = join(folder, 'coming');
  const pathOf = (file: string): string => {
    if (!ID.test(file)) throw new Error('no name of a stored file');
    return join(folder, file.slice(0, 2), file);
  };

  await mkdir(coming, { recursive: true, mode: 0o700 });
  for (const name of await readdir(coming)) {
    const path = join(coming, name);
    const { mtimeMs } = await stat(path);
    if (mtimeMs < now - LEFT_BEHIND) await rm(path, { force: true });
  }

  async function syncFolder(path: string): Promise<void> {
    const handle = await open(path, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  return {
    take: async (content, most) => {
      const path = join(coming, newId());
      const digest = createHash('sha256');
      let bytes = 0;
      const discard = (): Promise<void> => rm(path, { force: true });
      const handle = await open(path, 'wx', 0o600);
      try {
        for await (const chunk of content) {
          bytes += chunk.length;
          if (bytes > most) break;
          digest.update(chunk);
          await handle.writeFile(chunk);
        }
      } catch (error) {
        await discard();
        throw error;
      } finally {
        await handle.close();
      }
      if (bytes === 0 || bytes > most) {
        await discard();
        return err(bytes === 0 ? 'empty' : 'too-large');
      }
      return ok({
        bytes,
        digest: digest.digest('hex'),
        content: () => readFile(path),
        discard,
      } satisfies Arrived);
    },
    keep: async (content) => {
      const file = newId();
      const path = pathOf(file);
      const draft = join(coming, newId());
      await mkdir(join(folder, file.slice(0, 2)), { recursive: true, mode: 0o700 });
      const handle = await open(draft, 'wx', 0o600);
      try {
        await handle.writeFile(content);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(draft, path);
      await syncFolder(join(folder, file.slice(0, 2)));
      return file;
    },
    check: async () => {
      const path = join(coming, newId());
      await writeFile(path, '', { flag: 'wx', mode: 0o600 });
      await rm(path);
    },
    read: async (file) => {
      try {
        return await readFile(pathOf(file));
      } catch (error) {
        if (absent(error)) return null;
        throw error;
      }
    },
    remove: (file) => rm(pathOf(file), { force: true }),
  };
}
