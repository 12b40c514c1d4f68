import type { Instant } from '../basics/clock.ts';
import type { Segment } from '../complaints/record.ts';
import type { Issue, Product } from '../complaints/taxonomy.ts';
import type { Lang } from '../conversation/message.ts';
import { findAmounts } from './amounts.ts';
import { asides } from './asides.ts';
import { isAverted } from './averted.ts';
import { ENOUGH, type Ranking } from './classify.ts';
import type { LanguageData } from './data.ts';
import { comingDate, type DateHit } from './dates.ts';
import { type Denials, withoutDenials } from './denials.ts';
import { disputedAmount } from './disputed-amount.ts';
import { type ContactHit, findContacts } from './earlier-contact.ts';
import { fold, languageOf, type Span } from './fold.ts';
import { incidentDate } from './incident-date.ts';
import type { Kinds } from './kinds.ts';
import type { MoneyHit } from './money.ts';
import { findMoving } from './money-moving.ts';
import { findBehalf } from './on-behalf.ts';
import {
  findAboutUs,
  findEvidence,
  findJoint,
  findMedia,
  findOurBranch,
  findReport,
  findRightStart,
  findSegment,
  type ValueHit,
} from './particulars.ts';
import type { TextHit } from './person.ts';
import { findRegion, isOfAddress } from './places.ts';
import { findRespondents, type RespondentHit } from './respondents.ts';
import { findPhone } from './telephone.ts';
import { findWishes, type WishHit, withoutWishes } from './wishes.ts';

/** All that a text says, with the place of each; spans are UTF-16 offsets into the text. */
export interface Reading {
  readonly folded: string;
  readonly lang: Lang | null;
  readonly respondents: readonly RespondentHit[];
  readonly products: Ranking<Product>;
  readonly issues: Ranking<Issue>;
  /** This text by itself speaks for a product or an issue, not only what was told before. */
  readonly tellsKind: boolean;
  /** What this text says that it is not about. */
  readonly denials: Denials;
  readonly amounts: readonly MoneyHit[];
  readonly amount: MoneyHit | null;
  readonly dates: readonly DateHit[];
  readonly incidentDate: DateHit | null;
  /** A day that is still to come: nothing has happened on it. */
  readonly coming: DateHit | null;
  readonly wishes: readonly WishHit[];
  readonly contact: ContactHit | null;
  readonly phone: TextHit | null;
  readonly region: TextHit | null;
  readonly behalf: TextHit | null;
  /** Of those who run this chat. */
  readonly outlet: TextHit | null;
  readonly joint: ValueHit<number> | null;
  readonly moving: ValueHit<boolean> | null;
  readonly report: Span | null;
  readonly media: Span | null;
  readonly segment: ValueHit<Segment> | null;
  readonly evidence: TextHit | null;
  readonly rightStart: DateHit | null;
  readonly aboutUs: Span | null;
}

interface ReadingAt {
  readonly now: Instant;
  readonly before?: string | undefined;
  readonly asked?: 'amount' | null;
}

/** How much a known kind of respondent speaks for its one product, and for each of several, in powers of e. */
const KIND_NUDGE = { only: 0.7, several: 0.35 } as const;

function nudges(respondents: readonly RespondentHit[], data: LanguageData): ReadonlyMap<Product, number> {
  const nudge = new Map<Product, number>();
  const add = (product: Product, weight: number): void => {
    nudge.set(product, Math.max(nudge.get(product) ?? 0, weight));
  };
  for (const { respondent, product } of respondents.slice(0, 2)) {
    const products = respondent.kind === null ? [] : (data.productsOf.get(respondent.kind) ?? []);
    if (product !== null) add(product, KIND_NUDGE.only);
    else for (const one of products) add(one, products.length === 1 ? KIND_NUDGE.only : KIND_NUDGE.several);
  }
  return nudge;
}

const touches = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;

/** Days to come are looked for only in what may be an answer, in characters. */
const SHORT = 40;

/** Of a very long text only the beginning and the end are looked through, so that a turn stays quick. */
const HEAD = 6000;
const TAIL = 2000;

/** The text with what lies between blanked, at the same length, so that places stay right. */
const focus = (text: string): string =>
  text.length <= HEAD + TAIL
    ? text
    : text.slice(0, HEAD) + ' '.repeat(text.length - HEAD - TAIL) + text.slice(-TAIL);

/** What is looked for in a text only once it is asked for, and then kept. */
class TextReading implements Reading {
  readonly folded: string;
  readonly #text: string;
  readonly #at: ReadingAt;
  readonly #data: LanguageData;
  readonly #known = new Map<string, unknown>();

  constructor(text: string, at: ReadingAt, data: LanguageData) {
    this.folded = focus(fold(text));
    this.#text = text;
    this.#at = at;
    this.#data = data;
  }

  #once<T>(name: string, find: () => T): T {
    if (!this.#known.has(name)) this.#known.set(name, find());
    return this.#known.get(name) as T;
  }

  get #aside(): readonly Span[] {
    return this.#once('aside', () => asides(this.folded));
  }

  get #whole(): string {
    const { before } = this.#at;
    return this.#once('whole', () =>
      before === undefined ? this.folded : `${fold(before)}\n${this.folded}`,
    );
  }

  get #sums(): readonly MoneyHit[] {
    return this.#once('sums', () => findAmounts(this.folded, this.#at.asked === 'amount'));
  }

  get lang(): Lang | null {
    return languageOf(this.#text);
  }

  get respondents(): readonly RespondentHit[] {
    return this.#once('respondents', () => findRespondents(focus(this.#text), this.folded, this.#data));
  }

  get #kinds(): Kinds {
    return this.#once('kinds', () => {
      const denied = this.#data.denials(this.#whole);
      const text = withoutDenials(this.#whole, denied);
      return this.#data.kinds.guess(
        text,
        withoutWishes(text, this.#data),
        nudges(this.respondents, this.#data),
        denied,
      );
    });
  }

  get products(): Ranking<Product> {
    return this.#kinds.products;
  }

  get issues(): Ranking<Issue> {
    return this.#kinds.issues;
  }

  get denials(): Denials {
    return this.#once('denials', () => this.#data.denials(this.folded));
  }

  get tellsKind(): boolean {
    return this.#once(
      'tellsKind',
      () =>
        this.#whole === this.folded ||
        this.denials.spans.length > 0 ||
        this.#data.products(this.folded).weight >= ENOUGH ||
        this.#data.issues(this.folded).weight >= ENOUGH,
    );
  }

  get amounts(): readonly MoneyHit[] {
    return this.#once('amounts', () =>
      this.#sums.filter(
        (sum) =>
          !this.dates.some((date) => touches(sum, date)) &&
          !(this.phone !== null && touches(sum, this.phone)),
      ),
    );
  }

  get amount(): MoneyHit | null {
    return this.#once('amount', () =>
      this.#sums.length === 0 || isAverted(this.folded)
        ? null
        : disputedAmount(this.folded, this.amounts, this.#aside),
    );
  }

  get dates(): readonly DateHit[] {
    return this.#once('dates', () =>
      this.#data
        .dates(this.folded, this.#at.now)
        .filter(
          (date) =>
            !isOfAddress(this.folded, date) &&
            !this.#sums.some(
              (sum) =>
                touches(sum, date) &&
                (/[元块¥$]/.test(this.folded.slice(sum.from, sum.to)) || this.#asksForSum(date)),
            ),
        ),
    );
  }

  /** 2000 as the answer to how much is no year. */
  #asksForSum(date: DateHit): boolean {
    const words = this.folded.slice(date.from, date.to);
    return this.#at.asked === 'amount' && date.grain === 'year' && !/年|year|[今去]|\bin\b/.test(words);
  }

  get incidentDate(): DateHit | null {
    return this.#once('incidentDate', () => incidentDate(this.folded, this.dates, this.#aside));
  }

  get coming(): DateHit | null {
    return this.#once('coming', () =>
      this.folded.length > SHORT ? null : comingDate(this.folded, this.#at.now),
    );
  }

  get wishes(): readonly WishHit[] {
    return this.#once('wishes', () => findWishes(this.folded, this.#data, this.#aside));
  }

  get contact(): ContactHit | null {
    return this.#once('contact', () =>
      isAverted(this.folded) ? null : findContacts(this.folded, this.#text, this.#data, this.#aside),
    );
  }

  get phone(): TextHit | null {
    return this.#once('phone', () => findPhone(this.folded));
  }

  get region(): TextHit | null {
    return this.#once('region', () => findRegion(this.folded, this.#text, this.#data));
  }

  get behalf(): TextHit | null {
    return findBehalf(this.folded);
  }

  get outlet(): TextHit | null {
    return findOurBranch(this.folded, this.#text);
  }

  get joint(): ValueHit<number> | null {
    return findJoint(this.folded);
  }

  get moving(): ValueHit<boolean> | null {
    return findMoving(this.folded);
  }

  get report(): Span | null {
    return findReport(this.folded);
  }

  get media(): Span | null {
    return findMedia(this.folded);
  }

  get segment(): ValueHit<Segment> | null {
    return findSegment(this.folded);
  }

  get evidence(): TextHit | null {
    return findEvidence(this.folded, this.#text);
  }

  get rightStart(): DateHit | null {
    return this.#once('rightStart', () => findRightStart(this.folded, this.dates));
  }

  get aboutUs(): Span | null {
    return findAboutUs(this.folded);
  }
}

interface Kept {
  readonly text: string;
  readonly at: ReadingAt;
  readonly data: LanguageData;
  readonly reading: Reading;
}

/** The newest readings, newest first: several questions of one turn read the same line. */
let kept: readonly Kept[] = [];
const KEPT = 4;

const isSame = (one: Kept, text: string, at: ReadingAt, data: LanguageData): boolean =>
  one.text === text &&
  one.data === data &&
  one.at.now === at.now &&
  one.at.before === at.before &&
  (one.at.asked ?? null) === (at.asked ?? null);

/**
 * Reads a text as it stands; what nobody asks for is not looked for. `now` grounds words such as 昨天 (zone
 * Asia/Shanghai); `before`: what the consumer told earlier, for guessing product and issue from the whole.
 */
export function read(text: string, at: ReadingAt, data: LanguageData): Reading {
  const known = kept.find((one) => isSame(one, text, at, data));
  if (known !== undefined) return known.reading;
  const reading = new TextReading(text, at, data);
  kept = [{ text, at, data, reading }, ...kept.slice(0, KEPT - 1)];
  return reading;
}

/** From this share on a guess is noted, for the consumer to see. A text without any keyword has to be likelier. */
const NOTED = { worded: 0.4, wordless: 0.6 } as const;

/** From this share on step and law follow it: what is wrong there is worse than what is open. */
const SURE = 0.5;

/** From this share on it may be offered, and stand in a read-back where nothing likelier was told. */
const LIKELY = 0.2;

export const likely = <S extends string>({ candidates }: Ranking<S>): readonly S[] =>
  candidates.filter(({ score }) => score >= LIKELY).map(({ slug }) => slug);

/** The first candidate where it is likely enough to be noted. */
export const guess = <S extends string>({ candidates: [first], weight }: Ranking<S>): S | null =>
  first !== undefined && first.score >= (weight > 0 ? NOTED.worded : NOTED.wordless) ? first.slug : null;

/** Whether the first candidate is no more than a guess. */
export const isWeak = ({ candidates: [first] }: Ranking<string>): boolean =>
  first === undefined || first.score < SURE;
