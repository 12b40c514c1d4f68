import type { Refusal } from '../basics/errors.ts';
import type { Result } from '../basics/result.ts';
import { notedItems } from '../dialogue/noted.ts';
import { type Ended, endHold } from './end-hold.ts';
import { keepSaid, type ListeningParts } from './keep-said.ts';
import type { StaffMember } from './staff-member.ts';
import { writeFresh } from './stale.ts';
import { words } from './words.ts';

/** The person gives the talk back to the bot, which knows what was said, reads back what it noted and goes on from there. */
export const handBack = (
  parts: ListeningParts,
  act: { readonly conversation: string; readonly staff: StaffMember },
): Promise<Result<Ended, Refusal>> =>
  writeFresh(parts.store, (tx) =>
    endHold(tx, parts, act, 'handed-back', async (ended) => {
      const { lang } = ended.conversation;
      const { record, fields } = await keepSaid(tx, parts, ended);
      return {
        text: words(lang).handedBack(notedItems(record, lang, parts.clock.now(), fields)),
        choices: [],
      };
    }),
  );
