import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { ALWAYS, ON_PAGES } from './page-headers.ts';

const BROWSER = join(import.meta.dirname, '../browser');

interface Asset {
  readonly type: string;
  readonly text: string;
  readonly etag: string;
}

const TYPES: Readonly<Record<string, string>> = {
  ts: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

const asset = (type: string, text: string): Asset => ({
  type,
  text,
  etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`,
});

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A page's own files under the name that the browser asks for; types are taken off once, here. */
function assets(folder: string): ReadonlyMap<string, Asset> {
  const found = new Map<string, Asset>();
  for (const name of readdirSync(folder)) {
    const ending = name.slice(name.lastIndexOf('.') + 1);
    const type = TYPES[ending];
    if (type === undefined) continue;
    const source = readFileSync(join(folder, name), 'utf8');
    found.set(name, asset(type, ending === 'ts' ? stripTypeScriptTypes(source) : source));
  }
  return found;
}

/** A page at `at` and its files under `/<name>/`, out of `browser/<name>`. Read and stripped when the server is made. */
export function servePage(
  app: FastifyInstance,
  { at, name }: { readonly at: string; readonly name: string },
  organisation: { readonly name: string },
): void {
  const folder = join(BROWSER, name);
  const files = assets(folder);
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const page = asset(
    'text/html; charset=utf-8',
    html.replaceAll('{{organisation}}', () => escapeHtml(organisation.name)),
  );

  app.get(at, (request, reply) => {
    reply.headers({ ...ALWAYS, ...ON_PAGES, etag: page.etag, 'cache-control': 'no-cache' });
    if (request.headers['if-none-match'] === page.etag) return reply.code(304).send();
    return reply.type(page.type).send(page.text);
  });

  app.get<{ Params: { name: string } }>(`/${name}/:name`, (request, reply) => {
    const file = files.get(request.params.name);
    if (file === undefined) return reply.callNotFound();
    reply.headers({ etag: file.etag, 'cache-control': 'no-cache' });
    if (request.headers['if-none-match'] === file.etag) return reply.code(304).send();
    return reply.type(file.type).send(file.text);
  });
}
