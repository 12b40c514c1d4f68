import type { ErrorReply } from '../../wire/chat.ts';
import type { DeskLibrary, DeskQueue, DeskSelf, DeskSummary, DeskTalk, LinkReply } from '../../wire/desk.ts';
import type { Lang } from './texts.ts';

/** What the server said no to. */
export class Refused extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const PATIENCE = 20_000;

async function call(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(`/api/desk${path}`, { signal: AbortSignal.timeout(PATIENCE), ...init });
  if (response.ok) return response;
  const body = (await response.json().catch(() => null)) as ErrorReply | null;
  throw new Refused(response.status, body?.error?.message ?? '');
}

const post = (path: string, body: object = {}): Promise<Response> =>
  call(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const json = async <T>(response: Promise<Response>): Promise<T> => (await (await response).json()) as T;

export const look = (secret: string): Promise<LinkReply> => json(post('/link', { secret }));
export const signIn = (secret: string, name: string | null): Promise<DeskSelf> =>
  json(post('/sign-in', { secret, name }));
export const me = (): Promise<DeskSelf> => json(call('/me'));
export const signOut = (): Promise<Response> => post('/sign-out');
export const library = (): Promise<DeskLibrary> => json(call('/gaps'));
export const queue = (lang: Lang): Promise<DeskQueue> => json(call(`/queue?lang=${lang}`));
export const talk = (conversation: string, lang: Lang): Promise<DeskTalk> =>
  json(call(`/talks/${encodeURIComponent(conversation)}?lang=${lang}`));

export const summary = (conversation: string, lang: Lang): Promise<DeskSummary> =>
  json(call(`/talks/${encodeURIComponent(conversation)}/summary?lang=${lang}`));

/** `claim`, `hand-back`, `resolve`, `reply`, `note`, `step`, `plan-call`, `claim-call` or `call-result` on a talk. */
export const act = (conversation: string, name: string, body: object = {}): Promise<Response> =>
  post(`/talks/${encodeURIComponent(conversation)}/${name}`, body);
