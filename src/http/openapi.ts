import { type ZodType, z } from 'zod';
import { MAX_TEXT } from '../basics/text.ts';
import {
  errorReply,
  messageAccepted,
  messageRequest,
  messagesReply,
  sessionReply,
  sessionRequest,
  statusEvent,
  typingEvent,
  message as wireMessage,
} from '../wire/chat.ts';

function schema(of: ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(of);
  return rest;
}

const json = (ref: string): object => ({
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${ref}` } } },
});

const WHY: Readonly<Record<number, string>> = {
  400: 'Malformed; the message and `field` name what',
  401: 'No token, or one that is unknown or has expired',
  403: 'The page that asks is not among the allowed origins',
  413: `Too large: a message takes ${MAX_TEXT} characters`,
  415: 'Not JSON',
  422: 'Understood, but not taken',
  429: 'Too many; `Retry-After` says when to try again',
  503: 'The store does not answer',
};

const refusals = (...codes: readonly number[]): object =>
  Object.fromEntries(codes.map((code) => [code, { description: WHY[code], ...json('Error') }]));

const query = (name: string, description: string, of: object): object => ({
  name,
  in: 'query',
  required: false,
  description,
  schema: of,
});

const AFTER = query('after', 'The sequence number of the last line seen', {
  type: 'integer',
  minimum: 0,
  default: 0,
});
const BEARER = [{ session: [] }];

/** What `/openapi.json` answers. */
export const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'Redress',
    version: '1',
    description:
      'The chat of the complaint bot. Fields that a request body has beyond those named here are ignored, and null ' +
      'counts as left out. Answers may gain fields; readers ignore what they do not know.',
  },
  paths: {
    '/api/chat/sessions': {
      post: {
        summary: 'Begins a talk',
        description: 'Without `lang` the Accept-Language header decides, then Chinese.',
        requestBody: { required: false, ...json('SessionRequest') },
        responses: {
          201: { description: 'Begun', ...json('Session') },
          ...refusals(400, 401, 403, 413, 415, 429),
        },
      },
    },
    '/api/chat/messages': {
      post: {
        summary: 'Sends a line or presses a choice',
        description:
          'Needs `text` or `choice`. With both, the choice decides and the text is kept as what the button said. ' +
          'The same `clientId` again in this session is the same message. A line that tells of danger is taken ' +
          'whatever the rate.',
        security: BEARER,
        requestBody: { required: true, ...json('MessageRequest') },
        responses: {
          202: { description: 'On file; the answer comes as messages', ...json('Accepted') },
          ...refusals(400, 401, 403, 413, 415, 422, 429),
        },
      },
      get: {
        summary: 'Reads lines, waiting for new ones if asked to',
        security: BEARER,
        parameters: [
          AFTER,
          query('wait', 'Seconds to wait for a new line or status; above 25 counts as 25', {
            type: 'number',
            minimum: 0,
            default: 0,
          }),
          query('status', 'The status that the reader knows: another one is answered at once', {
            type: 'string',
            enum: ['bot', 'waiting', 'agent'],
          }),
        ],
        responses: {
          200: { description: 'At most 200 lines in order', ...json('Messages') },
          ...refusals(400, 401, 403),
        },
      },
    },
    '/api/chat/stream': {
      get: {
        summary: 'The talk as server-sent events',
        description:
          'Begins with `status` (again at each change), then each `message` with its sequence as id, and `typing`. ' +
          'Resumes after `after` or `Last-Event-ID`, whichever is later.',
        security: BEARER,
        parameters: [
          AFTER,
          { name: 'last-event-id', in: 'header', required: false, schema: { type: 'integer', minimum: 0 } },
        ],
        responses: {
          200: {
            description: 'Events whose data are Status, Message and Typing',
            content: { 'text/event-stream': { schema: { type: 'string' } } },
          },
          ...refusals(400, 401, 403, 429),
        },
      },
    },
    '/healthz': { get: { summary: 'The process runs', responses: { 200: { description: 'It does' } } } },
    '/readyz': {
      get: {
        summary: 'The store takes writes',
        responses: { 200: { description: 'It does' }, ...refusals(503) },
      },
    },
    '/metrics': {
      get: {
        summary: 'Figures for Prometheus',
        description: 'With METRICS_TOKEN as Bearer, or from the same machine without a proxy.',
        security: [{ metrics: [] }, {}],
        responses: { 200: { description: 'Text format', content: { 'text/plain': {} } }, ...refusals(401) },
      },
    },
    '/openapi.json': {
      get: { summary: 'This description', responses: { 200: { description: 'OpenAPI 3.1' } } },
    },
  },
  components: {
    securitySchemes: {
      session: { type: 'http', scheme: 'bearer', description: 'The token of POST /api/chat/sessions' },
      metrics: { type: 'http', scheme: 'bearer', description: 'METRICS_TOKEN' },
    },
    schemas: {
      SessionRequest: schema(sessionRequest),
      Session: schema(sessionReply),
      MessageRequest: schema(messageRequest),
      Accepted: schema(messageAccepted),
      Messages: schema(messagesReply),
      Message: schema(wireMessage),
      Status: schema(statusEvent),
      Typing: schema(typingEvent),
      Error: schema(errorReply),
    },
  },
};
