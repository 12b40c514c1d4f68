import type { FastifyInstance } from 'fastify';

/**
 * Ends a connection whose body is still coming in after so many milliseconds. Uploads have a longer time of their own,
 * that of the server.
 */
export function cutOffDripping(app: FastifyInstance, milliseconds: number): void {
  app.addHook('onRequest', async ({ raw, headers }) => {
    const isUpload = headers['content-type']?.startsWith('multipart/form-data') === true;
    if (isUpload || raw.complete || raw.method === 'GET' || raw.method === 'HEAD') return;
    const cut = setTimeout(() => {
      if (!raw.complete) raw.destroy();
    }, milliseconds);
    cut.unref();
    raw.once('close', () => clearTimeout(cut));
    raw.once('end', () => clearTimeout(cut));
  });
}
