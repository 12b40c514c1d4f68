import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SECOND } from '../basics/clock.ts';
import { errorFields, type Log } from '../basics/log.ts';
import { mask } from '../conversation/mask.ts';
import type { Meanings } from '../knowledge/meanings.ts';

/** Vectors for texts, in their order. Rejects on any fault. */
export type Embed = (
  texts: readonly string[],
  signal: AbortSignal,
) => Promise<readonly (readonly number[])[]>;

export interface EmbeddingSettings {
  readonly key: string;
  readonly baseUrl: string;
  readonly model: string;
}

/** Any server that speaks the OpenAI protocol; its code is loaded with the first text. */
export function openaiEmbed({ key, baseUrl, model }: EmbeddingSettings): Embed {
  let client: Promise<import('openai').OpenAI> | null = null;
  return async (texts, signal) => {
    client ??= import('openai').then(
      ({ OpenAI }) => new OpenAI({ apiKey: key, baseURL: baseUrl, maxRetries: 0, logLevel: 'off' }),
    );
    const { data } = await (await client).embeddings.create(
      { model, input: [...texts], encoding_format: 'float' },
      { signal },
    );
    return [...data].sort((a, b) => a.index - b.index).map(({ embedding }) => embedding);
  };
}

/** Texts a request. */
const BATCH = 64;
const LEARNING = 20 * SECOND;
/** A question waits no longer than this for its meaning. */
const HEARING = 1.5 * SECOND;
/** Questions are kept in memory only, and so many. */
const HEARD = 200;
const DIGEST = 32;
/** The longest text that is sent, in characters. */
const LONGEST = 2000;

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

function unit(vector: readonly number[]): Float32Array {
  if (!vector.every(Number.isFinite)) throw new Error('a vector with something else than numbers');
  const length = Math.hypot(...vector);
  if (length === 0) throw new Error('a vector without direction');
  return Float32Array.from(vector, (part) => part / length);
}

interface Kept {
  get(digest: Buffer): Float32Array | undefined;
  add(digest: Buffer, vector: Float32Array): void;
}

/**
 * Vectors by the digest of their text, in one file a model; the first four bytes tell how long they are. A record that
 * was cut off is left out and what follows it is learnt anew.
 */
function openKept(folder: string, model: string): Kept {
  const path = join(folder, `${createHash('sha256').update(model).digest('hex').slice(0, 16)}.vectors`);
  const vectors = new Map<string, Float32Array>();
  let file: Buffer;
  try {
    file = readFileSync(path);
  } catch {
    file = Buffer.alloc(0);
  }
  let size = file.length < 4 ? 0 : file.readUInt32LE(0);
  const record = DIGEST + 4 * size;
  for (let at = 4; size > 0 && at + record <= file.length; at += record) {
    const bytes = file.subarray(at + DIGEST, at + record);
    vectors.set(
      file.toString('hex', at, at + DIGEST),
      Float32Array.from({ length: size }, (_, i) => bytes.readFloatLE(4 * i)),
    );
  }
  const whole = size === 0 || (file.length - 4) % record === 0;
  return {
    get: (digest) => vectors.get(digest.toString('hex')),
    add(digest, vector) {
      if (size !== 0 && vector.length !== size) throw new Error('vectors of another length than before');
      vectors.set(digest.toString('hex'), vector);
      if (!whole) return;
      mkdirSync(folder, { recursive: true });
      const parts = [digest, Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength)];
      if (size === 0) {
        size = vector.length;
        const head = Buffer.alloc(4);
        head.writeUInt32LE(size);
        parts.unshift(head);
      }
      appendFileSync(path, Buffer.concat(parts));
    },
  };
}

/** Meanings out of an embedding model, kept under `folder` by the digest of each text and by model. */
export function createMeanings(
  embed: Embed,
  { folder, model, log }: { readonly folder: string; readonly model: string; readonly log: Log },
): Meanings {
  const kept = openKept(folder, model);
  const heard = new Map<string, Float32Array>();

  const ask = async (texts: readonly string[], patience: number): Promise<readonly Float32Array[]> => {
    const vectors = await embed(
      texts.map((text) => text.slice(0, LONGEST)),
      AbortSignal.timeout(patience),
    );
    if (vectors.length !== texts.length) throw new Error('not one vector for each text');
    return vectors.map(unit);
  };

  return {
    async learn(texts) {
      const unknown = [...new Set(texts)].filter((text) => kept.get(digestOf(text)) === undefined);
      try {
        for (let at = 0; at < unknown.length; at += BATCH) {
          const batch = unknown.slice(at, at + BATCH);
          const vectors = await ask(batch, LEARNING);
          vectors.forEach((vector, i) => {
            kept.add(digestOf(batch[i]!), vector);
          });
        }
      } catch (error) {
        log.warn('texts are looked up by words alone: their meaning could not be had', errorFields(error));
      }
    },
    async hear(question) {
      if (heard.has(question)) return;
      try {
        const [vector] = await ask([mask(question).text], HEARING);
        heard.set(question, vector!);
        const [oldest] = heard.keys();
        if (heard.size > HEARD && oldest !== undefined) heard.delete(oldest);
      } catch (error) {
        log.warn('a question is looked up by words alone', errorFields(error));
      }
    },
    of: (text) => heard.get(text) ?? kept.get(digestOf(text)) ?? null,
  };
}

/** Meanings as configured, kept under the data folder; null without a model or without law texts to order. */
export function openMeanings(
  {
    embedding,
    lawsDir,
    dataDir,
  }: {
    readonly embedding: EmbeddingSettings | null;
    readonly lawsDir: string | null;
    readonly dataDir: string;
  },
  log: Log,
): Meanings | null {
  if (embedding === null || lawsDir === null) return null;
  const folder = join(dataDir, 'embeddings');
  return createMeanings(openaiEmbed(embedding), { folder, model: embedding.model, log });
}
