import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DAY, instant } from '../../src/basics/clock.ts';
import { abandon } from '../../src/complaints/abandon.ts';
import { add } from '../../src/complaints/add.ts';
import { advanceDraft } from '../../src/complaints/advance-draft.ts';
import { firstBroken } from '../../src/complaints/audit.ts';
import { change } from '../../src/complaints/change.ts';
import { isDraft } from '../../src/complaints/complaint.ts';
import { file } from '../../src/complaints/file.ts';
import { open } from '../../src/complaints/open.ts';
import { putAside } from '../../src/complaints/put-aside.ts';
import { resume } from '../../src/complaints/resume.ts';
import { withdraw } from '../../src/complaints/withdraw.ts';
import { type Actor, BOT, CLOCK } from '../../src/conversation/actor.ts';
import { memoryComplaints } from './memory.ts';
import { at, set, told } from './say.ts';

const consumer: Actor = { kind: 'consumer', id: 'p1' };
const noon = at('2026-11-23T04:00:00Z');
const STEPS = [
  'tell',
  'confirm',
  'edit',
  'yes',
  'old yes',
  'aside',
  'resume',
  'add',
  'withdraw',
  'lapse',
] as const;

it('whatever is done in whatever order: filed once, kept as filed, the chain whole', async () => {
  const step = fc.tuple(fc.constantFrom(...STEPS), fc.integer({ min: 0, max: 20 }));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const complaints = memoryComplaints();
      const ports = { complaints };
      await open(ports, { id: 'c', conversation: 't', changes: [told('锅漏水')] }, consumer, noon);
      let now = noon;
      let filings = 0;
      let asFiled: string | null = null;
      for (const [what, days] of steps) {
        now = instant(now + days * DAY);
        const before = (await complaints.get('c'))!;
        const number = `C2026112300000${filings}`;
        const done = await {
          tell: () => change(ports, 'c', [told('又漏了'), set('region', '武汉')], consumer, now),
          confirm: () => advanceDraft(ports, 'c', 'confirming', BOT, now),
          edit: () => advanceDraft(ports, 'c', 'collecting', BOT, now),
          yes: () => file(ports, { id: 'c', revision: before.revision, number }, consumer, now),
          'old yes': () => file(ports, { id: 'c', revision: before.revision - 1, number }, consumer, now),
          aside: () => putAside(ports, 'c', consumer, now),
          resume: () => resume(ports, 'c', consumer, now),
          add: () => add(ports, 'c', [told('补充'), set('evidence', '有图')], consumer, now),
          withdraw: () => withdraw(ports, 'c', consumer, now),
          lapse: () => abandon(ports, 'c', CLOCK, now),
        }[what]();
        const after = (await complaints.get('c'))!;
        if (!done.ok) expect(after).toEqual(before);
        if (what === 'old yes') expect(done.ok).toBe(false);
        if (what === 'yes' && done.ok) {
          filings++;
          expect(before.status).toBe('confirming');
          asFiled = JSON.stringify([after.record.facts, after.record.slots, after.number, after.filedAt]);
        }
        if (asFiled !== null) {
          const stands = [after.record.facts, after.record.slots, after.number, after.filedAt];
          expect(JSON.stringify(stands)).toBe(asFiled);
          expect(isDraft(after.status)).toBe(false);
        }
        expect(after.priority <= before.priority).toBe(true);
        expect(firstBroken(after, await complaints.auditOf('c'))).toBeNull();
      }
      expect(filings).toBeLessThanOrEqual(1);
    }),
    { numRuns: 300 },
  );
});
