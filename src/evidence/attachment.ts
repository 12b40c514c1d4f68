import type { Instant } from '../basics/clock.ts';
import type { FileRef } from '../conversation/message.ts';

/** The largest file that is taken, in bytes as sent. */
export const MOST_BYTES = 10 * 1024 * 1024;
/** Files of one talk that are kept at the same time. */
export const MOST_FILES = 30;
/** Files that one message may carry. */
export const MOST_A_MESSAGE = 10;

export type FileKind = 'picture' | 'document' | 'recording';

/** Why a file is not among the evidence. */
export type FileFault =
  | 'too-large'
  | 'empty'
  /** None of the kinds that are taken, whatever its name says. */
  | 'kind'
  /** It says to be such a file and is none that could be read whole, or more than one thing at once. */
  | 'damaged'
  /** More picture than a screen can open: a small file that unpacks without end. */
  | 'too-many-pixels'
  /** The talk has as many as are kept. */
  | 'too-many'
  /** Its platform would not hand it out, or not in time. */
  | 'not-fetched';

/** What is left to be done: fetched from its platform, or listened to. */
export type FileWork = 'fetch' | 'hear';

export type FileState = 'coming' | 'kept' | 'refused' | 'removing' | 'removed';

/** A file that somebody sent as evidence. What it shows is for people alone: no rule and no model looks at it. */
export interface Attachment {
  readonly id: string;
  readonly conversation: string;
  /** The message that it came with; null while it is only uploaded. */
  readonly message: string | null;
  /** The complaint that lists it; null while none does. */
  readonly complaint: string | null;
  readonly at: Instant;
  readonly state: FileState;
  readonly work: FileWork | null;
  readonly fault: FileFault | null;
  /** How its platform names it; null for what was sent to us directly, and once it is fetched. */
  readonly origin: FileRef | null;
  /** As the sender called it, secrets hidden, without folders; null where it had none. */
  readonly name: string | null;
  /** By content. */
  readonly mime: string | null;
  /** As sent. */
  readonly bytes: number | null;
  /** SHA-256 in hex of the bytes as sent. */
  readonly digest: string | null;
  /** Which stored bytes are this file: the same for the same bytes sent twice in one talk. */
  readonly file: string | null;
  /** SHA-256 in hex of the stored bytes, from which place and device were taken out. */
  readonly keptDigest: string | null;
  /** When the camera says that it was taken, in the camera's own time: YYYY-MM-DDTHH:MM:SS. */
  readonly takenAt: string | null;
  readonly device: string | null;
  /** What was understood of a recording, secrets hidden. */
  readonly heard: string | null;
  readonly attempts: number;
  readonly fence: number;
  /** When its work may be begun. */
  readonly freeAt: Instant;
}

const KINDS: Readonly<Record<string, FileKind>> = { image: 'picture', audio: 'recording' };

export const kindOf = (mime: string | null): FileKind => KINDS[mime?.split('/')[0] ?? ''] ?? 'document';

/** True while it counts as evidence. */
export const isKept = ({ state }: Pick<Attachment, 'state'>): boolean => state === 'kept';
