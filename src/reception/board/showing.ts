import { isKeptFrom } from '../../acts/desk-need.ts';
import type { Complaint } from '../../complaints/complaint.ts';
import { fieldValue } from '../../complaints/record.ts';
import { type Consent, consentStatus } from '../../conversation/consent.ts';
import type { Conversation } from '../../conversation/conversation.ts';
import { isPersonal, outgoing } from '../../language/model/outgoing.ts';
import type { BoardSettings } from '../parts.ts';

/** Why a talk is not shown where staff read, or that it is. */
export type Showing = 'shown' | 'kept' | 'alerts' | 'unasked' | 'declined';

/** What everybody in the channel may see counts for the least of them. */
const ANYBODY = { id: '', name: '', role: 'agent', createdAt: 0 } as unknown as Parameters<
  typeof isKeptFrom
>[0];

/** Whether a talk may stand on the board; who writes on the very platform has their words there already. */
export function showing(
  { port, shows }: BoardSettings,
  { address }: Pick<Conversation, 'address'>,
  complaints: readonly Complaint[],
  consents: readonly Consent[],
): Showing {
  if (isKeptFrom(ANYBODY, complaints)) return 'kept';
  if (shows === 'alerts') return 'alerts';
  if (address.channel === port.name) return 'shown';
  const consent = consentStatus(consents, 'desk');
  return consent === 'given' ? 'shown' : consent;
}

export interface Hiding {
  /** No name of the consumer's, no whole number. */
  words(text: string): string;
  /** As `words`; a line that is a name or a number and nothing else is not shown at all. */
  line(text: string): string;
}

/** How texts leave for the board; `personal` stands for what is not shown. */
export function hidingFor(complaints: readonly Complaint[], personal: string): Hiding {
  const names = complaints.flatMap(({ record }) => fieldValue(record, 'name') ?? []);
  const words = (text: string): string => outgoing(text, names);
  return { words, line: (text) => (isPersonal(text) ? personal : words(text)) };
}
