import type { Instant } from '../basics/clock.ts';
import type { ComplaintRecord } from '../complaints/record.ts';
import type { Lang } from '../conversation/message.ts';
import { slotWords } from '../dialogue/noted.ts';
import { wording } from '../dialogue/wording/index.ts';

/** What the consumer told after the filing, a line each, in order. */
export function additionWords(record: ComplaintRecord, lang: Lang, now: Instant): readonly string[] {
  const w = wording(lang);
  return (record.additions ?? []).flatMap(({ change }) => {
    if (change.kind === 'fact') return [change.fact.text];
    if (change.kind !== 'set') return [];
    const words = slotWords(change.field, { ...record, slots: { [change.field]: change.slot } }, lang, now);
    return words === null ? [] : [`${w.fields[change.field] ?? change.field}${w.colon}${words}`];
  });
}
