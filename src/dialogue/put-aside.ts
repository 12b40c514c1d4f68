import { plus } from '../basics/clock.ts';
import { type Complaint, isDraft } from '../complaints/complaint.ts';
import { EMPTY_RECORD } from '../complaints/record.ts';
import type { Choice } from '../conversation/message.ts';
import type { Which } from './command.ts';
import { DRAFT_KEPT } from './needs.ts';
import { dayWords, draftName, draftWords } from './noted.ts';
import { shareKnown } from './story.ts';
import { ask, begin, button, flush, latestFiled, type Work } from './work.ts';

const until = (work: Work): string => dayWords(plus(work.now, DRAFT_KEPT), work.w.lang, work.now);

/** A talk that refused the registration and has nothing filed goes after a day, and its drafts with it. */
const isKept = ({ facts }: Work): boolean =>
  facts.consent !== 'declined' || facts.complaints.some(({ filedAt }) => filedAt !== null);

/**
 * 算了: put aside until a date. Nothing that was filed is withdrawn and nothing is erased. What is offered or being
 * mended just now is dropped first, and alone unless it is `firm`.
 */
export function cancel(work: Work, firm = false): void {
  const { w } = work;
  // 不是投诉，就问问: what seemed another matter is none
  const noMatter = work.state.offer === 'which-matter' && work.draft === null;
  const dropped = firm && work.draft !== null;
  const menu = !firm && work.draft !== null && isMenu(work.came.choices);
  if (menu) {
    work.state = { ...work.state, offer: null, mending: null };
    work.opening.push(w.asItIs);
    return;
  }
  if (noMatter || dropped) work.state = { ...work.state, offer: null, mending: null, unplaced: [] };
  else if (work.state.offer !== null || work.state.mending !== null) {
    work.state = { ...work.state, offer: null, mending: null };
    work.body.push(w.asideNothing);
    return;
  }
  work.quiet = true;
  if (work.draft === null) {
    const filed = latestFiled(work);
    work.body.push(filed === null ? w.asideNothing : w.asideFiled(filed.number!));
    ask(work, null);
    return;
  }
  const id = work.draft;
  const name = draftName(work.record, w);
  setAside(work);
  work.body.push(isKept(work) ? w.aside(until(work)) : w.asideRefused);
  work.choices.push(...resumeButtons(work, { id, name }));
}

/** What to change was asked last, and nothing else stands there to be pressed. */
const isMenu = (choices: readonly Choice[]): boolean =>
  choices.some(({ id }) => id === 'mend:story') && !choices.some(({ id }) => id === 'confirm');

/** 取消, where a wish was asked for: of the contract, or of the complaint. */
export function askWhatToCancel(work: Work): void {
  const { w } = work;
  const choices = [button('set:request:cancel', w.requests.cancel), button('later', w.buttons.later)];
  work.only = { text: w.cancelWhat, choices };
}

/** The open draft waits, with all that was told. */
export function setAside(work: Work): void {
  flush(work);
  work.effects.push({ kind: 'aside', complaint: work.draft! });
  work.draft = null;
  work.complaint = null;
  work.record = EMPTY_RECORD;
  work.state = { ...work.state, draft: null, asking: null, asked: [], mending: null, held: [] };
}

/** The drafts that were put aside, oldest first. */
export const asideDrafts = (work: Work): readonly Complaint[] =>
  work.facts.complaints.filter(
    ({ id, status, asideAt }) => isDraft(status) && asideAt !== null && id !== work.draft,
  );

/** A button to take up what was put aside: where there are several, one with the name of each. */
export function resumeButtons(
  work: Work,
  also: { readonly id: string; readonly name: string } | null = null,
): readonly Choice[] {
  const { w } = work;
  const drafts = [
    ...asideDrafts(work)
      .filter(({ id }) => id !== also?.id)
      .map(({ id, record }) => ({ id, name: draftName(record, w) })),
    ...(also === null ? [] : [also]),
  ];
  if (drafts.length === 0) return [];
  if (drafts.length === 1) return [button('resume', w.buttons.resume)];
  return drafts.map(({ id, name }) => button(`resume:${id}`, w.buttons.resumeOne(name)));
}

/**
 * Takes up what was put aside where it stood; the answers that were given are not asked for again. Of several the one
 * with this id, else they are named.
 */
export function resume(work: Work, id: string | null = null): void {
  const { w, now } = work;
  if (id !== null && id !== work.draft && work.draft !== null) setAside(work);
  if (work.draft === null) {
    const aside = asideDrafts(work);
    const meant = id === null && aside.length === 1 ? aside[0]! : aside.find((one) => one.id === id);
    if (meant === undefined) {
      work.body.push(aside.length === 0 ? w.nothingAside : w.whichAside);
      work.choices.push(...resumeButtons(work));
      work.quiet ||= aside.length > 0;
      return;
    }
    work.effects.push({ kind: 'resume', complaint: meant.id });
    takeUp(work, { ...meant, asideAt: null });
  }
  work.body.push(w.resumed(draftWords({ ...work.complaint!, record: work.record }, w.lang, now)));
}

/** Goes on with the matter that is meant; where it isn't plain which one, they are named. */
export function takeUpOne(work: Work, which: Which): void {
  const { w } = work;
  const all = work.facts.complaints.filter(({ id, status, asideAt }) =>
    isDraft(status) ? asideAt !== null || id === work.draft : false,
  );
  const meant = meantAmong(all, which, work.draft);
  if (meant !== null) {
    resume(work, meant.id);
    return;
  }
  work.only = {
    text: all.length === 0 ? w.nothingAside : w.whichAside,
    choices: all.map(({ id, record }) => button(`resume:${id}`, w.buttons.resumeOne(draftName(record, w)))),
  };
}

function meantAmong(all: readonly Complaint[], which: Which, open: string | null): Complaint | null {
  switch (which.by) {
    case 'place':
      return all[which.nth - 1] ?? null;
    case 'newest':
      return all.at(-1) ?? null;
    case 'other': {
      const others = all.filter(({ id }) => id !== open);
      return others.length === 1 ? others[0]! : null;
    }
    case 'words': {
      const shares = all.map(({ record }) => shareKnown(which.words, record));
      const most = Math.max(0, ...shares);
      const best = all.filter((_, at) => shares[at] === most);
      return most > 0 && best.length === 1 ? best[0]! : null;
    }
  }
}

function takeUp(work: Work, complaint: Complaint): void {
  const fresh = begin(
    { ...work.state, draft: complaint.id, asking: null, asked: [], introduced: true },
    { ...work.facts, complaints: [complaint] },
    work.now,
  );
  work.complaint = fresh.complaint;
  work.draft = fresh.draft;
  work.record = fresh.record;
  work.state = fresh.state;
}

/** A second complaint: the first one is put aside, never mixed with it. */
export function startFresh(work: Work): void {
  const { w } = work;
  if (work.draft !== null && work.record.facts.length > 0) {
    setAside(work);
    work.opening.push(isKept(work) ? w.freshStartAside(until(work)) : w.freshStart);
  } else if (latestFiled(work) !== null) {
    work.opening.push(w.freshStart);
  }
  work.draft = null;
  work.complaint = null;
  work.state = { ...work.state, draft: null, asking: 'facts', asked: [], mending: null };
}
