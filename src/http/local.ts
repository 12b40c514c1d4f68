import type { FastifyRequest } from 'fastify';

const FORWARDED = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'via',
];

/** An address that only this machine reaches. */
export const isLoopback = (address: string): boolean =>
  address === 'localhost' || address === '::1' || /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(address);

/** Straight from this machine: a proxy beside us would have said for whom it asks. */
export function isLocal(request: FastifyRequest): boolean {
  return (
    isLoopback(request.socket.remoteAddress ?? '') &&
    FORWARDED.every((name) => request.headers[name] === undefined)
  );
}

/**
 * A browser on this machine that typed this machine's own address. A name that somebody made point here is none, nor
 * is the old protocol that proxies speak to what stands behind them.
 */
export function isLocalVisit(request: FastifyRequest): boolean {
  const { host = '' } = request.headers;
  const name = URL.canParse(`http://${host}`)
    ? new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, '')
    : '';
  return isLocal(request) && isLoopback(name) && request.raw.httpVersion !== '1.0';
}
