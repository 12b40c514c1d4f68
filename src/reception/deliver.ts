import { type Instant, instant, MINUTE, plus } from '../basics/clock.ts';
import { errorFields } from '../basics/log.ts';
import { err } from '../basics/result.ts';
import type { PushChannel, SendFailure } from '../conversation/channel.ts';
import type { Address, Message } from '../conversation/message.ts';
import type { Delivery } from '../conversation/ports.ts';
import type { Parts } from './parts.ts';

const LEASE = 2 * MINUTE;
const ADDRESSES = 32;
/** A call that was lost is made once more; after that it is counted and left. */
const TRIES = 2;

/** Sends what waits for push channels, in order within an address. */
export interface Deliverer {
  /** Everything that can be sent now. */
  deliverDue(): Promise<void>;
}

type Next = 'go-on' | 'stop';

interface Taken {
  readonly delivery: Delivery;
  /** Null: left in `sending` by a process that died during the call. */
  readonly message: Message | null;
}

export function createDeliverer(parts: Parts): Deliverer {
  const { store, clock, log } = parts;
  const channels = new Map(parts.channels.map((channel) => [channel.name, channel]));
  /** Until when a platform told a whole account of ours to wait. */
  const accounts = new Map<string, Instant>();
  /** How many of a delivery's attempts the platform refused to look at: these surely did not arrive. */
  const postponed = new Map<string, number>();
  const accountOf = (address: Address): string => `${address.channel}\n${address.account}`;

  async function postpone(
    delivery: Delivery,
    failure: Extract<SendFailure, { kind: 'later' }>,
  ): Promise<Next> {
    const until = plus(clock.now(), failure.retryAfter);
    postponed.set(delivery.id, (postponed.get(delivery.id) ?? 0) + 1);
    if (failure.scope === 'account') accounts.set(accountOf(delivery.address), until);
    await store.write(async (tx) => {
      await tx.deliveries.mark(delivery.id, 'queued');
      await tx.deliveries.stopAddress(delivery.address, until);
    });
    return 'stop';
  }

  async function lose(delivery: Delivery): Promise<Next> {
    const times = delivery.attempts - (postponed.get(delivery.id) ?? 0);
    log.warn('delivery unknown', { delivery: delivery.id, channel: delivery.address.channel, times });
    const again = times < TRIES;
    if (!again) postponed.delete(delivery.id);
    await store.write((tx) => tx.deliveries.mark(delivery.id, again ? 'queued' : 'unknown'));
    return 'go-on';
  }

  /**
   * Chooses the next one and puts on disk that it is being sent, before the call: a crash in between is seen as a
   * call that may have arrived. What the bot said before a person took over is not sent any more.
   */
  function take(address: Address): Promise<Taken | null> {
    return store.write(async (tx) => {
      for (;;) {
        const delivery = await tx.deliveries.next(address);
        if (delivery === null) return null;
        if (delivery.state === 'sending') return { delivery, message: null };
        const message = await tx.messages.get(delivery.message);
        const conversation = await tx.conversations.get(delivery.conversation);
        const silenced = conversation?.mode === 'agent' && message?.from === 'bot' && !delivery.safety;
        const erased = message === null || message.text === '';
        if (erased || silenced) {
          await tx.deliveries.mark(delivery.id, 'failed');
          continue;
        }
        await tx.deliveries.mark(delivery.id, 'sending');
        return { delivery: { ...delivery, attempts: delivery.attempts + 1 }, message };
      }
    });
  }

  async function send(
    channel: PushChannel,
    delivery: Delivery,
    message: Message,
    until: Instant,
  ): Promise<Next> {
    let sent: Awaited<ReturnType<PushChannel['write']>>;
    try {
      sent = await channel.write(delivery.address, {
        id: message.id,
        again: delivery.attempts > 1,
        text: message.text,
        choices: message.extras.choices ?? [],
        extras: message.extras,
      });
    } catch (error) {
      log.error('channel threw', { ...errorFields(error), channel: channel.name });
      sent = err({ kind: 'unknown' });
    }
    if (sent.ok) {
      const { sentId } = sent.value;
      postponed.delete(delivery.id);
      await store.write((tx) => tx.deliveries.mark(delivery.id, 'sent', sentId));
      return 'go-on';
    }
    // Over the lease's end another process has the address, and has decided about this one already.
    if (clock.now() >= until) return 'stop';
    if (sent.error.kind === 'later') return postpone(delivery, sent.error);
    if (sent.error.kind === 'unknown') return lose(delivery);
    const { code } = sent.error;
    log.warn('delivery refused', { delivery: delivery.id, channel: channel.name, code });
    await store.write((tx) => tx.deliveries.mark(delivery.id, 'failed'));
    return 'go-on';
  }

  async function serve(address: Address): Promise<void> {
    const channel = channels.get(address.channel);
    const stopped = accounts.get(accountOf(address)) ?? instant(0);
    if (channel === undefined || stopped > clock.now()) return;
    const now = clock.now();
    const until = plus(now, LEASE);
    const fence = await store.write((tx) => tx.deliveries.leaseAddress(address, now, until));
    if (fence === null) return;
    try {
      // The second half of the lease is left for the call that is begun last.
      while (clock.now() < plus(now, LEASE / 2)) {
        const taken = await take(address);
        if (taken === null) return;
        const { delivery, message } = taken;
        const next = message === null ? await lose(delivery) : await send(channel, delivery, message, until);
        if (next === 'stop') return;
      }
    } finally {
      await store.write((tx) => tx.deliveries.releaseAddress(address, fence));
    }
  }

  return {
    deliverDue: async () => {
      if (channels.size === 0) return;
      const addresses = await store.read.deliveries.dueAddresses(clock.now(), ADDRESSES);
      await Promise.all(addresses.map(serve));
    },
  };
}
