import { post } from '../acts/post.ts';
import { Stale } from '../acts/stale.ts';
import type { Ports } from '../acts/store.ts';
import type { Instant } from '../basics/clock.ts';
import { errorFields } from '../basics/log.ts';
import type { Conversation, Mode } from '../conversation/conversation.ts';
import type { Asking, Extras, Lang } from '../conversation/message.ts';
import type { Decision, Effect, Reply } from '../dialogue/decision.ts';
import type { ModelUse } from '../language/model/language-model.ts';
import { applyEffect } from './apply-effect.ts';
import { dueAt } from './burst.ts';
import { clearNumbers } from './cover-numbers.ts';
import type { Leased } from './lease.ts';
import type { Parts } from './parts.ts';

/** Who talks after these effects: asking for a person waits, leaving the queue or being called instead doesn't, a person who holds stays. */
function modeAfter(mode: Mode, effects: readonly Effect[]): Mode {
  let after = mode;
  for (const effect of effects) {
    if (after === 'agent') return after;
    if (effect.kind === 'person' || effect.kind === 'chat') after = 'waiting';
    if (effect.kind === 'leave-queue' || effect.kind === 'call') after = 'bot';
  }
  return after;
}

function langAfter(lang: Lang, effects: readonly Effect[]): Lang {
  const chosen = effects.findLast((effect) => effect.kind === 'language');
  return chosen === undefined ? lang : chosen.lang;
}

const extrasOf = ({ text: _text, ...extras }: Reply): Extras => extras;

/** Lines that came during a turn have a turn of their own. Called after the version moved, which locks the row. */
export async function wakeForRest(
  ports: Ports,
  parts: Parts,
  conversation: Conversation,
  asking: Asking | null,
  now: Instant,
): Promise<void> {
  const rest = await ports.messages.waiting(conversation.id);
  if (rest.length === 0) return;
  const seenAt = rest[rest.length - 1]!.at;
  await ports.conversations.wake(conversation.id, dueAt(rest, asking, parts.burst, now), seenAt);
}

/** What a turn is known by, and what it asked of a language model. */
export interface Turn {
  readonly turn: string;
  readonly lang: Lang;
  readonly now: Instant;
  readonly models: readonly ModelUse[];
}

/**
 * A turn's outcome in one transaction: version, effects with their audit rows, replies with their deliveries, the
 * lines' marks. Throws `Stale`, and wrote nothing, when the conversation or a complaint moved since the turn read it.
 */
export async function perform(
  parts: Parts,
  leased: Leased,
  decision: Decision,
  { lang, turn, now, models }: Turn,
): Promise<void> {
  const { conversation, lines } = leased;
  const mode = modeAfter(conversation.mode, decision.effects);
  const safety = decision.effects.some((effect) => effect.kind === 'person' && effect.safety !== null);
  await parts.store.write(async (tx) => {
    const moved = await tx.conversations.move(conversation.id, conversation.version, {
      state: JSON.stringify(decision.state),
      lang: langAfter(lang, decision.effects),
      mode,
      wakeAt: null,
      endLease: true,
    });
    if (!moved) throw new Stale('conversation');
    for (const effect of decision.effects) await applyEffect(tx, conversation, effect, now);
    for (const [i, reply] of decision.replies.entries()) {
      const asked = i === 0 && models.length > 0 ? { models } : {};
      const extras = { ...extrasOf(reply), ...asked };
      await post(tx, conversation, { from: 'bot', text: reply.text, extras, turn, safety }, now);
    }
    await tx.messages.markHandled(
      lines.map((line) => line.id),
      turn,
    );
    await wakeForRest(tx, parts, conversation, decision.state.asking, now);
    tx.after(() => parts.bus.publish(conversation.id));
    const channel = parts.channels.find(({ name }) => name === conversation.address.channel);
    tx.after(() => {
      clearNumbers(channel, conversation.address, lines, decision.effects).catch((error: unknown) =>
        parts.log.warn('a number stays in the chat', errorFields(error)),
      );
    });
  });
}
