import { createHash } from 'node:crypto';
import { complaintView } from '../../acts/desk-record.ts';
import { knownNumber } from '../../acts/known-number.ts';
import type { Ports } from '../../acts/store.ts';
import type { Instant } from '../../basics/clock.ts';
import { clip } from '../../basics/text.ts';
import { type Complaint, isDraft } from '../../complaints/complaint.ts';
import type { Field } from '../../complaints/record.ts';
import type { BoardAct, Card } from '../../conversation/board.ts';
import { type Consent, consentStatus } from '../../conversation/consent.ts';
import type { Conversation } from '../../conversation/conversation.ts';
import { maskPhone } from '../../conversation/mask.ts';
import { notedItems, sources } from '../../dialogue/noted.ts';
import { wording } from '../../dialogue/wording/index.ts';
import type { Handoff } from '../../handoff/handoff.ts';
import type { BoardSettings, Parts } from '../parts.ts';
import { hidingFor, type Showing, showing } from './showing.ts';
import { boardWords } from './words.ts';

/** Who they are has no place on a card, and the number stands there by itself, in part. */
const UNSHOWN: ReadonlySet<Field> = new Set<Field>(['name', 'phone', 'contactTimes']);
const STORY = 300;
const TAIL = 6;
const CITATIONS = 40;

export interface Shown {
  readonly card: Card;
  readonly showing: Showing;
  /** Of what the card shows. */
  readonly digest: string;
}

/** The complaint that a talk is about: the draft, else the one filed last. */
const subjectOf = (complaints: readonly Complaint[]): Complaint | null =>
  complaints.findLast(({ status }) => isDraft(status)) ?? complaints.at(-1) ?? null;

async function stateOf(read: Ports, handoff: Handoff, lang: BoardSettings['lang']): Promise<string> {
  const w = boardWords(lang);
  if (handoff.endedAt !== null) return w.ended[handoff.outcome ?? ''] ?? '';
  if (handoff.claimedBy === null) return w.waits;
  return w.held((await read.staff.get(handoff.claimedBy))?.name ?? w.staff);
}

function actsOf({ endedAt, claimedBy }: Handoff): readonly BoardAct[] {
  if (endedAt !== null) return [];
  return claimedBy === null ? ['claim'] : ['hand-back', 'resolve', 'transfer'];
}

const NOT_SHOWN: Readonly<
  Record<Exclude<Showing, 'shown'>, 'kept' | 'alertsOnly' | 'unasked' | 'noConsent'>
> = { kept: 'kept', alerts: 'alertsOnly', unasked: 'unasked', declined: 'noConsent' };

/** The packet for whoever takes over: facts, guesses and gaps apart, the consumer's number in part and no name. */
async function packet(
  parts: Pick<Parts, 'store' | 'lookups'>,
  board: BoardSettings,
  conversation: Conversation,
  complaints: readonly Complaint[],
  consents: readonly Consent[],
  now: Instant,
): Promise<readonly string[]> {
  const { read } = parts.store;
  const { lang } = board;
  const w = boardWords(lang);
  const hide = hidingFor(complaints, w.personal);
  const subject = subjectOf(complaints);
  const lines: string[] = [];
  if (subject !== null) {
    const { rows, gaps, story, additions } = complaintView(subject, hide.words, lang, now);
    const worded = (said: boolean): string =>
      rows
        .filter((row) => row.said === said && !UNSHOWN.has(row.field))
        .map(({ label, value }) => `${label}${w.colon}${value}`)
        .join('；');
    const [facts, guesses] = [worded(true), worded(false)];
    if (facts !== '') lines.push(w.noted(facts));
    if (guesses !== '') lines.push(w.guessed(guesses));
    if (gaps.length > 0) lines.push(w.gaps(gaps.join('、')));
    if (story.length > 0) lines.push(w.story(clip(story.join(' ').replace(/\s+/g, ' '), STORY)));
    if (additions.length > 0) lines.push(w.added(clip(additions.join('；'), STORY)));
    const left = parts.lookups
      .rights(subject.record, now)
      .flatMap(({ daysLeft }) => (daysLeft === null || daysLeft < 0 ? [] : [daysLeft]));
    if (left.length > 0) lines.push(w.daysLeft(Math.min(...left)));
  }
  const said = await read.messages.latest(conversation.id, CITATIONS);
  const citations = said.findLast(({ extras }) => (extras.citations ?? []).length > 0)?.extras.citations;
  if (citations !== undefined) lines.push(w.cited(sources(citations, wording(lang))));
  const known = await knownNumber(read, conversation.id);
  if (known !== null) lines.push(w.phone(maskPhone(known.phone)));
  const file = w.consent[consentStatus(consents, 'file')];
  const desk = conversation.address.channel === board.port.name ? 'given' : consentStatus(consents, 'desk');
  lines.push(w.consents(file, w.consent[desk]));
  const sent = await read.attachments.ofConversation(conversation.id);
  const files = sent.filter(({ state }) => state === 'kept').length;
  if (files > 0) lines.push(w.files(files));
  return lines;
}

/** A handoff's card as it stands now. Without the consumer's yes it says that somebody waits, what for, and where to go. */
export async function cardOf(
  parts: Pick<Parts, 'store' | 'lookups'>,
  board: BoardSettings,
  handoff: Handoff,
  conversation: Conversation,
  now: Instant,
): Promise<Shown> {
  const { read } = parts.store;
  const { lang } = board;
  const w = boardWords(lang);
  const complaints = await read.complaints.ofConversation(conversation.id);
  const consents = await read.consents.of(conversation.id);
  const how = showing(board, conversation, complaints, consents);
  const subject = subjectOf(complaints);
  const number = complaints.findLast((one) => one.number !== null)?.number ?? null;
  const topic = subject === null ? null : notedItems(subject.record, lang, now, ['product', 'issue']);
  const card: Card = {
    key: handoff.id,
    title: `${handoff.priority}｜${w.reasons[handoff.reason]}`,
    lines: [
      number === null ? w.unfiled(handoff.id.slice(-TAIL)) : w.number(number),
      w.topic(topic ?? w.noTopic),
      w.state(await stateOf(read, handoff, lang)),
      w.speaks(w.languages[conversation.lang], w.channels[conversation.address.channel]),
      ...(how === 'shown'
        ? await packet(parts, board, conversation, complaints, consents, now)
        : [w[NOT_SHOWN[how]]]),
    ],
    link: { label: w.desk, url: board.deskUrl },
    acts: actsOf(handoff).map((act) => ({
      act,
      label: w.acts[act],
      ...(act === 'claim' ? { main: true as const } : {}),
    })),
  };
  return { card, showing: how, digest: createHash('sha256').update(JSON.stringify(card)).digest('hex') };
}
