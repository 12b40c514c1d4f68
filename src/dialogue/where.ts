import { type ComplaintRecord, fieldValue, isReportAlone } from '../complaints/record.ts';
import { waysOpen } from '../complaints/venue.ts';
import { sources } from './noted.ts';
import { asideDrafts } from './put-aside.ts';
import { button, latestFiled, type Work } from './work.ts';

/** The matter that a question for the way is about: the open one, else the newest. */
function inQuestion(work: Work): ComplaintRecord {
  if (work.draft !== null) return work.record;
  return (latestFiled(work) ?? asideDrafts(work).at(-1))?.record ?? work.record;
}

const isKnown = (record: ComplaintRecord): boolean =>
  (['product', 'issue', 'respondent'] as const).some((field) => fieldValue(record, field) !== null);

/** Who is in charge and why, which office, the ways side by side, the number, and the law for it. */
export function whereToGo(work: Work): void {
  const { facts, w } = work;
  const record = inQuestion(work);
  if (!isKnown(record)) {
    work.body.push(w.where.tooEarly);
    if (work.draft === null && work.state.asking === null) work.state = { ...work.state, asking: 'facts' };
    return;
  }
  const { authority, why } = facts.venue(record);
  const { name, door, mark, route } = authority;
  const unverified = mark === 'M' ? w.unverified : '';
  const first = facts.org.kind === 'bank' && authority.companyFirst === true;
  const reports = isReportAlone(record) && route.report !== null;
  work.body.push(
    [
      ...(first ? [w.where.here(facts.org.name)] : []),
      [`${w.where.body(name[w.lang])}${unverified}`, why[w.lang], route.office?.[w.lang] ?? '', door[w.lang]]
        .filter((part) => part !== '')
        .join(w.lang === 'zh' ? '' : ' '),
      reports ? route.report[w.lang] : w.where.steps(waysOpen(record, authority, w.lang)),
      ...(route.citations.length === 0 ? [] : [w.source(sources(route.citations, w))]),
    ].join('\n'),
  );
  work.citations.push(...route.citations);
  work.choices.push(button('door', w.buttons.door));
}

/** What that door asks for, what makes it refuse, what choosing it shuts, and where a violation is reported. */
export function behindTheDoor(work: Work): void {
  const { facts, w } = work;
  const record = inQuestion(work);
  if (!isKnown(record)) {
    whereToGo(work);
    return;
  }
  const { needs, refuses, closes, report, citationsOfDoor } = facts.venue(record).authority.route;
  const shut = [
    ...(facts.org.kind === 'association' && closes !== null ? [w.where.mediates(facts.org.name)] : []),
    ...(closes === null ? [] : [closes[w.lang]]),
  ];
  work.body.push(
    [
      w.where.needs(needs[w.lang]),
      ...(refuses === null ? [] : [w.where.refuses(refuses[w.lang])]),
      ...(shut.length === 0 ? [] : [w.where.closes(shut.join(w.lang === 'zh' ? '' : ' '))]),
      ...(report === null ? [] : [report[w.lang]]),
      ...(citationsOfDoor.length === 0 ? [] : [w.source(sources(citationsOfDoor, w))]),
    ].join('\n'),
  );
  work.citations.push(...citationsOfDoor);
}
