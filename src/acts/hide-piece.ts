import type { Instant } from '../basics/clock.ts';
import { ERASURE } from '../complaints/audit.ts';
import { isDraft } from '../complaints/complaint.ts';
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
 * Overwrites a part of a secret wherever it is kept: in its line, in the facts of a draft, and in that draft's audit
 * payloads, which are erased with a row that says so.
 */
export async function hidePiece(
  ports: Ports,
  conversation: string,
  piece: Piece,
  now: Instant,
): Promise<void> {
  await ports.messages.overwrite(piece.id, piece.text);
  for (const draft of await ports.complaints.ofConversation(conversation)) {
    const { record, revision } = draft;
    if (!isDraft(draft.status) || record.facts.every(({ source }) => source.message !== piece.id)) continue;
    const facts = record.facts.map((fact) =>
      fact.source.message === piece.id ? { ...fact, text: piece.text } : fact,
    );
    const change = { record: { ...record, facts }, revision: revision + 1 };
    const written = await write(
      ports,
      draft,
      change,
      { actor: BOT, verb: ERASURE, payload: { why: 'secret' } },
      now,
    );
    if (!written.ok) throw new Stale('complaint');
    await ports.complaints.erasePayloads(draft.id);
  }
}
