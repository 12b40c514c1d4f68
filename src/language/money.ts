import type { Span } from './fold.ts';
import { numberOf } from './numerals.ts';

/** A sum of money as it was written. `upTo` is the upper end where a range was given. */
export interface MoneyHit extends Span {
  readonly value: number;
  readonly upTo: number | null;
  /** 3000多: the next round number, which it does not reach. */
  readonly below?: number;
  /** ISO 4217; coins of the net by their own sign. */
  readonly currency: string;
  readonly approximate: boolean;
  /** A price by how often it was paid. */
  readonly reckoned?: true;
  /** `6000×2`: how a reckoned sum comes about. */
  readonly steps?: string;
}

export const SCALE = '(?:[万千百亿kw](?![a-z])|百万|千万|\\s?(?:thousand|million|billion)\\b)';
export const MORE = '[多余来几]';
const BEFORE =
  /(?:大概|大约|约莫?|差不多|将近|接近|[^附最]近|不到|快|至少|起码|最多|超过|好像是?|左右|(?:^|[^a-z])(?:about|around|roughly|approximately|nearly|almost|over|more than|less than|up to|at least|some|approx\.?))\s*(?:有|是)?\s*$/;
const AFTER = /^\s*(?:左右|上下|多|出头|不到|以上|之多|or so|ish|-ish)/;

export const number = (written: string | undefined): number | null =>
  written === undefined ? null : numberOf(written);

const SCALES: Readonly<Record<string, number>> = {
  百: 100,
  千: 1000,
  k: 1000,
  thousand: 1000,
  grand: 1000,
  万: 10_000,
  w: 10_000,
  百万: 1_000_000,
  million: 1_000_000,
  billion: 1_000_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
};
/** The worth of size words one after another: 千万 is ten million. */
export const sizeOf = (words: string): number => SCALES[words] ?? numberOf(`1${words}`) ?? 1;
export const scaleOf = (written: string | undefined): number => SCALES[(written ?? '').trim()] ?? 1;

/** 三四千, 七八百, 一百二三: two neighbouring digits in one place are a range. */
function spread(written: string): { value: number; upTo: number } | null {
  const match = /^(.*[百千万])?([一二两三四五六七八])([二三四五六七八九])([十百千万].*)?$/.exec(written);
  if (match === null || (match[1] ?? match[4]) === undefined) return null;
  const [, head = '', first, second, tail = ''] = match;
  const low = numberOf(head + first! + tail);
  const high = numberOf(head + second! + tail);
  return low !== null && high !== null && low < high ? { value: low, upTo: high } : null;
}

export function hedged(folded: string, span: Span): boolean {
  return (
    BEFORE.test(folded.slice(Math.max(0, span.from - 16), span.from)) ||
    AFTER.test(folded.slice(span.to, span.to + 8))
  );
}

interface Written {
  readonly span: Span;
  readonly number: string;
  readonly scale: string | undefined;
  readonly more: boolean;
  readonly currency: string;
  readonly coins: number;
}

/** What a round number and more stays under: 3000多 is no 4000. */
function nextRound(value: number): number {
  let place = 1;
  while (value % (place * 10) === 0) place *= 10;
  return value + place;
}

/** The sum that stands at a place; null where its number is none. */
export function hit(folded: string, written: Written): MoneyHit | null {
  const value = number(written.number);
  if (value === null) return null;
  const range = spread(written.number);
  const scale = scaleOf(written.scale);
  const round = (n: number): number => Math.round((n * scale + written.coins) * 100) / 100;
  const sum = round(range?.value ?? value);
  return {
    ...written.span,
    value: sum,
    upTo: range === null ? null : round(range.upTo),
    ...(written.more && range === null && sum >= 10 && Number.isInteger(sum)
      ? { below: nextRound(sum) }
      : {}),
    currency: written.currency,
    approximate: written.more || range !== null || hedged(folded, written.span),
  };
}

export const spanOf = (match: RegExpExecArray): Span => ({
  from: match.index,
  to: match.index + match[0].trimEnd().length,
});

/** What may stand around the number where somebody just names a sum. */
const FILLER =
  /大概|大约|约莫|差不多|将近|接近|不到|至少|起码|最多|超过|好像|应该|可能|估计|左右|上下|出头|一共|总共|合计|总计|加起来|算下来|算起来|金额|全部|前后|其实|人民币|多|约|共|嗯|呃|那|就|我|是|有|快|吧|啊|呀|呢|哦|的|了|要|整|钱|\b(?:about|around|roughly|approximately|approx|maybe|probably|total|in|all|altogether|it|was|is|were|it's|i|we|think|guess|or|so|something|like|just|only|exactly|a|the|of|sum|amount|well|um|uh|give|take|paid|lost|spent|more|less|than|nearly|almost|over|say|cny|rmb)\b|[\s'"()~≈+：:]/g;

/** True where the clause holds the number and nothing but fillers: it is named as a sum. */
export function alone(folded: string, span: Span): boolean {
  const before = /[^,。!?;、\n]*$/.exec(folded.slice(Math.max(0, span.from - 40), span.from))![0];
  const after = /^[^,。!?;、\n]*/.exec(folded.slice(span.to, span.to + 40))![0];
  return `${before}|${after}`.replace(FILLER, '').replace(/\.$/, '') === '|';
}
