import type { FastifyInstance, FastifyRequest } from 'fastify';
import { enterDemoDesk } from '../acts/demo-desk.ts';
import { hasStaff } from '../acts/has-staff.ts';
import type { Refusal } from '../basics/errors.ts';
import type { ServerDeps } from './deps.ts';
import { deskCookie } from './desk-cookie.ts';
import { refuse } from './failures.ts';
import { isLocalVisit } from './local.ts';

const NO_DEMO: Refusal = { code: 'not-found', message: 'There is nothing at this address.' };

/**
 * `/api/desk/demo`: who tries this out on their own machine answers themselves at the desk, without a link. Nothing is
 * there for anybody else, nor once real people work at the desk.
 */
export function demoDeskRoutes(app: FastifyInstance, deps: ServerDeps): void {
  const { store, clock, settings } = deps;
  const mayAsk = (request: FastifyRequest): boolean => settings.demoDesk && isLocalVisit(request);

  // Every demo page asks; a closed desk is an answer and no error.
  app.get('/demo', async (request, reply) =>
    reply.send({ open: mayAsk(request) && !(await hasStaff(store.read)) }),
  );

  app.post('/demo', async (request, reply) => {
    if (!mayAsk(request)) return refuse(reply, NO_DEMO);
    const now = clock.now();
    const entered = await enterDemoDesk(store, now);
    if (!entered.ok) return refuse(reply, entered.error);
    const { token, expiresAt } = entered.value;
    const seconds = Math.floor((expiresAt - now) / 1000);
    return reply
      .header('set-cookie', deskCookie(request, token, seconds))
      .code(204)
      .send();
  });
}
