import { resolve } from 'node:path';
import { type Instant, systemClock } from '../../src/basics/clock.ts';
import { createLog } from '../../src/basics/log.ts';
import { today } from '../../src/calendar/days.ts';
import { fieldValue } from '../../src/complaints/record.ts';
import type { Config } from '../../src/config.ts';
import type { Message } from '../../src/conversation/message.ts';
import type { LanguageData } from '../../src/language/data.ts';
import type { Listening } from '../../src/language/listening.ts';
import { interpretQuestion } from '../../src/language/model/interpret-question.ts';
import { openaiModel } from '../../src/language/model/openai.ts';
import { outgoing } from '../../src/language/model/outgoing.ts';
import { loadPrompt } from '../../src/language/model/prompt.ts';
import { checkProposals } from '../../src/language/model/proposals.ts';
import { type Understanding, understand } from '../../src/language/understand.ts';

const PROMPTS = resolve(import.meta.dirname, '../../prompts');
/** No turn waits here. */
const PATIENCE = 60_000;

/** What a run against a live model took. */
export interface Spent {
  calls: number;
  tokensIn: number;
  tokensOut: number;
  milliseconds: number;
  failed: number;
}

/** The rules' understanding with what a model adds, as a turn would take it. */
export type Understand = (text: string, now: Instant) => Promise<Understanding>;

const nothingSaid = (now: Instant): Listening => ({
  now,
  lang: 'zh',
  asking: null,
  choices: [],
  mending: null,
  hasDraft: false,
  offer: null,
  record: null,
  filed: false,
  withdrawn: false,
  declined: false,
  aside: false,
  orders: [],
});

const lineOf = (text: string, at: Instant): Message => ({
  id: 'line',
  conversation: 'eval',
  seq: 1,
  from: 'consumer',
  text,
  at,
  eventKey: null,
  turn: null,
  attempts: 1,
  choice: null,
  about: null,
  replaces: null,
  extras: {},
});

/** What a key in the environment makes possible: the same texts read by the rules and the model behind it. */
export function liveUnderstanding(
  settings: NonNullable<Config['model']>,
  data: LanguageData,
): { readonly understand: Understand; readonly spent: Spent } {
  const model = openaiModel(settings, { clock: systemClock, log: createLog('warn') });
  const prompt = loadPrompt(PROMPTS, 'interpret');
  const spent: Spent = { calls: 0, tokensIn: 0, tokensOut: 0, milliseconds: 0, failed: 0 };
  const read: Understand = async (text, now) => {
    const rules = understand(text, { now }, data);
    const { result, use } = await model.complete(
      interpretQuestion(prompt, {
        today: today(now),
        asking: null,
        known: [],
        rules: [],
        lines: [outgoing(text, [])],
      }),
      AbortSignal.timeout(PATIENCE),
    );
    spent.calls += use.calls;
    spent.tokensIn += use.tokensIn;
    spent.tokensOut += use.tokensOut;
    spent.milliseconds += use.milliseconds;
    if (!result.ok) {
      spent.failed++;
      return rules;
    }
    const { found } = checkProposals(result.value.values, [lineOf(text, now)], nothingSaid(now), data);
    const slots = Object.fromEntries(found.map(({ field, slot }) => [field, slot]));
    const record = { facts: [], slots, productCandidates: [], issueCandidates: [] };
    const amount = fieldValue(record, 'amount');
    const issue = fieldValue(record, 'issue');
    const names = fieldValue(record, 'respondent')?.map(({ name }) => name) ?? [];
    return {
      ...rules,
      respondents: [...new Set([...rules.respondents, ...names])],
      product: rules.product ?? fieldValue(record, 'product'),
      issue: rules.issue ?? issue,
      issueCandidates:
        issue === null || rules.issueCandidates.some(({ slug }) => slug === issue)
          ? rules.issueCandidates
          : [...rules.issueCandidates.slice(0, 2), { slug: issue, score: 0 }],
      amount:
        rules.amount ??
        (amount === null
          ? null
          : { value: amount.fen / 100, currency: 'CNY', approximate: amount.approximate }),
    };
  };
  return { understand: read, spent };
}
