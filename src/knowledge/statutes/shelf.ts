import type { LegalWords } from '../entry.ts';
import { normalise } from '../ideas.ts';
import { fuse, likeness } from '../meanings.ts';
import { collectPostings, type Postings } from './postings.ts';
import type { Article } from './read-law.ts';
import type { Statute } from './versions.ts';

/** An article that may bear on a question. */
export interface Passage {
  readonly statute: Statute;
  readonly article: Article;
}

export interface Found extends Passage {
  /** How much of what was asked stands in the article, 0 to 1. */
  readonly covered: number;
  /** How much of what the law calls it stands there, 0 to 1; 0 where nothing said has another name in the law. */
  readonly named: number;
}

export interface Findings {
  readonly found: readonly Found[];
  /** The share of what was asked that stands anywhere in the texts, 0 to 1: little of it where something else is meant. */
  readonly known: number;
}

/** The law texts of an operator, by article. */
export interface Shelf {
  /** The nearest articles in force on `on`, best first. */
  find(question: string, on: string, most: number): Findings;
  /** Whether the law had that article on `on`; null where no such law is here. */
  has(title: string, article: number, on: string): boolean | null;
  /** How many articles it holds. */
  readonly size: number;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Of how a question is put, and in no question what it is about. */
const EMPTY = new Set(
  (
    '的 了 是 在 和 与 或 对 有 我 你 您 他 她 它 吗 呢 吧 啊 什么 怎么 如何 哪些 哪 应该 应当 可以 是否 能否 能 要 不 会 该 及 其 被 将 由 就 也 都 ' +
    '还 到 给 为 以 于 并 等 而 所 之 上 下 中 这 那 个 一 没有 怎么办 办 请问 您好 你好 需要'
  ).split(' '),
);
const RUN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/** Pairs of signs of each Chinese run, and other words whole. */
function pairsOf(text: string): readonly string[] {
  const pairs: string[] = [];
  for (const [run] of text.matchAll(RUN)) {
    if (!/\p{Script=Han}/u.test(run)) pairs.push(run);
    else for (let i = 0; i + 1 < run.length; i++) pairs.push(run.slice(i, i + 2));
  }
  return pairs;
}

function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(text))
    if (isWordLike === true && !EMPTY.has(segment)) words.push(segment);
  return words;
}

/** Words, titles and headings beside pairs of signs: each finds what the other misses. */
const WORDS = 0.6;
const HEADINGS = 0.4;
const LAY = 0.5;

const OWN_WORDS = /中华人民共和国|最高人民法院关于(?:审理|适用)?|案件|适用法律|若干问题的|规定|解释/g;
/** Titles of local rules begin with the name of their place. */
const PLACE =
  /^(?:(北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)|(?!中华|国家|全国|最高)([^市]{2,4})市(?!场))/;
const placeOf = (title: string): string | null => {
  const found = PLACE.exec(title);
  return found === null ? null : (found[1] ?? found[2]!);
};

/** The vector of a text or question where there is one. */
export type VectorOf = (text: string) => Float32Array | null;

/** So many of each order are fused. */
const FUSED = 50;

/** What an article means is told by its law, its headings and its words. */
export const textOf = ({ statute, article }: Passage): string =>
  [statute.title, ...article.headings, ...article.paragraphs].join('\n');

/** Takes articles one by one, so that a running server can do so in small pieces. */
export interface ShelfSoFar {
  add(passage: Passage): void;
  done(): Shelf;
}

export function fillShelf(lay: readonly LegalWords[], vectors: VectorOf | null = null): ShelfSoFar {
  const pairs = collectPostings(0.75);
  const words = collectPostings(0.75);
  const headings = collectPostings(0.3);
  const passages: Passage[] = [];
  return {
    add(passage) {
      const { statute, article } = passage;
      const text = normalise(article.paragraphs.join('\n'));
      passages.push(passage);
      pairs.add(pairsOf(text));
      words.add(wordsOf(text));
      headings.add(
        pairsOf(normalise(`${statute.title.replace(OWN_WORDS, ' ')} ${article.headings.join(' ')}`)),
      );
    },
    done: () =>
      createShelf(
        passages,
        { pairs: pairs.done(), words: words.done(), headings: headings.done() },
        lay,
        vectors,
      ),
  };
}

interface Indexes {
  readonly pairs: Postings;
  readonly words: Postings;
  readonly headings: Postings;
}

function createShelf(
  passages: readonly Passage[],
  { pairs, words, headings }: Indexes,
  lay: readonly LegalWords[],
  vectors: VectorOf | null,
): Shelf {
  // One for all questions: nothing waits between filling and reading it.
  const total = new Float64Array(passages.length);
  const places = passages.map(({ statute }) => placeOf(statute.title));
  const weighted = (list: Iterable<string>, more: Iterable<string>): ReadonlyMap<string, number> =>
    new Map([
      ...[...more].map((word) => [word, LAY] as const),
      ...[...list].map((word) => [word, 1] as const),
    ]);

  const byMeaning = (meant: Float32Array, on: string, asked: string): readonly number[] => {
    const scored: { readonly i: number; readonly like: number }[] = [];
    passages.forEach((passage, i) => {
      const vector = vectors?.(textOf(passage)) ?? null;
      if (vector === null || vector.length !== meant.length) return;
      if (stands(passage.statute, on) && isThere(places[i]!, asked))
        scored.push({ i, like: likeness(meant, vector) });
    });
    return scored
      .sort((a, b) => b.like - a.like)
      .slice(0, FUSED)
      .map(({ i }) => i);
  };

  return {
    size: passages.length,
    has(title, article, on) {
      const ofLaw = passages.filter(({ statute }) => statute.title === title && stands(statute, on));
      return ofLaw.length === 0 ? null : ofLaw.some((passage) => passage.article.number === article);
    },
    find(question, on, most) {
      const asked = normalise(question);
      const legal = lay
        .flatMap(({ said, law }) => (said.some((one) => asked.includes(one)) ? law : []))
        .join('，');
      const own = new Set(pairsOf(asked));
      const called = new Set(pairsOf(legal));
      const askedPairs = weighted(own, called);
      total.fill(0);
      pairs.score(askedPairs, 1, total);
      words.score(weighted(wordsOf(asked), wordsOf(legal)), WORDS, total);
      headings.score(askedPairs, HEADINGS, total);
      const lexical: number[] = [];
      const reach = vectors === null ? most : Math.max(most, FUSED);
      for (let i = 0; i < total.length; i++) {
        if (total[i]! <= (lexical.length < reach ? 0 : total[lexical[reach - 1]!]!)) continue;
        if (!stands(passages[i]!.statute, on) || !isThere(places[i]!, asked)) continue;
        const place = lexical.findIndex((other) => total[other]! < total[i]!);
        lexical.splice(place < 0 ? lexical.length : place, 0, i);
        if (lexical.length > reach) lexical.pop();
      }
      const meant = vectors?.(question) ?? null;
      const best =
        meant === null ? lexical.slice(0, most) : fuse([lexical, byMeaning(meant, on, asked)], most);
      const known = [...own].filter((pair) => pairs.knows(pair)).length / Math.max(1, own.size);
      const found = best.map((i): Found => {
        const passage = passages[i]!;
        const held = pairsIn(passage);
        return { ...passage, covered: share(own, held, pairs), named: share(called, held, pairs) };
      });
      return { found, known };
    },
  };
}

const stands = ({ effective, until }: Statute, on: string): boolean =>
  effective <= on && (until === null || on <= until);

/** A province's own rules count only where the question names it. */
const isThere = (place: string | null, asked: string): boolean => place === null || asked.includes(place);

const pairsIn = (passage: Passage): ReadonlySet<string> => new Set(pairsOf(normalise(textOf(passage))));

/** The weight of those that are held, of all, 0 to 1. */
function share(wanted: ReadonlySet<string>, held: ReadonlySet<string>, { rarity }: Postings): number {
  let had = 0;
  let all = 0;
  for (const pair of wanted) {
    const weight = rarity(pair);
    all += weight;
    if (held.has(pair)) had += weight;
  }
  return all === 0 ? 0 : had / all;
}
