import { type Complaint, isHandled } from '../complaints/complaint.ts';
import { asAdded, fieldValue } from '../complaints/record.ts';
import { type Consent, consentStatus } from '../conversation/consent.ts';
import type { Call } from '../handoff/call.ts';
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

/** The number a consumer can be called on: the newest complaint's, else that of their last call; null without one. */
export function numberOnFile(
  consents: readonly Consent[],
  complaints: readonly Complaint[],
  lastCall: Call | null,
): KnownNumber | null {
  const known = consentStatus(consents, 'file') === 'given' ? complaints.map(inComplaint) : [];
  const newest = known.findLast((one) => one !== null) ?? null;
  if (newest !== null || lastCall === null || consentStatus(consents, 'call') !== 'given') return newest;
  return { phone: lastCall.phone, times: lastCall.times };
}

/** As `numberOnFile`, read from the store. */
export const knownNumber = async (
  ports: Pick<Ports, 'complaints' | 'consents' | 'calls'>,
  conversation: string,
): Promise<KnownNumber | null> =>
  numberOnFile(
    await ports.consents.of(conversation),
    await ports.complaints.ofConversation(conversation),
    await ports.calls.latest(conversation),
  );
