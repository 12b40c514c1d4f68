import { type ChatCompletionRequest, type FixtureResponse, LLMock } from '@copilotkit/aimock';

/** What a server that speaks the OpenAI protocol says to a request; `never` leaves it waiting. */
export type Say = (asked: Asked) => FixtureResponse | 'never';

export interface Asked {
  readonly question: 'interpret' | 'compose' | 'summarise' | 'repair';
  /** What was sent as data, as text. */
  readonly sent: string;
  readonly request: ChatCompletionRequest;
}

export interface ModelServer {
  /** For `OPENAI_BASE_URL`. */
  readonly url: string;
  /** Every request so far, oldest first. */
  readonly asked: readonly Asked[];
  /** From now on. */
  says(say: Say): void;
  close(): Promise<void>;
}

export const json = (answer: unknown): FixtureResponse => ({ content: JSON.stringify(answer) });

const textOf = (content: unknown): string =>
  typeof content === 'string' ? content : JSON.stringify(content);

function read(request: ChatCompletionRequest): Asked {
  const [system, human, ...more] = request.messages.map(({ content }) => textOf(content));
  const question =
    more.length > 0
      ? 'repair'
      : /"points"/.test(system!)
        ? 'summarise'
        : /"texts"/.test(system!)
          ? 'compose'
          : 'interpret';
  return { question, sent: human!, request };
}

/** A real server on a free port; every request to it is answered by `says`. */
export async function openModelServer(): Promise<ModelServer> {
  const server = await LLMock.create({ port: 0, logLevel: 'silent' });
  const asked: Asked[] = [];
  let say: Say = () => json({ intent: 'other', values: [] });
  server.on({}, (request) => {
    const one = read(request);
    asked.push(one);
    const said = say(one);
    return said === 'never' ? new Promise<FixtureResponse>(() => {}) : said;
  });
  return {
    url: `${server.url}/v1`,
    asked,
    says: (next) => {
      say = next;
    },
    close: () => server.stop(),
  };
}
