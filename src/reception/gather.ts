import { attachedOf, isSent } from '../acts/evidence.ts';
import { numberOnFile } from '../acts/known-number.ts';
import type { Ports } from '../acts/store.ts';
import { talkToken } from '../acts/talk-token.ts';
import type { Instant } from '../basics/clock.ts';
import { newId, randomDigits } from '../basics/id.ts';
import { today } from '../calendar/days.ts';
import { caseNumber } from '../complaints/number.ts';
import { type Consent, consentStatus } from '../conversation/consent.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { type Message, PUSH_CHANNELS } from '../conversation/message.ts';
import { hereSince } from '../conversation/reach.ts';
import type { DeskFacts, Facts } from '../dialogue/facts.ts';
import type { Call } from '../handoff/call.ts';
import { openedCases } from './opened-case.ts';
import type { Parts } from './parts.ts';

/** Filing refuses a number that somebody has, and the turn is then decided again with another. */
const drawNumber = (now: Instant): string => caseNumber(today(now), randomDigits(6));

/** How far back the message with the buttons may lie. */
const OFFER_WITHIN = 20;

/** Our newest message with buttons before these lines. */
async function newestOffer(ports: Ports, lines: readonly Message[]): Promise<string | null> {
  const { conversation, seq } = lines[0]!;
  const before = await ports.messages.after(conversation, Math.max(seq - OFFER_WITHIN, 0), OFFER_WITHIN);
  const offer = before.findLast(
    (message) => message.seq < seq && message.from === 'bot' && (message.extras.choices ?? []).length > 0,
  );
  return offer?.id ?? null;
}

async function deskFacts(
  parts: Parts,
  conversation: Conversation,
  lastCall: Call | null,
  now: Instant,
): Promise<DeskFacts> {
  const { read } = parts.store;
  const handoff = conversation.mode === 'waiting' ? await read.handoffs.open(conversation.id) : null;
  return {
    // Most turns never ask.
    get open() {
      return parts.hours.isOpen(now);
    },
    get opensAt() {
      return parts.hours.opensAt(now);
    },
    position: handoff === null ? null : await read.handoffs.position(handoff.id, hereSince(now)),
    waiting: await read.handoffs.countHere(hereSince(now)),
    call: lastCall === null || lastCall.endedAt !== null ? null : { phone: lastCall.phone },
  };
}

/** Who writes on the very platform where staff read has their words there already. */
function staffRoom(
  { board }: Parts,
  { address }: Conversation,
  consents: readonly Consent[],
): Facts['staffRoom'] {
  if (board === null || board.shows !== 'talk' || address.channel === board.port.name) return null;
  return { receiver: board.receiver, consent: consentStatus(consents, 'desk') };
}

/** What the dialogue may look at in a turn over `lines`, in `seq` order. */
export async function gather(
  parts: Parts,
  conversation: Conversation,
  lines: readonly Message[],
  now: Instant,
): Promise<Facts> {
  const { read } = parts.store;
  const own = await read.complaints.ofConversation(conversation.id);
  const opened = await openedCases(read, conversation, lines);
  const complaints = [...own, ...opened];
  const confirming = complaints.some(({ status }) => status === 'confirming');
  const lastCall = await read.calls.latest(conversation.id);
  const [all, consents, lastReadBack, offer, desk] = await Promise.all([
    read.attachments.ofConversation(conversation.id),
    read.consents.of(conversation.id),
    confirming ? read.messages.lastReadBack(conversation.id) : null,
    lines.some(({ about }) => about !== null) ? newestOffer(read, lines) : null,
    deskFacts(parts, conversation, lastCall, now),
  ]);
  // A yes that was on its way when the record was read back says nothing about it.
  const seen = lastReadBack !== null && lines.every((line) => lastReadBack.seq < line.seq);
  const readBack = lastReadBack?.extras.readBack;
  return {
    org: parts.org,
    channel: conversation.address.channel,
    reachable: PUSH_CHANNELS.includes(conversation.address.channel),
    lang: conversation.lang,
    mode: conversation.mode,
    files: all.filter(isSent).map((one) => ({ ...attachedOf(one), complaint: one.complaint })),
    opened: opened.map(({ id }) => id),
    complaints,
    consent: consentStatus(consents, 'file'),
    platform: PUSH_CHANNELS.includes(conversation.address.channel)
      ? consentStatus(consents, 'platform')
      : 'given',
    // Hardly any turn asks for it.
    get exportLink() {
      const { publicUrl, exportKey } = parts;
      return publicUrl === null ? null : `${publicUrl}/export/${talkToken(exportKey, conversation.id, now)}`;
    },
    get contactLink() {
      const { publicUrl, contactKey } = parts;
      return publicUrl === null || !PUSH_CHANNELS.includes(conversation.address.channel)
        ? null
        : `${publicUrl}/contact#${talkToken(contactKey, conversation.id, now)}`;
    },
    clears: parts.channels.some(
      ({ name, remove }) => name === conversation.address.channel && remove !== undefined,
    ),
    mayCall: (['file', 'call'] as const).some((scope) => consentStatus(consents, scope) === 'given'),
    number: numberOnFile(consents, own, lastCall),
    readBack: seen && readBack !== undefined ? { ...readBack, message: lastReadBack.id } : null,
    offeredIn: offer,
    lines: lines.length,
    fresh: { id: newId(), number: drawNumber(now) },
    desk,
    model: parts.aid === null ? null : { receiver: parts.aid.receiver, abroad: parts.aid.abroad },
    staffRoom: staffRoom(parts, conversation, consents),
    publicUrl: parts.publicUrl,
    library: parts.library,
    ...parts.lookups,
  };
}
