import MiniSearch from 'minisearch';
import type { Lang } from '../conversation/message.ts';
import type { Knowledge } from './entry.ts';
import { createIdeas, normalise } from './ideas.ts';
import type { About } from './library.ts';
import { createSpelling } from './spelling.ts';
import { wordsOf } from './words.ts';

/** A question as it was written for a target: its tokens and their weight together. */
interface Asked {
  readonly tokens: readonly string[];
  readonly weight: number;
}

/** Something that can be asked for: an entry, a kind of question we decline, or what we know nothing of. */
interface Target {
  readonly id: string;
  readonly kind: 'entry' | 'decline' | 'elsewhere';
  readonly langs: readonly Lang[];
  readonly keys: readonly (readonly string[])[];
  readonly unless: ReadonlySet<string>;
  readonly questions: readonly Asked[];
  /** What most of its questions name: without any of it a likeness is one of filler words. */
  readonly core: ReadonlySet<string>;
}

export interface Hit {
  readonly id: string;
  readonly kind: Target['kind'];
  /** True when the question says what this target is about, or is like its questions and like no other's. */
  readonly sure: boolean;
  /** True when it is all but one of the target's own questions. */
  readonly same: boolean;
  /** True when it may be what was meant. */
  readonly near: boolean;
  /** True when little but its ideas speaks for it. */
  readonly weak: boolean;
}

interface Ranked extends Hit {
  readonly named: boolean;
  readonly score: number;
}

/** So many of the best are compared question by question. */
const COMPARED = 40;
/** How much of what was asked stands anywhere in the target's questions counts beside the nearest of them. */
const COVER = 0.5;
/** What the ideas of a key add, and each idea of it. */
const NAMED = 0.35;
const NAMED_IDEA = 0.15;

/** Two questions count as the same when they share so much of their words' weight; nothing says more. */
const SAME_QUESTION = 0.72;
const SAME = 0.6;
/** Ideas alone don't carry an answer: some of the words have to be shared with one of its questions, too. */
const NEAR_ENOUGH = 0.1;
/** In a field for which there is no entry, the words have to be nearer. */
const NEAR_ENOUGH_ELSEWHERE = 0.25;
/** In so many characters any ideas stand somewhere. */
const LONG = 300;
/** Without a key the words have to be this like, and so far ahead of the next target. */
const LIKE = 0.55;
const LEAD = 0.16;
/** One word alone is no likeness, however short the question: what is shared has to weigh about two rare ones. */
const COMMON = 9;
/** Less like than this, a text of law that has what was asked goes first. */
const WEAK = 0.5;
/** Below this it is no suggestion either. */
const SUGGESTED = 0.36;
const SUGGESTED_COMMON = 8;
/** Of a target whose questions share no idea, only words speak: they have to be nearer. */
const SUGGESTED_BARE = 0.46;
/** And it has to be so much nearer than what we know nothing of. */
const SUGGESTED_LEAD = 0.1;

/** An idea in so many of a target's questions is what they are about. */
const MOST = 0.5;

const SEPARATOR = '\u0001';
const ELSEWHERE = 'elsewhere';

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

export interface Question {
  readonly text: string;
  /** Entries without wording in it are left out. */
  readonly lang: Lang;
  /** Counts only where the question alone names nothing. */
  readonly about?: About | undefined;
}

/** Ranks the targets for a question, best first. */
export function createSearch(knowledge: Knowledge): (question: Question) => readonly Hit[] {
  const findIdeas = createIdeas(knowledge.synonyms);
  const tokensOf = (text: string, ideas: ReadonlySet<string>): readonly string[] => [
    ...new Set([...wordsOf(text), ...[...ideas].map((idea) => `#${idea}`)]),
  ];

  const { entries, declines, elsewhere } = knowledge;
  const written = [
    ...entries.map((entry) => ({ ...entry, kind: 'entry' as const })),
    ...declines.map((decline) => ({ ...decline, kind: 'decline' as const })),
    { id: ELSEWHERE, kind: ELSEWHERE, keys: [], unless: [], questions: elsewhere } as const,
  ].map(({ id, kind, keys, unless, questions }) => ({
    id,
    kind,
    keys: keys ?? [],
    unless: new Set<string>(unless ?? []),
    langs: questions.en === undefined ? (['zh'] as const) : (['zh', 'en'] as const),
    asked: [...questions.zh, ...(questions.en ?? [])].map((text) => tokensOf(text, findIdeas(text))),
  }));
  const rarity = weights(written.map(({ asked }) => asked.flat()));
  const weightOf = (tokens: readonly string[]): number =>
    tokens.reduce((total, token) => total + rarity(token), 0);
  const targets: readonly Target[] = written.map(({ asked, ...target }) => ({
    ...target,
    questions: asked.map((tokens) => ({ tokens, weight: weightOf(tokens) })),
    core: coreOf(asked),
  }));
  const byId = new Map(targets.map((target) => [target.id, target]));
  const keyed = targets.filter(({ keys }) => keys.length > 0);
  const spell = createSpelling(knowledge);

  const index = new MiniSearch<{ id: string; asked: string }>({
    fields: ['asked'],
    tokenize: (text) => text.split(SEPARATOR),
    processTerm: (term) => (term === '' ? null : term),
  });
  index.addAll(written.map(({ id, asked }) => ({ id, asked: asked.flat().join(SEPARATOR) })));

  const rank = (text: string, ideas: ReadonlySet<string>, lang: Lang): readonly Ranked[] => {
    const tokens = tokensOf(text, ideas);
    const asked: Asked = { tokens, weight: weightOf(tokens) };
    const had = new Set(tokens);
    const found = index.search(tokens.join(SEPARATOR)).slice(0, COMPARED);
    const candidates = new Set([
      ...found.map(({ id }) => byId.get(id as string)!),
      ...keyed.filter((target) => fit(target, ideas) > 0),
    ]);
    const enough = ideas.has(ELSEWHERE) || text.length > LONG ? NEAR_ENOUGH_ELSEWHERE : NEAR_ENOUGH;
    const scored = [...candidates]
      .filter(({ unless, langs }) => langs.includes(lang) && ![...unless].some((idea) => ideas.has(idea)))
      .map((target) => {
        const { near, cover, common } = likeness(asked, had, target, rarity);
        const ideasNamed = fit(target, ideas);
        const named = ideasNamed > 0 && (target.kind === 'decline' || near >= enough);
        const same = near >= SAME_QUESTION;
        const like = near + COVER * cover;
        const score = like + (same ? SAME : 0) + (named ? NAMED + NAMED_IDEA * ideasNamed : 0);
        return { target, same, like, named, common, score };
      })
      .sort((a, b) => b.score - a.score);
    const strange = scored.find(({ target }) => target.kind === ELSEWHERE)?.score ?? 0;
    return scored.map(({ target, same, like, named, common, score }, place): Ranked => {
      const next = place === 0 ? (scored[1]?.score ?? 0) : scored[0]!.score;
      return {
        id: target.id,
        kind: target.kind,
        same,
        named,
        sure:
          named ||
          same ||
          (like >= LIKE && common >= COMMON && score - next >= LEAD && sharesCore(target, ideas)),
        near:
          score >= SUGGESTED &&
          common >= SUGGESTED_COMMON &&
          score - strange >= SUGGESTED_LEAD &&
          (named || (target.core.size > 0 ? sharesCore(target, ideas) : score >= SUGGESTED_BARE)),
        weak: !same && like < WEAK,
        score,
      };
    });
  };

  return ({ text: question, lang, about }) => {
    const text = spell(normalise(question));
    const ideas = findIdeas(text);
    const alone = rank(text, ideas, lang);
    const unsaid = UNSAID[about?.product ?? ''];
    const first = alone[0];
    if (unsaid === undefined || first?.named === true || first?.same === true) return alone;
    const helped = rank(text, new Set([...ideas, ...unsaid]), lang);
    return helped[0]?.named === true ? helped : alone;
  };
}

const coreOf = (asked: readonly (readonly string[])[]): ReadonlySet<string> => {
  const counts = new Map<string, number>();
  for (const token of asked.flat())
    if (token.startsWith('#')) counts.set(token.slice(1), (counts.get(token.slice(1)) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= asked.length * MOST).map(([idea]) => idea));
};

const sharesCore = ({ core }: Target, ideas: ReadonlySet<string>): boolean =>
  core.size === 0 || [...core].some((idea) => ideas.has(idea));

/** How specifically the ideas name the target: the size of its largest combination that is wholly there. */
function fit(target: Target, ideas: ReadonlySet<string>): number {
  let best = 0;
  for (const combination of target.keys) {
    if (combination.length > best && combination.every((idea) => ideas.has(idea))) best = combination.length;
  }
  return best;
}

/** A word's weight: high when few of the lists use it. A word of none may mean nothing here, and weighs half. */
function weights(lists: readonly (readonly string[])[]): (token: string) => number {
  const used = new Map<string, number>();
  for (const list of lists) {
    for (const token of new Set(list)) used.set(token, (used.get(token) ?? 0) + 1);
  }
  const weight = new Map([...used].map(([token, times]) => [token, Math.log(1 + lists.length / times)]));
  const unknown = Math.log(1 + lists.length) / 2;
  return (token) => weight.get(token) ?? unknown;
}

/**
 * `near`: weight shared with the nearest question, `cover`: weight found in any of them, both 0 to 1; `common`: the
 * weight that the nearest question shares.
 */
function likeness(
  asked: Asked,
  had: ReadonlySet<string>,
  { questions }: Target,
  weigh: (token: string) => number,
): { readonly near: number; readonly cover: number; readonly common: number } {
  let near = 0;
  let common = 0;
  const covered = new Set<string>();
  for (const { tokens, weight } of questions) {
    let shared = 0;
    for (const token of tokens) {
      if (!had.has(token)) continue;
      shared += weigh(token);
      covered.add(token);
    }
    const part = (2 * shared) / (asked.weight + weight);
    if (part > near) {
      near = part;
      common = shared;
    }
  }
  let cover = 0;
  for (const token of covered) cover += weigh(token);
  return { near, cover: asked.weight === 0 ? 0 : cover / asked.weight, common };
}
