import { describe, expect, it } from 'vitest';
import { examine } from '../../src/evidence/examine.ts';
import { JPEG, OTHERS, PHOTO, PNG, WEBP, withSegment, ZIP, ZIP_END } from './samples.ts';

const word = (text: string): Buffer => Buffer.from(text, 'latin1');

async function kept(content: Buffer) {
  const examined = await examine(content);
  if (!examined.ok) throw new Error(`refused: ${examined.error}`);
  return examined.value;
}

const faultOf = async (content: Buffer): Promise<string | null> => {
  const examined = await examine(content);
  return examined.ok ? null : examined.error;
};

/** A PNG chunk; its checksum is not looked at here. */
function chunk(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length);
  return Buffer.concat([head, word(type), body, Buffer.alloc(4)]);
}

describe('a file that is looked at', () => {
  it.each([['image/jpeg', JPEG], ['image/png', PNG], ['image/webp', WEBP], ...Object.entries(OTHERS)])(
    'is known as %s by its content',
    async (mime, content) => {
      expect((await kept(content)).mime).toBe(mime);
    },
  );

  it.each([
    ['a zip', ZIP],
    ['a gzip', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0])],
    ['a drawing that is a program', word('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['a page', word('<!doctype html><script>alert(1)</script>')],
    ['words', Buffer.from('我的账单')],
    ['a GIF', word('GIF89a\u0001\0\u0001\0\0\0\0')],
    [
      'a film',
      Buffer.concat([Buffer.from([0, 0, 0, 24]), word('ftypisom\0\0\0\0isommp42'), Buffer.alloc(64)]),
    ],
    ['a Windows program', Buffer.concat([word('MZ'), Buffer.alloc(200)])],
  ])('is not taken when it is %s', async (_what, content) => {
    expect(await faultOf(content)).toBe('kind');
  });

  it('tells date and device of a photo and keeps neither these nor the place in the bytes', async () => {
    const photo = await kept(PHOTO);
    expect(photo).toMatchObject({ takenAt: '2026-11-18T23:05:09', device: 'Testphone 9' });
    const bytes = photo.content.toString('latin1');
    for (const secret of ['Testphone', '2026:11', 'made by', 'behind the end', 'II*'])
      expect(bytes).not.toContain(secret);
    expect(bytes).toContain('ICC_PROFILE');
    expect(photo.content.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
  });

  it('keeps which way is up', async () => {
    const { content } = await kept(PHOTO);
    const again = await kept(content);
    expect(again.content).toEqual(content);
    expect(content.indexOf(Buffer.from('011200030000000100060000', 'hex'))).toBeGreaterThan(0);
  });

  it('leaves a picture without metadata as it is', async () => {
    expect((await kept(JPEG)).content).toEqual(JPEG);
    expect((await kept(PNG)).content).toEqual(PNG);
    expect((await kept(WEBP)).content).toEqual(WEBP);
  });

  it('takes texts and times out of a PNG', async () => {
    const told = Buffer.concat([
      PNG.subarray(0, 33),
      chunk('tEXt', word('Author\0Zhang San')),
      chunk('eXIf', word('II*\0place')),
      PNG.subarray(33),
      word('behind'),
    ]);
    expect((await kept(told)).content).toEqual(PNG);
  });

  it('takes EXIF and XMP out of a WebP', async () => {
    const body = Buffer.concat([
      WEBP.subarray(12),
      word('EXIF\u0004\0\0\0II*\0'),
      word('XMP \u0003\0\0\0<x>\0'),
    ]);
    const told = Buffer.concat([WEBP.subarray(0, 12), body]);
    told.writeUInt32LE(body.length + 4, 4);
    told[20] = told[20]! | 0b1100;
    expect((await kept(told)).content).toEqual(WEBP);
  });

  it.each([
    ['a JPEG', JPEG],
    ['a PNG', PNG],
    ['a WebP', WEBP],
  ])('is not taken when %s is cut off', async (_what, content) => {
    for (const length of [content.length - 4, Math.floor(content.length / 2)])
      expect(await faultOf(content.subarray(0, length))).not.toBeNull();
  });

  it('is not taken when a small file unpacks to a picture without end', async () => {
    const bomb = Buffer.from(PNG);
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    expect(await faultOf(bomb)).toBe('too-many-pixels');
  });

  it.each(['application/pdf', 'audio/mpeg', 'audio/ogg'])(
    'is not taken when %s is an archive, too',
    async (mime) => {
      expect(await faultOf(Buffer.concat([OTHERS[mime]!, ZIP_END]))).toBe('damaged');
    },
  );

  it('is not taken when a recording is a page, too', async () => {
    const both = Buffer.concat([
      OTHERS['audio/mpeg']!.subarray(0, 40),
      word('<html><script>'),
      Buffer.alloc(400),
    ]);
    expect(await faultOf(both)).toBe('damaged');
  });

  it('holds on to nothing of a page that hides in a picture', async () => {
    const both = withSegment(JPEG, 0xfe, word('<html><script>alert(1)</script>'));
    expect((await kept(both)).content.toString('latin1')).not.toContain('<html');
  });

  it('never fails on what is broken in the middle', async () => {
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return seed % below;
    };
    for (const content of [PHOTO, PNG, WEBP, ...Object.values(OTHERS)])
      for (let round = 0; round < 60; round++) {
        const broken = Buffer.from(content);
        for (let hit = 0; hit < 4; hit++) broken[random(broken.length)] = random(256);
        await expect(examine(broken)).resolves.toHaveProperty('ok');
      }
  });
});
