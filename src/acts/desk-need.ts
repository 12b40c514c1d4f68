import type { Instant } from '../basics/clock.ts';
import { clip } from '../basics/text.ts';
import { type Complaint, isDraft } from '../complaints/complaint.ts';
import type { ComplaintRecord, Field, Slot } from '../complaints/record.ts';
import type { RunningRight } from '../complaints/rights.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { maskForStaff } from '../conversation/mask.ts';
import type { Extras, Lang, Message } from '../conversation/message.ts';
import type { Priority } from '../conversation/priority.ts';
import { couldSee, type Reach, reachOf } from '../conversation/reach.ts';
import type { Organisation } from '../dialogue/facts.ts';
import { notedItems } from '../dialogue/noted.ts';
import type { Call } from '../handoff/call.ts';
import type { Handoff, HandoffReason } from '../handoff/handoff.ts';
import { maySupervise, type Staff } from '../staff/staff.ts';
import { caseTail } from './claim-call.ts';
import { knownNumber } from './known-number.ts';
import type { Ports } from './store.ts';
import { words } from './words.ts';

/** What the desk looks things up with. */
export interface DeskLookups {
  rights(record: ComplaintRecord, now: Instant): readonly RunningRight[];
}

export interface DeskSources {
  readonly read: Ports;
  readonly lookups: DeskLookups;
  readonly org: Organisation;
}

/**
 * Where a talk lies: its consumer is here and waits; they wrote and nobody answered; they are to be called; somebody
 * holds it and has answered.
 */
export type Heap = 'here' | 'owed' | 'call' | 'held';

/** A call to make, as one of the staff sees it. */
export interface CallView {
  readonly call: Call;
  readonly claimedBy: Staff | null;
  /** True for who has claimed it: they alone see the number. */
  readonly mine: boolean;
  /** How to begin, in the consumer's language; only for who has claimed it. */
  readonly opener: string | null;
}

/** A talk in which a person is needed. */
export interface Need {
  readonly conversation: Conversation;
  readonly heap: Heap;
  readonly reason: HandoffReason;
  readonly priority: Priority;
  readonly safety: string | null;
  /** Since when they wait for what comes next. */
  readonly since: Instant;
  readonly holder: Staff | null;
  /** True where somebody may take the talk over. */
  readonly isFree: boolean;
  readonly reach: Reach;
  /** What was said to them last can have been seen by nobody, and there is no number. */
  readonly waitsInPage: boolean;
  readonly call: CallView | null;
  /** The newest thing the consumer said, shortened, numbers hidden. */
  readonly said: string;
  /** What the complaint is about, in one line; empty while nothing is known. */
  readonly about: string;
  readonly caseNumber: string | null;
  /** Days until the first of the consumer's rights runs out; null when none runs. */
  readonly daysLeft: number | null;
}

const LOOK_BACK = 40;
const SAID = 60;
/** Enough to tell one talk from another. */
const ABOUT: readonly Field[] = ['respondent', 'product', 'issue', 'amount', 'request'];
/** Shorter lines answer a question or ask for a person. */
const TELLING = 8;
const NO_WORDS = /[\d\s+*-]/g;

/** A complaint about this organisation, its staff or the bot is for supervisors. */
export const isKeptFrom = (staff: Staff, complaints: readonly Complaint[]): boolean =>
  !maySupervise(staff.role) &&
  complaints.some(
    ({ visibility, record }) =>
      visibility === 'supervisors' || (record.slots.aboutUs as Slot | undefined) !== undefined,
  );

const carries = ({ attachments = [] }: Extras): boolean => attachments.length > 0;

/** The consumer's lines that no person has answered, oldest first. */
function unanswered(lines: readonly Message[]): readonly Message[] {
  const answered = lines.findLastIndex(({ from }) => from === 'agent');
  return lines
    .slice(answered + 1)
    .filter(({ from, text, extras }) => from === 'consumer' && (text !== '' || carries(extras)));
}

/** The newest line that tells something, else the newest. */
function lastWords(lines: readonly Message[], lang: Lang): string {
  const said = lines.filter(({ from, text }) => from === 'consumer' && text !== '');
  const telling = said.findLast(({ text, choice, extras }) => {
    const isCall = (extras.wants ?? []).length > 0;
    return choice === null && !isCall && text.replace(NO_WORDS, '').length >= TELLING;
  });
  const newest = (telling ?? said.at(-1))?.text;
  const alone = lines.some(({ from, extras }) => from === 'consumer' && carries(extras));
  return newest ?? (alone ? words(lang).filesAlone : '');
}

function heapOf(
  handoff: Handoff | null,
  call: Call | null,
  reach: Reach,
  open: readonly Message[],
): Heap | null {
  const isOwed = handoff !== null && (handoff.claimedBy === null || open.length > 0);
  if (call !== null && !(isOwed && reach === 'live')) return 'call';
  if (handoff === null) return null;
  if (!isOwed) return 'held';
  return handoff.claimedBy === null && reach === 'live' ? 'here' : 'owed';
}

async function callView(
  { read, org }: DeskSources,
  conversation: Conversation,
  call: Call,
  staff: Staff,
): Promise<CallView> {
  const mine = call.claimedBy === staff.id;
  return {
    call,
    claimedBy: call.claimedBy === null ? null : await read.staff.get(call.claimedBy),
    mine,
    opener: mine
      ? words(conversation.lang).opener(
          org.name,
          staff.name,
          await caseTail(read, conversation.id),
          org.phone,
        )
      : null,
  };
}

async function waitsInPage(
  read: Ports,
  conversation: Conversation,
  lines: readonly Message[],
  reach: Reach,
): Promise<boolean> {
  const last = lines.findLast(({ from }) => from === 'agent');
  if (reach !== 'call' || last === undefined || couldSee(conversation, last.at)) return false;
  return (await knownNumber(read, conversation.id)) === null;
}

/** What this talk needs of a person, with words in `lang`; null where it needs nobody. */
export async function needOf(
  sources: DeskSources,
  staff: Staff,
  conversation: Conversation,
  complaints: readonly Complaint[],
  lang: Lang,
  now: Instant,
): Promise<Need | null> {
  const { read, lookups } = sources;
  const handoff = await read.handoffs.open(conversation.id);
  const call = await read.calls.open(conversation.id);
  const lines = await read.messages.latest(conversation.id, LOOK_BACK);
  const open = unanswered(lines);
  const reach = reachOf(conversation, now);
  const heap = heapOf(handoff, call, reach, open);
  const of = heap === 'call' ? call : (handoff ?? call);
  if (heap === null || of === null) return null;
  const complaint = complaints.findLast(({ status }) => isDraft(status)) ?? complaints.at(-1) ?? null;
  const left = (complaint === null ? [] : lookups.rights(complaint.record, now)).flatMap(({ daysLeft }) =>
    daysLeft === null || daysLeft < 0 ? [] : [daysLeft],
  );
  const holder = handoff?.claimedBy ?? null;
  const asked = handoff === null || heap === 'call' ? call!.since : handoff.requestedAt;
  return {
    conversation,
    heap,
    reason: of.reason,
    priority: of.priority,
    safety: of.safety,
    since: heap !== 'call' && holder !== null ? (open[0]?.at ?? handoff!.claimedAt!) : asked,
    holder: holder === null ? null : await read.staff.get(holder),
    isFree: handoff !== null && holder === null,
    reach,
    waitsInPage: await waitsInPage(read, conversation, lines, reach),
    call: call === null ? null : await callView(sources, conversation, call, staff),
    said: clip(maskForStaff(lastWords(lines, lang).replace(/\s+/g, ' ')), SAID),
    about: complaint === null ? '' : maskForStaff(notedItems(complaint.record, lang, now, ABOUT) ?? ''),
    caseNumber: complaints.findLast(({ number }) => number !== null)?.number ?? null,
    daysLeft: left.length === 0 ? null : Math.min(...left),
  };
}
