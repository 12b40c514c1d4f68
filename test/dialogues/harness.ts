import { claim } from '../../src/acts/claim.ts';
import { claimCall } from '../../src/acts/claim-call.ts';
import { handBack } from '../../src/acts/hand-back.ts';
import { markSeen } from '../../src/acts/mark-seen.ts';
import { reply } from '../../src/acts/reply.ts';
import { reportCall } from '../../src/acts/report-call.ts';
import { resolve } from '../../src/acts/resolve.ts';
import type { Refusal } from '../../src/basics/errors.ts';
import type { Asking, Message } from '../../src/conversation/message.ts';
import type { Dialogue, Scene, Step } from './format.ts';
import { complaintFaults, deadEnd, harping, speechFaults } from './invariants.ts';
import { fileFaults } from './on-file.ts';
import { type Outcome, replyFaults } from './replies.ts';
import { openStage, STAFF, type Stage } from './stage.ts';
import { type Sent, type Way, web } from './ways.ts';
import { shown, stands } from './words.ts';

/** The talk as a person reads it, with each fault under the line where it showed. */
export interface Played {
  readonly faults: number;
  readonly talk: string;
}

interface Play {
  readonly stage: Stage;
  readonly scene: Dialogue;
  readonly talk: string[];
  faults: number;
  /** Up to which line the talk was looked at. */
  seen: number;
  events: number;
  last: Sent | null;
  /** All that the consumer wrote. */
  theirs: string;
  questions: number;
  filed: boolean;
  /** All lines, as they stood when they were written. */
  readonly lines: Message[];
  /** What the bot said, oldest first. */
  readonly replies: string[];
}

const UNITS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const milliseconds = (text: string): number =>
  Number(text.slice(0, -1)) * UNITS[text.slice(-1) as keyof typeof UNITS];

function fault(play: Play, what: string): void {
  play.faults++;
  play.talk.push(`      ✗ ${what}`);
}

const WHO = { consumer: '我', bot: '机器人', agent: '人工', system: '系统' } as const;

function write(play: Play, message: Message): void {
  const { extras, from, choice } = message;
  const marks = [
    ...(extras.asking === undefined ? [] : [`asking ${extras.asking}`]),
    ...(extras.choices ?? []).map(({ id, label }) => (id === label ? `[${label}]` : `[${label} · ${id}]`)),
    ...(extras.complaint === undefined ? [] : [`${extras.complaint.number} ${extras.complaint.status}`]),
    ...(extras.automatic === true ? ['automatic'] : []),
  ];
  const text = choice === null ? message.text : `[${message.text} · ${choice}]`;
  const shortened = text.length > 1500 ? `${text.slice(0, 200)}… (${text.length})` : text;
  play.talk.push(`  ${WHO[from]}：${shortened.replaceAll('\n', '\n          ')}`);
  if (marks.length > 0) play.talk.push(`          ${marks.join(' ')}`);
}

/** A button as the newest message has it that offers it. */
async function offered(play: Play, id: string): Promise<{ label: string; about: string } | null> {
  const lines = await play.stage.house.reception.messages(play.stage.conversation, 0, 1000);
  const buttons = lines.flatMap((line) =>
    (line.extras.choices ?? []).map((one) => ({ ...one, about: line.id })),
  );
  return buttons.findLast((one) => one.id === id) ?? null;
}

async function receive(
  play: Play,
  text: string,
  button: { choice?: string; about?: string } = {},
): Promise<Refusal | null> {
  play.events++;
  play.last = { n: play.events, text, ...button };
  const { house, way } = play.stage;
  const received = await house.reception.receive(way.incoming(play.last, play.scene.lang));
  if (button.choice === undefined) play.theirs += `\n${text}`;
  return received.ok ? null : received.error;
}

async function press(play: Play, id: string): Promise<Refusal | null> {
  const button = await offered(play, id);
  if (button === null) return receive(play, '', { choice: id });
  return receive(play, button.label, { choice: id, about: button.about });
}

async function staff(play: Play, act: string): Promise<void> {
  const { house, conversation } = play.stage;
  const by = { conversation, staff: STAFF };
  const done =
    act === 'claims'
      ? await claim(house.desk, by)
      : act === 'hands back'
        ? await handBack(house.desk, by)
        : act === 'resolves'
          ? await resolve(house.desk, by)
          : act === 'takes the call'
            ? await claimCall(house.desk, by)
            : act === 'reached' || act === 'not reached'
              ? await reportCall(house.desk, { ...by, result: act === 'reached' ? 'reached' : 'not-reached' })
              : await reply(house.desk, { ...by, text: act.slice('says '.length) });
  if (!done.ok) fault(play, `the agent ${act}: refused (${done.error.code})`);
}

async function askedNow(play: Play): Promise<Asking | null> {
  const lines = await play.stage.house.reception.messages(play.stage.conversation, 0, 1000);
  return lines.findLast(({ from }) => from === 'bot')?.extras.asking ?? null;
}

const MOST_ANSWERS = 14;

async function answerAll(
  play: Play,
  answers: NonNullable<Step['answers']>,
  settled: (fresh: readonly Message[]) => Promise<void>,
): Promise<void> {
  for (let given = 0; given < MOST_ANSWERS; given++) {
    const asking = await askedNow(play);
    const answer = asking === null ? undefined : answers[asking];
    if (answer === undefined) return;
    if (answer.startsWith('press ')) await press(play, answer.slice('press '.length));
    else await receive(play, answer);
    await settled(await look(play, null));
  }
  fault(play, `still asking after ${MOST_ANSWERS} answers`);
}

/** Runs what waits, and writes down what came. */
async function look(play: Play, step: Step | null): Promise<readonly Message[]> {
  const { house, conversation } = play.stage;
  const held = (await house.reception.status(conversation)) === 'agent';
  await house.reception.settle(conversation);
  await play.stage.arrive();
  const fresh = await house.reception.messages(conversation, play.seen, 1000);
  const lang = (await house.store.read.conversations.get(conversation))?.lang ?? play.scene.lang;
  for (const message of fresh) {
    play.seen = message.seq;
    play.lines.push(message);
    write(play, message);
    const { extras } = message;
    if (message.from === 'bot') {
      if (extras.receiptOf !== undefined) play.filed = true;
      if (!play.filed && extras.asking !== undefined) play.questions++;
      const mayBeLong = step?.letter === true || step?.press === 'materials';
      for (const one of speechFaults(message, lang, play.theirs, mayBeLong)) fault(play, one);
      play.replies.push(message.text);
      const over = (await house.store.read.complaints.ofConversation(conversation)).every(
        ({ status }) => status === 'abandoned',
      );
      for (const one of [deadEnd(message, over), harping(play.replies)]) if (one !== null) fault(play, one);
    }
    if (message.from === 'consumer') {
      const answers = fresh.filter(({ from, turn }) => from === 'bot' && turn === message.turn);
      if (message.turn === null) fault(play, 'no turn took this line');
      else if (!held && answers.length === 0) fault(play, 'the turn has no reply');
    }
  }
  return fresh;
}

async function act(play: Play, step: Step): Promise<Omit<Outcome, 'mode'>> {
  let refusal: Refusal | null = null;
  if (step.me !== undefined) refusal = await receive(play, step.me.repeat(step.times ?? 1));
  if (step.press !== undefined) {
    if ((await offered(play, step.press)) === null) fault(play, `no message offers the button ${step.press}`);
    refusal = await press(play, step.press);
  }
  if (step['sends-button'] !== undefined) refusal = await press(play, step['sends-button']);
  if (step.agent !== undefined) await staff(play, step.agent);
  if (step.reads === true) await markSeen(play.stage.house.store, play.stage.conversation, play.stage.now());
  if (step.after !== undefined) {
    play.talk.push(`  ── ${step.after} ──`);
    await play.stage.pass(milliseconds(step.after));
  }
  if (step.repeats === true && play.last !== null) {
    const { house, way } = play.stage;
    await house.reception.receive(way.incoming(play.last, play.scene.lang));
  }
  if (step.burst !== undefined) {
    for (const line of step.burst) await receive(play, line);
    const messages = await look(play, step);
    const turns = new Set(messages.filter(({ from }) => from === 'consumer').map(({ turn }) => turn));
    if (turns.size !== 1) fault(play, `the burst took ${turns.size} turns`);
    return { refusal, messages };
  }
  if (step.answers !== undefined) {
    const messages: Message[] = [];
    await answerAll(play, step.answers, async (fresh) => void messages.push(...fresh));
    if (messages.length > 0) return { refusal, messages };
    // Nothing of the list was asked: what stands there already is looked at.
    const lines = await play.stage.house.reception.messages(play.stage.conversation, 0, 1000);
    return { refusal, messages: lines.slice(-1) };
  }
  return { refusal, messages: await look(play, step) };
}

async function perform(play: Play): Promise<void> {
  const { stage, scene } = play;
  const hello = await look(play, null);
  for (const one of scene.greeting ?? [])
    if (!stands(hello.map(({ text }) => text).join('\n'), one))
      fault(play, `greeting: “${shown(one)}” is missing`);
  for (const step of scene.say) {
    const { refusal, messages } = await act(play, step);
    const mode = await stage.house.reception.status(stage.conversation);
    for (const one of replyFaults(step, { refusal, messages, mode })) fault(play, one);
    if (refusal !== null) play.talk.push(`  (refused: ${refusal.message})`);
  }
  for (const one of await fileFaults(stage, scene.file)) fault(play, one);
  for (const one of await complaintFaults(stage.house.store, stage.conversation)) fault(play, one);
  for (const one of await stage.way.faults(stage.house, stage.conversation, play.lines)) fault(play, one);
  for (const line of stage.logged)
    if (/"level":"(warn|error)"/.test(line)) fault(play, `log: ${line.trim()}`);
}

/** Plays a dialogue against the real house. Folder `happy` may take eight questions. */
export async function playScene({ category, file, dialogue }: Scene, way: Way = web()): Promise<Played> {
  const stage = await openStage(dialogue, way);
  const play: Play = {
    stage,
    scene: dialogue,
    talk: [`${file} › ${dialogue.title} (${dialogue.org}, ${dialogue.lang}, ${dialogue.at})`],
    faults: 0,
    seen: 0,
    events: 0,
    last: null,
    theirs: '',
    questions: 0,
    filed: false,
    lines: [],
    replies: [],
  };
  try {
    await perform(play);
    const most = dialogue.questions ?? (category === 'happy' ? 8 : null);
    if (most !== null && play.questions > most)
      fault(play, `${play.questions} questions, ${most} are the most`);
  } finally {
    await stage.close();
  }
  return { faults: play.faults, talk: play.talk.join('\n') };
}
