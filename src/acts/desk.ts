import type { Organisation } from '../dialogue/facts.ts';
import type { OfficeHours } from '../handoff/hours.ts';

/** The organisation and when its people are there. */
export interface Desk {
  readonly org: Organisation;
  readonly hours: OfficeHours;
}
