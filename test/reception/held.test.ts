import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claim } from '../../src/acts/claim.ts';
import { handBack } from '../../src/acts/hand-back.ts';
import { reply } from '../../src/acts/reply.ts';
import { resolve } from '../../src/acts/resolve.ts';
import type { StaffMember } from '../../src/acts/staff-member.ts';
import type { Store } from '../../src/acts/store.ts';
import { newId } from '../../src/basics/id.ts';
import { ENGINES, echo, interpretPlainly, openWorld, says, type World } from './world.ts';

const CHEN: StaffMember = { id: 's1', role: 'agent', name: '测试坐席甲' };
const LIU: StaffMember = { id: 's2', role: 'agent', name: '测试坐席乙' };

/** Asks for a person whenever the consumer presses the button. */
const withQueue: World['parts']['decide'] = (state, commands, facts, now) => ({
  ...echo(state, commands, facts, now),
  effects: commands.some((command) => command.do === 'choose' && command.choice === 'human')
    ? [{ kind: 'person', reason: 'asked', priority: 'P3', safety: null }]
    : [],
});

async function waitingTalk(world: World): Promise<string> {
  const received = await world.reception.receive(says('zhang', '', { choice: 'human' }));
  const conversation = received.ok ? received.value.conversation : '';
  await world.reception.settle(conversation);
  expect(await world.reception.status(conversation)).toBe('waiting');
  return conversation;
}

describe.each(ENGINES)('a person, on $name', (engine) => {
  const its = engine.missing === null ? it : it.skip;
  let world: World;
  let talk: string;
  beforeEach(async () => {
    if (engine.missing !== null) return;
    world = await openWorld({ decide: withQueue }, engine);
    talk = await waitingTalk(world);
  });
  afterEach(async () => {
    if (engine.missing === null) await world.close();
  });
  const say = async (text: string): Promise<void> => {
    await world.reception.receive(says('zhang', text));
    await world.reception.settle(talk);
  };

  its('is one of those who claim at once', async () => {
    const staff = Array.from({ length: 8 }, (_, n) => ({ ...CHEN, id: `s${n}` }));
    const claims = await Promise.all(
      staff.map((member) => claim(world.parts, { conversation: talk, staff: member })),
    );
    expect(claims.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await world.reception.status(talk)).toBe('agent');
    const winner = staff[claims.findIndex(({ ok }) => ok)]!;
    expect((await world.store.read.conversations.get(talk))?.holder).toBe(winner.id);
  });

  its('who waits is talked to by the bot meanwhile', async () => {
    await say('再补充一点');
    expect((await world.transcript('zhang')).at(-1)).toBe('bot: heard: 再补充一点');
  });

  its('who holds the talk is the only one who answers', async () => {
    await claim(world.parts, { conversation: talk, staff: CHEN });
    await say('您好');
    expect(await reply(world.parts, { conversation: talk, staff: LIU, text: '我也在' })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
    await reply(world.parts, {
      conversation: talk,
      staff: CHEN,
      text: '您好，您的卡6222021234567890128别发',
    });
    const lines = await world.lines('zhang');
    expect(lines.slice(-2).map(({ from }) => from)).toEqual(['consumer', 'agent']);
    expect(lines.at(-1)!.text).not.toContain('622202123456');
    expect(lines.at(-1)!.extras.by).toBe(CHEN.name);
    expect(lines.every(({ from, turn }) => from !== 'consumer' || turn !== null)).toBe(true);
  });

  its('hands back, and what came meanwhile is not answered late', async () => {
    await claim(world.parts, { conversation: talk, staff: CHEN });
    await say('只跟人说的话');
    await world.reception.receive(says('zhang', '最后一句'));
    expect(await handBack(world.parts, { conversation: talk, staff: LIU })).toMatchObject({ ok: false });
    expect(await handBack(world.parts, { conversation: talk, staff: CHEN })).toMatchObject({ ok: true });
    await world.reception.settle(talk);
    world.clock.advance(20_000);
    await world.reception.runDue();
    expect((await world.transcript('zhang')).filter((line) => line.startsWith('bot: heard: '))).toHaveLength(
      1,
    );
    await say('现在问机器人');
    expect((await world.transcript('zhang')).at(-1)).toBe('bot: heard: 现在问机器人');
    expect(await world.reception.status(talk)).toBe('bot');
  });

  its('ends the talk without ending the complaint', async () => {
    await claim(world.parts, { conversation: talk, staff: CHEN });
    expect(await resolve(world.parts, { conversation: talk, staff: CHEN })).toMatchObject({ ok: true });
    expect(await world.reception.status(talk)).toBe('bot');
    expect(await world.store.read.handoffs.open(talk)).toBeNull();
    expect(await resolve(world.parts, { conversation: talk, staff: CHEN })).toMatchObject({ ok: false });
  });
});

describe('a claim in the middle of a turn', () => {
  it('silences the bot: nothing of that turn is said or done', async () => {
    let claimed = false;
    const world = await openWorld({ decide: withQueue });
    try {
      const talk = await waitingTalk(world);
      // The claim lands after the turn decided and before it writes.
      const late: Store = {
        ...world.store,
        write: async (fn) => {
          if (decided && !claimed) {
            claimed = true;
            await claim(world.parts, { conversation: talk, staff: CHEN });
          }
          return world.store.write(fn);
        },
      };
      let decided = false;
      const reception = world.again({
        store: late,
        decide: (state, commands, facts, now) => {
          decided = true;
          return withQueue(state, commands, facts, now);
        },
      });
      await reception.receive(says('zhang', '在吗'));
      await reception.settle(talk);
      expect(claimed).toBe(true);
      const lines = await world.lines('zhang');
      const taken = lines.findIndex(({ from }) => from === 'system');
      expect(lines.slice(taken + 1)).toEqual([]);
      expect(lines.find(({ text }) => text === '在吗')?.turn).not.toBeNull();
    } finally {
      await world.close();
    }
  });
});

describe('danger while a person holds the talk', () => {
  let world: World;
  let talk: string;
  beforeEach(async () => {
    world = await openWorld({ decide: withQueue });
    talk = await waitingTalk(world);
    await claim(world.parts, { conversation: talk, staff: CHEN });
    await world.reception.receive(says('zhang', '我不想活了'));
    await world.reception.settle(talk);
  });
  afterEach(() => world.close());

  const orders = async () => (await world.lines('zhang')).filter(({ extras }) => extras.automatic === true);

  it('alerts at once', async () => {
    expect(await world.store.read.handoffs.open(talk)).toMatchObject({ priority: 'P1', safety: 'self-harm' });
    expect(await world.store.read.handoffs.open(talk)).toMatchObject({ claimedBy: CHEN.id });
  });

  it('is answered by the orders at once, before the person writes anything', async () => {
    const [only, ...more] = await orders();
    expect(only!.text).toContain('12356');
    expect(more).toEqual([]);
    await reply(world.parts, { conversation: talk, staff: CHEN, text: '我在，您慢慢说' });
    world.clock.advance(120_000);
    await world.timetable.runDue();
    expect(await orders()).toHaveLength(1);
  });

  it('is not answered by the same orders twice in a row, by those for another danger it is', async () => {
    await world.reception.receive(says('zhang', '我真的不想活了'));
    expect(await orders()).toHaveLength(1);
    await world.reception.receive(says('zhang', '骗子让我现在转账，已经转了两万'));
    const given = await orders();
    expect(given).toHaveLength(2);
    expect(given[1]!.text).toContain('止付');
    expect(await world.store.read.handoffs.open(talk)).toMatchObject({
      priority: 'P1',
      safety: 'fraud-in-progress',
    });
  });
});

describe('danger told a moment before the claim', () => {
  it('alerts the person who claimed, and is answered by the orders', async () => {
    const world = await openWorld({ decide: withQueue });
    try {
      const talk = await waitingTalk(world);
      await world.reception.receive(says('zhang', '我不想活了'));
      await claim(world.parts, { conversation: talk, staff: CHEN });
      await world.reception.settle(talk);
      expect(await world.store.read.handoffs.open(talk)).toMatchObject({
        priority: 'P1',
        claimedBy: CHEN.id,
      });
      const lines = await world.lines('zhang');
      expect(lines.at(-1)!).toMatchObject({ from: 'bot', extras: { automatic: true } });
      expect(lines.filter(({ text }) => text.includes('12356'))).toHaveLength(1);
    } finally {
      await world.close();
    }
  });
});

describe('what was told to a person', () => {
  it('fills empty fields of the draft as a guess, and leaves what was answered', async () => {
    const id = newId();
    const world = await openWorld({
      decide: (state, commands, facts, now) => {
        const { effects, ...rest } = withQueue(state, commands, facts, now);
        return facts.complaints.length > 0
          ? { ...rest, effects }
          : {
              ...rest,
              state: { ...state, draft: id },
              effects: [...effects, { kind: 'open', complaint: id, changes: [] }],
            };
      },
      interpret: (lines, listening) => {
        const { commands } = interpretPlainly(lines, listening);
        return {
          lang: null,
          commands: commands.map((command) => {
            if (command.do !== 'tell') return command;
            const source = {
              message: command.message,
              from: 0,
              to: 4,
              by: 'rule',
              said: true,
              confirmed: true,
            } as const;
            return {
              ...command,
              found: [
                { field: 'amount', slot: { value: { fen: 30_000, approximate: false }, source } },
                { field: 'phone', slot: { value: '13800000000', source } },
              ],
            };
          }),
        };
      },
    });
    try {
      const talk = await waitingTalk(world);
      await claim(world.parts, { conversation: talk, staff: CHEN });
      await world.reception.receive(says('zhang', '一共三百块，电话13800000000'));
      await world.reception.settle(talk);
      await handBack(world.parts, { conversation: talk, staff: CHEN });
      const record = (await world.store.read.complaints.get(id))!.record;
      expect(record.slots.amount).toMatchObject({
        value: { fen: 30_000 },
        source: { said: false, confirmed: false },
      });
      expect(record.slots.phone).toBeUndefined();
      expect(record.facts.map(({ text }) => text)).toEqual(['一共三百块，电话13800000000']);
    } finally {
      await world.close();
    }
  });
});
