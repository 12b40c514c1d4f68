import type { Issue, Product } from '../complaints/taxonomy.ts';
import { type Candidate, type Classifier, ENOUGH, type Ranking } from './classify.ts';
import type { Denials } from './denials.ts';
import { fold } from './fold.ts';
import { type Learnt, type Lesson, learn, recall, traitsOf } from './learner.ts';
import { taught } from './school.ts';

/** Stories as people type them, with what they are about and what went wrong, as far as they tell. */
export interface Stories {
  readonly product?: Product | undefined;
  readonly issue?: Issue | undefined;
  readonly told: readonly string[];
}

/** What a text speaks for. */
export interface Kinds {
  readonly products: Ranking<Product>;
  readonly issues: Ranking<Issue>;
}

export interface KindGuesser {
  /**
   * `issueText`: the same text without what is asked for; `leaning`: what the named companies speak for; `denied`: what
   * it is said not to be, which is never guessed.
   */
  guess(
    text: string,
    issueText: string,
    leaning: ReadonlyMap<Product, number>,
    denied: Pick<Denials, 'products' | 'issues'>,
  ): Kinds;
  /** Learns the stories now (about 0.25 s, once) instead of with the first text. */
  prepare(): void;
}

const NOTHING = '-';
type Or<S extends string> = S | '-';

interface Knowledge {
  readonly products: Learnt<Or<Product>>;
  readonly issues: Learnt<Or<Issue>>;
}

/** Through all stories, as often as measured to be enough. */
const ROUNDS = 6;

/** How much keywords count beside what was learnt, by their weight up to so much. */
const KEYWORDS = { share: 0.2, most: 20 } as const;

const keywordTraits = (mark: string, { candidates, weight }: Ranking<string>): readonly string[] =>
  candidates.flatMap(({ slug }, at) => {
    const some = `=${mark} ${slug}`;
    return at === 0 && weight >= ENOUGH ? [some, `${some} first`] : [some];
  });

/** What was learnt, the keywords and the leaning together, as shares of one. */
function weighed<S extends string>(
  likely: ReturnType<Learnt<Or<S>>>,
  words: Ranking<S>,
  leaning: ReadonlyMap<S, number>,
  denied: ReadonlySet<S>,
): readonly Candidate<S>[] {
  const open = likely.filter(({ label }) => label === NOTHING || !denied.has(label));
  const odds = open.map(({ label, share }) => {
    if (label === NOTHING) return { label, odds: share };
    const said = words.candidates.find(({ slug }) => slug === label)?.score ?? 0;
    const more = KEYWORDS.share * said * Math.min(words.weight, KEYWORDS.most) + (leaning.get(label) ?? 0);
    return { label, odds: share * Math.exp(more) };
  });
  const all = odds.reduce((sum, one) => sum + one.odds, 0);
  return odds
    .flatMap(({ label, odds: one }) =>
      label === NOTHING || denied.has(label)
        ? []
        : [{ slug: label, score: Math.round((one / all) * 1000) / 1000 }],
    )
    .sort((a, b) => b.score - a.score)
    .slice(0, 3);
}

/** Guesses product and issue from stories whose both are known, by their spelling and their keywords. */
export function kindGuesser(
  stories: readonly Stories[],
  products: Classifier<Product>,
  issues: Classifier<Issue>,
): KindGuesser {
  let lessons = stories;
  let learnt: Knowledge | null = null;
  const traits = (text: string, about: Ranking<Product>, wrong: Ranking<Issue>): readonly string[] => [
    ...traitsOf(text),
    ...keywordTraits('product', about),
    ...keywordTraits('issue', wrong),
  ];
  const known = (): Knowledge => {
    if (learnt !== null) return learnt;
    let rows: readonly (readonly [Stories, readonly string[]])[] | null = null;
    const told = <S extends string>(label: (stories: Stories) => S): readonly Lesson<S>[] => {
      rows ??= lessons.flatMap((stories) =>
        stories.told.map((story) => {
          const text = fold(story);
          return [stories, traits(text, products(text), issues(text))] as const;
        }),
      );
      return rows.map(([stories, row]) => ({ traits: row, label: label(stories) }));
    };
    learnt = {
      products: recall(
        taught('products', () =>
          learn(
            told(({ product = NOTHING }) => product),
            ROUNDS,
          ),
        ),
      ),
      issues: recall(
        taught('issues', () =>
          learn(
            told(({ issue = NOTHING }) => issue),
            ROUNDS,
          ),
        ),
      ),
    };
    lessons = [];
    return learnt;
  };
  return {
    guess(text, issueText, leaning, denied) {
      const about = products(text);
      const wrong = issues(issueText);
      const row = traits(text, about, wrong);
      return {
        products: {
          candidates: weighed(known().products(row), about, leaning, denied.products),
          weight: about.weight,
        },
        issues: {
          candidates: weighed(known().issues(row), wrong, new Map(), denied.issues),
          weight: wrong.weight,
        },
      };
    },
    prepare() {
      known();
    },
  };
}
