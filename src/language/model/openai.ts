import { performance } from 'node:perf_hooks';
import { type Clock, SECOND } from '../../basics/clock.ts';
import type { Log } from '../../basics/log.ts';
import { err, ok, type Result } from '../../basics/result.ts';
import { type Circuit, circuit } from './circuit.ts';
import type { Completion, LanguageModel, ModelFailure, ModelUse, Question } from './language-model.ts';

export interface OpenAiSettings {
  readonly key: string;
  /** Of any server that speaks the protocol, such as `https://api.openai.com/v1`. */
  readonly baseUrl: string;
  readonly model: string;
}

type Turn = readonly ['system' | 'human' | 'ai', string];

interface Said {
  readonly text: string;
  readonly refused: boolean;
  readonly tokensIn: number;
  readonly tokensOut: number;
}

/** `plain`: without what some servers don't know. */
type Ask = (turns: readonly Turn[], plain: boolean, signal: AbortSignal) => Promise<Said>;

/** How many questions run at once; the rest is answered by rules. */
const AT_ONCE = 16;
/** Far above any answer wanted here, so that a model which goes on and on costs no more. */
const MOST_TOKENS = 1200;

/** With these set LangChain would send every text to a third party that nobody was told of. */
const TRACING = ['LANGCHAIN_TRACING_V2', 'LANGSMITH_TRACING_V2', 'LANGCHAIN_TRACING', 'LANGSMITH_TRACING'];

async function load({ key, baseUrl, model }: OpenAiSettings): Promise<Ask> {
  for (const name of TRACING) delete process.env[name];
  const { ChatOpenAICompletions } = await import('@langchain/openai');
  const common = {
    model,
    apiKey: key,
    maxRetries: 0,
    maxTokens: MOST_TOKENS,
    configuration: { baseURL: baseUrl, logLevel: 'off' },
  } as const;
  const strict = new ChatOpenAICompletions({
    ...common,
    temperature: 0,
    modelKwargs: { response_format: { type: 'json_object' } },
  });
  const loose = new ChatOpenAICompletions(common);
  return async (turns, plain, signal) => {
    const asked = turns.map(([from, text]): [string, string] => [from, text]);
    const said = await (plain ? loose : strict).invoke(asked, { signal });
    return {
      text: said.text,
      refused:
        typeof said.additional_kwargs.refusal === 'string' ||
        said.response_metadata.finish_reason === 'content_filter',
      tokensIn: said.usage_metadata?.input_tokens ?? 0,
      tokensOut: said.usage_metadata?.output_tokens ?? 0,
    };
  };
}

interface Fault {
  readonly failure: ModelFailure;
  readonly status: number | null;
  /** Milliseconds. */
  readonly retryAfter: number | null;
}

function retryAfterOf(headers: unknown): number | null {
  const value = headers instanceof Headers ? headers.get('retry-after') : null;
  const seconds = value === null ? Number.NaN : Number(value);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * SECOND : null;
}

function faultOf(error: unknown, signal: AbortSignal): Fault {
  if (signal.aborted) {
    const isOver = signal.reason instanceof Error && signal.reason.name === 'TimeoutError';
    return { failure: isOver ? 'late' : 'hurried', status: null, retryAfter: null };
  }
  const { status, headers } = (error ?? {}) as { status?: unknown; headers?: unknown };
  if (typeof status !== 'number') return { failure: 'unreachable', status: null, retryAfter: null };
  const retryAfter = retryAfterOf(headers);
  if (status === 429) return { failure: 'limited', status, retryAfter };
  if (status === 401 || status === 403 || status === 404) return { failure: 'denied', status, retryAfter };
  return { failure: status < 500 ? 'refused' : 'unreachable', status, retryAfter };
}

/** The object in an answer; many models put a fence or a word around it. */
function jsonIn(text: string): unknown {
  const from = text.indexOf('{');
  const to = text.lastIndexOf('}');
  if (from < 0 || to < from) return undefined;
  try {
    return JSON.parse(text.slice(from, to + 1));
  } catch {
    return undefined;
  }
}

function parsed<T>(question: Question<T>, text: string): Result<T, string> {
  const answer = question.output.safeParse(jsonIn(text));
  if (answer.success) return ok(answer.data);
  const faults = answer.error.issues.map(({ path, message }) => `${path.join('.') || 'answer'}: ${message}`);
  return err(faults.slice(0, 5).join('; '));
}

/** Ends with the signal, also where the other side doesn't. */
function within<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** A model behind a server that speaks the OpenAI protocol (`/chat/completions`), by LangChain. */
export function openaiModel(
  settings: OpenAiSettings,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): LanguageModel & Pick<Circuit, 'isResting'> {
  const rest = circuit(clock);
  let loading: Promise<Ask> | null = null;
  let running = 0;
  /** The server knows neither JSON mode nor a temperature. */
  let plain = false;

  const ready = (): Promise<Ask> => {
    loading ??= load(settings);
    return loading;
  };

  async function complete<T>(question: Question<T>, signal: AbortSignal): Promise<Completion<T>> {
    const { prompt, input } = question;
    const began = performance.now();
    const spent = { calls: 0, tokensIn: 0, tokensOut: 0 };
    const done = (result: Result<T, ModelFailure>): Completion<T> => {
      const use: ModelUse = {
        question: prompt.question,
        prompt: prompt.hash,
        model: settings.model,
        outcome: result.ok ? 'answered' : result.error,
        ...spent,
        milliseconds: Math.round(performance.now() - began),
      };
      return { result, use };
    };

    const turns: Turn[] = [
      ['system', prompt.text],
      ['human', JSON.stringify(input)],
    ];

    async function send(ask: Ask): Promise<Said> {
      spent.calls++;
      const said = await within(ask(turns, plain, signal), signal);
      spent.tokensIn += said.tokensIn;
      spent.tokensOut += said.tokensOut;
      return said;
    }

    /** At most two calls: the second mends the form, be it of the question or of the answer. */
    async function ask(): Promise<Result<T, ModelFailure>> {
      const server = await within(ready(), signal);
      let said: Said;
      let mended = false;
      try {
        said = await send(server);
      } catch (error) {
        if (plain || faultOf(error, signal).status !== 400) throw error;
        plain = true;
        mended = true;
        said = await send(server);
      }
      if (said.refused) return err('refused');
      const first = parsed(question, said.text);
      if (first.ok) return first;
      if (mended) return err('malformed');
      turns.push(['ai', said.text]);
      turns.push(['human', `Not as asked: ${first.error}. Answer again with the JSON object alone.`]);
      said = await send(server);
      if (said.refused) return err('refused');
      const second = parsed(question, said.text);
      return second.ok ? second : err('malformed');
    }

    if (running >= AT_ONCE) return done(err('busy'));
    if (!rest.mayAsk()) return done(err('resting'));
    running++;
    try {
      const result = await ask();
      if (result.ok || result.error === 'refused') rest.succeeded();
      else rest.failed(null);
      return done(result);
    } catch (error) {
      const { failure, status, retryAfter } = faultOf(error, signal);
      if (failure !== 'hurried')
        log.warn('the model gave no answer', { question: prompt.question, failure, status });
      // What it takes no question of this form for says nothing about the next one.
      if (failure === 'refused') rest.succeeded();
      else if (failure === 'hurried') rest.gaveUp();
      else rest.failed(retryAfter);
      return done(err(failure));
    } finally {
      running--;
    }
  }

  return { complete, prepare: async () => void (await ready()), isResting: rest.isResting };
}
