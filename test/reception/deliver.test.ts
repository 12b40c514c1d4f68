import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claim } from '../../src/acts/claim.ts';
import { MINUTE } from '../../src/basics/clock.ts';
import { err, ok, type Result } from '../../src/basics/result.ts';
import type { PushChannel, SendFailure } from '../../src/conversation/channel.ts';
import { at, echo, openWorld, says, type World } from './world.ts';

type Outcome = SendFailure | 'dies' | null;

/** A platform that does what it is told for the next calls, and then works. */
function platform(): PushChannel & {
  readonly arrived: Record<string, string[]>;
  next: Outcome[];
  calls: number;
} {
  const arrived: Record<string, string[]> = {};
  const channel = {
    name: 'telegram' as const,
    limits: { text: 4096, buttons: 8 },
    arrived,
    next: [] as Outcome[],
    calls: 0,
    async write(
      to: { chat: string },
      message: { text: string },
    ): Promise<Result<{ sentId: string }, SendFailure>> {
      channel.calls++;
      const outcome = channel.next.shift() ?? null;
      if (outcome === 'dies') throw new Error('socket gone');
      if (outcome !== null) return err(outcome);
      arrived[to.chat] = [...(arrived[to.chat] ?? []), message.text];
      return ok({ sentId: String(channel.calls) });
    },
    open: async () => err({ kind: 'gone' as const, code: 'no files' }),
  };
  return channel;
}

describe('what is pushed to a platform', () => {
  let world: World;
  let channel: ReturnType<typeof platform>;
  beforeEach(async () => {
    channel = platform();
    world = await openWorld({ channels: [channel] });
  });
  afterEach(() => world.close());

  const say = async (chat: string, text: string, reception = world.reception): Promise<string> => {
    const received = await reception.receive(says(chat, text, { address: at(chat, 'telegram') }));
    const conversation = received.ok ? received.value.conversation : '';
    await reception.settle(conversation);
    return conversation;
  };

  it('arrives in the order it was said', async () => {
    for (const text of ['一', '二', '三']) await say('zhang', text);
    expect(channel.arrived.zhang).toEqual(['heard: 一', 'heard: 二', 'heard: 三']);
  });

  it('waits as long as the platform asks, for this chat alone', async () => {
    channel.next = [{ kind: 'later', retryAfter: 30_000, scope: 'address' }];
    await say('zhang', '一');
    await say('zhang', '二');
    await say('li', '三');
    expect(channel.arrived).toEqual({ li: ['heard: 三'] });
    world.clock.advance(30_000);
    await world.reception.runDue();
    expect(channel.arrived.zhang).toEqual(['heard: 一', 'heard: 二']);
  });

  it('waits for every chat when the platform asks the whole account', async () => {
    channel.next = [{ kind: 'later', retryAfter: 30_000, scope: 'account' }];
    await say('zhang', '一');
    await say('li', '二');
    expect(channel.calls).toBe(1);
    world.clock.advance(30_000);
    await world.reception.runDue();
    expect(channel.arrived).toEqual({ zhang: ['heard: 一'], li: ['heard: 二'] });
  });

  it.each(['dies', { kind: 'unknown' }] as const)(
    'is sent once more when the call was lost: %j',
    async (lost) => {
      channel.next = [lost];
      await say('zhang', '一');
      expect(channel.arrived.zhang).toEqual(['heard: 一']);
      expect(channel.calls).toBe(2);
    },
  );

  it('is not sent a third time, and what comes after it goes on', async () => {
    channel.next = [{ kind: 'unknown' }, { kind: 'unknown' }];
    await say('zhang', '一');
    await say('zhang', '二');
    expect(channel.arrived.zhang).toEqual(['heard: 二']);
    expect(channel.calls).toBe(3);
  });

  it('counts as lost only what may have arrived', async () => {
    const later: Outcome = { kind: 'later', retryAfter: 1000, scope: 'address' };
    channel.next = [later, later, { kind: 'unknown' }];
    await say('zhang', '一');
    for (let n = 0; n < 3; n++) {
      world.clock.advance(1000);
      await world.reception.runDue();
    }
    expect(channel.arrived.zhang).toEqual(['heard: 一']);
  });

  it('is given up when the platform refuses it, and the rest goes on', async () => {
    channel.next = [{ kind: 'refused', code: 'blocked' }];
    await say('zhang', '一');
    await say('zhang', '二');
    expect(channel.arrived.zhang).toEqual(['heard: 二']);
  });

  it('is sent once more after a crash during the call', async () => {
    const answer = Promise.withResolvers<Result<{ sentId: string }, SendFailure>>();
    const called = Promise.withResolvers<void>();
    const stuck: PushChannel = {
      ...channel,
      write: () => {
        called.resolve();
        return answer.promise;
      },
    };
    const crashed = world.again({ channels: [stuck] });
    const received = await crashed.receive(says('zhang', '一', { address: at('zhang', 'telegram') }));
    const settled = crashed.settle(received.ok ? received.value.conversation : '');
    await called.promise;
    world.clock.advance(3 * MINUTE);
    await world.reception.runDue();
    answer.resolve(err({ kind: 'unknown' }));
    await settled;
    await world.reception.runDue();
    expect(channel.arrived.zhang).toEqual(['heard: 一']);
  });

  it('stays unsaid by the bot once a person has taken over', async () => {
    const waiting = world.again({
      decide: (state, commands, facts, now) => ({
        ...echo(state, commands, facts, now),
        effects: [{ kind: 'person', reason: 'asked', priority: 'P3', safety: null }],
      }),
    });
    channel.next = [{ kind: 'later', retryAfter: 30_000, scope: 'address' }];
    const talk = await say('zhang', '找人', waiting);
    await claim(world.parts, { conversation: talk, staff: { id: 's1', role: 'agent', name: '测试坐席甲' } });
    world.clock.advance(30_000);
    await world.reception.runDue();
    expect(channel.arrived.zhang).toHaveLength(1);
    expect(channel.arrived.zhang![0]).toContain('测试坐席甲');
  });
});
