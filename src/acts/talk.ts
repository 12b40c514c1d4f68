import type { Clock } from '../basics/clock.ts';
import type { Bus } from '../conversation/channel.ts';
import type { Store } from './store.ts';

/** What an act on a talk needs. */
export interface Talk {
  readonly store: Store;
  readonly bus: Bus;
  readonly clock: Clock;
}
