import { type Gap, gapsAmong } from '../insight/gaps.ts';
import type { Ports } from './store.ts';

/** So many of the newest are looked at. */
const NEWEST = 2000;

/** What people asked and nothing here answered, like questions together; what was erased is gone from here, too. */
export async function knowledgeGaps(read: Pick<Ports, 'messages'>): Promise<readonly Gap[]> {
  const said = await read.messages.unanswered(NEWEST);
  return gapsAmong(
    said.flatMap(({ conversation, at, extras: { unanswered } }) =>
      unanswered === undefined ? [] : [{ ...unanswered, talk: conversation, at }],
    ),
  );
}
