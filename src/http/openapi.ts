import { type ZodType, z } from 'zod';
import { MAX_TEXT } from '../basics/text.ts';
import { caseFileRequest, caseReply, caseRequest } from '../wire/case.ts';
import {
  errorReply,
  messageAccepted,
  messageRequest,
  messagesReply,
  sessionReply,
  sessionRequest,
  statusEvent,
  typingEvent,
  uploadReply,
  message as wireMessage,
} from '../wire/chat.ts';
import { contactRequest } from '../wire/contact.ts';
import {
  callResultRequest,
  deskLibrary,
  deskQueue,
  deskSelf,
  deskSummary,
  deskTalk,
  linkReply,
  linkRequest,
  noteRequest,
  openFileRequest,
  replyRequest,
  sendAgainRequest,
  signInRequest,
  stepRequest,
} from '../wire/desk.ts';

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
const COOKIE = [{ desk: [] }];
const SPOKEN = query('lang', 'The language of labels and statuses', {
  type: 'string',
  enum: ['zh', 'en'],
  default: 'zh',
});
const TALK = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };

/** Something that staff do to a talk. */
const act = (summary: string, body: string | null, description?: string): object => ({
  post: {
    summary,
    ...(description === undefined ? {} : { description }),
    security: COOKIE,
    parameters: [TALK],
    ...(body === null ? {} : { requestBody: { required: true, ...json(body) } }),
    responses: { 204: { description: 'Done' }, ...refusals(400, 401, 403, 404, 409, 413) },
  },
});

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
    '/api/chat/end': {
      post: {
        summary: 'Ends this session',
        description:
          'The token opens nothing any more. The talk and what was filed in it stay with the organisation.',
        security: BEARER,
        responses: { 204: { description: 'Ended' }, ...refusals(401, 403) },
      },
    },
    '/api/chat/messages': {
      post: {
        summary: 'Sends a line or presses a choice',
        description:
          'Needs `text`, `choice` or `attachments`. With both of the first, the choice decides and the text is kept as what the button said. ' +
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
    '/api/chat/attachments': {
      post: {
        summary: 'Uploads a file as evidence',
        description:
          'One file of up to 10 MB in a field named `file`: jpg, png, webp, heic, pdf, mp3, ogg, m4a or wav, known by ' +
          'content. It counts once a message names its id, and is dropped after a day where none does.',
        security: BEARER,
        requestBody: {
          required: true,
          content: {
            'multipart/form-data': {
              schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } },
            },
          },
        },
        responses: {
          201: { description: 'Kept; digest and length are those of the bytes as sent', ...json('Upload') },
          ...refusals(400, 401, 403, 413, 415, 422, 429),
        },
      },
    },
    '/api/chat/attachments/{id}': {
      delete: {
        summary: 'Takes a file back, before filing and after',
        security: BEARER,
        parameters: [TALK],
        responses: { 204: { description: 'Its bytes are gone' }, ...refusals(401, 403, 404) },
      },
    },
    '/api/cases/remove-file': {
      post: {
        summary: 'Takes a file of a filed complaint back, for who holds its receipt code',
        requestBody: { required: true, ...json('CaseFileRequest') },
        responses: { 204: { description: 'Its bytes are gone' }, ...refusals(400, 403, 404, 429) },
      },
    },
    '/api/contact': {
      post: {
        summary: 'Name and number from a page of ours, for the talk that gave its one-time address',
        requestBody: { required: true, ...json('ContactRequest') },
        responses: { 204: { description: 'In the draft' }, ...refusals(400, 403, 404, 409, 429) },
      },
    },
    '/api/cases': {
      post: {
        summary: 'A filed complaint, for who holds its receipt code',
        description: 'A number that nobody has and a wrong code get the same answer.',
        requestBody: { required: true, ...json('CaseRequest') },
        responses: {
          200: { description: 'Where it stands', ...json('Case') },
          ...refusals(400, 403, 404, 429),
        },
      },
    },
    '/api/desk/link': {
      post: {
        summary: 'Looks at a sign-in link without spending it',
        requestBody: { required: true, ...json('LinkRequest') },
        responses: {
          200: { description: 'It would sign in', ...json('Link') },
          ...refusals(400, 401, 403, 429),
        },
      },
    },
    '/api/desk/sign-in': {
      post: {
        summary: 'Spends a sign-in link and sets the cookie of the desk',
        requestBody: { required: true, ...json('SignInRequest') },
        responses: { 200: { description: 'Signed in', ...json('Self') }, ...refusals(400, 401, 403, 429) },
      },
    },
    '/api/desk/sign-out': {
      post: {
        summary: 'Ends the session of this browser',
        security: COOKIE,
        responses: { 204: { description: 'Ended' }, ...refusals(401, 403) },
      },
    },
    '/api/desk/demo': {
      get: {
        summary: 'Whether the desk of a demo stands open',
        description: 'Only from the same machine, and only while nobody works at the desk.',
        responses: { 200: { description: '`open`: whether it does' }, ...refusals(403) },
      },
      post: {
        summary: 'Signs in at the desk of a demo',
        responses: { 204: { description: 'Signed in' }, ...refusals(403, 404) },
      },
    },
    '/api/desk/me': {
      get: {
        summary: 'Who is signed in',
        security: COOKIE,
        responses: { 200: { description: 'This person', ...json('Self') }, ...refusals(401, 403) },
      },
    },
    '/api/desk/queue': {
      get: {
        summary: 'Talks in which a person is needed, the most urgent first',
        security: COOKIE,
        parameters: [SPOKEN],
        responses: {
          200: { description: 'Here now, owed a reply, to call, held', ...json('Queue') },
          ...refusals(400, 401, 403),
        },
      },
    },
    '/api/desk/gaps': {
      get: {
        summary: 'What consumers asked in vain, and what they were told that is no longer so',
        description:
          'For educators, supervisors and administrators. Like questions stand together; whose they are is not told.',
        security: COOKIE,
        responses: {
          200: { description: 'Gaps and outdated answers', ...json('DeskLibrary') },
          ...refusals(401, 403),
        },
      },
    },
    '/api/desk/events': {
      get: {
        summary: 'What happens, as server-sent events',
        description:
          '`ready` at the start and whenever it was quiet; `changed` names a conversation with something new.',
        security: COOKIE,
        responses: {
          200: { description: 'Events', content: { 'text/event-stream': { schema: { type: 'string' } } } },
          ...refusals(401, 403),
        },
      },
    },
    '/api/desk/talks/{id}': {
      get: {
        summary: 'A whole talk: lines, record, notes',
        description:
          'A complaint about this organisation is there for supervisors only; for others there is no such talk.',
        security: COOKIE,
        parameters: [TALK, SPOKEN],
        responses: { 200: { description: 'The talk', ...json('DeskTalk') }, ...refusals(400, 401, 403, 404) },
      },
    },
    '/api/desk/talks/{id}/summary': {
      get: {
        summary: 'What a language model makes of the talk, checked against its words',
        description: '`points` is null without a model, and where nobody is needed in the talk.',
        security: COOKIE,
        parameters: [TALK, SPOKEN],
        responses: {
          200: { description: 'A few points', ...json('DeskSummary') },
          ...refusals(400, 401, 403),
        },
      },
    },
    '/api/desk/talks/{id}/claim': act('Takes the talk over; of several at once one wins', null),
    '/api/desk/talks/{id}/files/{file}': {
      post: {
        summary: 'Opens a file; who did and why stays in the chain of its complaint',
        security: COOKIE,
        parameters: [TALK, { name: 'file', in: 'path', required: true, schema: { type: 'string' } }],
        requestBody: { required: true, ...json('OpenFileRequest') },
        responses: {
          200: {
            description: 'The bytes',
            content: { '*/*': { schema: { type: 'string', format: 'binary' } } },
          },
          ...refusals(400, 401, 403, 404),
        },
      },
    },
    '/api/desk/talks/{id}/reply': act(
      'Writes to the consumer',
      'ReplyRequest',
      'Only who holds the talk. The same `clientId` again is the same line; with other words it is refused.',
    ),
    '/api/desk/talks/{id}/note': act(
      'Writes to colleagues',
      'NoteRequest',
      'The same `clientId` again is the same note.',
    ),
    '/api/desk/talks/{id}/step': act(
      'Takes a filed complaint one step on, and tells its consumer',
      'StepRequest',
      'While somebody holds the talk only they or a supervisor. `text` is the answer, of 10 characters or more, with the step `answer` alone.',
    ),
    '/api/desk/talks/{id}/send-again': act(
      'Sends a line once more that did not reach its consumer',
      'SendAgainRequest',
      'Only where `missed` of the talk lists it.',
    ),
    '/api/desk/talks/{id}/plan-call': act(
      'Has somebody called who left the page',
      null,
      'Where a number is known on which they agreed to be called.',
    ),
    '/api/desk/talks/{id}/claim-call': act(
      'Takes a call on; of several at once one wins, and sees the number',
      null,
      'Not before it is due. It stays theirs for an hour. The consumer reads who is going to call.',
    ),
    '/api/desk/talks/{id}/call-result': act(
      'Says how the call went',
      'CallResultRequest',
      'Only who has taken it. Not reached: again later, three times in all, then in writing.',
    ),
    '/api/desk/talks/{id}/hand-back': act('Gives the talk back to the bot', null),
    '/api/desk/talks/{id}/resolve': act('Ends the talk, never the complaint', null),
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
      desk: { type: 'apiKey', in: 'cookie', name: 'redress_desk', description: 'Set by /api/desk/sign-in' },
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
      Upload: schema(uploadReply),
      CaseRequest: schema(caseRequest),
      CaseFileRequest: schema(caseFileRequest),
      ContactRequest: schema(contactRequest),
      OpenFileRequest: schema(openFileRequest),
      Case: schema(caseReply),
      LinkRequest: schema(linkRequest),
      Link: schema(linkReply),
      SignInRequest: schema(signInRequest),
      Self: schema(deskSelf),
      Queue: schema(deskQueue),
      DeskTalk: schema(deskTalk),
      DeskSummary: schema(deskSummary),
      DeskLibrary: schema(deskLibrary),
      ReplyRequest: schema(replyRequest),
      NoteRequest: schema(noteRequest),
      StepRequest: schema(stepRequest),
      SendAgainRequest: schema(sendAgainRequest),
      CallResultRequest: schema(callResultRequest),
      Error: schema(errorReply),
    },
  },
};
