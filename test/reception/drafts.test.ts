import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../src/basics/clock.ts';
import { newId } from '../../src/basics/id.ts';
import { firstBroken } from '../../src/complaints/audit.ts';
import type { Effect } from '../../src/dialogue/decision.ts';
import { echo, openWorld, says, type World } from './world.ts';

describe('a draft that is left', () => {
  const id = newId();
  let world: World;
  let talk: string;
  let effects: readonly Effect[];

  const say = async (text: string): Promise<void> => {
    const received = await world.reception.receive(says('zhang', text));
    talk = received.ok ? received.value.conversation : '';
    await world.reception.settle(talk);
  };
  const spoken = async (): Promise<readonly string[]> =>
    (await world.lines('zhang')).filter(({ extras }) => extras.automatic === true).map(({ text }) => text);
  const pass = async (ms: number): Promise<void> => {
    world.clock.advance(ms);
    await world.timetable.runDue();
  };
  const tell = (text: string): Effect => ({
    kind: 'change',
    complaint: id,
    changes: [
      {
        kind: 'fact',
        fact: {
          text,
          source: { message: null, from: 0, to: 0, by: 'rule', said: true, confirmed: false },
        },
      },
    ],
  });

  beforeEach(async () => {
    effects = [{ kind: 'open', complaint: id, changes: [] }, tell('健身房关门了')];
    world = await openWorld({
      decide: (state, commands, facts, now) => ({
        ...echo(state, commands, facts, now),
        state: { ...state, draft: id, greeted: true },
        effects,
      }),
    });
    await say('健身房关门了');
    effects = [];
  });
  afterEach(() => world.close());

  it('is asked after once, a day later, with a button to go on', async () => {
    await pass(DAY - 1);
    expect(await spoken()).toEqual([]);
    await pass(1);
    expect(await spoken()).toHaveLength(1);
    expect((await world.lines('zhang')).at(-1)!.extras.choices?.map((choice) => choice.id)).toEqual([
      'resume',
    ]);
    await pass(5 * DAY);
    expect(await spoken()).toHaveLength(1);
  });

  it('is not asked after while its consumer goes on', async () => {
    world.clock.advance(20 * HOUR);
    effects = [tell('会员卡还剩两千')];
    await say('会员卡还剩两千');
    await pass(10 * HOUR);
    expect(await spoken()).toEqual([]);
    await pass(14 * HOUR);
    expect(await spoken()).toHaveLength(1);
  });

  it('is announced as going three days before, and goes with the talk 30 days after its last change', async () => {
    await pass(DAY);
    await pass(26 * DAY - 1);
    expect(await spoken()).toHaveLength(1);
    await pass(1);
    expect((await spoken()).at(-1)).toContain('12月23日');
    await pass(3 * DAY - 1);
    expect((await world.store.read.complaints.get(id))!.status).toBe('collecting');
    await pass(1);

    const draft = (await world.store.read.complaints.get(id))!;
    expect(draft.status).toBe('abandoned');
    expect(JSON.stringify(draft.record)).not.toContain('健身房');
    const rows = await world.store.read.complaints.auditOf(id);
    expect(JSON.stringify(rows)).not.toContain('健身房');
    expect(firstBroken(draft, rows)).toBeNull();
    expect((await world.transcript('zhang')).join()).not.toContain('健身房');
    await say('你好');
    expect((await world.transcript('zhang')).at(-1)).toBe('bot: heard: 你好');
  });

  it('still has three days after a standstill in which nothing was announced', async () => {
    world.clock.advance(40 * DAY);
    await world.timetable.runDue();
    await world.timetable.runDue();
    expect((await world.store.read.complaints.get(id))!.status).toBe('collecting');
    await pass(3 * DAY);
    expect((await world.store.read.complaints.get(id))!.status).toBe('abandoned');
  });

  it('stays when its consumer comes back after the announcement', async () => {
    await pass(DAY);
    await pass(26 * DAY);
    effects = [tell('还没退')];
    await say('还没退');
    await pass(4 * DAY);
    expect((await world.store.read.complaints.get(id))!.status).toBe('collecting');
  });
});

describe('a talk whose consumer refused to be registered', () => {
  const said = async (world: World, text: string, effects: readonly Effect[]): Promise<void> => {
    const reception = world.again({
      decide: (state, commands, facts, now) => ({ ...echo(state, commands, facts, now), effects }),
    });
    const received = await reception.receive(says('zhang', text));
    await reception.settle(received.ok ? received.value.conversation : '');
  };
  const refuse: Effect = { kind: 'consent', scope: 'file', given: false };

  let world: World;
  beforeEach(async () => {
    world = await openWorld();
  });
  afterEach(() => world.close());

  it('is erased a day after they were last here', async () => {
    const id = newId();
    await said(world, '我的事情不想登记', [{ kind: 'open', complaint: id, changes: [] }, refuse]);
    world.clock.advance(20 * HOUR);
    await said(world, '再问一句', []);
    world.clock.advance(5 * HOUR);
    await world.timetable.runDue();
    expect((await world.transcript('zhang')).join()).toContain('不想登记');
    world.clock.advance(19 * HOUR);
    await world.timetable.runDue();
    expect((await world.transcript('zhang')).join()).not.toContain('不想登记');
    expect((await world.store.read.complaints.get(id))!.status).toBe('abandoned');
  });

  it('stays when they agreed after all', async () => {
    await said(world, '先不留', [refuse]);
    await said(world, '还是登记吧', [{ kind: 'consent', scope: 'file', given: true }]);
    world.clock.advance(3 * DAY);
    await world.timetable.runDue();
    expect((await world.transcript('zhang')).join()).toContain('还是登记吧');
  });
});

describe('the audit chains', () => {
  it('are sealed every day', async () => {
    const world = await openWorld();
    try {
      await world.timetable.start();
      await world.timetable.stop();
      await world.timetable.runDue();
      const first = (await world.store.read.complaints.lastSeal())!;
      world.clock.advance(DAY);
      await world.timetable.runDue();
      expect((await world.store.read.complaints.lastSeal())!.at - first.at).toBe(DAY);
    } finally {
      await world.close();
    }
  });
});
