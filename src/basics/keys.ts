import { createHash, hkdfSync } from 'node:crypto';

/** What a key is for; each has its own, so that none can stand in for another. */
export type KeyPurpose = 'receipt' | 'session' | 'telegram-webhook' | 'export' | 'contact';

export interface KeyRing {
  /** Names the secret without telling it: eight hex digits. */
  readonly id: string;
  /** 256 bits, the same for the same secret and purpose. */
  derive(purpose: KeyPurpose): Buffer;
}

/** Keys out of one secret by HKDF-SHA256 (RFC 5869). */
export function keyRing(secret: Buffer): KeyRing {
  const derive = (info: string): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, Buffer.from('redress'), info, 32));
  return {
    id: createHash('sha256').update(derive('id')).digest('hex').slice(0, 8),
    derive: (purpose) => derive(`key:${purpose}`),
  };
}
