import type { Instant } from '../basics/clock.ts';
import type { Refusal } from '../basics/errors.ts';
import type { Result } from '../basics/result.ts';
import { formatDate, today } from '../calendar/days.ts';
import { isDraft } from '../complaints/complaint.ts';
import { consentStatus } from '../conversation/consent.ts';
import { type Ended, endHold, type LastWord } from './end-hold.ts';
import { dueFor } from './keep-draft.ts';
import { keepSaid, type ListeningParts } from './keep-said.ts';
import type { StaffMember } from './staff-member.ts';
import { writeFresh } from './stale.ts';
import type { Ports } from './store.ts';
import { words } from './words.ts';

/** What goes on although the talk ends, by what there is: an open draft, what was filed, or nothing yet. */
async function whatGoesOn(ports: Ports, { conversation }: Ended, now: Instant): Promise<LastWord> {
  const { id, lang } = conversation;
  const { resolved, buttons } = words(lang);
  const all = await ports.complaints.ofConversation(id);
  const filed = all.findLast(({ number, status }) => number !== null && status !== 'withdrawn');
  const draft = all.findLast(({ status }) => isDraft(status));
  const isErasedSoon =
    filed === undefined && consentStatus(await ports.consents.of(id), 'file') === 'declined';
  const lines = [
    ...(filed === undefined ? [] : [resolved.filed(filed.number!, filed.status)]),
    ...(draft === undefined
      ? []
      : [
          isErasedSoon
            ? resolved.refused
            : resolved.draft(formatDate(today(dueFor('draft-deletion', draft.changedAt)), lang, today(now))),
        ]),
  ];
  return {
    text: [resolved.ends, ...(lines.length === 0 ? [resolved.nothing] : lines)].join('\n'),
    choices: [
      ...(draft === undefined ? [] : [{ id: 'resume', label: buttons.resume }]),
      { id: 'human', label: buttons.human },
    ],
  };
}

/** Ends a talk that a person held. What was filed goes on: a closed talk is no solved complaint. */
export const resolve = (
  parts: ListeningParts,
  act: { readonly conversation: string; readonly staff: StaffMember },
): Promise<Result<Ended, Refusal>> =>
  writeFresh(parts.store, (tx) =>
    endHold(tx, parts, act, 'resolved', async (ended) => {
      await keepSaid(tx, parts, ended);
      return whatGoesOn(tx, ended, parts.clock.now());
    }),
  );
