import type { FastifyInstance } from 'fastify';
import { exportTalk } from '../acts/export-talk.ts';
import { talkBehind } from '../acts/talk-token.ts';
import type { Refusal } from '../basics/errors.ts';
import type { ServerDeps } from './deps.ts';
import { refuse } from './failures.ts';

const GONE: Refusal = {
  code: 'not-found',
  message: 'This address has run out. Ask for your records again in the chat: 请在对话里重新说「导出」。',
};

/** `GET /export/<token>`: a consumer's own records as a JSON file, by an address from their chat. */
export function exportRoutes(app: FastifyInstance, { store, clock, exportKey }: ServerDeps): void {
  app.get<{ Params: { token: string } }>('/export/:token', async (request, reply) => {
    reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex');
    const now = clock.now();
    const talk = talkBehind(exportKey, request.params.token, now);
    const records = talk === null ? null : await exportTalk(store.read, talk, now);
    if (records === null) return refuse(reply, GONE);
    return reply
      .header('content-disposition', 'attachment; filename="redress-records.json"')
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(records, null, 2));
  });
}
