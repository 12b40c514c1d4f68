import { MINUTE, plus } from '../basics/clock.ts';
import type { Message } from '../conversation/message.ts';
import { unseenKey } from './keys.ts';
import type { Ports } from './store.ts';

/** How long something said may stay unseen before somebody is to call. */
export const UNSEEN_AFTER = 10 * MINUTE;

/** Looks after ten minutes at whether the consumer can have seen this line. */
export const watchSeen = (ports: Pick<Ports, 'jobs'>, { id, conversation, at }: Message): Promise<void> =>
  ports.jobs.schedule({
    kind: 'unseen',
    key: unseenKey(id),
    subject: conversation,
    runAt: plus(at, UNSEEN_AFTER),
  });
