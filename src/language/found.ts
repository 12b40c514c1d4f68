import type { Field, FieldValues, Slot, Source } from '../complaints/record.ts';
import type { Found } from '../dialogue/command.ts';
import type { Span } from './fold.ts';
import type { MoneyHit } from './money.ts';
import { guess, isWeak, type Reading } from './reading.ts';

/** Makes values found in one message; spans are offset into its text. */
export type Finder = <F extends Field>(
  field: F,
  value: FieldValues[F],
  span: Span,
  how?: { said?: boolean; confirmed?: boolean; weak?: boolean },
) => Found;

/** `offset`: where the read stretch begins in the message's text. */
export function finder(message: string, offset = 0): Finder {
  return (field, value, span, how = {}) => {
    const source: Source = {
      message,
      from: offset + span.from,
      to: offset + span.to,
      by: 'rule',
      said: how.said ?? true,
      confirmed: how.confirmed ?? false,
      ...(how.weak === true ? { weak: true } : {}),
    };
    return { field, slot: { value, source } as Slot } as Found;
  };
}

const fen = (yuan: number): number => Math.round(yuan * 100);
const MOST_FEN = 1e11;

/** The disputed sum as a value of the record; null where it is not in yuan. */
export function amountOf(hit: MoneyHit | null, make: Finder, confirmed: boolean): Found | null {
  if (hit === null || hit.currency !== 'CNY' || fen(hit.value) > MOST_FEN) return null;
  const value = { fen: fen(hit.value), approximate: hit.approximate };
  return make('amount', hit.steps === undefined ? value : { ...value, steps: hit.steps }, hit, { confirmed });
}

/** Everything a reading holds that a record has a field for; names and telephone numbers only when asked. */
export function allFound(reading: Reading, make: Finder, confirmed: Field | null = null): readonly Found[] {
  const found: Found[] = [];
  const how = (field: Field) => ({ said: true, confirmed: confirmed === field });
  const respondents = reading.respondents;
  if (respondents.length > 0)
    found.push(
      make(
        'respondent',
        respondents.map((hit) => hit.respondent),
        respondents[0]!,
        how('respondent'),
      ),
    );
  const date = reading.incidentDate;
  if (date !== null) found.push(make('incidentDate', date.range, date, how('incidentDate')));
  const amount = amountOf(reading.amount, make, confirmed === 'amount');
  if (amount !== null) found.push(amount);
  if (reading.outlet !== null) found.push(make('outlet', reading.outlet.value, reading.outlet));
  if (reading.region !== null)
    found.push(make('region', reading.region.value, reading.region, how('region')));
  const wishes = reading.wishes;
  if (wishes.length > 0)
    found.push(
      make(
        'request',
        wishes.map((hit) => hit.request),
        wishes[0]!,
        how('request'),
      ),
    );
  if (reading.contact !== null)
    found.push(make('priorContact', reading.contact.contact, reading.contact, how('priorContact')));
  if (reading.behalf !== null)
    found.push(make('onBehalf', { relation: reading.behalf.value }, reading.behalf, how('onBehalf')));
  if (reading.joint !== null) found.push(make('joint', reading.joint.value, reading.joint));
  if (reading.moving !== null)
    found.push(make('moneyMoving', reading.moving.value, reading.moving, how('moneyMoving')));
  if (reading.report !== null) found.push(make('isReport', true, reading.report));
  if (reading.media !== null) found.push(make('media', true, reading.media));
  if (reading.segment !== null) found.push(make('segment', reading.segment.value, reading.segment));
  if (reading.evidence !== null)
    found.push(make('evidence', reading.evidence.value, reading.evidence, how('evidence')));
  if (reading.rightStart !== null)
    found.push(make('rightStart', reading.rightStart.range, reading.rightStart));
  if (reading.aboutUs !== null) found.push(make('aboutUs', true, reading.aboutUs));
  return found;
}

/** What the whole of a story seems to be about: guessed, never said. */
export function guesses(reading: Reading, make: Finder): readonly Found[] {
  if (!reading.tellsKind) return [];
  const whole = { from: 0, to: reading.folded.length };
  const product = guess(reading.products);
  const issue = guess(reading.issues);
  return [
    ...(product === null
      ? []
      : [make('product', product, whole, { said: false, weak: isWeak(reading.products) })]),
    ...(issue === null ? [] : [make('issue', issue, whole, { said: false, weak: isWeak(reading.issues) })]),
  ];
}
