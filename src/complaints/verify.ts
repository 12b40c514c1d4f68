import { createHash } from 'node:crypto';
import { type Instant, MINUTE, plus } from '../basics/clock.ts';
import { type AuditRow, type BrokenLink, firstBroken } from './audit.ts';
import type { Complaint } from './complaint.ts';
import type { Complaints } from './ports.ts';
import type { ComplaintPorts } from './write.ts';

const PAGE = 500;

/** How old a row is before a seal covers it: by then every transaction that began before it has ended. */
export const SETTLED_AFTER = 10 * MINUTE;

interface Chain {
  readonly id: string;
  readonly auditN: number;
  readonly auditHead: string;
}

async function* pages<T>(
  next: (after: string) => Promise<readonly T[]>,
  idOf: (one: T) => string,
): AsyncGenerator<T> {
  for (let after = ''; ; ) {
    const page = await next(after);
    yield* page;
    if (page.length < PAGE) return;
    after = idOf(page.at(-1)!);
  }
}

const chains = (complaints: Complaints): AsyncGenerator<Chain> =>
  pages(
    (after) => complaints.heads(after, PAGE),
    ({ id }) => id,
  );

const orphans = (complaints: Complaints): AsyncGenerator<string> =>
  pages(
    (after) => complaints.orphans(after, PAGE),
    (id) => id,
  );

/** As it is stored; undefined when what is stored can't be read as one. */
async function stored(complaints: Complaints, id: string): Promise<Complaint | null | undefined> {
  try {
    return await complaints.get(id);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * The first fault of one chain. Rows and complaint are read one after the other, so a fault counts only when the head
 * did not move meanwhile.
 */
async function faultOf(complaints: Complaints, { id, auditN }: Chain): Promise<BrokenLink | null> {
  for (let complaint = await stored(complaints, id); complaint !== null; ) {
    if (complaint === undefined) return { complaint: id, n: auditN, why: 'state' };
    const broken = firstBroken(complaint, await complaints.auditOf(id));
    if (broken === null) return null;
    const now = await stored(complaints, id);
    if (now?.auditN === complaint.auditN && now.auditHead === complaint.auditHead) return broken;
    complaint = now;
  }
  return null;
}

/**
 * Walks every complaint's chain in order of id and reports the first fault of each, then the chains whose complaint is
 * gone. Returns how many chains there are.
 */
export async function verifyAll(
  { complaints }: ComplaintPorts,
  onBroken: (link: BrokenLink) => void,
): Promise<number> {
  let walked = 0;
  for await (const chain of chains(complaints)) {
    const broken = await faultOf(complaints, chain);
    if (broken !== null) onBroken(broken);
    walked++;
  }
  for await (const complaint of orphans(complaints)) {
    onBroken({ complaint, n: 1, why: 'no-complaint' });
    walked++;
  }
  return walked;
}

/** The row at which a chain stood at that moment; undefined when it had not begun. */
function headAt(rows: readonly AuditRow[], at: Instant): AuditRow | undefined {
  const later = rows.findIndex((row) => row.at > at);
  return rows[(later === -1 ? rows.length : later) - 1];
}

async function sealAt(complaints: Complaints, at: Instant): Promise<{ n: number; digest: string }> {
  const hash = createHash('sha256');
  let n = 0;
  for await (const { id } of chains(complaints)) {
    const head = headAt(await complaints.auditOf(id), at);
    if (head === undefined) continue;
    hash.update(`${id}\n${head.n}\n${head.hash}\n`);
    n++;
  }
  return { n, digest: hash.digest('hex') };
}

/**
 * Seals where all chains stood ten minutes before `now`. Rows of those last minutes wait for the next seal, because
 * a transaction that began before `now` may still add one.
 */
export async function sealNow({ complaints }: ComplaintPorts, now: Instant): Promise<void> {
  const at = plus(now, -SETTLED_AFTER);
  await complaints.addSeal({ at, ...(await sealAt(complaints, at)) });
}

/**
 * Whether everything that the last seal covered is still there: a chain or a tail that was cut off together with its
 * count shows here and nowhere else. Null when nothing was sealed yet.
 */
export async function checkLastSeal({
  complaints,
}: ComplaintPorts): Promise<{ readonly at: Instant; readonly holds: boolean } | null> {
  const seal = await complaints.lastSeal();
  if (seal === null) return null;
  const { digest } = await sealAt(complaints, seal.at);
  return { at: seal.at, holds: digest === seal.digest };
}
