import type { FastifyInstance } from 'fastify';
import type { Store } from '../acts/store.ts';
import type { EvidenceTalk } from '../acts/upload-file.ts';
import { type Clock, SECOND } from '../basics/clock.ts';
import { errorFields, type Log } from '../basics/log.ts';
import type { Keeper } from '../evidence/keeper.ts';
import type { Aid } from '../language/model/aid.ts';
import { refuse, unavailable } from './failures.ts';
import { isLocal } from './local.ts';
import type { Metrics } from './metrics.ts';
import { countModel } from './model-metrics.ts';
import { openapi } from './openapi.ts';
import { bearerOf, sameSecret } from './token.ts';

const READY_WITHIN = 2 * SECOND;

/** Names no job that anybody would find: it is gone within its own transaction. */
const TRIAL = { kind: 'audit-seal', key: 'readyz', subject: '' } as const;

/** Writes something tiny and takes it away: a full disk still reads. */
async function takesWrites(store: Store, clock: Clock): Promise<void> {
  await store.write(async (tx) => {
    await tx.jobs.schedule({ ...TRIAL, runAt: clock.now() });
    await tx.jobs.cancel(TRIAL.key);
  });
}

async function answers(store: Store, clock: Clock, evidence: Keeper): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the store is late')), READY_WITHIN);
  });
  try {
    await Promise.race([Promise.all([takesWrites(store, clock), evidence.check()]), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** `/healthz` (the process runs), `/readyz` (store and folder of evidence take writes), `/metrics`, `/openapi.json`. */
export function operationsRoutes(
  app: FastifyInstance,
  deps: {
    store: Store;
    clock: Clock;
    log: Log;
    metrics: Metrics;
    metricsToken: string | null;
    aid: Aid | null;
    desk: EvidenceTalk;
  },
): void {
  const { store, clock, log, metrics, metricsToken, aid, desk } = deps;

  app.get('/healthz', (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));

  app.get('/readyz', async (_request, reply) => {
    try {
      await answers(store, clock, desk.evidence);
    } catch (error) {
      log.warn('the store or the folder of evidence takes no writes', errorFields(error));
      return unavailable(reply, 'The store takes no writes.');
    }
    return reply.header('cache-control', 'no-store').send({ status: 'ready' });
  });

  app.get('/metrics', async (request, reply) => {
    const { authorization } = request.headers;
    if (authorization !== undefined || !isLocal(request)) {
      const token = bearerOf(authorization);
      if (metricsToken === null || token === null || !sameSecret(token, metricsToken))
        return refuse(reply, {
          code: 'unauthorized',
          message: 'Metrics need METRICS_TOKEN as a Bearer token.',
        });
    }
    const waiting = await store.read.handoffs.countWaiting();
    metrics.set('redress_handoffs_waiting', 'Talks that wait for a person.', waiting);
    if (aid !== null) countModel(metrics, aid);
    metrics.set('process_resident_memory_bytes', 'Memory of this process.', process.memoryUsage.rss());
    metrics.set('process_uptime_seconds', 'How long this process runs.', Math.round(process.uptime()));
    return reply
      .header('cache-control', 'no-store')
      .type('text/plain; version=0.0.4; charset=utf-8')
      .send(metrics.text());
  });

  app.get('/openapi.json', (_request, reply) => reply.send(openapi));
}
