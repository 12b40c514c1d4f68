import type { Refusal } from '../basics/errors.ts';
import type { Result } from '../basics/result.ts';
import { change } from '../complaints/change.ts';
import { isDraft } from '../complaints/complaint.ts';
import { type Change, isAnswered } from '../complaints/record.ts';
import { consentStatus } from '../conversation/consent.ts';
import type { Message } from '../conversation/message.ts';
import type { Found } from '../dialogue/command.ts';
import { parseState } from '../dialogue/state.ts';
import type { Interpretation, Listening } from '../language/interpret.ts';
import { type Ended, endHold } from './end-hold.ts';
import type { StaffMember } from './staff-member.ts';
import { Stale, writeFresh } from './stale.ts';
import type { Transaction } from './store.ts';
import type { Talk } from './talk.ts';
import { words } from './words.ts';

export interface HandBackParts extends Talk {
  interpret(lines: readonly Message[], listening: Listening): Interpretation;
}

/** Names and numbers are taken only after the yes that is asked for them. */
const IDENTIFIERS: ReadonlySet<string> = new Set(['name', 'phone']);

/** What was found, as a guess: it was said to a person, not to the question. */
const inferred = ({ field, slot }: Found): Change =>
  ({
    kind: 'set',
    field,
    slot: { ...slot, source: { ...slot.source, said: false, confirmed: false } },
  }) as Change;

/** The consumer's lines between the claim and now fill what is still empty in the draft; nothing is answered. */
async function fillDraft(
  tx: Transaction,
  parts: HandBackParts,
  { conversation, handoff }: Ended,
): Promise<void> {
  const state = parseState(conversation.state);
  const draft = state.draft === null ? null : await tx.complaints.get(state.draft);
  if (draft === null || !isDraft(draft.status)) return;
  const lines = (await tx.messages.latest(conversation.id, 500)).filter(
    (line) =>
      line.from === 'consumer' &&
      line.text !== '' &&
      handoff.claimedAt !== null &&
      line.at >= handoff.claimedAt,
  );
  if (lines.length === 0) return;
  const consent = consentStatus(await tx.consents.of(conversation.id), 'file');
  const now = parts.clock.now();
  const changes: Change[] = [];
  const filled = new Set<string>();
  // Each line by itself: what a person asked in between is not known, so no line is an answer to the bot's question.
  for (const line of lines) {
    const { commands } = parts.interpret([line], {
      now,
      lang: conversation.lang,
      asking: null,
      choices: [],
      mending: null,
      hasDraft: true,
      offer: null,
      record: draft.record,
      filed: false,
      withdrawn: false,
      declined: false,
      aside: false,
      orders: [],
    });
    for (const command of commands) {
      if (command.do !== 'tell' && command.do !== 'answer') continue;
      if (command.do === 'tell') {
        const source = {
          message: line.id,
          from: 0,
          to: line.text.length,
          by: 'rule',
          said: true,
          confirmed: false,
        } as const;
        changes.push({ kind: 'fact', fact: { text: command.text, source } });
      }
      for (const found of command.found) {
        if (filled.has(found.field) || isAnswered(draft.record, found.field)) continue;
        if (IDENTIFIERS.has(found.field) && consent !== 'given') continue;
        filled.add(found.field);
        changes.push(inferred(found));
      }
    }
  }
  if (changes.length === 0) return;
  const consumer = { kind: 'consumer', id: conversation.id } as const;
  if (!(await change(tx, draft.id, changes, consumer, now)).ok) throw new Stale('complaint');
}

/** The person gives the talk back to the bot, which knows what was said and goes on from there. */
export const handBack = (
  parts: HandBackParts,
  act: { readonly conversation: string; readonly staff: StaffMember },
): Promise<Result<Ended, Refusal>> =>
  writeFresh(parts.store, async (tx) => {
    const ended = await endHold(tx, parts, act, 'handed-back', ({ lang }) => words(lang).handedBack);
    if (ended.ok) await fillDraft(tx, parts, ended.value);
    return ended;
  });
