import type { Instant } from '../basics/clock.ts';
import { attachmentsOf, type ComplaintRecord } from '../complaints/record.ts';
import type { Lang } from '../conversation/message.ts';
import { dayWords } from '../dialogue/noted.ts';
import { wording } from '../dialogue/wording/index.ts';

export interface FileWords {
  readonly id: string;
  readonly words: string;
}

/** The files on a complaint, each by what it is and the day it was sent. */
export const fileWords = (record: ComplaintRecord, lang: Lang, now: Instant): readonly FileWords[] =>
  attachmentsOf(record).map(({ id, kind, at }, i) => ({
    id,
    words: wording(lang).files.one(i + 1, kind, dayWords(at, lang, now)),
  }));
