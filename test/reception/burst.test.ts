import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Asking } from '../../src/conversation/message.ts';
import { echo, openWorld, says, type World } from './world.ts';

describe('lines that come one after the other', () => {
  let world: World;
  let asking: Asking | null = null;
  beforeEach(async () => {
    asking = null;
    world = await openWorld({
      decide: (state, commands, facts, now) =>
        echo({ ...state, ...(asking === null ? {} : { asking }) }, commands, facts, now),
    });
  });
  afterEach(() => world.close());

  const replies = async (): Promise<readonly string[]> =>
    (await world.lines('zhang')).filter(({ from }) => from === 'bot').map(({ text }) => text);
  const write = async (text: string, choice?: string): Promise<void> => {
    const incoming = says('zhang', text, choice === undefined ? {} : { choice });
    expect((await world.reception.receive(incoming)).ok).toBe(true);
  };

  it('are answered together 700 ms after the last', async () => {
    await write('上周买的手机');
    world.clock.advance(600);
    await write('坏了');
    world.clock.advance(699);
    await world.reception.runDue();
    expect(await replies()).toEqual([]);
    world.clock.advance(1);
    await world.reception.runDue();
    expect(await replies()).toEqual(['heard: 上周买的手机 + 坏了']);
  });

  it('wait three seconds for a line that was announced', async () => {
    const announces = { ...says('zhang', '上周买的手机'), more: true };
    expect((await world.reception.receive(announces)).ok).toBe(true);
    world.clock.advance(2999);
    await world.reception.runDue();
    expect(await replies()).toEqual([]);
    await write('坏了');
    world.clock.advance(700);
    await world.reception.runDue();
    expect(await replies()).toEqual(['heard: 上周买的手机 + 坏了']);

    expect((await world.reception.receive({ ...says('zhang', '还有'), more: true })).ok).toBe(true);
    world.clock.advance(2999);
    await world.reception.runDue();
    expect(await replies()).toHaveLength(1);
    world.clock.advance(1);
    await world.reception.runDue();
    expect(await replies()).toHaveLength(2);
  });

  it('wait 8 s at most, however fast more come', async () => {
    for (let n = 0; n < 15; n++) {
      await write(`第${n}句`);
      world.clock.advance(500);
      await world.reception.runDue();
      expect(await replies()).toEqual([]);
    }
    await write('还有');
    world.clock.advance(500);
    await world.reception.runDue();
    expect(await replies()).toHaveLength(1);
  });

  it('are answered at once after a button', async () => {
    await write('我要投诉');
    await write('', 'human');
    await world.reception.runDue();
    expect(await replies()).toEqual(['heard: 我要投诉 + [human]']);
  });

  it('are answered at once when a person is asked for', async () => {
    await write('我要投诉');
    await write('转人工');
    await world.reception.runDue();
    expect(await replies()).toHaveLength(1);
  });

  it('are answered at once when the question was a closed one, and waited for after an open one', async () => {
    asking = 'phone';
    await write('开始');
    world.clock.advance(700);
    await world.reception.runDue();
    asking = 'facts';
    await write('13800000000');
    await world.reception.runDue();
    expect(await replies()).toHaveLength(2);
    await write('事情是这样的');
    await world.reception.runDue();
    expect(await replies()).toHaveLength(2);
  });
});
