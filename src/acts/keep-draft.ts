import { DAY, type Instant, plus } from '../basics/clock.ts';
import { DRAFT_LIFE } from '../complaints/abandon.ts';
import { type Complaint, isDraft } from '../complaints/complaint.ts';
import type { JobKind } from '../conversation/ports.ts';
import { draftKey } from './keys.ts';
import type { Ports } from './store.ts';

/** After how long a draft is asked after, announced as going, and deleted; each counted from its last change. */
const STEPS = {
  'draft-reminder': DAY,
  'draft-deletion-notice': DRAFT_LIFE - 3 * DAY,
  'draft-deletion': DRAFT_LIFE,
} as const satisfies Partial<Record<JobKind, number>>;
export type DraftStep = keyof typeof STEPS;

/** When a step is due for a draft that was last changed at `changedAt`. */
export const dueFor = (step: DraftStep, changedAt: Instant): Instant => plus(changedAt, STEPS[step]);

/** A draft has one step before it at a time, so that a change of the draft costs nothing here. */
export const scheduleStep = (ports: Ports, complaint: string, step: DraftStep, at: Instant): Promise<void> =>
  ports.jobs.schedule({ kind: step, key: draftKey(complaint), subject: complaint, runAt: at });

/**
 * The draft whose step is really due. Null where it was filed or erased meanwhile, and where it was changed since:
 * then the step is put off.
 */
export async function draftFor(
  ports: Ports,
  complaint: string,
  step: DraftStep,
  now: Instant,
): Promise<Complaint | null> {
  const draft = await ports.complaints.get(complaint);
  if (draft === null || !isDraft(draft.status)) return null;
  const due = dueFor(step, draft.changedAt);
  if (due <= now) return draft;
  await scheduleStep(ports, complaint, step, due);
  return null;
}
