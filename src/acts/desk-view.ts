import type { Instant } from '../basics/clock.ts';
import { clip } from '../basics/text.ts';
import { type Complaint, isDraft } from '../complaints/complaint.ts';
import { type ComplaintRecord, type Field, READ_BACK, type Slot } from '../complaints/record.ts';
import type { RunningRight } from '../complaints/rights.ts';
import { type CaseStep, stepsFrom } from '../complaints/work-on.ts';
import type { Conversation } from '../conversation/conversation.ts';
import type { Lang, Message } from '../conversation/message.ts';
import { notedItems, slotWords } from '../dialogue/noted.ts';
import { wording } from '../dialogue/wording/index.ts';
import type { Handoff } from '../handoff/handoff.ts';
import type { Note } from '../handoff/notes.ts';
import { maySupervise, type Staff } from '../staff/staff.ts';
import { additionWords } from './record-words.ts';
import type { Ports } from './store.ts';

/** What the desk looks things up with. */
export interface DeskLookups {
  rights(record: ComplaintRecord, now: Instant): readonly RunningRight[];
}

/** A talk in which a person is needed. */
export interface Waiting {
  readonly handoff: Handoff;
  readonly conversation: Conversation;
  readonly claimedBy: Staff | null;
  /** The newest thing the consumer said, shortened. */
  readonly said: string;
  /** What the complaint is about, in one line; empty while nothing is known. */
  readonly about: string;
  readonly caseNumber: string | null;
  /** Days until the first of the consumer's rights runs out; null when none runs. */
  readonly daysLeft: number | null;
}

export interface RecordRow {
  readonly field: Field;
  readonly label: string;
  readonly value: string;
  /** Said by the consumer, or only inferred from it. */
  readonly said: boolean;
}

export interface ComplaintView {
  readonly complaint: Complaint;
  readonly statusLabel: string;
  readonly story: readonly string[];
  readonly rows: readonly RecordRow[];
  readonly gaps: readonly string[];
  readonly additions: readonly string[];
  readonly answers: readonly string[];
  /** What staff can do with it next. */
  readonly steps: readonly CaseStep[];
}

export interface TalkView {
  readonly conversation: Conversation;
  readonly waiting: Waiting | null;
  readonly messages: readonly Message[];
  readonly complaints: readonly ComplaintView[];
  readonly notes: readonly (Note & { readonly name: string })[];
}

/** What a person would still want to know; the rest may stay empty. */
const WANTED: readonly Field[] = [
  'respondent',
  'incidentDate',
  'region',
  'request',
  'amount',
  'priorContact',
  'name',
  'phone',
];
const MOST = 200;
const NEWEST = 500;
const SAID = 60;

const newest = (complaints: readonly Complaint[]): Complaint | null =>
  complaints.findLast(({ status }) => isDraft(status)) ?? complaints.at(-1) ?? null;

/** A complaint about this organisation, its staff or the bot is for supervisors. */
const isKeptFrom = (staff: Staff, complaints: readonly Complaint[]): boolean =>
  !maySupervise(staff.role) &&
  complaints.some(
    ({ visibility, record }) =>
      visibility === 'supervisors' || (record.slots.aboutUs as Slot | undefined) !== undefined,
  );

async function waitingOf(
  read: Ports,
  lookups: DeskLookups,
  handoff: Handoff,
  conversation: Conversation,
  complaints: readonly Complaint[],
  lang: Lang,
  now: Instant,
): Promise<Waiting> {
  const complaint = newest(complaints);
  const lines = await read.messages.latest(conversation.id, 20);
  const said = lines.findLast(({ from, text }) => from === 'consumer' && text !== '')?.text ?? '';
  const left = (complaint === null ? [] : lookups.rights(complaint.record, now)).flatMap(({ daysLeft }) =>
    daysLeft === null || daysLeft < 0 ? [] : [daysLeft],
  );
  return {
    handoff,
    conversation,
    claimedBy: handoff.claimedBy === null ? null : await read.staff.get(handoff.claimedBy),
    said: clip(said.replace(/\s+/g, ' '), SAID),
    about: complaint === null ? '' : (notedItems(complaint.record, lang, now) ?? ''),
    caseNumber: complaints.findLast(({ number }) => number !== null)?.number ?? null,
    daysLeft: left.length === 0 ? null : Math.min(...left),
  };
}

/** Harm first, then days left in law, then the longest wait. */
function byUrgency(a: Waiting, b: Waiting): number {
  const harm = (one: Waiting): number => (one.handoff.priority === 'P1' ? 0 : 1);
  const left = (one: Waiting): number => one.daysLeft ?? Number.MAX_SAFE_INTEGER;
  return harm(a) - harm(b) || left(a) - left(b) || a.handoff.requestedAt - b.handoff.requestedAt;
}

/** The open handoffs that this person may see, the most urgent first. Words are in `lang`. */
export async function deskQueue(
  read: Ports,
  lookups: DeskLookups,
  staff: Staff,
  lang: Lang,
  now: Instant,
): Promise<readonly Waiting[]> {
  const handoffs = [...(await read.handoffs.waiting(MOST)), ...(await read.handoffs.held(MOST))];
  const found: Waiting[] = [];
  for (const handoff of handoffs) {
    const conversation = await read.conversations.get(handoff.conversation);
    const complaints = await read.complaints.ofConversation(handoff.conversation);
    if (conversation === null || isKeptFrom(staff, complaints)) continue;
    found.push(await waitingOf(read, lookups, handoff, conversation, complaints, lang, now));
  }
  return found.sort(byUrgency);
}

function viewOf(complaint: Complaint, lang: Lang, now: Instant): ComplaintView {
  const w = wording(lang);
  const { record } = complaint;
  const rows: RecordRow[] = [];
  const gaps: string[] = [];
  for (const field of READ_BACK) {
    const slot = record.slots[field] as Slot | undefined;
    const label = w.fields[field] ?? field;
    const value = slotWords(field, record, lang, now);
    const isKnown = slot !== undefined && value !== null && !('absent' in slot && slot.absent === 'unknown');
    if (!isKnown && WANTED.includes(field)) gaps.push(label);
    if (isKnown) rows.push({ field, label, value, said: slot.source.said });
  }
  const additions = additionWords(record, lang, now);
  const story = record.facts.map(({ text }) => text);
  const answers = (record.answers ?? []).map(({ text }) => text);
  const steps = stepsFrom(complaint);
  return {
    complaint,
    statusLabel: w.statuses[complaint.status],
    story,
    rows,
    gaps,
    additions,
    answers,
    steps,
  };
}

/** A whole talk as staff see it; null where there is none that this person may see. Words are in `lang`. */
export async function deskTalk(
  read: Ports,
  lookups: DeskLookups,
  staff: Staff,
  id: string,
  lang: Lang,
  now: Instant,
): Promise<TalkView | null> {
  const conversation = await read.conversations.get(id);
  if (conversation === null) return null;
  const complaints = await read.complaints.ofConversation(id);
  if (isKeptFrom(staff, complaints)) return null;
  const handoff = await read.handoffs.open(id);
  const notes = [];
  for (const note of await read.notes.of(id))
    notes.push({ ...note, name: (await read.staff.get(note.by))?.name ?? '' });
  return {
    conversation,
    waiting:
      handoff === null ? null : await waitingOf(read, lookups, handoff, conversation, complaints, lang, now),
    messages: await read.messages.latest(id, NEWEST),
    complaints: complaints.map((complaint) => viewOf(complaint, lang, now)),
    notes,
  };
}
