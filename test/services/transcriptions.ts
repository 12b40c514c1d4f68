import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that speaks the speech part of the OpenAI protocol, and misbehaves when told to. */
export interface TranscriptionServer {
  readonly url: string;
  /** Name of the file and model of each request so far. */
  readonly asked: { readonly name: string; readonly model: string }[];
  /** What it does from now on: these words, or a status. */
  says(answer: string | number): void;
  close(): Promise<void>;
}

const field = (body: string, name: string): string =>
  new RegExp(`name="${name}"\\r\\n\\r\\n([^\\r]*)`).exec(body)?.[1] ?? '';

export async function openTranscriptionServer(): Promise<TranscriptionServer> {
  let answer: string | number = 500;
  const asked: { name: string; model: string }[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => void parts.push(part));
    request.on('end', () => {
      if (request.url !== '/v1/audio/transcriptions' || request.headers.authorization !== 'Bearer test-key') {
        response.writeHead(404).end();
        return;
      }
      const body = Buffer.concat(parts).toString('latin1');
      asked.push({ name: /filename="([^"]*)"/.exec(body)?.[1] ?? '', model: field(body, 'model') });
      if (typeof answer === 'number') {
        response.writeHead(answer).end('{"error":{"message":"no"}}');
        return;
      }
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ text: answer }));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    says: (next) => {
      answer = next;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
