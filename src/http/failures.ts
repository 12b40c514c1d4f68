import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ZodType } from 'zod';
import { type Refusal, UpstreamError } from '../basics/errors.ts';
import { errorFields, type Log } from '../basics/log.ts';
import { err, ok, type Result } from '../basics/result.ts';
import { MAX_TEXT } from '../basics/text.ts';
import type { ErrorReply } from '../wire/chat.ts';

const STATUS: Readonly<Record<Refusal['code'], number>> = {
  'bad-request': 400,
  unauthorized: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  unsupported: 415,
  unprocessable: 422,
  'too-many': 429,
};

export const TOO_LARGE: Refusal = {
  code: 'too-large',
  message: `One message takes ${MAX_TEXT} characters. Send a longer one in several parts, each with a clientId of its own.`,
  field: 'text',
};

const NO_SUCH_PAGE: Refusal = { code: 'not-found', message: 'There is nothing at this address.' };

const errorBody = (code: string, message: string, field?: string): ErrorReply => ({
  error: { code, message, ...(field === undefined ? {} : { field }) },
});

/** Answers with a refusal's status and body. */
export function refuse(reply: FastifyReply, refusal: Refusal): FastifyReply {
  if (refusal.retryAfter !== undefined) reply.header('retry-after', String(Math.ceil(refusal.retryAfter)));
  if (refusal.code === 'unauthorized') reply.header('www-authenticate', 'Bearer');
  return reply
    .code(STATUS[refusal.code])
    .header('cache-control', 'no-store')
    .send(errorBody(refusal.code, refusal.message, refusal.field));
}

/** The value in the schema's shape, or a refusal that names the first field at fault and never quotes its value. */
export function parseWith<T>(schema: ZodType<T>, value: unknown, whole: string): Result<T, Refusal> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  const field = issue?.path.length ? issue.path.map(String).join('.') : whole;
  return err({ code: 'bad-request', message: `${field}: ${issue?.message ?? 'is not valid'}`, field });
}

/** What Fastify itself refuses, in our words. */
function ofFastify(code: string): Refusal | null {
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return TOO_LARGE;
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return { code: 'unsupported', message: 'Send JSON with content-type: application/json.' };
    case 'FST_ERR_BAD_URL':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return { code: 'bad-request', message: 'The request is malformed.' };
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return { code: 'bad-request', message: 'body: is not valid JSON', field: 'body' };
    default:
      return null;
  }
}

/** Every error that leaves the server has one shape; what went wrong inside stays inside. */
export function mapErrors(app: FastifyInstance, log: Log): void {
  app.setNotFoundHandler((_request, reply) => refuse(reply, NO_SUCH_PAGE));
  app.setErrorHandler((error, request, reply) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const refusal = ofFastify(code);
    if (refusal !== null) return refuse(reply, refusal);
    if (code === 'ECONNRESET' && request.raw.readableAborted) {
      // Whoever asked has left in the middle of asking: nobody's fault, and nobody reads the answer.
      log.debug('a request broke off', { route: request.routeOptions.url ?? null });
      return refuse(reply, { code: 'bad-request', message: 'The request is malformed.' });
    }
    if (error instanceof UpstreamError) {
      log.error('the store does not answer', {
        route: request.routeOptions.url ?? null,
        ...errorFields(error),
      });
      return unavailable(reply, 'This cannot be stored just now. Please send it again in a moment.');
    }
    log.error('a request failed', { route: request.routeOptions.url ?? null, ...errorFields(error) });
    return reply
      .code(500)
      .header('cache-control', 'no-store')
      .send(errorBody('internal', 'Something went wrong on our side. Please send it again in a moment.'));
  });
}

/** For what fails before a route is found. */
export function refuseMalformed(reply: FastifyReply): void {
  refuse(reply, { code: 'bad-request', message: 'The request is malformed.' });
}

/** For what isn't HTTP at all: the connection ends with it. */
export function endMalformed(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const body = JSON.stringify(errorBody('bad-request', 'The request is malformed.'));
  socket.end(
    `HTTP/1.1 400 Bad Request\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`,
  );
}

/** 503, while the store doesn't answer. */
export function unavailable(reply: FastifyReply, message: string): FastifyReply {
  return reply
    .code(503)
    .header('cache-control', 'no-store')
    .header('retry-after', '5')
    .send(errorBody('unavailable', message));
}
