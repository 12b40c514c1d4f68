import type { Instant } from '../basics/clock.ts';
import { newId } from '../basics/id.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { type Extras, type Message, PUSH_CHANNELS, type Speaker } from '../conversation/message.ts';
import type { Ports } from './store.ts';
import { watchSeen } from './watch-seen.ts';

export interface Line {
  readonly from: Exclude<Speaker, 'consumer'>;
  readonly text: string;
  readonly extras?: Extras;
  /** Unique within the conversation: the same key again is the same line. */
  readonly eventKey?: string;
  /** The turn that produced it. */
  readonly turn?: string;
  /** The message that this one takes the place of. */
  readonly replaces?: string;
  /** Orders in danger: they go out even when a person takes over before they were sent. */
  readonly safety?: boolean;
  /** Who can't have seen it within ten minutes is called. */
  readonly matters?: boolean;
}

/** Writes a line of ours and, where the channel has to be pushed, what still has to be sent. */
export async function post(
  ports: Ports,
  conversation: Pick<Conversation, 'id' | 'address'>,
  line: Line,
  now: Instant,
): Promise<Message> {
  const message = await ports.messages.append(conversation.id, {
    id: newId(),
    from: line.from,
    text: line.text,
    at: now,
    ...(line.eventKey === undefined ? {} : { eventKey: line.eventKey }),
    ...(line.replaces === undefined ? {} : { replaces: line.replaces }),
    ...(line.turn === undefined ? {} : { turn: line.turn }),
    ...(line.extras === undefined ? {} : { extras: line.extras }),
  });
  if (PUSH_CHANNELS.includes(conversation.address.channel)) {
    await ports.deliveries.queue({
      id: newId(),
      message: message.id,
      conversation: conversation.id,
      seq: message.seq,
      address: conversation.address,
      safety: line.safety ?? false,
      at: now,
    });
  }
  if (line.matters === true) await watchSeen(ports, message);
  return message;
}
