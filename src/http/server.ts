import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance } from 'fastify';
import { SECOND } from '../basics/clock.ts';
import { caseRoutes } from './case-routes.ts';
import { chatRoutes } from './chat-routes.ts';
import { contactRoutes } from './contact-routes.ts';
import type { ServerDeps } from './deps.ts';
import { type DeskDeps, deskRoutes } from './desk-routes.ts';
import { cutOffDripping } from './dripping.ts';
import { exportRoutes } from './export-routes.ts';
import { endMalformed, mapErrors, refuseMalformed } from './failures.ts';
import { Metrics } from './metrics.ts';
import { operationsRoutes } from './operations-routes.ts';
import { ALWAYS, inFrames, ON_DESK } from './page-headers.ts';
import { serveFiles, serveLoader, servePage } from './pages.ts';
import { slackRoutes } from './slack-routes.ts';
import { telegramRoutes } from './telegram-routes.ts';
import { UPLOAD_ARRIVES_WITHIN } from './upload-routes.ts';

const BODY_BYTES = 64 * 1024;
/** A request that is still coming in after this is cut off, so that nobody holds connections open by dripping. */
const ARRIVES_WITHIN = 30 * SECOND;

/**
 * All routes on one port; `listen` and `close` are the caller's. Closing ends waiting readers and streams at once and
 * lets running requests finish.
 */
export function createServer(deps: ServerDeps & DeskDeps): FastifyInstance {
  const metrics = new Metrics();
  const stopping = new AbortController();
  const trust = deps.settings.trustProxy;
  const app = fastify({
    bodyLimit: BODY_BYTES,
    trustProxy: typeof trust === 'number' ? (_address, hop) => hop < trust : trust,
    requestTimeout: UPLOAD_ARRIVES_WITHIN,
    http: { headersTimeout: ARRIVES_WITHIN },
    clientErrorHandler: endMalformed,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (_error, _request, reply) => refuseMalformed(reply),
  });

  app.removeContentTypeParser('text/plain');
  mapErrors(app, deps.log);
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(ALWAYS);
  });
  cutOffDripping(app, ARRIVES_WITHIN);
  app.addHook('onResponse', async (request, reply) => {
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: String(reply.statusCode),
    };
    metrics.count('redress_http_requests_total', 'Answered requests.', labels);
    deps.log.debug('request', { ...labels, ms: Math.round(reply.elapsedTime) });
  });
  app.addHook('preClose', async () => stopping.abort());

  const { organisation, settings } = deps;
  servePage(app, { at: '/', name: 'demo' }, organisation);
  servePage(
    app,
    { at: '/widget', name: 'demo', kind: 'widget' },
    organisation,
    inFrames(settings.allowedOrigins),
  );
  servePage(app, { at: '/desk', name: 'desk' }, organisation, ON_DESK);
  servePage(app, { at: '/t/:number', name: 'case' }, organisation);
  servePage(app, { at: '/contact', name: 'contact' }, organisation);
  for (const name of ['demo', 'desk', 'case', 'contact']) serveFiles(app, name);
  serveLoader(app);
  operationsRoutes(app, { ...deps, metrics, metricsToken: deps.settings.metricsToken });
  app.register(rateLimit, { global: false });
  app.register(async (chat) => chatRoutes(chat, { ...deps, metrics, stopping: stopping.signal }), {
    prefix: '/api/chat',
  });
  app.register(async (contact) => contactRoutes(contact, deps), { prefix: '/api/contact' });
  app.register(async (cases) => caseRoutes(cases, { ...deps, metrics }), { prefix: '/api' });
  exportRoutes(app, deps);
  const { telegram } = deps;
  if (telegram !== null) app.register(async (hook) => telegramRoutes(hook, telegram));
  app.register(async (desk) => deskRoutes(desk, { ...deps, metrics, stopping: stopping.signal }), {
    prefix: '/api/desk',
  });
  const { slack = null } = deps;
  if (slack !== null)
    app.register(async (events) => slackRoutes(events, { ...slack, clock: deps.clock }), {
      prefix: '/channels/slack',
    });
  return app;
}
