import type { Instant } from '../basics/clock.ts';
import { type Complaint, isDraft, isHandled } from '../complaints/complaint.ts';
import {
  applyChange,
  type Change,
  type ComplaintRecord,
  EMPTY_RECORD,
  type Field,
  type Slot,
} from '../complaints/record.ts';
import type { SafetyDetail } from '../complaints/taxonomy.ts';
import type { Asking, Choice, Citation, Extras, Used } from '../conversation/message.ts';
import type { Command, Found } from './command.ts';
import type { Effect, Reply } from './decision.ts';
import type { Facts } from './facts.ts';
import type { DialogueState } from './state.ts';
import { toldEnough } from './story.ts';
import { type Wording, wording } from './wording/index.ts';

export type Alarm = Pick<Extract<Command, { do: 'safety' }>, 'kind' | 'detail' | 'doubtful' | 'anew'>;

/** One decision in the making: the commands of a turn change it one after another, then it is put into words. */
export interface Work {
  /** As fetched; a consent given in this turn counts from here on. */
  facts: Facts;
  readonly now: Instant;
  w: Wording;
  state: DialogueState;
  /** The state in which the turn began. */
  readonly came: DialogueState;
  /** The draft being worked on as it was stored; null while there is none or it is opened by this very turn. */
  complaint: Complaint | null;
  /** The draft's id, also of one that this turn opens; null without a draft. */
  draft: string | null;
  record: ComplaintRecord;
  changes: Change[];
  effects: Effect[];
  /** What is said first: hidden secrets, a warm line, what was mended. */
  opening: string[];
  /** What is said last, as the one question. */
  closing: string[];
  /** Answers to questions, and what else was asked for in between. */
  body: string[];
  citations: Citation[];
  used: Used[];
  /** A question that nothing here answered, as the library's writers may see it. */
  unanswered: Extras['unanswered'] | null;
  /** Buttons that go with the body. */
  choices: Choice[];
  /** Fields that this turn filled or mended, for the noted line. */
  noted: Set<Field>;
  /** What this turn added to a filed complaint, and the line that says so. */
  added: { readonly line: string; readonly items: readonly string[] } | null;
  /** True when others have the same to complain of, or want to. */
  others: boolean;
  /** True when the open question got its answer, or was given up. */
  moved: boolean;
  /** A reply that stands alone and asks nothing more. */
  only: Reply | null;
  /** A danger: its orders are the whole reply, unless they were just given. */
  alarm: Alarm | null;
  /** What may be a danger: a quiet line on it goes with the reply. */
  worry: SafetyDetail | null;
  /** Answers in the body that may be said in plainer words. */
  composable: string[];
  /** True: say what there is to say and ask nothing. */
  quiet: boolean;
  /** True: larger type is offered with the reply. */
  largeType: boolean;
}

export function begin(state: DialogueState, facts: Facts, now: Instant): Work {
  const drafts = facts.complaints.filter(({ status }) => isDraft(status));
  const complaint =
    drafts.find(({ id, asideAt }) => id === state.draft && asideAt === null) ??
    // The state may have been lost; a draft never is.
    drafts.findLast(({ asideAt }) => asideAt === null) ??
    null;
  return {
    facts,
    now,
    w: wording(facts.lang),
    state: { ...state, opened: facts.opened, draft: complaint?.id ?? null },
    came: state,
    complaint,
    draft: complaint?.id ?? null,
    record: complaint?.record ?? EMPTY_RECORD,
    changes: [],
    effects: [],
    opening: [],
    closing: [],
    body: [],
    citations: [],
    used: [],
    unanswered: null,
    choices: [],
    noted: new Set(),
    added: null,
    others: false,
    moved: false,
    only: null,
    alarm: null,
    worry: null,
    composable: [],
    quiet: false,
    largeType: false,
  };
}

export function change(work: Work, made: Change): void {
  work.changes.push(made);
  work.record = applyChange(work.record, made);
}

export const setting = (found: Found): Change => ({ kind: 'set', ...found }) as Change;

/** Fills a field and remembers to say so. */
export function put(work: Work, found: Found): void {
  change(work, setting(found));
  work.noted.add(found.field);
}

/** Marks a field as asked and left empty. */
export function leaveEmpty(
  work: Work,
  field: Field,
  absent: 'unknown' | 'none' | 'declined',
  message: string | null,
): void {
  const slot: Slot = {
    absent,
    source: { message, from: 0, to: 0, by: 'consumer', said: true, confirmed: true },
  };
  change(work, { kind: 'set', field, slot } as Change);
}

/** Begins a draft; the verb that opens it takes the changes made by the end of the turn. */
export function openDraft(work: Work): void {
  work.complaint = null;
  work.draft = work.facts.fresh.id;
  work.record = EMPTY_RECORD;
  work.state = {
    ...work.state,
    draft: work.draft,
    asking: null,
    asked: [],
    introduced: false,
    mending: null,
    held: [],
  };
}

/** Turns the changes collected so far into effects. */
export function flush(work: Work): void {
  if (work.draft === null || work.changes.length === 0) return;
  const { changes } = work;
  work.changes = [];
  if (work.complaint === null) {
    work.effects.push({ kind: 'open', complaint: work.draft, changes });
    return;
  }
  if (work.complaint.status === 'confirming') {
    work.effects.push({ kind: 'advance', complaint: work.draft, to: 'collecting' });
    work.complaint = { ...work.complaint, status: 'collecting' };
  }
  work.effects.push({ kind: 'change', complaint: work.draft, changes });
  work.complaint = { ...work.complaint, revision: work.complaint.revision + 1, record: work.record };
}

/** The newest complaint of this talk that was filed and is still being handled. */
export function latestFiled(work: Work): Complaint | null {
  return work.facts.complaints.findLast(({ status }) => isHandled(status)) ?? null;
}

export function ask(work: Work, asking: Asking | null): void {
  const asked =
    asking === null || work.state.asked.includes(asking) ? work.state.asked : [...work.state.asked, asking];
  work.state = { ...work.state, asking, asked };
}

/** True until the first reply to a story that says something was given, whatever came in between. */
export const toIntroduce = (work: Work): boolean =>
  work.draft !== null &&
  !work.state.introduced &&
  work.record.facts.length > 0 &&
  (toldEnough(work.record) || work.record.facts.length > 1 || work.moved);

export const button = (id: string, label: string): Choice => ({ id, label });
