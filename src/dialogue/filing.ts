import { formatDate, today } from '../calendar/days.ts';
import {
  asAdded,
  type Change,
  type ComplaintRecord,
  type FieldValues,
  fieldValue,
  type Slot,
  type Source,
} from '../complaints/record.ts';
import type { PriorContact } from '../complaints/taxonomy.ts';
import type { Asking, Choice } from '../conversation/message.ts';
import { adviceFor } from './advice.ts';
import { casePage } from './case-access.ts';
import { fieldOf, isSettled, needOf, nextQuestion, order } from './needs.ts';
import { doorWords, notedItems, readBackItems, sources } from './noted.ts';
import { asideDrafts, resume, resumeButtons } from './put-aside.ts';
import { question } from './questions.ts';
import { ask, button, change, flush, latestFiled, openDraft, put, type Work } from './work.ts';

/** The answer to the one question of consent; names and numbers that waited for it go in or are dropped. */
export function consent(work: Work, given: boolean): void {
  const { w, facts } = work;
  work.effects.push({ kind: 'consent', scope: 'file', given });
  work.facts = { ...facts, consent: given ? 'given' : 'declined' };
  const { held } = work.state;
  work.state = { ...work.state, held: [], misses: 0 };
  if (given) {
    work.moved = true;
    for (const found of held) put(work, found);
    return;
  }
  ask(work, null);
  const { phone } = facts.org;
  work.only = {
    text: [w.consentRefused, ...(phone === null ? [] : [w.consentRefusedPhone(phone)])].join('\n'),
    choices: waysOn(work),
  };
}

/** A bare no may have been on its way before the question of consent could be read. */
export const doubtsNo = ({ state }: Work): boolean => state.asking === 'consent' && !state.noAskedBack;

/** Asks once which no it was, before anything follows from it. */
export function askConsentBack(work: Work): void {
  const { w } = work;
  work.state = { ...work.state, noAskedBack: true };
  work.only = {
    text: w.consentAskedBack,
    asking: 'consent',
    choices: [button('consent-yes', w.buttons.consentYes), button('consent-no', w.buttons.consentNo)],
  };
}

/** 还是登记: the yes to the consent, whenever it is said after the no. */
export function register(work: Work): void {
  const { asking } = work.state;
  if (work.draft === null && asideDrafts(work).length > 0) resume(work);
  if (work.draft === null) {
    if (latestFiled(work) === null) work.state = { ...work.state, asking: 'facts' };
    else confirm(work);
  } else if (work.facts.consent === 'given') {
    if (asking === 'confirm') confirm(work);
  } else if (work.facts.consent === 'declined' || asking === 'consent') consent(work, true);
}

/** What was taken back, as a draft that is read back once more. */
export function fileAgain(work: Work): void {
  const { w, facts } = work;
  const before = facts.complaints.findLast(({ status }) => status === 'withdrawn');
  if (work.draft !== null || before === undefined) return;
  const { slots, facts: story, productCandidates, issueCandidates, attachments } = asAdded(before.record);
  openDraft(work);
  for (const fact of story) change(work, { kind: 'fact', fact });
  for (const [field, slot] of Object.entries(slots)) change(work, { kind: 'set', field, slot } as Change);
  for (const attached of attachments ?? []) change(work, { kind: 'attach', attached });
  change(work, { kind: 'candidates', products: productCandidates, issues: issueCandidates });
  work.state = { ...work.state, introduced: true };
  work.opening.push(w.again(before.number!));
}

/** The name and number of an earlier complaint of this talk hold for the next one too: shown, not asked for again. */
export function reuseContact(work: Work): void {
  const { facts, w, now } = work;
  if (work.draft === null || facts.consent !== 'given') return;
  const next = nextQuestion(work.record, facts, work.state, now);
  if (next !== 'name' && next !== 'phone') return;
  const earlier = facts.complaints.findLast(({ id, number }) => number !== null && id !== work.draft);
  if (earlier === undefined) return;
  const known = (['name', 'phone', 'contactTimes'] as const).filter((field) => {
    const slot = earlier.record.slots[field];
    if (slot === undefined || !('value' in slot) || work.record.slots[field] !== undefined) return false;
    change(work, { kind: 'set', field, slot } as Change);
    return true;
  });
  const items = notedItems(work.record, w.lang, now, known);
  if (items !== null) work.opening.push(w.sameContact(items));
}

/** After a no to the registration: what can be done all the same. */
export function waysWithoutName(work: Work): void {
  const { w, facts, record } = work;
  work.state = { ...work.state, misses: 0 };
  work.body.push(w.waysWithoutName(doorWords(facts.venue(record).authority, w), facts.org.phone));
}

/** How the talk can go on where nothing is asked. */
export function waysOn(work: Work): readonly Choice[] {
  const { w, facts } = work;
  const human = button('human', w.buttons.human);
  if (work.draft !== null) {
    return facts.consent === 'declined'
      ? [button('consent-yes', w.buttons.register), button('materials', w.buttons.materials), human]
      : [button('resume', w.buttons.resume), human];
  }
  const filed = latestFiled(work) === null ? [] : [button('status', w.buttons.status)];
  return [...resumeButtons(work), ...filed, human];
}

/** What blocks the yes and is not there. */
function missing(work: Work): Asking | null {
  const open = order(false).find(
    (asking) =>
      needOf(asking, work.record, work.facts, work.now) === 'R' &&
      !isSettled(asking, work.record, work.facts, work.state, work.now),
  );
  return open ?? null;
}

const ELSEWHERE: readonly PriorContact[] = ['12315', 'association', 'regulator', 'court', 'arbitration'];

/** True where another body was turned to, and nobody said that it did not take the matter on. */
function handledElsewhere(record: ComplaintRecord): boolean {
  const prior = fieldValue(record, 'priorContact');
  return prior !== null && prior.accepted !== false && prior.tried.some((one) => ELSEWHERE.includes(one));
}

const guessed: Source = {
  message: null,
  from: 0,
  to: 0,
  by: 'rule',
  said: false,
  confirmed: false,
  weak: true,
};

/** What it is likely about stands in the read-back, for one look and one tap, where nothing was sure before. */
function fillGuesses(work: Work): void {
  const { slots, productCandidates, issueCandidates } = work.record;
  const [product] = productCandidates;
  const [issue] = issueCandidates;
  if (slots.product === undefined && product !== undefined)
    change(work, { kind: 'set', field: 'product', slot: { value: product, source: guessed } });
  if (slots.issue === undefined && issue !== undefined)
    change(work, { kind: 'set', field: 'issue', slot: { value: issue, source: guessed } });
}

/** A complaint of this organisation itself, on which nobody mediates. */
const isOfUs = (record: ComplaintRecord): boolean => fieldValue(record, 'aboutUs') === true;

/** Shows the whole record as it would be filed and asks for the yes to exactly this. */
export function readBack(work: Work): void {
  const { w, facts, now } = work;
  fillGuesses(work);
  flush(work);
  const revision = work.complaint?.revision ?? 1;
  if (work.complaint?.status !== 'confirming') {
    work.effects.push({ kind: 'advance', complaint: work.draft!, to: 'confirming' });
  }
  const { kind, name } = facts.org;
  const lines = [
    w.readBack(readBackItems(work.record, w.lang, now, 400)),
    handledElsewhere(work.record) ? w.readBackAssumedElsewhere : w.readBackAssumed,
    isOfUs(work.record)
      ? w.filesAt.ourselves(name)
      : kind === 'association'
        ? `${w.filesAt.association(name)}（${w.associationSource}）`
        : w.filesAt[kind](name),
    w.nothingMissing,
  ];
  ask(work, 'confirm');
  work.state = { ...work.state, disputed: false };
  const elsewhere = handledElsewhere(work.record)
    ? [button('set:priorContact:unaccepted', w.buttons.unaccepted)]
    : [];
  work.only = {
    text: lines.join('\n'),
    asking: 'confirm',
    choices: [...question('confirm', work.record, facts, now, w).choices, ...elsewhere],
    readBack: { complaint: work.draft!, revision },
  };
}

/**
 * A yes. It counts only for the very revision that was read back before it, and only when nothing else was said in
 * the same turn; otherwise the record is read back again. The same yes again files nothing a second time.
 */
export function confirm(work: Work): void {
  const { w, facts } = work;
  if (work.draft === null) {
    const filed = latestFiled(work);
    if (filed !== null) work.body.push(w.alreadyFiled(filed.number!));
    else work.body.push(w.oldChoice);
    return;
  }
  const lacking = missing(work);
  if (lacking !== null) {
    work.moved = true;
    return;
  }
  const seen = facts.readBack;
  const fits =
    work.complaint !== null &&
    work.complaint.status === 'confirming' &&
    seen?.complaint === work.draft &&
    seen.revision === work.complaint.revision &&
    !work.state.disputed &&
    work.changes.length === 0 &&
    facts.lines === 1;
  if (!fits) {
    work.opening.push(work.state.disputed && work.changes.length === 0 ? w.stillAsItWas : w.notSeenYet);
    readBack(work);
    return;
  }
  file(work);
}

function file(work: Work): void {
  const { w, facts, now, record } = work;
  const { number } = facts.fresh;
  const { kind, name } = facts.org;
  work.effects.push({
    kind: 'file',
    complaint: work.draft!,
    revision: work.complaint!.revision,
    number,
  });
  const { evidence } = adviceFor(facts.library, work.record, w.lang);
  const page = casePage(work, number);
  const lines = [
    w.filed[kind](name, number),
    ...facts
      .clocks(record, now)
      .slice(0, 1)
      .map(({ days, lastDay, firm, citation }) =>
        [
          w.clock(name, days, formatDate(lastDay, w.lang, today(now)), firm),
          w.source(sources([citation], w)),
        ].join(w.lang === 'zh' ? '' : ' '),
      ),
    w.callsFrom(number.slice(-4)),
    ...(fieldValue(record, 'aboutUs') === true ? [w.supervisorsOnly] : []),
    ...(fieldValue(record, 'onBehalf') !== null ? [w.onBehalfLater] : []),
    w.receiptNote,
    ...(page === null ? [] : [page]),
    ...(fieldValue(record, 'evidence') === null ? [w.evidenceAfter(evidence.join(w.comma))] : []),
  ];
  const asksEvidence = fieldValue(record, 'evidence') === null;
  work.only = {
    text: lines.join('\n'),
    complaint: { number, status: 'submitted' },
    receiptOf: work.draft!,
    ...(asksEvidence ? { asking: 'evidence' as const, choices: [button('none', w.buttons.none)] } : {}),
  };
  work.draft = null;
  work.complaint = null;
  work.state = {
    ...work.state,
    asking: asksEvidence ? 'evidence' : null,
    asked: asksEvidence ? ['evidence'] : [],
    mending: null,
    held: [],
  };
}

/** After the number: what is still worth asking, each once. */
export function nextAfterFiling(work: Work): Asking | null {
  const filed = latestFiled(work);
  if (filed === null) return null;
  const open = (['notice'] as const).find(
    (asking) =>
      needOf(asking, filed.record, work.facts, work.now) !== '-' &&
      filed.record.slots[asking] === undefined &&
      !work.state.asked.includes(asking),
  );
  return open ?? null;
}

/** A button `set:<field>:<value>`; false when the value is none that the field takes. */
export function setByButton(work: Work, field: string, value: string, message: string | null): boolean {
  const source = { message, from: 0, to: 0, by: 'consumer', said: true, confirmed: true } as const;
  const set = <F extends keyof FieldValues>(name: F, slot: Slot<F>): true => {
    put(work, { field: name, slot } as never);
    const { asking } = work.state;
    if (work.state.mending === name || (asking !== null && fieldOf(asking, work.facts.org.kind) === name)) {
      work.moved = true;
    }
    work.state = { ...work.state, mending: null, misses: 0 };
    return true;
  };
  switch (field) {
    case 'moneyMoving':
      return set('moneyMoving', { value: value === 'yes', source });
    case 'phone':
      return set('phone', { value: 'here', source });
    case 'notice': {
      const words = { phone: 'byPhone', sms: 'bySms', post: 'byPost', mail: 'byMail' } as const;
      const key = words[value as keyof typeof words];
      return key !== undefined && set('notice', { value: work.w.buttons[key], source });
    }
    case 'request':
      return set('request', { value: [{ kind: value as FieldValues['request'][number]['kind'] }], source });
    case 'priorContact':
      if (value === 'unaccepted') {
        const prior = fieldValue(work.record, 'priorContact');
        return prior !== null && set('priorContact', { value: { ...prior, accepted: false }, source });
      }
      return set('priorContact', {
        value: { tried: [value as FieldValues['priorContact']['tried'][number]] },
        source,
      });
    case 'product':
      return set('product', { value: value as FieldValues['product'], source });
    case 'issue':
      return set('issue', { value: value as FieldValues['issue'], source });
    default:
      return false;
  }
}
