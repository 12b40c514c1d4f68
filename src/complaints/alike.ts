import { type ComplaintRecord, fieldValue } from './record.ts';

const folded = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s/g, '');

/** True when two records are about the same issue and share a respondent. */
export function alike(a: ComplaintRecord, b: ComplaintRecord): boolean {
  const issue = fieldValue(a, 'issue');
  if (issue === null || issue !== fieldValue(b, 'issue')) return false;
  const names = new Set((fieldValue(a, 'respondent') ?? []).map(({ name }) => folded(name)));
  return (fieldValue(b, 'respondent') ?? []).some(({ name }) => names.has(folded(name)));
}
