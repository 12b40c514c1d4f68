import { today } from '../calendar/days.ts';
import { isHandled } from '../complaints/complaint.ts';
import { fieldValue, isReportAlone } from '../complaints/record.ts';
import type { Asking, Lang } from '../conversation/message.ts';
import type { Answer } from '../knowledge/library.ts';
import type { Told } from './command.ts';
import { knownFacts } from './needs.ts';
import { doorWords } from './noted.ts';
import { addToFiled } from './placing.ts';
import { asideDrafts, resumeButtons, setAside } from './put-aside.ts';
import { withoutPerson } from './unanswered.ts';
import { wording } from './wording/index.ts';
import { ask, button, change, latestFiled, leaveEmpty, type Work } from './work.ts';

/** A question about the rules: the answer, and then on where we were. */
export function answerQuestion(work: Work, question: string): void {
  const { record, w, facts, now } = work;
  if (question === '') {
    work.body.push(w.noAnswerYet);
    return;
  }
  const about = { product: fieldValue(record, 'product'), issue: fieldValue(record, 'issue') };
  const price = fieldValue(record, 'amount')?.fen ?? null;
  const answer = facts.library.ask(question, { lang: w.lang, on: today(now), about, price });
  if (answer.outcome === 'human' && answer.entries.length === 0) keepUnanswered(work, question);
  give(work, answer);
}

/** For those who write the library. */
function keepUnanswered(work: Work, question: string): void {
  const asked = withoutPerson(question, work.record);
  if (asked !== null) work.unanswered = { question: asked, lang: work.w.lang };
}

/** Talk about the form that has its answer gets it; else the open question says what is wanted. */
export function answerIfKnown(work: Work, question: string): void {
  const { facts, w, now } = work;
  const answer = facts.library.ask(question, { lang: w.lang, on: today(now), entriesOnly: true });
  if (answer.outcome === 'answered') give(work, answer);
}

/** Answers each question on us that an entry answers, each once; false where none does. */
export function answersKnown(work: Work, questions: readonly string[]): boolean {
  const { facts, w, now } = work;
  const given = new Set<string>();
  for (const question of questions) {
    const answer = facts.library.ask(question, { lang: w.lang, on: today(now), entriesOnly: true });
    const entry = answer.entries[0];
    if (answer.outcome !== 'answered' || entry === undefined || given.has(entry)) continue;
    given.add(entry);
    give(work, answer);
  }
  return given.size > 0;
}

export function answerEntry(work: Work, id: string): boolean {
  const answer = work.facts.library.entry(id, { lang: work.w.lang, on: today(work.now) });
  if (answer === null) return false;
  give(work, answer);
  return true;
}

function give(work: Work, answer: Answer): void {
  const { w } = work;
  work.state = { ...work.state, misses: 0 };
  const { outcome, text, citations, entries, used, nearest } = answer;
  // Danger is for the reflexes to hear in the line itself; a question that only sounds like it gets no orders.
  if (outcome === 'answered' || (entries.length > 0 && outcome !== 'safety')) {
    work.body.push(text);
    // A law is quoted as it stands.
    if (entries.length > 0) work.composable.push(text);
    work.citations.push(...citations);
    work.used.push(...used);
  } else {
    // One question a message: where another one follows, a person is offered without asking.
    const follows = work.state.asking !== null || work.draft !== null;
    work.body.push(follows ? w.notKnown.beside : w.notKnown.alone);
    if (nearest.length > 0) work.body.push(w.notKnown.nearest);
    work.choices.push(...nearest.map(({ id, question }) => button(`entry:${id}`, question)));
    if (work.draft === null) work.choices.push(...resumeButtons(work));
  }
  if (outcome === 'human') {
    work.choices.push(button('human', w.buttons.human));
    if (work.state.asking === null && work.draft === null) work.state = { ...work.state, offer: 'person' };
  }
}

/** Takes back what was filed, after one more yes; the reason stands with it either way. */
export function withdraw(work: Work, number: string | null, reason: Told | null = null): void {
  const { w, facts } = work;
  const active = facts.complaints.filter(({ status }) => isHandled(status));
  const named = number === null ? active : active.filter((one) => one.number === number);
  if (named.length === 0) {
    work.body.push(w.withdrawNothing);
    return;
  }
  if (named.length > 1) {
    work.body.push(w.withdrawWhich);
    work.choices.push(...named.map((one) => button(`withdraw:${one.number}`, one.number!)));
    return;
  }
  if (reason !== null) addToFiled(work, named[0]!, reason);
  work.choices = [];
  work.state = { ...work.state, offer: 'withdraw', withdrawing: named[0]!.id };
  work.only = {
    text: w.withdrawSure(named[0]!.number!),
    choices: [button('yes', w.buttons.withdraw), button('no', w.buttons.keep)],
  };
}

export function withdrawDecided(work: Work, yes: boolean): void {
  const { w, facts } = work;
  const complaint = facts.complaints.find(({ id }) => id === work.state.withdrawing);
  work.state = { ...work.state, offer: null, withdrawing: null };
  if (!yes || complaint === undefined) {
    work.body.push(w.keptFiled);
    return;
  }
  work.effects.push({ kind: 'withdraw', complaint: complaint.id });
  work.body.push(w.withdrawn(complaint.number!));
  work.choices.push(button('again', w.buttons.again));
  ask(work, null);
}

export function erase(work: Work): void {
  const { w } = work;
  work.state = { ...work.state, offer: 'erase' };
  work.only = { text: w.eraseSure, choices: [button('yes', w.buttons.erase), button('no', w.buttons.keep)] };
}

export function eraseDecided(work: Work, yes: boolean): void {
  work.state = { ...work.state, offer: null };
  if (!yes) {
    work.body.push(work.w.eraseKept);
    return;
  }
  work.changes = [];
  work.effects.push({ kind: 'erase' });
  work.only = { text: work.w.erased };
}

/** 举报 is told apart from 投诉 in one line; which of the two is theirs to say, where they have not said it. */
export function report(work: Work, wants: 'complaint-only' | 'report-only' | 'both' | null = null): void {
  const { w } = work;
  if (wants !== null) {
    work.only = null;
    reportDecided(work, wants);
    return;
  }
  work.state = { ...work.state, offer: 'report-or-complaint' };
  work.only = {
    text: [w.reportLine, w.reportAsk].join('\n'),
    choices: [
      button('complaint-only', w.buttons.complaintOnly),
      button('report-only', w.buttons.reportOnly),
      button('both', w.buttons.both),
    ],
  };
}

export function reportDecided(work: Work, wanted: 'complaint-only' | 'report-only' | 'both'): void {
  const { w, facts } = work;
  work.state = { ...work.state, offer: null };
  if (work.draft !== null) noteReport(work, wanted);
  if (wanted !== 'complaint-only') {
    const known = work.draft === null ? asideDrafts(work).at(-1)?.record : undefined;
    const { authority } = facts.venue(known ?? work.record);
    const words = w.reportOnly(doorWords(authority, w));
    work.body.push(`${words}${authority.mark === 'M' ? w.unverified : ''}`);
  }
  if (wanted === 'report-only') {
    if (work.draft !== null) setAside(work);
    work.quiet = true;
    work.choices.push(button('materials', w.buttons.materials), button('human', w.buttons.human));
    return;
  }
  if (work.draft === null) work.state = { ...work.state, asking: 'facts' };
}

/** What they chose stands in the record; who only reports asks for nothing. */
function noteReport(work: Work, wanted: 'complaint-only' | 'report-only' | 'both'): void {
  const source = { message: null, from: 0, to: 0, by: 'consumer', said: true, confirmed: true } as const;
  change(work, { kind: 'set', field: 'isReport', slot: { value: wanted !== 'complaint-only', source } });
  if (wanted === 'report-only') leaveEmpty(work, 'request', 'none', null);
  else if (work.record.slots.request !== undefined && 'absent' in work.record.slots.request)
    change(work, { kind: 'clear', field: 'request' });
}

/** Of a report alone the story is enough for a letter. */
const ENOUGH_FOR_A_LETTER = { complaint: 3, report: 0 } as const;

/** A letter to copy, today's step, the door and the date; nothing is filed and no name is needed. */
export function materials(work: Work): void {
  const { w, facts, now } = work;
  const filed = latestFiled(work);
  const known = filed ?? asideDrafts(work).at(-1);
  const record = work.draft !== null ? work.record : (known?.record ?? work.record);
  const told = record.facts.length > 0;
  if (!told || knownFacts(record) < ENOUGH_FOR_A_LETTER[isReportAlone(record) ? 'report' : 'complaint']) {
    work.body.push(w.materialsTooEarly);
    if (work.draft === null && known === undefined) work.state = { ...work.state, asking: 'facts' };
    return;
  }
  work.body.push(w.materialsIntro, facts.materials(record, w.lang, now));
  work.quiet = true;
}

export function why(work: Work): void {
  const { asking } = work.state;
  work.body.push(asking === null ? work.w.help : work.w.why[asking satisfies Asking]);
}

/** From here on in another language. */
export function speak(work: Work, lang: Lang, asked: boolean): void {
  work.effects.push({ kind: 'language', lang });
  work.w = wording(lang);
  if (asked) work.opening.push(work.w.languageSet);
}
