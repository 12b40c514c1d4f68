import { createHash, randomBytes } from 'node:crypto';
import type { Instant } from '../basics/clock.ts';
import { clean } from '../basics/text.ts';
import { type Actor, actorLabel } from '../conversation/actor.ts';

/** The head of a chain before its first row. */
export const GENESIS = '0'.repeat(64);

/** The verb of the row that says that the payloads up to it were erased. */
export const ERASURE = 'erase';

/**
 * One row of a complaint's audit chain. `digest` binds salt and payload, `hash` binds the fixed fields, `digest`
 * and `prev`, so payload and salt can be erased and the chain still holds.
 */
export interface AuditRow {
  readonly complaint: string;
  /** 1, 2, 3, … */
  readonly n: number;
  readonly at: Instant;
  readonly actor: string;
  readonly verb: string;
  readonly salt: string | null;
  /** JSON; null once erased. */
  readonly payload: string | null;
  readonly digest: string;
  readonly prev: string;
  readonly hash: string;
}

const sha256 = (...parts: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest('hex');
};

const hashOf = (row: Omit<AuditRow, 'hash' | 'salt' | 'payload'>): string =>
  sha256(row.complaint, String(row.n), String(row.at), row.actor, row.verb, row.digest, row.prev);

/** The next row of a chain that stands at (`auditN`, `auditHead`). */
export function nextRow(
  chain: { readonly id: string; readonly auditN: number; readonly auditHead: string },
  entry: { readonly at: Instant; readonly actor: Actor; readonly verb: string; readonly payload: unknown },
): AuditRow {
  const salt = randomBytes(16).toString('hex');
  // As a store keeps it, so that what was hashed is what is read back.
  const payload = clean(JSON.stringify(entry.payload ?? null));
  const row = {
    complaint: chain.id,
    n: chain.auditN + 1,
    at: entry.at,
    actor: actorLabel(entry.actor),
    verb: entry.verb,
    digest: sha256(salt, payload),
    prev: chain.auditHead,
  };
  return { ...row, salt, payload, hash: hashOf(row) };
}

export interface BrokenLink {
  readonly complaint: string;
  readonly n: number;
  readonly why: 'missing' | 'digest' | 'hash' | 'prev' | 'head' | 'payload';
}

/**
 * The first fault of a chain whose rows come in order of `n`, held against the complaint's own count and head. A
 * payload may be gone only up to the last erasure.
 */
export function firstBroken(
  chain: { readonly id: string; readonly auditN: number; readonly auditHead: string },
  rows: readonly AuditRow[],
): BrokenLink | null {
  const erasedUpTo = rows.findLastIndex(({ verb }) => verb === ERASURE);
  let prev = GENESIS;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const fault = (why: BrokenLink['why']): BrokenLink => ({ complaint: chain.id, n: i + 1, why });
    if (row.n !== i + 1 || row.complaint !== chain.id) return fault('missing');
    if (row.prev !== prev) return fault('prev');
    if (row.payload !== null && (row.salt === null || sha256(row.salt, row.payload) !== row.digest))
      return fault('digest');
    if (hashOf(row) !== row.hash) return fault('hash');
    if (row.payload === null && i > erasedUpTo) return fault('payload');
    prev = row.hash;
  }
  if (rows.length !== chain.auditN) return { complaint: chain.id, n: rows.length + 1, why: 'missing' };
  if (prev !== chain.auditHead) return { complaint: chain.id, n: chain.auditN, why: 'head' };
  return null;
}
