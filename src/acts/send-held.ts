import type { Refusal } from '../basics/errors.ts';
import { err, ok, type Result } from '../basics/result.ts';
import type { Message } from '../conversation/message.ts';
import type { BoardLine } from '../handoff/board.ts';
import { sayAsHolder, wordsOf } from './reply.ts';
import { writeFresh } from './stale.ts';
import type { Talk } from './talk.ts';

/** What staff wrote on a platform is in the talk under its own key. */
export const boardKey = (message: string): string => `board:${message}`;

export const isBoardKey = (eventKey: string | null): boolean => eventKey?.startsWith('board:') === true;

const takenBack: Refusal = { code: 'conflict', message: 'It was taken back meanwhile.' };
const gone: Refusal = { code: 'forbidden', message: 'Whoever wrote this works here no more.' };

/**
 * Sends what waited for its ten seconds, in one transaction with its mark: what was taken back never goes out, and
 * nothing goes out twice. Refused, it stays inside.
 */
export function sendHeld(talk: Talk, line: Pick<BoardLine, 'message'>): Promise<Result<Message, Refusal>> {
  return writeFresh(talk.store, async (tx) => {
    const held = await tx.boards.line(line.message);
    if (held === null || held.state !== 'waits') return err(takenBack);
    const staff = await tx.staff.get(held.staff);
    const text = wordsOf(held.text);
    const { conversation, message } = held;
    const said =
      staff === null || !text.ok
        ? err(text.ok ? gone : text.error)
        : await sayAsHolder(tx, talk, { conversation, staff, text: text.value, eventKey: boardKey(message) });
    await tx.boards.settleLine(message, said.ok ? 'sent' : 'inside');
    return said.ok ? ok(said.value) : said;
  });
}
