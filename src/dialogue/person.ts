import type { Instant } from '../basics/clock.ts';
import { formatTime } from '../calendar/days.ts';
import { maskPhone } from '../conversation/mask.ts';
import type { Priority } from '../conversation/priority.ts';
import type { HandoffReason } from '../handoff/handoff.ts';
import { dayWords } from './noted.ts';
import { button, type Work } from './work.ts';

/** Puts the talk into the queue and says truthfully what happens next; who is to be called says first how they want it. */
export function bringPerson(work: Work, reason: HandoffReason, priority: Priority): void {
  const { w, facts } = work;
  const { desk } = facts;
  if (desk.call !== null && reason !== 'asked') {
    work.body.push(w.call.stands(maskPhone(desk.call.phone)));
    return;
  }
  if (desk.call !== null) {
    work.effects.push({ kind: 'chat' });
    work.body.push(w.call.toChat);
  } else if (desk.position === null) work.effects.push({ kind: 'person', reason, priority, safety: null });
  sayWait(work);
}

/** 现在聊: who waits keeps their place, who was to be called gets one. */
export function chatNow(work: Work): void {
  bringPerson(work, 'asked', 'P3');
}

function sayWait(work: Work): void {
  const { w, facts } = work;
  const { desk, org } = facts;
  if (desk.position !== null) {
    tellPlace(work, desk.position);
    work.body.push(w.human.already(desk.position));
  } else if (desk.open) {
    tellPlace(work, desk.waiting + 1);
    work.body.push(w.human.open(desk.waiting + 1));
  } else {
    work.body.push(desk.opensAt === null ? w.human.closedUnknown : w.human.closed(opens(work, desk.opensAt)));
  }
  if (!facts.reachable) work.body.push(w.human.webOnly);
  const phone = desk.open ? org.phone : (org.offHoursPhone ?? org.phone);
  if (phone !== null) work.body.push(w.human.phone(phone));
  if (work.draft !== null) work.body.push(w.human.goOn);
  askForRoom(work);
  work.choices.push(
    ...(desk.open && desk.position === null ? [button('chat', w.buttons.chat)] : []),
    button('call', w.buttons.call),
    button('leave', w.buttons.leave),
  );
}

/** Whether staff may read along on a platform abroad, in one line that names it; asked with the way to a person. */
function askForRoom(work: Work): void {
  const { w, facts } = work;
  if (facts.staffRoom === null || facts.staffRoom.consent !== 'unasked') return;
  work.state = { ...work.state, offer: 'room' };
  work.body.push(w.staffRoom.ask(facts.staffRoom.receiver));
  // One question a message: the form's own waits.
  work.quiet = true;
  work.choices.push(button('desk-yes', w.staffRoom.yes), button('desk-no', w.staffRoom.no));
}

/** The consent, or the no to it; a person comes either way. */
export function roomDecided(work: Work, given: boolean): void {
  const { w, facts } = work;
  if (work.state.offer === 'room') work.state = { ...work.state, offer: null };
  if (facts.staffRoom === null) return;
  work.effects.push({ kind: 'consent', scope: 'desk', given });
  work.facts = { ...facts, staffRoom: { ...facts.staffRoom, consent: given ? 'given' : 'declined' } };
  work.opening.push(given ? w.staffRoom.given : w.staffRoom.refused);
}

/** Says where they stand, so that the clock does not say it again. */
export const tellPlace = (work: Work, place: number): void =>
  void work.effects.push({ kind: 'place-told', place });

/** The day and time at which somebody is there. */
export const opens = (work: Work, at: Instant): string =>
  `${dayWords(at, work.w.lang, work.now)} ${formatTime(at)}`;

/** 不等了: out of the queue, and no call any more. */
export function leaveQueue(work: Work): void {
  const { w, facts } = work;
  const { call, position } = facts.desk;
  if (call === null && position === null) {
    work.body.push(w.human.notWaiting);
    return;
  }
  if (call !== null) {
    work.effects.push({ kind: 'call-off' });
    work.body.push(w.call.off);
  }
  if (position !== null) {
    work.effects.push({ kind: 'leave-queue' });
    work.body.push(w.human.left);
  }
}
