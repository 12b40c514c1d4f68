import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/acts/store.ts';
import { type Instant, instant, plus, SECOND } from '../../src/basics/clock.ts';
import { newId } from '../../src/basics/id.ts';
import type { Conversation } from '../../src/conversation/conversation.ts';
import type { Attachment } from '../../src/evidence/attachment.ts';

const NOW = instant(Date.UTC(2026, 10, 23, 2, 0));
const later = (seconds: number): Instant => plus(NOW, seconds * SECOND);

const sent = (conversation: string, more: Partial<Attachment> = {}): Attachment => ({
  id: newId(),
  conversation,
  message: null,
  complaint: null,
  at: NOW,
  state: 'coming',
  work: 'fetch',
  fault: null,
  origin: { id: 'platform-file-1', name: '账单.jpg', mime: 'image/jpeg', bytes: 1200 },
  name: '账单.jpg',
  mime: null,
  bytes: null,
  digest: null,
  file: null,
  keptDigest: null,
  takenAt: null,
  device: null,
  heard: null,
  attempts: 0,
  fence: 0,
  freeAt: NOW,
  ...more,
});

/** What a store promises of files and of the lines that they hold. */
export function attachmentsContract(store: () => Store, talk: () => Promise<Conversation>): void {
  const add = (one: Attachment): Promise<void> => store().write((tx) => tx.attachments.add(one));
  const lease = (id: string, at: Instant, until: Instant): Promise<Attachment | null> =>
    store().write((tx) => tx.attachments.lease(id, at, until));
  const kept = (one: Attachment, more: Partial<Attachment> = {}): Attachment => ({
    ...one,
    state: 'kept',
    work: null,
    origin: null,
    mime: 'image/jpeg',
    bytes: 1200,
    digest: 'a'.repeat(64),
    file: newId(),
    keptDigest: 'b'.repeat(64),
    takenAt: '2026-11-18T23:05:09',
    device: 'Testphone 9',
    ...more,
  });

  describe('attachments', () => {
    it('come back as they were put in, in their order', async () => {
      const { id } = await talk();
      const all = [sent(id), kept(sent(id)), sent(id)];
      for (const one of all) await add(one);
      expect(await store().read.attachments.ofConversation(id)).toEqual(all);
      expect(await store().read.attachments.get(all[1]!.id)).toEqual(all[1]);
      expect(await store().read.attachments.get('nobody')).toBeNull();
    });

    it('are seen to by one at a time, and by the next once the lease is over', async () => {
      const { id } = await talk();
      const one = sent(id);
      await add(one);
      expect(await store().read.attachments.due(NOW, 10)).toEqual([one.id]);
      const leases = await Promise.all([1, 2, 3].map(() => lease(one.id, NOW, later(60))));
      expect(leases.filter((leased) => leased !== null)).toHaveLength(1);
      expect(await store().read.attachments.due(later(59), 10)).toEqual([]);
      const again = await lease(one.id, later(60), later(120));
      expect(again).toMatchObject({ attempts: 2, fence: 2 });
      const late = leases.find((leased) => leased !== null)!;
      expect(await store().write((tx) => tx.attachments.settle(kept(late)))).toBe(false);
      expect(await store().write((tx) => tx.attachments.settle(kept(again!)))).toBe(true);
      expect(await store().read.attachments.due(later(999), 10)).toEqual([]);
      expect(await store().read.attachments.get(one.id)).toMatchObject({
        state: 'kept',
        device: 'Testphone 9',
      });
    });

    it('belong to the message they came with first', async () => {
      const { id } = await talk();
      const one = kept(sent(id));
      await add(one);
      await store().write((tx) => tx.attachments.send([one.id], 'first'));
      await store().write((tx) => tx.attachments.send([one.id], 'second'));
      expect((await store().read.attachments.get(one.id))?.message).toBe('first');
    });

    it('that are removed say nothing any more, and can not be brought back by whoever fetches', async () => {
      const { id } = await talk();
      const one = sent(id);
      await add(one);
      const leased = await lease(one.id, NOW, later(60));
      await store().write((tx) => tx.attachments.remove([one.id]));
      expect(await store().write((tx) => tx.attachments.settle(kept(leased!)))).toBe(false);
      const [gone] = await store().read.attachments.removing(10);
      expect(gone).toMatchObject({ id: one.id, state: 'removing', name: null, origin: null, work: null });
      await store().write((tx) => tx.attachments.markRemoved(one.id));
      await store().write((tx) => tx.attachments.remove([one.id]));
      expect(await store().read.attachments.removing(10)).toEqual([]);
      expect(await store().read.attachments.get(one.id)).toMatchObject({ state: 'removed', file: null });
    });

    it('hold their own line alone', async () => {
      const { id } = await talk();
      const say = (text: string, held: boolean) =>
        ({ id: newId(), from: 'consumer', text, at: NOW, held }) as const;
      const [, waits] = await store().write(async (tx) => [
        await tx.messages.append(id, say('先到的话', false)),
        await tx.messages.append(id, say('', true)),
      ]);
      const waiting = async (): Promise<string[]> =>
        (await store().read.messages.waiting(id)).map(({ text }) => text);
      expect(await waiting()).toEqual(['先到的话']);
      await store().write((tx) =>
        tx.messages.release(waits!.id, { text: '听到的话', extras: { heard: true } }),
      );
      expect(await waiting()).toEqual(['先到的话', '听到的话']);
      expect((await store().read.messages.get(waits!.id))?.extras).toEqual({ heard: true });
    });
  });
}
