/** What a caller did wrong, as a value. `code` is stable and machine-readable; `message` is safe to show. */
export interface Refusal {
  readonly code:
    | 'bad-request'
    | 'unauthorized'
    | 'forbidden'
    | 'not-found'
    | 'conflict'
    | 'too-large'
    | 'unsupported'
    | 'unprocessable'
    | 'too-many';
  readonly message: string;
  /** The field of the request that is at fault. */
  readonly field?: string;
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number;
}

/** Something outside this program failed. `retryAfter` is in milliseconds. */
export class UpstreamError extends Error {
  readonly code: string;
  readonly retryAfter: number | null;
  constructor(code: string, message: string, retryAfter: number | null = null) {
    super(message);
    this.name = 'UpstreamError';
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/** The operator's settings or files are wrong; the text names what, and is printed without a stack. */
export class SetupError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SetupError';
  }
}

/** The compiler's proof that every member of a union was handled. */
export function never(value: never): never {
  throw new Error(`unhandled case ${JSON.stringify(value)}`);
}
