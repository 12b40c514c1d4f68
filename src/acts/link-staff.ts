import { type Instant, plus } from '../basics/clock.ts';
import type { Refusal } from '../basics/errors.ts';
import { newId } from '../basics/id.ts';
import { err, ok, type Result } from '../basics/result.ts';
import { digestOf } from '../basics/token.ts';
import type { Staff } from '../staff/staff.ts';
import { LINK_LASTS } from './add-staff.ts';
import type { Store } from './store.ts';

/** 80 bits: it is typed by hand, works once and for an hour. */
const CODE = 16;

/** A code is no secret of a sign-in link, and the other way round. */
const digestOfCode = (code: string): string => digestOf(`board ${code.trim().toLowerCase()}`);

const spent: Refusal = {
  code: 'unauthorized',
  message: 'This code was used already, has expired, or is not whole. Ask for a new one.',
};

/** A code by which this member of the staff says on a platform who they are, once, within an hour. */
export async function inviteToLink(
  store: Store,
  staff: Pick<Staff, 'id'>,
  now: Instant,
): Promise<{ readonly code: string; readonly expiresAt: Instant }> {
  const code = newId().slice(0, CODE);
  const expiresAt = plus(now, LINK_LASTS);
  await store.write((tx) =>
    tx.signIns.createLink(digestOfCode(code), { staff: staff.id, createdAt: now, expiresAt }),
  );
  return { code, expiresAt };
}

/** Whoever typed the code is that member of the staff from now on, with the same rights, and on duty. */
export function linkStaff(
  store: Store,
  given: { readonly user: string; readonly code: string },
  now: Instant,
): Promise<Result<Staff, Refusal>> {
  return store.write(async (tx) => {
    const digest = digestOfCode(given.code);
    const link = await tx.signIns.findLink(digest);
    if (link === null || link.staff === null || link.expiresAt <= now) return err(spent);
    const staff = await tx.staff.get(link.staff);
    if (staff === null || !(await tx.signIns.spendLink(digest))) return err(spent);
    await tx.boards.link({ user: given.user, staff: staff.id, onDuty: true });
    return ok(staff);
  });
}
