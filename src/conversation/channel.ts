import type { Result } from '../basics/result.ts';
import type { Address, ChannelName, FileRef, Outgoing } from './message.ts';

export type SendFailure =
  /** The platform said no for good: blocked, gone, malformed. */
  | { readonly kind: 'refused'; readonly code: string }
  /** Not now; `retryAfter` in milliseconds, for this chat or for the whole account. */
  | { readonly kind: 'later'; readonly retryAfter: number; readonly scope: 'address' | 'account' }
  /** The call was lost: it may or may not have arrived. */
  | { readonly kind: 'unknown' };

export type FetchFailure =
  /** The platform said no for good: deleted, expired, no right to it. */
  | { readonly kind: 'gone'; readonly code: string }
  /** The platform doesn't hand out files of this size. */
  | { readonly kind: 'too-large' }
  /** Not now, or the call was lost; asking again does no harm. `retryAfter` in milliseconds, null = as we like. */
  | { readonly kind: 'later'; readonly retryAfter: number | null };

/** A file's bytes as they come. Reading may throw where the connection breaks; leaving the loop ends the download. */
export type FileStream = AsyncIterable<Uint8Array>;

/** A platform as the delivery sees it. Web and terminal have none: their message row is the delivery. */
export interface PushChannel {
  readonly name: ChannelName;
  readonly limits: {
    /** In UTF-16 units; longer texts are sent in pieces. */
    readonly text: number;
    readonly buttons: number;
    /** How many messages a second the platform takes from one account of ours and in one chat; absent = as many as we like. */
    readonly perSecond?: { readonly account: number; readonly address: number };
  };
  write(to: Address, message: Outgoing): Promise<Result<{ readonly sentId: string }, SendFailure>>;
  /** The bytes behind `file.id`; `account` is the one of ours that was sent the file. How much is read the caller decides. */
  open(account: string, file: FileRef): Promise<Result<FileStream, FetchFailure>>;
  /**
   * Deletes a message of theirs, by the platform's id (`m:<message>:` in its event key), out of the chat. Absent where
   * the platform lets nobody do that. A refusal is an answer like any other: the consumer is told what stays.
   */
  remove?(from: Address, message: string): Promise<Result<void, SendFailure>>;
}

/** Tells other parts of the program, and other instances, that a conversation has something new. */
export interface Bus {
  publish(conversation: string): void;
  /** Returns a function that ends the subscription. */
  subscribe(conversation: string, listener: () => void): () => void;
  /** As `subscribe`, to all conversations. */
  watch(listener: (conversation: string) => void): () => void;
}
