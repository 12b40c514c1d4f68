import type { Instant } from '../basics/clock.ts';
import { err, type Result } from '../basics/result.ts';
import type { Actor } from '../conversation/actor.ts';
import { type Complaint, isDraft } from './complaint.ts';
import { type Action, advance, mayDo } from './lifecycle.ts';
import type { ComplaintRefusal } from './refusal.ts';
import { type ComplaintPorts, write } from './write.ts';

/** What staff do with a filed complaint on its plain way to the end. */
export type CaseStep = 'accept' | 'begin' | 'answer' | 'close';

const ACTIONS: Readonly<Record<CaseStep, readonly Action[]>> = {
  accept: ['triage'],
  begin: ['assign', 'start'],
  answer: ['decide'],
  close: ['follow-up', 'close'],
};

/** The steps that can be taken from where a complaint stands; none before it was filed. */
export const stepsFrom = ({ status }: Pick<Complaint, 'status'>): readonly CaseStep[] =>
  (Object.keys(ACTIONS) as CaseStep[]).filter((step) => advance(status, ACTIONS[step][0]!).ok);

/**
 * Takes one step. `answer`: what the organisation decided and why, as the consumer reads it, kept with the complaint;
 * for the step of that name alone.
 */
export async function workOn(
  ports: ComplaintPorts,
  id: string,
  step: CaseStep,
  answer: string | null,
  actor: Actor,
  now: Instant,
): Promise<Result<Complaint, ComplaintRefusal>> {
  if (!ACTIONS[step].every((action) => mayDo(actor, action))) return err({ why: 'not-permitted' });
  const complaint = await ports.complaints.get(id);
  if (complaint === null) return err({ why: 'not-found' });
  if (isDraft(complaint.status)) return err({ why: 'wrong-stage', status: complaint.status });
  let done: Result<Complaint, ComplaintRefusal> = { ok: true, value: complaint };
  for (const action of ACTIONS[step]) {
    if (!done.ok) return done;
    const { status, record } = done.value;
    const next = advance(status, action);
    if (!next.ok) return next;
    const answers =
      answer === null ? {} : { answers: [...(record.answers ?? []), { at: now, text: answer }] };
    done = await write(
      ports,
      done.value,
      { status: next.value, record: { ...record, ...answers } },
      { actor, verb: action, payload: { from: status, to: next.value } },
      now,
    );
  }
  return done;
}
