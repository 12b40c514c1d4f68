import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/acts/store.ts';
import { instant, plus, SECOND } from '../../src/basics/clock.ts';
import { newId } from '../../src/basics/id.ts';
import type { Conversation } from '../../src/conversation/conversation.ts';
import type { BoardLine } from '../../src/handoff/board.ts';
import type { Handoff } from '../../src/handoff/handoff.ts';

const NOW = instant(Date.UTC(2026, 10, 23, 2, 0));
const LATER = plus(NOW, 10 * SECOND);

/** What a store promises of the cards that staff see, of what they write under them, and of who they are. */
export function boardsContract(store: () => Store, talk: () => Promise<Conversation>): void {
  describe('a card', () => {
    let handoff: Handoff;
    beforeEach(async () => {
      const conversation = (await talk()).id;
      handoff = {
        id: newId(),
        conversation,
        reason: 'asked',
        priority: 'P3',
        safety: null,
        requestedAt: NOW,
        claimedBy: null,
        claimedAt: null,
        toldPlace: null,
        endedAt: null,
        outcome: null,
      };
      await store().write((tx) => tx.handoffs.request(handoff));
    });

    const add = (): Promise<void> =>
      store().write((tx) =>
        tx.boards.addCard({ handoff: handoff.id, conversation: handoff.conversation, alertedAt: NOW }),
      );

    it('is one for each handoff, found by its place once it hangs there', async () => {
      await add();
      await store().write((tx) =>
        tx.boards.changeCard(handoff.id, { place: '17.1', told: 4, telling: true }),
      );
      await add();
      const card = await store().read.boards.cardAt('17.1');
      expect(card).toEqual({
        handoff: handoff.id,
        conversation: handoff.conversation,
        place: '17.1',
        shown: null,
        told: 4,
        telling: true,
        alerts: 0,
        alertedAt: NOW,
        closed: false,
      });
      expect(await store().read.boards.card(handoff.id)).toEqual(card);
      expect(await store().read.boards.cardAt('17.2')).toBeNull();
    });

    it('is looked at no more once it is closed', async () => {
      await add();
      expect((await store().read.boards.openCards(10)).map((card) => card.handoff)).toEqual([handoff.id]);
      await store().write((tx) => tx.boards.changeCard(handoff.id, { closed: true }));
      expect(await store().read.boards.openCards(10)).toEqual([]);
    });
  });

  describe('what staff write under a card', () => {
    const line = (message: string, more: Partial<BoardLine> = {}): BoardLine => ({
      message,
      handoff: 'h',
      conversation: 'c',
      staff: 's',
      user: 'U0LI',
      text: `第 ${message} 句`,
      state: 'waits',
      dueAt: LATER,
      ...more,
    });
    const add = (one: BoardLine): Promise<boolean> => store().write((tx) => tx.boards.addLine(one));

    it('is taken once, and goes in the order of its coming', async () => {
      expect(await store().read.boards.nextLine()).toBeNull();
      for (const message of ['b', 'a', 'c']) expect(await add(line(message))).toBe(true);
      expect(await add(line('a', { text: '别的' }))).toBe(false);
      expect(await store().read.boards.dueLines(NOW, 10)).toEqual([]);
      expect(await store().read.boards.nextLine()).toBe(LATER);
      const due = await store().read.boards.dueLines(LATER, 10);
      expect(due).toEqual([line('b'), line('a'), line('c')]);
    });

    it('is settled once, keeps no words then, and is reworded only before', async () => {
      await add(line('a'));
      expect(await store().write((tx) => tx.boards.rewordLine('a', '改过'))).toBe(true);
      expect((await store().read.boards.line('a'))?.text).toBe('改过');
      expect(await store().write((tx) => tx.boards.settleLine('a', 'back'))).toBe(true);
      expect(await store().write((tx) => tx.boards.settleLine('a', 'sent'))).toBe(false);
      expect(await store().write((tx) => tx.boards.rewordLine('a', '再改'))).toBe(false);
      expect(await store().read.boards.line('a')).toMatchObject({ state: 'back', text: '' });
      expect(await store().read.boards.nextLine()).toBeNull();
    });
  });

  it('knows one member of the staff behind each user, and who is on duty', async () => {
    const [li, wang] = [newId(), newId()];
    await store().write(async (tx) => {
      for (const id of [li, wang]) await tx.staff.add({ id, name: '测试', role: 'agent', createdAt: NOW });
      await tx.boards.link({ user: 'U1', staff: li, onDuty: true });
      await tx.boards.link({ user: 'U2', staff: li, onDuty: true });
      await tx.boards.link({ user: 'U1', staff: wang, onDuty: false });
    });
    expect(await store().read.boards.links()).toEqual([
      { user: 'U1', staff: wang, onDuty: false },
      { user: 'U2', staff: li, onDuty: true },
    ]);
    expect(await store().write((tx) => tx.boards.unlink('U1'))).toBe(true);
    expect(await store().write((tx) => tx.boards.unlink('U1'))).toBe(false);
    expect(await store().read.boards.linkOf('U1')).toBeNull();
  });
}
