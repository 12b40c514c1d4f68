import type { Instant } from '../basics/clock.ts';
import type { Segment } from '../complaints/record.ts';
import type { Issue, Product } from '../complaints/taxonomy.ts';
import type { Lang } from '../conversation/message.ts';
import { findAmounts, type MoneyHit } from './amounts.ts';
import { asides } from './asides.ts';
import { ENOUGH, type Ranking } from './classify.ts';
import type { LanguageData } from './data.ts';
import { comingDate, type DateHit } from './dates.ts';
import { disputedAmount } from './disputed-amount.ts';
import { type ContactHit, findContacts } from './earlier-contact.ts';
import { fold, languageOf, type Span } from './fold.ts';
import { incidentDate } from './incident-date.ts';
import {
  findAboutUs,
  findBehalf,
  findEvidence,
  findJoint,
  findMedia,
  findMoving,
  findOurBranch,
  findRegion,
  findReport,
  findRightStart,
  findSegment,
  type ValueHit,
} from './particulars.ts';
import { findPhone, type TextHit } from './person.ts';
import { findRespondents, type RespondentHit } from './respondents.ts';
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

/** How much a known kind of respondent speaks for its one product, and for each of several. */
const KIND_NUDGE = { only: 3, several: 1.5 } as const;

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

/**
 * Reads a text as it stands. `now` grounds words such as 昨天 (zone Asia/Shanghai); `before`: what the consumer told
 * earlier, for guessing product and issue from the whole.
 */
export function read(
  text: string,
  at: { readonly now: Instant; readonly before?: string; readonly asked?: 'amount' | null },
  data: LanguageData,
): Reading {
  const folded = focus(fold(text));
  const aside = asides(folded);
  const phone = findPhone(folded);
  const sums = findAmounts(folded, at.asked === 'amount');
  const dates = data
    .dates(folded, at.now)
    .filter(
      (date) => !sums.some((sum) => touches(sum, date) && /[元块¥$]/.test(folded.slice(sum.from, sum.to))),
    );
  const amounts = sums.filter(
    (sum) => !dates.some((date) => touches(sum, date)) && !(phone !== null && touches(sum, phone)),
  );
  const respondents = findRespondents(focus(text), folded, data);
  const whole = at.before === undefined ? folded : `${fold(at.before)}\n${folded}`;
  const products = data.products(whole, nudges(respondents, data));
  const likely = products.weight >= ENOUGH ? products.candidates[0]?.slug : undefined;
  return {
    folded,
    lang: languageOf(text),
    respondents,
    products,
    issues: data.issues(withoutWishes(whole, data), likely && data.usual.get(likely)),
    tellsKind: whole === folded || data.products(folded).weight >= 2 || data.issues(folded).weight >= 2,
    amounts,
    amount: disputedAmount(folded, amounts, aside),
    dates,
    incidentDate: incidentDate(folded, dates, aside),
    coming: folded.length > SHORT ? null : comingDate(folded, at.now),
    wishes: findWishes(folded, data, aside),
    contact: findContacts(folded, text, data, aside),
    phone,
    region: findRegion(folded, text, data),
    behalf: findBehalf(folded),
    outlet: findOurBranch(folded, text),
    joint: findJoint(folded),
    moving: findMoving(folded),
    report: findReport(folded),
    media: findMedia(folded),
    segment: findSegment(folded),
    evidence: findEvidence(folded, text),
    rightStart: findRightStart(folded, dates),
    aboutUs: findAboutUs(folded),
  };
}

/**
 * The issue that most speaks for: where the product is known the best of little is still a guess, shown and mended by
 * a tap.
 */
export const guessIssue = (reading: Reading): Issue | null =>
  guess(reading.issues) ??
  (guess(reading.products) === null ? null : (reading.issues.candidates[0]?.slug ?? null));

/** The first candidate when enough speaks for it. */
export const guess = <S extends string>(ranking: Ranking<S>): S | null =>
  ranking.weight >= ENOUGH ? (ranking.candidates[0]?.slug ?? null) : null;
