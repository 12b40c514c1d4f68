import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { manualClock } from '../../src/basics/clock.ts';
import { createLog } from '../../src/basics/log.ts';
import type { Question } from '../../src/language/model/language-model.ts';
import { openaiModel } from '../../src/language/model/openai.ts';
import { MONDAY } from '../reception/world.ts';
import { json, type ModelServer, openModelServer } from '../services/model.ts';

const question: Question<{ word: string }> = {
  prompt: { question: 'interpret', hash: 'abc', text: 'Say a word.' },
  input: { lines: ['退我 300 元'] },
  output: z.object({ word: z.string() }),
};

let server: ModelServer;
const logged: string[] = [];
const log = createLog('debug', (line) => void logged.push(line));
beforeAll(async () => {
  server = await openModelServer();
});
afterAll(() => server.close());
beforeEach(() => {
  logged.length = 0;
});

const open = (clock = manualClock(MONDAY), baseUrl = server.url) =>
  openaiModel({ key: 'sk-made-up-key', baseUrl, model: 'gpt-4.1-mini' }, { clock, log });
const soon = (): AbortSignal => AbortSignal.timeout(5000);

describe('a model behind the OpenAI protocol', () => {
  it('answers in one call, and tells prompt, model and tokens', async () => {
    server.says(() => ({ content: '{"word":"退"}', usage: { prompt_tokens: 40, completion_tokens: 5 } }));
    const before = server.asked.length;
    const { result, use } = await open().complete(question, soon());
    expect(result).toEqual({ ok: true, value: { word: '退' } });
    expect(use).toMatchObject({
      question: 'interpret',
      prompt: 'abc',
      model: 'gpt-4.1-mini',
      outcome: 'answered',
      calls: 1,
      tokensIn: 40,
      tokensOut: 5,
    });
    expect(server.asked).toHaveLength(before + 1);
  });

  it('reads an object with a fence or words around it', async () => {
    server.says(() => ({ content: 'Sure:\n```json\n{"word":"a"}\n```' }));
    expect((await open().complete(question, soon())).use).toMatchObject({ outcome: 'answered', calls: 1 });
  });

  it('asks once more where the answer has the wrong form, and tells it what was wrong', async () => {
    server.says(({ question: asked }) => (asked === 'repair' ? json({ word: 'b' }) : json({ wort: 1 })));
    const { result, use } = await open().complete(question, soon());
    expect(result).toEqual({ ok: true, value: { word: 'b' } });
    expect(use.calls).toBe(2);
    expect(JSON.stringify(server.asked.at(-1)!.request.messages)).toContain('word: ');
  });

  it('gives up after that one repair', async () => {
    server.says(() => ({ content: 'Roses are red.' }));
    const { result, use } = await open().complete(question, soon());
    expect(result).toEqual({ ok: false, error: 'malformed' });
    expect(use.calls).toBe(2);
  });

  it('does without JSON mode and temperature where the server knows neither, from then on at once', async () => {
    server.says(({ request }) =>
      request.response_format === undefined
        ? json({ word: 'c' })
        : { error: { message: 'unknown parameter' }, status: 400 },
    );
    const model = open();
    expect((await model.complete(question, soon())).use).toMatchObject({ outcome: 'answered', calls: 2 });
    expect((await model.complete(question, soon())).use).toMatchObject({ outcome: 'answered', calls: 1 });
    expect(server.asked.at(-1)!.request.temperature).toBeUndefined();
  });

  it('ends when its time is over, whatever the server does', async () => {
    server.says(() => 'never');
    const began = performance.now();
    const model = open();
    await model.prepare();
    const { result, use } = await model.complete(question, AbortSignal.timeout(150));
    expect(result).toEqual({ ok: false, error: 'late' });
    expect(use.calls).toBe(1);
    expect(performance.now() - began).toBeLessThan(3000);
  });

  it('does not repair beyond its time', async () => {
    server.says(({ question: asked }) => (asked === 'repair' ? 'never' : { content: 'no' }));
    const model = open();
    await model.prepare();
    const { result, use } = await model.complete(question, AbortSignal.timeout(700));
    expect(result).toEqual({ ok: false, error: 'late' });
    expect(use.calls).toBeLessThanOrEqual(2);
  });

  it.each([
    [401, 'denied'],
    [404, 'denied'],
    [422, 'refused'],
    [500, 'unreachable'],
    [503, 'unreachable'],
  ] as const)('sends nothing again after a %i', async (status, failure) => {
    server.says(() => ({ error: { message: '退我 300 元' }, status }));
    const before = server.asked.length;
    const { result } = await open().complete(question, soon());
    expect(result).toEqual({ ok: false, error: failure });
    expect(server.asked).toHaveLength(before + 1);
  });

  it('logs no words of what was sent or answered, and no key', async () => {
    server.says(() => ({ error: { message: '退我 300 元' }, status: 500 }));
    await open().complete(question, soon());
    expect(logged.join()).toContain('the model gave no answer');
    expect(logged.join()).not.toMatch(/300|sk-made-up/);
  });

  it('takes a refusal to answer for one, and goes on asking other things', async () => {
    server.says(() => ({ content: '', finishReason: 'content_filter' }));
    const model = open();
    for (let i = 0; i < 5; i++)
      expect((await model.complete(question, soon())).result).toMatchObject({ error: 'refused' });
  });

  it('says so where nobody listens', async () => {
    const nobody = open(manualClock(MONDAY), 'http://127.0.0.1:9/v1');
    expect((await nobody.complete(question, soon())).result).toEqual({ ok: false, error: 'unreachable' });
  });
});

describe('what does not answer', () => {
  it('is left alone after three failures, tried once, and asked again once it answers', async () => {
    const clock = manualClock(MONDAY);
    const model = open(clock);
    server.says(() => ({ error: { message: 'down' }, status: 500 }));
    for (let i = 0; i < 3; i++) await model.complete(question, soon());
    const before = server.asked.length;
    expect((await model.complete(question, soon())).use).toMatchObject({ outcome: 'resting', calls: 0 });
    expect(model.isResting()).toBe(true);
    expect(server.asked).toHaveLength(before);

    clock.advance(15_000);
    const tries = await Promise.all([model.complete(question, soon()), model.complete(question, soon())]);
    expect(tries.map(({ use }) => use.outcome).sort()).toEqual(['resting', 'unreachable']);
    clock.advance(15_000);
    expect((await model.complete(question, soon())).use.outcome).toBe('resting');

    clock.advance(15_000);
    server.says(() => json({ word: 'd' }));
    expect((await model.complete(question, soon())).use.outcome).toBe('answered');
    expect((await model.complete(question, soon())).use.outcome).toBe('answered');
  });

  it('is left alone for as long as it says with a 429', async () => {
    const clock = manualClock(MONDAY);
    const model = open(clock);
    server.says(() => ({ error: { message: 'slow down' }, status: 429, retryAfter: 20 }));
    expect((await model.complete(question, soon())).use.outcome).toBe('limited');
    server.says(() => json({ word: 'e' }));
    clock.advance(19_000);
    expect((await model.complete(question, soon())).use.outcome).toBe('resting');
    clock.advance(1000);
    expect((await model.complete(question, soon())).use.outcome).toBe('answered');
  });

  it('holds up a few questions at most', async () => {
    const model = open();
    await model.prepare();
    server.says(() => 'never');
    const asked = Array.from({ length: 20 }, () => model.complete(question, AbortSignal.timeout(400)));
    const outcomes = (await Promise.all(asked)).map(({ use }) => use.outcome);
    expect(outcomes.filter((outcome) => outcome === 'late')).toHaveLength(16);
    expect(outcomes.filter((outcome) => outcome === 'busy')).toHaveLength(4);
  });
});

describe('an answer that nobody waits for any more', () => {
  it('ends at once and says nothing about the model', async () => {
    const model = open();
    await model.prepare();
    server.says(() => 'never');
    for (let i = 0; i < 4; i++) {
      const hurry = new AbortController();
      const asked = model.complete(question, AbortSignal.any([hurry.signal, soon()]));
      hurry.abort();
      expect((await asked).result).toEqual({ ok: false, error: 'hurried' });
    }
    server.says(() => json({ word: 'f' }));
    expect((await model.complete(question, soon())).use.outcome).toBe('answered');
  });
});
