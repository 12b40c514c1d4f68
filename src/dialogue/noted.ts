import type { Instant } from '../basics/clock.ts';
import { clip } from '../basics/text.ts';
import { formatDate, today } from '../calendar/days.ts';
import type { Complaint } from '../complaints/complaint.ts';
import {
  attachmentsOf,
  type ComplaintRecord,
  type DateRange,
  type Field,
  fieldValue,
  READ_BACK,
  type Slot,
} from '../complaints/record.ts';
import type { Authority } from '../complaints/venue.ts';
import type { Citation, Lang } from '../conversation/message.ts';
import { type Wording, wording } from './wording/index.ts';

/** Sums with two decimals where there are any: 487650 → "4,876.50", 30000 → "300". */
export function formatYuan(fen: number): string {
  const whole = Math.trunc(fen / 100).toLocaleString('en-US');
  const rest = fen % 100;
  return rest === 0 ? whole : `${whole}.${String(rest).padStart(2, '0')}`;
}

/** The day of a moment in words, with the weekday, in Asia/Shanghai. */
export const dayWords = (at: Instant, lang: Lang, now: Instant): string =>
  formatDate(today(at), lang, today(now));

/** A day or a range in words, with the weekday, in Asia/Shanghai. */
export function dateWords(range: DateRange, lang: Lang, now: Instant): string {
  const w = wording(lang);
  const day = (date: string): string => formatDate(date, lang, today(now));
  return range.from === range.to ? day(range.from) : w.range(day(range.from), day(range.to));
}

/** Words that stand in the story are shown there. */
const isTold = (record: ComplaintRecord, words: string): boolean =>
  record.facts.some(({ text }) => text.includes(words));

/** A field's value as it is read back; null when the field is empty or not shown. */
export function slotWords(field: Field, record: ComplaintRecord, lang: Lang, now: Instant): string | null {
  const w = wording(lang);
  const slot = record.slots[field] as Slot | undefined;
  if (slot === undefined) return null;
  if ('absent' in slot) return { unknown: w.unknown, none: w.none, declined: w.declined }[slot.absent];
  switch (field) {
    case 'incidentDate':
      return dateWords(fieldValue(record, 'incidentDate')!, lang, now);
    case 'respondent':
      return fieldValue(record, 'respondent')!
        .map(({ name, role }, index) => (index > 0 && role !== null ? w.bracket(name, w.roles[role]) : name))
        .join(w.comma);
    case 'request':
      return fieldValue(record, 'request')!
        .map(({ kind, text }) => {
          if (text === undefined || (kind !== 'other' && isTold(record, text))) return w.requests[kind];
          return kind === 'other' ? text : w.bracket(w.requests[kind], text);
        })
        .join(w.comma);
    case 'amount': {
      const { fen, approximate, steps } = fieldValue(record, 'amount')!;
      const plain = w.yuan(formatYuan(fen));
      const sum = steps === undefined ? plain : w.bracket(plain, steps);
      return approximate ? w.approximately(sum) : sum;
    }
    case 'priorContact': {
      const { tried, text, accepted } = fieldValue(record, 'priorContact')!;
      const bodies = tried.map((one) => w.priorContacts[one]).join(w.comma);
      const names = accepted === false && bodies !== '' ? [bodies, w.notAccepted].join(w.comma) : bodies;
      if (names === '') return text ?? w.none;
      return text === undefined || isTold(record, text) ? names : w.bracket(names, text);
    }
    case 'phone': {
      const phone = fieldValue(record, 'phone')!;
      return phone === 'here' ? w.hereOnly : phone;
    }
    case 'product':
      return w.products[fieldValue(record, 'product')!];
    case 'issue':
      return w.issues[fieldValue(record, 'issue')!];
    case 'joint':
      return w.people(fieldValue(record, 'joint')!);
    case 'onBehalf': {
      const { relation } = fieldValue(record, 'onBehalf')!;
      return w.relations[relation] ?? relation;
    }
    case 'rightStart':
      return dateWords(fieldValue(record, 'rightStart')!, lang, now);
    case 'segment':
      return w.segments[fieldValue(record, 'segment')!];
    case 'moneyMoving':
    case 'isReport':
    case 'aboutUs':
    case 'media':
      return fieldValue(record, field) === true ? w.yes : w.no;
    case 'outlet':
    case 'region':
    case 'name':
    case 'contactTimes':
    case 'evidence':
    case 'notice':
      return fieldValue(record, field);
  }
}

const SHORT: readonly Field[] = [
  'respondent',
  'outlet',
  'product',
  'issue',
  'amount',
  'incidentDate',
  'region',
  'request',
  'priorContact',
  'joint',
  'onBehalf',
  'evidence',
  'name',
  'phone',
  'contactTimes',
  'notice',
];

/** The noted line's items: what is known of `fields`, in the usual order. */
export function notedItems(
  record: ComplaintRecord,
  lang: Lang,
  now: Instant,
  fields: readonly Field[] = SHORT,
): string | null {
  const items = SHORT.filter((field) => fields.includes(field)).flatMap((field) => {
    const slot = record.slots[field] as Slot | undefined;
    if (slot === undefined || 'absent' in slot) return [];
    return slotWords(field, record, lang, now) ?? [];
  });
  return items.length === 0 ? null : items.join(wording(lang).separator);
}

/** Two pictures and a recording: what there is of each kind; null where there is nothing. */
export function filesWords(record: ComplaintRecord, lang: Lang): string | null {
  const kinds = attachmentsOf(record).map(({ kind }) => kind);
  return kinds.length === 0 ? null : wording(lang).files.count(kinds);
}

/** Everything that will be filed, a line a field, the story last and in full up to `storyMax` characters. */
export function readBackItems(record: ComplaintRecord, lang: Lang, now: Instant, storyMax: number): string {
  const w = wording(lang);
  const lines = READ_BACK.flatMap((field) => {
    const words = slotWords(field, record, lang, now);
    return words === null ? [] : `${w.fields[field]}${w.colon}${words}`;
  });
  const files = filesWords(record, lang);
  if (files !== null) lines.push(`${w.files.label}${w.colon}${files}`);
  const story = record.facts.map(({ text }) => text.trim()).join(w.storyJoin);
  const points = [...story];
  const shown = points.length <= storyMax ? story : `${points.slice(0, storyMax).join('')}…`;
  return [...lines, `${w.story}${w.colon}${shown}`].join('\n');
}

/** Each law once, with all its articles that are cited and the day it took effect. */
export function sources(citations: readonly Citation[], w: Wording): string {
  const laws = new Map<string, { readonly law: string; readonly effective: string; articles: Set<number> }>();
  for (const { law, article, effective } of citations) {
    const key = `${law} ${effective}`;
    const entry = laws.get(key) ?? { law, effective, articles: new Set<number>() };
    entry.articles.add(article);
    laws.set(key, entry);
  }
  return [...laws.values()]
    .map(({ law, effective, articles }) =>
      w.citation(
        law,
        [...articles].sort((a, b) => a - b),
        effective,
      ),
    )
    .join(w.storyJoin);
}

/** A body and how to get through its door, to stand inside a sentence. */
export const doorWords = ({ name, door }: Authority, w: Wording): string =>
  [name[w.lang], door[w.lang].replace(/[。.]$/, '')].join(w.comma);

const LONGEST_NAME = 10;

/** How a draft is named on a button: whom it is about, else how it begins. */
export function draftName(record: ComplaintRecord, w: Wording): string {
  const name = fieldValue(record, 'respondent')?.[0]?.name ?? record.facts[0]?.text ?? w.story;
  return clip(name, w.lang === 'zh' ? LONGEST_NAME : LONGEST_NAME * 2);
}

/** How a draft is named in one line, whatever little is known of it. */
export function draftWords(complaint: Complaint, lang: Lang, now: Instant): string {
  const items = notedItems(complaint.record, lang, now);
  if (items !== null) return items;
  const first = complaint.record.facts[0]?.text ?? '';
  return [...first].slice(0, 20).join('');
}
