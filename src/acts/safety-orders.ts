import { type Instant, MINUTE } from '../basics/clock.ts';
import { SAFETY_DETAILS, SAFETY_KIND_OF, type SafetyDetail } from '../complaints/taxonomy.ts';
import type { Conversation } from '../conversation/conversation.ts';
import type { Choice, Lang, Message } from '../conversation/message.ts';
import { safetyOrders } from '../dialogue/wording/safety.ts';
import { requestPerson } from '../handoff/request.ts';
import type { Desk } from './desk.ts';
import { post } from './post.ts';
import type { Ports } from './store.ts';

/** Within this time the same orders are not said again, unless something newly happens. */
const RECALL = 30 * MINUTE;
const LOOK_BACK = 40;

interface Orders {
  readonly text: string;
  readonly choices: readonly Choice[];
  /** The line tells of something that happens now. */
  readonly anew: boolean;
}

const isDetail = (detail: string): detail is SafetyDetail =>
  (SAFETY_DETAILS as readonly string[]).includes(detail);

/** The orders for a line that told of danger, each once. */
export function ordersFor(line: Message, lang: Lang, desk: Desk, now: Instant): readonly Orders[] {
  const orders = new Map<string, Orders>();
  for (const { detail, anew = false } of line.extras.alarms ?? []) {
    if (!isDetail(detail)) continue;
    const { text, choices } = safetyOrders(detail, lang, {
      phone: desk.org.phone,
      offHoursPhone: desk.org.offHoursPhone,
      deskOpen: desk.hours.isOpen(now),
    });
    orders.set(text, { text, choices, anew });
  }
  return [...orders.values()];
}

/**
 * A consumer's line told of danger while a person holds the talk: the orders go out at once, marked automatic, and the
 * person is alerted beside them.
 */
export async function giveOrders(
  ports: Ports,
  conversation: Pick<Conversation, 'id' | 'address' | 'lang'>,
  line: Message,
  desk: Desk,
  now: Instant,
): Promise<void> {
  const safety = line.extras.alarms?.[0]?.kind ?? null;
  await requestPerson(ports, conversation.id, { reason: 'safety', priority: 'P1', safety }, now);
  const before = (await ports.messages.latest(conversation.id, LOOK_BACK)).filter(
    ({ from, at }) => from === 'bot' && now - at < RECALL,
  );
  for (const { text, choices, anew } of ordersFor(line, conversation.lang, desk, now)) {
    const said = before.filter((message) => message.text === text);
    if (said.some(({ seq }) => !anew || seq > line.seq)) continue;
    const extras = { automatic: true, choices };
    await post(ports, conversation, { from: 'bot', text, extras, safety: true, matters: true }, now);
  }
}

/** What may be danger marks the talk for the person who holds it; nothing is said over their head. */
export async function markWorry(
  ports: Ports,
  conversation: string,
  worry: string,
  now: Instant,
): Promise<void> {
  if (!isDetail(worry)) return;
  const safety = SAFETY_KIND_OF[worry];
  await requestPerson(ports, conversation, { reason: 'safety', priority: 'P2', safety }, now);
}
