import { Stale } from '../acts/stale.ts';
import { type Instant, plus, SECOND } from '../basics/clock.ts';
import { newId } from '../basics/id.ts';
import { errorFields } from '../basics/log.ts';
import { today } from '../calendar/days.ts';
import { isDraft, isHandled } from '../complaints/complaint.ts';
import { asAdded, type ComplaintRecord } from '../complaints/record.ts';
import type { Asking, Message } from '../conversation/message.ts';
import { answersCall } from '../dialogue/call-back.ts';
import type { Command } from '../dialogue/command.ts';
import type { Facts } from '../dialogue/facts.ts';
import { type DialogueState, parseState } from '../dialogue/state.ts';
import type { Library } from '../knowledge/library.ts';
import type { Interpretation, Listening } from '../language/interpret.ts';
import type { TurnAid } from '../language/model/aid.ts';
import { composeWith, interpretWith, withAid } from './ask-model.ts';
import { type Settled, settleChanges } from './changes.ts';
import { filesOf } from './files-of.ts';
import { gate } from './gate.ts';
import { gather } from './gather.ts';
import { hearChanged } from './hear-changed.ts';
import { giveBack, type Leased } from './lease.ts';
import { markHeld } from './mark-held.ts';
import type { Parts } from './parts.ts';
import { perform } from './perform.ts';
import { setAside } from './set-aside.ts';

/** How often a turn may find that somebody else moved the conversation before it counts as failed. */
const ROUNDS = 3;
/** A line whose turn failed this often is set aside for a person. */
const FAILURES = 3;
const BACKOFF = SECOND;

/** What the mask hid of each line before it was stored. */
const hiddenIn = (lines: readonly Message[]): readonly Command[] =>
  lines.flatMap(({ id, extras: { hidden = [] } }): Command[] =>
    hidden.length === 0 ? [] : [{ do: 'hidden', kinds: hidden, message: id }],
  );

/** What was sent in place of words, each kind once. */
const wordlessIn = (lines: readonly Message[]): readonly Command[] =>
  [...new Set(lines.flatMap(({ extras: { wordless } }) => wordless ?? []))].map((what) => ({
    do: 'wordless',
    what,
  }));

/** A button's words typed out mean the same as the button. */
function asPressed(line: Message, state: DialogueState): Message {
  if (line.choice !== null) return line;
  const typed = line.text.trim().toLowerCase();
  const pressed = state.choices.find(({ label }) => label.toLowerCase() === typed);
  return pressed === undefined ? line : { ...line, choice: pressed.id };
}

/** What is spoken of while no draft is open: the complaint filed last, as it was added to. */
function filedRecord({ complaints }: Facts): ComplaintRecord | null {
  const filed = complaints.findLast(({ status }) => isHandled(status));
  return filed === undefined ? null : asAdded(filed.record);
}

function hear(
  parts: Parts,
  { told: lines, changed }: Settled,
  state: DialogueState,
  facts: Facts,
  files: readonly Command[],
  now: Instant,
): {
  readonly lines: readonly Message[];
  readonly commands: readonly Command[];
  readonly facts: Facts;
  readonly context: Listening;
} {
  const draft = facts.complaints.find(({ id, status }) => id === state.draft && isDraft(status)) ?? null;
  const pressed = lines.map((line) => asPressed(line, state));
  const contextOf = (asking: Asking | null): Listening => ({
    now,
    lang: facts.lang,
    asking,
    choices: state.choices.map(({ id }) => id),
    mending: state.mending,
    hasDraft: draft !== null,
    offer: state.offer,
    record: draft?.record ?? filedRecord(facts),
    filed: facts.complaints.some((complaint) => complaint.filedAt !== null),
    withdrawn: filedRecord(facts) === null && facts.complaints.some(({ status }) => status === 'withdrawn'),
    declined: facts.consent === 'declined',
    aside: facts.complaints.some(({ status, asideAt }) => isDraft(status) && asideAt !== null),
    toCall: state.calling !== null || facts.desk.call !== null,
    orders: state.orders.map(({ detail }) => detail),
  });
  // A file alone has no words to understand.
  const worded = pressed.filter(({ text, choice }) => text !== '' || choice !== null);
  const listen = (context: Listening): Interpretation =>
    worded.length === 0 ? { commands: [], lang: null } : parts.interpret(worded, context);
  const asked = contextOf(state.asking);
  const heard = listen(asked);
  // What has nothing to do with a call answers the question that was open before.
  const aside = state.calling !== null && !answersCall(heard.commands);
  const context = aside ? contextOf(state.calling.before) : asked;
  const { commands, lang } = aside ? listen(context) : heard;
  return {
    lines: pressed,
    context,
    commands: [
      ...hiddenIn([...changed.map(({ line }) => line), ...lines]),
      ...changed.flatMap((one) => hearChanged(parts, one, facts, context)),
      ...wordlessIn(lines),
      ...commands,
      ...files,
    ],
    facts: lang === null ? facts : { ...facts, lang },
  };
}

/** What is asked is looked up by meaning, too, where that is set. */
async function hearMeanings(library: Library, commands: readonly Command[]): Promise<void> {
  for (const command of commands) if (command.do === 'ask') await library.hear(command.question);
}

async function answer(parts: Parts, leased: Leased, turn: string, aid: TurnAid | null): Promise<void> {
  const now = parts.clock.now();
  const { read } = parts.store;
  const state = parseState(leased.conversation.state);
  const settled = await settleChanges(read, leased.lines);
  // Gone before anybody heard it.
  if (settled.told.length === 0 && settled.changed.length === 0) return markHeld(parts, leased, turn);
  const gathered = await gather(parts, leased.conversation, leased.lines, now);
  const {
    lines,
    commands: heard,
    facts,
    context,
  } = hear(parts, settled, state, gathered, await filesOf(read, settled.told), now);
  const { lang, library } = facts;
  const answers = (question: string): boolean =>
    library.ask(question, { lang, on: today(now), entriesOnly: true }).outcome === 'answered';
  const commands =
    aid === null
      ? heard
      : await interpretWith(aid, read, state, { lines, commands: heard, context, answers });
  const alarmed = commands.some((command) => command.do === 'safety');
  if (!alarmed) await hearMeanings(library, commands);
  const decided = parts.decide(state, commands, facts, now);
  if (decided.replies.length === 0) throw new Error('a turn without a reply');
  const decision = aid === null || alarmed ? decided : await composeWith(aid, decided, lang);
  await perform(parts, leased, decision, { lang, turn, now, models: aid?.used ?? [] });
}

/** Handles the lines, and begins again on fresh reads while somebody else moves the conversation. */
async function handle(parts: Parts, leased: Leased, aid: TurnAid | null): Promise<void> {
  const turn = newId();
  const { read } = parts.store;
  let current = leased;
  for (let round = 1; ; round++) {
    try {
      if (gate(current.conversation) === 'mark') await markHeld(parts, current, turn);
      else await answer(parts, current, turn, aid);
      return;
    } catch (error) {
      if (!(error instanceof Stale) || round === ROUNDS) throw error;
    }
    const conversation = await read.conversations.get(leased.conversation.id);
    const waiting = new Set((await read.messages.waiting(leased.conversation.id)).map(({ id }) => id));
    const lines = current.lines.filter(({ id }) => waiting.has(id));
    if (conversation === null || lines.length === 0) return giveBack(parts, leased, parts.clock.now());
    current = { ...leased, conversation, lines };
  }
}

/**
 * One turn over what was leased. After a failure the lines are tried again one by one, so that only a line that keeps
 * failing is set aside for a person; nothing is thrown but a failure of the store itself.
 */
export async function takeTurn(parts: Parts, leased: Leased): Promise<void> {
  const first = leased.lines[0]!;
  const failed = first.attempts - 1;
  try {
    if (failed >= FAILURES) await setAside(parts, leased, first);
    else await withAid(parts, leased, (aid) => handle(parts, leased, aid));
  } catch (error) {
    parts.log.error('turn failed', {
      ...errorFields(error),
      conversation: leased.conversation.id,
      seq: first.seq,
      attempt: failed + 1,
    });
    const wait = failed + 1 >= FAILURES ? 0 : BACKOFF * (failed + 1);
    await giveBack(parts, leased, plus(parts.clock.now(), wait));
  }
}
