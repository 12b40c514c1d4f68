import { hash } from 'node:crypto';
import { err, ok, type Result } from '../basics/result.ts';
import type { FileFault } from './attachment.ts';
import { recognise } from './recognise.ts';
import { statedIn } from './stated.ts';
import { stripJpeg } from './strip/jpeg.ts';
import { stripPng } from './strip/png.ts';
import type { Stripped } from './strip/stripped.ts';
import { stripWebp } from './strip/webp.ts';

/** What is kept of a file that was found to be one of ours. */
export interface Examined {
  readonly mime: string;
  readonly content: Buffer;
  /** SHA-256 in hex of `content`. */
  readonly keptDigest: string;
  readonly takenAt: string | null;
  readonly device: string | null;
}

/** More than any telephone takes; a page that shows it needs four bytes for each. */
const MOST_PIXELS = 120_000_000;

const STRIPS: Readonly<Record<string, (content: Buffer, orientation: number) => Stripped | null>> = {
  'image/jpeg': stripJpeg,
  'image/png': stripPng,
  'image/webp': stripWebp,
};

const PICTURE = /^image\//;

/** How far back from the end an archive says that it is one. */
const ARCHIVE_TAIL = 22 + 65_535;

/** True when an archive lies behind the file: a program that looks from the end sees another thing than one from the front. */
function hidesArchive(content: Buffer): boolean {
  const tail = content.subarray(Math.max(0, content.length - ARCHIVE_TAIL));
  for (let at = tail.lastIndexOf('PK\u0005\u0006', undefined, 'latin1'); at >= 0; ) {
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length) return true;
    at = at === 0 ? -1 : tail.lastIndexOf('PK\u0005\u0006', at - 1, 'latin1');
  }
  return false;
}

const PAGE = /<(?:!doctype html|html|script|svg|iframe)[\s>]/i;

/** A page in a file that is none: some program would run it. */
const hidesPage = (content: Buffer): boolean => PAGE.test(content.subarray(0, 1024).toString('latin1'));

/**
 * Looks at the bytes alone. Of jpg, png and webp what is kept holds neither place nor device nor anything behind the
 * picture's end; heic, pdf and recordings are kept as they came. Nothing is unpacked or run.
 */
export async function examine(content: Buffer): Promise<Result<Examined, FileFault>> {
  const mime = await recognise(content);
  if (mime === null) return err('kind');
  const strip = STRIPS[mime];
  if (strip === undefined && (hidesArchive(content) || hidesPage(content))) return err('damaged');
  const { takenAt, device, orientation } = PICTURE.test(mime)
    ? await statedIn(content)
    : { takenAt: null, device: null, orientation: 1 };
  const stripped = strip === undefined ? { content, pixels: 0 } : strip(content, orientation);
  if (stripped === null) return err('damaged');
  if (stripped.pixels > MOST_PIXELS) return err('too-many-pixels');
  return ok({
    mime,
    content: stripped.content,
    keptDigest: hash('sha256', stripped.content),
    takenAt,
    device,
  });
}
