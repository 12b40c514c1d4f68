import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SECOND } from '../../src/basics/clock.ts';
import { newId } from '../../src/basics/id.ts';
import { err, ok } from '../../src/basics/result.ts';
import type { PushChannel } from '../../src/conversation/channel.ts';
import { NOTICE_VERSION } from '../../src/conversation/consent.ts';
import type { Message } from '../../src/conversation/message.ts';
import { openaiTranscriber } from '../../src/language/model/transcribe.ts';
import { OTHERS } from '../evidence/samples.ts';
import { openTranscriptionServer, type TranscriptionServer } from '../services/transcriptions.ts';
import { at, MONDAY, openWorld, says, type World } from './world.ts';

const VOICE = OTHERS['audio/ogg']!;

/** Hands out the same voice note for every id. */
const platform: PushChannel = {
  name: 'telegram',
  limits: { text: 4096, buttons: 8 },
  write: async () => ok({ sentId: '1' }),
  open: async (_account, { id }) =>
    id === 'voice'
      ? ok(
          (async function* () {
            yield VOICE;
          })(),
        )
      : err({ kind: 'gone', code: 'not here' }),
};

describe('a voice note', () => {
  let server: TranscriptionServer;
  let world: World;
  const open = async (abroad: boolean): Promise<void> => {
    const settings = { key: 'test-key', baseUrl: server.url, model: 'whisper-test', abroad };
    world = await openWorld({ channels: [platform], transcriber: openaiTranscriber(settings) });
  };
  beforeEach(async () => {
    server = await openTranscriptionServer();
  });
  afterEach(async () => {
    await world.close();
    await server.close();
  });

  const speak = async (): Promise<string> => {
    const files = [{ id: 'voice', name: null, mime: 'audio/ogg', bytes: VOICE.length }];
    const got = await world.reception.receive(says('zhang', '', { address: at('zhang', 'telegram'), files }));
    if (!got.ok) throw new Error(got.error.message);
    await world.reception.settle(got.value.conversation);
    await world.reception.runDue();
    return got.value.conversation;
  };
  const due = async (seconds: number): Promise<void> => {
    world.clock.advance(seconds * SECOND);
    await world.reception.runDue();
    await world.reception.runDue();
  };
  const theirs = async (): Promise<Message> =>
    (await world.lines('zhang', 'telegram')).find(({ from }) => from === 'consumer')!;
  const replies = async (): Promise<string[]> =>
    (await world.lines('zhang', 'telegram')).filter(({ from }) => from === 'bot').map(({ text }) => text);

  it('is written down, its secrets hidden, and marked as heard', async () => {
    await open(false);
    server.says('工商银行多扣了三百元，验证码是 482913');
    const conversation = await speak();
    const line = await theirs();
    expect(line.extras.heard).toBe(true);
    expect(line.text).toContain('工商银行多扣了三百元');
    expect(line.text).not.toContain('482913');
    expect((await replies()).join()).toContain('工商银行多扣了三百元');
    expect(server.asked).toEqual([{ name: 'voice.ogg', model: 'whisper-test' }]);
    const [kept] = await world.store.read.attachments.ofConversation(conversation);
    expect(kept).toMatchObject({ state: 'kept', heard: line.text });
  });

  it('that tells of danger is heard for it', async () => {
    await open(false);
    server.says('我不想活了');
    await speak();
    expect((await theirs()).extras.alarms).toMatchObject([{ kind: 'self-harm' }]);
  });

  it('goes abroad only with a yes', async () => {
    await open(true);
    server.says('听到了');
    const conversation = await speak();
    expect(server.asked).toEqual([]);
    expect(await replies()).toEqual(['heard: files']);
    await world.store.write((tx) =>
      tx.consents.give({
        id: newId(),
        conversation,
        scope: 'abroad',
        version: NOTICE_VERSION,
        given: true,
        at: MONDAY,
        withdrawnAt: null,
      }),
    );
    await speak();
    expect(server.asked).toHaveLength(1);
  });

  it.each([500, 429, 'garbage'] as const)('is kept and answered when the server says %s', async (answer) => {
    await open(false);
    server.says(answer === 'garbage' ? '' : answer);
    const conversation = await speak();
    for (const seconds of [6, 6, 6, 6]) await due(seconds);
    expect(await replies()).toEqual(['heard: files']);
    const [kept] = await world.store.read.attachments.ofConversation(conversation);
    expect(kept).toMatchObject({ state: 'kept', heard: null, work: null });
  });
});
