import type { Store } from '../acts/store.ts';
import type { Clock, Instant } from '../basics/clock.ts';
import type { Log } from '../basics/log.ts';
import type { Board } from '../conversation/board.ts';
import type { Bus, PushChannel } from '../conversation/channel.ts';
import type { Lang, Message } from '../conversation/message.ts';
import type { Command } from '../dialogue/command.ts';
import type { Decision, Reply } from '../dialogue/decision.ts';
import type { Facts, Organisation } from '../dialogue/facts.ts';
import type { DialogueState } from '../dialogue/state.ts';
import type { Keeper } from '../evidence/keeper.ts';
import type { OfficeHours } from '../handoff/hours.ts';
import type { Library } from '../knowledge/library.ts';
import type { Interpretation, Listening } from '../language/interpret.ts';
import type { Aid } from '../language/model/aid.ts';
import type { Transcriber } from '../language/model/transcribe.ts';

/** What reception works with: the store and the pure parts, chosen by the wiring. */
export interface Parts {
  readonly store: Store;
  readonly bus: Bus;
  readonly clock: Clock;
  readonly log: Log;
  readonly org: Organisation;
  readonly hours: OfficeHours;
  readonly library: Library;
  readonly publicUrl: string | null;
  /** Receipt codes are derived from it. */
  readonly receiptKey: Buffer;
  /** Signs the addresses under which people have their records. */
  readonly exportKey: Buffer;
  /** Addresses of the page for name and number are signed with it. */
  readonly contactKey: Buffer;
  /** Channels that have to be written to; web and terminal are read from the store. */
  readonly channels: readonly PushChannel[];
  /** Where files of evidence are kept. */
  readonly evidence: Keeper;
  /** Listens to recordings; null without a model for it. */
  readonly transcriber: Transcriber | null;
  /** Where staff see who waits, beside the desk; null where they do so nowhere else. */
  readonly board: BoardSettings | null;
  /** How long a burst may go on, in milliseconds. */
  readonly burst: Burst;
  interpret(lines: readonly Message[], listening: Listening): Interpretation;
  /** What a language model adds to the rules; null without one. */
  readonly aid: Aid | null;
  decide(state: DialogueState, commands: readonly Command[], facts: Facts, now: Instant): Decision;
  greeting(facts: Pick<Facts, 'org' | 'lang'>): Reply;
  /** The pure lookups that the dialogue may use. */
  readonly lookups: Pick<Facts, 'whose' | 'venue' | 'rights' | 'clocks' | 'materials'>;
}

export interface BoardSettings {
  readonly port: Board;
  /** As consumers are told it, such as Slack. */
  readonly receiver: string;
  /** Whether talks go there where their consumer agrees, or only that somebody waits. */
  readonly shows: 'talk' | 'alerts';
  /** The language of what stands there. */
  readonly lang: Lang;
  /** The address of the desk. */
  readonly deskUrl: string;
}

export interface Burst {
  /** After the last line. */
  readonly quiet: number;
  /** After the first waiting line, whatever comes. */
  readonly most: number;
}

export const BURST: Burst = { quiet: 700, most: 8000 };
