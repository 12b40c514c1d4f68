import { hash, randomBytes } from 'node:crypto';
import type { Instant } from '../basics/clock.ts';
import { clean } from '../basics/text.ts';
import { type Actor, actorLabel } from '../conversation/actor.ts';
import type { Complaint } from './complaint.ts';

/** The head of a chain before its first row. */
export const GENESIS = '0'.repeat(64);

/** The verb of the row that says that the payloads up to it were erased. */
export const ERASURE = 'erase';

/**
 * One row of a complaint's audit chain. `digest` binds salt and payload, `hash` binds the fixed fields, `digest`
 * and `prev`, so payload and salt can be erased and the chain still holds. The payload binds, as `state`, the
 * complaint as it stood after the row.
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

const sha256 = (...parts: readonly string[]): string =>
  hash('sha256', parts.map((part) => `${Buffer.byteLength(part)}:${part}`).join(''));

const hashOf = (row: Omit<AuditRow, 'hash' | 'salt' | 'payload'>): string =>
  sha256(row.complaint, String(row.n), String(row.at), row.actor, row.verb, row.digest, row.prev);

/** Everything that is stored of a complaint, its place in the chain apart. */
const stateOf = (complaint: Complaint): string =>
  sha256(
    JSON.stringify([
      complaint.id,
      complaint.conversation,
      complaint.number,
      complaint.status,
      complaint.record,
      complaint.revision,
      complaint.priority,
      complaint.visibility,
      complaint.asideAt,
      complaint.createdAt,
      complaint.changedAt,
      complaint.filedAt,
      complaint.receiptGeneration,
    ]),
  );

/** The row for `complaint` as it will stand, still with the count and head of the chain that the row goes on with. */
export function nextRow(
  complaint: Complaint,
  entry: {
    readonly at: Instant;
    readonly actor: Actor;
    readonly verb: string;
    readonly payload: object | null;
  },
): AuditRow {
  const salt = randomBytes(16).toString('hex');
  // As a store keeps it, so that what was hashed is what is read back.
  const payload = clean(JSON.stringify({ ...entry.payload, state: stateOf(complaint) }));
  const row = {
    complaint: complaint.id,
    n: complaint.auditN + 1,
    at: entry.at,
    actor: actorLabel(entry.actor),
    verb: entry.verb,
    digest: sha256(salt, payload),
    prev: complaint.auditHead,
  };
  return { ...row, salt, payload, hash: hashOf(row) };
}

/** `state`: the complaint is not as the row left it. `no-complaint`: there are rows and nothing that they are about. */
export interface BrokenLink {
  readonly complaint: string;
  readonly n: number;
  readonly why: 'missing' | 'digest' | 'hash' | 'prev' | 'head' | 'payload' | 'state' | 'no-complaint';
}

const stateIn = (payload: string): unknown => (JSON.parse(payload) as { state?: unknown }).state;

/**
 * The first fault of a chain whose rows come in order of `n`, held against the complaint as it is stored. A payload may
 * be gone only before the last erasure.
 */
export function firstBroken(complaint: Complaint, rows: readonly AuditRow[]): BrokenLink | null {
  const { id, auditN, auditHead } = complaint;
  const erased = rows.findLastIndex(({ verb }) => verb === ERASURE);
  let prev = GENESIS;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const fault = (why: BrokenLink['why']): BrokenLink => ({ complaint: id, n: i + 1, why });
    if (row.n !== i + 1 || row.complaint !== id) return fault('missing');
    if (row.prev !== prev) return fault('prev');
    if (row.payload !== null && (row.salt === null || sha256(row.salt, row.payload) !== row.digest))
      return fault('digest');
    if (hashOf(row) !== row.hash) return fault('hash');
    if (row.payload === null && i >= erased) return fault('payload');
    prev = row.hash;
  }
  if (rows.length !== auditN) return { complaint: id, n: rows.length + 1, why: 'missing' };
  const last = rows.at(-1)?.payload ?? null;
  if (prev !== auditHead) return { complaint: id, n: auditN, why: 'head' };
  if (last === null || stateIn(last) !== stateOf(complaint))
    return { complaint: id, n: auditN, why: 'state' };
  return null;
}
