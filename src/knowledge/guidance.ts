import type { Lang } from '../conversation/message.ts';
import type { Guide, Step } from './entry.ts';
import { createMatcher, normalise } from './ideas.ts';
import type { Library } from './library.ts';
import { type Register, toCitation } from './register.ts';

type GiveGuidance = Library['guidance'];

/** The steps that are left, after a good word for each that is done. */
export function stepsLeft(steps: readonly Step[], isDone: (step: Step) => boolean, lang: Lang): string {
  const well = steps.flatMap((step) =>
    typeof step !== 'string' && step.well !== undefined && isDone(step) ? [step.well] : [],
  );
  const left = steps
    .filter((step) => typeof step === 'string' || !isDone(step))
    .map((step) => (typeof step === 'string' ? step : step.do));
  return [...well, ...left].join(lang === 'zh' ? '' : ' ');
}

/** The field of a guide names the slug, or nothing and so any. */
const takes = (listed: readonly string[] | undefined, slug: string | null): boolean =>
  listed === undefined || (slug !== null && listed.includes(slug));

/** What went wrong tells more than with what, both more than one. */
const closeness = ({ product, issue }: Guide): number =>
  (issue === undefined ? 0 : 2) + (product === undefined ? 0 : 1);

/** Picks the guide for a case: the first whose words stand in the story, else the closest of those without words. */
export function createGuidance(guides: readonly Guide[], register: Register): GiveGuidance {
  const byWords = guides.flatMap((guide) => {
    const matchers = (...lists: readonly Guide['when'][]) =>
      lists.flatMap((words) => (words === undefined ? [] : [createMatcher([...words.zh, ...words.en])]));
    const told = matchers(guide.when, guide.also);
    const other = matchers(guide.unless);
    const isTold = (normal: string): boolean =>
      told.every((one) => one(normal)) && !other.some((one) => one(normal));
    return told.length === 0 ? [] : [{ guide, isTold }];
  });
  const byCloseness = guides
    .filter(({ when, also }) => when === undefined && also === undefined)
    .sort((a, b) => closeness(b) - closeness(a));
  const done = new Map(
    guides.flatMap(({ zh, en }) =>
      [...zh.doNow, ...en.doNow].flatMap((step) =>
        typeof step === 'string' ? [] : [[step, createMatcher(step.done, { affirmed: true })] as const],
      ),
    ),
  );
  return (product, issue, lang, story = '', weak = {}) => {
    const words = normalise(story);
    // A weak guess alone picks nothing; with words of the story it may
    const fits = (guide: Guide): boolean =>
      takes(guide.product, weak.product === true ? null : product) &&
      takes(guide.issue, weak.issue === true ? null : issue);
    // Its words stand for what is open: one for what went wrong, two for what it is about, too
    const mayFit = (guide: Guide): boolean =>
      (issue === null || takes(guide.issue, issue)) &&
      (takes(guide.product, product) || (product === null && guide.also !== undefined));
    const special = byWords.find(({ guide, isTold }) => mayFit(guide) && isTold(words));
    const guide = special?.guide ?? byCloseness.find(fits)!;
    const { doNow, law, evidence } = guide[lang];
    return {
      id: guide.id,
      doNow: stepsLeft(doNow, (step) => typeof step !== 'string' && done.get(step)!(words), lang),
      law: law ?? null,
      evidence,
      citations: guide.citations.flatMap((reference) => {
        const cited = register.find(reference, guide.checked);
        return cited === null ? [] : [toCitation(cited, guide.checked)];
      }),
    };
  };
}
