import {
  type Absence,
  type ComplaintRecord,
  type Field,
  type FieldValues,
  fieldValue,
  type Respondent,
} from '../complaints/record.ts';
import type { Message } from '../conversation/message.ts';
import type { Found } from '../dialogue/command.ts';
import { fold } from './fold.ts';
import type { Standing } from './standing.ts';

/** What a line does to one field. */
export interface Touch {
  readonly field: Field;
  /** It is said to be wrong, or a new value is announced. */
  wrong: boolean;
  /** A place of business is named by its kind, as in 旅行社名字: which one of several is meant. */
  hint: readonly Standing[];
  olds: readonly Standing[];
  gone: readonly Standing[];
  /** The field as a whole is to go. */
  emptied: boolean;
  kept: readonly Standing[];
  /** It stays what it is beside the new value. */
  beside: readonly Standing[];
  fresh: Found | null;
  /** All that is to stay, though it was not noted. */
  alone: Found | null;
  more: Found | null;
  /** Said in words, or against what is noted, that outside the read-back, too, can be meant for nothing else. */
  firm: boolean;
}

/** Fields that hold several values. */
export const SEVERAL: readonly Field[] = ['respondent', 'request', 'priorContact'];
/** A part of a name is spoken of. */
export const A_PART = /个字|字样|后面|前面|\bwords?\b/;

const ABSENT: Readonly<Partial<Record<Field, Absence>>> = {
  amount: 'none',
  incidentDate: 'unknown',
  region: 'unknown',
  outlet: 'unknown',
  joint: 'none',
  onBehalf: 'none',
  priorContact: 'none',
  evidence: 'none',
  contactTimes: 'none',
  name: 'declined',
  phone: 'declined',
};

const sourceOf = (line: Message): Found['slot']['source'] => ({
  message: line.id,
  from: 0,
  to: line.text.length,
  by: 'rule',
  said: true,
  confirmed: true,
});

export type Listed = 'respondent' | 'request' | 'priorContact';
export const isListed = (field: Field): field is Listed => SEVERAL.includes(field);

export const entries = (record: ComplaintRecord, field: Listed): readonly unknown[] =>
  field === 'priorContact' ? (fieldValue(record, field)?.tried ?? []) : (fieldValue(record, field) ?? []);
const entriesIn = (found: Found | null): readonly unknown[] => {
  if (found === null || !('value' in found.slot)) return [];
  return found.field === 'priorContact'
    ? found.slot.value.tried
    : (found.slot.value as FieldValues['respondent' | 'request']);
};
const keyOf = (entry: unknown): string =>
  typeof entry === 'string'
    ? entry
    : 'name' in (entry as object)
      ? (entry as { name: string }).name
      : (entry as { kind: string }).kind;
const distinct = (all: readonly unknown[]): readonly unknown[] =>
  all.filter((one, at) => all.findIndex((other) => keyOf(other) === keyOf(one)) === at);

/** One name written two ways: 乐游旅行社 and 丽江乐游旅行社. */
const akin = (a: unknown, b: unknown): boolean => keyOf(a).includes(keyOf(b)) || keyOf(b).includes(keyOf(a));

/** 老灶台 and 老灶头: names of one length with one letter apart. */
function isRespelling(a: unknown, b: unknown): boolean {
  const [one, other] = [[...keyOf(a)], [...keyOf(b)]];
  return one.length >= 3 && one.length === other.length && one.filter((c, i) => c !== other[i]).length === 1;
}

/** The list as it is to stand; null where that is not plain. */
function listed(touch: Touch, record: ComplaintRecord, field: Listed): readonly unknown[] | null {
  const noted = entries(record, field);
  const at = (items: readonly Standing[]): ReadonlySet<number> =>
    new Set(items.flatMap((item) => (item.at === null ? [] : [item.at])));
  const gone = at(touch.gone);
  const fresh = entriesIn(touch.fresh);
  if (touch.alone !== null) return entriesIn(touch.alone);
  const kept = at(touch.kept);
  if (kept.size > 0) return noted.filter((_, i) => kept.has(i) && !gone.has(i));
  if (fresh.length === 0) return gone.size > 0 && !touch.wrong ? noted.filter((_, i) => !gone.has(i)) : null;
  const denied = at(touch.olds.length > 0 ? touch.olds : touch.beside.length > 0 ? [] : touch.hint);
  const out = new Set([...denied, ...gone]);
  if (out.size > 0) {
    const first = Math.min(...out);
    // 不是京东，是绿源: the shop of a longer name that stays is the one that is named
    const stands = (one: unknown): boolean =>
      field === 'respondent' && noted.some((other, i) => !out.has(i) && keyOf(other).includes(keyOf(one)));
    const named = fresh.filter((one) => !stands(one));
    return distinct(noted.flatMap((one, i) => (i === first ? named : out.has(i) ? [] : [one])));
  }
  const stays = at(touch.beside);
  if (stays.size > 0) {
    const platforms = noted.filter((_, i) => stays.has(i)) as readonly Respondent[];
    const sellers = fresh as readonly Respondent[];
    return distinct([
      ...sellers.map((one) => ({ ...one, role: one.role ?? 'sold' })),
      ...platforms.map((one) => ({ ...one, role: null })),
    ]);
  }
  const spelled = noted.findIndex(
    (one) => field === 'respondent' && fresh.some((other) => akin(one, other) || isRespelling(one, other)),
  );
  return spelled < 0 ? fresh : distinct(noted.flatMap((one, i) => (i === spelled ? fresh : [one])));
}

/** 启航写错了，是起航: a part of one name for another of about its length, where no other company is known by it. */
function respelled({ olds, fresh }: Touch, record: ComplaintRecord): readonly Respondent[] | null {
  const old = olds.find(({ part }) => part !== null);
  const right = fresh?.field === 'respondent' && 'value' in fresh.slot ? fresh.slot.value : [];
  if (old?.part == null || right.length !== 1 || right[0]!.kind !== null) return null;
  const { part, at } = old;
  const { name } = right[0]!;
  if (Math.abs(name.length - part.length) > 1) return null;
  return (fieldValue(record, 'respondent') ?? []).map((one, i) =>
    i === at ? { ...one, name: one.name.replace(new RegExp(literally(part), 'i'), () => name) } : one,
  );
}
const literally = (s: string): string => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A field's words with a part of them taken out or replaced. */
function rewritten(record: ComplaintRecord, field: Field, part: string, by: string): string | null {
  const value = fieldValue(record, field);
  if (typeof value !== 'string') return null;
  const at = fold(value).indexOf(part);
  if (at < 0) return null;
  const text = `${value.slice(0, at)}${by}${value.slice(at + part.length)}`;
  return text.replace(/^[\s,，、]+|[\s,，、]+$/g, '');
}

const DISTRICT = /^\p{Script=Han}{1,5}[区县市]$/u;

/** What a field is to hold after a touch; `ask` where it is wrong and nothing says what is right. */
export function outcome(touch: Touch, record: ComplaintRecord, line: Message): Found | 'ask' | null {
  const { field, fresh } = touch;
  const make = (slot: object): Found =>
    ({ field, slot: { ...slot, source: fresh?.slot.source ?? sourceOf(line) } }) as Found;
  const absent = ABSENT[field];
  if (isListed(field)) {
    const part = touch.gone.find((item) => item.part !== null);
    // 被投诉方后面不要手机上三个字: a part of a name
    if (field === 'respondent' && part !== undefined && A_PART.test(fold(line.text))) {
      const value = (fieldValue(record, field) ?? []).map((one, at) =>
        at === part.at
          ? { ...one, name: one.name.replace(new RegExp(`[、,，\\s]*${part.part}`, 'i'), '') }
          : one,
      );
      return make({ value });
    }
    const spelled = field === 'respondent' ? respelled(touch, record) : null;
    if (spelled !== null) return make({ value: spelled });
    const list = touch.emptied ? [] : listed(touch, record, field);
    if (list === null) return touch.wrong && touch.more === null ? 'ask' : null;
    if (list.length === 0) return absent === undefined ? 'ask' : make({ absent });
    const source = (touch.fresh ?? touch.alone)?.slot.source ?? sourceOf(line);
    const value = field === 'priorContact' ? { tried: list } : list;
    return { field, slot: { value, source } } as unknown as Found;
  }
  const part = [...touch.olds, ...touch.gone].find((item) => item.part !== null)?.part ?? null;
  if (fresh !== null && 'value' in fresh.slot) {
    const place = fresh.slot.value;
    if (field === 'region' && part !== null && typeof place === 'string' && DISTRICT.test(place)) {
      const value = rewritten(record, field, part, place);
      if (value !== null) return make({ value });
    }
    return fresh;
  }
  if (touch.emptied || touch.gone.length > 0) {
    const value = part === null ? null : rewritten(record, field, part, '');
    if (value !== null && value !== '') return make({ value });
    return absent === undefined ? 'ask' : make({ absent });
  }
  return touch.wrong ? 'ask' : null;
}
