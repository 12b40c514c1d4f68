import type { Ports } from '../acts/store.ts';
import { asAdded, fieldValue } from '../complaints/record.ts';
import type { PushChannel } from '../conversation/channel.ts';
import { maskPhone } from '../conversation/mask.ts';
import type { Message } from '../conversation/message.ts';
import type { Effect } from '../dialogue/decision.ts';

const LONG = /\d{7}/;
const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/g;

/**
 * A line as a platform may keep it: the consumer's own number with its middle hidden, and in what the bot reads back
 * every mobile number but ours, since a second one of theirs may stand among it.
 */
export async function covered(
  ports: Ports,
  { conversation, from, text }: Message,
  ours: readonly (string | null)[],
): Promise<string> {
  if (!LONG.test(text)) return text;
  const complaints = await ports.complaints.ofConversation(conversation);
  const call = await ports.calls.latest(conversation);
  const numbers = [
    ...complaints.map(({ record }) => fieldValue(asAdded(record), 'phone')),
    call?.phone ?? null,
  ].filter((number): number is string => number !== null && number !== 'here');
  const hidden = numbers.reduce((words, number) => words.replaceAll(number, maskPhone(number)), text);
  if (from !== 'bot') return hidden;
  return hidden.replace(MOBILE, (number) => (ours.includes(number) ? number : maskPhone(number)));
}

/** The lines out of which a turn took a telephone number. */
function numberLines(effects: readonly Effect[]): ReadonlySet<string | null> {
  const changes = effects.flatMap((effect) => ('changes' in effect ? effect.changes : []));
  return new Set(
    changes.flatMap((one) => (one.kind === 'set' && one.field === 'phone' ? [one.slot.source.message] : [])),
  );
}

/** Asks the platform to take the lines with a number out of the chat; ours keep it. What it answers changes nothing. */
export async function clearNumbers(
  channel: PushChannel | undefined,
  from: Parameters<NonNullable<PushChannel['remove']>>[0],
  lines: readonly Message[],
  effects: readonly Effect[],
): Promise<void> {
  const told = numberLines(effects);
  for (const { id, eventKey } of lines) {
    const message = /^m:([^:]+):/.exec(eventKey ?? '')?.[1];
    if (message !== undefined && told.has(id)) await channel?.remove?.(from, message);
  }
}
