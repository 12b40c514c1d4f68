import { asAdded, type ComplaintRecord, fieldValue } from '../complaints/record.ts';
import { asideDrafts } from './put-aside.ts';
import { latestFiled, type Work } from './work.ts';

/** Of which matter others want to complain too: the open one, else what was filed or put aside last. */
function matterOf(work: Work): ComplaintRecord {
  if (work.draft !== null) return work.record;
  const filed = latestFiled(work);
  return filed === null ? (asideDrafts(work).at(-1)?.record ?? work.record) : asAdded(filed.record);
}

/** Several people: each for themselves, with a link that carries the shop and the matter and nobody's data. */
export function together(work: Work): void {
  const record = matterOf(work);
  const count = fieldValue(record, 'joint');
  if (work.others || work.noted.has('joint')) work.body.push(work.w.jointLine(count));
  else if (count === null || !work.noted.has('respondent')) return;
  forward(work, record);
}

/** What can be handed on to the others, as far as it is known. */
function forward({ w, facts, body }: Work, record: ComplaintRecord): void {
  const shop = fieldValue(record, 'respondent')?.[0]?.name;
  const issue = fieldValue(record, 'issue');
  const words = shop === undefined ? null : w.jointText(shop, issue === null ? null : w.issues[issue]);
  if (facts.publicUrl === null) {
    if (words !== null) body.push(w.jointWords(words));
    return;
  }
  const link = new URL('/', facts.publicUrl);
  if (words !== null) link.searchParams.set('say', words);
  body.push(w.jointLink(link.toString()));
}
