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

/** A text as it may leave for the board: no names of the consumer's, no whole numbers; `personal` for one that is nothing else. */
export function forBoard(complaints: readonly Complaint[], personal: string): (text: string) => string {
  const names = complaints.flatMap(({ record }) => fieldValue(record, 'name') ?? []);
  return (text) => (isPersonal(text) ? personal : outgoing(text, names));
}
