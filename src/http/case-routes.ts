import type { FastifyInstance } from 'fastify';
import { caseView } from '../acts/case-view.ts';
import type { Refusal } from '../basics/errors.ts';
import { type CaseReply, caseRequest } from '../wire/case.ts';
import type { ServerDeps } from './deps.ts';
import type { DeskDeps } from './desk-routes.ts';
import { parseWith, refuse } from './failures.ts';
import { preferredLang } from './language.ts';
import type { Metrics } from './metrics.ts';
import { guardOrigin } from './origin.ts';

const A_MINUTE = { address: 30, pair: 6 } as const;

/** The same for a number that nobody has and for a wrong code. */
const NO_SUCH_CASE: Refusal = {
  code: 'not-found',
  message: 'There is no such case, or the receipt code is not the right one.',
};

/** `POST /api/cases`: a complaint, for who holds its receipt code. */
export function caseRoutes(
  app: FastifyInstance,
  deps: ServerDeps & DeskDeps & { readonly metrics: Metrics },
): void {
  const { store, clock, desk, receiptKey, metrics } = deps;
  const ofAddress = app.createRateLimit({
    max: A_MINUTE.address,
    timeWindow: '1 minute',
    keyGenerator: (request) => request.ip,
  });
  const ofPair = app.createRateLimit({
    max: A_MINUTE.pair,
    timeWindow: '1 minute',
    keyGenerator: (request) => {
      const { number } = (request.body ?? {}) as { number?: unknown };
      return `${request.ip} ${String(number).slice(0, 40).trim().toUpperCase()}`;
    },
  });
  guardOrigin(app, { publicUrl: deps.settings.publicUrl, allowedOrigins: [] });

  app.post('/cases', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    for (const limit of [ofAddress, ofPair]) {
      const rate = await limit(request);
      if (rate.isAllowed || !rate.isExceeded) continue;
      metrics.count('redress_http_limited_total', 'Requests refused with 429.', { what: 'cases' });
      const message = 'Too many tries. Wait a moment, then type the code again.';
      return refuse(reply, { code: 'too-many', message, retryAfter: rate.ttlInSeconds });
    }
    const body = parseWith(caseRequest, request.body, 'body');
    if (!body.ok) return refuse(reply, body.error);
    const { number, code } = body.value;
    const lang = body.value.lang ?? preferredLang(request.headers['accept-language']);
    const view = await caseView(store.read, desk, receiptKey, { number, code, lang }, clock.now());
    if (view === null) return refuse(reply, NO_SUCH_CASE);
    return reply.send({
      ...view,
      organisation: deps.organisation.name,
      steps: view.steps.map((step) => ({ ...step })),
      next: [...view.next],
      citations: [...view.citations],
      rows: view.rows.map((row) => ({ ...row })),
      story: [...view.story],
      additions: [...view.additions],
      answers: view.answers.map((answer) => ({ ...answer })),
    } satisfies CaseReply);
  });
}
