import type { Instant } from '../basics/clock.ts';
import { fieldValue } from '../complaints/record.ts';
import { consentStatus } from '../conversation/consent.ts';
import type { Lang } from '../conversation/message.ts';
import type { Aid } from '../language/model/aid.ts';
import type { Staff } from '../staff/staff.ts';
import type { DeskSources } from './desk-need.ts';
import { deskTalk } from './desk-talk.ts';

/** A talk in a few points by a language model, for whoever is about to take it over. */
export type SumUp = (
  staff: Staff,
  conversation: string,
  lang: Lang,
  now: Instant,
) => Promise<readonly string[] | null>;

/** How many are kept, so that a talk in which nothing new was said is paid for once. */
const MOST_KEPT = 200;

/**
 * Null where nobody is needed in the talk, where this person may not see it, and where no model answers with anything
 * that stands in the talk.
 */
export function summing(sources: DeskSources, aid: Aid | null): SumUp {
  const kept = new Map<string, Promise<readonly string[] | null>>();
  return async (staff, id, lang, now) => {
    if (aid === null) return null;
    const view = await deskTalk(sources, staff, id, lang, now);
    if (view === null || view.need === null) return null;
    const key = `${id} ${view.conversation.seq} ${lang}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const names = view.complaints.flatMap(({ complaint }) => fieldValue(complaint.record, 'name') ?? []);
    const consent = consentStatus(await sources.read.consents.of(id), 'abroad');
    const points = aid.summarise({ lang, lines: view.messages, names, consent });
    kept.set(key, points);
    const oldest = kept.keys().next();
    if (kept.size > MOST_KEPT && !oldest.done) kept.delete(oldest.value);
    // What failed is tried again by the next who looks.
    if ((await points) === null) kept.delete(key);
    return points;
  };
}
