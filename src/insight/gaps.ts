import type { Instant } from '../basics/clock.ts';
import type { Lang } from '../conversation/message.ts';
import { wordsOf } from '../knowledge/words.ts';

/** A question that nothing here answered, with nobody's data in it. */
export interface Unanswered {
  readonly question: string;
  readonly lang: Lang;
  readonly talk: string;
  readonly at: Instant;
}

/** Unanswered questions that are alike. */
export interface Gap {
  /** As people asked it, the newest first, a few. */
  readonly questions: readonly string[];
  readonly lang: Lang;
  readonly times: number;
  /** In how many talks; which ones is nobody's business here. */
  readonly talks: number;
  readonly last: Instant;
}

/** Two questions are alike that share so much of their words, 0 to 1. */
const ALIKE = 0.45;
const SHOWN = 3;

interface Cluster {
  readonly lang: Lang;
  readonly words: ReadonlySet<string>;
  readonly members: Unanswered[];
}

const likeness = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return (2 * shared) / (one.size + other.size);
};

/**
 * Puts like questions together, asked in most talks first. Each joins the cluster whose first question it is most
 * like, so that a chain of small steps never ends up somewhere else.
 */
export function gapsAmong(unanswered: readonly Unanswered[]): readonly Gap[] {
  const clusters: Cluster[] = [];
  for (const one of unanswered.toSorted((a, b) => a.at - b.at)) {
    const words = new Set(wordsOf(one.question));
    if (words.size === 0) continue;
    let nearest: Cluster | null = null;
    let best = ALIKE;
    for (const cluster of clusters) {
      const alike = cluster.lang === one.lang ? likeness(words, cluster.words) : 0;
      if (alike < best || (alike === best && nearest !== null)) continue;
      best = alike;
      nearest = cluster;
    }
    if (nearest === null) clusters.push({ lang: one.lang, words, members: [one] });
    else nearest.members.push(one);
  }
  return clusters
    .map(({ lang, members }): Gap => {
      const newest = members.toReversed();
      return {
        questions: [...new Set(newest.map(({ question }) => question))].slice(0, SHOWN),
        lang,
        times: members.length,
        talks: new Set(members.map(({ talk }) => talk)).size,
        last: newest[0]!.at,
      };
    })
    .toSorted((a, b) => b.talks - a.talks || b.times - a.times || b.last - a.last);
}
