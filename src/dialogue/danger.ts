import { MINUTE } from '../basics/clock.ts';
import type { Field } from '../complaints/record.ts';
import type { SafetyDetail } from '../complaints/taxonomy.ts';
import { asShown } from './case-access.ts';
import type { Command } from './command.ts';
import type { Decision } from './decision.ts';
import { asideDrafts, resume } from './put-aside.ts';
import type { DialogueState } from './state.ts';
import { afterOrders, recalled, safetyOrders } from './wording/safety.ts';
import { type Alarm, button, flush, type Work } from './work.ts';

/** Within this time of its orders a danger that is heard again is recalled in one line. */
const RECALL = 30 * MINUTE;

/** Whether the orders for this danger still stand in the talk, nobody was safe since, and nothing newly happens. */
export function isRecalled(work: Work, { detail, doubtful, anew }: Alarm): boolean {
  const given = work.state.orders.filter(
    (one) => work.now - one.at < RECALL && (one.over !== true || LASTING.has(one.detail)),
  );
  if (anew === true || given.length === 0) return false;
  if (given.some((one) => one.detail === detail)) return true;
  // The general orders have nothing to add to those for a body in danger, nor to a story of fraud that is only guessed.
  return detail === 'emergency-other' && given.some((one) => doubtful === true || BODILY.has(one.detail));
}

/** Word that all are safe: what is heard from now on is a new danger. */
export function allClear(work: Work): void {
  const orders = work.state.orders.map((one) => ({ ...one, over: true as const }));
  work.state = { ...work.state, orders };
}

/** Seen to, these are told of once more as the story; what is a new one says so. */
const LASTING: ReadonlySet<SafetyDetail> = new Set([
  'fraud-moving',
  'code-given',
  'screen-shared',
  'scam-agent',
  'minor-writing',
  'data-leak-live',
]);
const BODILY: ReadonlySet<SafetyDetail> = new Set([
  'other-self-harm',
  'threatened',
  'collector-at-door',
  'child',
  'gas',
  'fire',
  'poisoning',
  'trapped',
]);

/** Money is leaving, as they answered when that was asked. */
export const MOVING = { kind: 'fraud-in-progress', detail: 'fraud-moving', anew: true } as const;

/** Whether this turn's lines answer that money still moves. */
export const saysItMoves = (work: Work): boolean =>
  work.came.asking === 'moneyMoving' &&
  work.changes.some(
    (change) =>
      change.kind === 'set' &&
      change.field === 'moneyMoving' &&
      'value' in change.slot &&
      change.slot.value === true,
  );

/** Orders first and nothing after them: no question, no form, no word about waiting for us. */
export function inDanger(work: Work, { kind, detail }: Alarm): Decision {
  const { facts, w } = work;
  const orders = safetyOrders(detail, w.lang, {
    phone: facts.org.phone,
    offHoursPhone: facts.org.offHoursPhone,
    deskOpen: facts.desk.open,
  });
  flush(work);
  work.effects.push({ kind: 'person', reason: 'safety', priority: 'P1', safety: kind });
  const hidden = work.opening.filter((line) => Object.values(w.hidden).includes(line));
  const reply = { text: [orders.text, ...hidden].join('\n'), choices: orders.choices };
  const { asked } = work.state;
  return {
    state: {
      ...work.state,
      greeted: true,
      misses: 0,
      offer: null,
      danger: detail,
      orders: [...work.state.orders.filter((one) => one.detail !== detail), { detail, at: work.now }],
      // Whether money still moves is settled by the orders to stop it.
      asked:
        kind === 'fraud-in-progress' && !asked.includes('moneyMoving') ? [...asked, 'moneyMoving'] : asked,
      choices: orders.choices,
    },
    replies: [reply],
    effects: asShown(work.effects, reply),
  };
}

const reliefIn = (commands: readonly Command[]): 'denied' | 'safe' | 'helped' | null =>
  commands.find((command) => command.do === 'relieved')?.how ?? null;

/** A danger whose orders were just given is heard again: one line of them where it is plain, and on with the rest. */
export function recall(work: Work, { detail, doubtful }: Alarm, commands: readonly Command[]): void {
  const known = work.state.orders.some((one) => one.detail === detail);
  const meant = known ? detail : work.state.orders.at(-1)!.detail;
  if (meant === 'self-harm') {
    work.state = { ...work.state, danger: meant };
    stay(work);
    return;
  }
  work.state = { ...work.state, danger: null };
  if (reliefIn(commands) === 'denied') work.opening.unshift(afterOrders(meant, 'denied', work.w.lang));
  else if (!doubtful) work.opening.unshift(recalled(meant, work.w.lang));
  askForStory(work);
}

/** What takes the talk on, whatever was before. */
const GOES_ON: ReadonlySet<Command['do']> = new Set<Command['do']>([
  'resume',
  'start',
  'materials',
  'where',
  'choose',
  'status',
  'human',
  'call-back',
  'chat-now',
  'ask',
  'language',
]);
/** What belongs to a complaint and to nothing else. */
const OF_A_COMPLAINT: ReadonlySet<Field> = new Set<Field>(['request', 'amount', 'respondent', 'phone']);

const wantsOn = (state: DialogueState, commands: readonly Command[]): boolean =>
  commands.some(
    (command) =>
      GOES_ON.has(command.do) ||
      (command.do === 'yes' && state.asking === 'confirm') ||
      ('found' in command && command.found.some(({ field }) => OF_A_COMPLAINT.has(field))),
  );

/** Heard also while somebody is only stayed with. */
const ALWAYS: ReadonlySet<Command['do']> = new Set<Command['do']>(['safety', 'hidden', 'language']);

/**
 * What counts of the lines after orders: nothing fills a form for who spoke of dying until they want something again,
 * and nobody is told just then that they were not understood, or how anger feels.
 */
export function soothed(state: DialogueState, commands: readonly Command[]): readonly Command[] {
  if (state.danger === null) return commands;
  if (state.danger === 'self-harm' && !wantsOn(state, commands))
    return commands.filter((command) => ALWAYS.has(command.do));
  return commands.filter((command) => command.do !== 'cannot-understand' && command.do !== 'distress');
}

/**
 * The lines after the orders. Who spoke of dying is stayed with until they want something again: no form, no question.
 * After any other danger the talk goes on where it stood, with half a sentence before it.
 */
export function afterDanger(work: Work, danger: SafetyDetail, commands: readonly Command[]): void {
  if (danger === 'self-harm' && !wantsOn(work.state, commands)) {
    stay(work);
    return;
  }
  work.state = { ...work.state, danger: null };
  const relieved = reliefIn(commands);
  const goesOn = relieved !== null || work.moved || work.noted.size > 0 || work.changes.length > 0;
  if (goesOn) work.opening.unshift(afterOrders(danger, relieved, work.w.lang));
  askForStory(work);
}

/** Word that all are well, later than with the first line after the orders. */
export function relieve(work: Work, commands: readonly Command[]): void {
  const relieved = reliefIn(commands);
  const given = work.state.orders.findLast(({ at }) => work.now - at < RECALL);
  if (given !== undefined && relieved !== null && relieved !== 'denied')
    work.opening.unshift(afterOrders(given.detail, relieved, work.w.lang));
}

function stay(work: Work): void {
  const { w } = work;
  work.only = {
    text: w.staying,
    choices: [button('resume', w.buttons.resume), button('human', w.buttons.human)],
  };
}

/** Where nothing was told yet and nothing else is to be said, what happened is asked for, without hurry. */
function askForStory(work: Work): void {
  const { w } = work;
  const told = work.draft !== null || work.facts.complaints.length > 0;
  if (told || work.only !== null || work.body.length > 0) return;
  work.state = { ...work.state, asking: 'facts' };
  work.only = { text: w.afterOrders, asking: 'facts', choices: [button('human', w.buttons.human)] };
}

/** On with the complaint, also where the orders came before anything was told. */
export function resumeAfter(work: Work): void {
  const nothingYet = work.draft === null && asideDrafts(work).length === 0 && work.state.orders.length > 0;
  if (nothingYet) work.state = { ...work.state, asking: 'facts' };
  else resume(work);
}
