import type { Instant } from '../basics/clock.ts';
import type { Result } from '../basics/result.ts';
import type { FileStream } from '../conversation/channel.ts';
import type { Attachment, FileFault, FileWork } from './attachment.ts';

/** The rows of what was sent as evidence; the bytes lie apart. */
export interface Attachments {
  add(attachment: Attachment): Promise<void>;
  get(id: string): Promise<Attachment | null>;
  /** All of a talk in the order they came, also what was refused or removed. */
  ofConversation(conversation: string): Promise<readonly Attachment[]>;
  /** They came with this message, where they came with none before. */
  send(ids: readonly string[], message: string): Promise<void>;
  /** They are listed by this complaint from now on. */
  place(ids: readonly string[], complaint: string): Promise<void>;
  /** Gives work to one that is kept. */
  begin(id: string, work: FileWork, at: Instant): Promise<void>;
  /** Those with work that may be begun and that nobody has leased, the longest due first. */
  due(now: Instant, limit: number): Promise<readonly string[]>;
  /** Takes one for its work and counts the attempt; null when somebody else has it. */
  lease(id: string, now: Instant, until: Instant): Promise<Attachment | null>;
  /**
   * Ends a lease with what came of it, `next` carrying the lease's fence; with work left it is due again at `freeAt`.
   * False, and nothing was written, when the lease was lost or the file removed.
   */
  settle(next: Attachment): Promise<boolean>;
  /** Nothing of it may be legible from now on; its bytes are to go. Does nothing to what is removed already. */
  remove(ids: readonly string[]): Promise<void>;
  /** Whose bytes are to go, `limit` at most. */
  removing(limit: number): Promise<readonly Attachment[]>;
  /** Its bytes are gone, or are another's too. */
  markRemoved(id: string): Promise<void>;
}

/** A file that came in, whole on disk and counted, and not yet kept. */
export interface Arrived {
  readonly bytes: number;
  /** SHA-256 in hex. */
  readonly digest: string;
  content(): Promise<Buffer>;
  discard(): Promise<void>;
}

/** The bytes of evidence, outside the database. */
export interface Files {
  /** Writes what comes to a file of its own; stops reading after `most` bytes. Throws what reading the stream throws. */
  take(
    content: FileStream,
    most: number,
  ): Promise<Result<Arrived, Extract<FileFault, 'too-large' | 'empty'>>>;
  /** Keeps these bytes whole, on disk once it resolves, under the name that it returns. */
  keep(content: Uint8Array): Promise<string>;
  /** Throws where nothing can be kept just now. */
  check(): Promise<void>;
  /** Null where there is no such file. */
  read(file: string): Promise<Buffer | null>;
  /** Does nothing where there is no such file. */
  remove(file: string): Promise<void>;
}
