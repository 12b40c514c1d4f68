import { err, ok, type Result } from '../basics/result.ts';
import type { Actor } from '../conversation/actor.ts';
import type { Status } from './complaint.ts';

/** What can be done to a complaint; each is one verb. */
export type Action =
  | 'confirm'
  | 'edit'
  | 'file'
  | 'abandon'
  | 'withdraw'
  | 'triage'
  | 'assign'
  | 'start'
  | 'ask-info'
  | 'back-to-triage'
  | 'back-to-work'
  | 'extend'
  | 'decide'
  | 'follow-up'
  | 'close'
  | 'reopen'
  | 'reject'
  | 'refer'
  | 'merge'
  | 'ask-review'
  | 'take-review';

export interface LifecycleRefusal {
  readonly why: 'not-allowed';
  readonly status: Status;
  readonly action: Action;
}

type Steps = Partial<Record<Action, Status>>;

/** A consumer may take back whatever was filed and has no end yet. */
const active = (steps: Steps): Steps => ({ ...steps, withdraw: 'withdrawn' });

const TABLE: Readonly<Record<Status, Steps>> = {
  collecting: { confirm: 'confirming', abandon: 'abandoned' },
  confirming: { edit: 'collecting', file: 'submitted', abandon: 'abandoned' },
  submitted: active({ triage: 'triaged' }),
  triaged: active({
    assign: 'assigned',
    'ask-info': 'needs-info',
    reject: 'rejected',
    refer: 'referred',
    merge: 'merged',
  }),
  assigned: active({ start: 'in-progress' }),
  'in-progress': active({ 'ask-info': 'needs-info', extend: 'extended', decide: 'decided' }),
  'needs-info': active({ 'back-to-triage': 'triaged', 'back-to-work': 'in-progress' }),
  extended: active({ 'back-to-work': 'in-progress' }),
  decided: active({ 'follow-up': 'follow-up', 'ask-review': 'review-requested' }),
  'review-requested': active({ 'take-review': 'in-review' }),
  'in-review': active({ decide: 'decided' }),
  'follow-up': active({ close: 'closed' }),
  closed: { reopen: 'reopened' },
  reopened: active({ assign: 'assigned' }),
  rejected: {},
  referred: {},
  merged: {},
  withdrawn: {},
  abandoned: {},
};

/** The status after `action`, or why it can't be done from here. */
export function advance(status: Status, action: Action): Result<Status, LifecycleRefusal> {
  const next = TABLE[status][action];
  return next === undefined ? err({ why: 'not-allowed', status, action }) : ok(next);
}

const BEFORE_FILING: ReadonlySet<Action> = new Set<Action>(['confirm', 'edit', 'file']);
const CONSUMERS_OWN: ReadonlySet<Action> = new Set<Action>(['withdraw', 'ask-review']);

/**
 * Whether this actor may do it at all. The bot goes as far as filing; taking back is the consumer's alone; the clock
 * lets drafts lapse; the rest is done by those who work on cases.
 */
export function mayDo(actor: Actor, action: Action): boolean {
  switch (actor.kind) {
    case 'bot':
      return BEFORE_FILING.has(action);
    case 'consumer':
      return BEFORE_FILING.has(action) || CONSUMERS_OWN.has(action) || action === 'abandon';
    case 'clock':
      return action === 'abandon';
    case 'staff':
      return (
        (actor.role === 'agent' || actor.role === 'supervisor') &&
        !BEFORE_FILING.has(action) &&
        action !== 'withdraw' &&
        action !== 'abandon'
      );
  }
}
