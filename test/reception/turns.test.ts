import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store, Transaction } from '../../src/acts/store.ts';
import { newId } from '../../src/basics/id.ts';
import type { Message } from '../../src/conversation/message.ts';
import type { Parts } from '../../src/reception/parts.ts';
import { ENGINES, echo, interpretPlainly, openWorld, says, type World } from './world.ts';

const saidBy = (lines: readonly Message[], from: Message['from']): readonly Message[] =>
  lines.filter((line) => line.from === from);

/** Every line of the consumer was handled by a turn that wrote at least one reply. */
function expectAnsweredOnce(lines: readonly Message[]): void {
  const turns = new Set(saidBy(lines, 'bot').map(({ turn }) => turn));
  for (const line of saidBy(lines, 'consumer')) {
    expect(line.turn).not.toBeNull();
    expect(turns).toContain(line.turn);
  }
}

describe.each(ENGINES)('turns, on $name', (engine) => {
  const its = engine.missing === null ? it : it.skip;
  let world: World;
  beforeEach(async () => {
    if (engine.missing === null) world = await openWorld({}, engine);
  });
  afterEach(async () => {
    if (engine.missing === null) await world.close();
  });

  its('keep each talk in order while many go on at once', async () => {
    const chats = Array.from({ length: 12 }, (_, n) => `chat${n}`);
    for (let round = 0; round < 5; round++) {
      await Promise.all(chats.map((chat) => world.reception.receive(says(chat, `${chat} 第${round}句`))));
      if (round % 2 === 0) world.clock.advance(700);
      await world.reception.runDue();
    }
    world.clock.advance(700);
    await world.reception.runDue();
    for (const chat of chats) {
      const lines = await world.lines(chat);
      expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, n) => n + 1));
      expect(saidBy(lines, 'consumer').map(({ text }) => text)).toEqual(
        [0, 1, 2, 3, 4].map((round) => `${chat} 第${round}句`),
      );
      expectAnsweredOnce(lines);
    }
  });

  its('answer once when two processes find the same line', async () => {
    const other = world.again();
    await world.reception.receive(says('zhang', '电视坏了'));
    world.clock.advance(700);
    await Promise.all([world.reception.runDue(), other.runDue(), world.reception.runDue(), other.runDue()]);
    expect(await world.transcript('zhang')).toEqual(['consumer: 电视坏了', 'bot: heard: 电视坏了']);
  });

  its('take a line that comes in the middle of one into the next', async () => {
    let second: Promise<unknown> | null = null;
    const reception = world.again({
      interpret: (lines, listening) => {
        second ??= reception.receive(says('zhang', '还有一句'));
        return interpretPlainly(lines, listening);
      },
    });
    await reception.receive(says('zhang', '第一句'));
    world.clock.advance(700);
    await reception.runDue();
    await second;
    world.clock.advance(700);
    await reception.runDue();
    expect(saidBy(await world.lines('zhang'), 'bot').map(({ text }) => text)).toEqual([
      'heard: 第一句',
      'heard: 还有一句',
    ]);
  });
});

/** A store that dies at its `n`th write: before anything of it is written, or after it is on disk. */
function dyingStore(store: Store, n: number, when: 'before' | 'after'): Store {
  let writes = 0;
  let dead = false;
  const write: Store['write'] = async <T>(fn: (tx: Transaction) => Promise<T>): Promise<T> => {
    if (dead) throw new Error('dead');
    writes++;
    if (writes < n) return store.write(fn);
    dead = true;
    if (when === 'after') await store.write((tx) => fn({ ...tx, after: () => {} }));
    throw new Error('dead');
  };
  return { ...store, write };
}

describe('a crash', () => {
  const crashes = (['before', 'after'] as const).flatMap((when) => [1, 2, 3].map((n) => ({ when, n })));

  it.each(crashes)('$when write $n loses no accepted line and answers it once', async ({ when, n }) => {
    const world = await openWorld();
    try {
      const first = world.again({ store: dyingStore(world.store, n, when) });
      const event = says('zhang', '洗衣机漏水');
      let accepted = await first.receive(event).then(
        () => true,
        () => false,
      );
      world.clock.advance(700);
      await first.runDue().catch(() => {});
      // The sender was told nothing, so the platform sends it again.
      const second = world.again();
      if (!accepted) accepted = (await second.receive(event)).ok;
      world.clock.advance(11_000);
      await second.runDue();
      world.clock.advance(11_000);
      await second.runDue();
      expect(accepted).toBe(true);
      expect(await world.transcript('zhang')).toEqual(['consumer: 洗衣机漏水', 'bot: heard: 洗衣机漏水']);
    } finally {
      await world.close();
    }
  });

  it('during an urgent turn, leased with its line, is made good by another process', async () => {
    const world = await openWorld();
    try {
      await world.again().receive(says('zhang', '转人工'));
      const second = world.again();
      await second.runDue();
      expect(await world.transcript('zhang')).toEqual(['consumer: 转人工']);
      world.clock.advance(11_000);
      await second.runDue();
      expect(await world.transcript('zhang')).toHaveLength(2);
    } finally {
      await world.close();
    }
  });
});

describe('a line whose turn keeps failing', () => {
  const poisoned: Parts['interpret'] = (lines, listening) => {
    if (lines.some(({ text }) => text.includes('毒'))) throw new Error('can not');
    return interpretPlainly(lines, listening);
  };
  let world: World;
  beforeEach(async () => {
    world = await openWorld({ interpret: poisoned });
  });
  afterEach(() => world.close());

  const run = async (): Promise<void> => {
    for (let n = 0; n < 12; n++) {
      await world.reception.runDue();
      world.clock.advance(5000);
    }
  };

  it('goes to a person, with a word to the consumer, and the lines beside it are answered', async () => {
    for (const text of ['前一句', '有毒的一句', '后一句', '最后一句'])
      await world.reception.receive(says('zhang', text));
    await run();
    const lines = await world.lines('zhang');
    expectAnsweredOnce(lines);
    const answers = saidBy(lines, 'bot').map(({ text }) => text);
    expect(answers).toHaveLength(4);
    expect(answers.filter((text) => text.startsWith('heard:'))).toEqual([
      'heard: 前一句',
      'heard: 后一句',
      'heard: 最后一句',
    ]);
    const [line] = lines;
    expect(await world.store.read.handoffs.open(line!.conversation)).toMatchObject({ reason: 'turn-failed' });
    expect(await world.reception.status(line!.conversation)).toBe('waiting');
  });

  it('holds up nobody else', async () => {
    await world.reception.receive(says('bad', '有毒'));
    await world.reception.receive(says('good', '你好吗'));
    world.clock.advance(700);
    await world.reception.runDue();
    expect(saidBy(await world.lines('good'), 'bot')).toHaveLength(1);
  });

  it('is answered with the orders all the same when it tells of danger', async () => {
    const received = await world.reception.receive(says('zhang', '我不想活了，有毒'));
    const talk = received.ok ? received.value.conversation : '';
    await world.reception.settle(talk);
    expect((await world.lines('zhang'))[1]!.text).toContain('12356');
    expect(await world.store.read.handoffs.open(talk)).toMatchObject({ priority: 'P1', safety: 'self-harm' });
  });

  it('ends when settled, without a wait', async () => {
    const received = await world.reception.receive(says('zhang', '有毒'));
    await world.reception.settle(received.ok ? received.value.conversation : '');
    const lines = await world.lines('zhang');
    expectAnsweredOnce(lines);
    await world.reception.receive(says('zhang', '没事了吗'));
    await world.reception.settle(lines[0]!.conversation);
    expect((await world.transcript('zhang')).at(-1)).toBe('bot: heard: 没事了吗');
  });
});

describe('a turn that looked at something older', () => {
  it('is decided again on what is on file now, and leaves nothing of the first try', async () => {
    const id = newId();
    let tries = 0;
    const world = await openWorld({
      decide: (state, commands, facts, now) => {
        if (facts.complaints.length === 0) {
          const effects = [{ kind: 'open', complaint: id, changes: [] }] as const;
          return { ...echo(state, commands, facts, now), effects };
        }
        tries++;
        if (tries > 1) return { ...echo(state, commands, facts, now), replies: [{ text: 'read it again' }] };
        const number = facts.fresh.number;
        return {
          state,
          replies: [{ text: 'filed' }],
          effects: [{ kind: 'file', complaint: id, revision: 7, number }],
        };
      },
    });
    try {
      const received = await world.reception.receive(says('zhang', '我要投诉'));
      const conversation = received.ok ? received.value.conversation : '';
      await world.reception.settle(conversation);
      await world.reception.receive(says('zhang', '确认'));
      await world.reception.settle(conversation);
      expect(await world.transcript('zhang')).toEqual([
        'consumer: 我要投诉',
        'bot: heard: 我要投诉',
        'consumer: 确认',
        'bot: read it again',
      ]);
      expect((await world.store.read.complaints.get(id))?.filedAt).toBeNull();
    } finally {
      await world.close();
    }
  });
});
