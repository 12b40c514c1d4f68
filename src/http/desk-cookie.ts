import type { FastifyRequest } from 'fastify';

const COOKIE = 'redress_desk';

/** The token of the desk session that this browser holds; null without one. */
export const deskTokenOf = (request: FastifyRequest): string | null =>
  new RegExp(`(?:^|; )${COOKIE}=([\\w-]{20,100})(?:;|$)`).exec(request.headers.cookie ?? '')?.[1] ?? null;

/** What sets it, for so many seconds. */
export const deskCookie = (request: FastifyRequest, token: string, seconds: number): string =>
  `${COOKIE}=${token}; Path=/api/desk; HttpOnly; SameSite=Strict; Max-Age=${seconds}${request.protocol === 'https' ? '; Secure' : ''}`;
