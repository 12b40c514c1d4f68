import MiniSearch from 'minisearch';
import type { Knowledge } from './entry.ts';
import { createIdeas, normalise } from './ideas.ts';
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
  /** True when the question says what this target is about, or is nearly one of its questions. */
  readonly sure: boolean;
  readonly score: number;
}

/** Two questions count as the same when they share so much of their words' weight. */
const SAME_QUESTION = 0.72;
/** Ideas alone don't carry an answer: some of the words have to be shared with one of its questions, too. */
const NEAR_ENOUGH = 0.1;

const SEPARATOR = '\u0001';

/** Ranks all targets for a question, best first. */
export function createSearch(knowledge: Knowledge): (question: string) => readonly Hit[] {
  const findIdeas = createIdeas(knowledge.synonyms);
  const tokens = (text: string): readonly string[] => [
    ...wordsOf(text),
    ...[...findIdeas(text)].map((idea) => `#${idea}`),
  ];

  const targets: Target[] = [
    ...knowledge.entries.map((entry) => ({ ...entry, kind: 'entry' as const })),
    ...knowledge.declines.map((decline) => ({ ...decline, kind: 'decline' as const })),
  ].map(({ id, kind, keys, unless, questions }) => ({
    id,
    kind,
    keys,
    unless: new Set(unless ?? []),
    questions: [...questions.zh, ...questions.en].map((question) => new Set(tokens(question))),
  }));
  const byId = new Map(targets.map((target) => [target.id, target]));

  const rarity = weights(targets);
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

  return (question) => {
    const asked = new Set(tokens(question));
    const ideas = findIdeas(normalise(question));
    const found = index.search([...asked].join(SEPARATOR));
    const top = found[0]?.score ?? 1;
    const rank = new Map(found.map(({ id, score }) => [id as string, score / top]));
    const candidates = new Set([
      ...rank.keys(),
      ...targets.filter((t) => fit(t, ideas) > 0).map((t) => t.id),
    ]);
    return [...candidates]
      .map((id) => byId.get(id)!)
      .filter((target) => ![...target.unless].some((idea) => ideas.has(idea)))
      .map((target): Hit => {
        const fits = fit(target, ideas);
        const near = Math.max(...target.questions.map((one) => overlap(asked, one, rarity)));
        const sure =
          near >= SAME_QUESTION || (fits > 0 && (target.kind === 'decline' || near >= NEAR_ENOUGH));
        return {
          id: target.id,
          kind: target.kind,
          sure,

          score: fits + 2 * near + (rank.get(target.id) ?? 0),
        };
      })
      .sort((a, b) => Number(b.sure) - Number(a.sure) || b.score - a.score);
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

/** A word's weight: high when few targets use it. Unknown words weigh as much as the rarest known ones. */
function weights(targets: readonly Target[]): (token: string) => number {
  const used = new Map<string, number>();
  for (const { questions } of targets) {
    for (const token of new Set(questions.flatMap((one) => [...one]))) {
      used.set(token, (used.get(token) ?? 0) + 1);
    }
  }
  return (token) => Math.log(1 + targets.length / (used.get(token) ?? 1));
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
