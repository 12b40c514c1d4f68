import type { Field } from '../complaints/record.ts';
import { applyChanges, EMPTY_RECORD, fieldValue } from '../complaints/record.ts';
import {
  ISSUES,
  type Issue,
  PRIOR_CONTACTS,
  PRODUCTS,
  REQUESTS,
  SAFETY_DETAILS,
  SAFETY_KIND_OF,
} from '../complaints/taxonomy.ts';
import type { Asking, Choice } from '../conversation/message.ts';
import { notOfUs, ofUsDecided } from './about-us.ts';
import { abroadDecided } from './abroad.ts';
import { answerEntry, eraseDecided, reportDecided, withdrawDecided } from './asides.ts';
import { askForNumber } from './call-back.ts';
import type { Command } from './command.ts';
import { MOVING } from './danger.ts';
import { removeFile } from './evidence.ts';
import { confirm, consent, setByButton } from './filing.ts';
import { offerMending, placeWaiting, skip, splitOff, tellWaiting } from './intake.ts';
import { fieldOf } from './needs.ts';
import { notedItems } from './noted.ts';
import { bringPerson, roomDecided } from './person.ts';
import { sayAdded } from './placing.ts';
import { platformDecided } from './platform.ts';
import { asideDrafts, resume } from './put-aside.ts';
import { question } from './questions.ts';
import { settleDoubt } from './settle-doubt.ts';
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
    case 'which-matter':
      if (work.draft === null && latestFiled(work) === null) resume(work);
      else if (yes) placeWaiting(work);
      else splitOff(work);
      return;
    case 'platform':
      platformDecided(work, yes);
      return;
    case 'abroad':
      abroadDecided(work, yes);
      return;
    case 'room':
      roomDecided(work, yes);
      return;
    case 'about-us':
      ofUsDecided(work, yes);
      return;
    case 'add-or-mend':
      // A yes may be one to the read-back: it comes again, with these words in it.
      if (yes) tellWaiting(work);
      else {
        work.state = { ...work.state, offer: null, unplaced: [] };
        offerMending(work);
      }
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
    case 'evidence':
    case 'notice': {
      const filed = latestFiled(work);
      if (!yes) skip(work, 'none', null);
      else if (filed !== null) work.body.push(work.w.alreadyFiled(filed.number!));
      return;
    }
    case null:
      if (!yes) return;
      if (work.draft === null) goOn(work);
      // A yes to nothing in particular is no consent: it is asked for once more.
      else if (work.facts.consent === 'declined') work.state = { ...work.state, asking: 'consent' };
      return;
    default:
      if (!yes) skip(work, 'none', null);
  }
}

/** A yes to nothing in particular: back to what was put aside, else to what is there. */
function goOn(work: Work): void {
  const filed = latestFiled(work);
  if (asideDrafts(work).length > 0) resume(work);
  else if (filed !== null) work.body.push(work.w.alreadyFiled(filed.number!));
  else work.state = { ...work.state, asking: 'facts' };
}

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  request: REQUESTS,
  priorContact: [...PRIOR_CONTACTS, 'unaccepted'],
  product: PRODUCTS,
  issue: ISSUES,
};

/** Buttons that may be pressed whenever they are seen. */
const LASTING = new Set([
  'danger',
  'contact-given',
  'human',
  'resume',
  'status',
  'restart',
  'as-new',
  'leave',
  'call',
  'chat',
  'call-other',
  'lang',
  'export',
  'erase',
  'desk-yes',
  'desk-no',
]);

/** Those of a read-back: pressed under it or under what came later. */
const READING = new Set(['confirm', 'edit', 'later', 'materials']);

const COMMANDS: Readonly<Record<string, Command>> = {
  human: { do: 'human' },
  why: { do: 'why' },
  back: { do: 'back' },
  materials: { do: 'materials' },
  where: { do: 'where' },
  door: { do: 'where', more: true },
  later: { do: 'cancel' },
  status: { do: 'status', number: null },
  restart: { do: 'start', fresh: true },
  leave: { do: 'leave-queue' },
  call: { do: 'call-back' },
  chat: { do: 'chat-now' },
  again: { do: 'again' },
  export: { do: 'export' },
  erase: { do: 'erase' },
  yes: { do: 'yes' },
  no: { do: 'no' },
  'consent-yes': { do: 'register' },
  'remove-files': { do: 'remove-files', which: 'all' },
};

/** How often a button of an earlier step is answered in the same words. */
const SAME_WORDS = 2;

/** The button belongs to an earlier step. */
function old(work: Work): void {
  const misses = work.state.misses + 1;
  work.state = { ...work.state, misses };
  if (misses <= SAME_WORDS) {
    work.body.push(work.w.oldChoice);
    return;
  }
  work.body.push(work.w.missed.stood);
  work.choices.push(button('human', work.w.buttons.human));
}

/** What typed words would have meant the same as this button; null for the buttons that only can be pressed. */
function asTyped(choice: string, message: string): Command | null {
  const [verb = '', value = ''] = choice.split(':');
  switch (verb) {
    case 'skip':
    case 'unknown':
    case 'none':
    case 'declined':
      return { do: 'skip', how: verb, message };
    case 'danger': {
      const detail = SAFETY_DETAILS.find((one) => one === value);
      if (detail === undefined) return null;
      return { do: 'safety', kind: SAFETY_KIND_OF[detail], detail, message, anew: true };
    }
    case 'resume':
      return value === '' ? { do: 'resume' } : { do: 'resume', draft: value };
    case 'withdraw':
      return { do: 'withdraw', number: value };
    case 'new-code':
      return { do: 'new-code', number: value };
    case 'lang':
      return { do: 'language', lang: value === 'en' ? 'en' : 'zh', asked: true };
    default:
      return COMMANDS[verb] ?? null;
  }
}

/**
 * A pressed button: the command that typed words would have been, or null where it was dealt with here. One of an
 * earlier step is answered kindly and changes nothing.
 */
export function choose(
  work: Work,
  { choice, message, about }: Extract<Command, { do: 'choose' }>,
): Command | null {
  const { w, state, facts } = work;
  const [verb = '', field = '', value = ''] = choice.split(':');
  const ofOlder = about !== null && facts.offeredIn !== null && about !== facts.offeredIn;
  const reading =
    state.asking === 'confirm' && READING.has(choice) && (!ofOlder || about === facts.readBack?.message);
  const open = state.choices.some(({ id }) => id === choice) && !ofOlder;
  const reconsidered = choice === 'consent-yes' && facts.consent === 'declined' && work.draft !== null;
  if (!open && !LASTING.has(verb) && !reading && !reconsidered) {
    if (choice === 'confirm' && work.draft === null && facts.complaints.length > 0) goOn(work);
    else old(work);
    return null;
  }
  const typed = asTyped(choice, message);
  if (typed !== null) return typed;
  switch (verb) {
    case 'consent-no':
      consent(work, false);
      return null;
    case 'confirm':
      // What waits for its place is read back before it is filed
      if (work.state.offer === 'add-or-mend') tellWaiting(work);
      confirm(work);
      return null;
    case 'edit':
      offerMending(work);
      return null;
    case 'as-new':
      splitOff(work);
      return null;
    case 'as-more':
      placeWaiting(work);
      return null;
    case 'desk-yes':
    case 'desk-no':
      roomDecided(work, verb === 'desk-yes');
      return null;
    case 'call-other':
      if (facts.desk.call === null) return { do: 'call-back' };
      askForNumber(work);
      return null;
    case 'doubt-keep':
    case 'doubt-take':
      settleDoubt(work, verb === 'doubt-take');
      return null;
    case 'of-us':
    case 'of-them':
      ofUsDecided(work, verb === 'of-us');
      return null;
    case 'add-story':
      tellWaiting(work);
      return null;
    case 'complaint-only':
    case 'report-only':
    case 'both':
      reportDecided(work, verb);
      return null;
    case 'guess-complaint':
      work.state = { ...work.state, asking: 'facts' };
      return null;
    case 'guess-question':
      work.body.push(w.noAnswerYet);
      work.quiet = true;
      return null;
    case 'entry':
      if (!answerEntry(work, field)) old(work);
      return null;
    case 'contact-given':
      contactGiven(work);
      return null;
    case 'remove-file':
      removeFile(work, field);
      return null;
    case 'mend':
      if (field === 'story') mendStory(work);
      else mend(work, field as Field);
      return null;
    case 'set': {
      const allowed = ALLOWED[field];
      if (work.draft === null && field === 'notice') {
        setAfterFiling(work, value, message);
        return null;
      }
      if (work.draft === null || (allowed !== undefined && !allowed.includes(value))) {
        old(work);
        return null;
      }
      if (!setByButton(work, field, value, message)) old(work);
      if (field === 'moneyMoving' && value === 'yes') work.alarm = MOVING;
      return null;
    }
    default:
      old(work);
      return null;
  }
}

/** How the decision is to be told, pressed after the number was given. */
function setAfterFiling(work: Work, value: string, message: string): void {
  const filed = latestFiled(work);
  if (filed === null) return;
  const before = work.changes.length;
  if (!setByButton(work, 'notice', value, message)) {
    old(work);
    return;
  }
  const changes = work.changes.splice(before);
  work.effects.push({ kind: 'add', complaint: filed.id, changes });
  work.noted.clear();
  work.moved = true;
  const words = notedItems(applyChanges(EMPTY_RECORD, changes), work.w.lang, work.now);
  sayAdded(work, filed, words === null ? [] : [words]);
}

/** Name and number are in the record by now; the next question follows. */
function contactGiven(work: Work): void {
  work.opening.push(work.w.contactGiven);
  work.state = { ...work.state, misses: 0 };
  work.moved = true;
}

/** What was told stays; what is said now stands after it. */
function mendStory(work: Work): void {
  work.state = { ...work.state, asking: 'facts' };
  work.only = { text: work.w.ask.story, asking: 'facts' };
}

const MOST_LIKELY = 3;

/** One field is to be mended: its own question is put again, with the other guesses as buttons where it was one. */
export function mend(work: Work, field: Field, likely: readonly Issue[] = []): void {
  const { w, record } = work;
  if (field === 'aboutUs' && work.draft !== null) {
    notOfUs(work, []);
    return;
  }
  if (work.draft === null) {
    if (work.added !== null) return;
    const kind = field === 'product' || field === 'issue';
    work.state = { ...work.state, mending: kind ? null : field };
    work.only = { text: kind ? w.ask.mendFiled : w.ask.instead(w.fields[field]) };
    return;
  }
  work.state = { ...work.state, mending: field };
  const guesses =
    field === 'product'
      ? record.productCandidates.map((slug) => button(`set:product:${slug}`, w.products[slug]))
      : record.issueCandidates.map((slug) => button(`set:issue:${slug}`, w.issues[slug]));
  if (field === 'issue' && likely.length > 0) {
    const choices = likely.slice(0, MOST_LIKELY).map((slug) => button(`set:issue:${slug}`, w.issues[slug]));
    work.only = { text: w.ask.issue, choices: [...choices, button('mend:issue', w.requests.other)] };
    return;
  }
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
    work.only = { text: w.ask.instead(w.fields[field]) };
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
    'moneyMoving',
  ];
  if (field === 'respondent') return 'respondent';
  return askings.find((asking) => fieldOf(asking, work.facts.org.kind) === field) ?? null;
}
