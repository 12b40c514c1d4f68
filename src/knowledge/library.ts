import type { Citation, Lang, Used } from '../conversation/message.ts';

/** An answer to a question, ready to be shown: already framed (fact, what to do now, deadline, who, source). */
export interface Answer {
  readonly outcome: 'answered' | 'declined' | 'human' | 'safety';
  /** Up to 200 Chinese characters or 120 English words; the source line is part of it. */
  readonly text: string;
  readonly citations: readonly Citation[];
  /** Ids of the entries it rests on; none where it is the text of a law. */
  readonly entries: readonly string[];
  /** The same with a digest of what each said; none for refusals. */
  readonly used: readonly Used[];
  /** Telephone numbers it names. */
  readonly hotlines: readonly string[];
  /** The nearest entries when it is not known (`human`): what they may have meant, 3 at most. */
  readonly nearest: readonly { readonly id: string; readonly question: string }[];
}

/** What helps with a kind of complaint before anything is filed. */
export interface Guidance {
  readonly id: string;
  /** One thing to do now, one or two sentences. */
  readonly doNow: string;
  /** What the law gives in this case: one sentence of ours, without the citation; null where none plainly fits. */
  readonly law: string | null;
  readonly citations: readonly Citation[];
  /** What proof would help, 3 at most, short nouns. */
  readonly evidence: readonly string[];
}

/** What the present complaint is about; slugs as in the taxonomy. */
export interface About {
  readonly product: string | null;
  readonly issue: string | null;
}

/** What the files under `knowledge/` hold, parsed and indexed; pure lookups without I/O. Days are YYYY-MM-DD. */
export interface Library {
  /**
   * `about` helps a question that leaves out what the complaint already says; the question alone counts first. What no
   * entry answers is looked up in the law texts, once they are open, unless `entriesOnly`.
   */
  ask(
    question: string,
    at: {
      readonly lang: Lang;
      readonly on: string;
      readonly about?: About;
      readonly entriesOnly?: boolean;
      /** What the complaint is about, in fen: worked out where the question names no sum. */
      readonly price?: number | null;
    },
  ): Answer;
  /** Fetches what a question means, within a second or two, where an embedding model is set and law texts are open. */
  hear(question: string): Promise<void>;
  /**
   * Reads and indexes the operator's law texts (some seconds, in pieces of a few milliseconds; once). Resolves with the
   * files that could not be taken and why; without a folder at once.
   */
  openStatutes(): Promise<readonly string[]>;
  /** Indexes the questions now (about 0.3 s, once) instead of with the first that is asked. */
  prepare(): void;
  /** The digest of what an entry says on a day; null where it says nothing. */
  edition(id: string, on: string): string | null;
  /** The answer of one entry, for a pressed suggestion; null when there is none by that id. */
  entry(id: string, at: { readonly lang: Lang; readonly on: string }): Answer | null;
  /**
   * The nearest fit: product and issue, else the issue, else the product, else the general one, slugs as in the
   * taxonomy; among several guides of a pair the one whose words stand in `story`. A step that the story says is done
   * is acknowledged and left out. `story` is what the consumer told, masked. `weak` guesses pick a guide only where its
   * words stand in the story, too.
   */
  guidance(
    product: string | null,
    issue: string | null,
    lang: Lang,
    story?: string,
    weak?: { readonly product?: boolean; readonly issue?: boolean },
  ): Guidance;
}
