import type { Span } from './fold.ts';

export interface Term<T> {
  /**
   * What to look for, in the spelling of `fold`. `…` stands for up to ten characters within a clause, a final `*`
   * for any ending of a Latin word.
   */
  readonly words: string;
  readonly value: T;
}

export interface Hit<T> extends Span {
  readonly value: T;
  readonly words: string;
}

interface Compiled<T> {
  readonly term: Term<T>;
  readonly head: string;
  readonly rest: RegExp | null;
  readonly open: boolean;
}

const latin = (c: string | undefined): boolean => c !== undefined && /[a-z0-9]/.test(c);
const literally = (s: string): string => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function compile<T>(term: Term<T>): Compiled<T> {
  const open = term.words.endsWith('*');
  const [head, ...gaps] = (open ? term.words.slice(0, -1) : term.words).split('…');
  const rest =
    gaps.length === 0
      ? null
      : new RegExp(
          gaps
            .map(
              (part) => `[^,，。!?;\\n]{0,${latin(part[0]) || part[0] === ' ' ? 24 : 10}}?${literally(part)}`,
            )
            .join(''),
          'y',
        );
  return { term, head: head!, rest, open };
}

/** Looks for many words at once; hits come in order of place and may overlap. Linear in the text. */
export function lexicon<T>(terms: readonly Term<T>[]): (folded: string) => readonly Hit<T>[] {
  const index = new Map<string, Compiled<T>[]>();
  for (const term of terms) {
    const compiled = compile(term);
    const first = compiled.head[0];
    if (first === undefined) continue;
    index.set(first, [...(index.get(first) ?? []), compiled]);
  }
  return (folded) => {
    const hits: Hit<T>[] = [];
    for (let from = 0; from < folded.length; from++) {
      const here = index.get(folded[from]!);
      if (here === undefined) continue;
      if (latin(folded[from]) && latin(folded[from - 1])) continue;
      for (const { term, head, rest, open } of here) {
        if (!folded.startsWith(head, from)) continue;
        let to = from + head.length;
        if (rest !== null) {
          rest.lastIndex = to;
          if (!rest.test(folded)) continue;
          to = rest.lastIndex;
        }
        if (latin(folded[to - 1])) {
          if (open) while (latin(folded[to])) to++;
          else if (latin(folded[to])) continue;
        }
        hits.push({ from, to, value: term.value, words: term.words });
      }
    }
    return hits;
  };
}

/** Of hits that overlap only the longest stays, the earlier of two equals. */
export function longest<H extends Span>(hits: readonly H[]): readonly H[] {
  const kept: H[] = [];
  for (const hit of [...hits].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = kept.at(-1);
    if (last === undefined || hit.from >= last.to) kept.push(hit);
    else if (hit.to - hit.from > last.to - last.from) kept[kept.length - 1] = hit;
  }
  return kept;
}

/** Hits that no longer one overlaps; equals stay side by side, so that one word may mean two things. */
export function undominated<H extends Span>(hits: readonly H[]): readonly H[] {
  const kept = new Set(longest(hits).map((hit) => `${hit.from}-${hit.to}`));
  return hits.filter((hit) => kept.has(`${hit.from}-${hit.to}`));
}
