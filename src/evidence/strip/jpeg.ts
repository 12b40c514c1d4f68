import type { Stripped } from './stripped.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const COMMENT = 0xfe;

/** Markers that stand alone, without a length. */
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** Frame headers, which hold the size: SOF0 to SOF15 without DHT, JPG and DAC, which lie between them. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

const begins = (content: Buffer, at: number, word: string): boolean =>
  content.subarray(at, at + word.length).toString('latin1') === word;

/** The colours hang on a few segments; everything else that a program may add tells of people and places. */
function isKept(marker: number, content: Buffer, body: number): boolean {
  if (marker === APP0) return begins(content, body, 'JFIF\0');
  if (marker === APP2) return begins(content, body, 'ICC_PROFILE\0');
  if (marker === APP14) return begins(content, body, 'Adobe');
  return marker !== COMMENT && !(marker >= APP1 && marker <= 0xef);
}

/** An EXIF segment that says which way is up and nothing else. */
function upright(orientation: number): Buffer {
  // TIFF, big endian, one directory with one entry: tag 0x0112, a short.
  const exif = Buffer.from('4578696600004d4d002a00000008000101120003000000010000000000000000', 'hex');
  exif.writeUInt16BE(orientation, exif.length - 8);
  const head = Buffer.from([0xff, APP1, 0, 0]);
  head.writeUInt16BE(exif.length + 2, 2);
  return Buffer.concat([head, exif]);
}

/** Where the entropy-coded data that begins at `from` ends: at the next marker that is none of its own. */
function endOfScan(content: Buffer, from: number): number {
  for (
    let at = content.indexOf(0xff, from);
    at >= 0 && at + 1 < content.length;
    at = content.indexOf(0xff, at + 1)
  ) {
    const marker = content[at + 1]!;
    if (marker !== 0x00 && marker !== 0xff && !isBare(marker)) return at;
  }
  return -1;
}

/**
 * A JPEG without its metadata and without what follows its end; `orientation` (EXIF, 1 to 8) is said anew where it is
 * not 1. Null when it isn't whole.
 */
export function stripJpeg(content: Buffer, orientation: number): Stripped | null {
  if (content[0] !== 0xff || content[1] !== SOI) return null;
  const kept: Buffer[] = [content.subarray(0, 2)];
  if (orientation > 1 && orientation <= 8) kept.push(upright(orientation));
  let pixels = 0;
  for (let at = 2; at + 1 < content.length; ) {
    if (content[at] !== 0xff) return null;
    const marker = content[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) {
      kept.push(content.subarray(at, at + 2));
      return pixels === 0 ? null : { content: Buffer.concat(kept), pixels };
    }
    if (isBare(marker)) {
      kept.push(content.subarray(at, at + 2));
      at += 2;
      continue;
    }
    if (at + 4 > content.length) return null;
    const length = content.readUInt16BE(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > content.length) return null;
    if (isFrame(marker) && length >= 7)
      pixels = Math.max(pixels, content.readUInt16BE(at + 5) * content.readUInt16BE(at + 7));
    const next = marker === SOS ? endOfScan(content, end) : end;
    if (next < 0) return null;
    if (isKept(marker, content, at + 4)) kept.push(content.subarray(at, next));
    at = next;
  }
  return null;
}
