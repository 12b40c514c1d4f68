import type { Ports } from '../acts/store.ts';
import type { Complaint } from '../complaints/complaint.ts';
import { parseCaseNumber } from '../complaints/number.ts';
import { matchesReceipt } from '../complaints/receipt.ts';
import type { ComplaintRecord } from '../complaints/record.ts';
import type { Conversation } from '../conversation/conversation.ts';
import type { Message } from '../conversation/message.ts';
import { parseState } from '../dialogue/state.ts';

/** Sixteen letters, in groups or in one; nothing that people write otherwise looks like it. */
const CODE =
  /(?<![A-Za-z])(?:[A-Za-z]{4}[ \p{Pd}]){3}[A-Za-z]{4}(?![A-Za-z])|(?<![A-Za-z])[A-Z]{16}(?![A-Za-z])/gu;
const HIDDEN = '[回执码]';

/** A line that names a case and carries its receipt code: the case that it opens here, and its words without the code. */
export async function caseIn(
  ports: Ports,
  key: Buffer,
  text: string,
): Promise<{ readonly text: string; readonly opens: string | null }> {
  const number = parseCaseNumber(text);
  const codes = number === null ? [] : [...text.matchAll(CODE)].map(([code]) => code);
  if (number === null || codes.length === 0) return { text, opens: null };
  const complaint = await ports.complaints.byNumber(number);
  const right = codes.some((code) =>
    matchesReceipt(key, complaint?.id ?? '', complaint?.receiptGeneration ?? 0, code),
  );
  const opens = right && complaint !== null && complaint.filedAt !== null ? complaint.id : null;
  return { text: text.replace(CODE, HIDDEN), opens };
}

/** Who proves to have filed sees what was filed, and not again whom it is about. */
function withoutPerson(record: ComplaintRecord): ComplaintRecord {
  const { name: _name, phone: _phone, contactTimes: _times, ...slots } = record.slots;
  const additions = (record.additions ?? []).filter(
    ({ change }) => change.kind !== 'set' || !['name', 'phone', 'contactTimes'].includes(change.field),
  );
  return { ...record, slots, additions };
}

/** The complaints of other talks that were opened in this one, by now or by these lines, in that order. */
export async function openedCases(
  ports: Ports,
  conversation: Conversation,
  lines: readonly Message[],
): Promise<readonly Complaint[]> {
  const ids = new Set([
    ...parseState(conversation.state).opened,
    ...lines.flatMap(({ extras }) => extras.opens ?? []),
  ]);
  const opened: Complaint[] = [];
  for (const id of ids) {
    const complaint = await ports.complaints.get(id);
    if (complaint === null || complaint.conversation === conversation.id) continue;
    opened.push({ ...complaint, record: withoutPerson(complaint.record) });
  }
  return opened;
}
