import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claim } from '../../src/acts/claim.ts';
import { claimCall } from '../../src/acts/claim-call.ts';
import { reply } from '../../src/acts/reply.ts';
import { reportCall } from '../../src/acts/report-call.ts';
import type { StaffMember } from '../../src/acts/staff-member.ts';
import { MINUTE, plus } from '../../src/basics/clock.ts';
import { newId } from '../../src/basics/id.ts';
import { err, ok } from '../../src/basics/result.ts';
import type { PushChannel } from '../../src/conversation/channel.ts';
import type { Effect } from '../../src/dialogue/decision.ts';
import { ENGINES, echo, openWorld, says, at as seat, type World } from './world.ts';

const CHEN: StaffMember = { id: 's1', role: 'agent', name: '测试坐席甲' };
const LIU: StaffMember = { id: 's2', role: 'agent', name: '测试坐席乙' };

const EFFECTS: Readonly<Record<string, readonly Effect[]>> = {
  human: [{ kind: 'person', reason: 'asked', priority: 'P3', safety: null }],
  call: [
    { kind: 'consent', scope: 'call', given: true },
    { kind: 'call', phone: '13800000000', times: null },
  ],
  chat: [{ kind: 'chat' }],
};

/** A button does what it says. */
const withButtons: World['parts']['decide'] = (state, commands, facts, now) => ({
  ...echo(state, commands, facts, now),
  effects: commands.flatMap((command) => (command.do === 'choose' ? (EFFECTS[command.choice] ?? []) : [])),
});

/** A platform that takes what it is given, or refuses all. */
function platform(): PushChannel & { refuses: boolean; readonly arrived: string[] } {
  const channel = {
    name: 'telegram' as const,
    limits: { text: 4096, buttons: 8 },
    refuses: false,
    arrived: [] as string[],
    write: async (_to: unknown, message: { readonly text: string }) => {
      if (channel.refuses) return err({ kind: 'refused' as const, code: 'blocked' });
      channel.arrived.push(message.text);
      return ok({ sentId: newId() });
    },
    open: async () => err({ kind: 'gone' as const, code: 'no files' }),
  };
  return channel;
}

describe.each(ENGINES)('calls, on $name', (engine) => {
  const its = engine.missing === null ? it : it.skip;
  let world: World;
  let telegram: ReturnType<typeof platform>;
  beforeEach(async () => {
    if (engine.missing !== null) return;
    telegram = platform();
    world = await openWorld({ decide: withButtons, channels: [telegram] }, engine);
  });
  afterEach(async () => {
    if (engine.missing === null) await world.close();
  });

  async function press(chat: string, choice: string, channel: 'web' | 'telegram' = 'web'): Promise<string> {
    const received = await world.reception.receive(says(chat, '', { choice, address: seat(chat, channel) }));
    if (!received.ok) throw new Error(received.error.message);
    await world.reception.settle(received.value.conversation);
    return received.value.conversation;
  }
  const openOf = async (conversation: string) => ({
    call: await world.store.read.calls.open(conversation),
    handoff: await world.store.read.handoffs.open(conversation),
  });

  its('leave one thing open, whoever of consumer and staff is quicker', async () => {
    for (let round = 0; round < 10; round++) {
      const chat = `race-${round}`;
      const conversation = await press(chat, 'human');
      await press(chat, 'call');
      const by = (staff: StaffMember) => ({ conversation, staff });
      const [first, second] = await Promise.all([
        claimCall(world.parts, by(CHEN)),
        claimCall(world.parts, by(LIU)),
        press(chat, 'chat'),
      ]);
      expect([first.ok, second.ok].filter(Boolean).length).toBeLessThanOrEqual(1);
      const { call, handoff } = await openOf(conversation);
      expect(call).toBeNull();
      expect(handoff).toMatchObject({ priority: 'P3', claimedBy: null });
      expect(await world.reception.status(conversation)).toBe('waiting');
      const late = await reportCall(world.parts, { ...by(first.ok ? CHEN : LIU), result: 'reached' });
      expect(late).toMatchObject({ ok: false, error: { code: 'conflict' } });
    }
  });

  its('keep who waits waiting from when they first asked', async () => {
    const conversation = await press('zhang', 'human');
    const { handoff } = await openOf(conversation);
    world.clock.advance(20 * MINUTE);
    await press('zhang', 'call');
    expect((await openOf(conversation)).call).toMatchObject({ since: handoff!.requestedAt });
    expect((await openOf(conversation)).handoff).toBeNull();
  });

  its('go to another when nobody says how it went', async () => {
    const conversation = await press('zhang', 'human');
    await press('zhang', 'call');
    expect(await claimCall(world.parts, { conversation, staff: CHEN })).toMatchObject({ ok: true });
    world.clock.advance(59 * MINUTE);
    expect(await claimCall(world.parts, { conversation, staff: LIU })).toMatchObject({ ok: false });
    world.clock.advance(2 * MINUTE);
    expect(await claimCall(world.parts, { conversation, staff: LIU })).toMatchObject({ ok: true });
    const report = (staff: StaffMember) =>
      reportCall(world.parts, { conversation, staff, result: 'reached' });
    expect(await report(CHEN)).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(await report(LIU)).toMatchObject({ ok: true, value: { outcome: 'reached' } });
  });

  /** On a platform that pushes: their number is known, and a person writes to them later. */
  async function writtenTo(): Promise<string> {
    const conversation = await press('zhang', 'human', 'telegram');
    await press('zhang', 'call', 'telegram');
    await press('zhang', 'chat', 'telegram');
    world.clock.advance(30 * MINUTE);
    await claim(world.parts, { conversation, staff: CHEN });
    await reply(world.parts, { conversation, staff: CHEN, text: '商家答应退一半。' });
    await world.reception.runDue();
    world.clock.advance(11 * MINUTE);
    await world.timetable.runDue();
    return conversation;
  }

  its('are not made about what a platform brought', async () => {
    const conversation = await writtenTo();
    expect(telegram.arrived).toContain('商家答应退一半。');
    expect((await openOf(conversation)).call).toBeNull();
  });

  its('are made about what a platform refused, until the consumer writes again', async () => {
    telegram.refuses = true;
    const conversation = await writtenTo();
    expect((await openOf(conversation)).call).toMatchObject({
      cause: 'unseen',
      phone: '13800000000',
      say: '商家答应退一半。',
    });
    await world.reception.receive(says('zhang', '看到了', { address: seat('zhang', 'telegram') }));
    expect((await openOf(conversation)).call).toBeNull();
  });

  its('and a claim takes back what the bot had queued', async () => {
    const conversation = await press('zhang', 'human', 'telegram');
    await world.store.write((tx) =>
      tx.deliveries.stopAddress(seat('zhang', 'telegram'), plus(world.clock.now(), MINUTE)),
    );
    await world.reception.receive(says('zhang', '还在吗', { address: seat('zhang', 'telegram') }));
    await world.reception.settle(conversation);
    expect(telegram.arrived.some((text) => text.includes('还在吗'))).toBe(false);
    await claim(world.parts, { conversation, staff: CHEN });
    world.clock.advance(2 * MINUTE);
    await world.reception.runDue();
    expect(telegram.arrived.some((text) => text.includes('还在吗'))).toBe(false);
    expect(telegram.arrived.at(-1)).toContain(CHEN.name);
  });
});
