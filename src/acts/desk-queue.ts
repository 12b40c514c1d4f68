import type { Instant } from '../basics/clock.ts';
import type { Lang } from '../conversation/message.ts';
import type { Staff } from '../staff/staff.ts';
import { type DeskSources, isKeptFrom, type Need, needOf } from './desk-need.ts';

const MOST = 200;

/** Calls that are not due yet last; then harm first, then days left in law, then the longest wait. */
function byUrgency(now: Instant): (a: Need, b: Need) => number {
  const later = ({ heap, call }: Need): number =>
    heap === 'call' && call !== null && call.call.dueAt > now ? call.call.dueAt : 0;
  const harm = ({ priority }: Need): number => (priority === 'P1' ? 0 : 1);
  const left = ({ daysLeft }: Need): number => daysLeft ?? Number.MAX_SAFE_INTEGER;
  return (a, b) => later(a) - later(b) || harm(a) - harm(b) || left(a) - left(b) || a.since - b.since;
}

/** The talks that need a person and that this one may see, the most urgent first. Words are in `lang`. */
export async function deskQueue(
  sources: DeskSources,
  staff: Staff,
  lang: Lang,
  now: Instant,
): Promise<readonly Need[]> {
  const { read } = sources;
  const talks = new Set(
    [
      ...(await read.handoffs.waiting(MOST)),
      ...(await read.handoffs.held(MOST)),
      ...(await read.calls.toMake(MOST)),
    ].map(({ conversation }) => conversation),
  );
  const found: Need[] = [];
  for (const id of talks) {
    const conversation = await read.conversations.get(id);
    const complaints = await read.complaints.ofConversation(id);
    if (conversation === null || isKeptFrom(staff, complaints)) continue;
    const need = await needOf(sources, staff, conversation, complaints, lang, now);
    if (need !== null) found.push(need);
  }
  return found.sort(byUrgency(now));
}
