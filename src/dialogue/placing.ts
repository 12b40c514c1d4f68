import { clip } from '../basics/text.ts';
import { type Complaint, isDraft, isHandled } from '../complaints/complaint.ts';
import {
  applyChange,
  asAdded,
  type ComplaintRecord,
  EMPTY_RECORD,
  fieldValue,
  isReportAlone,
  type Respondent,
} from '../complaints/record.ts';
import type { Found, Told } from './command.ts';
import { join } from './join.ts';
import { fieldOf, sameName } from './needs.ts';
import { slotWords } from './noted.ts';
import { asideDrafts, resume, resumeButtons } from './put-aside.ts';
import { factOf, saysMore, shareKnown, weightOf } from './story.ts';
import { button, latestFiled, setting, type Work } from './work.ts';

/** Where something belongs that is told while no draft is open. */
type Place =
  | { readonly to: 'filed'; readonly complaint: Complaint }
  | { readonly to: 'aside'; readonly complaint: Complaint }
  | { readonly to: 'new' | 'unclear' };

const namesIn = (found: readonly Found[]): readonly Respondent[] =>
  found.flatMap((one) => (one.field === 'respondent' && 'value' in one.slot ? one.slot.value : []));

const handled = ({ status }: Complaint): boolean => isHandled(status);

/** Shares so much of its words with what is known that it speaks of that. */
const SPEAKS_OF = 0.5;
/** Of so little nothing new can be made out. */
const LITTLE = 6;
const isNoValue = ({ field }: Found): boolean =>
  field === 'respondent' || field === 'product' || field === 'issue';
/** What makes a matter of its own. */
const OF_ITS_OWN: ReadonlySet<Found['field']> = new Set<Found['field']>([
  'amount',
  'incidentDate',
  'product',
  'issue',
  'region',
]);

function placeOf(work: Work, { text, found, matter }: Told): Place {
  const aside = asideDrafts(work);
  const filed = work.facts.complaints.filter(handled);
  if (matter === 'another') return { to: 'new' };
  const names = namesIn(found);
  const knows = ({ record }: Complaint): boolean =>
    (fieldValue(record, 'respondent') ?? []).some(
      ({ name }) => text.includes(name) || names.some((one) => sameName(one.name, name)),
    );
  const named = [...filed, ...aside].filter(knows);
  if (named.length === 1) return placeIn(named[0]!);
  const weight = weightOf(text);
  const own = found.filter(({ field }) => OF_ITS_OWN.has(field)).length;
  const spoken = aside.filter(({ record }) => shareKnown(text, record) >= SPEAKS_OF);
  if (spoken.length === 1 && names.length === 0) return placeIn(spoken[0]!);
  if (filed.length === 0) {
    // 那我也要退钱, after a report: of the same shop and the same thing
    const reported = aside.at(-1);
    if (reported !== undefined && names.length === 0 && isReportAlone(reported.record) && aside.length === 1)
      return placeIn(reported);
    // Nothing is told, so it can only be meant to go on.
    if (names.length === 0 && own === 0 && weight < LITTLE) {
      return aside.length === 1 ? placeIn(aside[0]!) : { to: 'unclear' };
    }
    return { to: 'new' };
  }
  if (names.length > 0 && named.length === 0) return { to: matter === null && own > 0 ? 'new' : 'unclear' };
  const latest = latestFiled(work)!;
  if (matter === 'same' || (own === 0 && names.length === 0) || weight < LITTLE) return placeIn(latest);
  return { to: 'unclear' };
}

const placeIn = (complaint: Complaint): Place => ({
  to: isDraft(complaint.status) ? 'aside' : 'filed',
  complaint,
});

/**
 * A part of a story while no draft is open: more on what was filed, on what was put aside, or another matter. Where it
 * isn't plain it is asked, and the words wait. True when it has been dealt with; false: it belongs into the open draft.
 */
export function place(work: Work, told: Told): boolean {
  const known = work.facts.complaints.some((one) => handled(one)) || asideDrafts(work).length > 0;
  if (work.state.asking === 'facts' || !known) return false;
  const put = placeOf(work, told);
  const waiting = work.state.unplaced;
  switch (put.to) {
    case 'filed':
      for (const one of [...waiting, told]) addToFiled(work, put.complaint, one);
      work.state = { ...work.state, unplaced: [] };
      return true;
    case 'aside':
      resume(work, put.complaint.id);
      return waiting.length === 0 && weightOf(told.text) < LITTLE && told.found.every(isNoValue);
    case 'new':
      return false;
    case 'unclear':
      if (waiting.length > 0 && latestFiled(work) !== null) {
        for (const one of [...waiting, told]) addToFiled(work, latestFiled(work)!, one);
        work.state = { ...work.state, unplaced: [] };
      } else askWhich(work, told);
      return true;
  }
}

/** Takes up the one draft put aside of which these words speak; false where there is none such. */
export function takeUpMeant(work: Work, text: string): boolean {
  if (work.draft !== null) return false;
  const spoken = asideDrafts(work).filter(({ record }) => shareKnown(text, record) >= SPEAKS_OF);
  if (spoken.length !== 1) return false;
  resume(work, spoken[0]!.id);
  return true;
}

function askWhich(work: Work, told: Told): void {
  const { w } = work;
  const filed = latestFiled(work);
  work.state = { ...work.state, offer: 'which-matter', unplaced: [...work.state.unplaced, told] };
  work.only = {
    text: filed === null ? w.asideOrNew : w.whichMatter(filed.number!),
    choices: [
      ...(filed === null ? resumeButtons(work) : [button('as-more', w.buttons.sameMatter)]),
      button('as-new', w.buttons.anotherMatter),
    ],
  };
}

/** What the record lacks or holds several of goes in as a value; all of it stands in the words. */
const OF_THE_CASE: ReadonlySet<Found['field']> = new Set<Found['field']>([
  'evidence',
  'notice',
  'phone',
  'contactTimes',
  'request',
  'priorContact',
  'onBehalf',
  'joint',
]);

/** The newest of these is the one that holds. */
const NEWEST: ReadonlySet<Found['field']> = new Set<Found['field']>([
  'evidence',
  'notice',
  'phone',
  'contactTimes',
]);

/** What is told of a filed complaint stands beside it. */
export function addToFiled(work: Work, filed: Complaint, told: Told): void {
  const fact = factOf(told);
  const record = asAdded(filed.record);
  const values = told.found.flatMap((one): readonly Found[] => {
    if (!OF_THE_CASE.has(one.field)) return [];
    if (NEWEST.has(one.field) || fieldValue(record, one.field) === null) return [one];
    const joined = join(record, one);
    return joined === null ? [] : [joined];
  });
  const facts = fact === null ? [] : [{ kind: 'fact', fact } as const];
  const changes = [...facts, ...values.map(setting)];
  if (changes.length === 0) return;
  work.effects.push({ kind: 'add', complaint: filed.id, changes });
  work.state = { ...work.state, lastAdded: told.message };
  sayAdded(work, filed, [
    ...(fact === null ? [] : [work.w.quoted(clip(fact.text, LONGEST_QUOTE))]),
    ...values.filter(({ field }) => field !== 'evidence').map((one) => valueWords(work, record, one)),
  ]);
  work.choices.push(button('as-new', work.w.buttons.anotherMatter));
  work.moved ||= answersOpen(work, told.found);
}

const LONGEST_QUOTE = 40;

/** A value as it is noted, after what stood there before. */
function valueWords({ w, now }: Work, record: ComplaintRecord, found: Found): string {
  const old = slotWords(found.field, record, w.lang, now);
  const fresh = slotWords(found.field, applyChange(EMPTY_RECORD, setting(found)), w.lang, now) ?? w.none;
  const words = old === null || old === fresh ? fresh : w.instead(old, fresh);
  return `${w.fields[found.field]}${w.colon}${words}`;
}

/** Says back what was added to a filed complaint: one line a turn. */
export function sayAdded(work: Work, filed: Complaint, items: readonly string[]): void {
  const { w, added } = work;
  const before = added === null ? -1 : work.body.indexOf(added.line);
  const all = [...new Set([...(added?.items ?? []), ...items])];
  const line = w.addedToFiled(filed.number!, all.join(w.separator));
  work.added = { line, items: all };
  if (before < 0) work.body.push(line);
  else work.body[before] = line;
}

/** Whether what is told is another matter than the open draft's is asked, and the words wait. */
export function askWhetherAnother(work: Work, told: Told): void {
  const { w } = work;
  work.state = { ...work.state, offer: 'which-matter', unplaced: [...work.state.unplaced, told] };
  work.only = {
    text: w.sameOrNew,
    choices: [button('as-more', w.buttons.sameMatter), button('as-new', w.buttons.anotherMatter)],
  };
}

/** What waited for its place goes to the complaint that was filed last, where nobody said otherwise. */
export function placeAsMore(work: Work): void {
  const filed = latestFiled(work);
  const waiting = work.state.unplaced;
  work.state = { ...work.state, offer: null, unplaced: [] };
  if (filed !== null) for (const told of waiting) addToFiled(work, filed, told);
}

/** What was answered or set right after the number was given stands beside what was filed. */
export function addAnswer(work: Work, found: readonly Found[], told: Told | null): void {
  const filed = latestFiled(work);
  if (filed === null || found.length === 0) return;
  const record = asAdded(filed.record);
  const fact = told === null || !saysMore(told, found) ? null : factOf(told);
  const facts = fact === null ? [] : [{ kind: 'fact', fact } as const];
  work.effects.push({ kind: 'add', complaint: filed.id, changes: [...facts, ...found.map(setting)] });
  sayAdded(
    work,
    filed,
    found.map((one) => valueWords(work, record, one)),
  );
  work.moved ||= work.state.asking === null || answersOpen(work, found);
}

/** Whether the question that is still open after the filing is among what is answered. */
const answersOpen = ({ state, facts }: Work, found: readonly Found[]): boolean =>
  state.asking !== null && found.some(({ field }) => field === fieldOf(state.asking!, facts.org.kind));
