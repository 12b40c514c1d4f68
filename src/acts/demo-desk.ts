import type { Instant } from '../basics/clock.ts';
import type { Refusal } from '../basics/errors.ts';
import { err, ok, type Result } from '../basics/result.ts';
import { DEMO_STAFF } from '../staff/staff.ts';
import { hasStaff } from './has-staff.ts';
import { beginSession, type SignedIn } from './sign-in.ts';
import type { Store } from './store.ts';

const NOT_OPEN: Refusal = {
  code: 'forbidden',
  message: 'People work at this desk already. Ask one of them for a sign-in link.',
};

/**
 * Signs the visitor of a demo in as its agent, who is made at the first visit, and a link to the
 * first administrator is void then; refused as soon as real people work
 * here. Whether this is a demo on the visitor's own machine is for the caller to see.
 */
export function enterDemoDesk(store: Store, now: Instant): Promise<Result<SignedIn, Refusal>> {
  return store.write(async (tx) => {
    if (await hasStaff(tx)) return err(NOT_OPEN);
    const staff = (await tx.staff.get(DEMO_STAFF.id)) ?? { ...DEMO_STAFF, createdAt: now };
    if ((await tx.staff.count()) === 0) await tx.staff.add(staff);
    await tx.signIns.voidFirstLinks();
    return ok(await beginSession(tx, staff, now));
  });
}
