import type { SessionRequest } from '../../wire/chat.ts';

type Identity = NonNullable<SessionRequest['identity']>;

/**
 * The embedding site's signed word for who its user is, out of the part of the address that no server sees; null
 * where there is none. Taken once: it doesn't stay in the address.
 */
export function takeIdentity(): Identity | null {
  const words = new URLSearchParams(location.hash.slice(1));
  const id = words.get('id');
  const hash = words.get('hash');
  const exp = Number(words.get('exp'));
  if (location.hash !== '') history.replaceState(null, '', location.pathname + location.search);
  return id !== null && hash !== null && Number.isInteger(exp) ? { id, exp, hash } : null;
}
