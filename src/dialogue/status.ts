import { formatDate, today } from '../calendar/days.ts';
import { type Complaint, isDraft, owesAnswer } from '../complaints/complaint.ts';
import { maskPhone } from '../conversation/mask.ts';
import { addedWords } from './added-words.ts';
import { dayWords, draftWords, notedItems } from './noted.ts';
import { tellPlace } from './person.ts';
import type { Work } from './work.ts';

/** Where each complaint stands, with what was filed and what was added since. */
export function status(work: Work, number: string | null): void {
  const { w, facts, now } = work;
  const filed = facts.complaints.filter((one) => one.number !== null);
  if (number !== null && !filed.some((one) => one.number === number)) {
    work.body.push(w.statusOther);
    return;
  }
  const shown = number === null ? filed : filed.filter((one) => one.number === number);
  for (const one of shown) {
    const day = dayWords(one.filedAt ?? one.createdAt, w.lang, now);
    work.body.push(w.statusLine(one.number!, w.statuses[one.status], day), ...filedWords(work, one));
    for (const { at, text } of one.record.answers ?? [])
      work.body.push(w.answeredOn(dayWords(at, w.lang, now), text));
    if (owesAnswer(one.status)) work.body.push(...nextWords(work, one));
    else if ((one.record.answers ?? []).length > 0) work.body.push(w.notSolved);
  }
  const open = facts.complaints.filter(({ status: at }) => isDraft(at));
  if (number === null) {
    for (const one of open) work.body.push(w.statusDraft(draftWords(one, w.lang, now)));
    if (filed.length === 0 && open.length === 0) work.body.push(w.statusNone);
  }
  if (facts.desk.position !== null) {
    tellPlace(work, facts.desk.position);
    work.body.push(w.human.already(facts.desk.position));
  }
  if (facts.desk.call !== null) work.body.push(w.call.stands(maskPhone(facts.desk.call.phone)));
}

/** Who calls, and until when they have an answer. */
function nextWords({ w, facts, now }: Work, { record, filedAt }: Complaint): readonly string[] {
  const { name, phone } = facts.org;
  const [clock] = filedAt === null ? [] : facts.clocks(record, filedAt);
  return [
    ...(clock === undefined
      ? []
      : [w.clock(name, clock.days, formatDate(clock.lastDay, w.lang, today(now)), clock.firm)]),
    w.whoCalls(name, phone),
  ];
}

const LONGEST_ADDITION = 30;

function filedWords({ w, now }: Work, { record }: Complaint): readonly string[] {
  const items = notedItems({ ...record, additions: [] }, w.lang, now);
  const added = addedWords(record, w.lang, now, LONGEST_ADDITION);
  return [
    ...(items === null ? [] : [w.filedAs(items)]),
    ...(added.length === 0 ? [] : [w.addedSince(added.join(w.separator))]),
  ];
}
