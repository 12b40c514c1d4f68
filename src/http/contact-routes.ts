import type { FastifyInstance } from 'fastify';
import { contactEvent, giveContact } from '../acts/give-contact.ts';
import { talkBehind } from '../acts/talk-token.ts';
import type { Refusal } from '../basics/errors.ts';
import { contactRequest } from '../wire/contact.ts';
import type { ServerDeps } from './deps.ts';
import type { DeskDeps } from './desk-routes.ts';
import { parseWith, refuse } from './failures.ts';
import { guardOrigin } from './origin.ts';

const A_MINUTE = 20;

const GONE: Refusal = {
  code: 'not-found',
  message:
    '这个地址用过了，或者过了 15 分钟。请回到对话里再要一个。 This address was used or has run out; ask for another in the chat.',
};

/** `POST /api/contact`: name and number for the talk whose one-time address this is. */
export function contactRoutes(app: FastifyInstance, deps: ServerDeps & DeskDeps): void {
  const { reception, store, clock, desk, contactKey } = deps;
  const limit = app.createRateLimit({
    max: A_MINUTE,
    timeWindow: '1 minute',
    keyGenerator: (request) => request.ip,
  });
  guardOrigin(app, { publicUrl: deps.settings.publicUrl, allowedOrigins: [] });

  app.post('/', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const rate = await limit(request);
    if (!rate.isAllowed && rate.isExceeded)
      return refuse(reply, { code: 'too-many', message: 'Too many tries.', retryAfter: rate.ttlInSeconds });
    const body = parseWith(contactRequest, request.body, 'body');
    if (!body.ok) return refuse(reply, body.error);
    const { token, name, phone } = body.value;
    const conversation = talkBehind(contactKey, token, clock.now());
    if (conversation === null) return refuse(reply, GONE);
    const eventKey = contactEvent(token);
    if ((await store.read.messages.byEvent(conversation, eventKey)) !== null) return refuse(reply, GONE);
    const given = await giveContact(desk, { conversation, name: name ?? '', phone });
    if (!given.ok) return refuse(reply, given.error);
    const { address, lang } = given.value;
    const told = await reception.receive({ address, lang, eventKey, text: '', choice: 'contact-given' });
    if (!told.ok) return refuse(reply, told.error);
    return reply.code(204).send();
  });
}
