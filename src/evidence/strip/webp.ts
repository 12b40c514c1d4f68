import type { Stripped } from './stripped.ts';

const KEPT: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP', 'ANIM', 'ANMF']);

/** In the flags of VP8X: EXIF and XMP are there. */
const METADATA = 0b0000_1100;

const uint24 = (content: Buffer, at: number): number => content.readUIntLE(at, 3);

/** The size that a chunk states; 0 where it states none. */
function pixelsIn(type: string, body: Buffer): number {
  if (type === 'VP8X' && body.length >= 10) return (uint24(body, 4) + 1) * (uint24(body, 7) + 1);
  if (type === 'VP8 ' && body.length >= 10)
    return (body.readUInt16LE(6) & 0x3fff) * (body.readUInt16LE(8) & 0x3fff);
  if (type === 'VP8L' && body.length >= 5) {
    const bits = body.readUInt32LE(1);
    return ((bits & 0x3fff) + 1) * (((bits >>> 14) & 0x3fff) + 1);
  }
  return 0;
}

/** A WebP without its metadata and without what follows its end; null when it isn't whole. */
export function stripWebp(content: Buffer): Stripped | null {
  const word = (at: number): string => content.subarray(at, at + 4).toString('latin1');
  if (content.length < 20 || word(0) !== 'RIFF' || word(8) !== 'WEBP') return null;
  const end = 8 + content.readUInt32LE(4);
  if (end > content.length) return null;
  const kept: Buffer[] = [];
  let pixels = 0;
  for (let at = 12; at + 8 <= end; ) {
    const type = word(at);
    const length = content.readUInt32LE(at + 4);
    const next = at + 8 + length + (length % 2);
    if (at + 8 + length > end) return null;
    const chunk = Buffer.from(content.subarray(at, Math.min(next, end)));
    pixels = Math.max(pixels, pixelsIn(type, chunk.subarray(8)));
    if (type === 'VP8X') chunk[8] = chunk[8]! & ~METADATA;
    if (KEPT.has(type)) kept.push(chunk);
    at = next;
  }
  if (pixels === 0) return null;
  const body = Buffer.concat(kept);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(body.length + 4, 4);
  return { content: Buffer.concat([head, body]), pixels };
}
