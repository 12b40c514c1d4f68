import type { Instant } from '../basics/clock.ts';
import { isWordless } from '../basics/text.ts';
import type { CivilDate } from '../calendar/days.ts';
import type {
  Issue,
  PriorContact,
  Product,
  RequestKind,
  RespondentKind,
  RespondentRole,
} from './taxonomy.ts';

export type { CivilDate } from '../calendar/days.ts';

/** Where a field's value came from. */
export interface Source {
  /** The message that said it; null when nobody said it (guessed from the whole, or an assumption). */
  readonly message: string | null;
  /** UTF-16 offsets into that message's text; from = to when the whole of it is meant. */
  readonly from: number;
  readonly to: number;
  readonly by: 'rule' | 'model' | 'consumer' | 'staff';
  /** True: in their words. False: inferred. */
  readonly said: boolean;
  /** True once the consumer answered the question itself, corrected it, or said yes to the read-back. */
  readonly confirmed: boolean;
  /** A guess that is shown, and that neither step nor law follows. */
  readonly weak?: boolean;
}

export interface Respondent {
  readonly name: string;
  readonly role: RespondentRole | null;
  readonly kind: RespondentKind | null;
}

export interface Request {
  readonly kind: RequestKind;
  /** In the consumer's words, where there is more to it than the kind. */
  readonly text?: string;
}

/** Money in dispute. `fen` is 1/100 yuan, 0 to 1e11. */
export interface Amount {
  readonly fen: number;
  readonly approximate: boolean;
  /** `6000×2`: how it was reckoned from what was told. */
  readonly steps?: string;
}

/** `to` = `from` for a single day. Never after the day it was said. */
export interface DateRange {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

export interface EarlierContact {
  readonly tried: readonly PriorContact[];
  /** What was said or answered, in the consumer's words. */
  readonly text?: string;
  /** False: none of the bodies that were tried took the matter on. */
  readonly accepted?: false;
}

export interface OnBehalf {
  /** mother, father, child, spouse, friend, …, as the consumer said it. */
  readonly relation: string;
}

export type Segment = 'elderly' | 'minor' | 'disabled' | 'migrant' | 'merchant' | 'investor';

/** The record's fields and their types. */
export interface FieldValues {
  incidentDate: DateRange;
  respondent: readonly Respondent[];
  /** Which branch, shop or app of the respondent. */
  outlet: string;
  /** City and district. */
  region: string;
  request: readonly Request[];
  amount: Amount;
  priorContact: EarlierContact;
  name: string;
  /** E.164, 1xxxxxxxxxx or 0xx-xxxxxxxx; 'here' = only in this chat. */
  phone: string;
  /** When to call and when not, in their words. */
  contactTimes: string;
  product: Product;
  issue: Issue;
  /** How many people complain together, 2 or more. */
  joint: number;
  onBehalf: OnBehalf;
  /** True: money is leaving or may still be stopped. */
  moneyMoving: boolean;
  /** True: they (also) want to report a violation (举报), which is handled apart from redress (投诉). */
  isReport: boolean;
  segment: Segment;
  /** What proof they say they have. */
  evidence: string;
  /** How to be told the decision. */
  notice: string;
  /** The day the company decided on an earlier complaint, or the goods arrived, or the first prepayment was made. */
  rightStart: DateRange;
  /** The complaint is about this organisation, its staff or the bot. */
  aboutUs: boolean;
  /** True: publicity (media, livestream) was announced. */
  media: boolean;
}
export type Field = keyof FieldValues;

/** Why a field stays empty although it was asked. */
export type Absence = 'unknown' | 'none' | 'declined';

export type Slot<F extends Field = Field> =
  | { readonly value: FieldValues[F]; readonly source: Source }
  | { readonly absent: Absence; readonly source: Source };

/** A piece of the story, masked, in the order told. */
export interface Fact {
  readonly text: string;
  readonly source: Source;
}

/** A file among the evidence, as the record lists it; its bytes and its name lie apart. */
export interface Attached {
  readonly id: string;
  readonly kind: 'picture' | 'document' | 'recording';
  readonly mime: string;
  /** As sent. */
  readonly bytes: number;
  /** SHA-256 in hex of the bytes as sent. */
  readonly digest: string;
  /** When it was sent. */
  readonly at: Instant;
  /** When the camera says that it was taken, in the camera's own time: YYYY-MM-DDTHH:MM:SS. */
  readonly takenAt: string | null;
}

export interface ComplaintRecord {
  readonly facts: readonly Fact[];
  readonly slots: { readonly [F in Field]?: Slot<F> };
  /** Other products and issues it might be, best first, offered when the guess is mended. */
  readonly productCandidates: readonly Product[];
  readonly issueCandidates: readonly Issue[];
  /** What stood in the fields of `REVERTIBLE` before it was set right, oldest first: 还是按之前那个. */
  readonly replaced?: readonly Replaced[];
  /** What the consumer told after filing, in order; facts and slots stay as they were filed. */
  readonly additions?: readonly Addition[];
  /** What the organisation decided and why, in order, as the consumer reads it. */
  readonly answers?: readonly Answer[];
  /** In the order sent. */
  readonly attachments?: readonly Attached[];
}

export interface Answer {
  readonly at: Instant;
  readonly text: string;
}

export type Replaced = { [F in Field]: { readonly field: F; readonly slot: Slot<F> } }[Field];

/** The fields whose earlier values are kept while a draft is open; nobody's name or number is. */
export const REVERTIBLE: readonly Field[] = [
  'respondent',
  'outlet',
  'region',
  'amount',
  'incidentDate',
  'request',
];
const MOST_REPLACED = 20;

/** What stood before, with the value that a change takes away; the same where it takes none. */
function withReplaced(
  { replaced = [], slots }: ComplaintRecord,
  field: Field,
  next: Slot,
): readonly Replaced[] {
  const old = slots[field] as Slot | undefined;
  const same =
    old === undefined ||
    !('value' in old) ||
    ('value' in next && JSON.stringify(old.value) === JSON.stringify(next.value));
  if (same || !REVERTIBLE.includes(field)) return replaced;
  return [...replaced, { field, slot: old } as Replaced].slice(-MOST_REPLACED);
}

export interface Addition {
  readonly at: Instant;
  readonly change: Change;
}

export const EMPTY_RECORD: ComplaintRecord = {
  facts: [],
  slots: {},
  productCandidates: [],
  issueCandidates: [],
};

/** What can happen to a draft's record. */
export type Change =
  | { readonly kind: 'fact'; readonly fact: Fact }
  /** They take these words of the story back; they stand in it as written here. */
  | { readonly kind: 'unsay'; readonly words: string }
  | { [F in Field]: { readonly kind: 'set'; readonly field: F; readonly slot: Slot<F> } }[Field]
  | { readonly kind: 'clear'; readonly field: Field }
  | { readonly kind: 'candidates'; readonly products: readonly Product[]; readonly issues: readonly Issue[] }
  | { readonly kind: 'attach'; readonly attached: Attached }
  /** The consumer took this file back. */
  | { readonly kind: 'detach'; readonly attachment: string };

/** What is left of the story without these words; a piece of which nothing is left goes. */
function withoutWords(facts: readonly Fact[], words: string): readonly Fact[] {
  const at = facts.findIndex(({ text }) => text.includes(words));
  return facts.flatMap((fact, i) => {
    if (i !== at) return [fact];
    const text = fact.text
      .replace(words, '')
      .replace(/^[\s,，。;；、.]+|(?<=[,，;；、\s])[,，;；、\s]+/gu, '')
      .trim();
    return isWordless(text) ? [] : [{ ...fact, text }];
  });
}

export function applyChange(record: ComplaintRecord, change: Change): ComplaintRecord {
  switch (change.kind) {
    case 'fact':
      return { ...record, facts: [...record.facts, change.fact] };
    case 'unsay':
      return { ...record, facts: withoutWords(record.facts, change.words) };
    case 'set': {
      const replaced = withReplaced(record, change.field, change.slot);
      const slots = { ...record.slots, [change.field]: change.slot };
      return replaced.length === 0 ? { ...record, slots } : { ...record, slots, replaced };
    }
    case 'clear': {
      const { [change.field]: _gone, ...slots } = record.slots;
      return { ...record, slots };
    }
    case 'candidates':
      return { ...record, productCandidates: change.products, issueCandidates: change.issues };
    case 'attach':
      return { ...record, attachments: [...(record.attachments ?? []), change.attached] };
    case 'detach':
      return {
        ...record,
        attachments: (record.attachments ?? []).filter(({ id }) => id !== change.attachment),
      };
  }
}

export const applyChanges = (record: ComplaintRecord, changes: readonly Change[]): ComplaintRecord =>
  changes.reduce(applyChange, record);

/** The record with what was added after filing in place of what was filed. */
export const asAdded = (record: ComplaintRecord): ComplaintRecord =>
  applyChanges(
    record,
    (record.additions ?? []).map(({ change }) => change),
  );

/** The files that count as evidence now, in the order sent. */
export const attachmentsOf = (record: ComplaintRecord): readonly Attached[] =>
  asAdded(record).attachments ?? [];

/** The story in the consumer's masked words, in the order told, what came after filing last. */
export function storyOf(record: ComplaintRecord): readonly string[] {
  const added = (record.additions ?? []).flatMap(({ change }) =>
    change.kind === 'fact' ? [change.fact] : [],
  );
  return [...record.facts, ...added].map(({ text }) => text);
}

/** The fields that a read-back shows, in its order; the story follows them. */
export const READ_BACK: readonly Field[] = [
  'respondent',
  'outlet',
  'product',
  'issue',
  'incidentDate',
  'region',
  'amount',
  'request',
  'priorContact',
  'joint',
  'onBehalf',
  'evidence',
  'moneyMoving',
  'rightStart',
  'segment',
  'isReport',
  'media',
  'aboutUs',
  'name',
  'phone',
  'contactTimes',
  'notice',
];

/** The record after a yes to its read-back: the story and every field shown count as confirmed. */
export function confirmed({ replaced: _before, ...record }: ComplaintRecord): ComplaintRecord {
  const slots = Object.entries(record.slots).map(([field, slot]) =>
    READ_BACK.includes(field as Field)
      ? [field, { ...slot, source: { ...slot.source, confirmed: true } }]
      : [field, slot],
  );
  return {
    ...record,
    facts: record.facts.map((fact) => ({ ...fact, source: { ...fact.source, confirmed: true } })),
    slots: Object.fromEntries(slots) as ComplaintRecord['slots'],
  };
}

/** The slot that an addition to a filed record holds for `field`, the newest where there are several. */
function addedSlot<F extends Field>(record: ComplaintRecord, field: F): Slot<F> | undefined {
  const set = record.additions?.findLast(({ change }) => change.kind === 'set' && change.field === field);
  return set === undefined ? undefined : ((set.change as { slot: Slot }).slot as Slot<F>);
}

/**
 * The field's value, or null when it is missing or was declined. What was filed wins; what was added after filing
 * stands where nothing had been filed.
 */
export function fieldValue<F extends Field>(record: ComplaintRecord, field: F): FieldValues[F] | null {
  const slots = [record.slots[field] as Slot<F> | undefined, addedSlot(record, field)];
  for (const slot of slots) if (slot !== undefined && 'value' in slot) return slot.value;
  return null;
}

/** True when a violation is to be reported and nothing is asked for oneself. */
export const isReportAlone = (record: ComplaintRecord): boolean =>
  fieldValue(record, 'isReport') === true && fieldValue(record, 'request') === null;

/** True once there is a value or the consumer said that there is none, before filing or after. */
export const isAnswered = (record: ComplaintRecord, field: Field): boolean =>
  record.slots[field] !== undefined || addedSlot(record, field) !== undefined;
