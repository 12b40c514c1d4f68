import type { Effect, Reply } from './decision.ts';
import { button, type Work } from './work.ts';

/** Where a filed complaint can be looked at with its receipt code; null where nobody knows our address. */
export function casePage({ facts, w }: Work, number: string): string | null {
  if (facts.publicUrl === null) return null;
  return w.casePage(`${facts.publicUrl}/t/${number}`);
}

/** A new receipt code for what was filed in this talk; the old one stops working. */
export function newCode(work: Work, number: string | null): void {
  const { w, facts } = work;
  // Only the talk that filed shows a code.
  const filed = facts.complaints.filter(
    (one) => one.number !== null && one.filedAt !== null && !facts.opened.includes(one.id),
  );
  const named = number === null ? filed : filed.filter((one) => one.number === number);
  if (named.length === 0) {
    work.body.push(filed.length === 0 ? w.newCode.nothing : w.statusOther);
    return;
  }
  if (named.length > 1) {
    work.body.push(w.newCode.which);
    work.choices.push(...named.map((one) => button(`new-code:${one.number}`, one.number!)));
    return;
  }
  const complaint = named[0]!;
  if (work.effects.some(({ kind }) => kind === 'replace-receipt')) return;
  work.effects.push({ kind: 'replace-receipt', complaint: complaint.id });
  const page = casePage(work, complaint.number!);
  work.only = {
    text: [w.newCode.made(complaint.number!), ...(page === null ? [] : [page])].join('\n'),
    complaint: { number: complaint.number!, status: complaint.status },
    receiptOf: complaint.id,
  };
}

/** A code that this reply shows to nobody is not replaced: what else was said in the turn came first. */
export const asShown = (effects: readonly Effect[], { receiptOf }: Reply): readonly Effect[] =>
  receiptOf === undefined ? effects.filter(({ kind }) => kind !== 'replace-receipt') : effects;
