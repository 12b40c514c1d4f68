import type { Attached, Field, Slot } from '../complaints/record.ts';
import type { Issue, Product, SafetyDetail, SafetyKind } from '../complaints/taxonomy.ts';
import type { Lang, Wordless } from '../conversation/message.ts';

/** A value found in the consumer's words. */
export type Found = { [F in Field]: { readonly field: F; readonly slot: Slot<F> } }[Field];

/** Everything a message can mean; `language` produces these and nothing else reaches the dialogue. */
export type Command =
  /** Part of the story: kept as a fact, with what was found in it. */
  | {
      readonly do: 'tell';
      readonly message: string;
      readonly text: string;
      /** Where `text` begins in the message's text, in UTF-16 units. */
      readonly from: number;
      readonly found: readonly Found[];
      readonly products: readonly Product[];
      readonly issues: readonly Issue[];
      /** What it says of itself where another matter is known: that one, another one; null where it doesn't say. */
      readonly matter: 'same' | 'another' | null;
    }
  /** An answer to what was asked (or more than one answer at once). */
  | {
      readonly do: 'answer';
      readonly message: string;
      readonly found: readonly Found[];
      /** The same words as a part of the story, where they may tell more than the answer. */
      readonly told?: Told;
    }
  /**
   * 不对 / 改成…: takes the place of what was noted. `found` empty: wants to change something, of which at most the
   * field is known.
   */
  | {
      readonly do: 'correct';
      readonly message: string;
      readonly found: readonly Found[];
      readonly field: Field | null;
      /** What it may be, likeliest first, where the problem is named and fits none clearly. */
      readonly issues?: readonly Issue[];
      /** The same words as a part of the story, where they may tell more. */
      readonly told?: Told;
    }
  /** These words of the story, as they stand in it, are taken back. */
  | { readonly do: 'unsay'; readonly message: string; readonly words: readonly string[] }
  /** 不记得 / 没有 / 不想说 / 跳过, as an answer to the open question. */
  | { readonly do: 'skip'; readonly how: 'unknown' | 'none' | 'declined' | 'skip'; readonly message: string }
  /** A wish to complain without a story yet; `fresh` = a second complaint beside the present one. */
  | { readonly do: 'start'; readonly fresh: boolean }
  /** Others have the same to complain of, or want to: each for themselves, with what can be forwarded to them. */
  | { readonly do: 'together' }
  /** Wants to be registered after all, also where the consent was refused before. */
  | { readonly do: 'register' }
  /** The complaint is about us: this organisation, its staff or this bot. */
  | { readonly do: 'about-us'; readonly message: string; readonly told?: Told }
  /** It is not about us, but about whom it names, where it names anybody. */
  | { readonly do: 'not-us'; readonly found: readonly Found[] }
  /** Talk about the form or about us: neither a part of the story nor an answer; `question` where it asks something. */
  | { readonly do: 'beside'; readonly question?: string }
  /** What is asked was told before, as they say. */
  | { readonly do: 'told-already' }
  /** 不改了: what was to be changed stays as it is. */
  | { readonly do: 'as-it-is' }
  /** How to complain without being registered. */
  | { readonly do: 'ways' }
  /** 先等等: neither a yes nor a no, and no hurry. */
  | { readonly do: 'wait' }
  /** What was taken back is to be filed after all. */
  | { readonly do: 'again' }
  /**
   * 算了: put the draft aside; `doubtful` where it may as well be a wish, such as to end the contract; `firm` where it
   * says so whatever is open just now.
   */
  | { readonly do: 'cancel'; readonly doubtful?: true; readonly firm?: true }
  /** Go on with what was put aside. */
  | { readonly do: 'resume'; readonly draft?: string }
  /** Go on with one of several matters: by its place among them, oldest first, or by what they call it. */
  | { readonly do: 'take-up'; readonly which: Which }
  | { readonly do: 'why' }
  | { readonly do: 'back' }
  | { readonly do: 'ask'; readonly question: string }
  /** `when`: asks how long it takes, which of a draft is told beforehand. */
  | { readonly do: 'status'; readonly number: string | null; readonly when?: true }
  | { readonly do: 'human' }
  /** Wants to be called. */
  | { readonly do: 'call-back' }
  /** When a call suits them, where one is asked about or planned. */
  | { readonly do: 'call-times'; readonly message: string; readonly found: readonly Found[] }
  /** Would rather talk here than be called. */
  | { readonly do: 'chat-now' }
  | { readonly do: 'leave-queue' }
  /** Take back what was filed. */
  | { readonly do: 'withdraw'; readonly number: string | null; readonly told?: Told }
  | { readonly do: 'materials' }
  /** Which door is the right one for this complaint; `more`: what it asks for, refuses and shuts. */
  | { readonly do: 'where'; readonly more?: true }
  /** The receipt code of a filed complaint was lost, or is wanted anew; the old one then stops working. */
  | { readonly do: 'new-code'; readonly number: string | null }
  /** Says to be old or to see badly: larger type is offered, once. */
  | { readonly do: 'sees-badly' }
  | { readonly do: 'yes' }
  /** `bare`: a no to the consent that may have been meant for the question before it. */
  | { readonly do: 'no'; readonly bare?: true }
  /** A pressed button; `about` is the message it stood under, where the channel knows. */
  | {
      readonly do: 'choose';
      readonly choice: string;
      readonly message: string;
      readonly about: string | null;
    }
  /** `asked`: they said so; otherwise they simply write in it. */
  | { readonly do: 'language'; readonly lang: Lang; readonly asked: boolean }
  | { readonly do: 'greet' }
  | { readonly do: 'thanks' }
  | { readonly do: 'help' }
  /** Whether this is a person or a machine. */
  | { readonly do: 'who' }
  /** How we are used, and by whom; `questions`: what it asks in particular. */
  | { readonly do: 'privacy'; readonly questions?: readonly string[] }
  /** Wants what is kept of them as a file. */
  | { readonly do: 'export' }
  | { readonly do: 'erase' }
  /** Wants to be asked in which of the languages to go on. */
  | { readonly do: 'languages' }
  | { readonly do: 'subscribe' }
  | { readonly do: 'unsubscribe' }
  /** 举报 as against 投诉. */
  | { readonly do: 'report'; readonly wants?: 'complaint-only' | 'report-only' | 'both' }
  /** Strong feeling without danger: one warm line, the talk goes on. */
  | { readonly do: 'distress'; readonly kind: 'despair' | 'anger' | 'grief' }
  | {
      readonly do: 'safety';
      readonly kind: SafetyKind;
      readonly message: string;
      /** What makes the orders fit: a fraud with money moving, gas, fire, poisoning, collectors at the door … */
      readonly detail: SafetyDetail;
      /** No rule names it: the line only resembles examples of it. */
      readonly doubtful?: true;
      /** The line by itself tells of something that happens now. */
      readonly anew?: true;
    }
  /** It may tell of this danger, or not: one quiet line goes with the reply. */
  | { readonly do: 'worry'; readonly detail: SafetyDetail }
  /** After the orders for a danger: there was none, all are safe, or somebody sees to it. */
  | { readonly do: 'relieved'; readonly how: 'denied' | 'safe' | 'helped' }
  /** Nothing was made of a line: its words stay with the open complaint. */
  | { readonly do: 'keep'; readonly told: Told }
  /** The same words may hold another value than the one noted: which one is theirs to say. */
  | { readonly do: 'doubt'; readonly other: Found }
  /** A model abroad could read this line, once the consumer agrees that `receiver` gets it. */
  | { readonly do: 'offer-abroad'; readonly receiver: string; readonly message: string }
  /** Files came with this line: what was taken, and why what wasn't. `typed`: it has words of its own. */
  | {
      readonly do: 'files';
      readonly message: string;
      readonly typed: boolean;
      readonly taken: readonly SentFile[];
      readonly faults: readonly FileFault[];
    }
  /** Wants files taken back: the newest, all, or they don't say which. */
  | { readonly do: 'remove-files'; readonly which: 'newest' | 'all' | null }
  /**
   * What these messages of theirs said, versions of one, does not count any more: it was deleted, or is told anew in
   * `words` by the commands beside this one.
   */
  | {
      readonly do: 'retract';
      readonly messages: readonly string[];
      readonly how: 'edit' | 'delete';
      readonly words: string;
    }
  /** Sent in place of words, and not read. */
  | { readonly do: 'wordless'; readonly what: Wordless }
  /** A secret was hidden in this line; `kinds` such as card, password, code. */
  | { readonly do: 'hidden'; readonly kinds: readonly string[]; readonly message: string }
  /** Nothing readable, or nothing we know how to take. */
  | { readonly do: 'cannot-understand'; readonly text: string };

/** One of several matters: the nth, counted from 1, the newest, the one that is not open, or one by its words. */
export type Which =
  | { readonly by: 'place'; readonly nth: number }
  | { readonly by: 'newest' | 'other' }
  | { readonly by: 'words'; readonly words: string };

/** A file that was taken; `heard`: what a recording says is among the words. */
export interface SentFile {
  readonly kind: Attached['kind'];
  readonly heard: boolean;
}

/** Why a file was not taken. */
export type FileFault =
  | 'too-large'
  | 'empty'
  | 'kind'
  | 'damaged'
  | 'too-many-pixels'
  | 'too-many'
  | 'not-fetched';

/** A part of a story, as it was told. */
export type Told = Extract<Command, { do: 'tell' }>;
