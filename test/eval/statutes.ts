import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import MiniSearch from 'minisearch';
import type { Law } from '../../src/knowledge/entry.ts';
import type { Library } from '../../src/knowledge/library.ts';
import { lawFiles } from '../../src/knowledge/statutes/open-shelf.ts';
import { readLaw } from '../../src/knowledge/statutes/read-law.ts';
import { fillShelf } from '../../src/knowledge/statutes/shelf.ts';
import { inTime, type Statute } from '../../src/knowledge/statutes/versions.ts';
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

const PASSAGES = 10_000;

/** How long a question takes among that many passages, in milliseconds: p50 and p99. */
function retrievalSpeed(statutes: readonly Statute[], questions: readonly string[]): string {
  const filling = fillShelf([]);
  for (let taken = 0; taken < PASSAGES; )
    for (const statute of statutes)
      for (const article of statute.text.articles) {
        if (taken >= PASSAGES) break;
        filling.add({ statute, article });
        taken += 1;
      }
  const shelf = filling.done();
  const times = [...questions, ...questions].map((question) => {
    const start = performance.now();
    shelf.find(question, ON, MOST);
    return performance.now() - start;
  });
  // The first round warms up.
  const measured = times.slice(questions.length).sort((a, b) => a - b);
  const at = (share: number): string => measured[Math.floor(measured.length * share)]!.toFixed(2);
  return `retrieval among ${shelf.size} passages: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms (aim: p99 under 5)`;
}

/** The speed over the public texts and questions; null where they are absent. */
export function statuteSpeed(laws: readonly Law[]): string | null {
  const asked = sharedRows<Asked>('statute_questions/dev.jsonl');
  if (asked === null || !existsSync(SHARED_LAWS)) return null;
  const texts = lawFiles(SHARED_LAWS).flatMap((path) => {
    const law = readLaw(readFileSync(path, 'utf8'), basename(path));
    return law.ok ? [{ file: path, text: law.value }] : [];
  });
  const statutes = inTime(texts, laws, () => undefined);
  return retrievalSpeed(
    statutes,
    asked.map(({ question }) => question),
  );
}
