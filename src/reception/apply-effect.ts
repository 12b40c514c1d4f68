import { awaitPerson } from '../acts/await-person.ts';
import { scheduleRefusedErasure } from '../acts/erase-refused.ts';
import { placeFiles } from '../acts/evidence.ts';
import { forgetTalk } from '../acts/forget-talk.ts';
import { dueFor, scheduleStep } from '../acts/keep-draft.ts';
import { refusalKey } from '../acts/keys.ts';
import { callOff, chatInstead, planCall } from '../acts/plan-call.ts';
import { removeFiles } from '../acts/remove-files.ts';
import { Stale } from '../acts/stale.ts';
import type { Ports } from '../acts/store.ts';
import type { Instant } from '../basics/clock.ts';
import { never } from '../basics/errors.ts';
import { newId } from '../basics/id.ts';
import type { Result } from '../basics/result.ts';
import { add } from '../complaints/add.ts';
import { advanceDraft } from '../complaints/advance-draft.ts';
import { change } from '../complaints/change.ts';
import { file } from '../complaints/file.ts';
import { open } from '../complaints/open.ts';
import { putAside } from '../complaints/put-aside.ts';
import { replaceReceipt } from '../complaints/replace-receipt.ts';
import { resume } from '../complaints/resume.ts';
import { withdraw } from '../complaints/withdraw.ts';
import { type Actor, BOT } from '../conversation/actor.ts';
import { NOTICE_VERSION } from '../conversation/consent.ts';
import type { Conversation } from '../conversation/conversation.ts';
import type { Effect } from '../dialogue/decision.ts';
import { leaveQueue } from '../handoff/leave.ts';

/** A verb that was refused means that the turn looked at something older: the whole turn is decided again. */
async function must<T, E>(outcome: Promise<Result<T, E>>): Promise<void> {
  if (!(await outcome).ok) throw new Stale('complaint');
}

async function rememberPlace(ports: Ports, conversation: string, place: number): Promise<void> {
  const handoff = await ports.handoffs.open(conversation);
  if (handoff !== null) await ports.handoffs.tellPlace(handoff.id, place);
}

/** Does one effect of a turn by its verb, in the turn's transaction. Throws `Stale` when the verb refuses. */
export async function applyEffect(
  ports: Ports,
  conversation: Conversation,
  effect: Effect,
  now: Instant,
): Promise<void> {
  const consumer: Actor = { kind: 'consumer', id: conversation.id };
  switch (effect.kind) {
    case 'open': {
      const draft = { id: effect.complaint, conversation: conversation.id, changes: effect.changes };
      await must(open(ports, draft, consumer, now));
      await placeFiles(ports, effect.complaint, effect.changes);
      return scheduleStep(ports, effect.complaint, 'draft-reminder', dueFor('draft-reminder', now));
    }
    case 'change':
      await must(change(ports, effect.complaint, effect.changes, consumer, now));
      return placeFiles(ports, effect.complaint, effect.changes);
    case 'advance':
      return must(advanceDraft(ports, effect.complaint, effect.to, BOT, now));
    case 'aside':
      return must(putAside(ports, effect.complaint, consumer, now));
    case 'resume':
      return must(resume(ports, effect.complaint, consumer, now));
    case 'file': {
      const yes = { id: effect.complaint, revision: effect.revision, number: effect.number };
      return must(file(ports, yes, consumer, now));
    }
    case 'add':
      await must(add(ports, effect.complaint, effect.changes, consumer, now));
      return placeFiles(ports, effect.complaint, effect.changes);
    case 'remove-files':
      await removeFiles(ports, conversation.id, effect.attachments, consumer, now);
      return;
    case 'withdraw':
      return must(withdraw(ports, effect.complaint, consumer, now));
    case 'replace-receipt':
      return must(replaceReceipt(ports, effect.complaint, consumer, now));
    case 'consent': {
      const { scope, given } = effect;
      await ports.consents.give({
        id: newId(),
        conversation: conversation.id,
        scope,
        version: NOTICE_VERSION,
        given,
        at: now,
        withdrawnAt: null,
      });
      if (scope !== 'file') return;
      return given
        ? ports.jobs.cancel(refusalKey(conversation.id))
        : scheduleRefusedErasure(ports, conversation.id, now);
    }
    case 'person':
      return awaitPerson(ports, conversation.id, effect, now);
    case 'place-told':
      return rememberPlace(ports, conversation.id, effect.place);
    case 'call':
      return planCall(ports, conversation.id, effect, now);
    case 'call-off':
      return callOff(ports, conversation.id, now);
    case 'chat':
      return chatInstead(ports, conversation.id, now);
    case 'take-back':
      for (const message of effect.messages) await ports.messages.overwrite(message, '');
      return;
    case 'leave-queue':
      await leaveQueue(ports, conversation.id, now);
      return;
    case 'language':
      return;
    case 'erase':
      return forgetTalk(ports, conversation.id, consumer, now);
    default:
      return never(effect);
  }
}
