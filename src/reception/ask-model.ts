import type { Ports } from '../acts/store.ts';
import type { Message } from '../conversation/message.ts';
import type { Command } from '../dialogue/command.ts';
import type { Decision } from '../dialogue/decision.ts';
import type { DialogueState } from '../dialogue/state.ts';
import type { Heard, TurnAid } from '../language/model/aid.ts';

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
export async function composeWith(
  aid: TurnAid,
  decision: Decision,
  at: Parameters<TurnAid['compose']>[1],
): Promise<Decision> {
  const plainer = await aid.compose(decision.composable, at);
  if (plainer.size === 0) return decision;
  const replies = decision.replies.map((reply) => {
    const lines = reply.text.split('\n').map((line) => plainer.get(line) ?? line);
    return { ...reply, text: lines.join('\n') };
  });
  return { ...decision, replies };
}
