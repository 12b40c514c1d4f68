import { attachmentsOf, type Change } from '../complaints/record.ts';
import type { Command } from './command.ts';
import { dayWords } from './noted.ts';
import { ask, button, change, flush, latestFiled, type Work } from './work.ts';

type Files = Extract<Command, { do: 'files' }>;

/** Files that came and stand on no complaint yet go to the draft, else to what was filed last. */
export function takeInFiles(work: Work): void {
  const loose = work.facts.files.filter(({ complaint }) => complaint === null);
  const target = work.draft ?? latestFiled(work)?.id;
  if (loose.length === 0 || target === undefined) return;
  const changes = loose.map(({ complaint: _none, ...attached }): Change => ({ kind: 'attach', attached }));
  work.facts = {
    ...work.facts,
    files: work.facts.files.map((file) => (file.complaint === null ? { ...file, complaint: target } : file)),
  };
  if (work.draft === null) work.effects.push({ kind: 'add', complaint: target, changes });
  else for (const one of changes) change(work, one);
}

/** Says what was taken and what wasn't. What a file shows nobody here reads: the words are still asked for. */
export function tellOfFiles(work: Work, { taken, faults, typed }: Files): void {
  const { w, facts } = work;
  const { files } = w;
  const open = work.draft !== null || latestFiled(work) !== null;
  if (taken.length > 0) {
    work.state = { ...work.state, misses: 0 };
    work.opening.push(
      files.taken(
        taken.map(({ kind }) => kind),
        open,
      ),
    );
    if (facts.channel !== 'web' && !work.state.warnedToCover) {
      work.state = { ...work.state, warnedToCover: true };
      work.opening.push(files.cover);
    }
    if (!typed && taken.some(({ kind, heard }) => kind === 'recording' && !heard))
      work.opening.push(files.notHeard);
    else if (!typed && !open) work.opening.push(files.notSeen);
  }
  for (const fault of new Set(faults)) work.opening.push(files.faults[fault]);
  if (work.draft === null && latestFiled(work) === null && !typed)
    work.state = { ...work.state, asking: 'facts' };
  if (work.draft === null && work.state.asking === 'evidence' && taken.length > 0) {
    ask(work, null);
    work.moved = true;
  }
}

/** So many are named one by one; the page of the case lists them all. */
const MOST_BUTTONS = 6;

/** Takes files back: the one there is, those meant, or asks which. */
export function removeFiles(work: Work, which: 'newest' | 'all' | null): void {
  const { w, facts, now } = work;
  const { files } = facts;
  if (files.length === 0) {
    work.opening.push(w.files.none);
    return;
  }
  if (files.length === 1 || which === 'newest') {
    removeFile(work, files.at(-1)!.id);
    return;
  }
  if (which === 'all') {
    remove(
      work,
      files.map(({ id }) => id),
    );
    return;
  }
  const named = files.slice(-MOST_BUTTONS);
  work.only = {
    text: w.files.which(named.map(({ kind, at }, i) => w.files.one(i + 1, kind, dayWords(at, w.lang, now)))),
    choices: [
      ...named.map(({ id }, i) => button(`remove-file:${id}`, w.files.nth(i + 1))),
      button('remove-files', w.files.all),
    ],
  };
}

/** One file, by its button; an old button answers that there is none. */
export function removeFile(work: Work, id: string): void {
  if (work.facts.files.some((file) => file.id === id)) remove(work, [id]);
  else work.opening.push(work.w.files.none);
}

function remove(work: Work, ids: readonly string[]): void {
  const { facts } = work;
  const listed = attachmentsOf(work.record).filter(({ id }) => ids.includes(id));
  for (const { id } of listed) change(work, { kind: 'detach', attachment: id });
  // The draft's own change comes first: its revision is the one that is read back.
  if (work.complaint !== null) flush(work);
  work.effects.push({ kind: 'remove-files', attachments: ids });
  work.facts = { ...facts, files: facts.files.filter(({ id }) => !ids.includes(id)) };
  work.opening.push(work.w.files.removed(ids.length));
}
