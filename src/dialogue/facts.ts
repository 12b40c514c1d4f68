import type { Instant } from '../basics/clock.ts';
import type { Complaint } from '../complaints/complaint.ts';
import type { Attached, ComplaintRecord } from '../complaints/record.ts';
import type { RunningRight } from '../complaints/rights.ts';
import type { OrgKind } from '../complaints/taxonomy.ts';
import type { Venue } from '../complaints/venue.ts';
import type { ConsentStatus } from '../conversation/consent.ts';
import type { Mode } from '../conversation/conversation.ts';
import type { ChannelName, Citation, Lang } from '../conversation/message.ts';
import type { Library } from '../knowledge/library.ts';

export interface Organisation {
  readonly name: string;
  readonly kind: OrgKind;
  /** The office's own telephone; null when the operator gave none. */
  readonly phone: string | null;
  readonly offHoursPhone: string | null;
  /** The opening hours as configured, for showing. */
  readonly hours: string;
  /** How long what was said is kept, in days. */
  readonly retentionDays: number;
}

/** Who could take the talk over, and when. */
export interface DeskFacts {
  readonly open: boolean;
  /** When the office opens next; null when the calendar doesn't know. */
  readonly opensAt: Instant | null;
  /** 1 = next among those who are here; null when not in the queue. */
  readonly position: number | null;
  /** How many are here and wait for a person. */
  readonly waiting: number;
  /** Somebody is to call them. */
  readonly call: { readonly phone: string } | null;
}

/** What the dialogue may look at: data and pure lookups, fetched for this turn. */
export interface Facts {
  readonly org: Organisation;
  readonly channel: ChannelName;
  /** True when we can write to them after they left. */
  readonly reachable: boolean;
  readonly lang: Lang;
  readonly mode: Mode;
  /** The files of this talk that count as evidence, in the order sent; `complaint` null: on none yet. */
  readonly files: readonly (Attached & { readonly complaint: string | null })[];
  /** Those among the complaints that belong to other talks and were opened in this one. */
  readonly opened: readonly string[];
  /** All complaints of this conversation, oldest first, drafts included, and after them what was opened here. */
  readonly complaints: readonly Complaint[];
  readonly consent: ConsentStatus;
  /** Whether they agreed to talk on a platform that keeps what is said abroad; `given` on our own pages. */
  readonly platform: ConsentStatus;
  /** Where what is kept of them can be had as a file for a quarter of an hour; null where nobody knows our address. */
  readonly exportLink: string | null;
  /** A page of ours for name and number, so that neither stands in a platform's chat; null where there is none. */
  readonly contactLink: string | null;
  /** What they write can be taken out of the chat at our wish. */
  readonly clears: boolean;
  /** True when they agreed that a number of theirs is kept to call them. */
  readonly mayCall: boolean;
  /** The number that they can be called on, as far as it is on file. */
  readonly number: { readonly phone: string; readonly times: string | null } | null;
  /** The newest read-back that the consumer could see before the lines of this turn. */
  readonly readBack: {
    readonly complaint: string;
    readonly revision: number;
    readonly message: string;
  } | null;
  /** Our newest message with buttons that the consumer could see before the lines of this turn. */
  readonly offeredIn: string | null;
  /** How many consumer lines this turn holds; a yes counts only when it stands alone. */
  readonly lines: number;
  /** An id for a new complaint and a free case number, should this turn need them. */
  readonly fresh: { readonly id: string; readonly number: string };
  readonly desk: DeskFacts;
  /** Who gets masked lines to read, where a language model helps; null without one. */
  readonly model: { readonly receiver: string; readonly abroad: boolean } | null;
  /** Address of the page to forward to others; null without one. */
  /** Where staff would read the talk abroad, and whether it may be shown there; null where nobody does. */
  readonly staffRoom: { readonly receiver: string; readonly consent: ConsentStatus } | null;
  readonly publicUrl: string | null;
  readonly library: Library;
  /** Whose name this is: ours in any spelling, another known institution's, or nobody's known. */
  whose(name: string): 'ours' | 'other' | null;
  venue(record: ComplaintRecord): Venue;
  rights(record: ComplaintRecord, now: Instant): readonly RunningRight[];
  /** The time limits that bind this organisation once it files this record now, the shortest first. */
  clocks(
    record: ComplaintRecord,
    filedAt: Instant,
  ): readonly {
    readonly days: number;
    readonly lastDay: string;
    readonly firm: boolean;
    readonly citation: Citation;
  }[];
  /** A letter to copy, today's step, the door and the date; nothing is submitted. */
  materials(record: ComplaintRecord, lang: Lang, now: Instant): string;
}
