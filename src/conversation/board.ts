import type { Result } from '../basics/result.ts';
import type { SendFailure } from './channel.ts';
import type { ChannelName } from './message.ts';

/** What can be pressed on a card, or under what somebody of the staff wrote. */
export const BOARD_ACTS = ['claim', 'hand-back', 'resolve', 'transfer', 'take-back'] as const;
export type BoardAct = (typeof BOARD_ACTS)[number];

/** What staff did in the channel where they see who waits. `user` and the ids of messages are the platform's. */
export type BoardEvent =
  /** Wrote under a card. */
  | {
      readonly kind: 'said';
      readonly user: string;
      readonly card: string;
      readonly message: string;
      readonly text: string;
      readonly files: number;
    }
  /** Wrote it anew; `edit` tells one time from the next. */
  | {
      readonly kind: 'edited';
      readonly card: string;
      readonly message: string;
      readonly edit: string;
      readonly text: string;
    }
  | { readonly kind: 'deleted'; readonly message: string }
  /** Pressed a button; `value` is what it was drawn with, `ticket` opens a form within three seconds. */
  | {
      readonly kind: 'pressed';
      readonly user: string;
      readonly card: string;
      readonly act: BoardAct;
      readonly value: string;
      readonly ticket: string;
    }
  /** Chose in a form whom a talk goes to. */
  | { readonly kind: 'passed'; readonly user: string; readonly card: string; readonly to: string }
  /** Typed to us alone, such as a code that says who they are. */
  | { readonly kind: 'typed'; readonly user: string; readonly words: readonly string[] };

/** A handoff as the channel shows it; everything on it may be seen by everybody there. */
export interface Card {
  /** Of the handoff. */
  readonly key: string;
  readonly title: string;
  /** One below the other. */
  readonly lines: readonly string[];
  readonly link: { readonly label: string; readonly url: string } | null;
  readonly acts: readonly { readonly act: BoardAct; readonly label: string; readonly main?: true }[];
}

/** How far what a member of the staff wrote under a card has come. */
export type BoardMark = 'waits' | 'sent' | 'inside' | 'back';

/** The channel in which staff see who waits and take talks over. Ids of messages are the platform's. */
export interface Board {
  readonly name: ChannelName;
  /** Puts a card there, or what it shows now in its place; `again`: an earlier call may have arrived. */
  show(card: Card, place: string | null, again: boolean): Promise<Result<string, SendFailure>>;
  /** Writes under a card; `key` is unique for the line. Who is called sees it wherever they look. */
  say(
    card: string,
    line: {
      readonly key: string;
      readonly text: string;
      readonly calls?: readonly string[] | 'everybody';
      readonly again: boolean;
    },
  ): Promise<Result<string, SendFailure>>;
  /** Marks what somebody wrote; a mark takes the place of those before. */
  mark(message: string, mark: BoardMark): Promise<void>;
  /** Tells one person, under a card where one is given; `act` is a button that goes with it. */
  whisper(
    user: string,
    card: string | null,
    text: string,
    act?: { readonly act: BoardAct; readonly label: string; readonly value: string },
  ): Promise<void>;
  /** Asks in a form whom the talk goes to; false where the ticket was too old. */
  askWhom(
    ticket: string,
    card: string,
    words: { readonly title: string; readonly label: string; readonly yes: string; readonly no: string },
  ): Promise<boolean>;
}
