import { button, type Work } from './work.ts';

/** Asks, in one line that names who gets it, whether a model abroad may read what was not understood. */
export function offerAbroad(work: Work, receiver: string, message: string): void {
  const { w } = work;
  if (work.only !== null || work.alarm !== null || work.state.offer !== null) return;
  work.state = { ...work.state, offer: 'abroad', puzzle: message };
  work.body.push(w.abroad.ask(receiver));
  work.choices.unshift(button('yes', w.abroad.yes), button('no', w.abroad.no));
  work.quiet = true;
}

/** The consent, or the no to it; both are kept, and neither is asked for again. */
export function abroadDecided(work: Work, given: boolean): void {
  work.effects.push({ kind: 'consent', scope: 'abroad', given });
  work.state = { ...work.state, offer: null, puzzle: null, misses: 0 };
  work.opening.push(given ? work.w.abroad.given : work.w.abroad.refused);
}
