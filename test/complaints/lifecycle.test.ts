import { describe, expect, it } from 'vitest';
import { STATUSES, type Status } from '../../src/complaints/complaint.ts';
import { type Action, advance, mayDo } from '../../src/complaints/lifecycle.ts';
import { type Actor, BOT, CLOCK } from '../../src/conversation/actor.ts';

const consumer: Actor = { kind: 'consumer', id: 'p1' };
const staff = (role: 'agent' | 'supervisor' | 'educator' | 'reader' | 'admin'): Actor => ({
  kind: 'staff',
  id: 's1',
  role,
});

/** Where a complaint ends up when these are done one after the other; fails on the first that is refused. */
function walk(from: Status, ...actions: readonly Action[]): Status {
  let status = from;
  for (const action of actions) {
    const next = advance(status, action);
    if (!next.ok) throw new Error(`${action} refused in ${status}`);
    status = next.value;
  }
  return status;
}

const refused = (status: Status, action: Action): boolean => !advance(status, action).ok;

describe('the life of a complaint', () => {
  it('goes from the first word to closure', () => {
    const steps = ['confirm', 'file', 'triage', 'assign', 'start', 'decide', 'follow-up', 'close'] as const;
    expect(walk('collecting', ...steps)).toBe('closed');
  });

  it('goes back from the read-back to the questions and on again', () => {
    expect(walk('collecting', 'confirm', 'edit', 'confirm', 'file')).toBe('submitted');
  });

  it('waits for information and returns to where it was', () => {
    expect(walk('triaged', 'ask-info', 'back-to-triage', 'assign', 'start', 'ask-info', 'back-to-work')).toBe(
      'in-progress',
    );
  });

  it('is extended and goes on', () => {
    expect(walk('in-progress', 'extend', 'back-to-work', 'extend', 'back-to-work', 'decide')).toBe('decided');
  });

  it('is reviewed on request and decided again', () => {
    expect(walk('decided', 'ask-review', 'take-review', 'decide')).toBe('decided');
  });

  it('is reopened and given to somebody again', () => {
    expect(walk('closed', 'reopen', 'assign', 'start')).toBe('in-progress');
  });

  it('ends by rejection, referral or merging only once somebody looked at it', () => {
    for (const action of ['reject', 'refer', 'merge'] as const) {
      expect(refused('submitted', action)).toBe(true);
      expect(refused('in-progress', action)).toBe(true);
      expect(advance('triaged', action).ok).toBe(true);
    }
  });

  it('can be taken back as long as it lives, not as a draft and not after its end', () => {
    const ended: readonly Status[] = ['closed', 'rejected', 'referred', 'merged', 'withdrawn', 'abandoned'];
    const drafts: readonly Status[] = ['collecting', 'confirming'];
    for (const status of STATUSES) {
      const living = !ended.includes(status) && !drafts.includes(status);
      expect(!refused(status, 'withdraw'), status).toBe(living);
    }
  });

  it('lapses only as a draft, and is filed only from the read-back', () => {
    expect(STATUSES.filter((status) => !refused(status, 'abandon'))).toEqual(['collecting', 'confirming']);
    expect(STATUSES.filter((status) => !refused(status, 'file'))).toEqual(['confirming']);
  });

  it('skips no step and comes back from no end but closure', () => {
    expect(refused('collecting', 'decide')).toBe(true);
    expect(refused('submitted', 'decide')).toBe(true);
    expect(refused('submitted', 'close')).toBe(true);
    expect(refused('decided', 'close')).toBe(true);
    for (const status of ['rejected', 'referred', 'merged', 'withdrawn', 'abandoned'] as const) {
      expect(refused(status, 'reopen'), status).toBe(true);
      expect(refused(status, 'triage'), status).toBe(true);
    }
  });

  it('says what was refused', () => {
    expect(advance('withdrawn', 'triage')).toEqual({
      ok: false,
      error: { why: 'not-allowed', status: 'withdrawn', action: 'triage' },
    });
  });
});

describe('who may do what', () => {
  it('the bot goes as far as filing and no further', () => {
    expect((['confirm', 'edit', 'file'] as const).every((action) => mayDo(BOT, action))).toBe(true);
    const further: readonly Action[] = [
      'withdraw',
      'triage',
      'assign',
      'decide',
      'close',
      'reject',
      'extend',
    ];
    expect(further.filter((action) => mayDo(BOT, action))).toEqual([]);
  });

  it('the consumer takes back and asks for a review; staff do neither for them nor file', () => {
    expect(mayDo(consumer, 'withdraw')).toBe(true);
    expect(mayDo(consumer, 'ask-review')).toBe(true);
    expect(mayDo(consumer, 'decide')).toBe(false);
    expect(mayDo(staff('supervisor'), 'withdraw')).toBe(false);
    expect(mayDo(staff('agent'), 'file')).toBe(false);
  });

  it('cases are worked on by agents and supervisors only', () => {
    expect(mayDo(staff('agent'), 'decide')).toBe(true);
    expect(mayDo(staff('supervisor'), 'reject')).toBe(true);
    for (const role of ['educator', 'reader', 'admin'] as const) {
      expect(mayDo(staff(role), 'decide'), role).toBe(false);
    }
  });

  it('the clock lets drafts lapse and does nothing else', () => {
    expect(mayDo(CLOCK, 'abandon')).toBe(true);
    expect(mayDo(CLOCK, 'file')).toBe(false);
    expect(mayDo(CLOCK, 'close')).toBe(false);
  });
});
