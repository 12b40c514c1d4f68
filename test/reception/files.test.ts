import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isLive } from '../../src/acts/evidence.ts';
import { removeFiles } from '../../src/acts/remove-files.ts';
import { SECOND } from '../../src/basics/clock.ts';
import { err, ok } from '../../src/basics/result.ts';
import type { FetchFailure, FileStream, PushChannel } from '../../src/conversation/channel.ts';
import type { FileRef } from '../../src/conversation/message.ts';
import { type Attachment, MOST_BYTES, MOST_FILES } from '../../src/evidence/attachment.ts';
import { OTHERS, PHOTO, PNG, ZIP } from '../evidence/samples.ts';
import { at, ENGINES, openWorld, says, type World } from './world.ts';

type Answer = Buffer | FetchFailure | 'breaks' | 'throws';

/** A platform that hands out what it holds by the file's id. */
function platform(): PushChannel & { readonly holds: Map<string, Answer[]>; asked: number } {
  const channel = {
    name: 'telegram' as const,
    limits: { text: 4096, buttons: 8 },
    holds: new Map<string, Answer[]>(),
    asked: 0,
    write: async () => ok({ sentId: '1' }),
    open: async (_account: string, { id }: FileRef) => {
      channel.asked++;
      const answers = channel.holds.get(id) ?? [];
      const answer = answers.length > 1 ? answers.shift()! : answers[0];
      if (answer === undefined) return err({ kind: 'gone' as const, code: 'not here' });
      if (answer === 'throws') throw new Error('no line');
      if (answer === 'breaks') return ok(broken());
      return Buffer.isBuffer(answer) ? ok(inParts(answer)) : err(answer);
    },
  };
  return channel;
}

async function* inParts(content: Buffer): FileStream {
  for (let from = 0; from < content.length; from += 1000) yield content.subarray(from, from + 1000);
}

async function* broken(): FileStream {
  yield Buffer.alloc(10);
  throw new Error('the line went dead');
}

const file = (id: string, more: Partial<FileRef> = {}): FileRef => ({
  id,
  name: '账单.jpg',
  mime: 'image/jpeg',
  bytes: null,
  ...more,
});

describe.each(ENGINES)('files that a platform holds, on $name', (engine) => {
  const its = engine.missing === null ? it : it.skip;
  let world: World;
  let channel: ReturnType<typeof platform>;
  beforeEach(async () => {
    if (engine.missing !== null) return;
    channel = platform();
    world = await openWorld({ channels: [channel] }, engine);
  });
  afterEach(async () => {
    if (engine.missing === null) await world.close();
  });

  const send = async (text: string, files: readonly FileRef[]): Promise<string> => {
    const got = await world.reception.receive(
      says('zhang', text, { address: at('zhang', 'telegram'), files }),
    );
    if (!got.ok) throw new Error(got.error.message);
    return got.value.conversation;
  };
  const rows = (conversation: string): Promise<readonly Attachment[]> =>
    world.store.read.attachments.ofConversation(conversation);
  const said = async (): Promise<string[]> =>
    (await world.lines('zhang', 'telegram')).filter(({ from }) => from === 'bot').map(({ text }) => text);
  const due = async (seconds: number): Promise<void> => {
    world.clock.advance(seconds * SECOND);
    await world.reception.runDue();
    await world.reception.runDue();
  };

  its('are kept without place and device, and their line is answered once they are there', async () => {
    channel.holds.set('photo', [PHOTO]);
    const conversation = await send('这是账单', [file('photo')]);
    expect(await world.store.read.messages.waiting(conversation)).toEqual([]);
    await world.reception.settle(conversation);
    expect(await said()).toEqual(['heard: 这是账单 + files']);
    const [kept] = await rows(conversation);
    expect(kept).toMatchObject({
      state: 'kept',
      name: '账单.jpg',
      mime: 'image/jpeg',
      bytes: PHOTO.length,
      takenAt: '2026-11-18T23:05:09',
      device: 'Testphone 9',
      origin: null,
      work: null,
    });
    const bytes = await world.parts.evidence.read(kept!.file!);
    expect(bytes?.includes('Testphone')).toBe(false);
  });

  its('hold up their own line and no other', async () => {
    channel.holds.set('photo', [{ kind: 'later', retryAfter: 7000 }, PNG]);
    await send('图', [file('photo')]);
    const conversation = await send('工商银行多扣了钱', []);
    await world.reception.settle(conversation);
    expect(await said()).toEqual(['heard: 工商银行多扣了钱']);
    await due(6);
    expect(await said()).toHaveLength(1);
    await due(2);
    expect(await said()).toEqual(['heard: 工商银行多扣了钱', 'heard: 图 + files']);
  });

  its('do not hold up a word of danger', async () => {
    channel.holds.set('photo', [{ kind: 'later', retryAfter: null }]);
    const conversation = await send('我不想活了', [file('photo')]);
    await world.reception.settle(conversation);
    expect(await said()).toEqual(['heard: 我不想活了']);
  });

  its.each(['throws', 'breaks', { kind: 'later', retryAfter: null }] as const)(
    'are tried again when it %o, and given up with a word',
    async (answer) => {
      channel.holds.set('photo', [answer]);
      const conversation = await send('', [file('photo')]);
      await world.reception.settle(conversation);
      expect(await said()).toEqual([]);
      for (const seconds of [6, 21, 61]) await due(seconds);
      expect(channel.asked).toBe(4);
      expect(await rows(conversation)).toMatchObject([
        { state: 'refused', fault: 'not-fetched', origin: null },
      ]);
      expect(await said()).toEqual(['heard: files']);
    },
  );

  its('are fetched by the next process when the first one dies over it', async () => {
    channel.holds.set('photo', [PNG]);
    const conversation = await send('', [file('photo')]);
    const [row] = await rows(conversation);
    const now = world.clock.now();
    await world.store.write((tx) => tx.attachments.lease(row!.id, now, (now + 60_000) as typeof now));
    await world.reception.settle(conversation);
    expect(await said()).toEqual([]);
    await due(61);
    expect(await said()).toEqual(['heard: files']);
  });

  its('are named for what they are, not for what they say to be', async () => {
    channel.holds.set('a', [ZIP]);
    channel.holds.set('b', [{ kind: 'too-large' }]);
    channel.holds.set('c', [Buffer.alloc(MOST_BYTES + 1, 1)]);
    channel.holds.set('d', [OTHERS['audio/ogg']!]);
    const conversation = await send('', [
      file('a'),
      file('b'),
      file('c'),
      file('d', { name: '../../etc/4111111111111111 密码是abc123.ogg' }),
      file('e', { bytes: MOST_BYTES + 1 }),
      file('gone'),
    ]);
    await world.reception.settle(conversation);
    const all = await rows(conversation);
    expect(all.map(({ state, fault }) => fault ?? state).sort()).toEqual(
      ['kept', 'kind', 'not-fetched', 'too-large', 'too-large', 'too-large'].sort(),
    );
    const voice = all.find(({ state }) => state === 'kept')!;
    expect(voice.mime).toBe('audio/ogg');
    expect(voice.name).not.toMatch(/etc|\/|41111111|abc123/);
  });

  its('are kept up to a number, and the same bytes once', async () => {
    channel.holds.set('photo', [PNG]);
    let conversation = '';
    for (let i = 0; i < 4; i++)
      conversation = await send(
        '',
        Array.from({ length: 10 }, () => file('photo')),
      );
    await world.reception.settle(conversation);
    const all = await rows(conversation);
    expect(all.filter(isLive)).toHaveLength(MOST_FILES);
    expect(all.filter(({ fault }) => fault === 'too-many')).toHaveLength(10);
    expect(new Set(all.filter(isLive).map(({ file: bytes }) => bytes)).size).toBeLessThanOrEqual(4);
  });

  its('that are taken back leave no bytes, unless they are another file, too', async () => {
    channel.holds.set('photo', [PNG]);
    let conversation = '';
    for (let i = 0; i < 2; i++) {
      conversation = await send('', [file('photo')]);
      await world.reception.settle(conversation);
    }
    const [first, second] = await rows(conversation);
    expect(first?.file).toBe(second?.file);
    const take = async (id: string): Promise<void> => {
      const by = { kind: 'consumer', id: conversation } as const;
      await world.store.write((tx) => removeFiles(tx, conversation, [id], by, world.clock.now()));
      await world.reception.runDue();
    };
    await take(first!.id);
    expect(await world.parts.evidence.read(second!.file!)).not.toBeNull();
    await take(second!.id);
    expect(await world.parts.evidence.read(second!.file!)).toBeNull();
    expect(await rows(conversation)).toMatchObject([
      { state: 'removed', name: null },
      { state: 'removed', name: null },
    ]);
  });

  its('that are taken back while they come leave no bytes either, and free their line', async () => {
    const conversation = await send('先别管', [file('photo')]);
    const [row] = await rows(conversation);
    channel.holds.set('photo', [{ kind: 'later', retryAfter: null }]);
    await world.reception.settle(conversation);
    const by = { kind: 'consumer', id: conversation } as const;
    await world.store.write((tx) => removeFiles(tx, conversation, [row!.id], by, world.clock.now()));
    await world.reception.settle(conversation);
    expect(await said()).toEqual(['heard: 先别管']);
  });
});
