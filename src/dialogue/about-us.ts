import { fieldValue, type Source } from '../complaints/record.ts';
import type { Found, Told } from './command.ts';
import { takeIn } from './intake.ts';
import { startFresh } from './put-aside.ts';
import { button, change, leaveEmpty, openDraft, put, type Work } from './work.ts';

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

/** A wish to complain of us while a complaint of somebody else is open: which of the two is asked, and the words wait. */
export function askWhetherOfUs(work: Work, told: Told): void {
  const { w, state, record } = work;
  // 投诉谁, asked of a draft that is about nobody yet
  const open = state.asking === 'respondent' && fieldValue(record, 'respondent') === null;
  if (work.draft === null || open || state.asking === 'facts') {
    complainOfUs(work, told.message);
    takeIn(work, told);
    return;
  }
  const named = fieldValue(record, 'respondent')?.some(({ name }) => work.facts.whose(name) === 'ours');
  if (fieldValue(record, 'aboutUs') === true || named === true) {
    takeIn(work, told);
    return;
  }
  work.state = { ...state, offer: 'about-us', unplaced: [told], misses: 0 };
  work.only = {
    text: w.ofUsOrThem,
    choices: [button('of-them', w.buttons.ofThem), button('of-us', w.buttons.ofUs)],
  };
}

/** Of us: a complaint of its own, and the open one waits. Else all goes on as it was. */
export function ofUsDecided(work: Work, ofUs: boolean): void {
  const waiting = work.state.unplaced;
  work.state = { ...work.state, offer: null, unplaced: [] };
  if (!ofUs) {
    work.opening.push(work.w.notOfUs);
    return;
  }
  startFresh(work);
  complainOfUs(work, waiting[0]?.message ?? '');
  for (const told of waiting) takeIn(work, told);
}

/** The complaint is not about us: our name goes, whom they name instead is noted, else it is asked. */
export function notOfUs(work: Work, found: readonly Found[]): void {
  const { record, facts, w } = work;
  work.state = { ...work.state, offer: null, unplaced: [], mending: null, misses: 0 };
  work.opening.push(w.notOfUs);
  if (work.draft === null) return;
  const was = record.slots.aboutUs !== undefined;
  if (was) change(work, { kind: 'clear', field: 'aboutUs' });
  const slot = record.slots.respondent;
  const all = slot !== undefined && 'value' in slot ? slot.value : [];
  const others = all.filter(({ name }) => facts.whose(name) !== 'ours');
  for (const one of found) put(work, one);
  if (found.length > 0 || !was || others.length === all.length || slot === undefined) return;
  if (others.length > 0) put(work, { field: 'respondent', slot: { value: others, source: slot.source } });
  else change(work, { kind: 'clear', field: 'respondent' });
  work.state = { ...work.state, asked: work.state.asked.filter((one) => one !== 'respondent') };
}
