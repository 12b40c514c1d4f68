import { formatDate, today } from '../calendar/days.ts';
import { type Field, fieldValue } from '../complaints/record.ts';
import type { RunningRight } from '../complaints/rights.ts';
import { hadTheirTurn } from '../complaints/venue.ts';
import type { Asking, Choice, Citation } from '../conversation/message.ts';
import { adviceFor } from './advice.ts';
import { asShown } from './case-access.ts';
import type { Decision, Reply } from './decision.ts';
import { nextAfterFiling, readBack, reuseContact, waysOn } from './filing.ts';
import { absorb, passOver } from './intake.ts';
import { fieldOf, isAgainstOthers, isSettled, nextQuestion } from './needs.ts';
import { doorWords, notedItems, sources } from './noted.ts';
import { bringPerson } from './person.ts';
import { askAboutPlatform } from './platform.ts';
import { againWords, type Question, question } from './questions.ts';
import { withQuietLine } from './quiet-line.ts';
import type { DialogueState } from './state.ts';
import { together } from './together.ts';
import { ask, button, flush, toIntroduce, type Work } from './work.ts';

/** The body that takes no dispute which another already has. */
const MARKET = 'market-regulator';

/** What is worth saying once about what this turn noted. */
function remarks(work: Work): readonly string[] {
  const { w, facts, record, noted } = work;
  const lines: string[] = [];
  together(work);
  if (noted.has('isReport') && fieldValue(record, 'isReport') === true) lines.push(w.reportLine);
  if (noted.has('onBehalf')) lines.push(w.onBehalfLater);
  const phone = noted.has('phone') && facts.reachable ? fieldValue(record, 'phone') : null;
  if (phone !== null && phone !== 'here') lines.push(w.phoneCovered(facts.clears));
  if (noted.has('aboutUs') && fieldValue(record, 'aboutUs') === true) lines.push(w.supervisorsOnly);
  if (noted.has('priorContact')) {
    const elsewhere = ['12315', 'association', 'regulator', 'court', 'arbitration'] as const;
    const prior = fieldValue(record, 'priorContact');
    const tried = prior === null || prior.accepted === false ? [] : prior.tried;
    if (facts.venue(record).authority.id === MARKET && elsewhere.some((one) => tried.includes(one)))
      lines.push(w.bracket(w.otherVenueWarning, w.associationSource));
  }
  if (toIntroduce(work) && facts.org.kind === 'bank') {
    const named = fieldValue(record, 'respondent')?.[0]?.name;
    if (named !== undefined && isAgainstOthers(record, facts)) {
      lines.push(w.notOurs(named, facts.org.name, doorWords(facts.venue(record).authority, w)));
    }
  }
  return lines;
}

/** Our own name among those complained of, where we are not a bank whose own customers complain. */
function noticeOurselves(work: Work): void {
  const { org } = work.facts;
  if (org.kind === 'bank' || !work.noted.has('respondent') || work.record.slots.aboutUs !== undefined) return;
  const ours =
    fieldValue(work.record, 'respondent')?.some(({ name }) => work.facts.whose(name) === 'ours') ?? false;
  if (!ours) return;
  absorb(work, {
    field: 'aboutUs',
    slot: {
      value: true,
      source: { message: null, from: 0, to: 0, by: 'rule', said: false, confirmed: false },
    },
  });
}

interface Lead {
  readonly doNow: readonly string[];
  readonly law: readonly string[];
  readonly guessButtons: readonly Choice[];
}

const NOTHING: Lead = { doNow: [], law: [], guessButtons: [] };

/** What to do today about a right that may run out, its last day, and a person where no number is verified. */
function runningOut(work: Work, right: RunningRight): string {
  const { w, now } = work;
  const words = [right.doToday[w.lang]];
  if (right.daysLeft !== null && right.lastDay !== null) {
    const last = formatDate(right.lastDay, w.lang, today(now));
    words.push(right.daysLeft < 0 ? w.rightOver(last) : w.rightLeft(last, right.daysLeft));
  }
  if (right.unverified) {
    words.push(w.rightUnverified);
    work.effects.push({ kind: 'person', reason: 'right-runs-out', priority: 'P2', safety: null });
  }
  work.citations.push(...right.citations);
  return words.join(w.lang === 'zh' ? '' : ' ');
}

const tellsRightStart = (work: Work): boolean =>
  work.changes.some(
    (change) => change.kind === 'set' && change.field === 'rightStart' && 'value' in change.slot,
  );

const withSources = ({ w }: Work, words: string, cited: readonly Citation[]): string =>
  cited.length === 0 ? words : w.lawLine(words, sources(cited, w));

/** Who is in charge, in one line, where the story says what it is about; at a bank's own office that is here. */
function doorLine({ w, facts, record }: Work): readonly string[] {
  const product = record.slots.product;
  if (product === undefined || product.source.weak === true || facts.org.kind === 'bank') return [];
  if (!('value' in product)) return [];
  const { name, mark, companyFirst } = facts.venue(record).authority;
  const theirTurn = companyFirst === true && !hadTheirTurn(record);
  const door = `${name[w.lang]}${mark === 'M' ? w.unverified : ''}`;
  return [theirTurn ? w.where.lineAfter(door) : w.where.line(door)];
}

/**
 * The first reply to a story: one thing to do now and one line of law, the right that runs out before all. That right
 * is spoken of again once its first day is known.
 */
function lead(work: Work): Lead {
  const { w, facts, record, now } = work;
  if (work.draft === null) return NOTHING;
  const running = facts.rights(record, now)[0];
  const remade = work.state.introduced && (work.noted.has('product') || work.noted.has('issue'));
  if (!toIntroduce(work) && !remade) {
    if (running === undefined || !tellsRightStart(work)) return NOTHING;
    const words = runningOut(work, running);
    return { doNow: [withSources(work, words, running.citations)], law: [], guessButtons: [] };
  }
  const guidance = adviceFor(facts.library, record, w.lang);
  const step = running === undefined ? guidance.doNow : runningOut(work, running);
  work.citations.push(...guidance.citations);
  const ofRight = running?.citations ?? [];
  // Where no law is told the right's own stands beside it
  const doNow = guidance.law === null ? withSources(work, step, ofRight) : step;
  const law =
    guidance.law === null ? [] : [withSources(work, guidance.law, [...ofRight, ...guidance.citations])];
  const guessed = record.slots.product !== undefined || record.slots.issue !== undefined;
  const where = toIntroduce(work) ? doorLine(work) : [];
  return {
    doNow: [doNow],
    law: [...law, ...where],
    guessButtons: guessed && toIntroduce(work) ? [button('mend:product', w.buttons.wrongKind)] : [],
  };
}

/** What is still open after the filing comes once more behind something else that was dealt with. */
function askedOnceMore(work: Work): Asking | null {
  const { asking, repeated } = work.state;
  if ((asking !== 'evidence' && asking !== 'notice') || repeated === asking || work.body.length === 0)
    return null;
  work.state = { ...work.state, repeated: asking };
  return asking;
}

/** What is asked next: the open question again after an aside, else the next in order; null = nothing. */
function nextAsking(work: Work): Asking | null {
  const { state, record, facts, now } = work;
  if (work.quiet) return null;
  if (work.draft === null) {
    if (state.asking === 'facts') return 'facts';
    if (work.moved) return nextAfterFiling(work);
    return askedOnceMore(work);
  }
  const open = state.asking;
  const unasked = state.asked.filter((one) => one !== open);
  // A question that somebody went back to is put again although it has its answer.
  if (
    open !== null &&
    !work.moved &&
    state.mending !== null &&
    state.mending === fieldOf(open, facts.org.kind)
  )
    return open;
  if (
    open !== null &&
    !work.moved &&
    open !== 'confirm' &&
    !(open === 'facts' && record.facts.length > 1) &&
    !isSettled(open, record, facts, { ...state, asked: unasked }, now)
  ) {
    const justTold = work.noted.size > 0 || toIntroduce(work) || work.changes.length > 0;
    if (state.mending !== null || !justTold || state.repeated !== open) {
      work.state = { ...state, repeated: justTold ? open : state.repeated };
      return open;
    }
  }
  const next = nextQuestion(record, facts, state, now);
  if (next === null) return 'confirm';
  const identified = next === 'consent' || next === 'name' || next === 'phone';
  return identified && facts.consent === 'declined' && open !== 'consent' ? null : next;
}

/** After that many replies what was to be set right stands as it was, and the talk goes on. */
const MENDING = 2;

/** Somebody who speaks of other things does not mean to set that right any more. */
function letMendingGo(work: Work): void {
  const { mending, mendingFor } = work.state;
  const same = mending !== null && mending === work.came.mending;
  const replies = mending === null ? 0 : same ? mendingFor + 1 : 1;
  const gone = replies > MENDING;
  work.state = {
    ...work.state,
    mending: gone ? null : mending,
    mendingFor: gone ? 0 : replies,
    ...(gone && fieldOf(work.state.asking ?? 'facts', work.facts.org.kind) === mending
      ? { asking: null }
      : {}),
  };
}

/** Puts the turn into words: what is said first, what to do now, what was noted, one question, the source. */
export function finish(work: Work): Decision {
  const { facts } = work;
  noticeOurselves(work);
  reuseContact(work);
  askAboutPlatform(work);
  letMendingGo(work);
  const notes = remarks(work);
  const leading = work.only === null ? lead(work) : NOTHING;
  const asking = work.only === null ? askingNow(work) : null;
  if (work.only === null && asking === 'confirm') {
    const unchanged = work.changes.length === 0 && work.complaint?.status === 'confirming';
    if (!unchanged || facts.readBack?.revision !== work.complaint?.revision)
      readBackWith(work, leading, notes);
  }
  const tells = work.changes.some(({ kind }) => kind === 'fact');
  flush(work);
  const reply = work.only === null ? compose(work, leading, notes, asking, tells) : alone(work, work.only);
  const offered = withQuietLine(work, work.largeType ? withLargeType(work, reply) : reply);
  const choices = offered.choices ?? [];
  const state: DialogueState = {
    ...work.state,
    greeted: true,
    largeOffered: work.state.largeOffered || work.largeType,
    draft: work.draft,
    choices: choices.length > 0 ? choices : work.state.choices,
  };
  const composable = { answers: work.composable, steps: leading.doNow };
  return { state, replies: [offered], effects: asShown(work.effects, offered), composable };
}

/** What presses comes first; that it can be read more easily stands last, above the button. */
const withLargeType = ({ w }: Work, reply: Reply): Reply => ({
  ...reply,
  text: [reply.text, w.largeType].filter((part) => part !== '').join('\n'),
  largeType: true,
});

/** A reply that asks something of its own; what has to be said first still is. */
function alone(work: Work, only: Reply): Reply {
  return {
    ...only,
    text: [...work.opening, ...work.body, only.text].filter((part) => part !== '').join('\n'),
    choices: withWaysOn(work, only.asking ?? null, [...(only.choices ?? []), ...work.choices]),
    citations: work.citations,
    ...usedIn(work),
  };
}

const usedIn = ({ used, unanswered }: Work): Pick<Reply, 'used' | 'unanswered'> => ({
  ...(used.length === 0 ? {} : { used }),
  ...(unanswered ? { unanswered } : {}),
});

function readBackWith(work: Work, leading: Lead, notes: readonly string[]): void {
  const words = notedWords(work);
  if (words !== null && !toIntroduce(work)) work.opening.push(words);
  work.body.unshift(...leading.doNow, ...leading.law, ...notes);
  work.state = { ...work.state, introduced: true };
  readBack(work);
}

function notedWords(work: Work): string | null {
  const { w, record, now } = work;
  if (toIntroduce(work)) {
    const items = notedItems(record, w.lang, now);
    return items === null ? w.addedFact : w.noted(items);
  }
  // What is only guessed from an opening is no note yet.
  const guessed = (field: Field): boolean =>
    !work.state.introduced && record.slots[field]?.source.said === false;
  const fields = [...work.noted].filter((field) => !guessed(field));
  const items = notedItems(record, w.lang, now, fields);
  return items === null ? null : w.notedMore(items);
}

function compose(
  work: Work,
  leading: Lead,
  notes: readonly string[],
  asking: Asking | null,
  tells: boolean,
): Reply {
  const { w, record, facts, now } = work;
  const put: Question | null = asking === null ? null : question(asking, record, facts, now, w);
  const translated = work.effects.some(({ kind }) => kind === 'language');
  const repeated =
    asking !== null && asking === work.came.asking && work.came.mending === null && !translated;
  const words = repeated && !toIntroduce(work) ? againWords(asking, record, facts, now, w) : put?.text;
  const again = asking !== null && asking === work.state.asking && !toIntroduce(work) && work.body.length > 0;
  if (asking !== null) ask(work, asking);
  else if (work.moved) ask(work, null);
  const noted =
    notedWords(work) ??
    (tells && work.came.introduced && !work.opening.includes(w.missed.kept) ? w.addedFact : null);
  if (toIntroduce(work)) work.state = { ...work.state, introduced: true };
  const parts = [
    ...work.opening,
    ...work.body,
    ...leading.doNow,
    ...(noted === null ? [] : [noted]),
    ...notes,
    ...(words === undefined ? [] : [again ? `${w.missed.again}${words}` : words]),
    ...leading.law,
    ...work.closing,
  ].filter((part) => part !== '');
  const unregistered = work.draft !== null && asking === null && facts.consent === 'declined';
  if (unregistered && !work.quiet) parts.push(w.notRegistered);
  if (parts.length === 0 && !work.largeType) parts.push(work.draft === null ? w.helloAgain : w.addedFact);
  const choices = [...(put?.choices ?? []), ...leading.guessButtons, ...work.choices];
  return {
    text: parts.join('\n'),
    ...(asking === null ? {} : { asking }),
    choices: withWaysOn(work, asking, choices),
    citations: work.citations,
    ...usedIn(work),
  };
}

/** No reply without a question or a button; while the consent is refused the way back to it is always there. */
function withWaysOn(work: Work, asking: Asking | null, choices: readonly Choice[]): readonly Choice[] {
  const refused = work.draft !== null && work.facts.consent === 'declined';
  const over = work.effects.some(({ kind }) => kind === 'erase');
  const lacks = asking === null && !over && (choices.length === 0 || refused);
  const all = lacks ? [...choices, ...waysOn(work)] : choices;
  return all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at);
}

/** True when the same is asked as before and nothing that was said since had any effect. */
const stands = (work: Work, asking: Asking | null): boolean =>
  work.only === null &&
  work.draft !== null &&
  asking === work.came.asking &&
  work.opening.length === 0 &&
  !work.moved &&
  !work.quiet &&
  !work.largeType &&
  work.noted.size === 0 &&
  work.state.held === work.came.held &&
  work.body.length === 0;

const OTHER_WORDS = 2;

/** What is asked now; what was asked again in vain is left open where it may be. */
function askingNow(work: Work): Asking | null {
  const asking = nextAsking(work);
  if (!stands(work, asking)) {
    work.state = { ...work.state, stood: 0 };
    return asking;
  }
  const stood = work.state.stood + 1;
  work.state = { ...work.state, stood };
  if (stood === OTHER_WORDS && work.state.mending === null && passOver(work)) {
    work.state = { ...work.state, stood: 0 };
    work.choices.push(button('human', work.w.buttons.human));
    return nextAsking(work);
  }
  bringOn(work, stood);
  return asking;
}

/** The same question twice is enough: then other ways, then a person. */
function bringOn(work: Work, stood: number): void {
  if (stood < OTHER_WORDS) return;
  if (stood === OTHER_WORDS) {
    work.opening.push(work.w.missed.stood);
    work.choices.push(button('human', work.w.buttons.human));
    return;
  }
  work.state = { ...work.state, stood: 0 };
  work.opening.push(work.w.missed.third);
  bringPerson(work, 'not-understood', 'P3');
}
