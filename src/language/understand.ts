import type { Instant } from '../basics/clock.ts';
import { isWordless } from '../basics/text.ts';
import type { DateRange } from '../complaints/record.ts';
import type { Issue, Product, RequestKind, SafetyKind } from '../complaints/taxonomy.ts';
import type { Lang } from '../conversation/message.ts';
import type { Candidate } from './classify.ts';
import { control, yesOrNo } from './controls.ts';
import type { LanguageData } from './data.ts';
import type { MoneyHit } from './money.ts';
import { parts } from './questions.ts';
import { guess, type Reading, read } from './reading.ts';
import { reflexes } from './reflex.ts';
import { findOwnPhone } from './telephone.ts';

export interface Money {
  readonly value: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly approximate: boolean;
  /** The upper end, where a range was written. */
  readonly upTo?: number;
}

/** What a text by itself says. */
export interface Understanding {
  readonly lang: Lang;
  readonly kind: 'complaint' | 'question' | 'safety' | 'smalltalk' | 'other';
  readonly respondents: readonly string[];
  readonly product: Product | null;
  readonly issue: Issue | null;
  readonly productCandidates: readonly Candidate<Product>[];
  readonly issueCandidates: readonly Candidate<Issue>[];
  readonly amount: Money | null;
  readonly amounts: readonly Money[];
  readonly incidentDate: DateRange | null;
  readonly requests: readonly RequestKind[];
  readonly phone: string | null;
  readonly safety: readonly SafetyKind[];
}

const money = (hit: MoneyHit): Money => ({
  value: hit.value,
  currency: hit.currency,
  approximate: hit.approximate,
  ...(hit.upTo === null ? {} : { upTo: hit.upTo }),
});

/** A question or request this short may be just a name of a thing: 股票推荐. */
const HEADING = 25;

function kindOf(text: string, reading: Reading, data: LanguageData): Understanding['kind'] {
  const { folded } = reading;
  if (isWordless(text)) return 'other';
  const steer = control(text, false);
  if (steer?.do === 'greet' || steer?.do === 'thanks' || yesOrNo(folded) !== null) return 'smalltalk';
  if (steer?.do === 'start' || steer?.do === 'report') return 'complaint';
  if (steer !== null) return 'other';
  const onTopic = data.topics(folded).length > 0;
  const { told } = parts(folded);
  if (told === null) return onTopic ? 'question' : 'other';
  const own = /(?<!自)我|本人|俺|咱|\b(?:i|my|we|our|me|us)\b/.test(folded);
  const grievance =
    reading.wishes.length > 0 ||
    /投诉|举报|维权|complain/.test(folded) ||
    (guess(reading.issues) !== null &&
      (own || reading.respondents.length > 0 || guess(reading.products) !== null));
  if (grievance) return 'complaint';
  if (own && guess(reading.products) !== null && folded.length > HEADING) return 'complaint';
  return onTopic && folded.length <= HEADING ? 'question' : 'other';
}

/**
 * What a text says, without any talk around it. `now` grounds words such as 昨天, in Asia/Shanghai. Everything is
 * taken from the text; nothing is made up.
 */
export function understand(
  text: string,
  at: { readonly now: Instant; readonly lang?: Lang },
  knowledge: LanguageData,
): Understanding {
  const reading = read(text, { now: at.now }, knowledge);
  const safety = [
    ...new Set(reflexes(text).flatMap((reflex) => (reflex.kind === 'safety' ? [reflex.safety] : []))),
  ];
  return {
    lang: at.lang ?? reading.lang ?? (/[\p{Script=Han}]/u.test(text) || !/[a-z]/i.test(text) ? 'zh' : 'en'),
    kind: safety.length > 0 ? 'safety' : kindOf(text, reading, knowledge),
    respondents: reading.respondents.map((hit) => hit.respondent.name),
    product: guess(reading.products),
    issue: guess(reading.issues),
    productCandidates: reading.products.candidates,
    issueCandidates: reading.issues.candidates,
    amount: reading.amount === null ? null : money(reading.amount),
    amounts: reading.amounts.map(money),
    incidentDate: reading.incidentDate?.range ?? null,
    requests: reading.wishes.map((hit) => hit.request.kind),
    phone: findOwnPhone(reading.folded)?.value ?? null,
    safety,
  };
}
