import type { Refusal } from '../basics/errors.ts';
import type { Result } from '../basics/result.ts';
import { type Ended, endHold } from './end-hold.ts';
import type { StaffMember } from './staff-member.ts';
import { writeFresh } from './stale.ts';
import type { Talk } from './talk.ts';
import { words } from './words.ts';

/** Ends a talk that a person held. What was filed goes on: a closed talk is no solved complaint. */
export const resolve = (
  talk: Talk,
  act: { readonly conversation: string; readonly staff: StaffMember },
): Promise<Result<Ended, Refusal>> =>
  writeFresh(talk.store, (tx) => endHold(tx, talk, act, 'resolved', ({ lang }) => words(lang).resolved));
