import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { awaitPerson } from '../../src/acts/await-person.ts';
import { claim } from '../../src/acts/claim.ts';
import { reply } from '../../src/acts/reply.ts';
import { sendAgain } from '../../src/acts/send-again.ts';
import { MINUTE } from '../../src/basics/clock.ts';
import { err, ok, type Result } from '../../src/basics/result.ts';
import type { PushChannel, SendFailure } from '../../src/conversation/channel.ts';
import type { Outgoing } from '../../src/conversation/message.ts';
import { at, echo, openWorld, says, type World } from './world.ts';

const ASKED = { reason: 'asked', priority: 'P3', safety: null } as const;

type Outcome = SendFailure | 'dies' | null;

/** A platform that does what it is told for the next calls, and then works. */
function platform(): PushChannel & {
  readonly arrived: Record<string, string[]>;
  readonly sent: Outgoing[];
  next: Outcome[];
  calls: number;
  onArrival: () => void;
} {
  const arrived: Record<string, string[]> = {};
  const channel = {
    name: 'telegram' as const,
    limits: { text: 4096, buttons: 8 } as PushChannel['limits'],
    arrived,
    sent: [] as Outgoing[],
    next: [] as Outcome[],
    calls: 0,
    onArrival: () => {},
    async write(to: { chat: string }, message: Outgoing): Promise<Result<{ sentId: string }, SendFailure>> {
      channel.calls++;
      const outcome = channel.next.shift() ?? null;
      if (outcome === 'dies') throw new Error('socket gone');
      if (outcome !== null) return err(outcome);
      channel.sent.push(message);
      channel.onArrival();
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
    channel.next = [{ kind: 'refused', code: 'malformed' }];
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

  const talkOf = async (chat: string): Promise<string> =>
    (await world.store.read.conversations.byAddress(at(chat, 'telegram')))!.id;

  it('is not tried with somebody who blocked us, until they write again', async () => {
    channel.next = [{ kind: 'refused', code: 'blocked' }];
    const talk = await say('zhang', '一');
    const staff = { id: 's1', role: 'agent', name: '测试坐席甲' } as const;
    await world.store.write((tx) => awaitPerson(tx, talk, ASKED, world.clock.now()));
    await claim(world.parts, { conversation: talk, staff });
    await world.reception.settle(talk);
    expect(channel.calls).toBe(1);
    const missed = await world.store.read.deliveries.missed(talk);
    expect(missed.map(({ failure }) => failure)).toEqual(['blocked', 'blocked']);
    await say('zhang', '二');
    await reply(world.parts, { conversation: talk, staff, text: '您好' });
    await world.reception.settle(talk);
    expect(channel.arrived.zhang).toEqual(['您好']);
  });

  it('is sent again where staff want that, in the place of a new message', async () => {
    channel.next = [{ kind: 'unknown' }, { kind: 'unknown' }];
    const talk = await say('zhang', '一');
    const [missed] = await world.store.read.deliveries.missed(talk);
    expect(missed).toMatchObject({ state: 'unknown' });
    expect(await sendAgain(world.parts, { conversation: talk, message: missed!.message })).toEqual({
      ok: true,
      value: undefined,
    });
    await world.reception.runDue();
    expect(channel.arrived.zhang).toEqual(['heard: 一']);
    expect(await world.store.read.deliveries.missed(talk)).toEqual([]);
  });

  it('is not sent again what arrived, nor what belongs to another talk', async () => {
    const [zhang, li] = [await say('zhang', '一'), await say('li', '二')];
    const [theirs] = (await world.lines('li', 'telegram')).filter(({ from }) => from === 'bot');
    for (const conversation of [zhang, li])
      expect(await sendAgain(world.parts, { conversation, message: theirs!.id })).toMatchObject({
        ok: false,
      });
    expect(channel.calls).toBe(2);
  });

  describe('longer than the platform takes', () => {
    const sentences = Array.from({ length: 40 }, (_, n) => `第${n + 1}句说的是同一件事。`).join('');
    beforeEach(() => {
      Object.assign(channel.limits, { text: 100 });
    });

    it('is cut between sentences, and nothing is lost', async () => {
      await say('zhang', sentences);
      const pieces = channel.arrived.zhang!;
      expect(pieces.length).toBeGreaterThan(4);
      expect(pieces.join('')).toBe(`heard: ${sentences}`);
      for (const piece of pieces) {
        expect(piece.length).toBeLessThanOrEqual(100);
        expect(piece).toMatch(/。$/);
      }
    });

    it('goes on with the piece that was refused, whoever sends it then', async () => {
      channel.next = [null, null, { kind: 'later', retryAfter: 10_000_000, scope: 'address' }];
      await say('zhang', sentences);
      expect(channel.arrived.zhang).toHaveLength(2);
      world.clock.advance(9_999_000);
      const restarted = world.again();
      await restarted.runDue();
      expect(channel.arrived.zhang).toHaveLength(2);
      world.clock.advance(1000);
      await restarted.runDue();
      expect(channel.arrived.zhang!.join('')).toBe(`heard: ${sentences}`);
    });

    it('has its buttons under the last piece', async () => {
      const asking = world.again({
        decide: (state) => ({
          state,
          replies: [{ text: sentences, choices: [{ id: 'yes', label: '好' }] }],
          effects: [],
        }),
      });
      await say('zhang', '一', asking);
      const buttons = channel.sent.map(({ choices }) => choices.length);
      expect(buttons.at(-1)).toBe(1);
      expect(buttons.slice(0, -1).every((n) => n === 0)).toBe(true);
    });
  });

  describe('within a budget', () => {
    const passSecond = async (): Promise<void> => {
      world.clock.advance(1000);
      await world.reception.runDue();
    };

    it('of one a second goes to a chat one a second, in order', async () => {
      Object.assign(channel.limits, { perSecond: { account: 30, address: 1 } });
      for (const text of ['一', '二', '三']) await say('zhang', text);
      expect(channel.arrived.zhang).toEqual(['heard: 一']);
      await passSecond();
      expect(channel.arrived.zhang).toHaveLength(2);
      await passSecond();
      expect(channel.arrived.zhang).toEqual(['heard: 一', 'heard: 二', 'heard: 三']);
    });

    it('of three a second of the whole bot is kept by two processes together', async () => {
      Object.assign(channel.limits, { perSecond: { account: 3, address: 1 } });
      const other = world.again();
      for (const [n, chat] of ['zhang', 'li', 'wang', 'zhao', 'qian'].entries())
        await say(chat, '一', n % 2 === 0 ? world.reception : other);
      expect(channel.calls).toBe(3);
      await passSecond();
      expect(channel.calls).toBe(5);
      expect(Object.values(channel.arrived).flat()).toHaveLength(5);
    });
  });

  it('does not wait for another chat whose call hangs', async () => {
    const hangs = Promise.withResolvers<Result<{ sentId: string }, SendFailure>>();
    const slow: PushChannel = {
      ...channel,
      write: (to, message) => (to.chat === 'zhang' ? hangs.promise : channel.write(to, message)),
    };
    const reception = world.again({ channels: [slow] });
    const stuck = say('zhang', '一', reception);
    const served = Promise.withResolvers<void>();
    channel.onArrival = served.resolve;
    const free = say('li', '二', reception);
    await served.promise;
    expect(channel.arrived.li).toEqual(['heard: 二']);
    hangs.resolve(ok({ sentId: 'late' }));
    await Promise.all([stuck, free]);
    expect(await world.store.read.deliveries.missed(await talkOf('zhang'))).toEqual([]);
  });
});
