import type { Instant } from '../basics/clock.ts';
import { newId } from '../basics/id.ts';
import { add } from '../complaints/add.ts';
import { change } from '../complaints/change.ts';
import { type Complaint, isDraft, isHandled } from '../complaints/complaint.ts';
import { open } from '../complaints/open.ts';
import {
  applyChanges,
  asAdded,
  type Change,
  type ComplaintRecord,
  EMPTY_RECORD,
  type Field,
  isAnswered,
} from '../complaints/record.ts';
import { consentStatus } from '../conversation/consent.ts';
import type { Message } from '../conversation/message.ts';
import type { Command, Found, Told } from '../dialogue/command.ts';
import { parseState } from '../dialogue/state.ts';
import type { Interpretation, Listening } from '../language/interpret.ts';
import type { Ended } from './end-hold.ts';
import { attachedOf, isLoose, placeFiles } from './evidence.ts';
import { dueFor, scheduleStep } from './keep-draft.ts';
import { Stale } from './stale.ts';
import type { Transaction } from './store.ts';
import type { Talk } from './talk.ts';

export interface ListeningParts extends Talk {
  interpret(lines: readonly Message[], listening: Listening): Interpretation;
}

/** Where what was said to a person belongs, and what was noted of it. */
export interface Kept {
  /** The draft or filed complaint that it went to; null where there is none. */
  readonly complaint: Complaint | null;
  /** As it stands with what was said. */
  readonly record: ComplaintRecord;
  readonly fields: readonly Field[];
}

/** Names and numbers are taken only after the yes that is asked for them. */
const IDENTIFIERS: ReadonlySet<string> = new Set(['name', 'phone', 'contactTimes']);
const NEWEST = 500;

/** What was found, as a guess: it was said to a person, not to the question. */
const inferred = ({ field, slot }: Found): Change => marked(field, slot, false);
/** What was set right in so many words is theirs, not read back yet. */
const corrected = ({ field, slot }: Found): Change => marked(field, slot, true);
const marked = (field: Field, slot: Found['slot'], said: boolean): Change =>
  ({ kind: 'set', field, slot: { ...slot, source: { ...slot.source, said, confirmed: false } } }) as Change;

const asFact = ({ message, text, from }: Told): Change => {
  const source = { message, from, to: from + text.length, by: 'rule', said: true, confirmed: false } as const;
  return { kind: 'fact', fact: { text, source } };
};

/** What one command leaves in a record that stands as `record`. */
function changesOf(command: Command, record: ComplaintRecord, mayName: boolean): readonly Change[] {
  const taken = (found: readonly Found[]): readonly Found[] =>
    found.filter(({ field }) => mayName || !IDENTIFIERS.has(field));
  switch (command.do) {
    case 'tell':
    case 'answer': {
      const told = command.do === 'tell' ? command : command.told;
      const gaps = taken(command.found).filter(({ field }) => !isAnswered(record, field));
      return [...(told === undefined ? [] : [asFact(told)]), ...gaps.map(inferred)];
    }
    case 'correct':
      return [
        ...(command.told === undefined ? [] : [asFact(command.told)]),
        ...taken(command.found).map(corrected),
      ];
    default:
      return [];
  }
}

/** Whether somebody tells what happened to them, and not only that they are there. */
const isStory = (command: Command): boolean =>
  command.do === 'tell' &&
  (command.found.length > 0 || command.products.length > 0 || command.issues.length > 0);

/**
 * What the consumer said between the claim and now: gaps of the draft are filled with it as guesses, what they set
 * right is replaced, and a filed complaint gets it as additions; a story told to a person alone opens a draft.
 * Nothing is answered.
 */
export async function keepSaid(
  tx: Transaction,
  parts: ListeningParts,
  { conversation, handoff }: Ended,
): Promise<Kept> {
  const now = parts.clock.now();
  const all = await tx.complaints.ofConversation(conversation.id);
  const { draft } = parseState(conversation.state);
  const complaint =
    all.find(({ id, status }) => id === draft && isDraft(status)) ??
    all.findLast(({ status, asideAt }) => isDraft(status) && asideAt === null) ??
    all.findLast(({ status }) => isHandled(status)) ??
    null;
  const isFiled = complaint !== null && !isDraft(complaint.status);
  const before = complaint === null ? EMPTY_RECORD : isFiled ? asAdded(complaint.record) : complaint.record;
  const mayName = consentStatus(await tx.consents.of(conversation.id), 'file') === 'given';
  const lines = (await tx.messages.latest(conversation.id, NEWEST)).filter(
    ({ from, text, at }) =>
      from === 'consumer' && text !== '' && handoff.claimedAt !== null && at >= handoff.claimedAt,
  );
  const changes: Change[] = [];
  let tells = false;
  // Each line by itself: what a person asked in between is not known, so no line is an answer to the bot's question.
  for (const line of lines) {
    const record = applyChanges(before, changes);
    const { commands } = parts.interpret([line], {
      now,
      lang: conversation.lang,
      asking: null,
      choices: [],
      mending: null,
      hasDraft: !isFiled,
      offer: null,
      record: complaint === null ? null : record,
      filed: isFiled,
      withdrawn: false,
      declined: false,
      aside: false,
      orders: [],
    });
    tells ||= commands.some(isStory);
    changes.push(...commands.flatMap((command) => changesOf(command, record, mayName)));
  }
  const files = (await tx.attachments.ofConversation(conversation.id)).filter(isLoose);
  if (complaint !== null || tells)
    changes.push(...files.map((one): Change => ({ kind: 'attach', attached: attachedOf(one) })));
  const fields = [...new Set(changes.flatMap((one) => (one.kind === 'set' ? [one.field] : [])))];
  const kept = complaint === null && tells ? await openWith(tx, conversation.id, changes, now) : complaint;
  if (complaint !== null && changes.length > 0) {
    const put = isFiled ? add : change;
    const consumer = { kind: 'consumer', id: conversation.id } as const;
    if (!(await put(tx, complaint.id, changes, consumer, now)).ok) throw new Stale('complaint');
  }
  if (kept !== null) await placeFiles(tx, kept.id, changes);
  return { complaint: kept, record: applyChanges(before, changes), fields: kept === null ? [] : fields };
}

async function openWith(
  tx: Transaction,
  conversation: string,
  changes: readonly Change[],
  now: Instant,
): Promise<Complaint> {
  const consumer = { kind: 'consumer', id: conversation } as const;
  const opened = await open(tx, { id: newId(), conversation, changes }, consumer, now);
  if (!opened.ok) throw new Stale('complaint');
  await scheduleStep(tx, opened.value.id, 'draft-reminder', dueFor('draft-reminder', now));
  return opened.value;
}
