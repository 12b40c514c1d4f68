import type { Source } from '../complaints/record.ts';
import { leaveEmpty, openDraft, put, type Work } from './work.ts';

/** The complaint is about this organisation, its staff or this bot: nobody else is asked for, and no branch. */
export function complainOfUs(work: Work, message: string): void {
  if (work.draft === null) openDraft(work);
  const { name, kind } = work.facts.org;
  const source: Source = { message, from: 0, to: 0, by: 'consumer', said: true, confirmed: false };
  put(work, { field: 'aboutUs', slot: { value: true, source } });
  const us = { name, role: null, kind: kind === 'bank' ? 'bank' : null } as const;
  put(work, { field: 'respondent', slot: { value: [us], source } });
  if (kind === 'bank') leaveEmpty(work, 'outlet', 'none', message);
  work.moved ||= work.state.asking === 'respondent';
}
