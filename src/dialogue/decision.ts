import type { Status } from '../complaints/complaint.ts';
import type { Change } from '../complaints/record.ts';
import type { SafetyKind } from '../complaints/taxonomy.ts';
import type { ConsentScope } from '../conversation/consent.ts';
import type { Asking, Choice, Citation, Lang, Used } from '../conversation/message.ts';
import type { Priority } from '../conversation/priority.ts';
import type { HandoffReason } from '../handoff/handoff.ts';
import type { DialogueState } from './state.ts';

export interface Reply {
  readonly text: string;
  readonly asking?: Asking;
  readonly choices?: readonly Choice[];
  readonly citations?: readonly Citation[];
  readonly used?: readonly Used[];
  readonly unanswered?: { readonly question: string; readonly lang: Lang };
  readonly complaint?: { readonly number: string; readonly status: Status };
  readonly receiptOf?: string;
  /** Larger type is offered with it, where the screen can show it. */
  readonly largeType?: true;
  readonly readBack?: { readonly complaint: string; readonly revision: number };
}

/** What a turn does beside replying; each becomes one verb in the turn's transaction. */
export type Effect =
  /** A new draft with its first changes; its revision is then 1. */
  | { readonly kind: 'open'; readonly complaint: string; readonly changes: readonly Change[] }
  /** Raises the draft's revision by one. */
  | { readonly kind: 'change'; readonly complaint: string; readonly changes: readonly Change[] }
  /** collecting → confirming (read back), confirming → collecting (edit). */
  | { readonly kind: 'advance'; readonly complaint: string; readonly to: 'collecting' | 'confirming' }
  | { readonly kind: 'aside'; readonly complaint: string }
  | { readonly kind: 'resume'; readonly complaint: string }
  /** Taken only when the draft's revision is still this one. */
  | { readonly kind: 'file'; readonly complaint: string; readonly revision: number; readonly number: string }
  | { readonly kind: 'add'; readonly complaint: string; readonly changes: readonly Change[] }
  /** Files of this talk that their sender takes back. */
  | { readonly kind: 'remove-files'; readonly attachments: readonly string[] }
  | { readonly kind: 'withdraw'; readonly complaint: string }
  /** The receipt code so far stops working; the next one goes with the reply. */
  | { readonly kind: 'replace-receipt'; readonly complaint: string }
  | { readonly kind: 'consent'; readonly scope: ConsentScope; readonly given: boolean }
  | {
      readonly kind: 'person';
      readonly reason: HandoffReason;
      readonly priority: Priority;
      readonly safety: SafetyKind | null;
    }
  /** The consumer was told where they stand in the queue. */
  | { readonly kind: 'place-told'; readonly place: number }
  /** They would rather be called, on this number. */
  | { readonly kind: 'call'; readonly phone: string; readonly times: string | null }
  /** No call any more. */
  | { readonly kind: 'call-off' }
  /** In place of the call they wait here for a person. */
  | { readonly kind: 'chat' }
  /** The words of these messages are kept no more. */
  | { readonly kind: 'take-back'; readonly messages: readonly string[] }
  | { readonly kind: 'leave-queue' }
  | { readonly kind: 'language'; readonly lang: Lang }
  | { readonly kind: 'erase' };

export interface Decision {
  readonly state: DialogueState;
  readonly replies: readonly Reply[];
  readonly effects: readonly Effect[];
  /** Parts of the replies that may be said in plainer words, as they stand in them: what was answered, what to do now. */
  readonly composable?: { readonly answers: readonly string[]; readonly steps: readonly string[] };
}
