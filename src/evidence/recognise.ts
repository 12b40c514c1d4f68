/** What is taken, by what the library calls it and by what it is called here. */
const TAKEN: Readonly<Record<string, string>> = {
  'image/jpeg': 'image/jpeg',
  'image/png': 'image/png',
  'image/webp': 'image/webp',
  'image/heic': 'image/heic',
  'image/heif': 'image/heic',
  'application/pdf': 'application/pdf',
  'audio/mpeg': 'audio/mpeg',
  'audio/ogg': 'audio/ogg',
  'audio/ogg; codecs=opus': 'audio/ogg',
  'audio/mp4': 'audio/mp4',
  'audio/x-m4a': 'audio/mp4',
  'audio/wav': 'audio/wav',
};

const startsWith = (content: Buffer, bytes: readonly number[]): boolean =>
  bytes.every((byte, at) => content[at] === byte);

/** Archives are not even looked into. */
const isPacked = (content: Buffer): boolean =>
  startsWith(content, [0x50, 0x4b]) || startsWith(content, [0x1f, 0x8b]);

/** What the bytes are, as one of the kinds that are taken; null for all else. Names and claims count for nothing. */
export async function recognise(content: Buffer): Promise<string | null> {
  if (isPacked(content)) return null;
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(content);
  return TAKEN[found?.mime ?? ''] ?? null;
}
