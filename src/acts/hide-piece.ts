import type { Instant } from '../basics/clock.ts';
import { ERASURE } from '../complaints/audit.ts';
import { withWordsHidden } from '../complaints/hide-words.ts';
import { write } from '../complaints/write.ts';
import { BOT } from '../conversation/actor.ts';
import { Stale } from './stale.ts';
import type { Ports } from './store.ts';

/** A stored line that turned out to hold a part of a secret, and what it should read. */
export interface Piece {
  readonly id: string;
  readonly text: string;
}

/**
 * Overwrites a part of a secret wherever it is kept: in its line, in the complaints that tell it, also filed ones, and in
 * their audit payloads, which are erased with a row that says so.
 */
export async function hidePiece(
  ports: Ports,
  conversation: string,
  piece: Piece,
  now: Instant,
): Promise<void> {
  await ports.messages.overwrite(piece.id, piece.text);
  for (const complaint of await ports.complaints.ofConversation(conversation)) {
    const record = withWordsHidden(complaint.record, piece.id, piece.text);
    if (JSON.stringify(record) === JSON.stringify(complaint.record)) continue;
    const written = await write(
      ports,
      complaint,
      { record, revision: complaint.revision + 1 },
      { actor: BOT, verb: ERASURE, payload: { why: 'secret' } },
      now,
    );
    if (!written.ok) throw new Stale('complaint');
    await ports.complaints.erasePayloads(complaint.id);
  }
}
