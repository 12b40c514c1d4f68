import type { Field } from '../complaints/record.ts';
import { fieldValue } from '../complaints/record.ts';
import { ISSUES, PRIOR_CONTACTS, PRODUCTS, REQUESTS } from '../complaints/taxonomy.ts';
import type { Asking, Choice } from '../conversation/message.ts';
import {
  answerEntry,
  asideDraft,
  bringPerson,
  cancel,
  eraseDecided,
  leaveQueue,
  materials,
  reportDecided,
  resume,
  speak,
  startFresh,
  status,
  why,
  withdraw,
  withdrawDecided,
} from './asides.ts';
import type { Command } from './command.ts';
import { confirm, consent, setByButton } from './filing.ts';
import { back, offerMending, skip, splitOff } from './intake.ts';
import { fieldOf } from './needs.ts';
import { question } from './questions.ts';
import { button, latestFiled, type Work } from './work.ts';

/** A plain yes or no belongs to whatever was asked last. */
export function decideYes(work: Work, yes: boolean): void {
  switch (work.state.offer) {
    case 'erase':
      eraseDecided(work, yes);
      return;
    case 'withdraw':
      withdrawDecided(work, yes);
      return;
    case 'person':
      work.state = { ...work.state, offer: null };
      if (yes) bringPerson(work, 'out-of-scope', 'P3');
      else work.opening.push(work.w.asideNothing);
      return;
    case 'report-or-complaint':
      work.state = { ...work.state, offer: null };
      if (yes) reportDecided(work, 'both');
      return;
    case null:
      break;
  }
  const { asking } = work.state;
  switch (asking) {
    case 'consent':
      consent(work, yes);
      return;
    case 'confirm':
      if (yes) confirm(work);
      else offerMending(work);
      return;
    case 'moneyMoving':
      setByButton(work, 'moneyMoving', yes ? 'yes' : 'no', null);
      if (yes) work.alarm = MOVING;
      return;
    case null:
      if (yes && work.draft === null) goOn(work);
      return;
    default:
      if (!yes) skip(work, 'none', null);
  }
}

/** A yes to nothing in particular: back to what was put aside, else to what is there. */
function goOn(work: Work): void {
  const filed = latestFiled(work);
  if (asideDraft(work) !== null) resume(work);
  else if (filed !== null) work.body.push(work.w.alreadyFiled(filed.number!));
  else work.state = { ...work.state, asking: 'facts' };
}

const MOVING = { kind: 'fraud-in-progress', detail: 'fraud-moving' } as const;

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  request: REQUESTS,
  priorContact: PRIOR_CONTACTS,
  product: PRODUCTS,
  issue: ISSUES,
};

/** Buttons that may be pressed whenever they are seen. */
const LASTING = new Set(['human', 'resume', 'status', 'restart', 'as-new', 'leave', 'lang:zh', 'lang:en']);

/** Those of a read-back: pressed under it or under what came later. */
const READING = new Set(['confirm', 'edit', 'later', 'materials']);

/** A pressed button. One of an earlier step is answered kindly and changes nothing. */
export function choose(work: Work, { choice, message, about }: Extract<Command, { do: 'choose' }>): void {
  const { w, state, facts } = work;
  const [verb, field = '', value = ''] = choice.split(':');
  const ofOlder = about !== null && facts.offeredIn !== null && about !== facts.offeredIn;
  const reading =
    state.asking === 'confirm' && READING.has(choice) && (!ofOlder || about === facts.readBack?.message);
  const open = state.choices.some(({ id }) => id === choice) && !ofOlder;
  const reconsidered = choice === 'consent-yes' && facts.consent === 'declined' && work.draft !== null;
  if (!open && !LASTING.has(choice) && !reading && !reconsidered) {
    if (choice === 'confirm' && work.draft === null && facts.complaints.length > 0) goOn(work);
    else work.body.push(w.oldChoice);
    return;
  }
  switch (verb) {
    case 'human':
      work.state = { ...work.state, offer: null, misses: 0 };
      bringPerson(work, 'asked', 'P3');
      return;
    case 'why':
      why(work);
      return;
    case 'back':
      back(work);
      return;
    case 'materials':
      materials(work);
      return;
    case 'skip':
    case 'unknown':
    case 'none':
    case 'declined':
      skip(work, verb, message);
      return;
    case 'consent-yes':
      consent(work, true);
      return;
    case 'consent-no':
      consent(work, false);
      return;
    case 'confirm':
      confirm(work);
      return;
    case 'edit':
      offerMending(work);
      return;
    case 'later':
      work.state = { ...work.state, mending: null };
      cancel(work);
      return;
    case 'resume':
      resume(work);
      return;
    case 'status':
      status(work, null);
      return;
    case 'restart':
      startFresh(work);
      return;
    case 'as-new':
      splitOff(work);
      return;
    case 'leave':
      leaveQueue(work);
      return;
    case 'yes':
    case 'no':
      decideYes(work, verb === 'yes');
      return;
    case 'complaint-only':
    case 'report-only':
    case 'both':
      reportDecided(work, verb);
      return;
    case 'guess-complaint':
      work.state = { ...work.state, asking: 'facts' };
      return;
    case 'guess-question':
      work.body.push(w.noAnswerYet);
      work.quiet = true;
      return;
    case 'lang':
      speak(work, field === 'en' ? 'en' : 'zh', true);
      return;
    case 'entry':
      if (!answerEntry(work, field)) work.body.push(w.oldChoice);
      return;
    case 'withdraw':
      withdraw(work, field);
      return;
    case 'mend':
      if (field === 'story') mendStory(work);
      else mend(work, field as Field);
      return;
    case 'set': {
      const allowed = ALLOWED[field];
      if (work.draft === null && field === 'notice') {
        setAfterFiling(work, value, message);
        return;
      }
      if (work.draft === null || (allowed !== undefined && !allowed.includes(value))) {
        work.body.push(w.oldChoice);
        return;
      }
      if (!setByButton(work, field, value, message)) work.body.push(w.oldChoice);
      if (field === 'moneyMoving' && value === 'yes') work.alarm = MOVING;
      return;
    }
    default:
      work.body.push(w.oldChoice);
  }
}

/** How the decision is to be told, pressed after the number was given. */
function setAfterFiling(work: Work, value: string, message: string): void {
  const filed = latestFiled(work);
  if (filed === null) return;
  const before = work.changes.length;
  if (!setByButton(work, 'notice', value, message)) {
    work.body.push(work.w.oldChoice);
    return;
  }
  work.effects.push({ kind: 'add', complaint: filed.id, changes: work.changes.splice(before) });
  work.noted.clear();
  work.moved = true;
  work.body.push(work.w.addedToFiled(filed.number!));
}

/** What was told stays; what is said now stands after it. */
function mendStory(work: Work): void {
  work.state = { ...work.state, asking: 'facts' };
  work.only = { text: work.w.ask.story, asking: 'facts' };
}

/** One field is to be mended: its own question is put again, with the other guesses as buttons where it was one. */
export function mend(work: Work, field: Field): void {
  const { w, record } = work;
  if (work.draft === null || record.slots[field] === undefined) {
    work.body.push(w.oldChoice);
    return;
  }
  work.state = { ...work.state, mending: field };
  const guesses =
    field === 'product'
      ? record.productCandidates.map((slug) => button(`set:product:${slug}`, w.products[slug]))
      : record.issueCandidates.map((slug) => button(`set:issue:${slug}`, w.issues[slug]));
  if (field === 'product' || field === 'issue') {
    const others: readonly Choice[] =
      field === 'product'
        ? PRODUCTS.map((slug) => button(`set:product:${slug}`, w.products[slug]))
        : ISSUES.map((slug) => button(`set:issue:${slug}`, w.issues[slug]));
    const current = fieldValue(record, field);
    const offered = [...guesses, ...others].filter(
      ({ id }, at, all) => !id.endsWith(`:${current}`) && all.findIndex((one) => one.id === id) === at,
    );
    work.only = {
      text: w.ask[field],
      choices:
        field === 'product' ? [...offered.slice(0, 11), button('mend:issue', w.fields.issue!)] : offered,
    };
    return;
  }
  const asking = askingOf(field, work);
  if (asking === null) {
    work.only = { text: w.ask.mend };
    return;
  }
  const put = question(asking, record, work.facts, work.now, w);
  work.state = { ...work.state, asking };
  // At a bank the question by that name is about the branch.
  const text = field === 'respondent' ? w.ask.respondent : put.text;
  work.only = { text, asking, choices: put.choices };
}

function askingOf(field: Field, work: Work): Asking | null {
  const askings: readonly Asking[] = [
    'incidentDate',
    'respondent',
    'region',
    'request',
    'amount',
    'priorContact',
    'name',
    'phone',
    'notice',
    'onBehalf',
  ];
  if (field === 'respondent') return 'respondent';
  return askings.find((asking) => fieldOf(asking, work.facts.org.kind) === field) ?? null;
}
