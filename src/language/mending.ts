import { type ComplaintRecord, EMPTY_RECORD, type Field, fieldValue } from '../complaints/record.ts';
import type { Message } from '../conversation/message.ts';
import type { Command, Found } from '../dialogue/command.ts';
import { findAmounts } from './amounts.ts';
import {
  addition,
  behindYes,
  type Correction,
  correction,
  isOfThem,
  isOnlyTold,
  isUnwanted,
  mayCorrect,
  type Piece,
  withoutMarks,
} from './corrections.ts';
import type { LanguageData } from './data.ts';
import { likelyIssues, settled, tellsOfBusiness, valueFor, valueOfAny } from './field-values.ts';
import { fieldWord, isKindOfBusiness, namedField, namesOnly } from './field-words.ts';
import { fold, type Span } from './fold.ts';
import { finder } from './found.ts';
import { tellsOfThem } from './going-on.ts';
import type { Listening } from './listening.ts';
import { otherOne } from './other-one.ts';
import { A_PART, entries, isListed, outcome, SEVERAL, type Touch } from './outcomes.ts';
import { findContactTimes } from './person.ts';
import { slipOf } from './slips.ts';
import { type Standing, standingIn } from './standing.ts';
import { findOtherPhone, findPhone } from './telephone.ts';
import { asWords, toldBeside } from './told-beside.ts';
import { unsaid } from './unsaid.ts';

/** More of the same, beside what is noted. */
export const BESIDES =
  /还(?:要|想|有|得|请|希望)|也要|也想|另外|再加|同时要|\b(?:also|as well|too|besides|plus)\b/;

const BY_KIND_NAMES: readonly Field[] = ['priorContact', 'product', 'issue'];
const SIBLINGS: Readonly<Partial<Record<Field, Field>>> = { product: 'issue', issue: 'product' };
/** A word to whoever will call. */
const TO_ME =
  /(?:别|不要|勿|不方便|可以|能|方便|再|后|上午|下午|晚上|白天|中午|早上|点)(?:再|给我|来)?(?:打|联系|接)|打(?:给)?我|\b(?:call|ring|text|phone|reach|message) me\b|\b(?:don't|dont|do not) (?:call|ring|phone)\b|\bnot call\b|\bcalls?\b.{0,12}\b(?:after|before|between|only|morning|evening)/;
/** Calls by those who are complained of. */
const THEIR_CALLS = /他们|催收|对方|让|骚扰|\b(?:they|them|collectors?|stop)\b/;
const POLITE =
  /(?:[\s,，。.!！]|谢谢(?:你|您)?|麻烦(?:你|您)?了?|就行了?|就好了?|就可以了?|即可|吧|啊|呀|哦|please|pls|thanks|thank you)+$/i;
const DAY_ALONE = /(?<![\d月])\d{1,2}[号日]|\bthe \d{1,2}(?:st|nd|rd|th)\b/;
/** What follows these words is a name, though nothing is known of it. */
const NAMES_IT = /名(?:字|称)?$|name$|about$/;
/** both should be there: on the list, and no name. */
const BE_THERE =
  /^\s*(?:both |all )?(?:in |on )?(?:there|it|here|the (?:list|form|complaint)|listed|included|mentioned|written)[\s.!]*$/;
/** 上午九点半, half past four: an hour and no day. */
const isHour = (text: string): boolean =>
  /点|时|[ap]m\b|o'clock|\d:\d\d|半夜|上午|下午|晚上|早上|中午|凌晨|\b(?:morning|afternoon|evening|noon|night)\b/.test(
    text,
  ) &&
  !/[月日号周年]|星期|礼拜|昨|前天|今|\d[-/]\d|\b(?:yesterday|today|last|ago|the \d|mon|tues|wednes|thurs|fri|satur|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(
    text,
  );
const OF_KIN = /^[^\d]{0,4}(?:我|my )[^\d]{0,10}(?:的|'s)?[^\d]{0,6}$/;
const BARE_OBJECT =
  /[一二两三四五六七八九十\d]+个字|个字|字样|后面|前面|那里|里面|它们?|他们?|她们?|上|进去|\b(?:that|it|this|them|him|her|words?|nope?|nah|wait|actually|all)\b|[\s,把将的了那这]/g;

/** 他们只肯退一半: what others do or offer is no wish of theirs. */
const isOfOthers = (folded: string): boolean =>
  /他们?|她|对方|商家|老板|店[家里员]|客服|平台|公司|银行|\b(?:they|he|she|shop|seller|company|bank|platform|offer\w*)\b|[退赔补给]了|[吗呢?]|\b(?:got|gave|paid|refunded|already)\b/.test(
    folded,
  );

/** no money, 不要钱: the money that is asked back. */
const NO_MONEY =
  /^[\s,]*(?:no|any|the|my|你们?的?|他们?的?)?\s*(?:money|cash|钱)(?:了|anymore|any more|[\s.!])*$/;

const SHORT_WISHES: Readonly<Record<string, string>> = { 退: '退款', 换: '换货', 修: '维修', 赔: '赔偿' };
/** 退了, left of 不退了: the wish by its usual name. */
const inFull = (object: string): string =>
  object.replace(/^\s*([退换修赔])(?:款|钱|货)?了吧?\s*$/, (_, wish: string) => SHORT_WISHES[wish]!);

/** 我啥时候要你们退钱了: denied, in the form of a question. */
const NEVER_SAID =
  /(?:啥|什么|几)时候?[^,]{0,4}(?:说|要|让|讲|提)|谁(?:说|要|讲)|(?:哪里?|哪有|何时)(?:说|要)|没(?:有)?(?:说|要|让|提)过?|\b(?:when did i|who said|i never|didn't|did not)\b/;

/** Whether a value is nearly all that a stretch says. */
const isAlone = (text: string, { slot }: Found): boolean =>
  text.replace(/[^\p{L}\p{N}]/gu, '').length - (slot.source.to - slot.source.from) <= 2;

/** One line held against what is noted. */
class Mending {
  readonly #line: Message;
  readonly #start: number;
  readonly #folded: string;
  readonly #context: Listening;
  readonly #record: ComplaintRecord;
  readonly #data: LanguageData;
  readonly #said: Correction;
  readonly touches = new Map<Field, Touch>();
  readonly unsaid: string[] = [];
  /** Something is to go or is wrong that nothing noted is called by. */
  unclear = false;
  /** What the line says that sets nothing right, and how much of it, in letters. */
  readonly #besides: Span[] = [];
  beside = 0;
  /** An hour of the day is told, which takes no day's place. */
  hour = false;
  /** The field spoken of, and whether its new value is still to come. */
  #topic: Field | null;
  #open = false;
  /** The field that was named last by its own word. */
  #stated: Field | null = null;
  #adding = false;
  /** The clause that sets right a sum that is not the noted one. */
  #otherSum: number | null = null;

  constructor(line: Message, start: number, said: Correction, context: Listening, data: LanguageData) {
    this.#line = line;
    this.#start = start;
    this.#folded = fold(line.text).slice(start);
    this.#context = context;
    this.#record = context.record ?? EMPTY_RECORD;
    this.#data = data;
    this.#said = said;
    this.#topic = context.mending;
    this.#open = context.mending !== null;
    this.#hours();
    for (const [i, piece] of said.pieces.entries()) this.#take(piece, i);
  }

  #text(piece: Piece): string {
    return this.#folded.slice(piece.from, piece.to);
  }

  #touch(field: Field): Touch {
    const known = this.touches.get(field);
    if (known !== undefined) return known;
    const fresh: Touch = {
      field,
      wrong: false,
      hint: [],
      olds: [],
      gone: [],
      emptied: false,
      kept: [],
      beside: [],
      fresh: null,
      alone: null,
      more: null,
      firm: false,
    };
    this.touches.set(field, fresh);
    return fresh;
  }

  /** In a burst what was told a line ago is not on record yet. */
  #noted(field: Field): boolean {
    return this.#context.record === null || this.#record.slots[field] !== undefined;
  }

  #standing(folded: string): readonly Standing[] {
    return standingIn(folded.trim(), this.#record, this.#data, this.#context.now);
  }

  /**
   * Of the noted values that a stretch names those of one field: of the one spoken of, else of the one that the stretch
   * names itself. Names of kinds, such as 商家, count for no other field than theirs.
   */
  #named(folded: string, field: Field | null): readonly Standing[] {
    const all = this.#standing(folded);
    const has = (one: Field | null): boolean => all.some((value) => value.field === one);
    const other = all.find((value) => field === null || !BY_KIND_NAMES.includes(value.field))?.field;
    const first = [this.#topic, field].find(has) ?? other;
    return all.filter((value) => value.field === first);
  }

  /** Companies, wishes or contacts that are noted already, as a value. */
  #known(items: readonly Standing[], piece: Piece): Found | null {
    const field = items[0]?.field;
    if (field === undefined || !isListed(field)) return null;
    const all = entries(this.#record, field);
    const value = items.flatMap(({ at }) => (at === null ? [] : [all[at]]));
    const make = finder(this.#line.id, this.#start);
    return make(field, (field === 'priorContact' ? { tried: value } : value) as never, piece);
  }

  #read(field: Field, from: number, to: number): Found | null {
    const at = this.#start + from;
    const text = this.#line.text.slice(at, this.#start + to).replace(POLITE, '');
    // 名字错，是某某教育: a name like that of the noted company is the company's
    if (field === 'name' && this.#isOfCompany(fold(text)))
      return valueFor('respondent', text, this.#context, this.#data, finder(this.#line.id, at));
    return valueFor(field, text, this.#context, this.#data, finder(this.#line.id, at));
  }

  #isOfCompany(name: string): boolean {
    const own = fieldValue(this.#record, 'name');
    const plain = name.replace(/[^\p{L}\p{N}]/gu, '');
    if (plain.length < 2 || (own !== null && fold(own).includes(plain.slice(0, 1)))) return false;
    return (fieldValue(this.#record, 'respondent') ?? []).some(({ name: company }) => {
      const noted = fold(company).replace(/[^\p{L}\p{N}]/gu, '');
      return noted.includes(plain) || plain.includes(noted) || noted.startsWith(plain.slice(0, 3));
    });
  }

  #readAny(from: number, to: number, fits: (field: Field) => boolean): Found | null {
    const at = this.#start + from;
    const text = this.#line.text.slice(at, this.#start + to).replace(POLITE, '');
    return valueOfAny(text, this.#context, this.#data, finder(this.#line.id, at), fits);
  }

  /** 晚上可以打 白天别打: when to call, where a number is noted. */
  #hours(): void {
    if (!this.#noted('phone') && !this.#noted('contactTimes')) return;
    const text = this.#line.text.slice(this.#start);
    const other = this.#noted('phone') ? findOtherPhone(this.#folded, text) : null;
    if (other !== null) {
      const make = finder(this.#line.id, this.#start);
      const before = fieldValue(this.#record, 'contactTimes');
      const value = before === null ? other.value : `${before}，${other.value}`;
      const touch = this.#touch('contactTimes');
      touch.fresh = make('contactTimes', value, other, { confirmed: true });
      touch.firm = true;
      return;
    }
    const ours = TO_ME.test(this.#folded) && !THEIR_CALLS.test(this.#folded);
    const times = ours ? findContactTimes(this.#folded, text) : null;
    if (times === null) return;
    const make = finder(this.#line.id, this.#start);
    this.#touch('contactTimes').fresh = make('contactTimes', times.value, times, { confirmed: true });
  }

  /** Whether a piece lies in what was taken as the hours to call. */
  #isOfHours(piece: Piece): boolean {
    const times = this.touches.get('contactTimes')?.fresh?.slot.source;
    if (times === undefined) return false;
    const at = this.#start + piece.from;
    return at < times.to && this.#start + piece.to > times.from;
  }

  #take(piece: Piece, i: number): void {
    if (this.#isOfHours(piece)) return;
    switch (piece.role) {
      case 'gone':
        this.#remove(piece, i);
        return;
      case 'only':
        this.#keep(piece);
        return;
      case 'more':
        this.#add(piece);
        return;
      case 'old':
        this.#deny(piece, i);
        return;
      case 'new':
      case 'bare':
        this.#state(piece, i);
    }
  }

  #remove(piece: Piece, i: number): void {
    const text = this.#text(piece);
    const words = unsaid(text, this.#record.facts);
    if (words !== null) {
      this.unsaid.push(...words);
      this.unclear ||= words.length === 0;
      return;
    }
    if (isOfThem(text)) {
      this.#besides.push(piece);
      return;
    }
    const object = inFull(withoutMarks(text));
    const word = fieldWord(text);
    const named = fieldWord(object);
    const whole = named !== null && this.#noted(named.field) && namesOnly(object, named) ? named.field : null;
    if (whole !== null && !SEVERAL.includes(whole)) {
      const touch = this.#touch(whole);
      touch.emptied = true;
      touch.firm ||= this.#said.plain;
      return;
    }
    const empty = object.replace(BARE_OBJECT, '') === '';
    const money = NO_MONEY.test(object)
      ? this.#standing('refund').filter(({ field }) => field === 'request')
      : [];
    const items =
      money.length > 0 ? money : empty ? this.#before(i) : this.#named(object, word?.field ?? null);
    const field = items[0]?.field;
    if (field !== undefined && field !== 'request' && isUnwanted(text) && !A_PART.test(text)) return;
    if (field !== undefined) {
      const touch = this.#touch(field);
      touch.gone = [...touch.gone, ...items];
      touch.firm ||= this.#said.plain || (field === 'request' && !isOfOthers(text.replace(/了$/, '')));
      this.#topic = field;
      this.#open = true;
      this.#instead(field, i);
    } else if (whole !== null) {
      const touch = this.#touch(whole);
      touch.emptied = true;
      touch.firm ||= this.#said.plain;
    } else if (word?.field === 'priorContact' || /没(?:有)?(?:去)?找|都没/.test(text)) {
      this.#topic = 'priorContact';
      if (/谁|任何人|nobody|no one|anyone|anybody/.test(text) && this.#noted('priorContact'))
        this.#touch('priorContact').emptied = true;
    } else if (empty && this.#scrapped(i)) return;
    else if (!empty || this.touches.size === 0) this.unclear ||= this.#said.plain;
  }

  /** scrap that, money back: the wish behind it is all that stays. */
  #scrapped(i: number): boolean {
    const next = this.#said.pieces[i + 1];
    if (next?.role !== 'bare' || !this.#noted('request') || isOfOthers(this.#text(next))) return false;
    const value = this.#read('request', next.from, next.to);
    if (value?.field !== 'request') return false;
    const touch = this.#touch('request');
    touch.alone = value;
    touch.firm = true;
    return true;
  }

  /** 修好就行 不退了: the other wish was named before. */
  #instead(field: Field, i: number): void {
    const before = this.#said.pieces[i - 1];
    if (field !== 'request' || before?.role !== 'bare' || this.#touch(field).fresh !== null) return;
    if (NEVER_SAID.test(this.#text(before))) return;
    const value = this.#read(field, before.from, before.to);
    if (value?.field === field) this.#set(value, before);
  }

  /** 武昌区 后面 刚说了 三个字去掉: what goes was named before. */
  #before(i: number): readonly Standing[] {
    for (let at = i - 1; at >= 0; at--) {
      const piece = this.#said.pieces[at]!;
      if (piece.role !== 'bare') return [];
      const items = this.#named(this.#text(piece), null);
      if (items.length > 0) return items;
    }
    return [];
  }

  #keep(piece: Piece): void {
    if (isOnlyTold(this.#text(piece))) {
      this.#besideCompany(piece);
      return;
    }
    const object = withoutMarks(this.#text(piece));
    const word = fieldWord(object);
    if (/我(?:自己)?(?:一个)?人|\b(?:me|myself)\b/.test(object) && this.#noted('joint')) {
      this.#touch('joint').emptied = true;
      return;
    }
    const items = this.#named(object, word?.field ?? null).filter(({ field }) => SEVERAL.includes(field));
    if (items.length > 0) {
      const touch = this.#touch(items[0]!.field);
      touch.kept = [...touch.kept, ...items];
      touch.firm ||= this.#said.plain;
      return;
    }
    const value = this.#readAny(
      piece.from,
      piece.to,
      (field) => SEVERAL.includes(field) && this.#noted(field),
    );
    if (value === null) {
      this.#besides.push(piece);
      return;
    }
    const touch = this.#touch(value.field);
    touch.alone = value;
    touch.firm ||= value.field === 'request' && !isOfOthers(object);
  }

  #add(piece: Piece): void {
    const word = fieldWord(this.#text(piece));
    const fits = (field: Field): boolean => SEVERAL.includes(field);
    const named = [word?.field, this.#open ? this.#topic : null].find((one) => one != null && fits(one));
    const added = addition(this.#text(piece));
    const from = piece.from + added.from;
    const to = piece.from + added.to;
    const guessed = word === null ? undefined : this.#record.slots[word.field];
    if (
      word !== null &&
      named == null &&
      guessed?.source.said !== true &&
      guessed?.source.confirmed !== true
    ) {
      const single = this.#read(word.field, from, to);
      if (single?.field === word.field) {
        this.#set(single, piece);
        return;
      }
    }
    const value =
      (named == null ? null : this.#read(named, from, to)) ??
      this.#readAny(from, to, (field) => fits(field) && (field === 'request' || this.#noted(field)));
    if (value !== null) {
      const touch = this.#touch(value.field);
      touch.more = value;
      touch.firm ||= value.field === 'request' && this.#noted('request') && !isOfOthers(this.#text(piece));
    } else if (named != null) {
      this.#topic = named;
      this.#open = true;
      this.#adding = true;
    } else this.#besides.push(piece);
  }

  #deny(piece: Piece, i: number): void {
    const text = this.#text(piece);
    const word = fieldWord(text);
    const items = this.#named(text, word?.field ?? null);
    const field =
      items[0]?.field ??
      word?.field ??
      (this.#open ? this.#topic : null) ??
      this.#readAny(piece.from, piece.to, () => true)?.field ??
      null;
    if (field === null) {
      this.#besides.push(piece);
      return;
    }
    if (field === 'amount' && items.length === 0 && this.#isOtherSum(piece)) {
      this.unclear = true;
      this.#otherSum = piece.clause;
      return;
    }
    const touch = this.#touch(field);
    touch.wrong = true;
    if (word !== null && isKindOfBusiness(text.slice(word.from, word.to).replace(/名$/, '')))
      touch.hint = items;
    else touch.olds = [...touch.olds, ...items];
    touch.firm ||= items.length > 0 || (this.#said.plain && this.#noted(field));
    this.#topic = field;
    this.#open = true;
    const before = this.#said.pieces[i - 1];
    if (before === undefined || touch.fresh !== null || before.role !== 'bare') return;
    const value = this.#read(field, before.from, before.to);
    if (value !== null && value.field === field) this.#set(value, before);
  }

  /** 不是25是2块5: a sum of the story that is not the noted one. */
  #isOtherSum(piece: Piece): boolean {
    const sums = findAmounts(this.#text(piece), true).map(({ value }) => value);
    const told = this.#record.facts.flatMap(({ text }) => findAmounts(fold(text)).map(({ value }) => value));
    return this.#noted('amount') && sums.length > 0 && sums.every((sum) => told.includes(sum));
  }

  #set(value: Found, piece: Piece): void {
    if (value.field === 'amount' && piece.clause === this.#otherSum) return;
    const touch = this.#touch(value.field);
    if (this.#adding) {
      touch.more = value;
      this.#adding = false;
    } else touch.fresh = value;
    touch.wrong ||= piece.role === 'new';
    const noted = this.#noted(value.field);
    touch.firm ||=
      noted && (this.#said.startled || ((this.#said.plain || this.#said.wrong) && piece.role === 'new'));
    // 类型不对，是虚假宣传: people call both the kind
    const sibling = SIBLINGS[value.field];
    if (sibling !== undefined && this.touches.get(sibling)?.fresh === null) this.touches.delete(sibling);
    this.#topic = value.field;
    this.#open = false;
  }

  /** 淘宝只是平台: what a noted company is, and no name. */
  #isDescribed(piece: Piece, i: number): boolean {
    const text = this.#text(piece);
    const before = this.#said.pieces[i - 1];
    if (piece.role !== 'new') return isOnlyTold(text) && this.#named(text, null)[0]?.field === 'respondent';
    return (
      before?.clause === piece.clause &&
      isKindOfBusiness(text.replace(POLITE, '')) &&
      this.#named(this.#text(before), null)[0]?.field === 'respondent'
    );
  }

  /** jd is just the platform: it stays beside the seller that is named. */
  #besideCompany(piece: Piece): void {
    const text = this.#text(piece);
    const named = this.#named(text, null).filter(({ field }) => field === 'respondent');
    if (!/平台|platform|付款|支付|\bpaid\b/.test(text) || named.length === 0) return;
    const touch = this.touches.get('respondent');
    if (touch !== undefined) touch.beside = named;
  }

  #state(piece: Piece, i: number): void {
    const text = this.#text(piece);
    const next = this.#said.pieces[i + 1];
    const word = fieldWord(text);
    if (this.#isDescribed(piece, i)) {
      this.#besideCompany(piece);
      return;
    }
    const leads =
      piece.role === 'bare' && next !== undefined && next.role !== 'bare' && next.clause === piece.clause;
    if (piece.role === 'bare' && word !== null && namesOnly(text, word) && !this.#holds(piece, word.field)) {
      this.#topic = word.field;
      this.#open = true;
      this.#stated = word.field;
      this.#touch(word.field).hint = this.#named(text, word.field);
      return;
    }
    if (BE_THERE.test(text) && piece.role === 'new') return;
    if (leads && next.role === 'new' && BE_THERE.test(this.#text(next))) {
      const both = this.#read('respondent', piece.from, piece.to);
      if (both?.field === 'respondent') this.#set(both, { ...piece, role: 'new' });
      return;
    }
    if (leads && next.role === 'new' && this.#named(text, word?.field ?? null).length > 0) {
      this.#deny({ ...piece, role: 'old' }, i);
      return;
    }
    const ahead = next?.role === 'old' ? this.#deniedBy(next) : null;
    // 是18号才买的: a day without its month is one of the noted month
    const dated = this.#context.asking === 'confirm' && this.#noted('incidentDate') && DAY_ALONE.test(text);
    const day = dated ? ('incidentDate' as const) : null;
    const called = this.#context.asking === 'confirm' && findPhone(text) !== null ? ('phone' as const) : null;
    const topic = word?.field ?? (this.#open ? this.#topic : null);
    if (topic === 'incidentDate' && isHour(text)) {
      this.hour = true;
      this.#besides.push(piece);
      const touch = this.touches.get('incidentDate');
      if (touch !== undefined && touch.olds.length === 0) this.touches.delete('incidentDate');
      this.#open = false;
      return;
    }
    // 电话是我女儿的: whose it is, and no other number
    if (topic === 'phone' && piece.role === 'new' && this.#noted('phone') && OF_KIN.test(text)) {
      this.hour = true;
      this.#besides.push(piece);
      this.touches.delete('phone');
      this.#open = false;
      return;
    }
    const tries: readonly (Field | null)[] = [
      word?.field ?? null,
      this.#open ? this.#topic : null,
      ahead,
      called,
      day,
    ];
    for (const field of tries) {
      if (field === null) continue;
      const from = field === word?.field && word.to < text.length ? piece.from + word.to : piece.from;
      const value =
        this.#read(field, from, piece.to) ??
        (from === piece.from ? null : this.#read(field, piece.from, piece.to));
      const byWord = piece.role === 'bare' && field === word?.field;
      const named = word !== null && NAMES_IT.test(text.slice(word.from, word.to));
      if (value === null || (byWord && !named && this.#isGuess(value))) continue;
      this.#set(value, piece);
      this.#contrasts(value.field, piece, next);
      if (piece.role === 'new' && (field === word?.field || field === this.#stated))
        this.#touch(value.field).firm ||= this.#noted(value.field) || this.#besideFirm(value.field);
      return;
    }
    const known = tries.find((field) => field !== null) ?? null;
    // bought last monday not sunday
    const apart = piece.role === 'bare' && next?.role === 'old' && next.clause === piece.clause;
    const set = apart && known === null ? this.#against(piece, next) : null;
    if (set !== null) {
      this.#set(set, piece);
      this.#touch(set.field).firm = true;
      return;
    }
    // 打错了 四千八: what stands alone behind it is what is right
    const instead =
      piece.role === 'bare' && known === null && this.#said.startled && this.touches.size === 0
        ? this.#readAny(piece.from, piece.to, (field) => REPLACEABLE.includes(field) && this.#noted(field))
        : null;
    if (instead !== null && isAlone(text, instead)) {
      this.#set(instead, piece);
      return;
    }
    if (piece.role !== 'new') {
      if (word?.field === 'priorContact' && this.#noted('priorContact'))
        this.#touch('priorContact').wrong = true;
      this.#pass(piece);
      return;
    }
    const contrast = ahead !== null || (this.#open && this.#touched(this.#topic));
    const loose =
      (contrast ? this.#known(this.#named(text, known), piece) : null) ??
      (known === null ? this.#readAny(piece.from, piece.to, (field) => this.#noted(field)) : null);
    if (loose !== null) {
      this.#set(loose, piece);
      this.#contrasts(loose.field, piece, next);
    } else if (known !== null && !(known === 'respondent' && tellsOfBusiness(text))) {
      this.#touch(known).wrong = true;
      this.#topic = known;
      this.#open = true;
    }
  }

  /** What is told besides: not the value that is set right, in other words. */
  toldBesides(): readonly Span[] {
    return this.#besides.filter(
      ({ from, to }) =>
        !this.#standing(this.#folded.slice(from, to)).some(({ field }) => this.touches.has(field)),
    );
  }

  /** What sets nothing right is told besides. */
  #pass(piece: Piece): void {
    this.#besides.push(piece);
    this.beside += this.#text(piece).replace(/[^\p{L}\p{N}]/gu, '').length;
  }

  /** 价钱应为5800，日子是8号: a named value that was not noted yet, beside one that is set right. */
  #besideFirm(field: Field): boolean {
    return PLAIN_VALUES.includes(field) && [...this.touches.values()].some(({ firm }) => firm);
  }

  /** A value before a word of denial, where what is denied is of its kind. */
  #against(piece: Piece, denied: Piece): Found | null {
    const fits = (field: Field): boolean => PLAIN_VALUES.includes(field);
    const value = this.#readAny(piece.from, piece.to, fits);
    if (value === null) return null;
    const weekday =
      value.field === 'incidentDate' &&
      /^\s*(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/.test(this.#text(denied));
    return weekday || this.#readAny(denied.from, denied.to, fits)?.field === value.field ? value : null;
  }

  /** 是周三不是周二: a value against another in one breath is meant for nothing else. */
  #contrasts(field: Field, piece: Piece, next: Piece | undefined): void {
    const against = piece.role === 'new' && next?.role === 'old' && next.clause === piece.clause;
    if ((against || this.#said.changes) && this.#noted(field)) this.#touch(field).firm = true;
  }

  /** Whether one of several was said to be wrong. */
  #touched(field: Field | null): boolean {
    return field !== null && (this.touches.get(field)?.olds.length ?? 0) > 0;
  }

  /** A company of no known name or kind, where only a word like 商家 stood beside it. */
  #isGuess(value: Found): boolean {
    return (
      value.field === 'respondent' &&
      'value' in value.slot &&
      value.slot.value.every(
        ({ kind, name }) => kind === null && this.#data.institutions(fold(name)).length === 0,
      )
    );
  }

  /** Whether a stretch that names a field is itself a value: 上海市. */
  #holds(piece: Piece, field: Field): boolean {
    return field === 'region' && this.#data.regions(this.#text(piece)).length > 0;
  }

  #deniedBy(piece: Piece): Field | null {
    const text = this.#text(piece);
    const word = fieldWord(text);
    return this.#named(text, word?.field ?? null)[0]?.field ?? word?.field ?? null;
  }
}

/** What says more than this beside is told, not set right, in letters. */
const MOST_BESIDE = { zh: 8, en: 24 } as const;

/** Fields whose values are told by their form. */
const PLAIN_VALUES: readonly Field[] = ['amount', 'incidentDate', 'region'];
const REPLACEABLE: readonly Field[] = ['respondent', 'incidentDate', 'amount', 'region', 'phone'];

/** A line that says that something is wrong, and at most of what. */
const WRONG_ALONE =
  /^(?:[^,是叫]{0,12}?)(?:不对|错了|写错|说错|搞错|弄错|有误|要改|想改|改一下|改一处|不正确|记错)[了的啊吧]?[。.!,\s]*$|^(?:no,? )?(?:that's|thats|that is|it's|something is|something's|something in (?:there|it) is|this is|(?:the|my) \w+(?: \w+)? (?:is|was|looks))?\s*(?:wrong|incorrect|not right|not correct|a mistake|misspelled|misspelt|mistyped)[.!\s]*$|^wrong \w+[.!\s]*$|^除了(?:.{1,8}?)(?:,|以外|之外|外)*(?:别的|其他|其它|剩下)(?:的)?(?:都|全)(?:是)?(?:对|没错|没问题|正确|好)[的了。!]*$/;

/** Whether a folded line says that something is wrong, and nothing of what is right. */
export const isWrongAlone = (folded: string): boolean => WRONG_ALONE.test(folded.trim());

/** 不是3800: the noted value is denied, and nothing else is said. */
const isDenialAlone = (touch: Touch, { pieces }: Correction, text: string): boolean =>
  pieces.length === 1 &&
  touch.firm &&
  (touch.olds.length > 0 || touch.gone.length > 0) &&
  touch.olds.every(({ field }) => field === 'amount' || field === 'incidentDate' || field === 'region') &&
  text.trim().length <= 16;

/** A wish taken out of what was filed leaves none there; in a draft it is asked for anew. */
function afterFiling(
  touch: Touch,
  record: ComplaintRecord,
  line: Message,
  { hasDraft }: Listening,
): ReturnType<typeof outcome> {
  const value = outcome(touch, record, line);
  const empty = value === 'ask' && touch.field === 'request' && touch.gone.length > 0 && touch.firm;
  if (hasDraft || !empty) return value;
  const { source } = finder(line.id)(
    'request',
    [],
    { from: 0, to: line.text.length },
    { confirmed: true },
  ).slot;
  return { field: 'request', slot: { absent: 'none', source } };
}

/** Where the day of the trouble is also the day of arrival or payment, both move. */
function withRightStart(set: readonly Found[], record: ComplaintRecord): readonly Found[] {
  const [day, start] = [fieldValue(record, 'incidentDate'), fieldValue(record, 'rightStart')];
  const one = day !== null && start !== null && day.from === start.from && day.to === start.to;
  return !one || set.some(({ field }) => field === 'rightStart')
    ? []
    : set.flatMap((found) =>
        found.field === 'incidentDate' ? [{ ...found, field: 'rightStart' } as Found] : [],
      );
}

/** What others do next is told with its own day, kind and place. */
const TOLD_OF_THEM: readonly Field[] = ['incidentDate', 'issue', 'product', 'priorContact', 'region'];

/** it's actually 900, once it is filed: a short line that sets one value against another. */
const SETS_RIGHT =
  /其实|实际|应该是|才对|才是|不是[^,。]{1,12}[,\s]*(?:而)?是|(?:我|刚才?)?(?:说|打|写|记|填|搞|弄)[错反]|\b(?:actually|should be|meant|typo|oops|correction|not)\b/;
const LONGEST_SETTING_RIGHT = { zh: 24, en: 60 } as const;

function setsFiledRight(folded: string, { hasDraft, filed, asking }: Listening): boolean {
  if (hasDraft || !filed || asking === 'facts') return false;
  const longest = LONGEST_SETTING_RIGHT[/\p{Script=Han}/u.test(folded) ? 'zh' : 'en'];
  return folded.trim().length <= longest && SETS_RIGHT.test(folded) && !tellsOfThem(folded);
}

/**
 * What a line sets right, read from `start` on, as commands; null where it is no correction. Under the read-back
 * whatever is named with a value replaces what is noted; elsewhere only what can be meant for nothing else. A
 * `correct` without values: what is wrong is at most named.
 */
export function corrected(
  line: Message,
  context: Listening,
  data: LanguageData,
  start = 0,
): readonly Command[] | null {
  if (!context.hasDraft && !context.filed) return null;
  const folded = fold(line.text);
  const begin = start + behindYes(folded.slice(start));
  const rest = folded.slice(begin);
  const wrong = (field: Field | null): readonly Command[] => [
    field === 'issue'
      ? { do: 'correct', message: line.id, found: [], field, issues: likelyIssues(rest, context.now, data) }
      : { do: 'correct', message: line.id, found: [], field },
  ];
  const other = otherOne(line, begin, context, data);
  if (other !== null) return other;
  const slip = slipOf(line, begin, context);
  if (slip !== null) return [{ do: 'correct', message: line.id, found: settled([slip]), field: slip.field }];
  if (WRONG_ALONE.test(rest.trim())) return wrong(namedField(rest));
  const filedRight = setsFiledRight(rest, context);
  const reading = context.asking === 'confirm' || begin > start || filedRight;
  const said = reading || mayCorrect(rest) ? correction(rest) : null;
  if (said === null) return null;
  const meant = new Mending(line, begin, said, context, data);
  const most = /\p{Script=Han}/u.test(rest) ? MOST_BESIDE.zh : MOST_BESIDE.en;
  if (!reading && !said.plain && meant.beside > most) return null;
  const record = context.record ?? EMPTY_RECORD;
  const ofThem = tellsOfThem(rest);
  const touched = [...meant.touches.values()].filter(
    (touch) =>
      !(ofThem && TOLD_OF_THEM.includes(touch.field)) &&
      (reading || touch.firm) &&
      // just the 8600 back, where the sum is asked for
      !(context.asking === 'amount' && touch.field === 'request' && findAmounts(rest, true).length > 0) &&
      // Asked for a name, they give their own
      !(context.asking === 'name' && touch.field === 'respondent' && /^[\s\w,]*\bthe name\b/.test(rest)) &&
      // 同意，但别打扰家人: a condition of the yes, no wish of the complaint
      (context.asking !== 'consent' || begin === start || REPLACEABLE.includes(touch.field)) &&
      (touch.field !== context.asking || record.slots[touch.field] !== undefined),
  );
  const outcomes = touched.map((touch) => ({ touch, value: afterFiling(touch, record, line, context) }));
  const set = outcomes.flatMap(({ value }) => (value === null || value === 'ask' ? [] : [value]));
  const found = [...set, ...withRightStart(set, record)];
  const more = touched.flatMap((touch) => (touch.more === null ? [] : [touch.more]));
  const asks = reading || said.wrong || said.plain;
  const open =
    outcomes.find(({ value, touch }) => value === 'ask' && (asks || isDenialAlone(touch, said, rest)))?.touch
      .field ?? null;
  const commands: Command[] = [];
  if (meant.unsaid.length > 0) commands.push({ do: 'unsay', message: line.id, words: meant.unsaid });
  const beside = !reading
    ? null
    : meant.hour
      ? asWords(line, begin, line.text.length)
      : toldBeside(line, begin, meant.toldBesides());
  const told = beside === null ? {} : { told: beside };
  if (found.length > 0 || meant.hour)
    commands.push({
      do: 'correct',
      message: line.id,
      found: settled(found),
      field: found[0]?.field ?? null,
      ...told,
    });
  if (more.length > 0) commands.push({ do: 'answer', message: line.id, found: settled(more) });
  // What sets nothing right there is told
  if (filedRight && commands.length === 0) return null;
  if (open !== null && !(filedRight && found.length > 0)) commands.push(...wrong(open));
  if (commands.length > 0) return commands;
  // 都对，就是日期: what is wrong is named, what is right is not
  const whole = rest.trim();
  const bare = /\p{Script=Han}/u.test(whole) ? whole.length <= 6 : whole.length <= 16;
  const named = namedField(rest);
  if (begin > start && named !== null && bare) return wrong(named);
  if (context.asking === 'confirm' && (meant.unclear || said.wrong)) return wrong(null);
  return null;
}
