const base64 = (text: string): Buffer => Buffer.from(text, 'base64');

/** Twelve by eight points, drawn by a browser, with its colour profile. */
export const JPEG = base64(
  [
    '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABh',
    'Y3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    'AAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAAB',
    'UAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAA',
    'AAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9Y',
    'WVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAM',
    'ZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0o',
    'OjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2Nj',
    'Y2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAIAAwDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQF',
    '/8QAGxABAAAHAAAAAAAAAAAAAAAAABYlMlJlgpL/xAAUAQEAAAAAAAAAAAAAAAAAAAAE/8QAFhEBAQEAAAAAAAAAAAAAAAAAAAER',
    '/9oADAMBAAIRAxEAPwCWSw3ld7+aWOBANuv/2Q==',
  ].join(''),
);

export const PNG = base64(
  [
    'iVBORw0KGgoAAAANSUhEUgAAAAwAAAAICAYAAADN5B7xAAAAQklEQVR4AbyOsQ0AIAgEPyygg+kGOp0juJgbaCUhJBTfQHIFhPu8',
    'lDYug4AcFc5esEQ5KkQP/p4o1D5h8VX+Tld6AAAA///Uuu3NAAAABklEQVQDAEgEIJnznLwiAAAAAElFTkSuQmCC',
  ].join(''),
);

export const WEBP = base64(
  [
    'UklGRkICAABXRUJQVlA4WAoAAAAgAAAACwAABwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABh',
    'Y3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    'AAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAAB',
    'UAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAA',
    'AAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9Y',
    'WVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAM',
    'ZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDggVAAAADACAJ0BKgwACAACwEwloAJ0BpVb3hcy',
    'UUQAAP5Pq0LP8J3o9CRTvV8sw38UvmIssMxu5rRr37KdGHBLWLUd3kHvi22JRe8erRtfN9sZM53Z522oAA==',
  ].join(''),
);

const word = (text: string): Buffer => Buffer.from(text, 'latin1');

/** A segment that goes before all others of a JPEG. */
export function withSegment(jpeg: Buffer, marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

type Entry = readonly [tag: number, type: 2 | 3 | 4 | 5, count: number, value: Buffer];

/** One directory of a TIFF, little endian, laid out at `at`. */
function directory(entries: readonly Entry[], at: number): Buffer {
  const head = Buffer.alloc(2 + entries.length * 12 + 4);
  head.writeUInt16LE(entries.length, 0);
  const rest: Buffer[] = [];
  let free = at + head.length;
  entries.forEach(([tag, type, count, value], index) => {
    const slot = 2 + index * 12;
    head.writeUInt16LE(tag, slot);
    head.writeUInt16LE(type, slot + 2);
    head.writeUInt32LE(count, slot + 4);
    if (value.length <= 4) value.copy(head, slot + 8);
    else {
      head.writeUInt32LE(free, slot + 8);
      rest.push(value);
      free += value.length;
    }
  });
  return Buffer.concat([head, ...rest]);
}

const ascii = (text: string): readonly [2, number, Buffer] => [2, text.length + 1, word(`${text}\0`)];
const short = (value: number): readonly [3, 1, Buffer] => [3, 1, Buffer.from([value, 0])];

function pointer(at: number): readonly [4, 1, Buffer] {
  const value = Buffer.alloc(4);
  value.writeUInt32LE(at);
  return [4, 1, value];
}

/** The EXIF of a telephone that was held upright in Shanghai; `place` as bytes is what must not be kept. */
export function exif(orientation: number): Buffer {
  const head = Buffer.concat([word('II*\0'), Buffer.from([8, 0, 0, 0])]);
  const degrees = Buffer.alloc(24);
  for (const [index, value] of [31, 1, 13, 1, 49, 1].entries()) degrees.writeUInt32LE(value, index * 4);
  const main = (taken: number, place: number): Buffer =>
    directory(
      [
        [0x010f, ...ascii('Testphone')],
        [0x0110, ...ascii('Testphone 9')],
        [0x0112, ...short(orientation)],
        [0x8769, ...pointer(taken)],
        [0x8825, ...pointer(place)],
      ],
      8,
    );
  const taken = 8 + main(0, 0).length;
  const moment = directory([[0x9003, ...ascii('2026:11:18 23:05:09')]], taken);
  const place = taken + moment.length;
  const where = directory(
    [
      [0x0001, ...ascii('N')],
      [0x0002, 5, 3, degrees],
    ],
    place,
  );
  return Buffer.concat([word('Exif\0\0'), head, main(taken, place), moment, where]);
}

/** A picture as a telephone takes it: with date, device, place, a comment, and something behind its end. */
export const PHOTO = Buffer.concat([
  withSegment(withSegment(JPEG, 0xfe, word('made by 张三测试')), 0xe1, exif(6)),
  word('behind the end'),
]);

const padded = (head: Buffer, bytes = 512): Buffer => Buffer.concat([head, Buffer.alloc(bytes)]);

/** Files of the other kinds that are taken: enough of each to be known by. */
export const OTHERS: Readonly<Record<string, Buffer>> = {
  'image/heic': padded(Buffer.concat([Buffer.from([0, 0, 0, 24]), word('ftypheic\0\0\0\0mif1heic')])),
  'application/pdf': word('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
  'audio/mpeg': padded(Buffer.from([0xff, 0xfb, 0x90, 0x64])),
  'audio/ogg': padded(Buffer.concat([word('OggS'), Buffer.alloc(24), word('OpusHead')])),
  'audio/mp4': padded(Buffer.concat([Buffer.from([0, 0, 0, 24]), word('ftypM4A \0\0\0\0M4A mp42')])),
  'audio/wav': padded(word('RIFF\x24\x02\0\0WAVEfmt ')),
};

/** An empty archive, and one entry's head: what a zip ends and begins with. */
export const ZIP_END = Buffer.concat([word('PK\u0005\u0006'), Buffer.alloc(18)]);
export const ZIP = Buffer.concat([word('PK\u0003\u0004'), Buffer.alloc(60), ZIP_END]);
