import type { Instant } from '../basics/clock.ts';
import type { Field } from '../complaints/record.ts';
import type { SafetyDetail, SafetyKind } from '../complaints/taxonomy.ts';
import type { Asking, Choice } from '../conversation/message.ts';
import type { Found, Told } from './command.ts';

/** Where the talk stands. What the consumer said is never only here: a lost state loses the place, not the words. */
export interface DialogueState {
  readonly version: 1;
  readonly greeted: boolean;
  /** The complaint being worked on. */
  readonly draft: string | null;
  /** The question that waits for an answer. */
  readonly asking: Asking | null;
  /** The choices of our newest message that had any. */
  readonly choices: readonly Choice[];
  /** What was asked for the draft already, in order; a question for what may stay empty is asked once. */
  readonly asked: readonly Asking[];
  /** The draft's first reply was given: what to do now, what was noted, the law. */
  readonly introduced: boolean;
  /** The question that was put a second time because something else came first; it is not put a third time. */
  readonly repeated: Asking | null;
  /** The field being mended, when the consumer said that something is wrong. */
  readonly mending: Field | null;
  /** Replies in a row that asked for it. */
  readonly mendingFor: number;
  /** Since the record was read back something of it was called wrong or was not understood, and nothing changed. */
  readonly disputed: boolean;
  /** Something the bot asked outside the order of questions, such as which of two meanings. */
  readonly offer:
    | 'report-or-complaint'
    | 'erase'
    | 'withdraw'
    | 'person'
    | 'which-matter'
    | 'add-or-mend'
    | 'abroad'
    | 'room'
    | 'platform'
    | 'about-us'
    | null;
  /** The number for a call is being asked for, or the consent to keep it; `before` is the question that waits meanwhile. */
  readonly calling: { readonly step: 'consent' | 'phone'; readonly before: Asking | null } | null;
  /** A bare no to the consent was asked back. */
  readonly noAskedBack: boolean;
  /** A name or number said before the consent: taken into the record with the yes, dropped with the no. */
  readonly held: readonly Found[];
  /** Told, and kept until it is plain where it belongs. */
  readonly unplaced: readonly Told[];
  /** What was added to a filed complaint last, should it turn out to be another matter. */
  readonly lastAdded: string | null;
  /** The complaint whose withdrawal waits for a yes. */
  readonly withdrawing: string | null;
  /** Replies in a row that understood nothing. */
  readonly misses: number;
  /** Replies in a row that left the talk where it stood. */
  readonly stood: number;
  /** Another reading of a value that was noted, while it is asked which one holds. */
  readonly doubt: Found | null;
  /** The line that a model abroad may read once they agree, by its message. */
  readonly puzzle: string | null;
  /** What the filing can't do without was refused once. */
  readonly refused: boolean;
  /** The danger whose orders were the last thing said, or that still weighs on the talk. */
  readonly danger: SafetyDetail | null;
  /** When orders were last given, for each danger that this talk told of, oldest first. */
  readonly orders: readonly {
    readonly detail: SafetyDetail;
    readonly at: Instant;
    /** Since then word came that all are safe or that somebody sees to it. */
    readonly over?: true;
  }[];
  /** The kinds of danger that were named in a quiet line, and whether the newest reply carried one. */
  readonly quietly: { readonly named: readonly SafetyKind[]; readonly last: boolean };
  /** Whether the talk may be held on this platform was asked. */
  readonly platformAsked: boolean;
  /** One warm line a talk is enough. */
  readonly comforted: boolean;
  /** Complaints of other talks that they proved to be theirs, in the order opened. */
  readonly opened: readonly string[];
  /** Said once, where no page of ours says it before a file is picked: to cover identity and card numbers. */
  readonly warnedToCover: boolean;
  /** Larger type was offered. */
  readonly largeOffered: boolean;
  /** When the draft was last named to somebody who came back to it, so that it is named once. */
  readonly namedAt: Instant | null;
}

export const FRESH_STATE: DialogueState = {
  version: 1,
  greeted: false,
  draft: null,
  asking: null,
  choices: [],
  asked: [],
  introduced: false,
  repeated: null,
  mending: null,
  mendingFor: 0,
  disputed: false,
  offer: null,
  calling: null,
  noAskedBack: false,
  held: [],
  unplaced: [],
  lastAdded: null,
  withdrawing: null,
  misses: 0,
  stood: 0,
  doubt: null,
  puzzle: null,
  refused: false,
  danger: null,
  orders: [],
  quietly: { named: [], last: false },
  platformAsked: false,
  comforted: false,
  opened: [],
  warnedToCover: false,
  largeOffered: false,
  namedAt: null,
};

/** A stored state; what can't be read any more counts as a fresh one. */
export function parseState(json: string | null): DialogueState {
  if (json === null) return FRESH_STATE;
  try {
    const state = JSON.parse(json) as Partial<DialogueState>;
    return state.version === 1 ? { ...FRESH_STATE, ...state } : FRESH_STATE;
  } catch {
    return FRESH_STATE;
  }
}
