import { type Instant, MINUTE, plus } from '../basics/clock.ts';
import type { Conversation } from './conversation.ts';
import { PUSH_CHANNELS } from './message.ts';

/**
 * How something said now gets to the consumer: `live` on a page that is open, `push` by the platform later, `call` by
 * telephone or not at all until they come back.
 */
export type Reach = 'live' | 'push' | 'call';

/** A page that was open so long ago counts as open: it says so every minute. */
const OPEN_WITHIN = 2 * MINUTE;

type Presence = Pick<Conversation, 'address' | 'seenAt' | 'lastConsumerAt'>;

const presentAt = ({ seenAt, lastConsumerAt }: Presence): number =>
  Math.max(seenAt ?? 0, lastConsumerAt ?? 0);

/** Whoever was here at or after this moment counts as here now. */
export const hereSince = (now: Instant): Instant => plus(now, -OPEN_WITHIN);

export function reachOf(conversation: Presence, now: Instant): Reach {
  if (couldSee(conversation, hereSince(now))) return 'live';
  return PUSH_CHANNELS.includes(conversation.address.channel) ? 'push' : 'call';
}

/** Whether the consumer was here at or after a moment, and could read what stood there. */
export const couldSee = (conversation: Presence, since: Instant): boolean => presentAt(conversation) >= since;
