import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuse } from './failures.ts';

const originOf = (url: string | null): string | null =>
  url !== null && URL.canParse(url) ? new URL(url).origin : null;

/** True for our own pages and for those the operator allows; a request without an origin is no page's. */
function mayCall(request: FastifyRequest, origin: string, known: ReadonlySet<string>): boolean {
  if (known.has(origin)) return true;
  if (!URL.canParse(origin)) return false;
  const { protocol, host, origin: written } = new URL(origin);
  return /^https?:$/.test(protocol) && written === origin && host === request.host;
}

/**
 * Refuses pages of unknown origin with 403 on every route of `app`, and answers the preflight of allowed ones.
 * `publicUrl` is our own address as the world knows it.
 */
export function guardOrigin(
  app: FastifyInstance,
  settings: { readonly publicUrl: string | null; readonly allowedOrigins: readonly string[] },
): void {
  const known = new Set<string>();
  for (const url of [settings.publicUrl, ...settings.allowedOrigins]) {
    const origin = originOf(url);
    if (origin !== null && origin !== 'null') known.add(origin);
  }
  app.addHook('onRequest', async (request, reply) => {
    reply.header('vary', 'Origin');
    const { origin } = request.headers;
    if (origin === undefined) return;
    if (!mayCall(request, origin, known))
      return refuse(reply, { code: 'forbidden', message: 'This page may not use the chat.' });
    reply
      .header('access-control-allow-origin', origin)
      .header('access-control-expose-headers', 'retry-after');
  });
  app.options('/*', (_request, reply) =>
    reply
      .code(204)
      .header('access-control-allow-methods', 'GET, POST')
      .header('access-control-allow-headers', 'authorization, content-type, last-event-id')
      .header('access-control-max-age', '600')
      .send(),
  );
}
