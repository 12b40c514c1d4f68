import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import MiniSearch from 'minisearch';
import type { Library } from '../../src/knowledge/library.ts';
import { type Score, SHARED_LAWS, sharedRows } from './score.ts';

interface Asked {
  readonly id: string;
  readonly question: string;
  readonly gold_ids: readonly string[];
}

interface Article {
  readonly id: string;
  readonly law: string;
  readonly article: number;
  readonly text: string;
}

const ON = '2026-11-23';
/** Texts that were replaced before that day. */
const REPLACED = /superseded/;
const MOST = 5;

/** What a way of searching finds for a question: ids of articles, best first. */
type Find = (question: string) => readonly string[];

const pairs = (text: string): string[] => {
  const all: string[] = [];
  for (const [run] of text.matchAll(/\p{Script=Han}+/gu))
    for (let i = 0; i + 1 < run.length; i++) all.push(run.slice(i, i + 2));
  return all;
};

/** The plain baseline: BM25 over pairs of signs, nothing else. */
function bigramBm25(articles: readonly Article[]): Find {
  const texts = articles.map(({ text }) => pairs(text));
  const average = texts.reduce((sum, { length }) => sum + length, 0) / texts.length;
  const held = new Map<string, [number, number][]>();
  texts.forEach((text, at) => {
    const times = new Map<string, number>();
    for (const pair of text) times.set(pair, (times.get(pair) ?? 0) + 1);
    for (const [pair, often] of times) held.set(pair, [...(held.get(pair) ?? []), [at, often]]);
  });
  return (question) => {
    const scores = new Map<number, number>();
    for (const pair of new Set(pairs(question))) {
      const list = held.get(pair) ?? [];
      const rarity = Math.log(1 + (texts.length - list.length + 0.5) / (list.length + 0.5));
      for (const [at, often] of list) {
        const damped = often + 1.2 * (0.25 + (0.75 * texts[at]!.length) / average);
        scores.set(at, (scores.get(at) ?? 0) + (rarity * often * 2.2) / damped);
      }
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST)
      .map(([at]) => articles[at]!.id);
  };
}

/** MiniSearch alone, with the words that the platform's segmenter finds. */
function miniSearch(articles: readonly Article[]): Find {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const index = new MiniSearch<Article>({
    fields: ['text'],
    tokenize: (text) =>
      [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) =>
        isWordLike === true ? [segment] : [],
      ),
  });
  index.addAll([...articles]);
  return (question) =>
    index
      .search(question)
      .slice(0, MOST)
      .map(({ id }) => id as string);
}

const isHeldOut = ({ id }: Asked): boolean => createHash('sha256').update(id).digest()[0]! % 2 === 0;

/**
 * hit@1, hit@5 and MRR of what `ask` cites for laypeople's questions, tuned on one half and shown for the other, too,
 * beside the baselines over the same texts.
 */
export function statuteQuestions(library: Library): readonly Score[] {
  const asked = sharedRows<Asked>('statute_questions/dev.jsonl');
  const corpus = sharedRows<Article>('laws/corpus_articles.jsonl');
  if (asked === null || corpus === null || !existsSync(SHARED_LAWS)) return [];
  const articles = corpus.filter(({ id }) => !REPLACED.test(id));
  const ids = new Map(articles.map(({ id, law, article }) => [`${law} ${article}`, id]));
  const ours: Find = (question) =>
    library
      .ask(question, { lang: 'zh', on: ON })
      .citations.map(({ law, article }) => ids.get(`${law} ${article}`) ?? '');
  const scored = (
    name: string,
    rows: readonly Asked[],
    find: Find,
    aims: readonly string[],
  ): readonly Score[] => {
    const ranks = rows.map((row) => find(row.question).findIndex((id) => row.gold_ids.includes(id)) + 1);
    const wrong = rows.flatMap(({ question }, i) => (ranks[i] === 1 ? [] : [question]));
    const score = (measure: string, right: number, aim: string | undefined): Score => ({
      name: `statutes: ${measure}, ${name}`,
      right,
      all: rows.length,
      wrong: measure === 'hit@1' ? wrong : [],
      ...(aim === undefined ? {} : { aim }),
    });
    return [
      score('hit@1', ranks.filter((rank) => rank === 1).length, aims[0]),
      score('hit@5', ranks.filter((rank) => rank > 0 && rank <= MOST).length, aims[1]),
      score(
        'MRR',
        ranks.reduce((sum, rank) => sum + (rank === 0 ? 0 : 1 / rank), 0),
        aims[2],
      ),
    ];
  };
  return [
    ...scored('ask', asked, ours, ['.42', '.66', '.52']),
    ...scored('ask, half not tuned on', asked.filter(isHeldOut), ours, []),
    ...scored('bigram BM25', asked, bigramBm25(articles), []),
    ...scored('MiniSearch', asked, miniSearch(articles), []),
  ];
}
