import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claim } from '../../src/acts/claim.ts';
import type { StaffMember } from '../../src/acts/staff-member.ts';
import { newId } from '../../src/basics/id.ts';
import { requestPerson } from '../../src/handoff/request.ts';
import { ENGINES, openWorld, says, type World } from '../reception/world.ts';

const TALKS = 100;
const RACES = 200;
/** How many of the talks each agent goes for at once. */
const TRIES = 5;

const agent = (n: number): StaffMember => ({ id: newId(), role: 'agent', name: `测试坐席${n}` });

for (const engine of ENGINES) {
  if (engine.missing !== null) process.stderr.write(`skipped: claims on ${engine.name}; ${engine.missing}\n`);

  describe.skipIf(engine.missing !== null)(`claims on ${engine.name}`, () => {
    let world: World;

    beforeEach(async () => {
      world = await openWorld({ burst: { quiet: 0, most: 0 } }, engine);
    });
    afterEach(() => world.close());

    /** A talk with one answered line whose consumer waits for a person. */
    async function waiting(chat: string): Promise<string> {
      const received = await world.reception.receive(says(chat, '转人工'));
      if (!received.ok) throw new Error(received.error.message);
      const { conversation } = received.value;
      await world.reception.settle(conversation);
      await world.store.write((tx) =>
        requestPerson(tx, conversation, { reason: 'asked', priority: 'P3', safety: null }, world.clock.now()),
      );
      return conversation;
    }

    it(`give ${TALKS} talks one owner each, whatever ${TALKS} agents press at once`, {
      timeout: 120_000,
    }, async () => {
      const talks: string[] = [];
      for (let n = 0; n < TALKS; n++) talks.push(await waiting(`wait-${n}`));
      const agents = talks.map((_, n) => agent(n));
      const tries = agents.flatMap((staff, n) =>
        Array.from({ length: TRIES }, (_, k) => ({ staff, conversation: talks[(n + k) % TALKS]! })),
      );
      const claims = await Promise.all(tries.map((one) => claim(world.parts, one)));
      const winners = tries.filter((_, n) => claims[n]!.ok);
      expect(winners).toHaveLength(TALKS);
      expect(new Set(winners.map(({ conversation }) => conversation)).size).toBe(TALKS);
      for (const { conversation, staff } of winners)
        expect((await world.store.read.conversations.get(conversation))?.holder).toBe(staff.id);
      expect(await world.store.read.handoffs.countWaiting()).toBe(0);
    });

    it(`silence the bot: ${RACES} claims race ${RACES} replies in the making`, {
      timeout: 120_000,
    }, async () => {
      const talks: { chat: string; conversation: string }[] = [];
      for (let n = 0; n < RACES; n++) {
        const chat = `race-${n}`;
        talks.push({ chat, conversation: await waiting(chat) });
      }
      const claims = await Promise.all(
        talks.map(async ({ chat, conversation }, n) => {
          const line = world.reception.receive(says(chat, '还有一句'));
          const turn = line.then(() => world.reception.settle(conversation));
          const staff = agent(n);
          // The claim comes with the line, while its reply is made, or after it.
          await [null, line, turn][n % 3];
          const claimed = await claim(world.parts, { conversation, staff });
          await turn;
          return claimed.ok;
        }),
      );
      expect(claims.filter((won) => won)).toHaveLength(RACES);
      let before = 0;
      for (const { chat } of talks) {
        const said = (await world.lines(chat)).map(({ from }) => from);
        const taken = said.lastIndexOf('system');
        expect(said.slice(taken).filter((from) => from === 'bot')).toEqual([]);
        expect(said.filter((from) => from === 'consumer')).toHaveLength(2);
        if (said.slice(0, taken).filter((from) => from === 'bot').length > 1) before++;
      }
      // Now the reply was first, now the claim: a race that only one side can win shows nothing.
      expect(before).toBeGreaterThan(0);
      expect(before).toBeLessThan(RACES);
    });
  });
}
