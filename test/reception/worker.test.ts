import { describe, expect, it, vi } from 'vitest';
import { MINUTE, SECOND, systemClock } from '../../src/basics/clock.ts';
import { UpstreamError } from '../../src/basics/errors.ts';
import { createLog } from '../../src/basics/log.ts';
import type { Message } from '../../src/conversation/message.ts';
import { createReception } from '../../src/reception/reception.ts';
import { openWorld, says, type World } from './world.ts';

/** The talk once it has `count` lines of the bot; woken by the bus. */
function untilReplies(world: World, conversation: string, count: number): Promise<readonly Message[]> {
  return new Promise((resolve, reject) => {
    const look = async (): Promise<void> => {
      const lines = await world.store.read.messages.after(conversation, 0, 1000);
      if (lines.filter(({ from }) => from === 'bot').length < count) return;
      stop();
      resolve(lines);
    };
    const stop = world.parts.bus.subscribe(conversation, () => void look().catch(reject));
    void look().catch(reject);
  });
}

const realTime = { clock: systemClock, burst: { quiet: 20, most: 100 } };

describe('a reception that was started', () => {
  it('answers by itself, at once or after the burst, and the bus tells so', async () => {
    const world = await openWorld(realTime);
    try {
      world.reception.start();
      const first = await world.reception.receive(says('zhang', '第一句'));
      const talk = first.ok ? first.value.conversation : '';
      await world.reception.receive(says('zhang', '第二句'));
      await untilReplies(world, talk, 1);
      await world.reception.receive(says('zhang', '转人工'));
      const lines = await untilReplies(world, talk, 2);
      expect(lines.map(({ text }) => text)).toEqual([
        '第一句',
        '第二句',
        'heard: 第一句 + 第二句',
        '转人工',
        'heard: 转人工',
      ]);
    } finally {
      await world.close();
    }
  });

  it('finds what another process left behind', async () => {
    const world = await openWorld(realTime);
    try {
      const left = await world.reception.receive(says('zhang', '没人理我'));
      const started = world.again();
      started.start();
      expect(await untilReplies(world, left.ok ? left.value.conversation : '', 1)).toHaveLength(2);
    } finally {
      await world.close();
    }
  });

  it('looks less and less often while the store fails, and goes on when it is back', async () => {
    const world = await openWorld({});
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const talks = await Promise.all(
        ['a', 'b', 'c', 'd', 'e'].map(async (chat) => {
          const received = await world.reception.receive(says(chat, '转人工'));
          return received.ok ? received.value.conversation : '';
        }),
      );
      world.clock.advance(MINUTE);
      let broken = true;
      const logged: string[] = [];
      const reception = createReception({
        ...world.parts,
        log: createLog('error', (line) => void logged.push(line)),
        store: {
          ...world.store,
          write: (fn) =>
            broken ? Promise.reject(new UpstreamError('store-full', 'full')) : world.store.write(fn),
        },
      });
      reception.start();
      await vi.advanceTimersByTimeAsync(5 * MINUTE);
      expect(logged.length).toBeGreaterThan(2);
      expect(logged.length).toBeLessThan(20);
      broken = false;
      const answered = async (): Promise<number> => {
        const states = await Promise.all(talks.map((talk) => world.store.read.conversations.get(talk)));
        return states.filter((state) => state?.wakeAt === null).length;
      };
      for (let second = 0; second < 35 && (await answered()) < talks.length; second++) {
        await vi.advanceTimersByTimeAsync(SECOND);
        await new Promise((resolve) => setImmediate(resolve));
      }
      expect(await answered()).toBe(talks.length);
      await reception.stop();
    } finally {
      vi.useRealTimers();
      await world.close();
    }
  });

  it('ends its turns when it is stopped, and leaves nothing leased', async () => {
    const world = await openWorld(realTime);
    try {
      world.reception.start();
      const talks = await Promise.all(
        Array.from({ length: 20 }, async (_, n) => {
          const received = await world.reception.receive(says(`chat${n}`, '转人工'));
          return received.ok ? received.value.conversation : '';
        }),
      );
      await world.reception.stop();
      for (const talk of talks) {
        const conversation = (await world.store.read.conversations.get(talk))!;
        expect(conversation.wakeAt).toBeNull();
        expect(conversation.leasedUntil).toBe(0);
      }
    } finally {
      await world.close();
    }
  });
});
