import { HOUR, type Instant, plus } from '../basics/clock.ts';
import type { Refusal } from '../basics/errors.ts';
import { err, ok, type Result } from '../basics/result.ts';
import { digestOf, newToken } from '../basics/token.ts';
import { DEMO_STAFF, type Staff } from '../staff/staff.ts';
import { enrol, staffName } from './add-staff.ts';
import { hasStaff } from './has-staff.ts';
import type { Store, Transaction } from './store.ts';

/** A working day, with its evening. */
const SESSION_LASTS = 12 * HOUR;

export interface SignedIn {
  readonly staff: Staff;
  readonly token: string;
  readonly expiresAt: Instant;
}

const spent: Refusal = {
  code: 'unauthorized',
  message: 'This link was used already, has expired, or is not whole. Ask for a new one.',
};

/** Whether the secret of a link would sign in, and whether it makes the first administrator, who still needs a name. */
export async function lookAtLink(
  store: Store,
  secret: string,
  now: Instant,
): Promise<Result<{ readonly first: boolean }, Refusal>> {
  const link = await store.read.signIns.findLink(digestOf(secret));
  if (link === null || link.expiresAt <= now) return err(spent);
  return ok({ first: link.staff === null });
}

/** A browser of this person's is signed in from now on. */
export async function beginSession(tx: Transaction, staff: Staff, now: Instant): Promise<SignedIn> {
  const token = newToken();
  const expiresAt = plus(now, SESSION_LASTS);
  await tx.signIns.createSession(digestOf(token), { staff: staff.id, createdAt: now, expiresAt });
  return { staff, token, expiresAt };
}

/** Spends a link, once, and begins a session at the desk. `name` is that of the first administrator. */
export function signIn(
  store: Store,
  given: { readonly secret: string; readonly name: string | null },
  now: Instant,
): Promise<Result<SignedIn, Refusal>> {
  return store.write(async (tx) => {
    const digest = digestOf(given.secret);
    const link = await tx.signIns.findLink(digest);
    if (link === null || link.expiresAt <= now) return err(spent);
    if (link.staff === null && (await hasStaff(tx))) return err(spent);
    const name = link.staff === null ? staffName(given.name ?? '') : null;
    if (name !== null && !name.ok) return name;
    if (!(await tx.signIns.spendLink(digest))) return err(spent);
    const staff = name === null ? await tx.staff.get(link.staff!) : await enrol(tx, name.value, 'admin', now);
    if (staff === null) return err(spent);
    return ok(await beginSession(tx, staff, now));
  });
}

/** Who is signed in with this token; null when nobody is any more. */
export async function whoIs(store: Store, token: string, now: Instant): Promise<Staff | null> {
  const session = await store.read.signIns.findSession(digestOf(token));
  if (session === null || session.expiresAt <= now) return null;
  // The demo's desk closes as soon as real people work here.
  if (session.staff === DEMO_STAFF.id && (await hasStaff(store.read))) return null;
  return store.read.staff.get(session.staff);
}

export const signOut = (store: Store, token: string): Promise<void> =>
  store.write((tx) => tx.signIns.endSession(digestOf(token)));
