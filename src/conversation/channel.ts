import type { Result } from '../basics/result.ts';
import type { Address, ChannelName, Outgoing } from './message.ts';

export type SendFailure =
  /** The platform said no for good: blocked, gone, malformed. */
  | { readonly kind: 'refused'; readonly code: string }
  /** Not now; `retryAfter` in milliseconds, for this chat or for the whole account. */
  | { readonly kind: 'later'; readonly retryAfter: number; readonly scope: 'address' | 'account' }
  /** The call was lost: it may or may not have arrived. */
  | { readonly kind: 'unknown' };

/** A platform as the delivery sees it. Web and terminal have none: their message row is the delivery. */
export interface PushChannel {
  readonly name: ChannelName;
  readonly limits: { readonly text: number; readonly buttons: number };
  write(to: Address, message: Outgoing): Promise<Result<{ readonly sentId: string }, SendFailure>>;
}

/** Tells other parts of the program, and other instances, that a conversation has something new. */
export interface Bus {
  publish(conversation: string): void;
  /** Returns a function that ends the subscription. */
  subscribe(conversation: string, listener: () => void): () => void;
  /** As `subscribe`, to all conversations. */
  watch(listener: (conversation: string) => void): () => void;
}
