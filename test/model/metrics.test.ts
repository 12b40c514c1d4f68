import { describe, expect, it } from 'vitest';
import { Metrics } from '../../src/http/metrics.ts';
import { countModel } from '../../src/http/model-metrics.ts';
import { openModelServer } from '../services/model.ts';
import { openTalk } from './house.ts';

async function figures(settings: Readonly<Record<string, string>>): Promise<string> {
  const server = await openModelServer();
  server.says(() => ({
    content: '{"intent":"tell","values":[{"field":"region","words":"上海"}]}',
    usage: { prompt_tokens: 1000, completion_tokens: 100 },
  }));
  const { say, house, close } = await openTalk({
    OPENAI_API_KEY: 'sk-made-up-key',
    OPENAI_BASE_URL: server.url,
    OPENAI_REGION: 'domestic',
    ...settings,
  });
  await say('嗯呐就内个锅嘛');
  const metrics = new Metrics();
  countModel(metrics, house.aid!);
  // Read twice, they are still the same.
  countModel(metrics, house.aid!);
  await close();
  await server.close();
  return metrics.text();
}

describe('the figures of a language model', () => {
  it('tell questions, calls, tokens, checks and time, and nobody’s words', async () => {
    const text = await figures({});
    for (const line of [
      'redress_model_questions_total{question="interpret",outcome="answered"} 1',
      'redress_model_calls_total{question="interpret"} 1',
      'redress_model_tokens_total{question="interpret",direction="in"} 1000',
      'redress_model_tokens_total{question="interpret",direction="out"} 100',
      'redress_model_values_total{outcome="not-in-text"} 1',
      'redress_model_turns_total 1',
      'redress_model_resting 0',
    ])
      expect(text.split('\n')).toContain(line);
    expect(text).toMatch(/redress_model_turn_seconds_total 0\.\d+/);
    expect(text).not.toMatch(/上海|内个/);
  });

  it('tell a cost by the prices that were set, and none without', async () => {
    expect(await figures({})).not.toContain('redress_model_cost_total');
    const priced = await figures({ OPENAI_PRICE_INPUT: '0.4', OPENAI_PRICE_OUTPUT: '1.6' });
    expect(Number(/^redress_model_cost_total (\S+)/m.exec(priced)?.[1])).toBeCloseTo(0.00056, 8);
  });
});
