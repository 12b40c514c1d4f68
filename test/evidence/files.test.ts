import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR, instant } from '../../src/basics/clock.ts';
import type { Files } from '../../src/evidence/ports.ts';
import { openFiles } from '../../src/store/files.ts';

const NOW = instant(Date.UTC(2026, 10, 23, 2, 0));

async function* parts(...chunks: readonly (string | number)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield typeof chunk === 'number' ? Buffer.alloc(chunk, 7) : Buffer.from(chunk);
}

describe('files on disk', () => {
  let folder: string;
  let files: Files;
  const coming = (): string[] => readdirSync(join(folder, 'coming'));
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'redress-files-'));
    files = await openFiles(folder, NOW);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are counted and digested as they come in, and leave nothing when they are not wanted', async () => {
    const taken = await files.take(parts('一张', '账单'), 100);
    if (!taken.ok) throw new Error(taken.error);
    const all = Buffer.from('一张账单');
    expect(taken.value).toMatchObject({
      bytes: all.length,
      digest: createHash('sha256').update(all).digest('hex'),
    });
    expect(await taken.value.content()).toEqual(all);
    await taken.value.discard();
    expect(coming()).toEqual([]);
  });

  it('are read no further than the limit', async () => {
    let asked = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        asked++;
        yield Buffer.alloc(10);
      }
    }
    expect(await files.take(endless(), 25)).toEqual({ ok: false, error: 'too-large' });
    expect(asked).toBe(3);
    expect(coming()).toEqual([]);
    expect((await files.take(parts(25), 25)).ok).toBe(true);
    expect(await files.take(parts(26), 25)).toEqual({ ok: false, error: 'too-large' });
  });

  it('are none where nothing came, or where it broke off', async () => {
    expect(await files.take(parts(), 25)).toEqual({ ok: false, error: 'empty' });
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.alloc(5);
      throw new Error('the line went dead');
    }
    await expect(files.take(broken(), 25)).rejects.toThrow('the line went dead');
    expect(coming()).toEqual([]);
  });

  it('are kept whole, for this user alone, until they are removed', async () => {
    const file = await files.keep(Buffer.from('账单'));
    expect(await files.read(file)).toEqual(Buffer.from('账单'));
    expect(coming()).toEqual([]);
    expect(statSync(join(folder, file.slice(0, 2), file)).mode & 0o077).toBe(0);
    expect(statSync(folder).mode & 0o077).toBe(0);
    await files.remove(file);
    await files.remove(file);
    expect(await files.read(file)).toBeNull();
  });

  it('say when they can not be kept', async () => {
    await expect(files.check()).resolves.toBeUndefined();
    rmSync(join(folder, 'coming'), { recursive: true });
    await expect(files.check()).rejects.toThrow('ENOENT');
  });

  it('are found by no other name', async () => {
    for (const name of ['../../etc/passwd', '', 'coming', `${'0'.repeat(25)}/`])
      await expect(files.read(name)).rejects.toThrow('no name of a stored file');
  });

  it('that came in halfway before a crash are thrown away later', async () => {
    for (const [name, age] of [
      ['old', 2 * HOUR],
      ['new', 0],
    ] as const) {
      const path = join(folder, 'coming', name);
      writeFileSync(path, 'half');
      const at = (NOW - age) / 1000;
      utimesSync(path, at, at);
    }
    await openFiles(folder, NOW);
    expect(coming()).toEqual(['new']);
  });
});
