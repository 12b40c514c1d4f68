import type { Instant } from '../basics/clock.ts';
import { today, yearOf } from '../calendar/days.ts';
import {
  type ComplaintRecord,
  type DateRange,
  type Field,
  fieldValue,
  type Respondent,
} from '../complaints/record.ts';
import type { Issue, Product } from '../complaints/taxonomy.ts';
import type { Found } from '../dialogue/command.ts';
import { answerTo, inTheirWords, nameLike } from './answers.ts';
import { ENOUGH } from './classify.ts';
import type { LanguageData } from './data.ts';
import { fieldWord, isKindOfBusiness } from './field-words.ts';
import { fold } from './fold.ts';
import { allFound, type Finder } from './found.ts';
import type { Hit } from './lexicon.ts';
import type { Listening } from './listening.ts';
import { numberOf } from './numerals.ts';
import { plainAnswer } from './particulars.ts';
import { findContactTimes, findName } from './person.ts';
import { guess, type Reading, read } from './reading.ts';
import { findPhone } from './telephone.ts';
import { answeredWishes } from './wishes.ts';

/** What they set right themselves needs no further yes. */
export const settled = (found: readonly Found[]): readonly Found[] =>
  found.map(
    (one) => ({ ...one, slot: { ...one.slot, source: { ...one.slot.source, confirmed: true } } }) as Found,
  );

const DAY_ALONE = /^(?:the )?(\d{1,2}|[一二三四五六七八九十]{1,3})(?:号|日|st|nd|rd|th)?$/;

/** 6号, where a day of October is noted, is one of October. */
function dayOfMonth(folded: string, record: ComplaintRecord | null): string | null {
  const known = record === null ? null : fieldValue(record, 'incidentDate');
  const day = numberOf(DAY_ALONE.exec(folded.trim().replace(/[才就]?(?:的|去的|买的)$/, ''))?.[1] ?? '');
  if (known === null || day === null || known.from.slice(0, 7) !== known.to.slice(0, 7)) return null;
  const date = `${known.from.slice(0, 7)}-${String(day).padStart(2, '0')}`;
  const valid = day > 0 && day <= 31 && new Date(`${date}T00:00:00Z`).getUTCDate() === day;
  return valid ? date : null;
}

/** The longest of what is called by its name in a text. */
const called = <V>(hits: readonly Hit<V>[]): Hit<V> | null =>
  [...hits].sort((a, b) => b.to - b.from - (a.to - a.from))[0] ?? null;

const WITH_MONTH =
  /月|年|周|星期|礼拜|今|昨|前|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|last|ago|day\b/;
const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** august: of the noted year, or of the last one that is no more to come. */
function monthAlone(folded: string, now: Instant): DateRange | null {
  const name = /^(?:in )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?$/.exec(
    folded.trim(),
  )?.[1];
  if (name === undefined) return null;
  const month = String(MONTH_NAMES.indexOf(name) + 1).padStart(2, '0');
  const day = today(now);
  const year = `${yearOf(day)}-${month}` <= day.slice(0, 7) ? yearOf(day) : yearOf(day) - 1;
  const last = new Date(Date.UTC(year, Number(month), 0)).getUTCDate();
  return { from: `${year}-${month}-01`, to: `${year}-${month}-${last}` };
}

const PEOPLE = /(\d{1,5}|[一二两三四五六七八九十百]{1,4})(?:个?人|位|户|名|家| people| of us)?/;
const TALK = /(?:吧|啊|呀|了|的|哦|呢|please|pls|thanks|now|actually|谢谢)+$/;
/** 那家店在汉口: what stands there, before the place. */
const OF_A_PLACE =
  /^(?:那|这|我|他们?)?(?:家|个)?(?:店|公司|门店|商家|地方|地址)?(?:是|就)*(?:在|位于)(?=\p{Script=Han})/u;
/** What people say of those they complain of, instead of a name. */
const NO_BUSINESS =
  /^(?:there|here|listed|included|added|mentioned|both|written|noted|known|on (?:it|there|the form)|in (?:it|there|the form)|too|as well|那里|上面|里面)$|.{3}的$|的人|们|骗|黑心|无赖|流氓|垃圾|奸商|不要脸|坏|告诉|^(?:没错|正确|空着?的?)$|\b(?:fine|okay|right|correct|wrong|empty|blank|missing|liars?|thie(?:f|ves)|crooks?|cheats?|scammers?|fraud|rude|terrible|horrible|bad|closed)\b/;
/** They tell what those they complain of are like: no name is given, and none is said to be wrong. */
export const tellsOfBusiness = (folded: string): boolean => NO_BUSINESS.test(folded);
const ALREADY_SAID = /\bi (?:just )?(?:said|told)\b|我?刚(?:才)?说|写错|记错|搞错|弄错/;

/** 没人骗我: what is denied is never the new value. */
const issueOf = (folded: string, reading: Reading, data: LanguageData): Issue | null => {
  const ranking = data.issues(folded);
  const denied = data.denials(folded).issues;
  const likely = ranking.weight >= ENOUGH ? (ranking.candidates[0]?.slug ?? null) : guess(reading.issues);
  return likely === null || denied.has(likely) || NOBODY_DID.test(folded) ? null : likely;
};
const NOBODY_DID =
  /没(?:有)?(?:人|谁)[^,。]{0,2}(?:骗|骚扰|误导|逼|催|收|扣|忽悠)|\bno(?:body| one) (?:lied|cheated|scammed|tricked|misled|forced)\b/;

/** What a line may mean by the problem, likeliest first, where it tells of one; nothing that it denies. */
export function likelyIssues(text: string, now: Instant, data: LanguageData): readonly Issue[] {
  const folded = fold(text).replace(NOBODY_DID, ' ');
  const { issues: denied } = data.denials(folded);
  if (folded.replace(/[^\p{L}]/gu, '').length <= (/\p{Script=Han}/u.test(folded) ? 6 : 20)) return [];
  const learnt = read(folded, { now, asked: null }, data).issues.candidates;
  const all = [...data.issues(folded).candidates, ...learnt].map(({ slug }) => slug);
  return [...new Set(all)].filter((slug) => !denied.has(slug));
}

const GOODS: readonly Product[] = ['online-goods', 'shop-goods'];
/** Of the thing alone nobody knows where it was bought: what is noted of that stays. */
function productOf(
  folded: string,
  reading: Reading,
  record: ComplaintRecord | null,
  data: LanguageData,
): Product | null {
  const ranking = data.products(folded);
  const best = ranking.weight >= ENOUGH ? (ranking.candidates[0]?.slug ?? null) : guess(reading.products);
  const noted = record === null ? null : fieldValue(record, 'product');
  return best !== null && noted !== null && GOODS.includes(best) && GOODS.includes(noted) ? noted : best;
}

const ON_IT = /(?:^|\s)(?:on|at|via|through|from|in) (?:the )?$|在$/;
const OF_IT = /^(?:网|平台|app)?(?:上|里)(?:面|边)?(?:[开卖]?的)?(?:那家|一家|这家|那个|一个)?/;
const TALK_BEHIND = /^\s*(?:itself|app|platform|there|site|website)?\s*$/;

/** 淘宝上的某店, a shop on Taobao: the text with blanks where the platform or talk about the writing stands. */
function withoutPlatform(text: string, data: LanguageData): string {
  const folded = fold(text);
  const blank = (whole: string, from: number, to: number): string =>
    `${whole.slice(0, from)}${' '.repeat(to - from)}${whole.slice(to)}`;
  const writing = /\s(?:without|with no)\b.*$/.exec(folded);
  let left = writing === null ? text : blank(text, writing.index, text.length);
  for (const { from, to } of data.institutions(folded)) {
    const on = ON_IT.exec(folded.slice(0, from));
    const of = OF_IT.exec(folded.slice(to))?.[0] ?? '';
    const behind = folded.slice(to + of.length);
    if (on !== null && (of !== '' || TALK_BEHIND.test(behind))) left = blank(left, on.index, text.length);
    else if (of !== '' && /[\p{L}\p{N}]{2}/u.test(behind)) left = blank(left, from, to + of.length);
  }
  return /[\p{L}\p{N}]/u.test(left) ? left : text;
}

const QUOTES = /^["'“‘「『]+|["'”’」』]+$/g;

const AROUND_SEVERAL =
  /^[\s,]*(?:(?:it'?s|its|they'?re|both|add|the two are|两家|都有|有)\s*)*|(?:\s+(?:should|must|need to|have to)\b.*|\s+(?:are|were|too|together|both)\b.*|(?:都|两家|两个|一起|全)(?:都)?(?:要|得|该|应该)?(?:写|有|算|在|投诉|是)?(?:上|进去|责任|份)?的?)?[\s.!。]*$/gi;

/** JD and Kite Digital, 京东和风筝数码: several at once, where one of them is known; null where a text names one. */
function severalNamed(
  text: string,
  known: Reading['respondents'],
  record: ComplaintRecord | null,
): readonly Respondent[] | null {
  const bare = text.replace(AROUND_SEVERAL, '');
  const names = bare.split(
    /\s+(?:and|&|plus)\s+|\s*[、+]\s*|(?<=\p{Script=Han}{2})(?:和|跟|以及|还有)(?=\p{Script=Han}{2})/iu,
  );
  if (names.length < 2 || names.length > 4) return null;
  const all = record === null ? [] : (fieldValue(record, 'respondent') ?? []);
  const noted = names.map((name) => {
    const folded = fold(name.trim());
    const hit = known.find(({ from, to }) => fold(text.slice(from, to)) === folded);
    return hit?.respondent ?? all.find((one) => fold(one.name).startsWith(folded)) ?? null;
  });
  const fits = names.every((name, i) => {
    const folded = fold(name.trim());
    const short = /\p{Script=Han}/u.test(folded) ? folded.length <= 14 : folded.split(/\s+/).length <= 4;
    const plain = short && folded.length >= 2 && nameLike(folded) && !NO_BUSINESS.test(folded);
    return noted[i] !== null || (plain && !isKindOfBusiness(folded));
  });
  if (!fits || noted.every((one) => one === null)) return null;
  return names.map((name, i) => noted[i] ?? { name: name.trim(), role: null, kind: null });
}

/**
 * The value of a field that a stretch of a correction holds, read by the field's own finder; null where it holds none.
 * Product and issue answer for each other: people call both the kind.
 */
export function valueFor(
  field: Field,
  text: string,
  context: Listening,
  data: LanguageData,
  make: Finder,
): Found | null {
  const folded = fold(text);
  const whole = { from: 0, to: text.length };
  const confirmed = { confirmed: true };
  const { now, record } = context;
  const reading = read(text, { now, asked: field === 'amount' ? 'amount' : null }, data);
  const own = (found: readonly Found[] | null): Found | null =>
    settled(found ?? []).find((one) => one.field === field && 'value' in one.slot) ?? null;
  switch (field) {
    case 'incidentDate': {
      const date = dayOfMonth(folded, record);
      const part =
        date === null
          ? /(?<![\d月])(\d{1,2}|[一二三四五六七八九十]{1,3})[号日]|\bthe \d{1,2}(?:st|nd|rd|th)\b/.exec(
              folded,
            )
          : null;
      const dated = reading.dates.some((hit) => WITH_MONTH.test(folded.slice(hit.from, hit.to)));
      const within = part === null || dated ? null : dayOfMonth(part[0], record);
      const day = date ?? within;
      if (day !== null) return make('incidentDate', { from: day, to: day }, whole, confirmed);
      const month = monthAlone(folded, now);
      if (month !== null) return make('incidentDate', month, whole, confirmed);
      return own(answerTo('incidentDate', text, reading, null, data, make));
    }
    case 'respondent': {
      const apart = withoutPlatform(text, data);
      const seller = apart === text ? null : valueFor(field, apart, context, data, make);
      if (seller !== null) return seller;
      const all = severalNamed(text, reading.respondents, record);
      if (all !== null) return make('respondent', all, whole, confirmed);
      const plain = plainAnswer(text, 40);
      const name = plain === null ? '' : fold(plain.value);
      const long = /\p{Script=Han}/u.test(name) ? name.length > 16 : name.split(/\s+/).length > 5;
      const fit =
        plain !== null && !long && nameLike(name) && !NO_BUSINESS.test(name) && !isKindOfBusiness(name);
      const hits = reading.respondents;
      // 鸿达电器城: the whole of a short stretch is the name where it goes on behind what is known of it
      const more = fit && hits.length === 1 ? name.indexOf(fold(hits[0]!.respondent.name)) : -1;
      const known =
        data.institutions(folded).length > 0 ||
        more !== 0 ||
        name.length - fold(hits[0]!.respondent.name).length > 4;
      const branded = more === 0 && /(?:店|公司)$/.test(name);
      if (hits.length > 0 && known && !branded)
        return make(
          'respondent',
          hits.map((hit) => hit.respondent),
          hits[0]!,
          confirmed,
        );
      if (!fit || plain === null || ALREADY_SAID.test(folded)) return null;
      const { role = null, kind = null } = hits[0]?.respondent ?? {};
      return make('respondent', [{ name: plain.value.replace(QUOTES, ''), role, kind }], plain, confirmed);
    }
    case 'request': {
      const kinds = new Map(answeredWishes(folded, data).map((hit) => [hit.request.kind, hit] as const));
      const named = called(data.names.request(folded));
      if (kinds.size === 0 && named !== null && named.value !== 'other')
        return make('request', [{ kind: named.value }], named, confirmed);
      const first = [...kinds.values()][0];
      if (first === undefined) return null;
      const wishes = inTheirWords(text, reading, [...kinds.values()]);
      return make('request', wishes, first, confirmed);
    }
    case 'priorContact': {
      const told = own(answerTo('priorContact', text, reading, null, data, make));
      const named = data.names.priorContact(folded).map(({ value }) => value);
      const sure = told !== null && data.contacts(folded).length > 0 ? told : null;
      if (sure !== null) return sure;
      return named.length === 0
        ? null
        : make('priorContact', { tried: [...new Set(named)] }, whole, confirmed);
    }
    case 'product':
    case 'issue': {
      const product = called(data.names.product(folded));
      const issue = called(data.names.issue(folded));
      if (field === 'product' && product !== null) return make('product', product.value, product, confirmed);
      if (issue !== null) return make('issue', issue.value, issue, confirmed);
      if (field === 'issue' && product !== null && product.to - product.from < folded.trim().length - 4) {
        const best = issueOf(folded, reading, data);
        return best === null ? null : make('issue', best, whole, confirmed);
      }
      const best =
        field === 'product' ? productOf(folded, reading, record, data) : issueOf(folded, reading, data);
      if (best !== null) return make(field as 'issue', best as never, whole, confirmed) as Found;
      return product === null ? null : make('product', product.value, product, confirmed);
    }
    case 'name': {
      const name = ALREADY_SAID.test(folded.replace(/ (?:i|我)? ?just said$/, ''))
        ? null
        : findName(folded, text);
      return name === null ? null : make('name', name.value, name, confirmed);
    }
    case 'phone': {
      const phone = findPhone(folded);
      return phone === null ? null : make('phone', phone.value, phone, confirmed);
    }
    case 'contactTimes': {
      const times = findContactTimes(folded, text);
      if (times !== null) return make('contactTimes', times.value, times, confirmed);
      const plain = plainAnswer(text, 40);
      return plain === null ? null : make('contactTimes', plain.value, plain, confirmed);
    }
    case 'joint': {
      const count = PEOPLE.exec(folded)?.[1];
      const people = reading.joint?.value ?? (count === undefined ? null : numberOf(count));
      return people === null || people < 2 ? null : make('joint', people, whole, confirmed);
    }
    case 'region': {
      if (reading.region !== null) return make('region', reading.region.value, reading.region, confirmed);
      const word = fieldWord(folded);
      const lead = OF_A_PLACE.exec(folded)?.[0].length ?? 0;
      const told = ' '.repeat(lead) + text.slice(lead, text.length - (TALK.exec(folded)?.[0].length ?? 0));
      const plain = plainAnswer(told, 30);
      if (
        plain === null ||
        !nameLike(fold(plain.value)) ||
        (word !== null && word.to === folded.trim().length && word.from === 0)
      )
        return null;
      return make('region', plain.value, plain, confirmed);
    }
    default:
      return own(answerTo(field, text, reading, null, data, make));
  }
}

/** 2022: as likely a year as a sum. */
const YEAR_ALONE = /^[^\d元块¥$]*20(?:0[1-9]|[12]\d)(?!\s?(?:元|块|yuan|rmb|cny|kuai|bucks|dollars))\D*$/;

/** Whether a stretch by itself speaks of a field that nobody named. */
function mayHold(field: Field, folded: string, data: LanguageData): boolean {
  if (field === 'amount') return /\d|[一二三四五六七八九十百千万]/.test(folded) && !YEAR_ALONE.test(folded);
  if (field === 'product' || field === 'issue') return data.names[field](folded).length > 0;
  return true;
}

/** What a stretch holds, whatever field it is of, where no field is named; `fits` says which fields may be meant. */
export function valueOfAny(
  text: string,
  context: Listening,
  data: LanguageData,
  make: Finder,
  fits: (field: Field) => boolean,
): Found | null {
  const reading = read(text, { now: context.now, asked: null }, data);
  const found = settled(allFound(reading, make)).find(
    (one) => TELLING.includes(one.field) && fits(one.field),
  );
  if (found?.field === 'respondent') return valueFor('respondent', text, context, data, make) ?? found;
  if (found !== undefined) return found;
  const folded = fold(text);
  for (const field of BY_KIND) {
    if (!fits(field) || !mayHold(field, folded, data)) continue;
    const one = valueFor(field, text, context, data, make);
    if (one !== null && fits(one.field)) return one;
  }
  return null;
}

const TELLING: readonly Field[] = ['respondent', 'incidentDate', 'amount', 'region', 'joint', 'onBehalf'];
const BY_KIND: readonly Field[] = ['phone', 'amount', 'request', 'issue', 'product'];
