import type { FastifyInstance } from 'fastify';
import { isTelegram, type TelegramWebhook } from '../channels/telegram/webhook.ts';
import { refuse } from './failures.ts';

/** Far above the largest update, a message that answers another with all the marks that both may have. */
const UPDATE_BYTES = 512 * 1024;
const SECRET_HEADER = 'x-telegram-bot-api-secret-token';

/** `POST /channels/telegram`: answered only once the update is on disk; Telegram sends again what was not answered. */
export function telegramRoutes(app: FastifyInstance, webhook: TelegramWebhook): void {
  // Before the body is read.
  app.addHook('onRequest', async (request, reply) => {
    if (isTelegram(webhook, request.headers[SECRET_HEADER])) return;
    return refuse(reply, { code: 'unauthorized', message: 'This is for Telegram alone.' });
  });
  app.post('/channels/telegram', { bodyLimit: UPDATE_BYTES }, async (request, reply) => {
    const taken = await webhook.take(request.body);
    return reply.code(taken ? 200 : 503).send();
  });
}
