import type { Instant } from '../basics/clock.ts';
import type { Address, Lang } from './message.ts';

/** Who talks with the consumer: the bot alone, the bot while a person is awaited, or a person. */
export type Mode = 'bot' | 'waiting' | 'agent';

export interface Conversation {
  readonly id: string;
  readonly address: Address;
  readonly lang: Lang;
  readonly mode: Mode;
  /** The staff id of who holds it; set exactly while `mode` is `agent`. */
  readonly holder: string | null;
  /** The sequence number of the newest line. */
  readonly seq: number;
  /** Moved by whatever changes where the talk stands; a turn that read an older one starts again. */
  readonly version: number;
  /** The dialogue's state as JSON; only `dialogue` reads it. */
  readonly state: string | null;
  /** When the waiting lines should be handled; null when none wait. */
  readonly wakeAt: Instant | null;
  /** Rises with each lease; a holder of an older one may no longer write. */
  readonly fence: number;
  readonly leasedUntil: Instant;
  readonly createdAt: Instant;
  readonly lastConsumerAt: Instant | null;
  /** When a page of theirs was last open and up to date; null where none ever was. */
  readonly seenAt: Instant | null;
}
