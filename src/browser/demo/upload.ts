import type { ErrorReply, UploadReply } from '../../wire/chat.ts';

export type UploadOutcome =
  | { readonly kind: 'kept'; readonly reply: UploadReply }
  /** For good, in the server's words. */
  | { readonly kind: 'refused'; readonly message: string }
  /** The line broke, or the server could not just now; the same file may be sent again. */
  | { readonly kind: 'lost' };

/** How long one file may take, over a slow line. */
const PATIENCE = 290_000;

/** One file on its way; only XMLHttpRequest tells how far it came. */
export class Upload {
  /** 0 to 1. */
  progress = 0;
  readonly done: Promise<UploadOutcome>;
  readonly #request = new XMLHttpRequest();

  constructor(file: File, token: string, moved: () => void) {
    const request = this.#request;
    const body = new FormData();
    body.append('file', file);
    this.done = new Promise((settle) => {
      request.open('POST', '/api/chat/attachments');
      request.setRequestHeader('authorization', `Bearer ${token}`);
      request.timeout = PATIENCE;
      request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
        if (lengthComputable) this.progress = loaded / total;
        moved();
      });
      request.addEventListener('load', () => settle(outcomeOf(request)));
      for (const end of ['error', 'timeout', 'abort'] as const)
        request.addEventListener(end, () => settle({ kind: 'lost' }));
      request.send(body);
    });
  }

  cancel(): void {
    this.#request.abort();
  }
}

function outcomeOf(request: XMLHttpRequest): UploadOutcome {
  const { status } = request;
  try {
    const body: unknown = JSON.parse(request.responseText);
    if (status === 201) return { kind: 'kept', reply: body as UploadReply };
    if (status === 429 || status >= 500) return { kind: 'lost' };
    return { kind: 'refused', message: (body as ErrorReply).error.message };
  } catch {
    return { kind: 'lost' };
  }
}
