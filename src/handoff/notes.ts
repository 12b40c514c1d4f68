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
  /** The same `clientId` of the same person again writes nothing: the note stored under it comes back. */
  add(note: Note, clientId?: string | null): Promise<Note>;
  /** Oldest first. */
  of(conversation: string): Promise<readonly Note[]>;
}
