import { type ComplaintRecord, fieldValue, storyOf } from '../complaints/record.ts';
import type { Lang } from '../conversation/message.ts';
import type { Guidance, Library } from '../knowledge/library.ts';

const isWeak = (record: ComplaintRecord, field: 'product' | 'issue'): boolean =>
  record.slots[field]?.source.weak === true;

/** Step, law and proof for what a record is about; what is only guessed leads to none of them. */
export const adviceFor = (library: Library, record: ComplaintRecord, lang: Lang): Guidance =>
  library.guidance(
    fieldValue(record, 'product'),
    fieldValue(record, 'issue'),
    lang,
    storyOf(record).join('\n'),
    { product: isWeak(record, 'product'), issue: isWeak(record, 'issue') },
  );
