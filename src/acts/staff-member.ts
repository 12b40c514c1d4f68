import type { Actor, Role } from '../conversation/actor.ts';

/** A person of the organisation who acts: `name` is what consumers see. */
export interface StaffMember {
  readonly id: string;
  readonly role: Role;
  readonly name: string;
}

export const staffActor = (staff: StaffMember): Actor => ({ kind: 'staff', id: staff.id, role: staff.role });
