import { setTimeout as pause } from 'node:timers/promises';
import { messageAccepted, messagesReply, sessionReply, type WireMessage } from '../../src/wire/chat.ts';
import type { Program } from './program.ts';

/** What a client sends; the same `clientId` again is the same message. */
export interface Sending {
  readonly clientId: string;
  readonly text?: string;
  readonly choice?: string;
}

/** What a client was promised with a 202. */
export interface Accepted extends Sending {
  readonly conversation: string;
  readonly id: string;
  readonly duplicate: boolean;
}

/** A consumer's chat over the widget API; every call is made again until it was answered. */
export interface Talk {
  readonly conversation: string;
  /** How often a call got no answer and was made again. */
  interrupted(): number;
  /** `program` is the instance to send it to, the talk's own where left out. */
  send(sending: Sending, program?: Program): Promise<Accepted>;
  /** The lines after `after`; waits some seconds for the first. */
  read(after: number): Promise<readonly WireMessage[]>;
}

/** How long a client waits before it asks again a server that is up but could not answer, in milliseconds. */
const AGAIN = 50;

/** The answer's JSON. A refusal of the request throws; no answer, a 5xx and a 429 are tried again. */
async function call(
  program: Program,
  path: string,
  init: RequestInit,
  onInterrupted: () => void,
): Promise<unknown> {
  for (;;) {
    const base = await program.url();
    const answer = await fetch(`${base}${path}`, init).catch(() => null);
    if (answer?.ok) {
      // The server may be killed in the middle of its answer.
      const body = await answer.json().catch(() => null);
      if (body !== null) return body;
    } else if (answer !== null && answer.status < 500 && answer.status !== 429) {
      throw new Error(`${init.method} ${path}: ${answer.status} ${await answer.text()}`);
    }
    onInterrupted();
    await pause(AGAIN);
  }
}

export async function beginTalk(program: Program): Promise<Talk> {
  let interrupted = 0;
  const count = (): void => {
    interrupted++;
  };
  const post = (path: string, body: unknown, token: string | null, to: Program): Promise<unknown> =>
    call(
      to,
      path,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(body),
      },
      count,
    );
  const opened = await post('/api/chat/sessions', { lang: 'zh' }, null, program);
  const { token, conversation } = sessionReply.parse(opened);
  return {
    conversation,
    interrupted: () => interrupted,
    send: async (sending, to = program) => {
      const accepted = messageAccepted.parse(await post('/api/chat/messages', sending, token, to));
      return { ...sending, ...accepted, conversation };
    },
    read: async (after) => {
      const headers = { authorization: `Bearer ${token}` };
      const path = `/api/chat/messages?after=${after}&wait=10`;
      return messagesReply.parse(await call(program, path, { method: 'GET', headers }, count)).messages;
    },
  };
}
