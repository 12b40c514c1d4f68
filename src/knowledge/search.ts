import MiniSearch from 'minisearch';
import type { Knowledge } from './entry.ts';
import { createIdeas, normalise } from './ideas.ts';
import type { About } from './library.ts';
import { createSpelling } from './spelling.ts';
import { wordsOf } from './words.ts';

/** Something that can be asked for: an entry or a kind of question we decline. */
interface Target {
  readonly id: string;
  readonly kind: 'entry' | 'decline';
  readonly keys: readonly (readonly string[])[];
  readonly unless: ReadonlySet<string>;
  readonly questions: readonly ReadonlySet<string>[];
}

export interface Hit {
  readonly id: string;
  readonly kind: 'entry' | 'decline';
  /** True when the question says what this target is about, is nearly one of its questions, or leads clearly. */
  readonly sure: boolean;
  readonly score: number;
}

/** Two questions count as the same when they share so much of their words' weight. */
const SAME_QUESTION = 0.72;
/** Ideas alone don't carry an answer: some of the words have to be shared with one of its questions, too. */
const NEAR_ENOUGH = 0.1;
/** In a field for which there is no entry, the words have to be nearer. */
const NEAR_ENOUGH_ELSEWHERE = 0.3;

/** Something went wrong or is claimed: without this idea a target that is only half named is not guessed at. */
const TROUBLE = 'trouble';
/** Fields for which there is no entry. */
const ELSEWHERE = 'elsewhere';
/** How much of a combination's weight is half named, and how far ahead of the next target it has to be. */
const HALF_NAMED = 0.45;
const CLEAR_LEAD = 0.35;

const SEPARATOR = '\u0001';

/** What a complaint's product lets a short question leave out. */
const UNSAID: Readonly<Record<string, readonly string[]>> = {
  deposit: ['bank'],
  card: ['bank', 'card'],
  loan: ['bank', 'loan'],
  insurance: ['insurer'],
  'credit-report': ['credit-report'],
  'online-goods': ['online'],
  'shop-goods': ['shop-bought'],
};

/** Ranks all targets for a question, best first; `about` counts only where the question alone names nothing. */
export function createSearch(knowledge: Knowledge): (question: string, about?: About) => readonly Hit[] {
  const findIdeas = createIdeas(knowledge.synonyms);
  const tokens = (text: string, ideas: ReadonlySet<string>): readonly string[] => [
    ...wordsOf(text),
    ...[...ideas].map((idea) => `#${idea}`),
  ];

  const targets: Target[] = [
    ...knowledge.entries.map((entry) => ({ ...entry, kind: 'entry' as const })),
    ...knowledge.declines.map((decline) => ({ ...decline, kind: 'decline' as const })),
  ].map(({ id, kind, keys, unless, questions }) => ({
    id,
    kind,
    keys,
    unless: new Set(unless ?? []),
    questions: [...questions.zh, ...questions.en].map(
      (question) => new Set(tokens(question, findIdeas(question))),
    ),
  }));
  const byId = new Map(targets.map((target) => [target.id, target]));
  const spell = createSpelling(knowledge);

  const rarity = weights(targets.map(({ questions }) => questions.flatMap((one) => [...one])));
  const telling = weights(targets.map(({ keys }) => keys.flat()));
  const index = new MiniSearch<{ id: string; asked: string }>({
    fields: ['asked'],
    tokenize: (text) => text.split(SEPARATOR),
    processTerm: (term) => (term === '' ? null : term),
  });
  index.addAll(
    targets.map(({ id, questions }) => ({
      id,
      asked: questions.flatMap((question) => [...question]).join(SEPARATOR),
    })),
  );

  const rankAll = (text: string, ideas: ReadonlySet<string>): readonly Hit[] => {
    const asked = new Set(tokens(text, ideas));
    const found = index.search([...asked].join(SEPARATOR));
    const top = found[0]?.score ?? 1;
    const rank = new Map(found.map(({ id, score }) => [id as string, score / top]));
    const candidates = new Set([
      ...rank.keys(),
      ...targets.filter((target) => fit(target, ideas) > 0).map(({ id }) => id),
    ]);
    const enough = ideas.has(ELSEWHERE) ? NEAR_ENOUGH_ELSEWHERE : NEAR_ENOUGH;
    return [...candidates]
      .map((id) => byId.get(id)!)
      .filter((target) => ![...target.unless].some((idea) => ideas.has(idea)))
      .map((target): Hit => {
        const fits = fit(target, ideas);
        const near = Math.max(...target.questions.map((one) => overlap(asked, one, rarity)));
        return {
          id: target.id,
          kind: target.kind,
          sure: near >= SAME_QUESTION || (fits > 0 && (target.kind === 'decline' || near >= enough)),
          score: fits + 2 * near + (rank.get(target.id) ?? 0),
        };
      })
      .sort((a, b) => Number(b.sure) - Number(a.sure) || b.score - a.score);
  };

  /** Nothing is wholly named: the first counts when it is half named, in trouble, and the rest are far behind. */
  const leading = (hits: readonly Hit[], ideas: ReadonlySet<string>): readonly Hit[] => {
    const [first, second] = hits;
    if (first === undefined || first.sure || first.kind === 'decline') return hits;
    if (!ideas.has(TROUBLE) || ideas.has(ELSEWHERE)) return hits;
    const lead = first.score - (second?.score ?? 0);
    if (lead < CLEAR_LEAD || named(byId.get(first.id)!, ideas, telling) < HALF_NAMED) return hits;
    return [{ ...first, sure: true }, ...hits.slice(1)];
  };

  return (question, about) => {
    const text = spell(normalise(question));
    const ideas = findIdeas(text);
    const alone = leading(rankAll(text, ideas), ideas);
    const unsaid = UNSAID[about?.product ?? ''];
    if (alone[0]?.sure === true || unsaid === undefined) return alone;
    const helped = rankAll(text, new Set([...ideas, ...unsaid]));
    return helped[0]?.sure === true ? helped : alone;
  };
}

/** How specifically the ideas name the target: the size of its largest combination that is wholly there. */
function fit(target: Target, ideas: ReadonlySet<string>): number {
  let best = 0;
  for (const combination of target.keys) {
    if (combination.length > best && combination.every((idea) => ideas.has(idea))) best = combination.length;
  }
  return best === 0 ? 0 : 1 + 0.3 * best;
}

/** The best named of the target's combinations: the named part of its weight, 0 to 1. */
function named(target: Target, ideas: ReadonlySet<string>, weigh: (idea: string) => number): number {
  const sum = (list: readonly string[]): number => list.reduce((total, idea) => total + weigh(idea), 0);
  return Math.max(...target.keys.map((one) => sum(one.filter((idea) => ideas.has(idea))) / sum(one)));
}

/** A word's weight: high when few of the lists use it. Unknown words weigh as much as the rarest known ones. */
function weights(lists: readonly (readonly string[])[]): (token: string) => number {
  const used = new Map<string, number>();
  for (const list of lists) {
    for (const token of new Set(list)) used.set(token, (used.get(token) ?? 0) + 1);
  }
  return (token) => Math.log(1 + lists.length / (used.get(token) ?? 1));
}

/** Shared weight as a part of both questions' weight, 0 to 1. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>, weigh: (token: string) => number): number {
  let shared = 0;
  let all = 0;
  for (const token of a) {
    all += weigh(token);
    if (b.has(token)) shared += weigh(token);
  }
  for (const token of b) all += weigh(token);
  return all === 0 ? 0 : (2 * shared) / all;
}
