import { SECOND } from '../basics/clock.ts';
import type { Aid } from '../language/model/aid.ts';
import type { Metrics } from './metrics.ts';

/** What the language model was asked, answered and cost since the start, as figures. */
export function countModel(metrics: Metrics, aid: Pick<Aid, 'tally' | 'isResting'>): void {
  const tally = aid.tally();
  for (const [key, value] of tally.questions) {
    const [question = '', outcome = ''] = key.split(' ');
    metrics.total('redress_model_questions_total', 'Questions to the language model.', value, {
      question,
      outcome,
    });
  }
  const sums = [
    ['redress_model_calls_total', 'Requests sent to the language model.', tally.calls, 1],
    ['redress_model_seconds_total', 'Time the language model took.', tally.milliseconds, SECOND],
  ] as const;
  for (const [name, help, map, unit] of sums)
    for (const [question, value] of map) metrics.total(name, help, value / unit, { question });
  for (const [direction, map] of [
    ['in', tally.tokensIn],
    ['out', tally.tokensOut],
  ] as const)
    for (const [question, value] of map)
      metrics.total('redress_model_tokens_total', 'Tokens as the server counted them.', value, {
        question,
        direction,
      });
  for (const [outcome, value] of tally.values)
    metrics.total('redress_model_values_total', 'Values the model proposed.', value, { outcome });
  for (const [outcome, value] of tally.texts)
    metrics.total('redress_model_texts_total', 'Texts the model wrote.', value, { outcome });
  metrics.total('redress_model_turns_total', 'Turns that asked the language model.', tally.turns);
  metrics.total(
    'redress_model_turn_seconds_total',
    'Time those turns waited for it.',
    tally.turnMilliseconds / SECOND,
  );
  if (tally.cost !== null)
    metrics.total('redress_model_cost_total', 'What the tokens cost by the set prices.', tally.cost);
  metrics.set(
    'redress_model_resting',
    'Whether the model is left alone after failures.',
    Number(aid.isResting()),
  );
}
