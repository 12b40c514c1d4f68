import type { Instant } from '../basics/clock.ts';

export type Lang = 'zh' | 'en';

export const CHANNELS = ['telegram', 'slack', 'web', 'terminal'] as const;
export type ChannelName = (typeof CHANNELS)[number];

/** Channels on which we can write to somebody who has left; the others can only be read again. */
export const PUSH_CHANNELS: readonly ChannelName[] = ['telegram', 'slack'];

/** Where a person is reached: the platform, our account on it, and their chat with that account. */
export interface Address {
  readonly channel: ChannelName;
  readonly account: string;
  readonly chat: string;
}

/** What the bot can ask for, in words and as `asking` on its messages. */
export const ASKABLE = [
  'facts',
  'incidentDate',
  'respondent',
  'region',
  'request',
  'amount',
  'priorContact',
  'consent',
  'name',
  'phone',
  'confirm',
  'evidence',
  'notice',
  'onBehalf',
  'moneyMoving',
] as const;
export type Asking = (typeof ASKABLE)[number];

export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** A law's article as an answer cites it. `law` is the full Chinese title without 《》; days are YYYY-MM-DD. */
export interface Citation {
  readonly law: string;
  readonly article: number;
  readonly effective: string;
  /** The last day of a text that was replaced. */
  readonly until?: string;
  /** The day a person last compared the entry with the text. */
  readonly checked?: string;
}

/** An entry of the library, and a digest of what it said then. */
export interface Used {
  readonly entry: string;
  readonly edition: string;
}

export type Speaker = 'consumer' | 'bot' | 'agent' | 'system';

/** What a message carries beside its words. */
export interface Extras {
  readonly asking?: Asking;
  readonly choices?: readonly Choice[];
  readonly citations?: readonly Citation[];
  /** The answers of the library that it tells, and each in which wording. */
  readonly used?: readonly Used[];
  /** What was asked and nothing here answered, with nobody's data in it. */
  readonly unanswered?: { readonly question: string; readonly lang: Lang };
  /** The complaint as it stood when this was said. */
  readonly complaint?: { readonly number: string; readonly status: string };
  /** Sent by a rule and not by a reply to what was just said, such as orders in danger while a person holds. */
  readonly automatic?: boolean;
  /** The complaint whose receipt code goes with this message; the code itself is derived when shown. */
  readonly receiptOf?: string;
  /** Larger type is offered with this message. */
  readonly largeType?: true;
  /** A read-back: the complaint and the revision of its record that this message shows. */
  readonly readBack?: { readonly complaint: string; readonly revision: number };
  /** Shown name and role of the person who wrote it (`from` is `agent`). */
  readonly by?: string;
  /** What was hidden in a consumer's line before it was stored, such as card or code. */
  readonly hidden?: readonly string[];
  /** Dangers that the reflexes saw in a consumer's line when it came in. */
  readonly alarms?: readonly {
    readonly kind: string;
    readonly detail: string;
    /** No rule names it: the line only resembles examples of it. */
    readonly doubtful?: true;
    /** The line by itself tells of something that happens now. */
    readonly anew?: true;
  }[];
  /** A danger that the line may tell of, or not. */
  readonly worry?: string;
  /** What the turn that wrote this asked of a language model: which prompt by its hash, which model, what it took. */
  readonly models?: readonly {
    readonly question: string;
    readonly prompt: string;
    readonly model: string;
    readonly outcome: string;
    readonly calls: number;
    readonly tokensIn: number;
    readonly tokensOut: number;
    readonly milliseconds: number;
  }[];
  /** What this line does to an earlier one of theirs, which it names in `replaces`. */
  readonly changes?: 'edit' | 'delete';
  /** Files sent together share it. */
  readonly album?: string;
  /** What the consumer sent in place of words. */
  readonly wordless?: Wordless;
  /** What else the reflexes heard in it: `opt-out`, `leave-queue`, `human`. */
  readonly wants?: readonly string[];
  /** The files that came with it, by their ids. */
  readonly attachments?: readonly string[];
  /** The complaint of another talk that this line proved to be theirs. */
  readonly opens?: string;
  /** The words were spoken and written down by a machine. */
  readonly heard?: true;
}

/** A line of the talk as it is stored: inbox and transcript in one. */
export interface Message {
  readonly id: string;
  readonly conversation: string;
  /** 1, 2, 3, … within the conversation, without gaps. */
  readonly seq: number;
  readonly from: Speaker;
  readonly text: string;
  readonly at: Instant;
  /** Unique within the conversation for what came from outside; null for what we wrote. */
  readonly eventKey: string | null;
  /** The turn that handled (consumer) or produced (others) it; null = not handled yet. */
  readonly turn: string | null;
  /** How often a turn was begun with this line in it. */
  readonly attempts: number;
  /** The id of a pressed button. */
  readonly choice: string | null;
  /** The id of our message whose button was pressed, where the channel knows it. */
  readonly about: string | null;
  /** The id of the message that this one takes the place of. */
  readonly replaces: string | null;
  readonly extras: Extras;
}

/** A file as its platform names it, before it is fetched; what the sender claims of it is a claim. */
export interface FileRef {
  readonly id: string;
  readonly name: string | null;
  readonly mime: string | null;
  readonly bytes: number | null;
}

/** How long the next part of an album is waited for, in milliseconds. */
export const ALBUM_GAP = 1000;

/** What was sent in place of words and files, and is not read. */
export type Wordless = 'sticker' | 'location' | 'contact' | 'other';

/** What a channel read from one update: an event of its own, also when it edits an earlier one. */
export interface Incoming {
  readonly address: Address;
  /** Unique for (channel, account, address); the same key again is the same event. */
  readonly eventKey: string;
  readonly text: string;
  readonly choice?: string;
  readonly about?: string;
  /** The platform's id of our message under which a button was pressed; `about` and what the button said are found by it. */
  readonly under?: string;
  /** Sent without words or files. */
  readonly wordless?: Wordless;
  readonly lang?: Lang;
  /** Another line is on its way already. */
  readonly more?: boolean;
  /** The message of theirs that this event changes, by the platform's id: its event keys begin with `m:<message>:`. */
  readonly changes?: { readonly message: string; readonly how: 'edit' | 'delete' };
  /** Sent with it, or alone; the text is then their caption. */
  readonly files?: readonly FileRef[];
  /** Files of theirs that were uploaded before, by our ids. */
  readonly attachments?: readonly string[];
  /** Files sent together share it, though each comes as an event of its own. */
  readonly album?: string;
}

/** One of our messages as a channel writes it. */
export interface Outgoing {
  /** Of our message; what a pressed button names in `about`. */
  readonly id: string;
  /** An earlier call with this message may have arrived: a platform that can be asked is asked first. */
  readonly again: boolean;
  readonly lang: Lang;
  readonly text: string;
  readonly choices: readonly Choice[];
  readonly extras: Extras;
  /** The platform's id of the message that this one takes the place of; null where it stands by itself. */
  readonly replaces: string | null;
  /** The code that proves who filed, where it goes with this message. */
  readonly receipt: string | null;
}
