import { type Complaint, isHandled } from '../complaints/complaint.ts';
import { asAdded, fieldValue } from '../complaints/record.ts';
import { consentStatus } from '../conversation/consent.ts';
import type { Ports } from './store.ts';

/** A number that its owner agreed to be called on, and when it suits them. */
export interface KnownNumber {
  readonly phone: string;
  readonly times: string | null;
}

function inComplaint({ record, status }: Complaint): KnownNumber | null {
  const whole = isHandled(status) ? asAdded(record) : record;
  const phone = fieldValue(whole, 'phone');
  if (phone === null || phone === 'here') return null;
  return { phone, times: fieldValue(whole, 'contactTimes') };
}

/** The number this consumer can be called on: the newest complaint's, else that of an earlier call; null without one. */
export async function knownNumber(
  ports: Pick<Ports, 'complaints' | 'consents' | 'calls'>,
  conversation: string,
): Promise<KnownNumber | null> {
  const consents = await ports.consents.of(conversation);
  if (consentStatus(consents, 'file') === 'given') {
    const complaints = await ports.complaints.ofConversation(conversation);
    for (const complaint of [...complaints].reverse()) {
      const known = inComplaint(complaint);
      if (known !== null) return known;
    }
  }
  const last = consentStatus(consents, 'call') === 'given' ? await ports.calls.latest(conversation) : null;
  return last === null ? null : { phone: last.phone, times: last.times };
}
