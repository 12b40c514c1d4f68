import { type Instant, plus, SECOND } from '../basics/clock.ts';
import { SAFETY_DETAILS, type SafetyDetail } from '../complaints/taxonomy.ts';
import type { Choice, Lang, Message } from '../conversation/message.ts';
import type { Job } from '../conversation/ports.ts';
import { safetyOrders } from '../dialogue/wording/safety.ts';
import { requestPerson } from '../handoff/request.ts';
import type { Desk } from './desk.ts';
import { post } from './post.ts';
import type { Ports } from './store.ts';

/** How long the person who holds the talk has to write before the orders go out by themselves. */
const SILENCE = 60 * SECOND;

interface Orders {
  readonly text: string;
  readonly choices: readonly Choice[];
}

const key = (message: string): string => `safety-orders:${message}`;

const isDetail = (detail: string): detail is SafetyDetail =>
  (SAFETY_DETAILS as readonly string[]).includes(detail);

/** A consumer's line told of danger while a person holds the talk: that person is alerted, and a minute is counted. */
export async function alertHolder(ports: Ports, line: Message, now: Instant): Promise<void> {
  const safety = line.extras.alarms?.[0]?.kind ?? null;
  await requestPerson(ports, line.conversation, { reason: 'safety', priority: 'P1', safety }, now);
  await ports.jobs.schedule({
    kind: 'safety-orders',
    key: key(line.id),
    subject: line.conversation,
    runAt: plus(line.at, SILENCE),
  });
}

/** The orders for a line that told of danger, each once. */
export function ordersFor(line: Message, lang: Lang, desk: Desk, now: Instant): readonly Orders[] {
  const orders = new Map<string, Orders>();
  for (const { detail } of line.extras.alarms ?? []) {
    if (!isDetail(detail)) continue;
    const { text, choices } = safetyOrders(detail, lang, {
      phone: desk.org.phone,
      offHoursPhone: desk.org.offHoursPhone,
      deskOpen: desk.hours.isOpen(now),
    });
    orders.set(text, { text, choices });
  }
  return [...orders.values()];
}

/** The minute is over: posts the orders for that line, marked automatic, unless a person wrote since. */
export async function postSafetyOrders(ports: Ports, job: Job, desk: Desk, now: Instant): Promise<void> {
  const line = await ports.messages.get(job.key.slice(key('').length));
  const conversation = await ports.conversations.get(job.subject);
  if (line === null || conversation === null) return;
  const since = await ports.messages.after(conversation.id, line.seq, 200);
  if (since.some((message) => message.from === 'agent')) return;

  const said = new Set(since.filter(({ extras }) => extras.automatic === true).map(({ text }) => text));
  for (const { text, choices } of ordersFor(line, conversation.lang, desk, now)) {
    if (said.has(text)) continue;
    const extras = { automatic: true, choices };
    await post(ports, conversation, { from: 'bot', text, extras, safety: true, matters: true }, now);
  }
}
