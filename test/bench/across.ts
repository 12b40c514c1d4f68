import { type ChildProcess, spawn } from 'node:child_process';
import { sessionReply } from '../../src/wire/chat.ts';
import type { DeskTalk } from '../../src/wire/desk.ts';
import { end, run, said } from './program.ts';

const TALKS = 10;
const LINES = 12;
/** Lines full of figures would be read as a number told in pieces. */
const ORDER = [...'甲乙丙丁戊己庚辛壬癸子丑'];

/** How long each line took to the other side, in milliseconds. */
export interface Across {
  /** The consumer's line until the desk's page has read the talk that holds it. */
  readonly toDesk: readonly number[];
  /** The agent's line until it stands in the consumer's stream. */
  readonly toConsumer: readonly number[];
  /** A line through a bare Node server that only passes events on. */
  readonly echo: readonly number[];
}

type Headers = Readonly<Record<string, string>>;

async function post(url: string, body: object, headers: Headers = {}): Promise<Response> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return answer;
}

interface Stream {
  heard(words: string): Promise<void>;
  stop(): void;
}

/** Listens to a stream of events; `heard` resolves once one with these words has come since. */
async function listen(url: string, headers: Headers): Promise<Stream> {
  const stop = new AbortController();
  const answer = await fetch(url, { headers, signal: stop.signal });
  const waits = new Map<string, () => void>();
  const reading = (async () => {
    let rest = '';
    for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
      rest += chunk;
      for (const [words, done] of waits) {
        if (!rest.includes(words)) continue;
        waits.delete(words);
        done();
      }
      const ended = rest.lastIndexOf('\n\n');
      rest = ended < 0 ? rest : rest.slice(ended + 2);
    }
  })();
  reading.catch(() => undefined);
  return {
    heard: (words: string): Promise<void> =>
      new Promise((done) => {
        waits.set(words, done);
      }),
    stop: () => stop.abort(),
  };
}

const ECHO = `
const clients = new Set();
require('node:http').createServer((request, response) => {
  if (request.method === 'GET') {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(': ready\\n\\n');
    clients.add(response);
    return;
  }
  let body = '';
  request.on('data', (part) => { body += part; });
  request.on('end', () => {
    for (const client of clients) client.write('data: ' + body + '\\n\\n');
    response.end('{}');
  });
}).listen(0, '127.0.0.1', function () { console.log('http://127.0.0.1:' + this.address().port); });
`;

async function timeLine(send: () => Promise<unknown>, arrived: Promise<unknown>): Promise<number> {
  const begun = performance.now();
  const sent = send();
  await arrived;
  const took = performance.now() - begun;
  await sent;
  return took;
}

async function echoTimes(): Promise<readonly number[]> {
  const child = spawn(process.execPath, ['-e', ECHO], { stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const base = await said(child, /http:\/\/[^\s/]+/);
    const stream = await listen(base, {});
    const times: number[] = [];
    for (let n = 0; n < TALKS * LINES; n++) {
      const words = `line-${n}-end`;
      times.push(await timeLine(() => post(base, { words }), stream.heard(words)));
    }
    stream.stop();
    return times;
  } finally {
    await end(child);
  }
}

/** The first administrator's cookie, by the link that the program prints. */
async function signIn(base: string, secret: string): Promise<Headers> {
  const answer = await post(`${base}/api/desk/sign-in`, { secret, name: 'Bench' });
  return { cookie: answer.headers.get('set-cookie')!.split(';')[0]! };
}

async function oneTalk(base: string, desk: Headers) {
  const opened = await post(`${base}/api/chat/sessions`, { lang: 'zh' });
  const { token, conversation } = sessionReply.parse(await opened.json());
  const consumer = { authorization: `Bearer ${token}` };
  const stream = await listen(`${base}/api/chat/stream`, consumer);
  const waits = stream.heard('"status":"waiting"');
  await post(`${base}/api/chat/messages`, { clientId: 'first', text: '转人工' }, consumer);
  await waits;
  await post(`${base}/api/desk/talks/${conversation}/claim`, {}, desk);
  return { conversation, consumer, stream };
}

/** What the desk's page does: reads the talk at each event of it, until the words are there. */
async function readAtDesk(
  base: string,
  desk: { readonly cookie: Headers; readonly events: Stream },
  conversation: string,
  words: string,
): Promise<void> {
  for (let next = desk.events.heard(conversation); ; ) {
    await next;
    next = desk.events.heard(conversation);
    const answer = await fetch(`${base}/api/desk/talks/${conversation}`, { headers: desk.cookie });
    const { messages } = (await answer.json()) as DeskTalk;
    if (messages.some(({ text }) => text === words)) return;
  }
}

/** The real program, an agent with the queue open and some consumers, one line at a time in either direction. */
export async function acrossTimes(folder: string): Promise<Across> {
  const server: ChildProcess = run('main.ts', folder);
  try {
    const link = await said(server, /http:\/\/[^\s/]+\/desk#[\w-]+/);
    // A log that nobody reads would stop the program once its pipe is full.
    server.stdout!.resume();
    const [base, secret] = link.split('/desk#') as [string, string];
    const cookie = await signIn(base, secret);
    const events = await listen(`${base}/api/desk/events`, cookie);
    const desk = { cookie, events };
    const [toDesk, toConsumer]: [number[], number[]] = [[], []];
    for (let t = 0; t < TALKS; t++) {
      const { conversation, consumer, stream } = await oneTalk(base, cookie);
      for (let n = 0; n < LINES; n++) {
        const which = `${ORDER[t]}${ORDER[n]}`;
        const [asked, told] = [`${which}，你们看到了吗`, `${which}，看到了`];
        const read = readAtDesk(base, desk, conversation, asked);
        toDesk.push(
          await timeLine(
            () => post(`${base}/api/chat/messages`, { clientId: `c${n}`, text: asked }, consumer),
            read,
          ),
        );
        toConsumer.push(
          await timeLine(
            () =>
              post(
                `${base}/api/desk/talks/${conversation}/reply`,
                { clientId: `d${t}-${n}`, text: told },
                cookie,
              ),
            stream.heard(told),
          ),
        );
      }
    }
    events.stop();
    return { toDesk, toConsumer, echo: await echoTimes() };
  } finally {
    await end(server);
  }
}
