import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ALWAYS, ON_PAGES } from './page-headers.ts';

const BROWSER = join(import.meta.dirname, '../browser');

interface Asset {
  readonly type: string;
  readonly text: string;
  readonly small: Buffer;
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
  small: gzipSync(text),
  etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`,
});

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Made when it is first asked for: nobody waits at the start for what they may never open. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** A page's own files under the name that the browser asks for, without their types. */
function assets(folder: string): ReadonlyMap<string, () => Asset> {
  const found = new Map<string, () => Asset>();
  for (const name of readdirSync(folder)) {
    const ending = name.slice(name.lastIndexOf('.') + 1);
    const type = TYPES[ending];
    if (type === undefined) continue;
    found.set(
      name,
      once(() => {
        const source = readFileSync(join(folder, name), 'utf8');
        return asset(type, ending === 'ts' ? stripTypeScriptTypes(source) : source);
      }),
    );
  }
  return found;
}

/** Whose page it is. */
export interface Host {
  readonly name: string;
  readonly phone: string | null;
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { type, text, small, etag }: Asset,
): FastifyReply {
  reply.headers({ etag, 'cache-control': 'no-cache', vary: 'accept-encoding' });
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  const zipped = /\bgzip\b(?!\s*;\s*q=0(?:[,\s]|$))/.test(String(request.headers['accept-encoding'] ?? ''));
  return zipped
    ? reply.type(type).header('content-encoding', 'gzip').send(small)
    : reply.type(type).send(text);
}

/**
 * A page at `at` out of `browser/<name>`, whose files stand under `/<name>/`.
 * `kind` is left on the page for its styles.
 */
export function servePage(
  app: FastifyInstance,
  { at, name, kind = '' }: { readonly at: string; readonly name: string; readonly kind?: string },
  { name: organisation, phone }: Host,
  headers: Readonly<Record<string, string>> = ON_PAGES,
): void {
  const page = once(() =>
    asset(
      'text/html; charset=utf-8',
      readFileSync(join(BROWSER, name, 'index.html'), 'utf8')
        .replaceAll('{{organisation}}', () => escapeHtml(organisation))
        .replaceAll('{{phone}}', () => escapeHtml(phone ?? ''))
        .replaceAll('{{kind}}', kind),
    ),
  );
  app.get(at, (request, reply) => send(request, reply.headers({ ...ALWAYS, ...headers }), page()));
}

/** The files of a page. */
export function serveFiles(app: FastifyInstance, name: string): void {
  const files = assets(join(BROWSER, name));
  app.get<{ Params: { file: string } }>(`/${name}/:file`, (request, reply) => {
    const file = files.get(request.params.file);
    return file === undefined ? reply.callNotFound() : send(request, reply, file());
  });
}

/** `GET /widget.js`: the one tag for other people's pages, which any page may load. */
export function serveLoader(app: FastifyInstance): void {
  const loader = once(() =>
    asset(TYPES.ts!, stripTypeScriptTypes(readFileSync(join(BROWSER, 'widget/loader.ts'), 'utf8'))),
  );
  app.get('/widget.js', (request, reply) =>
    send(request, reply.header('cross-origin-resource-policy', 'cross-origin'), loader()),
  );
}
