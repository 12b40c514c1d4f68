import type { Stripped } from './stripped.ts';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** What the picture needs to look right, animation included. Texts, times and EXIF are none of it. */
const KEPT: ReadonlySet<string> = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'cICP',
  'sBIT',
  'bKGD',
  'pHYs',
  'acTL',
  'fcTL',
  'fdAT',
]);

/** A PNG without its metadata and without what follows its end; null when it isn't whole. */
export function stripPng(content: Buffer): Stripped | null {
  if (!content.subarray(0, 8).equals(SIGNATURE)) return null;
  const kept: Buffer[] = [SIGNATURE];
  let pixels = 0;
  for (let at = 8; at + 12 <= content.length; ) {
    const length = content.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > content.length) return null;
    const type = content.subarray(at + 4, at + 8).toString('latin1');
    if ((type === 'IHDR') !== (at === 8)) return null;
    if (type === 'IHDR') {
      if (length !== 13) return null;
      pixels = content.readUInt32BE(at + 8) * content.readUInt32BE(at + 12);
    }
    if (KEPT.has(type)) kept.push(content.subarray(at, end));
    if (type === 'IEND') return pixels === 0 ? null : { content: Buffer.concat(kept), pixels };
    at = end;
  }
  return null;
}
