import type { Ports } from '../acts/store.ts';
import { errorFields } from '../basics/log.ts';
import { consentStatus } from '../conversation/consent.ts';
import type { Lang, Message } from '../conversation/message.ts';
import type { Command } from '../dialogue/command.ts';
import type { Decision } from '../dialogue/decision.ts';
import type { DialogueState } from '../dialogue/state.ts';
import type { Heard, TurnAid } from '../language/model/aid.ts';
import type { Leased } from './lease.ts';
import type { Parts } from './parts.ts';

/** True when a line came that can't wait for the lines of this turn: danger, or the call for a person. */
async function cannotWait(ports: Ports, { conversation, lines }: Leased): Promise<boolean> {
  const waiting = await ports.messages.waiting(conversation.id);
  return waiting.some(
    ({ id, extras }) =>
      !lines.some((line) => line.id === id) && (extras.alarms ?? []).length + (extras.wants ?? []).length > 0,
  );
}

/** Runs a turn with the help of a model, where there is one; what can't wait ends that help at once. */
export async function withAid(
  { aid, bus, store: { read }, log }: Parts,
  leased: Leased,
  run: (aid: TurnAid | null) => Promise<void>,
): Promise<void> {
  if (aid === null) return run(null);
  const { id } = leased.conversation;
  const help = aid.begin(consentStatus(aid.abroad ? await read.consents.of(id) : [], 'abroad'));
  const stop = bus.subscribe(id, () => {
    cannotWait(read, leased).then(
      (urgent) => {
        if (urgent) help.hurry();
      },
      (error: unknown) => log.warn('nobody could look whether a line is urgent', errorFields(error)),
    );
  });
  try {
    await run(help);
  } finally {
    stop();
    help.end();
  }
}

const agrees = (command: Command): boolean =>
  command.do === 'yes' || (command.do === 'choose' && command.choice === 'yes');

/** The line that waited for the consent to be sent, once it is given. */
async function puzzle(ports: Ports, state: DialogueState): Promise<Message | null> {
  const line = state.puzzle === null ? null : await ports.messages.get(state.puzzle);
  return line === null || line.text === '' ? null : line;
}

/** What the lines mean, with the help of a model where the rules are unsure; right after the consent, of the line it was asked for. */
export async function interpretWith(
  aid: TurnAid,
  ports: Ports,
  state: DialogueState,
  heard: Heard,
): Promise<readonly Command[]> {
  if (state.offer !== 'abroad' || heard.commands.length !== 1 || !heard.commands.some(agrees))
    return aid.interpret(heard);
  aid.agreed();
  const line = await puzzle(ports, state);
  if (line === null) return heard.commands;
  const unread: readonly Command[] = [{ do: 'cannot-understand', text: line.text }];
  const context = { ...heard.context, offer: null };
  const meant = await aid.interpret({ ...heard, lines: [line], commands: unread, context });
  return meant === unread ? heard.commands : [...heard.commands, ...meant];
}

/** The decision with what may be said in plainer words in them. */
export async function composeWith(aid: TurnAid, decision: Decision, lang: Lang): Promise<Decision> {
  const plainer = await aid.compose(decision.composable, lang);
  if (plainer.size === 0) return decision;
  const replies = decision.replies.map((reply) => {
    const lines = reply.text.split('\n').map((line) => plainer.get(line) ?? line);
    return { ...reply, text: lines.join('\n') };
  });
  return { ...decision, replies };
}
