import type { ErrorReply, MessagesReply, SessionReply, SessionRequest, WireStatus } from '../../wire/chat.ts';
import type { Unsent } from './keep.ts';
import type { Lang } from './texts.ts';

/** What the server said no to; `retryAfter` in milliseconds, null when trying again is no use. */
export class Refused extends Error {
  readonly status: number;
  readonly retryAfter: number | null;
  constructor(status: number, message: string, retryAfter: number | null) {
    super(message);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** Beyond this a request is taken for lost. */
const PATIENCE = 30_000;

async function refusal(response: Response): Promise<Refused> {
  const body = (await response.json().catch(() => null)) as ErrorReply | null;
  const after = Number(response.headers.get('retry-after') ?? '');
  const again = response.status === 429 || response.status >= 500;
  return new Refused(
    response.status,
    body?.error?.message ?? '',
    again ? Math.max(1000, Number.isFinite(after) ? after * 1000 : 0) : null,
  );
}

const withToken = (token: string): HeadersInit => ({ authorization: `Bearer ${token}` });

async function call<T>(path: string, init: RequestInit): Promise<T> {
  const response = await fetch(path, init);
  if (!response.ok) throw await refusal(response);
  return (await response.json()) as T;
}

const post = <T>(path: string, body: object, headers: HeadersInit = {}): Promise<T> =>
  call<T>(path, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE),
  });

/** Begins a talk; returns its token. `identity` is the embedding site's word for who this is. */
export async function begin(lang: Lang, identity: SessionRequest['identity']): Promise<string> {
  return (await post<SessionReply>('/api/chat/sessions', { lang, identity })).token;
}

/** Makes the token worthless; one that is so already is as good. */
export async function end(token: string): Promise<void> {
  const response = await fetch('/api/chat/end', {
    method: 'POST',
    headers: withToken(token),
    keepalive: true,
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!response.ok && response.status !== 401) throw await refusal(response);
}

/** Whether the visitor of a demo on their own machine may sit down at its desk. */
export async function mayEnterDesk(): Promise<boolean> {
  try {
    return (await call<{ readonly open: boolean }>('/api/desk/demo', {})).open;
  } catch {
    return false;
  }
}

export async function enterDesk(): Promise<void> {
  const response = await fetch('/api/desk/demo', { method: 'POST' });
  if (!response.ok) throw await refusal(response);
}

/** `more`: another line follows at once, as dictation brings them, and the answer may wait for it. */
export async function send(token: string, line: Unsent, more: boolean): Promise<void> {
  const { attachments, ...words } = line;
  const files = attachments === undefined ? {} : { attachments: attachments.map(({ id }) => id) };
  await post('/api/chat/messages', { ...words, ...files, ...(more ? { more } : {}) }, withToken(token));
}

/** Takes a file back; one that is gone already is as good. */
export async function removeFile(token: string, id: string): Promise<void> {
  const response = await fetch(`/api/chat/attachments/${encodeURIComponent(id)}`, {
    method: 'DELETE',
    headers: withToken(token),
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!response.ok && response.status !== 404) throw await refusal(response);
}

/** New lines after `after`, at the latest after 25 seconds. */
export function poll(token: string, after: number, status: WireStatus | null): Promise<MessagesReply> {
  const query = new URLSearchParams({ after: String(after), wait: '25', ...(status ? { status } : {}) });
  return call(`/api/chat/messages?${query}`, {
    headers: withToken(token),
    signal: AbortSignal.timeout(PATIENCE + 25_000),
  });
}

export async function openStream(token: string, after: number, signal: AbortSignal): Promise<Response> {
  const response = await fetch(`/api/chat/stream?after=${after}`, { headers: withToken(token), signal });
  if (!response.ok) throw await refusal(response);
  return response;
}
