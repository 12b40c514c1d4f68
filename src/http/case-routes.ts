import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { caseBy, caseView } from '../acts/case-view.ts';
import { takeBackFile } from '../acts/take-back-file.ts';
import type { Refusal } from '../basics/errors.ts';
import { attachmentsOf } from '../complaints/record.ts';
import { type CaseReply, caseFileRequest, caseRequest } from '../wire/case.ts';
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

/** `/api/cases`: a complaint, for who holds its receipt code. */
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

  /** True where this caller tries too often; the refusal is then on its way. */
  const tooOften = async (request: FastifyRequest, reply: FastifyReply): Promise<boolean> => {
    reply.header('cache-control', 'no-store');
    for (const limit of [ofAddress, ofPair]) {
      const rate = await limit(request);
      if (rate.isAllowed || !rate.isExceeded) continue;
      metrics.count('redress_http_limited_total', 'Requests refused with 429.', { what: 'cases' });
      const message = 'Too many tries. Wait a moment, then type the code again.';
      refuse(reply, { code: 'too-many', message, retryAfter: rate.ttlInSeconds });
      return true;
    }
    return false;
  };

  app.post('/cases/remove-file', async (request, reply) => {
    if (await tooOften(request, reply)) return reply;
    const body = parseWith(caseFileRequest, request.body, 'body');
    if (!body.ok) return refuse(reply, body.error);
    const complaint = await caseBy(store.read, receiptKey, body.value);
    if (complaint === null) return refuse(reply, NO_SUCH_CASE);
    const { conversation, record } = complaint;
    const attachment = attachmentsOf(record).find((one) => one.id === body.value.file)?.id ?? '';
    const taken = await takeBackFile(desk, { conversation, attachment });
    if (!taken.ok) return refuse(reply, taken.error);
    metrics.count('redress_case_files_removed_total', 'Files taken back on the page of a case.');
    return reply.code(204).send();
  });

  app.post('/cases', async (request, reply) => {
    if (await tooOften(request, reply)) return reply;
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
      files: view.files.map((file) => ({ ...file })),
      answers: view.answers.map((answer) => ({ ...answer })),
    } satisfies CaseReply);
  });
}
