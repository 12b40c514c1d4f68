import type { Instant } from '../basics/clock.ts';
import { today, yearOf } from '../calendar/days.ts';
import { type ComplaintRecord, type Field, fieldValue, type Respondent } from '../complaints/record.ts';
import { findAmounts } from './amounts.ts';
import type { LanguageData } from './data.ts';
import { isKindOfBusiness } from './field-words.ts';
import { fold } from './fold.ts';
import { numberOf } from './numerals.ts';

/** A noted value that a text names. */
export interface Standing {
  readonly field: Field;
  /** Which one, where the field holds several. */
  readonly at: number | null;
  /** The part of the noted words that is named, where it is less than all. */
  readonly part: string | null;
}

const KINDS: readonly (readonly [readonly (string | null)[], RegExp])[] = [
  [['bank'], /银行|\bbank\b/],
  [['platform', 'payment'], /平台|app|\bplatform\b/],
  [['express'], /快递|物流|\bcourier\b/],
  [['insurer'], /保险|\binsurer\b/],
  [['seller', 'other', null], /商家|店|卖家|厂家|旅行社|\b(?:seller|shop|store|merchant|gym|agency|hotel)\b/],
];

/** 旅行社, the seller: the one noted company of that kind. */
function ofKind(text: string, all: readonly Respondent[]): number {
  const kinds = KINDS.find(([, pattern]) => pattern.test(text))?.[0];
  const fitting = all.flatMap(({ kind }, at) => (kinds?.includes(kind) === true ? [at] : []));
  return fitting.length === 1 ? fitting[0]! : -1;
}

const CORE =
  /^(?:\s|那个?|这个?|那家|这家|的|把|将|叫|投诉|the|a|my|that|from|of)+|(?:\s|那个?|这个?|那家|那条|的|吧|了|from (?:the )?(?:company|list|it)|for me|out of (?:the )?(?:company|list|it))+$/g;
const coreOf = (folded: string): string => folded.replace(CORE, '').trim();

/** The companies that a text names, by name, by another name of the same, by a part of it, or by kind. */
function companies(text: string, all: readonly Respondent[], data: LanguageData): readonly Standing[] {
  const of = new Set(data.institutions(text).map(({ value }) => value.of));
  const core = coreOf(text);
  const named = all.flatMap(({ name }, at): readonly Standing[] => {
    const noted = fold(name);
    const same = data
      .institutions(noted)
      .some(({ value, from, to }) => of.has(value.of) && to - from >= noted.length - 2);
    const first = /^[a-z0-9]/.test(noted) ? noted.split(/\s+/)[0]! : noted.slice(0, 2);
    const begins =
      !isKindOfBusiness(first) &&
      (/^[a-z0-9]/.test(first)
        ? first.length >= 2 && new RegExp(`(?<![a-z0-9])${first.replace(/\W/g, '')}(?![a-z0-9])`).test(text)
        : text.includes(first));
    const within = core.length >= 2 && noted.includes(core) && !isKindOfBusiness(core);
    return same || text.includes(noted) || begins || within
      ? [{ field: 'respondent', at, part: within && !text.includes(noted) ? core : null }]
      : [];
  });
  if (named.length > 0 || !isKindOfBusiness(core)) return named;
  const one = ofKind(core, all);
  return one < 0 ? [] : [{ field: 'respondent', at: one, part: null }];
}

const scalar = (field: Field, part: string | null = null): Standing => ({ field, at: null, part });

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const DAY =
  /(?<![\d.])(\d{1,2})(?:号|日|st|nd|rd|th)?(?![\d.,]*\d|[\p{Script=Han}](?<![号日]))|([一二三四五六七八九十]{1,3})[号日]/u;

/** 10号, the 10th, october, 去年: a part of the noted day. */
function isPartOfDay(text: string, from: string, to: string, thisYear: number): boolean {
  if (from.slice(0, 7) !== to.slice(0, 7)) return false;
  const [year, month, day] = from.split('-').map(Number) as [number, number, number];
  const word = /(?:今年|this year)/.test(text) ? thisYear : /去年|last year/.test(text) ? thisYear - 1 : null;
  if (word !== null) return word === year;
  const named = /(?<![\d])(\d{1,2}|[一二三四五六七八九十]{1,3})月(?!\d)/.exec(text)?.[1];
  if (named !== undefined) return numberOf(named) === month;
  const english = MONTHS.findIndex((one) => new RegExp(`\\b${one}`).test(text));
  if (english >= 0) return english + 1 === month;
  const number = DAY.exec(text)
    ?.slice(1)
    .find((one) => one !== undefined);
  return number !== undefined && from === to && numberOf(number) === day;
}

const TEXTS = ['outlet', 'region', 'name', 'contactTimes', 'evidence', 'notice'] as const;
/** Filling that no noted value is named by. */
const TOO_SHORT = 2;

/** Its beginning or end as people quote it, or so much of it that it is nothing else. */
const isPartOf = (phone: string, digits: string): boolean =>
  phone.startsWith(digits) || phone.endsWith(digits) || (digits.length >= 6 && phone.includes(digits));

/** All noted values that a folded text names, the surest first. */
export function standingIn(
  text: string,
  record: ComplaintRecord,
  data: LanguageData,
  now: Instant,
): readonly Standing[] {
  const found: Standing[] = [];
  const core = coreOf(text);
  const phone = fieldValue(record, 'phone');
  const digits = /\d{4,}/.exec(text)?.[0];
  if (phone !== null && phone !== 'here' && digits !== undefined && isPartOf(phone, digits))
    found.push(scalar('phone'));
  const amount = fieldValue(record, 'amount');
  if (amount !== null && findAmounts(text, true).some(({ value }) => Math.round(value * 100) === amount.fen))
    found.push(scalar('amount'));
  const date = fieldValue(record, 'incidentDate');
  if (date !== null) {
    const same = data.dates(text, now).some(({ range }) => range.from === date.from && range.to === date.to);
    if (same || (found.length === 0 && isPartOfDay(text, date.from, date.to, yearOf(today(now)))))
      found.push(scalar('incidentDate'));
  }
  const people = fieldValue(record, 'joint');
  if (people !== null) {
    const count = /(\d+|[一二两三四五六七八九十]+)(?:个?人|位|户|名| people| of us)/.exec(text)?.[1];
    if (count !== undefined && numberOf(count) === people) found.push(scalar('joint'));
  }
  found.push(...companies(text, fieldValue(record, 'respondent') ?? [], data));
  for (const field of TEXTS) {
    const value = fieldValue(record, field);
    if (value === null) continue;
    const noted = fold(value);
    if (text.includes(noted)) found.push(scalar(field));
    else if (core.length >= TOO_SHORT && noted.includes(core)) found.push(scalar(field, core));
    else if (field === 'region' || field === 'outlet') {
      const district = /\p{Script=Han}{1,5}[区县市]/u.exec(core)?.[0];
      if (district !== undefined && noted.includes(district)) found.push(scalar(field, district));
    }
  }
  const wishes = [...data.names.request(text), ...data.requests(text)].map(({ value }) => value);
  (fieldValue(record, 'request') ?? []).forEach((wish, at) => {
    const words = wish.text === undefined ? null : fold(wish.text);
    const own =
      words !== null && (text.includes(words) || (core.length >= TOO_SHORT && words.includes(core)));
    if (wishes.includes(wish.kind) || (wish.kind === 'other' && own))
      found.push({ field: 'request', at, part: null });
  });
  const met = data.names.priorContact(text).map(({ value }) => value);
  (fieldValue(record, 'priorContact')?.tried ?? []).forEach((one, at) => {
    if (met.includes(one)) found.push({ field: 'priorContact', at, part: null });
  });
  for (const field of ['issue', 'product'] as const) {
    const value = fieldValue(record, field);
    const named: readonly { readonly value: string }[] = data.names[field](text);
    if (value !== null && named.some((one) => one.value === value)) found.push(scalar(field));
  }
  return found;
}
