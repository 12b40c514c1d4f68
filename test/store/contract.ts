import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Store, Transaction } from '../../src/acts/store.ts';
import { DAY, type Instant, instant, MINUTE, plus, SECOND } from '../../src/basics/clock.ts';
import { SetupError } from '../../src/basics/errors.ts';
import { newId } from '../../src/basics/id.ts';
import { type AuditRow, ERASURE, firstBroken, GENESIS, nextRow } from '../../src/complaints/audit.ts';
import type { Complaint } from '../../src/complaints/complaint.ts';
import { EMPTY_RECORD } from '../../src/complaints/record.ts';
import { BOT } from '../../src/conversation/actor.ts';
import { type Consent, consentStatus } from '../../src/conversation/consent.ts';
import type { Conversation } from '../../src/conversation/conversation.ts';
import type { Address } from '../../src/conversation/message.ts';
import type { NewMessage } from '../../src/conversation/ports.ts';
import type { Call } from '../../src/handoff/call.ts';
import type { Handoff } from '../../src/handoff/handoff.ts';
import { attachmentsContract } from './attachments-contract.ts';
import { boardsContract } from './boards-contract.ts';

/** A place where a store can be kept: opened, closed, opened again. */
export interface Place {
  open(): Promise<Store>;
  /** Forgets all rows of the store that is open here. */
  empty(): Promise<void>;
  /** Takes a complaint's own row away and leaves its audit rows, which the program can't. */
  lose(complaint: string): Promise<void>;
  /** Pretends that a program with one more migration was here. */
  makeNewer(): Promise<void>;
  /** Makes the place unusable and takes it away. */
  remove(): Promise<void>;
}

const NOW = instant(Date.UTC(2026, 10, 23, 2, 0));
const later = (ms: number): Instant => plus(NOW, ms);

const range = (to: number): number[] => Array.from({ length: to }, (_, i) => i + 1);

const said = (text: string, more: Partial<NewMessage> = {}): NewMessage => ({
  id: newId(),
  from: 'consumer',
  text,
  at: NOW,
  ...more,
});

const answer = (text: string, more: Partial<NewMessage> = {}): NewMessage =>
  said(text, { from: 'bot', turn: 'turn-0', ...more });

const handoff = (conversation: string, more: Partial<Handoff> = {}): Handoff => ({
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
  ...more,
});

const callOf = (conversation: string, more: Partial<Call> = {}): Call => ({
  id: newId(),
  conversation,
  cause: 'asked',
  reason: 'asked',
  priority: 'P3',
  safety: null,
  phone: '13800000000',
  times: '晚上七点后',
  say: '',
  since: NOW,
  dueAt: NOW,
  claimedBy: null,
  claimedAt: null,
  tries: [],
  endedAt: null,
  outcome: null,
  ...more,
});

function draft(conversation: string): Complaint {
  return {
    id: newId(),
    conversation,
    number: null,
    status: 'collecting',
    record: EMPTY_RECORD,
    revision: 1,
    priority: 'P3',
    visibility: 'staff',
    asideAt: null,
    createdAt: NOW,
    changedAt: NOW,
    filedAt: null,
    receiptGeneration: 1,
    auditN: 0,
    auditHead: GENESIS,
  };
}

const audit = (complaint: Complaint, verb: string, payload: object = {}): AuditRow =>
  nextRow(complaint, { at: NOW, actor: BOT, verb, payload });

/** Everything that a store promises, whatever keeps it. */
export function storeContract(place: () => Promise<Place>): void {
  let here: Place;
  let store: Store;
  beforeAll(async () => {
    here = await place();
    store = await here.open();
  });
  afterAll(async () => {
    await store.close();
    await here.remove();
  });
  beforeEach(() => here.empty());

  let chats = 0;
  const address = (): Address => ({ channel: 'telegram', account: 'bot-测试', chat: `chat-${++chats}` });
  const talk = (to = address()): Promise<Conversation> =>
    store.write((tx) => tx.conversations.create({ id: newId(), address: to, lang: 'zh', at: NOW }));
  const say = (id: string, ...messages: NewMessage[]) =>
    store.write(async (tx) => {
      const lines = [];
      for (const message of messages) lines.push(await tx.messages.append(id, message));
      await tx.conversations.wake(id, later(700), NOW);
      return lines;
    });

  describe('a write', () => {
    it('that fails writes nothing and rejects with what was thrown', async () => {
      const { id } = await talk();
      const failed = store.write(async (tx) => {
        await tx.messages.append(id, said('丢掉这一句'));
        throw new RangeError('no');
      });
      await expect(failed).rejects.toThrow(RangeError);
      expect(await store.read.messages.after(id, 0, 10)).toEqual([]);
      expect((await store.read.conversations.get(id))?.seq).toBe(0);
    });

    it('runs what was given to after once it can be read, and never when it fails', async () => {
      const { id } = await talk();
      const seen: string[] = [];
      let readable: Promise<number> | null = null;
      await store.write(async (tx) => {
        await tx.messages.append(id, said('你好'));
        tx.after(() => {
          seen.push('committed');
          readable = store.read.messages.after(id, 0, 10).then((lines) => lines.length);
        });
        expect(seen).toEqual([]);
      });
      expect(seen).toEqual(['committed']);
      expect(await readable).toBe(1);
      const failed = store.write(async (tx) => {
        tx.after(() => seen.push('rolled back'));
        throw new Error('no');
      });
      await expect(failed).rejects.toThrow('no');
      expect(seen).toEqual(['committed']);
    });

    it('stands also when what comes after it throws', async () => {
      const { id } = await talk();
      await store.write(async (tx) => {
        await tx.messages.append(id, said('在'));
        tx.after(() => {
          throw new Error('a broken listener');
        });
      });
      expect(await store.read.messages.after(id, 0, 10)).toHaveLength(1);
    });

    it('among many at once that fails takes nobody with it', async () => {
      const talks = await Promise.all(range(40).map(() => talk()));
      const outcomes = await Promise.allSettled(
        talks.map(({ id }, i) =>
          store.write(async (tx) => {
            await tx.messages.append(id, said(`第 ${i} 位`));
            if (i % 3 === 0) throw new Error('this one fails');
          }),
        ),
      );
      for (const [i, { id }] of talks.entries()) {
        const fails = i % 3 === 0;
        expect(outcomes[i]?.status).toBe(fails ? 'rejected' : 'fulfilled');
        expect(await store.read.messages.after(id, 0, 10)).toHaveLength(fails ? 0 : 1);
      }
    });

    it('is given up when one of its statements failed, even if that was caught', async () => {
      const { id } = await talk();
      const twice = said('同一个编号');
      const failed = store.write(async (tx) => {
        await tx.messages.append(id, twice);
        await tx.messages.append(id, twice).catch(() => undefined);
      });
      await expect(failed).rejects.toThrow();
      expect(await store.read.messages.after(id, 0, 10)).toEqual([]);
    });

    it('sees what it wrote itself, and nobody else does before the commit', async () => {
      const { id } = await talk();
      await store.write(async (tx) => {
        await tx.messages.append(id, said('还没提交'));
        expect(await tx.messages.waiting(id)).toHaveLength(1);
        expect(await store.read.messages.waiting(id)).toEqual([]);
      });
      expect(await store.read.messages.waiting(id)).toHaveLength(1);
    });

    it('cannot be used any more once it has ended', async () => {
      const { id } = await talk();
      let leaked: Transaction | null = null;
      await store.write(async (tx) => {
        leaked = tx;
      });
      await expect(leaked!.messages.append(id, said('太迟了'))).rejects.toThrow('ended');
      expect(await store.read.messages.after(id, 0, 10)).toEqual([]);
    });

    it('may start several of its statements together', async () => {
      const { id } = await talk();
      const lines = await store.write((tx) =>
        Promise.all(range(10).map((i) => tx.messages.append(id, said(`${i}`)))),
      );
      expect(lines.map((line) => line.seq)).toEqual(range(10));
    });

    it('is the only way to write', async () => {
      const { id } = await talk();
      await expect(store.read.messages.append(id, said('绕过'))).rejects.toThrow();
      expect(await store.read.messages.after(id, 0, 10)).toEqual([]);
    });
  });

  describe('conversations', () => {
    it('begin with the bot and are found by id and by address', async () => {
      const to = address();
      const fresh = await talk(to);
      expect(fresh).toMatchObject({
        address: to,
        lang: 'zh',
        mode: 'bot',
        holder: null,
        seq: 0,
        state: null,
        wakeAt: null,
        createdAt: NOW,
        lastConsumerAt: null,
      });
      expect(await store.read.conversations.get(fresh.id)).toEqual(fresh);
      expect(await store.read.conversations.byAddress(to)).toEqual(fresh);
      expect(await store.read.conversations.byAddress({ ...to, account: 'other' })).toBeNull();
      expect(await store.read.conversations.get('nobody')).toBeNull();
    });

    it('are one for each address, also when two begin at the same moment', async () => {
      const to = address();
      const both = await Promise.all(range(8).map(() => talk(to)));
      expect(new Set(both.map(({ id }) => id)).size).toBe(1);
    });

    it('tell what the consumer said after a line, without what was answered', async () => {
      const { id } = await talk();
      await store.write(async (tx) => {
        for (const from of ['bot', 'consumer', 'bot', 'consumer', 'agent', 'consumer'] as const)
          await tx.messages.append(id, said('在吗', { from }));
      });
      expect((await store.read.messages.heardAfter(id, 2)).map(({ seq }) => seq)).toEqual([4, 6]);
      expect(await store.read.messages.heardAfter(id, 6)).toEqual([]);
      expect((await store.read.messages.heardAfter(id, -3)).map(({ seq }) => seq)).toEqual([2, 4, 6]);
    });

    it('keep others out while locked, so that what was looked at still holds when written', async () => {
      const to = address();
      const { id } = await talk(to);
      const seen = await Promise.all(
        range(8).map(() =>
          store.write(async (tx) => {
            const locked = await tx.conversations.lock(to);
            const before = (await tx.messages.latest(id, 10)).length;
            await tx.messages.append(id, said('在吗'));
            return locked?.seq === before ? before : null;
          }),
        ),
      );
      expect(seen.sort()).toEqual(range(8).map((n) => n - 1));
      expect(await store.write((tx) => tx.conversations.lock({ ...to, account: 'other' }))).toBeNull();
    });

    it('can be asked for with any text at all', async () => {
      for (const text of ['', '\0', '\ud800', "' or 1=1 --", '😀', 'x'.repeat(100_000)]) {
        expect(await store.read.conversations.get(text)).toBeNull();
        const to: Address = { channel: 'web', account: text, chat: text };
        const { id } = await talk(to);
        expect((await store.read.conversations.byAddress(to))?.id).toBe(id);
      }
    });

    it('fall due when woken, the longest due first, and not while somebody has them', async () => {
      const [a, b, c] = [await talk(), await talk(), await talk()];
      expect(await store.read.conversations.nextDue()).toBeNull();
      await store.write(async (tx) => {
        for (const { id } of [a, b, c]) await tx.messages.append(id, said('有人吗'));
        await tx.conversations.wake(a.id, later(2 * SECOND), NOW);
        await tx.conversations.wake(b.id, later(SECOND), NOW);
        await tx.conversations.wake(c.id, later(9 * SECOND), NOW);
      });
      expect(await store.read.conversations.nextDue()).toBe(later(SECOND));
      expect(await store.read.conversations.due(NOW, 10)).toEqual([]);
      expect(await store.read.conversations.due(later(2 * SECOND), 10)).toEqual([b.id, a.id]);
      expect(await store.read.conversations.due(later(2 * SECOND), 1)).toEqual([b.id]);
      await store.write((tx) => tx.conversations.lease(b.id, later(2 * SECOND), later(MINUTE)));
      expect(await store.read.conversations.due(later(3 * SECOND), 10)).toEqual([a.id]);
      expect(await store.read.conversations.due(later(MINUTE), 10)).toContain(b.id);
      expect((await store.read.conversations.get(a.id))?.lastConsumerAt).toBe(NOW);
    });

    it('are next due when their lease ends', async () => {
      const { id } = await talk();
      await say(id, said('在吗'));
      await store.write((tx) => tx.conversations.lease(id, later(SECOND), later(MINUTE)));
      expect(await store.read.conversations.nextDue()).toBe(later(MINUTE));
    });

    it('are leased by one of many', async () => {
      const { id } = await talk();
      await say(id, said('一'), answer('在'), said('二'));
      const got = await Promise.all(
        range(20).map(() => store.write((tx) => tx.conversations.lease(id, later(SECOND), later(MINUTE)))),
      );
      expect(got.filter((one) => one !== null)).toHaveLength(1);
    });

    it('count an attempt on the lines of a turn', async () => {
      const { id } = await talk();
      const [first, , third] = await say(id, said('一'), answer('在'), said('二'));
      await store.write((tx) => tx.messages.countAttempt([first!.id, third!.id]));
      await store.write((tx) => tx.messages.countAttempt([third!.id]));
      const lines = await store.read.messages.after(id, 0, 10);
      expect(lines.map((line) => line.attempts)).toEqual([1, 0, 2]);
    });

    it('are leased again with a higher fence once a lease has run out', async () => {
      const { id } = await talk();
      await say(id, said('一'));
      const first = await store.write((tx) => tx.conversations.lease(id, NOW, later(MINUTE)));
      expect(await store.write((tx) => tx.conversations.lease(id, later(MINUTE - 1), later(DAY)))).toBeNull();
      const second = await store.write((tx) => tx.conversations.lease(id, later(MINUTE), later(DAY)));
      expect(second!.fence).toBeGreaterThan(first!.fence);
      await store.write((tx) => tx.conversations.release(id, first!.fence, NOW));
      expect((await store.read.conversations.get(id))?.leasedUntil).toBe(later(DAY));
      await store.write((tx) => tx.conversations.release(id, second!.fence, later(5 * MINUTE)));
      expect(await store.read.conversations.due(later(5 * MINUTE), 10)).toEqual([id]);
    });

    it('no longer fall due when a lease is given back and nothing waits', async () => {
      const { id } = await talk();
      await say(id, said('一', { turn: 'turn-1' }));
      await store.write(async (tx) => {
        const leased = (await tx.conversations.lease(id, later(SECOND), later(MINUTE)))!;
        await tx.conversations.release(id, leased.fence, null);
      });
      expect(await store.read.conversations.due(later(DAY), 10)).toEqual([]);
      expect(await store.read.conversations.nextDue()).toBeNull();
    });

    it('are moved by one of those who read the same version', async () => {
      const { id, version } = await talk();
      const moved = await Promise.all(
        range(10).map((i) =>
          store.write((tx) => tx.conversations.move(id, version, { state: `{"i":${i}}` })),
        ),
      );
      expect(moved.filter(Boolean)).toHaveLength(1);
      const now = await store.read.conversations.get(id);
      expect(now?.state).toBe(`{"i":${moved.indexOf(true) + 1}}`);
      expect(now?.version).toBeGreaterThan(version);
    });

    it('change in a move only what it names', async () => {
      const { id, version } = await talk();
      await store.write((tx) => tx.conversations.wake(id, later(SECOND), NOW));
      await store.write((tx) => tx.conversations.move(id, version, { mode: 'agent', holder: 'staff-1' }));
      const held = (await store.read.conversations.get(id))!;
      expect(held).toMatchObject({ mode: 'agent', holder: 'staff-1', lang: 'zh', wakeAt: later(SECOND) });
      await store.write((tx) =>
        tx.conversations.move(id, held.version, { mode: 'bot', holder: null, lang: 'en', state: '{}' }),
      );
      const back = await store.read.conversations.get(id);
      expect(back).toMatchObject({ mode: 'bot', holder: null, lang: 'en', state: '{}' });
    });

    it('give the lease back at the end of a turn and rest when no line waits', async () => {
      const { id } = await talk();
      const [line] = await say(id, said('一'));
      const leased = (await store.write((tx) => tx.conversations.lease(id, later(SECOND), later(MINUTE))))!;
      await store.write(async (tx) => {
        await tx.conversations.move(id, leased.version, { wakeAt: null, endLease: true });
        await tx.messages.markHandled([line!.id], 'turn-1');
      });
      expect(await store.read.conversations.nextDue()).toBeNull();
      await say(id, said('二'));
      expect(await store.write((tx) => tx.conversations.lease(id, later(SECOND), later(DAY)))).not.toBeNull();
    });

    it('fall due again for a line that came while a turn was under way', async () => {
      const { id } = await talk();
      const [line] = await say(id, said('一'));
      const leased = (await store.write((tx) => tx.conversations.lease(id, later(SECOND), later(MINUTE))))!;
      await store.write(async (tx) => {
        await tx.messages.append(id, said('二'));
        await tx.conversations.wake(id, later(2 * SECOND), NOW);
      });
      await store.write(async (tx) => {
        await tx.conversations.move(id, leased.version, { wakeAt: null, endLease: true });
        await tx.messages.markHandled([line!.id], 'turn-1');
      });
      expect(await store.read.conversations.due(later(2 * SECOND), 10)).toEqual([id]);
      const again = await store.write((tx) =>
        tx.conversations.lease(id, later(2 * SECOND), later(2 * MINUTE)),
      );
      expect(again).not.toBeNull();
      expect((await store.read.messages.waiting(id)).map(({ text }) => text)).toEqual(['二']);
    });

    it('lose their words when erased, and keep their lines', async () => {
      const { id, version } = await talk();
      await say(
        id,
        said('我叫张三测试', { eventKey: 'm:1:0' }),
        answer('好', { extras: { asking: 'phone' } }),
      );
      await store.write((tx) => tx.conversations.move(id, version, { state: '{"draft":"x"}' }));
      await store.write((tx) => tx.conversations.erase(id));
      const erased = await store.read.conversations.get(id);
      expect(erased).toMatchObject({ state: null, seq: 2 });
      const lines = await store.read.messages.after(id, 0, 10);
      expect(lines.map(({ seq, text, extras }) => ({ seq, text, extras }))).toEqual([
        { seq: 1, text: '', extras: {} },
        { seq: 2, text: '', extras: {} },
      ]);
    });
  });

  describe('messages', () => {
    it('come back as they were said', async () => {
      const { id } = await talk();
      const extras = {
        asking: 'confirm',
        choices: [{ id: 'confirm', label: '对，提交' }],
        readBack: { complaint: 'c-1', revision: 3 },
      } as const;
      const [said1, said2] = await say(
        id,
        said('在\u200b银行被扣了 30 元\u0000\r\n😀', { eventKey: 'm:7:0', choice: 'ask', about: 'm-0' }),
        answer('请看一遍', { extras, replaces: 'm-1' }),
      );
      expect(said1).toMatchObject({
        conversation: id,
        seq: 1,
        from: 'consumer',
        text: '在银行被扣了 30 元\n😀',
        at: NOW,
        eventKey: 'm:7:0',
        turn: null,
        attempts: 0,
        choice: 'ask',
        about: 'm-0',
        replaces: null,
        extras: {},
      });
      expect(said2).toMatchObject({ seq: 2, from: 'bot', turn: 'turn-0', extras, replaces: 'm-1' });
      expect(await store.read.messages.after(id, 0, 10)).toEqual([said1, said2]);
      expect(await store.read.messages.get(said2!.id)).toEqual(said2);
      expect(await store.read.messages.byEvent(id, 'm:7:0')).toEqual(said1);
      expect(await store.read.messages.byEvent(id, 'm:8:0')).toBeNull();
      expect(await store.read.messages.get('none')).toBeNull();
    });

    it('of a hundred writers are numbered 1 to 100 without a gap', async () => {
      const { id } = await talk();
      const lines = await Promise.all(
        range(100).map((i) =>
          store.write((tx) => tx.messages.append(id, said(`${i}`, { eventKey: `m:${i}:0` }))),
        ),
      );
      expect(lines.map((line) => line.seq).sort((a, b) => a - b)).toEqual(range(100));
      expect((await store.read.conversations.get(id))?.seq).toBe(100);
    });

    it('leave no gap where a write was taken back', async () => {
      const { id } = await talk();
      await Promise.allSettled(
        range(30).map((i) =>
          store.write(async (tx) => {
            await tx.messages.append(id, said(`${i}`));
            if (i % 2 === 0) throw new Error('no');
          }),
        ),
      );
      expect((await store.read.messages.after(id, 0, 100)).map((line) => line.seq)).toEqual(range(15));
    });

    it('of one event are one, also when it comes many times at once', async () => {
      const { id } = await talk();
      const got = await Promise.all(
        range(20).map(() => store.write((tx) => tx.messages.append(id, said('重复', { eventKey: 'cb:42' })))),
      );
      expect(new Set(got.map((line) => line.id)).size).toBe(1);
      const next = await store.write((tx) => tx.messages.append(id, said('下一句', { eventKey: 'cb:43' })));
      expect(next.seq).toBe(2);
      const other = await talk();
      const elsewhere = await store.write((tx) =>
        tx.messages.append(other.id, said('别处', { eventKey: 'cb:42' })),
      );
      expect(elsewhere).toMatchObject({ conversation: other.id, seq: 1 });
    });

    it('belong to a conversation that there is', async () => {
      await expect(store.write((tx) => tx.messages.append('nobody', said('喂')))).rejects.toThrow();
    });

    it('can be read on from a number, or from the end', async () => {
      const { id } = await talk();
      await say(id, ...range(7).map((i) => said(`${i}`)));
      const texts = (lines: readonly { text: string }[]) => lines.map(({ text }) => text).join('');
      expect(texts(await store.read.messages.after(id, 3, 10))).toBe('4567');
      expect(texts(await store.read.messages.after(id, 3, 2))).toBe('45');
      expect(texts(await store.read.messages.latest(id, 3))).toBe('567');
      expect(texts(await store.read.messages.latest(id, 50))).toBe('1234567');
    });

    it('wait until a turn handled them, and keep the first turn that did', async () => {
      const { id } = await talk();
      const [one, , three] = await say(id, said('一'), answer('答'), said('三'));
      expect((await store.read.messages.waiting(id)).map(({ text }) => text)).toEqual(['一', '三']);
      await store.write((tx) => tx.messages.markHandled([one!.id], 'turn-1'));
      expect((await store.read.messages.waiting(id)).map(({ text }) => text)).toEqual(['三']);
      await store.write((tx) => tx.messages.markHandled([one!.id, three!.id], 'turn-2'));
      expect((await store.read.messages.get(one!.id))?.turn).toBe('turn-1');
      expect((await store.read.messages.get(three!.id))?.turn).toBe('turn-2');
    });

    it('can be overwritten where they were part of a secret', async () => {
      const { id } = await talk();
      const [line] = await say(id, said('验证码的前半'));
      await store.write((tx) => tx.messages.overwrite(line!.id, '〔已隐藏〕'));
      expect((await store.read.messages.get(line!.id))?.text).toBe('〔已隐藏〕');
    });

    it('that had no answer are found over all talks, the newest first, and gone with their talk', async () => {
      const here = await talk();
      const there = await talk();
      const asked = (question: string, at: number) =>
        answer('不知道', { at: instant(at), extras: { unanswered: { question, lang: 'zh' } } });
      await store.write(async (tx) => {
        await tx.messages.append(here.id, asked('旧的', NOW + 1));
        await tx.messages.append(there.id, asked('新的', NOW + 2));
        await tx.messages.append(here.id, said('unanswered 这个词，是消费者说的'));
        await tx.messages.append(
          here.id,
          answer('"unanswered":{"question":"只是一句话"}', { at: instant(NOW + 3) }),
        );
      });
      const mine = async () =>
        (await store.read.messages.unanswered(1000))
          .filter(({ conversation }) => [here.id, there.id].includes(conversation))
          .map(({ extras }) => extras.unanswered?.question);
      expect(await mine()).toEqual(['新的', '旧的']);
      expect(await store.read.messages.unanswered(1)).toHaveLength(1);
      await store.write((tx) => tx.conversations.erase(there.id));
      expect(await mine()).toEqual(['旧的']);
    });

    it('know the newest read-back', async () => {
      const { id } = await talk();
      expect(await store.read.messages.lastReadBack(id)).toBeNull();
      const shown = (revision: number) => ({ extras: { readBack: { complaint: 'c-1', revision } } });
      await say(id, answer('一', shown(1)), answer('二', shown(2)), answer('三'), said('好'));
      expect((await store.read.messages.lastReadBack(id))?.text).toBe('二');
    });
  });

  attachmentsContract(() => store, talk);
  boardsContract(() => store, talk);

  describe('consents', () => {
    it('keep their order, and a withdrawn yes is a no', async () => {
      const { id } = await talk();
      const consent = (given: boolean, more: Partial<Consent> = {}): Consent => ({
        id: newId(),
        conversation: id,
        scope: 'file',
        version: 'v1',
        given,
        at: NOW,
        withdrawnAt: null,
        ...more,
      });
      const all = [consent(false), consent(true), consent(true, { scope: 'tips' })];
      await store.write(async (tx) => {
        for (const one of all) await tx.consents.give(one);
      });
      expect(await store.read.consents.of(id)).toEqual(all);
      expect(consentStatus(await store.read.consents.of(id), 'file')).toBe('given');
      await store.write((tx) => tx.consents.withdraw(id, 'file', later(DAY)));
      const after = await store.read.consents.of(id);
      expect(after.map(({ withdrawnAt }) => withdrawnAt)).toEqual([null, later(DAY), null]);
      expect(consentStatus(after, 'file')).toBe('declined');
      expect(consentStatus(after, 'tips')).toBe('given');
    });
  });

  describe('sessions', () => {
    it('are found by the digest of their token', async () => {
      const { id } = await talk();
      const session = { conversation: id, createdAt: NOW, expiresAt: later(30 * DAY) };
      await store.write((tx) => tx.sessions.create('digest-1', session));
      expect(await store.read.sessions.find('digest-1')).toEqual(session);
      expect(await store.read.sessions.find('digest-2')).toBeNull();
    });

    it('end for their token alone', async () => {
      const { id } = await talk();
      const session = { conversation: id, createdAt: NOW, expiresAt: later(30 * DAY) };
      await store.write(async (tx) => {
        await tx.sessions.create('ends', session);
        await tx.sessions.create('stays', session);
        await tx.sessions.end('ends');
      });
      expect(await store.read.sessions.find('ends')).toBeNull();
      expect(await store.read.sessions.find('stays')).toEqual(session);
    });
  });

  describe('jobs', () => {
    const seal = (key: string, runAt: Instant, subject = 's') =>
      store.write((tx) => tx.jobs.schedule({ kind: 'audit-seal', key, subject, runAt }));

    it('are one for each key, and setting it again moves it', async () => {
      await seal('a', later(DAY));
      await seal('a', later(SECOND), 's2');
      await seal('b', later(MINUTE));
      expect(await store.read.jobs.nextDue()).toBe(later(SECOND));
      const jobs = await store.write((tx) => tx.jobs.claim(later(2 * DAY), later(3 * DAY), 10));
      expect(jobs.map(({ key, subject, attempts }) => ({ key, subject, attempts }))).toEqual([
        { key: 'a', subject: 's2', attempts: 1 },
        { key: 'b', subject: 's', attempts: 1 },
      ]);
    });

    it('are claimed when due, each by one of many, the oldest first', async () => {
      for (const i of range(12)) await seal(`k${i}`, later(i * SECOND));
      expect(await store.write((tx) => tx.jobs.claim(NOW, later(DAY), 5))).toEqual([]);
      const claims = await Promise.all(
        range(8).map(() => store.write((tx) => tx.jobs.claim(later(10 * SECOND), later(DAY), 3))),
      );
      const rest = await store.write((tx) => tx.jobs.claim(later(10 * SECOND), later(DAY), 99));
      const keys = [...claims.flat(), ...rest].map(({ key }) => key);
      expect(keys.sort()).toEqual(
        range(10)
          .map((i) => `k${i}`)
          .sort(),
      );
      for (const mine of claims) {
        const due = mine.map(({ runAt }) => runAt);
        expect(due).toEqual([...due].sort((a, b) => a - b));
      }
    });

    it('are claimed again when whoever had them is gone, who then can finish nothing', async () => {
      await seal('a', NOW);
      const [first] = await store.write((tx) => tx.jobs.claim(NOW, later(MINUTE), 1));
      expect(await store.read.jobs.nextDue()).toBe(later(MINUTE));
      expect(await store.write((tx) => tx.jobs.claim(later(MINUTE - 1), later(DAY), 1))).toEqual([]);
      const [second] = await store.write((tx) => tx.jobs.claim(later(MINUTE), later(DAY), 1));
      expect(second).toMatchObject({ id: first!.id, attempts: 2 });
      expect(await store.write((tx) => tx.jobs.finish(first!.id, first!.fence))).toBe(false);
      expect(await store.write((tx) => tx.jobs.finish(second!.id, second!.fence))).toBe(true);
      expect(await store.read.jobs.nextDue()).toBeNull();
    });

    it('can be put off, cancelled, and asked for anew while they run', async () => {
      await seal('a', NOW);
      const [job] = await store.write((tx) => tx.jobs.claim(NOW, later(MINUTE), 1));
      await store.write((tx) => tx.jobs.retry(job!.id, job!.fence, later(5 * SECOND)));
      expect(await store.read.jobs.nextDue()).toBe(later(5 * SECOND));
      const [again] = await store.write((tx) => tx.jobs.claim(later(5 * SECOND), later(MINUTE), 1));
      await seal('a', later(DAY));
      expect(await store.write((tx) => tx.jobs.finish(again!.id, again!.fence))).toBe(false);
      expect(await store.read.jobs.nextDue()).toBe(later(DAY));
      await store.write((tx) => tx.jobs.cancel('a'));
      expect(await store.read.jobs.nextDue()).toBeNull();
    });
  });

  describe('accounts on platforms', () => {
    const spend = (at: Instant, account = 'bot-1'): Promise<boolean> =>
      store.write((tx) => tx.accounts.spend('telegram', account, at, 2));

    it('send so many messages a second and no more', async () => {
      expect([await spend(NOW), await spend(later(999)), await spend(later(500))]).toEqual([
        true,
        true,
        false,
      ]);
      expect(await spend(NOW, 'bot-2')).toBe(true);
      expect(await spend(later(SECOND))).toBe(true);
    });

    it('are asked for news by one poller, and by another once its lease has ended', async () => {
      const poll = (fence: number | null, at: Instant): Promise<number | null> =>
        store.write((tx) => tx.accounts.poll('telegram', 'bot-1', at, plus(at, MINUTE), fence));
      await spend(NOW);
      const first = await poll(null, NOW);
      expect(first).not.toBeNull();
      expect(await poll(null, later(SECOND))).toBeNull();
      expect(await poll(first, later(30 * SECOND))).toBe(first);
      expect(await poll(null, later(MINUTE))).toBeNull();
      const second = await poll(null, later(90 * SECOND));
      expect(second).toBeGreaterThan(first!);
      expect(await poll(first, later(91 * SECOND))).toBeNull();
      await store.write((tx) => tx.accounts.endPoll('telegram', 'bot-1', first!));
      expect(await poll(null, later(92 * SECOND))).toBeNull();
      await store.write((tx) => tx.accounts.endPoll('telegram', 'bot-1', second!));
      expect(await poll(null, later(93 * SECOND))).not.toBeNull();
    });
  });

  describe('deliveries', () => {
    const queue = async (to: Conversation, messages: NewMessage[], safety = false) => {
      const ids: string[] = [];
      await store.write(async (tx) => {
        for (const message of messages) {
          const line = await tx.messages.append(to.id, message);
          const { id: conversation, address: target } = to;
          const id = newId();
          ids.push(id);
          const { seq, id: of } = line;
          await tx.deliveries.queue({ id, message: of, conversation, seq, address: target, safety, at: NOW });
        }
      });
      return ids;
    };
    const mark = (id: string, state: 'queued' | 'sending' | 'sent' | 'failed' | 'unknown', sentId?: string) =>
      store.write((tx) => tx.deliveries.mark(id, state, sentId));

    it('come in the order of the talk, one address after the other', async () => {
      const [a, b] = [await talk(), await talk()];
      const [first, second] = await queue(a, [answer('一'), answer('二')]);
      expect(await store.read.deliveries.dueAddresses(NOW, 10)).toEqual([a.address]);
      await queue(b, [answer('三')]);
      expect(await store.read.deliveries.dueAddresses(NOW, 10)).toHaveLength(2);
      expect(await store.read.deliveries.dueAddresses(NOW, 1)).toHaveLength(1);
      expect(await store.read.deliveries.next(a.address)).toMatchObject({
        id: first,
        seq: 1,
        state: 'queued',
        attempts: 0,
        address: a.address,
      });
      await mark(first!, 'sending');
      expect(await store.read.deliveries.next(a.address)).toMatchObject({ id: first, attempts: 1 });
      await mark(first!, 'sent', 'platform-1');
      expect((await store.read.deliveries.next(a.address))?.id).toBe(second);
      await mark(second!, 'sending');
      await mark(second!, 'queued');
      await mark(second!, 'sending');
      expect((await store.read.deliveries.next(a.address))?.attempts).toBe(2);
      await mark(second!, 'unknown');
      expect(await store.read.deliveries.next(a.address)).toBeNull();
      expect(await store.read.deliveries.dueAddresses(NOW, 10)).toEqual([b.address]);
    });

    it('are leased by the address, to one of many, with a rising fence', async () => {
      const a = await talk();
      await queue(a, [answer('一')]);
      const lease = (now: Instant, until: Instant) =>
        store.write((tx) => tx.deliveries.leaseAddress(a.address, now, until));
      const got = await Promise.all(range(20).map(() => lease(NOW, later(MINUTE))));
      const [first] = got.filter((fence) => fence !== null);
      expect(got.filter((fence) => fence !== null)).toHaveLength(1);
      expect(await store.read.deliveries.dueAddresses(later(SECOND), 10)).toEqual([]);
      expect(await lease(later(MINUTE - 1), later(DAY))).toBeNull();
      const second = await lease(later(MINUTE), later(DAY));
      expect(second!).toBeGreaterThan(first!);
      await store.write((tx) => tx.deliveries.releaseAddress(a.address, first!));
      expect(await lease(later(2 * MINUTE), later(DAY))).toBeNull();
      await store.write((tx) => tx.deliveries.releaseAddress(a.address, second!));
      expect(await lease(later(2 * MINUTE), later(DAY))).not.toBeNull();
    });

    it('are stopped with their address', async () => {
      const [a, b] = [await talk(), await talk()];
      await queue(a, [answer('一')]);
      await queue(b, [answer('一')]);
      await store.write((tx) => tx.deliveries.stopAddress(a.address, later(MINUTE)));
      await store.write((tx) => tx.deliveries.stopAddress(a.address, later(SECOND)));
      expect(await store.read.deliveries.dueAddresses(later(2 * SECOND), 10)).toEqual([b.address]);
      expect(
        await store.write((tx) => tx.deliveries.leaseAddress(a.address, later(2 * SECOND), later(DAY))),
      ).toBeNull();
      expect(await store.read.deliveries.dueAddresses(later(MINUTE), 10)).toHaveLength(2);
    });

    it('of the bot are taken back when a person takes over, safety and what is under way excepted', async () => {
      const a = await talk();
      const [sending, queued] = await queue(a, [answer('一'), answer('二')]);
      const [orders] = await queue(a, [answer('先离开那里，打 110')], true);
      const [agent] = await queue(a, [said('我是客服', { from: 'agent', turn: 't' })]);
      await mark(sending!, 'sending');
      expect(await store.write((tx) => tx.deliveries.withdrawUnsent(a.id))).toBe(1);
      await expect(mark(queued!, 'sending')).rejects.toThrow('withdrawn');
      const left: string[] = [];
      for (;;) {
        const next = await store.read.deliveries.next(a.address);
        if (next === null) break;
        left.push(next.id);
        await mark(next.id, 'sent');
      }
      expect(left).toEqual([sending, orders, agent]);
    });

    it('that failed or may not have arrived are listed, and wait again once they are wanted again', async () => {
      const a = await talk();
      const [failed, unknown, sent] = await queue(a, [answer('一'), answer('二'), answer('三')]);
      await store.write((tx) => tx.deliveries.fail(failed!, 'blocked'));
      await mark(unknown!, 'unknown');
      await mark(sent!, 'sent', '77');
      const missed = await store.read.deliveries.missed(a.id);
      expect(missed.map(({ id, state, failure }) => [id, state, failure])).toEqual([
        [failed, 'failed', 'blocked'],
        [unknown, 'unknown', null],
      ]);
      const sentAs = await store.read.deliveries.messageSent(a.address, '77');
      expect(await store.read.messages.get(sentAs!)).toMatchObject({ text: '三' });
      expect(await store.read.deliveries.messageSent((await talk()).address, '77')).toBeNull();
      expect(await store.write((tx) => tx.deliveries.requeue(sentAs!, NOW))).toBe(false);
      expect(await store.write((tx) => tx.deliveries.requeue(missed[0]!.message, NOW))).toBe(true);
      expect(await store.read.deliveries.next(a.address)).toMatchObject({ id: failed, failure: null });
    });

    it('keep how many pieces of a long one arrived', async () => {
      const a = await talk();
      const [id] = await queue(a, [answer('长')]);
      await mark(id!, 'sending');
      await store.write((tx) => tx.deliveries.arrived(id!, 2));
      expect(await store.read.deliveries.next(a.address)).toMatchObject({
        id,
        state: 'queued',
        pieces: 2,
        attempts: 0,
      });
    });

    it('wait while their account is told to wait, and say when the first may go', async () => {
      const [a, b] = [await talk(), await talk()];
      expect(await store.read.deliveries.nextDue()).toBeNull();
      await queue(a, [answer('一')]);
      await queue(b, [answer('二')]);
      await store.write(async (tx) => {
        await tx.accounts.stop(a.address.channel, a.address.account, later(MINUTE));
        await tx.accounts.stop(a.address.channel, a.address.account, later(SECOND));
        await tx.deliveries.stopAddress(a.address, later(2 * MINUTE));
      });
      expect(await store.read.deliveries.dueAddresses(later(MINUTE - 1), 10)).toEqual([]);
      expect(await store.read.deliveries.dueAddresses(later(MINUTE), 10)).toEqual([b.address]);
      expect(await store.read.deliveries.nextDue()).toBe(later(MINUTE));
    });

    it('know who blocked us and who came back', async () => {
      const a = await talk();
      const blocked = (): Promise<boolean> => store.read.deliveries.isBlocked(a.address);
      expect(await blocked()).toBe(false);
      await store.write((tx) => tx.deliveries.block(a.address, NOW));
      expect(await blocked()).toBe(true);
      await store.write((tx) => tx.deliveries.block(a.address, null));
      expect(await blocked()).toBe(false);
    });

    it('are either begun or taken back, never both', async () => {
      for (const _ of range(10)) {
        const a = await talk();
        const [id] = await queue(a, [answer('一')]);
        const [begun, taken] = await Promise.all([
          store.write(async (tx) => {
            const next = await tx.deliveries.next(a.address);
            if (next !== null) await tx.deliveries.mark(next.id, 'sending');
            return next?.id === id;
          }),
          store.write((tx) => tx.deliveries.withdrawUnsent(a.id)),
        ]);
        expect(Number(begun) + taken).toBe(1);
      }
    });
  });

  describe('complaints', () => {
    const open = async (conversation: string): Promise<Complaint> => {
      const complaint = draft(conversation);
      await store.write((tx) => tx.complaints.insert(complaint, audit(complaint, 'open')));
      return (await store.read.complaints.get(complaint.id))!;
    };

    it('come back as they were written, with the chain moved on', async () => {
      const { id } = await talk();
      const source = { message: 'm-1', from: 0, to: 5, by: 'rule', said: true, confirmed: false } as const;
      const complaint: Complaint = {
        ...draft(id),
        record: {
          ...EMPTY_RECORD,
          facts: [{ text: '多扣了 30 元\n\u0303', source }],
          slots: { amount: { value: { fen: 3000, approximate: false }, source } },
        },
      };
      const row = audit(complaint, 'open', { 说: '多扣了' });
      await store.write((tx) => tx.complaints.insert(complaint, row));
      expect(await store.read.complaints.get(complaint.id)).toEqual({
        ...complaint,
        auditN: 1,
        auditHead: row.hash,
      });
      expect(await store.read.complaints.auditOf(complaint.id)).toEqual([row]);
      expect(await store.read.complaints.get('none')).toBeNull();
    });

    it('are changed by one of those who read the same chain, and the others wrote nothing', async () => {
      const { id } = await talk();
      const complaint = await open(id);
      const outcomes = await Promise.all(
        range(10).map((i) =>
          store.write((tx) => {
            const next = { ...complaint, revision: i + 1 };
            return tx.complaints.update(next, audit(next, 'change', { i }));
          }),
        ),
      );
      expect(outcomes.filter(Boolean)).toHaveLength(1);
      const now = (await store.read.complaints.get(complaint.id))!;
      expect(now.revision).toBe(outcomes.indexOf(true) + 2);
      const rows = await store.read.complaints.auditOf(complaint.id);
      expect(rows).toHaveLength(2);
      expect(firstBroken(now, rows)).toBeNull();
    });

    it('are not changed on top of a head that is not theirs, even where the count fits', async () => {
      const { id } = await talk();
      const complaint = await open(id);
      const forked = { ...complaint, auditHead: 'f'.repeat(64) };
      const done = await store.write((tx) => tx.complaints.update(forked, audit(forked, 'change')));
      expect(done).toBe(false);
      expect(await store.read.complaints.get(complaint.id)).toEqual(complaint);
      expect(await store.read.complaints.auditOf(complaint.id)).toHaveLength(1);
    });

    it('are filed under a number that is theirs alone', async () => {
      const { id } = await talk();
      const [a, b] = [await open(id), await open(id)];
      const file = (complaint: Complaint) =>
        store.write((tx) =>
          tx.complaints.update(
            {
              ...complaint,
              number: 'C20261123000001',
              status: 'submitted',
              filedAt: later(MINUTE),
              changedAt: later(MINUTE),
              priority: 'P2',
              visibility: 'supervisors',
              receiptGeneration: 2,
              asideAt: later(SECOND),
            },
            audit(complaint, 'file'),
          ),
        );
      expect(await file(a)).toBe(true);
      expect(await store.read.complaints.byNumber('C20261123000001')).toMatchObject({
        id: a.id,
        status: 'submitted',
        filedAt: later(MINUTE),
        changedAt: later(MINUTE),
        createdAt: NOW,
        priority: 'P2',
        visibility: 'supervisors',
        receiptGeneration: 2,
        asideAt: later(SECOND),
      });
      await expect(file(b)).rejects.toThrow();
      expect((await store.read.complaints.get(b.id))?.status).toBe('collecting');
      expect(await store.read.complaints.auditOf(b.id)).toHaveLength(1);
      expect(await store.read.complaints.byNumber('C20261123000002')).toBeNull();
    });

    it('of one conversation come oldest first', async () => {
      const [mine, other] = [await talk(), await talk()];
      const opened = [await open(mine.id), await open(mine.id), await open(mine.id)];
      await open(other.id);
      expect(await store.read.complaints.ofConversation(mine.id)).toEqual(opened);
    });

    it('keep their chain when its payloads are erased', async () => {
      const { id } = await talk();
      const complaint = await open(id);
      await store.write(async (tx) => {
        await tx.complaints.update(complaint, audit(complaint, ERASURE));
        await tx.complaints.erasePayloads(complaint.id);
      });
      const rows = await store.read.complaints.auditOf(complaint.id);
      expect(rows.map(({ salt, payload }) => ({ salt, payload }))).toEqual([
        { salt: null, payload: null },
        { salt: expect.any(String), payload: expect.stringContaining('state') },
      ]);
      expect(firstBroken((await store.read.complaints.get(complaint.id))!, rows)).toBeNull();
    });

    it('that are gone behind the program leave rows which are listed', async () => {
      const { id } = await talk();
      const [kept, ...lost] = [await open(id), await open(id), await open(id)];
      expect(await store.read.complaints.orphans('', 99)).toEqual([]);
      for (const one of lost) await here.lose(one.id);
      const ids = lost.map((one) => one.id).sort();
      expect(await store.read.complaints.orphans('', 99)).toEqual(ids);
      expect(await store.read.complaints.orphans('', 1)).toEqual(ids.slice(0, 1));
      expect(await store.read.complaints.orphans(ids[0]!, 99)).toEqual(ids.slice(1));
      expect(await store.read.complaints.get(kept!.id)).toEqual(kept);
    });

    it('show all their heads page by page, and keep the last seal', async () => {
      const { id } = await talk();
      for (const _ of range(5)) await open(id);
      const all = await store.read.complaints.heads('', 99);
      expect(all).toHaveLength(5);
      expect(all.map((head) => head.id)).toEqual(all.map((head) => head.id).sort());
      const first = await store.read.complaints.heads('', 2);
      const rest = await store.read.complaints.heads(first[1]!.id, 99);
      expect([...first, ...rest]).toEqual(all);
      expect(await store.read.complaints.lastSeal()).toBeNull();
      await store.write((tx) => tx.complaints.addSeal({ at: NOW, n: 5, digest: 'one' }));
      await store.write((tx) => tx.complaints.addSeal({ at: NOW, n: 5, digest: 'two' }));
      expect(await store.read.complaints.lastSeal()).toEqual({ at: NOW, n: 5, digest: 'two' });
    });
  });

  describe('staff', () => {
    const staff = { id: newId(), name: '测试坐席', role: 'agent', createdAt: NOW } as const;
    const lasting = { staff: staff.id, createdAt: NOW, expiresAt: later(DAY) };

    it('are added once each and counted', async () => {
      expect(await store.read.staff.count()).toBe(0);
      await store.write((tx) => tx.staff.add(staff));
      expect(await store.read.staff.get(staff.id)).toEqual(staff);
      expect(await store.read.staff.get('nobody')).toBeNull();
      expect(await store.read.staff.count()).toBe(1);
      await expect(store.write((tx) => tx.staff.add(staff))).rejects.toThrow();
    });

    it('sign in by a link that is spent once, however many try', async () => {
      await store.write(async (tx) => {
        await tx.staff.add(staff);
        await tx.signIns.createLink('digest', lasting);
      });
      expect(await store.read.signIns.findLink('digest')).toEqual(lasting);
      const spent = await Promise.all(
        range(8).map(() => store.write((tx) => tx.signIns.spendLink('digest'))),
      );
      expect(spent.filter((won) => won)).toHaveLength(1);
      expect(await store.read.signIns.findLink('digest')).toBeNull();
    });

    it('lose the links for a first administrator, and no others', async () => {
      await store.write(async (tx) => {
        await tx.staff.add(staff);
        await tx.signIns.createLink('first', { ...lasting, staff: null });
        await tx.signIns.createLink('other', lasting);
        await tx.signIns.voidFirstLinks();
      });
      expect(await store.read.signIns.findLink('first')).toBeNull();
      expect(await store.read.signIns.findLink('other')).toEqual(lasting);
    });

    it('are signed in until their session is ended', async () => {
      await store.write(async (tx) => {
        await tx.staff.add(staff);
        await tx.signIns.createSession('digest', lasting);
      });
      expect(await store.read.signIns.findSession('digest')).toEqual(lasting);
      await store.write((tx) => tx.signIns.endSession('digest'));
      expect(await store.read.signIns.findSession('digest')).toBeNull();
    });
  });

  describe('notes', () => {
    it('stay in order, and go with the words of the talk', async () => {
      const { id } = await talk();
      const other = (await talk()).id;
      const note = (n: number, conversation = id) => ({
        conversation,
        at: later(n),
        by: 'somebody',
        text: `note ${n}`,
      });
      await Promise.all(range(5).map((n) => store.write((tx) => tx.notes.add(note(n)))));
      await store.write((tx) => tx.notes.add(note(9, other)));
      const kept = await store.read.notes.of(id);
      expect(kept.map(({ text }) => text).sort()).toEqual(range(5).map((n) => `note ${n}`));
      await store.write((tx) => tx.conversations.erase(id));
      expect(await store.read.notes.of(id)).toEqual([]);
      expect(await store.read.notes.of(other)).toEqual([note(9, other)]);
    });
  });

  describe('handoffs', () => {
    const request = (one: Handoff) => store.write((tx) => tx.handoffs.request(one));

    it('wait by priority, then by how long', async () => {
      const wanted = [];
      for (const [priority, minute] of [
        ['P3', 1],
        ['P1', 9],
        ['P3', 0],
        ['P2', 5],
      ] as const) {
        const one = handoff((await talk()).id, { priority, requestedAt: later(minute * MINUTE) });
        wanted.push(one);
        await request(one);
        await store.write((tx) => tx.conversations.see(one.conversation, NOW));
      }
      const order = [wanted[1], wanted[3], wanted[2], wanted[0]];
      expect(await store.read.handoffs.held(10)).toEqual([]);
      expect(await store.read.handoffs.waiting(10)).toEqual(order);
      expect(await store.read.handoffs.waiting(2)).toEqual(order.slice(0, 2));
      expect(await store.read.handoffs.countWaiting()).toBe(4);
      for (const [i, one] of order.entries()) {
        expect(await store.read.handoffs.position(one!.id, NOW)).toBe(i + 1);
      }
      expect(await store.read.handoffs.position('none', NOW)).toBeNull();
      await store.write((tx) => tx.conversations.see(order[0]!.conversation, later(MINUTE)));
      expect(await store.read.handoffs.countHere(NOW)).toBe(4);
      expect(await store.read.handoffs.countHere(later(1))).toBe(1);
      expect(await store.read.handoffs.position(order[3]!.id, later(1))).toBe(2);
    });

    it('are one open at a time, as urgent as the most urgent that was asked for', async () => {
      const { id } = await talk();
      await Promise.all([
        request(handoff(id)),
        request(handoff(id, { priority: 'P1', reason: 'safety', safety: 'violence' })),
        request(handoff(id, { priority: 'P2', reason: 'not-understood' })),
      ]);
      expect(await store.read.handoffs.waiting(10)).toHaveLength(1);
      expect(await store.read.handoffs.open(id)).toMatchObject({
        priority: 'P1',
        reason: 'safety',
        safety: 'violence',
      });
    });

    it('are raised and never lowered', async () => {
      const { id } = await talk();
      const one = handoff(id);
      await request(one);
      const raise = (change: Parameters<Transaction['handoffs']['raise']>[1]) =>
        store.write((tx) => tx.handoffs.raise(one.id, change));
      await raise({ priority: 'P4', reason: 'out-of-scope', safety: null });
      expect(await store.read.handoffs.open(id)).toEqual(one);
      await raise({ priority: 'P1', reason: 'safety', safety: 'self-harm' });
      await raise({ priority: 'P2', reason: 'right-runs-out', safety: null });
      expect(await store.read.handoffs.open(id)).toMatchObject({
        priority: 'P1',
        reason: 'safety',
        safety: 'self-harm',
      });
    });

    it('are claimed by one of many, who may say so again', async () => {
      const { id } = await talk();
      const one = handoff(id);
      await request(one);
      const claim = (staff: string, at = later(MINUTE)) =>
        store.write((tx) => tx.handoffs.claim(one.id, staff, at));
      const claims = await Promise.all(range(10).map((i) => claim(`staff-${i}`)));
      expect(claims.filter(Boolean)).toHaveLength(1);
      const winner = `staff-${claims.indexOf(true) + 1}`;
      expect(await claim(winner, later(DAY))).toBe(true);
      expect(await store.read.handoffs.open(id)).toMatchObject({
        claimedBy: winner,
        claimedAt: later(MINUTE),
      });
      expect(await store.read.handoffs.waiting(10)).toEqual([]);
      expect(await store.read.handoffs.countWaiting()).toBe(0);
      expect(await store.read.handoffs.position(one.id, NOW)).toBeNull();
    });

    it('end once, and another may follow', async () => {
      const { id } = await talk();
      const one = handoff(id);
      await request(one);
      const end = () => store.write((tx) => tx.handoffs.end(one.id, 'resolved', later(DAY)));
      expect((await Promise.all([end(), end(), end()])).filter(Boolean)).toHaveLength(1);
      expect(await store.write((tx) => tx.handoffs.claim(one.id, 'staff-1', later(DAY)))).toBe(false);
      expect(await store.read.handoffs.open(id)).toBeNull();
      const next = handoff(id, { requestedAt: later(DAY) });
      await request(next);
      expect(await store.read.handoffs.open(id)).toEqual(next);
    });
  });

  describe('calls', () => {
    const plan = (one: Call) => store.write((tx) => tx.calls.plan(one));

    it('are one open at a time, and wait by priority, then by how long', async () => {
      const late = callOf((await talk()).id, { since: later(MINUTE) });
      const urgent = callOf((await talk()).id, { priority: 'P1', safety: 'violence', since: later(2) });
      const early = callOf((await talk()).id);
      for (const one of [late, urgent, early]) expect(await plan(one)).toBe(true);
      expect(await plan(callOf(early.conversation))).toBe(false);
      expect(await store.read.calls.toMake(10)).toEqual([urgent, early, late]);
      expect(await store.read.calls.toMake(1)).toEqual([urgent]);
      expect(await store.read.calls.open(late.conversation)).toEqual(late);
    });

    it('are claimed by one of many, and by another an hour later', async () => {
      const one = callOf((await talk()).id);
      await plan(one);
      const claim = (staff: string, at = NOW) => store.write((tx) => tx.calls.claim(one.id, staff, at));
      const claims = await Promise.all(range(10).map((i) => claim(`staff-${i}`)));
      expect(claims.filter(Boolean)).toHaveLength(1);
      expect(await claim('another', later(59 * MINUTE))).toBe(false);
      expect(await claim('another', later(61 * MINUTE))).toBe(true);
      expect(await store.read.calls.open(one.conversation)).toMatchObject({ claimedBy: 'another' });
    });

    it('keep their tries, end once, and go with the words of the talk', async () => {
      const one = callOf((await talk()).id);
      await plan(one);
      const tries = [{ at: later(1), by: 'staff-1', result: 'not-reached' }] as const;
      expect(await store.write((tx) => tx.calls.change(one, { tries, dueAt: later(MINUTE) }))).toBe(true);
      expect(await store.read.calls.open(one.conversation)).toEqual({
        ...one,
        tries,
        dueAt: later(MINUTE),
      });
      const end = () => store.write((tx) => tx.calls.change(one, { endedAt: NOW, outcome: 'off' }));
      expect((await Promise.all([end(), end()])).filter(Boolean)).toHaveLength(1);
      expect(await store.read.calls.open(one.conversation)).toBeNull();
      expect(await store.read.calls.latest(one.conversation)).toMatchObject({ id: one.id, outcome: 'off' });
      const next = callOf(one.conversation, { since: later(DAY) });
      expect(await plan(next)).toBe(true);
      expect(await store.read.calls.latest(one.conversation)).toEqual(next);
      await store.write((tx) => tx.conversations.erase(one.conversation));
      expect(await store.read.calls.latest(one.conversation)).toBeNull();
    });
  });

  describe('a store', () => {
    it('that is opened again has kept everything', async () => {
      const there = await place();
      const before = await there.open();
      const to = address();
      const complaint = await before.write(async (tx) => {
        const { id } = await tx.conversations.create({ id: newId(), address: to, lang: 'en', at: NOW });
        await tx.messages.append(id, said('Charged twice', { eventKey: 'm:1:0' }));
        const fresh = draft(id);
        await tx.complaints.insert(fresh, audit(fresh, 'open'));
        return fresh;
      });
      await before.close();
      await expect(before.write(async () => undefined)).rejects.toThrow('closed');
      const after = await there.open();
      const kept = (await after.read.conversations.byAddress(to))!;
      expect(kept.seq).toBe(1);
      expect((await after.read.messages.byEvent(kept.id, 'm:1:0'))?.text).toBe('Charged twice');
      const whole = (await after.read.complaints.get(complaint.id))!;
      expect(firstBroken(whole, await after.read.complaints.auditOf(complaint.id))).toBeNull();
      await after.close();
      await there.remove();
    });

    it('closes only when what was asked before is written', async () => {
      const there = await place();
      const before = await there.open();
      const to = address();
      const asked = before.write((tx) =>
        tx.conversations.create({ id: newId(), address: to, lang: 'zh', at: NOW }),
      );
      await before.close();
      const { id } = await asked;
      const after = await there.open();
      expect((await after.read.conversations.byAddress(to))?.id).toBe(id);
      await after.close();
      await there.remove();
    });

    it('that is newer than the program refuses to open and names both versions', async () => {
      const there = await place();
      await (await there.open()).close();
      await there.makeNewer();
      const refused = await there.open().then(
        () => null,
        (error: unknown) => error,
      );
      expect(refused).toBeInstanceOf(SetupError);
      expect((refused as Error).message).toMatch(/9999-future/);
      expect((refused as Error).message).toMatch(/knows \d{4}-[a-z-]+ at most/);
      await there.remove();
    });
  });
}
