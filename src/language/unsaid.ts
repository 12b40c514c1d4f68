import type { Fact } from '../complaints/record.ts';
import { fold, type Span } from './fold.ts';
import { numberOf } from './numerals.ts';

/** A stretch of the story is spoken of, not a field. */
const OF_STORY =
  /[句段](?:话)?|那些话|经过|\b(?:sentences?|lines?|paragraph|story|(?:the|that|this|last|first) (?:\w+ )?(?:parts?|bits?)|what i (?:said|wrote))\b/;

const FROM_START =
  /前(?:面)?([一二两三四五\d]?)句|第([一二三四五\d])句|\bfirst (?:(two|three|\d) )?(?:sentences?|lines?|parts?|bits?)\b/;
const FROM_END =
  /(?:最后|后面?|末尾)(?:的)?([一二两三\d]?)句|\blast (?:(two|three|\d) )?(?:sentences?|lines?|parts?|bits?)\b/;
const COUNTS: Readonly<Record<string, number>> = { two: 2, three: 3 };
const countOf = (written: string | undefined): number =>
  written === undefined || written === '' ? 1 : (COUNTS[written] ?? numberOf(written) ?? 1);

const EMPTY =
  /把|将|那|这|句|段|话|的|里|中|面|经过|去掉|去除|删(?:掉|除|了|去)?|拿掉|划掉|(?:不要|别|不用)(?:写|放|提|加)?|了|吧|请|帮我|一下|说|关于|部分|内容|(?<![a-z'])(?:the|a|an|that|this|about|with|where|which|i|my|me|it|of|in|on|from|to|and|please|remove|delete|drop|take|out|cut|strike|part|parts|bit|bits|sentence|sentences|line|lines|story|said|wrote|say|says)(?![a-z'])/g;

const contentOf = (folded: string): readonly string[] => {
  const left = folded.replace(EMPTY, ' ');
  const words = left.match(/[a-z0-9']{3,}/g) ?? [];
  const pairs = (left.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    run.length === 1 ? [run] : Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)),
  );
  return [...words, ...pairs];
};

function cut(text: string, stops: RegExp): readonly Span[] {
  const folded = fold(text);
  const spans: Span[] = [];
  let from = 0;
  for (const stop of [...folded.matchAll(stops), { index: folded.length, 0: '' }]) {
    if (/[\p{L}\p{N}]/u.test(folded.slice(from, stop.index))) spans.push({ from, to: stop.index });
    from = stop.index + stop[0].length;
  }
  return spans;
}
const SENTENCE = /[。!?;\n]+|\.(?=\s|$)/g;
const CLAUSE = /[,。!?;\n、]+(?!\d)|\.(?=\s|$)/g;

const pieces = (facts: readonly Fact[], stops: RegExp): readonly string[] =>
  facts.flatMap(({ text }) => cut(text, stops).map(({ from, to }) => text.slice(from, to).trim()));

function byPlace(folded: string, facts: readonly Fact[]): readonly string[] | null {
  const start = FROM_START.exec(folded);
  const end = FROM_END.exec(folded);
  if (start === null && end === null) return null;
  const count = countOf(start === null ? (end![1] ?? end![2]) : (start[1] ?? start[3]));
  const sentences = pieces(facts, SENTENCE);
  const all = sentences.length > count ? sentences : pieces(facts, CLAUSE);
  if (start === null) return all.slice(-count);
  const nth = start[2] === undefined ? null : countOf(start[2]);
  return nth === null ? all.slice(0, count) : all.slice(nth - 1, nth);
}

/**
 * The words of the story that a folded removal means, as they stand in it: 前两句, 把店员骂我那句去掉; null when it
 * speaks of no story, empty when it is not plain which words are meant.
 */
export function unsaid(folded: string, facts: readonly Fact[]): readonly string[] | null {
  if (!OF_STORY.test(folded)) return null;
  const placed = byPlace(folded, facts);
  if (placed !== null) return placed;
  const wanted = contentOf(folded);
  const scored = pieces(facts, CLAUSE).map((words) => {
    const text = fold(words);
    return { words, score: wanted.filter((one) => text.includes(one)).length };
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const meant = scored.filter(({ score }) => score === best).map(({ words }) => words);
  return best > 0 && meant.length === 1 ? meant : [];
}
