import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that speaks the embeddings part of the OpenAI protocol, and misbehaves when told to. */
export interface EmbeddingServer {
  readonly url: string;
  /** The texts of each request so far. */
  readonly asked: (readonly string[])[];
  /** What it does from now on: a vector for each text, a status, or nothing at all. */
  does(answer: ((texts: readonly string[]) => unknown) | number | 'nothing'): void;
  close(): Promise<void>;
}

export async function openEmbeddingServer(): Promise<EmbeddingServer> {
  let answer: ((texts: readonly string[]) => unknown) | number | 'nothing' = 500;
  const asked: (readonly string[])[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      const { input } = JSON.parse(body) as { input?: string[] };
      if (input === undefined) {
        response.writeHead(404).end();
        return;
      }
      asked.push(input);
      if (answer === 'nothing') return;
      if (typeof answer === 'number') {
        response.writeHead(answer).end('{"error":{"message":"no"}}');
        return;
      }
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answer(input)));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    does(next) {
      answer = next;
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** The protocol's answer out of vectors. */
export const vectors = (list: readonly (readonly number[])[]): unknown => ({
  object: 'list',
  model: 'made-up',
  data: list.map((embedding, index) => ({ object: 'embedding', index, embedding })),
  usage: { prompt_tokens: 1, total_tokens: 1 },
});
