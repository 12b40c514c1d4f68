import { never, type Refusal } from '../basics/errors.ts';
import { err, ok, type Result } from '../basics/result.ts';
import { clean, MAX_TEXT } from '../basics/text.ts';
import type { Complaint } from '../complaints/complaint.ts';
import type { ComplaintRefusal } from '../complaints/refusal.ts';
import { type CaseStep, workOn } from '../complaints/work-on.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { mask } from '../conversation/mask.ts';
import type { Organisation } from '../dialogue/facts.ts';
import { maySupervise } from '../staff/staff.ts';
import { post } from './post.ts';
import { type StaffMember, staffActor } from './staff-member.ts';
import { Stale, writeFresh } from './stale.ts';
import type { Talk } from './talk.ts';
import { words } from './words.ts';

/** An answer says what was found, why, and what follows: no word or two. */
const SHORTEST_ANSWER = 10;

const NO_COMPLAINT: Refusal = { code: 'not-found', message: 'There is no such complaint in this talk.' };

const HELD: Refusal = {
  code: 'conflict',
  message: 'Somebody else holds this talk. Only they or a supervisor take its complaint on.',
};

/** While somebody holds a talk, its complaint moves only by them or a supervisor. */
export const mayStep = ({ holder }: Conversation, staff: Pick<StaffMember, 'id' | 'role'>): boolean =>
  holder === null || holder === staff.id || maySupervise(staff.role);

function refusalOf(refused: ComplaintRefusal): Refusal {
  switch (refused.why) {
    case 'not-found':
      return NO_COMPLAINT;
    case 'not-permitted':
      return { code: 'forbidden', message: 'Your role does not include this.' };
    case 'not-allowed':
    case 'wrong-stage':
      return {
        code: 'conflict',
        message: `Not from where the complaint stands (${refused.status}). Load it again.`,
      };
    case 'moved':
      throw new Stale('complaint');
    case 'old-revision':
    case 'already-filed':
    case 'number-taken':
    case 'too-early':
      throw new Error(`no answer to a step: ${refused.why}`);
    default:
      return never(refused);
  }
}

/**
 * Takes a filed complaint one step on and tells its consumer in the talk. `text`: what was decided and why, 10
 * characters to a message's length, with the answer alone; secrets in it are hidden as in consumers' lines.
 */
export async function takeStep(
  parts: Talk & { readonly org: Organisation },
  act: {
    readonly conversation: string;
    readonly staff: StaffMember;
    readonly complaint: string;
    readonly step: CaseStep;
    readonly text: string;
  },
): Promise<Result<Complaint, Refusal>> {
  const { staff, step } = act;
  const text = mask(clean(act.text).trim()).text;
  const fits = step === 'answer' ? [...text].length >= SHORTEST_ANSWER : text === '';
  if (!fits || text.length > MAX_TEXT) {
    const message = `The answer alone has words, of ${SHORTEST_ANSWER} to ${MAX_TEXT} characters.`;
    return err({ code: 'bad-request', field: 'text', message });
  }
  return writeFresh(parts.store, async (tx) => {
    const conversation = await tx.conversations.get(act.conversation);
    const complaint = await tx.complaints.get(act.complaint);
    if (conversation === null || complaint?.conversation !== conversation.id) return err(NO_COMPLAINT);
    if (!mayStep(conversation, staff)) return err(HELD);
    const now = parts.clock.now();
    const done = await workOn(
      tx,
      complaint.id,
      step,
      step === 'answer' ? text : null,
      staffActor(staff),
      now,
    );
    if (!done.ok) return err(refusalOf(done.error));
    const said = words(conversation.lang).steps[step](done.value.number!, parts.org.name, text);
    await post(tx, conversation, { from: 'system', text: said, matters: step === 'answer' }, now);
    tx.after(() => parts.bus.publish(conversation.id));
    return ok(done.value);
  });
}
