import { HOUR, type Instant, plus } from '../basics/clock.ts';
import type { Refusal } from '../basics/errors.ts';
import { newId } from '../basics/id.ts';
import { err, ok, type Result } from '../basics/result.ts';
import { clean } from '../basics/text.ts';
import { digestOf, newToken } from '../basics/token.ts';
import type { Role } from '../conversation/actor.ts';
import type { Staff } from '../staff/staff.ts';
import { hasStaff } from './has-staff.ts';
import type { Store, Transaction } from './store.ts';

/** How long a link that signs somebody in may be opened. */
export const LINK_LASTS = HOUR;
const LONGEST_NAME = 40;

export interface Invited {
  readonly staff: Staff;
  /** Goes behind the `#` of the link: it never reaches a server log. */
  readonly secret: string;
  readonly expiresAt: Instant;
}

/** A name as consumers will see it, 1 to 40 characters in one line. */
export function staffName(given: string): Result<string, Refusal> {
  const name = clean(given).replace(/\s+/g, ' ').trim();
  if (name !== '' && [...name].length <= LONGEST_NAME) return ok(name);
  const message = `name: 1 to ${LONGEST_NAME} characters, as consumers will see it, such as 王老师`;
  return err({ code: 'bad-request', field: 'name', message });
}

/** Somebody new at the desk, in the caller's transaction; a link that would make the first administrator is void. */
export async function enrol(tx: Transaction, name: string, role: Role, now: Instant): Promise<Staff> {
  const staff: Staff = { id: newId(), name, role, createdAt: now };
  await tx.staff.add(staff);
  await tx.signIns.voidFirstLinks();
  return staff;
}

/** Adds somebody to the staff with a link that signs them in, once, within an hour. */
export async function addStaff(
  store: Store,
  given: { readonly name: string; readonly role: Role },
  now: Instant,
): Promise<Result<Invited, Refusal>> {
  const name = staffName(given.name);
  if (!name.ok) return name;
  const secret = newToken();
  const expiresAt = plus(now, LINK_LASTS);
  const staff = await store.write(async (tx) => {
    const added = await enrol(tx, name.value, given.role, now);
    await tx.signIns.createLink(digestOf(secret), { staff: added.id, createdAt: now, expiresAt });
    return added;
  });
  return ok({ staff, secret, expiresAt });
}

/** While nobody works here: the secret of a link that makes the first administrator. An older one is void from now on. */
export function inviteFirst(store: Store, now: Instant): Promise<string | null> {
  const secret = newToken();
  return store.write(async (tx) => {
    await tx.signIns.voidFirstLinks();
    if (await hasStaff(tx)) return null;
    await tx.signIns.createLink(digestOf(secret), {
      staff: null,
      createdAt: now,
      expiresAt: plus(now, LINK_LASTS),
    });
    return secret;
  });
}
