import { ok, type Result } from '../basics/result.ts';
import type { FileStream } from '../conversation/channel.ts';
import { type FileFault, MOST_BYTES } from './attachment.ts';
import { type Examined, examine } from './examine.ts';
import type { Files } from './ports.ts';

/** A file that was found to be evidence, and where its bytes are. */
export interface KeptFile extends Omit<Examined, 'content'> {
  /** As sent. */
  readonly bytes: number;
  readonly digest: string;
  readonly file: string;
}

/** Takes files in, one kind of check for every way they come. */
export interface Keeper extends Pick<Files, 'read' | 'remove' | 'check'> {
  /** Throws what reading the stream throws; nothing is left behind then. */
  keep(content: FileStream): Promise<Result<KeptFile, FileFault>>;
}

/** Each that is looked at is held in memory whole. */
const AT_ONCE = 2;

export function createKeeper(files: Files): Keeper {
  let busy = 0;
  const waiting: (() => void)[] = [];

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (busy >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
    else busy++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) busy--;
      else next();
    }
  }

  return {
    read: files.read,
    remove: files.remove,
    check: files.check,
    keep: async (content) => {
      const taken = await files.take(content, MOST_BYTES);
      if (!taken.ok) return taken;
      const arrived = taken.value;
      try {
        return await inTurn(async () => {
          const examined = await examine(await arrived.content());
          if (!examined.ok) return examined;
          const { content: kept, ...known } = examined.value;
          return ok({
            ...known,
            bytes: arrived.bytes,
            digest: arrived.digest,
            file: await files.keep(kept),
          });
        });
      } finally {
        await arrived.discard();
      }
    },
  };
}
