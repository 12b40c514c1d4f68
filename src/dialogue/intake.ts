import { today } from '../calendar/days.ts';
import {
  type Change,
  type Field,
  type FieldValues,
  fieldValue,
  type Respondent,
  type Slot,
  type Source,
} from '../complaints/record.ts';
import type { Asking, Choice } from '../conversation/message.ts';
import { report } from './asides.ts';
import type { Found, Told } from './command.ts';
import { join } from './join.ts';
import { asksRightStart, fieldOf, sameName } from './needs.ts';
import { addAnswer, askWhetherAnother, place, placeAsMore, sayAdded } from './placing.ts';
import { startFresh } from './put-aside.ts';
import { factOf, tellsMore, weightOf } from './story.ts';
import { ask, button, change, latestFiled, leaveEmpty, openDraft, put, type Work } from './work.ts';

const inferred: Source = { message: null, from: 0, to: 0, by: 'rule', said: false, confirmed: false };

const BRANCH = /(?:支行|分行|分理处|营业部|营业厅|营业所|储蓄所|网点|\bbranch)$/i;
const ANY_BANK = /银行|信用社|bank/i;

/** What is said to the bank or of its people: the complaint is about it, whosever product it sold. */
const ADDRESSED =
  /你们|贵行|(?:客户|理财|大堂)经理|柜台|柜员|柜面|\byour?\b|\b(?:tellers?|counter|relationship manager)\b/i;

/**
 * At a bank, whom a complaint is about: the bank under its one name, first where it is addressed or named, and others
 * as far as they are known.
 */
function asOwnBank({ facts }: Work, value: readonly Respondent[], text: string): readonly Respondent[] {
  const { name } = facts.org;
  const others = value.filter((one) => facts.whose(one.name) !== 'ours' && isKnownBody(one, facts));
  const elsewhere = others.some((one) => one.kind === 'bank');
  const named = value.some((one) => facts.whose(one.name) === 'ours');
  const self: Respondent = { name, role: null, kind: 'bank' };
  return named || (ADDRESSED.test(text) && !elsewhere) ? [self, ...others] : others;
}

const isKnownBody = ({ name, kind }: Respondent, facts: Work['facts']): boolean =>
  kind !== null || facts.whose(name) === 'other';

/** At a bank a branch that names no bank is one of its own: where it happened, not whom it is about. */
function withOwnBranches(work: Work, given: readonly Found[], text = ''): readonly Found[] {
  if (work.facts.org.kind !== 'bank') return given;
  const found = given.flatMap((one): readonly Found[] => {
    if (one.field !== 'respondent' || !('value' in one.slot)) return [one];
    const branches = one.slot.value.filter(({ name }) => BRANCH.test(name) && !ANY_BANK.test(name));
    const value = [
      ...branches,
      ...asOwnBank(work, one.slot.value, text).filter((other) => !branches.includes(other)),
    ];
    return value.length === 0 ? [] : [{ field: 'respondent', slot: { ...one.slot, value } }];
  });
  return found.flatMap((one): readonly Found[] => {
    if (one.field !== 'respondent' || !('value' in one.slot)) return [one];
    const { value, source } = one.slot;
    const branch = value.find(({ name }) => BRANCH.test(name) && !ANY_BANK.test(name));
    if (branch === undefined) return [one];
    const others = value.filter((respondent) => respondent !== branch);
    return [
      { field: 'outlet', slot: { value: branch.name, source } },
      ...(others.length === 0 ? [] : [{ field: 'respondent', slot: { value: others, source } } as const]),
    ];
  });
}

/** A part of the story: its words become a fact, what was found in it fills what is still empty. */
export function tell(work: Work, told: Told): void {
  work.state = { ...work.state, misses: 0 };
  if (work.draft === null && place(work, told)) return;
  if (work.draft !== null && work.state.introduced && told.matter === 'another') {
    if (isOfOthers(work, told)) {
      startFresh(work);
      takeIn(work, told);
      return;
    }
    askWhetherAnother(work, told);
    return;
  }
  if (work.state.asking === 'confirm' && mayMend(told)) {
    work.state = { ...work.state, offer: 'add-or-mend', unplaced: [told] };
    const mending = mendButtons(work);
    const choices = [button('add-story', work.w.buttons.addStory), ...mending];
    work.only = { text: work.w.addOrMend, choices };
    return;
  }
  tellWaiting(work);
  takeIn(work, told);
  if (work.noted.has('isReport') && fieldValue(work.record, 'isReport') === true) report(work);
}

/** 我还要投诉另一家, with its name: that name stands nowhere in the open draft. */
function isOfOthers({ record }: Work, { found }: Told): boolean {
  const own = fieldValue(record, 'respondent') ?? [];
  const named = found.flatMap((one) =>
    one.field === 'respondent' && 'value' in one.slot ? one.slot.value : [],
  );
  return (
    own.length > 0 &&
    named.length > 0 &&
    named.every((one) => !own.some((known) => sameName(known.name, one.name)))
  );
}

/** What waited belongs to the open draft, else to the complaint that was filed last. */
export function placeWaiting(work: Work): void {
  if (work.draft === null) placeAsMore(work);
  else tellWaiting(work);
}

/** What waited for its place goes into the open draft, or into one that it opens. */
export function tellWaiting(work: Work): void {
  const waiting = work.state.unplaced;
  work.state = { ...work.state, offer: null, unplaced: [] };
  for (const told of waiting) takeIn(work, told);
}

/** Longer than this it is a story, whatever else; by `weightOf`. */
const SHORT_STORY = 30;

const tellsNoValue = ({ found, matter }: Told): boolean =>
  matter === null && found.every(({ field }) => field === 'product' || field === 'issue');

/** Under a read-back a short line without any value may be a part of the story or set something right. */
const mayMend = (told: Told): boolean => tellsNoValue(told) && weightOf(told.text) < SHORT_STORY;

/** Of so little nothing is told while a name, a number or the consent is asked for, or after a no to it. */
const LITTLE = 10;
const OF_THE_FORM: ReadonlySet<Asking | null> = new Set<Asking | null>(['consent', 'name', 'phone']);

/** A short line without any value while they are asked for themselves is about the form, and no part of the story. */
export function isBeside({ draft, state, facts }: Work, told: Told): boolean {
  const refused = state.asking === null && facts.consent === 'declined';
  const formal = draft !== null && (refused || OF_THE_FORM.has(state.asking));
  return formal && tellsNoValue(told) && weightOf(told.text) < LITTLE;
}

/** Into the open draft, or into one that this opens. */
export function takeIn(work: Work, told: Told): void {
  const found = withOwnBranches(work, told.found, told.text);
  const fact = factOf(told);
  const opens = work.draft === null && (fact !== null || found.some(({ field }) => !isIdentifier(field)));
  if (opens) openDraft(work);
  if (work.draft === null) work.state = { ...work.state, asking: 'facts' };
  const first = opens || work.record.facts.length === 0;
  if (fact !== null && isFull(work, fact.text)) work.body.push(work.w.storyFull);
  else if (fact !== null && !work.record.facts.some(({ text }) => text === fact.text))
    change(work, { kind: 'fact', fact });
  if (work.draft !== null) offerKinds(work, told);
  if (first && work.draft !== null) fileAgainstSelf(work, found);
  for (const one of found) {
    // Of an open draft that is about somebody else a hard word about us makes nothing else
    if (one.field === 'aboutUs' && !first) continue;
    if (one.field === 'product' || one.field === 'issue') guess(work, one);
    else absorb(work, one);
  }
}

/** Words that nothing was made of, as a part of the story. */
export function keepWords(work: Work, told: Told): void {
  const fact = factOf(told);
  if (work.draft === null || fact === null || isFull(work, fact.text)) return;
  if (work.record.facts.some(({ text }) => text === fact.text)) return;
  change(work, { kind: 'fact', fact });
  work.opening.push(work.w.missed.kept);
}

/** What else it might be, as far as the whole story goes by now. */
function offerKinds(work: Work, { products, issues }: Told): void {
  const { productCandidates, issueCandidates } = work.record;
  const next = {
    products: products.length > 0 ? products : productCandidates,
    issues: issues.length > 0 ? issues : issueCandidates,
  };
  const same =
    next.products.join() === productCandidates.join() && next.issues.join() === issueCandidates.join();
  if (!same) change(work, { kind: 'candidates', ...next });
}

/** A guess takes the place of an older guess, and never of what the consumer said. */
function guess(work: Work, found: Found): void {
  const old = work.record.slots[found.field] as Slot | undefined;
  const guessed = old !== undefined && !old.source.said && !old.source.confirmed;
  const same = guessed && 'value' in old && 'value' in found.slot && old.value === found.slot.value;
  if (guessed && !same) put(work, found);
  else absorb(work, found);
}

/** The longest story that a complaint carries, in UTF-16 units; what comes after it stays in the talk. */
const STORY_MAX = 20_000;

const isFull = ({ record }: Work, more: string): boolean =>
  record.facts.length > 0 &&
  record.facts.reduce((sum, { text }) => sum + text.length, more.length) > STORY_MAX;

/**
 * At a bank the complaint is about the bank itself, unless the story names somebody else; elsewhere what is about us is
 * about the organisation.
 */
function fileAgainstSelf(work: Work, found: readonly Found[]): void {
  const { kind, name } = work.facts.org;
  if (found.some(({ field }) => field === 'respondent')) return;
  if (kind !== 'bank' && !found.some(({ field }) => field === 'aboutUs')) return;
  const slot: Slot<'respondent'> = {
    value: [{ name, role: null, kind: kind === 'bank' ? 'bank' : null }],
    source: inferred,
  };
  change(work, { kind: 'set', field: 'respondent', slot });
}

/** Takes in a value that came along: fills an empty field, joins lists, and leaves what was said before alone. */
export function absorb(work: Work, found: Found): void {
  if (isIdentifier(found.field) && work.facts.consent !== 'given') {
    hold(work, found);
    return;
  }
  const old = work.record.slots[found.field] as Slot | undefined;
  if (old === undefined || 'absent' in old) {
    put(work, found);
    return;
  }
  if (!('value' in found.slot)) return;
  // 给个说法 was only assumed where no wish was told
  const assumed = found.field === 'request' && !old.source.said && found.slot.source.said;
  const joined = assumed ? null : join(work.record, found);
  if (joined !== null) {
    put(work, joined);
  } else if (!old.source.said && found.slot.source.said) {
    put(work, found);
  }
}

const isIdentifier = (field: Field): boolean =>
  field === 'name' || field === 'phone' || field === 'contactTimes';

/**
 * A name or number said before the consent waits for it outside the record; said after a no, it asks for the consent
 * once more.
 */
function hold(work: Work, found: Found): void {
  const others = work.state.held.filter(({ field }) => field !== found.field);
  if (!('value' in found.slot)) {
    work.state = { ...work.state, held: others };
    work.opening.push(work.w.takenOut(work.w.fields[found.field]));
    return;
  }
  work.state = { ...work.state, held: [...others, found] };
  if (
    (work.state.asking === 'consent' || found.field === 'contactTimes') &&
    !work.opening.includes(work.w.heldBack)
  )
    work.opening.push(work.w.heldBack);
  if (work.facts.consent === 'declined' && work.draft !== null)
    work.state = { ...work.state, asking: 'consent' };
}

/** An answer to the open question, or to several at once. */
export function answer(work: Work, given: readonly Found[], told: Told | null = null): void {
  const found = withOwnBranches(work, given);
  const { asking } = work.state;
  if (found.length === 0) {
    work.opening.push(work.w.badPhone);
    return;
  }
  work.state = { ...work.state, misses: 0 };
  if (work.draft === null) {
    addAnswer(work, found, told);
    return;
  }
  const open = asking === null ? null : fieldOf(asking, work.facts.org.kind);
  for (const one of found) {
    if (one.field === 'incidentDate' && isFuture(work, one)) {
      work.opening.push(work.w.futureDate);
      continue;
    }
    const answersOpen = one.field === open || one.field === work.state.mending;
    if (!answersOpen) {
      // Whom they turned to is not whom they complain of.
      const turnedTo = asking === 'priorContact' && one.field === 'respondent';
      if (!turnedTo || work.record.slots.respondent === undefined) absorb(work, one);
      continue;
    }
    if (isIdentifier(one.field) && work.facts.consent !== 'given') {
      hold(work, one);
      continue;
    }
    if (one.field === 'incidentDate' && asksRightStart(work.record, work.facts, work.now)) {
      startRight(work, one);
      continue;
    }
    // Of several answers in one turn each counts where the field holds several.
    if (SEVERAL.has(one.field) && work.moved && work.noted.has(one.field)) absorb(work, one);
    else put(work, one);
    work.moved = true;
    if (one.field === work.state.mending) work.state = { ...work.state, mending: null };
  }
  const mends = work.came.mending !== null;
  const lost = found.some((one) => isOtherwise(work, one));
  if (told !== null && !mends && (lost || tellsMore(told, found, open))) takeIn(work, told);
}

/** 是9月3号的事, where another day was told: it sets nothing right by itself, and is kept in its words. */
function isOtherwise({ record, noted }: Work, { field, slot }: Found): boolean {
  const known = record.slots[field] as Slot | undefined;
  if (noted.has(field) || known === undefined || !('value' in known) || !('value' in slot)) return false;
  if (SEVERAL.has(field)) return false;
  return JSON.stringify(known.value) !== JSON.stringify(slot.value);
}

const SEVERAL: ReadonlySet<Field> = new Set<Field>(['respondent', 'request', 'priorContact']);

function isFuture(work: Work, found: Found): boolean {
  const range = 'value' in found.slot ? (found.slot.value as FieldValues['incidentDate']) : null;
  return range !== null && range.from > today(work.now);
}

/** Where a right may run out, the date that was asked for is the day it began, not the day of the trouble. */
function startRight(work: Work, found: Found): void {
  change(work, { kind: 'set', field: 'rightStart', slot: found.slot as Slot<'rightStart'> });
  if (work.record.slots.incidentDate === undefined) put(work, found);
  work.moved = true;
}

/** What the consumer says is wrong is replaced, at any time before the filing and as an addition after it. */
export function correct(work: Work, given: readonly Found[], told: Told | null = null): void {
  const found = withOwnBranches(work, given);
  if (work.draft === null) {
    if (found.length === 0) work.only = { text: work.w.ask.mendFiled };
    addAnswer(work, found, told);
    return;
  }
  if (told !== null) takeIn(work, told);
  if (found.length === 0) {
    if (told === null) offerMending(work);
    return;
  }
  const { asking } = work.state;
  for (const one of found) {
    if (one.field === 'incidentDate' && isFuture(work, one)) {
      work.opening.push(work.w.futureDate);
      continue;
    }
    if (isIdentifier(one.field) && work.facts.consent !== 'given') {
      hold(work, one);
      continue;
    }
    put(work, one);
    if (isIdentifier(one.field) && !('value' in one.slot)) takeOut(work, one.field);
  }
  work.state = { ...work.state, mending: null, misses: 0 };
  work.moved ||= found.some(
    ({ field, slot }) => asking !== null && 'value' in slot && field === fieldOf(asking, work.facts.org.kind),
  );
}

const MENDABLE: readonly Field[] = [
  'respondent',
  'outlet',
  'product',
  'issue',
  'incidentDate',
  'region',
  'amount',
  'request',
  'priorContact',
  'joint',
  'onBehalf',
  'moneyMoving',
  'rightStart',
  'aboutUs',
  'name',
  'phone',
  'contactTimes',
];
/** Never asked for: what was not guessed can only be said here. */
const ALWAYS: readonly Field[] = ['product', 'issue'];

/** Words of the story that they take back are in it no more; what was filed stays as it was. */
export function unsay(work: Work, words: readonly string[]): void {
  const changes = words.map((one): Change => ({ kind: 'unsay', words: one }));
  work.state = { ...work.state, misses: 0 };
  if (work.draft !== null) {
    for (const one of changes) change(work, one);
    work.opening.push(work.w.unsaid);
    return;
  }
  const filed = latestFiled(work);
  if (filed === null) return;
  work.effects.push({ kind: 'add', complaint: filed.id, changes });
  sayAdded(work, filed, [work.w.unsaid]);
}

/** Everything that can be changed, as buttons. */
export function offerMending(work: Work): void {
  work.only = { text: work.w.ask.mend, choices: mendButtons(work) };
}

const mendButtons = ({ w, record }: Work): readonly Choice[] => [
  ...MENDABLE.filter((field) => record.slots[field] !== undefined || ALWAYS.includes(field)).map((field) =>
    button(`mend:${field}`, w.fields[field]),
  ),
  button('mend:story', w.story),
];

/** 不记得, 没有, 不想说 or 跳过: an answer like any other, except for what nobody can do without. */
export function skip(
  work: Work,
  how: 'unknown' | 'none' | 'declined' | 'skip',
  message: string | null,
): void {
  const { w, facts } = work;
  const { asking } = work.state;
  if (asking === null) return;
  if (work.draft === null) {
    // After the filing nothing that is asked is needed.
    ask(work, null);
    work.moved = true;
    work.opening.push(w.askedMade);
    return;
  }
  switch (asking) {
    case 'facts':
      work.moved = work.record.facts.length > 0;
      return;
    case 'consent':
    case 'confirm':
      return;
    case 'name':
      if (facts.org.kind === 'bank') {
        insist(work, w.needName(facts.org.name));
        return;
      }
      break;
    case 'phone':
      if (!facts.reachable) {
        insist(work, w.needPhone);
        return;
      }
      break;
    case 'request': {
      const slot: Slot<'request'> = { value: [{ kind: 'explain' }], source: inferred };
      change(work, { kind: 'set', field: 'request', slot });
      work.opening.push(w.requestAssumed);
      work.moved = true;
      return;
    }
    default:
      break;
  }
  // Somebody it is about there is: a no to that says only that the name isn't known
  const nameless = asking === 'respondent' && how === 'none';
  const absent = how === 'skip' ? 'declined' : nameless ? 'unknown' : how;
  const field = fieldOf(asking, facts.org.kind)!;
  if (asking === 'incidentDate' && asksRightStart(work.record, facts, work.now)) {
    leaveEmpty(work, 'rightStart', absent, message);
    if (work.record.slots.incidentDate === undefined) leaveEmpty(work, field, absent, message);
  } else leaveEmpty(work, field, absent, message);
  work.state = { ...work.state, mending: null };
  work.moved = true;
}

/** What nobody passes over for the consumer. */
const PERSONAL: ReadonlySet<Asking | null> = new Set<Asking | null>([
  null,
  'facts',
  'consent',
  'confirm',
  'name',
  'phone',
]);

/** Whether the open question may stay without an answer. */
export const isPassable = ({ draft, state }: Work): boolean => draft !== null && !PERSONAL.has(state.asking);

/** What was asked in vain stays open, which is said; false where nobody may pass over it. */
export function passOver(work: Work): boolean {
  if (!isPassable(work)) return false;
  work.opening.push(work.w.leftOpen);
  skip(work, 'unknown', null);
  return true;
}

/** What nobody can do without is explained once; after that the other ways are open and nobody is pressed. */
function insist(work: Work, need: string): void {
  const { w } = work;
  const named = work.came.asking === work.state.asking && work.came.choices.some(({ id }) => id === 'later');
  work.opening.push(named ? w.waysLeft : need);
  if (work.state.refused) {
    work.quiet = true;
    work.choices.push(
      button('materials', w.buttons.materialsOnly),
      button('human', w.buttons.human),
      button('later', w.buttons.later),
    );
  }
  work.state = { ...work.state, refused: true };
}

/** A name or number that is to stand here no more; what can't be filed without it is said, with the ways on. */
function takeOut(work: Work, field: Field): void {
  const { w, facts } = work;
  work.opening.push(w.takenOut(w.fields[field]));
  const needed = field === 'phone' ? !facts.reachable : field === 'name' && facts.org.kind === 'bank';
  if (!needed) return;
  change(work, { kind: 'clear', field });
  work.state = { ...work.state, asking: field === 'phone' ? 'phone' : 'name', refused: true };
  insist(work, field === 'phone' ? w.needPhone : w.needName(facts.org.name));
}

/** One question back: it is asked again, and its answer takes the place of the old one. */
export function back(work: Work): void {
  const { asked, asking } = work.state;
  const at = asking === null ? asked.length : asked.indexOf(asking);
  const before = asked
    .slice(0, Math.max(at, 0))
    .findLast((one) => fieldOf(one, work.facts.org.kind) !== null);
  if (work.draft === null || before === undefined) {
    work.opening.push(work.w.backStart);
    return;
  }
  work.state = { ...work.state, asking: before, mending: fieldOf(before, work.facts.org.kind) };
}

/** 另一件事: what waited for its place, or what was added to a filed complaint last, opens a draft of its own. */
export function splitOff(work: Work): void {
  const { lastAdded, unplaced } = work.state;
  work.state = { ...work.state, lastAdded: null };
  if (unplaced.length > 0) {
    if (work.draft !== null) startFresh(work);
    tellWaiting(work);
    return;
  }
  const added = work.facts.complaints.flatMap(({ record }) =>
    (record.additions ?? []).flatMap(({ change: made }) => (made.kind === 'fact' ? [made.fact] : [])),
  );
  const fact = added.findLast(({ source }) => source.message === lastAdded);
  openDraft(work);
  if (fact === undefined) return;
  change(work, { kind: 'fact', fact });
  fileAgainstSelf(work, []);
}
