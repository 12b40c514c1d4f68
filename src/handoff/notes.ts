import type { Instant } from '../basics/clock.ts';

/** What staff write to each other about a talk; no consumer ever sees it. */
export interface Note {
  readonly conversation: string;
  readonly at: Instant;
  /** The id of who wrote it. */
  readonly by: string;
  readonly text: string;
}

export interface Notes {
  add(note: Note): Promise<void>;
  /** Oldest first. */
  of(conversation: string): Promise<readonly Note[]>;
}
