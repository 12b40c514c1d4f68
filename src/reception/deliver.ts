import { receiptOf } from '../acts/receipt.ts';
import type { Transaction } from '../acts/store.ts';
import { type Instant, instant, MINUTE, plus, SECOND } from '../basics/clock.ts';
import { errorFields } from '../basics/log.ts';
import { err } from '../basics/result.ts';
import type { PushChannel, SendFailure } from '../conversation/channel.ts';
import type { Address, Message, Outgoing } from '../conversation/message.ts';
import type { Delivery } from '../conversation/ports.ts';
import { split } from '../conversation/split.ts';
import { covered } from './cover-numbers.ts';
import type { Parts } from './parts.ts';

const LEASE = 2 * MINUTE;
const ADDRESSES = 32;
/** A call that was lost is made once more; after that it is counted and left. */
const TRIES = 2;

/** Sends what waits for push channels, in order within an address. */
export interface Deliverer {
  /** Everything that can be sent now; resolves when it and what was being sent already is through. */
  deliverDue(): Promise<void>;
  /** Begins nothing new; resolves when what is being sent is through. */
  ended(): Promise<void>;
  /** When something waits that may be sent then; null when nothing does. */
  nextDue(): Promise<Instant | null>;
}

type Next = 'go-on' | 'stop';

/** One piece of a delivery, about to be sent. */
interface Taken {
  readonly delivery: Delivery;
  /** Null: left in `sending` by a process that died during the call. */
  readonly outgoing: Outgoing | null;
  readonly isLast: boolean;
}

/** The piece of a message that follows those which arrived; the buttons and the receipt stand under the last. */
function pieceOf(whole: Outgoing, limit: number, sent: number): { outgoing: Outgoing; isLast: boolean } {
  const pieces = split(whole.text, limit);
  const n = Math.min(sent, pieces.length - 1);
  const isLast = n === pieces.length - 1;
  const outgoing = { ...whole, text: pieces[n]! };
  return { isLast, outgoing: isLast ? outgoing : { ...outgoing, choices: [], receipt: null } };
}

export function createDeliverer(parts: Parts): Deliverer {
  const { store, clock, log } = parts;
  const channels = new Map(parts.channels.map((channel) => [channel.name, channel]));
  /** How many of a delivery's attempts the platform refused to look at: these surely did not arrive. */
  const postponed = new Map<string, number>();
  /** Each resolves with what stopped it, or null. */
  const running = new Set<Promise<unknown>>();
  let asked = 0;

  async function postpone(
    delivery: Delivery,
    failure: Extract<SendFailure, { kind: 'later' }>,
  ): Promise<Next> {
    const { address } = delivery;
    const until = plus(clock.now(), failure.retryAfter);
    postponed.set(delivery.id, (postponed.get(delivery.id) ?? 0) + 1);
    log.info('delivery postponed', {
      channel: address.channel,
      scope: failure.scope,
      ms: failure.retryAfter,
    });
    await store.write(async (tx) => {
      await tx.deliveries.mark(delivery.id, 'queued');
      if (failure.scope === 'account') await tx.accounts.stop(address.channel, address.account, until);
      else await tx.deliveries.stopAddress(address, until);
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

  /** Counts a message against the second's budget of its account; false, and the account waits, when it is spent. */
  async function spend(tx: Transaction, channel: PushChannel, { account }: Address): Promise<boolean> {
    const { perSecond } = channel.limits;
    if (perSecond === undefined) return true;
    const now = clock.now();
    if (await tx.accounts.spend(channel.name, account, now, perSecond.account)) return true;
    const nextSecond = instant((Math.floor(now / SECOND) + 1) * SECOND);
    await tx.accounts.stop(channel.name, account, nextSecond);
    return false;
  }

  async function outgoingOf(tx: Transaction, delivery: Delivery, message: Message): Promise<Outgoing> {
    const conversation = await tx.conversations.get(delivery.conversation);
    return {
      id: message.id,
      again: delivery.attempts > 0,
      lang: conversation?.lang ?? 'zh',
      text: await covered(tx, message, [parts.org.phone, parts.org.offHoursPhone]),
      choices: message.extras.choices ?? [],
      extras: message.extras,
      replaces: message.replaces === null ? null : await tx.deliveries.sentIdOf(message.replaces),
      receipt: await receiptOf(message, tx.complaints, parts.receiptKey, clock.now()),
    };
  }

  /**
   * Chooses the next one and puts on disk that it is being sent, before the call: a crash in between is seen as a
   * call that may have arrived. What the bot said before a person took over is not sent any more, and nothing is to
   * somebody who blocked us.
   */
  function take(channel: PushChannel, address: Address): Promise<Taken | null> {
    return store.write(async (tx) => {
      for (;;) {
        const delivery = await tx.deliveries.next(address);
        if (delivery === null) return null;
        if (delivery.state === 'sending') return { delivery, outgoing: null, isLast: false };
        const message = await tx.messages.get(delivery.message);
        const conversation = await tx.conversations.get(delivery.conversation);
        const silenced = conversation?.mode === 'agent' && message?.from === 'bot' && !delivery.safety;
        if (message === null || message.text === '' || silenced) {
          await tx.deliveries.withdraw(delivery.id);
          continue;
        }
        if (await tx.deliveries.isBlocked(address)) {
          await tx.deliveries.fail(delivery.id, 'blocked');
          continue;
        }
        if (!(await spend(tx, channel, address))) return null;
        const whole = await outgoingOf(tx, delivery, message);
        await tx.deliveries.mark(delivery.id, 'sending');
        return {
          delivery: { ...delivery, attempts: delivery.attempts + 1 },
          ...pieceOf(whole, channel.limits.text, delivery.pieces),
        };
      }
    });
  }

  /** It arrived: the next piece or the next message may follow once the chat may be written to again. */
  async function arrive(
    channel: PushChannel,
    { delivery, isLast }: Pick<Taken, 'delivery' | 'isLast'>,
    sentId: string,
  ): Promise<Next> {
    const { id, address, pieces } = delivery;
    const perSecond = channel.limits.perSecond?.address;
    postponed.delete(id);
    await store.write(async (tx) => {
      if (isLast) await tx.deliveries.mark(id, 'sent', sentId);
      else await tx.deliveries.arrived(id, pieces + 1);
      if (perSecond !== undefined)
        await tx.deliveries.stopAddress(address, plus(clock.now(), Math.ceil(SECOND / perSecond)));
    });
    return perSecond === undefined ? 'go-on' : 'stop';
  }

  async function refuse(delivery: Delivery, code: string): Promise<Next> {
    const { id, address } = delivery;
    log.warn('delivery refused', { delivery: id, channel: address.channel, code });
    await store.write(async (tx) => {
      await tx.deliveries.fail(id, code);
      if (code === 'blocked') await tx.deliveries.block(address, clock.now());
      tx.after(() => parts.bus.publish(delivery.conversation));
    });
    return 'go-on';
  }

  async function send(
    channel: PushChannel,
    taken: Pick<Taken, 'delivery' | 'isLast'>,
    outgoing: Outgoing,
    until: Instant,
  ): Promise<Next> {
    const { delivery } = taken;
    let sent: Awaited<ReturnType<PushChannel['write']>>;
    try {
      sent = await channel.write(delivery.address, outgoing);
    } catch (error) {
      log.error('channel threw', { ...errorFields(error), channel: channel.name });
      sent = err({ kind: 'unknown' });
    }
    if (sent.ok) return arrive(channel, taken, sent.value.sentId);
    // Over the lease's end another process has the address, and has decided about this one already.
    if (clock.now() >= until) return 'stop';
    if (sent.error.kind === 'later') return postpone(delivery, sent.error);
    if (sent.error.kind === 'unknown') return lose(delivery);
    return refuse(delivery, sent.error.code);
  }

  async function serve(channel: PushChannel, address: Address): Promise<void> {
    const now = clock.now();
    const until = plus(now, LEASE);
    const fence = await store.write((tx) => tx.deliveries.leaseAddress(address, now, until));
    if (fence === null) return;
    const came = asked;
    try {
      // The second half of the lease is left for the call that is begun last.
      while (clock.now() < plus(now, LEASE / 2)) {
        const taken = await take(channel, address);
        if (taken === null) break;
        const { delivery, outgoing } = taken;
        const next = outgoing === null ? await lose(delivery) : await send(channel, taken, outgoing, until);
        if (next === 'stop') break;
      }
    } finally {
      await store.write((tx) => tx.deliveries.releaseAddress(address, fence));
    }
    // What was queued after the last look found the address leased.
    if (asked !== came) await begin();
  }

  async function begin(): Promise<void> {
    const due = await store.read.deliveries.dueAddresses(clock.now(), ADDRESSES);
    for (const address of due) {
      const channel = channels.get(address.channel);
      if (channel === undefined) continue;
      const served: Promise<unknown> = serve(channel, address)
        .then(
          () => null,
          (error: unknown) => error,
        )
        .finally(() => running.delete(served));
      running.add(served);
    }
  }

  async function ended(): Promise<void> {
    let failure: unknown = null;
    while (running.size > 0)
      failure = (await Promise.all(running)).find((error) => error !== null) ?? failure;
    if (failure !== null) throw failure;
  }

  return {
    deliverDue: async () => {
      if (channels.size === 0) return;
      asked++;
      await begin();
      await ended();
    },
    ended,
    nextDue: async () => (channels.size === 0 ? null : store.read.deliveries.nextDue()),
  };
}
