import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { endSession } from '../acts/end-session.ts';
import { filesWith } from '../acts/files-with.ts';
import { receiptOf } from '../acts/receipt.ts';
import { DAY, SECOND } from '../basics/clock.ts';
import type { Refusal } from '../basics/errors.ts';
import { newId } from '../basics/id.ts';
import { MAX_TEXT } from '../basics/text.ts';
import { digestOf, newToken } from '../basics/token.ts';
import { readWeb, webAddress } from '../channels/web/read.ts';
import { writeWeb } from '../channels/web/write.ts';
import { mask } from '../conversation/mask.ts';
import type { Message } from '../conversation/message.ts';
import {
  type MessagesReply,
  messageRequest,
  type SessionReply,
  sessionRequest,
  status,
} from '../wire/chat.ts';
import { Allowance } from './allowance.ts';
import { isDanger } from './danger.ts';
import { DEFAULT_LIMITS, type ServerDeps } from './deps.ts';
import type { DeskDeps } from './desk-routes.ts';
import { parseWith, refuse } from './failures.ts';
import { preferredLang } from './language.ts';
import type { Metrics } from './metrics.ts';
import { waitForNews } from './news.ts';
import { guardOrigin } from './origin.ts';
import { presence } from './presence.ts';
import { lineOf } from './pressed.ts';
import { shownFile } from './shown-file.ts';
import { streamOf } from './stream.ts';
import { bearerOf, identityHolds } from './token.ts';
import { uploadRoutes } from './upload-routes.ts';

/** A draft waits 30 days and a filed complaint is followed for some weeks. */
const SESSION_LASTS = 90 * DAY;
const LONGEST_WAIT = 25;
const MOST_READERS = 50;
const REREAD_EVERY = 3 * SECOND;

/** Nobody who calls for help writes more than this at once; a longer text beyond the limits is not searched for it. */
const LONGEST_CRY = 2000;

/** Every message within the length that is taken must fit, also with each character escaped as \uXXXX. */
const MESSAGE_BYTES = MAX_TEXT * 6 + 8 * 1024;

/** Who talks: the digest of their token, and their conversation. */
interface Caller {
  readonly digest: string;
  readonly conversation: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller | null;
  }
}

const NOT_SIGNED_IN: Refusal = {
  code: 'unauthorized',
  message:
    'Send the token of POST /api/chat/sessions as Authorization: Bearer; this one is missing or no longer valid.',
};

const IDENTITY_WRONG: Refusal = {
  code: 'unauthorized',
  message: 'identity: is not taken here, has expired, or its hash is wrong',
  field: 'identity',
};

/** What we offered holds no secret, so an id that does is none of ours; the masking of texts does not see ids. */
const notOurs = (field: 'choice' | 'about'): Refusal => ({
  code: 'bad-request',
  message: `${field}: is no id of ours`,
  field,
});

const count = z.coerce.number().int().min(0);
const readQuery = z.object({
  after: count.default(0),
  wait: z.coerce.number().min(0).default(0),
  status: status.optional(),
});
const streamQuery = z.object({ after: count.default(0) });

/** IPv6 customers own a /64 at least: its addresses count as one. */
const networkOf = (ip: string): string => (ip.includes(':') ? ip.split(':').slice(0, 4).join(':') : ip);

/** `/api/chat/...` for one deployment; `stopping` ends what waits. */
export function chatRoutes(
  app: FastifyInstance,
  deps: ServerDeps & DeskDeps & { readonly metrics: Metrics; readonly stopping: AbortSignal },
): void {
  const { reception, store, bus, clock, settings, metrics, receiptKey, stopping } = deps;
  const limits = { ...DEFAULT_LIMITS, ...deps.limits };
  const rereadEvery = deps.rereadEvery ?? REREAD_EVERY;
  const readers = new Map<string, number>();
  const present = presence(deps);

  const sessionLimit = app.createRateLimit({
    max: limits.sessionsPerAddress,
    timeWindow: '1 minute',
    keyGenerator: (request) => networkOf(request.ip),
  });
  const messageLimit = app.createRateLimit({
    max: limits.messagesPerSession,
    timeWindow: '1 minute',
    keyGenerator: (request) => request.caller!.digest,
  });
  const ofSession = new Allowance(limits.charactersPerSession, clock);
  const ofAddress = new Allowance(limits.charactersPerAddress, clock);
  const alarms = new Allowance(limits.alarmsPerSession, clock);

  guardOrigin(app, settings);
  app.decorateRequest('caller', null);

  const tooMany = (reply: FastifyReply, what: string, message: string, retryAfter: number): FastifyReply => {
    metrics.count('redress_http_limited_total', 'Requests refused with 429.', { what });
    return refuse(reply, { code: 'too-many', message, retryAfter });
  };

  app.post('/sessions', async (request, reply) => {
    const rate = await sessionLimit(request);
    if (!rate.isAllowed && rate.isExceeded)
      return tooMany(
        reply,
        'sessions',
        'Too many talks were begun from here. Try again shortly.',
        rate.ttlInSeconds,
      );
    const body = parseWith(sessionRequest, request.body ?? {}, 'body');
    if (!body.ok) return refuse(reply, body.error);
    const { identity, lang } = body.value;
    const now = clock.now();
    if (identity && !identityHolds(identity, settings.identitySecret, now))
      return refuse(reply, IDENTITY_WRONG);
    const conversation = await reception.open(
      webAddress(newId()),
      lang ?? preferredLang(request.headers['accept-language']),
    );
    const token = newToken();
    await store.write((tx) =>
      tx.sessions.create(digestOf(token), {
        conversation: conversation.id,
        createdAt: now,
        expiresAt: (now + SESSION_LASTS) as typeof now,
      }),
    );
    metrics.count('redress_sessions_total', 'Talks begun over HTTP.');
    return reply
      .code(201)
      .header('cache-control', 'no-store')
      .send({ token, conversation: conversation.id } satisfies SessionReply);
  });

  app.register(async (signedIn) => {
    signedIn.addHook('onRequest', async (request, reply) => {
      const token = bearerOf(request.headers.authorization);
      const digest = token === null ? null : digestOf(token);
      const session = digest === null ? null : await store.read.sessions.find(digest);
      if (digest === null || session === null || session.expiresAt <= clock.now())
        return refuse(reply, NOT_SIGNED_IN);
      request.caller = { digest, conversation: session.conversation };
      reply.header('cache-control', 'no-store');
    });

    signedIn.post('/end', async (request, reply) => {
      await endSession(deps, request.caller!, clock.now());
      return reply.code(204).send();
    });

    signedIn.register(async (uploads) =>
      uploadRoutes(
        uploads,
        deps.desk,
        { clock, filesPerSession: limits.filesPerSession, bytesPerAddress: limits.bytesPerAddress },
        (reply, { message, retryAfter = 5 }) => tooMany(reply, 'uploads', message, retryAfter),
        networkOf,
      ),
    );

    const show =
      ({ digest }: Caller) =>
      async (message: Message) =>
        writeWeb(
          message,
          await receiptOf(message, store.read.complaints, receiptKey, clock.now()),
          digest,
          (await filesWith(store.read, message)).map(shownFile),
        );

    /** Counts a reader in until what it returns is called; null when this session has enough of them. */
    const takeSeat = ({ digest }: Caller): (() => void) | null => {
      const taken = readers.get(digest) ?? 0;
      if (taken >= MOST_READERS) return null;
      readers.set(digest, taken + 1);
      return () => {
        const left = (readers.get(digest) ?? 1) - 1;
        if (left > 0) readers.set(digest, left);
        else readers.delete(digest);
      };
    };

    const noSeat = (reply: FastifyReply): FastifyReply =>
      tooMany(reply, 'readers', 'This talk is being read in too many places at once.', 5);

    /** Aborts when the reader leaves or the server stops. */
    const whileThere = (reply: FastifyReply): AbortSignal => {
      const gone = new AbortController();
      reply.raw.once('close', () => gone.abort());
      return AbortSignal.any([gone.signal, stopping]);
    };

    /** In how many seconds this message may be sent again; null when it is taken now. */
    const mustWait = async (request: FastifyRequest, text: string): Promise<number | null> => {
      const { digest, conversation } = request.caller!;
      const rate = await messageLimit(request);
      const wait =
        !rate.isAllowed && rate.isExceeded
          ? rate.ttlInSeconds
          : (ofSession.take(digest, text.length) ?? ofAddress.take(networkOf(request.ip), text.length));
      if (wait === null || text.length > LONGEST_CRY) return wait;
      return (await isDanger(text, conversation, store)) && alarms.take(digest, 1) === null ? null : wait;
    };

    signedIn.post('/messages', { bodyLimit: MESSAGE_BYTES }, async (request, reply) => {
      const caller = request.caller!;
      const body = parseWith(messageRequest, request.body, 'body');
      if (!body.ok) return refuse(reply, body.error);
      const { text } = body.value;
      for (const field of ['choice', 'about'] as const)
        if (mask(body.value[field] ?? '').hidden.length > 0) return refuse(reply, notOurs(field));
      const conversation = await store.read.conversations.get(caller.conversation);
      if (conversation === null) return refuse(reply, NOT_SIGNED_IN);
      const wait = await mustWait(request, text ?? '');
      if (wait !== null)
        return tooMany(reply, 'messages', 'Too many messages at once. Send this one again shortly.', wait);
      const line = await lineOf(body.value, conversation.id, store);
      const received = await reception.receive(readWeb(line, caller.digest, conversation));
      if (!received.ok) return refuse(reply, received.error);
      const { id, duplicate } = received.value;
      metrics.count('redress_messages_total', 'Lines taken over HTTP.', { duplicate: String(duplicate) });
      return reply.code(202).send({ id, duplicate });
    });

    signedIn.get('/messages', async (request: FastifyRequest, reply) => {
      const caller = request.caller!;
      const query = parseWith(readQuery, request.query, 'query');
      if (!query.ok) return refuse(reply, query.error);
      const { after, wait, status: known } = query.value;
      const leave = wait > 0 ? takeSeat(caller) : () => undefined;
      if (leave === null) return noSeat(reply);
      try {
        const news = await waitForNews(
          { reception, bus, rereadEvery },
          caller.conversation,
          { after, known: known ?? null, waitMs: Math.min(wait, LONGEST_WAIT) * SECOND },
          whileThere(reply),
        );
        const messages = await Promise.all(news.messages.map(show(caller)));
        present(caller.conversation, news.messages.at(-1));
        return reply.send({ messages, status: news.status } satisfies MessagesReply);
      } finally {
        leave();
      }
    });

    signedIn.get('/stream', { exposeHeadRoute: false }, async (request, reply) => {
      const caller = request.caller!;
      const query = parseWith(streamQuery, request.query, 'query');
      if (!query.ok) return refuse(reply, query.error);
      const last = count.safeParse(request.headers['last-event-id']);
      const after = Math.max(query.value.after, last.success ? last.data : 0);
      const leave = takeSeat(caller);
      if (leave === null) return noSeat(reply);
      const signal = whileThere(reply);
      signal.addEventListener('abort', leave, { once: true });
      const events = streamOf(
        { reception, bus, rereadEvery },
        caller.conversation,
        after,
        show(caller),
        (newest) => present(caller.conversation, newest),
        signal,
      );
      return reply
        .type('text/event-stream; charset=utf-8')
        .header('x-accel-buffering', 'no')
        .send(Readable.from(events));
    });
  });
}
