import { DEMO_STAFF } from '../staff/staff.ts';
import type { Ports } from './store.ts';

/** Whether anybody works here besides the agent of the demo. */
export async function hasStaff({ staff }: Pick<Ports, 'staff'>): Promise<boolean> {
  const demo = (await staff.get(DEMO_STAFF.id)) === null ? 0 : 1;
  return (await staff.count()) > demo;
}
