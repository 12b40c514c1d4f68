import type { ModelUse } from './language-model.ts';
import type { QuestionName } from './prompt.ts';
import type { Verdict } from './proposals.ts';
import type { Fault } from './verify.ts';

/** What a million tokens cost, in whatever currency the operator counts. */
export interface Prices {
  readonly input: number;
  readonly output: number;
}

/** Sums since the start of the process; no words of anybody. */
export interface Tally {
  /** Questions by what was asked and how it ended. */
  readonly questions: ReadonlyMap<`${QuestionName} ${ModelUse['outcome']}`, number>;
  /** Requests that were sent. */
  readonly calls: ReadonlyMap<QuestionName, number>;
  readonly tokensIn: ReadonlyMap<QuestionName, number>;
  readonly tokensOut: ReadonlyMap<QuestionName, number>;
  readonly milliseconds: ReadonlyMap<QuestionName, number>;
  /** What became of proposed values, and of texts in other words. */
  readonly values: ReadonlyMap<Verdict, number>;
  readonly texts: ReadonlyMap<'said' | Fault, number>;
  /** Turns that asked at least once, and the time that they waited for it. */
  readonly turns: number;
  readonly turnMilliseconds: number;
  /** Null where no prices are set. */
  readonly cost: number | null;
}

export interface Counting {
  read(): Tally;
  used(use: ModelUse): void;
  value(verdict: Verdict): void;
  text(verdict: 'said' | Fault): void;
  turn(milliseconds: number): void;
}

export function counting(prices: Prices | null): Counting {
  const tally = {
    questions: new Map<`${QuestionName} ${ModelUse['outcome']}`, number>(),
    calls: new Map<QuestionName, number>(),
    tokensIn: new Map<QuestionName, number>(),
    tokensOut: new Map<QuestionName, number>(),
    milliseconds: new Map<QuestionName, number>(),
    values: new Map<Verdict, number>(),
    texts: new Map<'said' | Fault, number>(),
    turns: 0,
    turnMilliseconds: 0,
    cost: prices === null ? null : 0,
  };
  const add = <K>(map: Map<K, number>, key: K, by = 1): void => {
    map.set(key, (map.get(key) ?? 0) + by);
  };
  return {
    read: () => tally,
    used: ({ question, outcome, calls, tokensIn, tokensOut, milliseconds }) => {
      add(tally.questions, `${question} ${outcome}`);
      add(tally.calls, question, calls);
      add(tally.tokensIn, question, tokensIn);
      add(tally.tokensOut, question, tokensOut);
      add(tally.milliseconds, question, milliseconds);
      if (prices !== null && tally.cost !== null)
        tally.cost += (tokensIn * prices.input + tokensOut * prices.output) / 1e6;
    },
    value: (verdict) => add(tally.values, verdict),
    text: (verdict) => add(tally.texts, verdict),
    turn: (milliseconds) => {
      tally.turns++;
      tally.turnMilliseconds += milliseconds;
    },
  };
}
