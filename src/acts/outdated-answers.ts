import type { Instant } from '../basics/clock.ts';
import type { Message } from '../conversation/message.ts';
import type { Library } from '../knowledge/library.ts';
import type { Ports } from './store.ts';

/** An entry that says something else today than it said to somebody. */
export interface Outdated {
  readonly entry: string;
  /** False when there is no such entry any more, or it says nothing for today. */
  readonly there: boolean;
  readonly times: number;
  /** The talks in which it was told, so that somebody may set it right there; nobody is named. */
  readonly talks: readonly string[];
  readonly last: Instant;
}

const PAGE = 500;

/** Every entry told in another wording, or by another law, than it has on `on`; told most often first. */
export async function outdatedAnswers(
  read: Pick<Ports, 'messages'>,
  library: Library,
  on: string,
): Promise<readonly Outdated[]> {
  const found = new Map<string, { times: number; talks: Set<string>; last: Instant }>();
  let behind: Message | null = null;
  for (;;) {
    const page: readonly Message[] = await read.messages.said(behind, PAGE);
    for (const { conversation, at, extras } of page) {
      for (const { entry, edition } of extras.used ?? []) {
        if (library.edition(entry, on) === edition) continue;
        const told = found.get(entry) ?? { times: 0, talks: new Set<string>(), last: at };
        told.times += 1;
        told.talks.add(conversation);
        if (at > told.last) told.last = at;
        found.set(entry, told);
      }
    }
    behind = page.at(-1) ?? null;
    if (page.length < PAGE) break;
  }
  return [...found]
    .map(([entry, { times, talks, last }]) => ({
      entry,
      there: library.edition(entry, on) !== null,
      times,
      talks: [...talks],
      last,
    }))
    .sort((a, b) => b.times - a.times || (a.entry < b.entry ? -1 : 1));
}
