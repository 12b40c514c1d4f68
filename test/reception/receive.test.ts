import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../src/basics/id.ts';
import { MAX_TEXT } from '../../src/basics/text.ts';
import { firstBroken } from '../../src/complaints/audit.ts';
import { at, ENGINES, echo, openWorld, says, type World } from './world.ts';

describe.each(ENGINES)('what a consumer sends, on $name', (engine) => {
  const its = engine.missing === null ? it : it.skip;
  let world: World;
  beforeEach(async () => {
    if (engine.missing === null) world = await openWorld({}, engine);
  });
  afterEach(async () => {
    if (engine.missing === null) await world.close();
  });

  its('is answered, and a new talk begins with the greeting', async () => {
    const talk = await world.reception.open(at('zhang'), 'zh');
    const received = await world.reception.receive(says('zhang', '店家不退钱'));
    expect(received).toMatchObject({ ok: true, value: { conversation: talk.id, seq: 2, duplicate: false } });
    await world.reception.settle(talk.id);
    expect(await world.transcript('zhang')).toEqual([
      'bot: greeting',
      'consumer: 店家不退钱',
      'bot: heard: 店家不退钱',
    ]);
    expect((await world.reception.open(at('zhang'), 'zh')).id).toBe(talk.id);
    expect(await world.lines('zhang')).toHaveLength(3);
  });

  its('begins with one greeting when it is opened many times at once', async () => {
    const talks = await Promise.all(
      Array.from({ length: 10 }, () => world.reception.open(at('zhang'), 'zh')),
    );
    expect(new Set(talks.map(({ id }) => id)).size).toBe(1);
    expect(await world.transcript('zhang')).toEqual(['bot: greeting']);
  });

  its('counts once, however often the event comes, also all at once', async () => {
    const event = says('zhang', '押金不退');
    const all = await Promise.all(Array.from({ length: 20 }, () => world.reception.receive(event)));
    const values = all.map((one) => (one.ok ? one.value : null));
    expect(values.filter((value) => value?.duplicate === false)).toHaveLength(1);
    expect(new Set(values.map((value) => value?.id)).size).toBe(1);
    const { conversation } = values[0]!;
    await world.reception.settle(conversation);
    await world.reception.receive(event);
    await world.reception.settle(conversation);
    expect(await world.transcript('zhang')).toEqual(['consumer: 押金不退', 'bot: heard: 押金不退']);
  });

  its('keeps every line of many that come at once, in one order, and answers each', async () => {
    const texts = Array.from({ length: 40 }, (_, n) => `第${n}句`);
    const all = await Promise.all(texts.map((text) => world.reception.receive(says('zhang', text))));
    const seqs = all.flatMap((one) => (one.ok ? [one.value.seq] : []));
    expect(seqs.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
    await world.reception.settle((await world.lines('zhang'))[0]!.conversation);
    const lines = await world.lines('zhang');
    const said = lines.filter(({ from }) => from === 'consumer');
    expect(said.map(({ text }) => text).toSorted()).toEqual(texts.toSorted());
    expect(said.every(({ turn }) => turn !== null)).toBe(true);
    const replies = lines.filter(({ from }) => from === 'bot');
    expect(replies.map(({ text }) => text).join()).toContain(said.map(({ text }) => text).join(' + '));
  });
});

describe('what can be refused', () => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld();
  });
  afterEach(() => world.close());

  it.each(['', '   \n ', '\u0000\u200b\u202e'])('is a text with nothing in it: %j', async (text) => {
    expect(await world.reception.receive(says('zhang', text))).toMatchObject({
      ok: false,
      error: { code: 'bad-request', field: 'text' },
    });
    expect(await world.lines('zhang')).toEqual([]);
  });

  it('is a text that is too long, with a word on what to do', async () => {
    const refused = await world.reception.receive(says('zhang', '啊'.repeat(100_000)));
    expect(refused).toMatchObject({ ok: false, error: { code: 'too-large', field: 'text' } });
    expect(refused.ok ? '' : refused.error.message).toContain(String(MAX_TEXT));
    expect(await world.lines('zhang')).toEqual([]);
    expect(await world.reception.receive(says('zhang', '啊'.repeat(MAX_TEXT)))).toMatchObject({ ok: true });
  });

  it('is said in the language of the talk', async () => {
    await world.reception.open(at('smith'), 'en');
    const refused = await world.reception.receive(says('smith', ''));
    expect(refused.ok ? '' : refused.error.message).toMatch(/^[ -~]+$/);
  });

  it.each(['x'.repeat(101), 'a b', '<script>', "x';--", ''])('is the choice %j', async (choice) => {
    expect(await world.reception.receive(says('zhang', '', { choice }))).toMatchObject({
      ok: false,
      error: { code: 'bad-request', field: 'choice' },
    });
  });

  it.each(['👍👍', '？？？', '。'])('is not a message without words: %s is answered', async (text) => {
    const received = await world.reception.receive(says('zhang', text));
    await world.reception.settle(received.ok ? received.value.conversation : '');
    expect(await world.transcript('zhang')).toEqual([`consumer: ${text}`, `bot: heard: ${text}`]);
  });
});

describe('secrets', () => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld();
  });
  afterEach(() => world.close());

  it('are hidden before the line is stored, and the dialogue is told what was hidden', async () => {
    const received = await world.reception.receive(says('zhang', '我的卡号是6222021234567890128，被盗刷了'));
    expect(received).toMatchObject({ ok: true, value: { hidden: ['card'] } });
    await world.reception.settle(received.ok ? received.value.conversation : '');
    const [line, reply] = await world.lines('zhang');
    expect(line!.text).not.toContain('622202123456');
    expect(reply!.text).toContain('hidden card');
    expect(reply!.text).not.toContain('622202123456');
  });

  it('told in two lines are hidden in both', async () => {
    await world.reception.receive(says('zhang', '验证码'));
    await world.reception.receive(says('zhang', '381942'));
    const lines = await world.lines('zhang');
    expect(lines.map(({ text }) => text).join()).not.toContain('381942');
  });

  it('told in two turns are hidden where a draft has taken the first half, and its chain still holds', async () => {
    const id = newId();
    const reception = world.again({
      decide: (state, commands, facts, now) => {
        const told = commands.flatMap((command) => (command.do === 'tell' ? [command] : []));
        const changes = told.map(({ text, message }) => ({
          kind: 'fact' as const,
          fact: {
            text,
            source: { message, from: 0, to: 0, by: 'rule', said: true, confirmed: false } as const,
          },
        }));
        const kind = facts.complaints.length === 0 ? 'open' : 'change';
        return { ...echo(state, commands, facts, now), effects: [{ kind, complaint: id, changes }] };
      },
    });
    for (const text of ['我的卡号是6222021234', '567890128']) {
      const received = await reception.receive(says('zhang', text));
      await reception.settle(received.ok ? received.value.conversation : '');
    }
    const draft = (await world.store.read.complaints.get(id))!;
    const rows = await world.store.read.complaints.auditOf(id);
    const own = (await world.lines('zhang')).filter(({ from }) => from === 'consumer');
    expect(draft.record.facts).toHaveLength(2);
    for (const kept of [draft.record, rows, own])
      expect(JSON.stringify(kept)).not.toMatch(/6222021234|567890/);
    expect(firstBroken(draft, rows)).toBeNull();
  });
});
