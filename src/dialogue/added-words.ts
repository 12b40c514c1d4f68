import type { Instant } from '../basics/clock.ts';
import { clip } from '../basics/text.ts';
import { applyChange, type Change, type ComplaintRecord } from '../complaints/record.ts';
import type { Lang } from '../conversation/message.ts';
import { slotWords } from './noted.ts';
import { type Wording, wording } from './wording/index.ts';

/** What a value says that was told after the filing: where it sets another right, after the one that stood before. */
function valueWords(
  before: ComplaintRecord,
  after: ComplaintRecord,
  { field }: Extract<Change, { kind: 'set' }>,
  w: Wording,
  now: Instant,
): string | null {
  const old = slotWords(field, before, w.lang, now);
  const fresh = slotWords(field, after, w.lang, now);
  if (old === fresh || (old === null && fresh === null)) return null;
  const name = w.fields[field];
  if (old === null || fresh?.startsWith(old)) return `${name}${w.colon}${fresh}`;
  return w.corrected(`${name}${w.colon}${w.instead(old, fresh ?? w.none)}`);
}

/**
 * What was told after the filing, one item a change, in order: additions in their words, corrections with what stood
 * before. Items are cut at `longest` characters.
 */
export function addedWords(
  record: ComplaintRecord,
  lang: Lang,
  now: Instant,
  longest = Number.POSITIVE_INFINITY,
): readonly string[] {
  const w = wording(lang);
  const { additions = [], ...filed } = record;
  let stands: ComplaintRecord = filed;
  return additions.flatMap(({ change }) => {
    const before = stands;
    stands = applyChange(before, change);
    if (change.kind === 'fact') return [clip(change.fact.text, longest)];
    if (change.kind === 'unsay') return [w.corrected(w.takenBack(change.words))];
    if (change.kind !== 'set') return [];
    const words = valueWords(before, stands, change, w, now);
    return words === null ? [] : [words];
  });
}
