import { claim } from '../../src/acts/claim.ts';
import { handBack } from '../../src/acts/hand-back.ts';
import { reply } from '../../src/acts/reply.ts';
import { resolve } from '../../src/acts/resolve.ts';
import type { Refusal } from '../../src/basics/errors.ts';
import { halfWidth } from '../../src/basics/text.ts';
import { type Complaint, isDraft } from '../../src/complaints/complaint.ts';
import { type Field, fieldValue } from '../../src/complaints/record.ts';
import { consentStatus } from '../../src/conversation/consent.ts';
import type { Asking, Message } from '../../src/conversation/message.ts';
import type { Dialogue, OnFile, Scene, Step } from './format.ts';
import { complaintFaults, speechFaults } from './invariants.ts';
import { ADDRESS, openStage, STAFF, type Stage } from './stage.ts';

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
  last: {
    readonly eventKey: string;
    readonly text: string;
    readonly choice?: string;
    readonly about?: string;
  } | null;
  /** All that the consumer wrote. */
  theirs: string;
  questions: number;
  filed: boolean;
}

const UNITS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const milliseconds = (text: string): number =>
  Number(text.slice(0, -1)) * UNITS[text.slice(-1) as keyof typeof UNITS];

const flat = (text: string): string => halfWidth(text).replace(/\s+/g, '').toLowerCase();
const has = (text: string, part: string): boolean => flat(text).includes(flat(part));
const stands = (text: string, wanted: string | readonly string[]): boolean =>
  typeof wanted === 'string' ? has(text, wanted) : wanted.some((one) => has(text, one));
const shown = (wanted: string | readonly string[]): string =>
  typeof wanted === 'string' ? wanted : wanted.join(' / ');

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
  play.last = { eventKey: `event-${play.events}`, text, ...button };
  const received = await play.stage.house.reception.receive({
    address: ADDRESS,
    lang: play.scene.lang,
    ...play.last,
  });
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
  const fresh = await house.reception.messages(conversation, play.seen, 1000);
  const lang = (await house.store.read.conversations.get(conversation))?.lang ?? play.scene.lang;
  for (const message of fresh) {
    play.seen = message.seq;
    write(play, message);
    const { extras } = message;
    if (message.from === 'bot') {
      if (extras.receiptOf !== undefined) play.filed = true;
      if (!play.filed && extras.asking !== undefined) play.questions++;
      const mayBeLong = step?.letter === true || step?.press === 'materials';
      for (const one of speechFaults(message, lang, play.theirs, mayBeLong)) fault(play, one);
    }
    if (message.from === 'consumer') {
      const answers = fresh.filter(({ from, turn }) => from === 'bot' && turn === message.turn);
      if (message.turn === null) fault(play, 'no turn took this line');
      else if (!held && answers.length === 0) fault(play, 'the turn has no reply');
    }
  }
  return fresh;
}

async function act(
  play: Play,
  step: Step,
): Promise<{ refusal: Refusal | null; messages: readonly Message[] }> {
  let refusal: Refusal | null = null;
  if (step.me !== undefined) refusal = await receive(play, step.me.repeat(step.times ?? 1));
  if (step.press !== undefined) {
    if ((await offered(play, step.press)) === null) fault(play, `no message offers the button ${step.press}`);
    refusal = await press(play, step.press);
  }
  if (step['sends-button'] !== undefined) refusal = await press(play, step['sends-button']);
  if (step.agent !== undefined) await staff(play, step.agent);
  if (step.after !== undefined) {
    play.talk.push(`  ── ${step.after} ──`);
    await play.stage.pass(milliseconds(step.after));
  }
  if (step.repeats === true && play.last !== null) {
    await play.stage.house.reception.receive({ address: ADDRESS, lang: play.scene.lang, ...play.last });
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

async function check(
  play: Play,
  step: Step,
  refusal: Refusal | null,
  messages: readonly Message[],
): Promise<void> {
  const replies = messages.filter(({ from }) => from !== 'consumer');
  const text = replies.map((message) => message.text).join('\n');
  const choices = replies.flatMap(({ extras }) => extras.choices ?? []);
  const last = replies.at(-1);
  for (const one of step.bot ?? []) if (!stands(text, one)) fault(play, `bot: “${shown(one)}” is missing`);
  for (const one of step.not ?? []) if (has(text, one)) fault(play, `not: “${one}” stands there`);
  for (const one of step.buttons ?? [])
    if (!choices.some(({ label }) => stands(label, one))) fault(play, `buttons: none says “${shown(one)}”`);
  if (step.leads !== undefined && !has(replies[0]?.text.split('\n')[0] ?? '', step.leads))
    fault(play, `leads: the first line does not hold “${step.leads}”`);
  if (step.asking !== undefined) {
    const asking = last?.extras.asking ?? 'none';
    const allowed = typeof step.asking === 'string' ? [step.asking] : step.asking;
    if (!allowed.includes(asking)) fault(play, `asking: ${asking}, expected ${allowed.join(' or ')}`);
  }
  for (const id of step.choices ?? [])
    if (!choices.some((one) => one.id === id)) fault(play, `choices: ${id} is not offered`);
  if (step.complaint !== undefined) {
    const found = replies.findLast(({ extras }) => extras.complaint !== undefined)?.extras.complaint;
    if (found?.status !== step.complaint) fault(play, `complaint: ${found?.status ?? 'none'}`);
    if (found !== undefined && !/^C\d{14}$/.test(found.number)) fault(play, `number: ${found.number}`);
  }
  if (
    step.receipt !== undefined &&
    replies.some(({ extras }) => extras.receiptOf !== undefined) !== step.receipt
  )
    fault(play, `receipt: ${!step.receipt}`);
  const cited = replies.flatMap(({ extras }) => extras.citations ?? []).map(({ law }) => law);
  for (const law of step.cites ?? [])
    if (!cited.some((one) => has(one, law))) fault(play, `cites: not ${law}`);
  if (step.status !== undefined) {
    const status = await play.stage.house.reception.status(play.stage.conversation);
    if (status !== step.status) fault(play, `status: ${status}, expected ${step.status}`);
  }
  if (step.silent === true && replies.some(({ from }) => from === 'bot')) fault(play, 'the bot speaks');
  if (step.refused !== undefined && refusal?.field !== step.refused)
    fault(play, `refused: ${refusal?.code ?? 'not at all'}`);
  if (step.refused === undefined && refusal !== null) fault(play, `refused at the door: ${refusal.code}`);
  if (refusal !== null) play.talk.push(`  (refused: ${refusal.message})`);
}

/** A field's value in the forms that a dialogue may name it by. */
function forms(complaint: Complaint, field: Field): readonly string[] {
  const { record } = complaint;
  switch (field) {
    case 'amount': {
      const amount = fieldValue(record, field);
      return amount === null ? [] : [String(amount.fen), ...(amount.approximate ? ['approximate'] : [])];
    }
    case 'respondent':
      return (fieldValue(record, field) ?? []).map(({ name }) => name);
    case 'request':
      return (fieldValue(record, field) ?? []).flatMap(({ kind, text }) => [
        kind,
        ...(text === undefined ? [] : [text]),
      ]);
    case 'priorContact':
      return fieldValue(record, field)?.tried ?? [];
    case 'incidentDate':
    case 'rightStart': {
      const range = fieldValue(record, field);
      if (range === null) return [];
      return [range.from === range.to ? range.from : `${range.from}/${range.to}`];
    }
    case 'onBehalf': {
      const behalf = fieldValue(record, field);
      return behalf === null ? [] : [behalf.relation];
    }
    default: {
      const value = fieldValue(record, field);
      return value === null ? [] : [String(value)];
    }
  }
}

const EXACT: ReadonlySet<string> = new Set([
  'amount',
  'product',
  'issue',
  'phone',
  'name',
  'joint',
  'request',
]);

function fieldFault(
  complaint: Complaint,
  field: Field,
  wanted: NonNullable<OnFile['fields']>[string],
): string | null {
  const found = forms(complaint, field);
  const is = (one: string): boolean =>
    EXACT.has(field) ? found.includes(one) : found.some((value) => has(value, one));
  const got = found.length === 0 ? 'nothing' : found.join(', ');
  if (wanted === null) return found.length === 0 ? null : `${field}: ${got}, expected nothing`;
  if (Array.isArray(wanted)) {
    // Of companies these and no more: each one named is somebody complained of.
    const noMore = field !== 'respondent' || found.length === wanted.length;
    return wanted.every(is) && noMore ? null : `${field}: ${got}, expected ${wanted.join(' and ')}`;
  }
  if (typeof wanted === 'object')
    return wanted.any.some(is) ? null : `${field}: ${got}, expected ${wanted.any.join(' or ')}`;
  return is(String(wanted)) ? null : `${field}: ${got}, expected ${wanted}`;
}

function caseFaults(complaint: Complaint, wanted: OnFile): readonly string[] {
  const faults: string[] = [];
  const { record } = complaint;
  if (wanted.status !== undefined && complaint.status !== wanted.status)
    faults.push(`status on file: ${complaint.status}, expected ${wanted.status}`);
  if (wanted.priority !== undefined && complaint.priority !== wanted.priority)
    faults.push(`priority: ${complaint.priority}, expected ${wanted.priority}`);
  if (wanted.visibility !== undefined && complaint.visibility !== wanted.visibility)
    faults.push(`visibility: ${complaint.visibility}`);
  for (const [field, value] of Object.entries(wanted.fields ?? {})) {
    const one = fieldFault(complaint, field as Field, value);
    if (one !== null) faults.push(one);
  }
  const story = record.facts.map(({ text }) => text).join('\n');
  for (const piece of wanted.facts ?? []) if (!has(story, piece)) faults.push(`facts: “${piece}” is missing`);
  const added = JSON.stringify(record.additions ?? []);
  for (const piece of wanted.added ?? []) if (!has(added, piece)) faults.push(`added: “${piece}” is missing`);
  return faults;
}

async function checkFile(play: Play): Promise<void> {
  const { stage, scene } = play;
  const { read } = stage.house.store;
  const { file } = scene;
  const complaints = (await read.complaints.ofConversation(stage.conversation)).filter(
    ({ status }) => status !== 'abandoned',
  );
  const filed = complaints.filter(({ number }) => number !== null);
  const drafts = complaints.filter(({ status }) => isDraft(status));
  if (file.complaints !== undefined && filed.length !== file.complaints)
    fault(play, `complaints on file: ${filed.length}, expected ${file.complaints}`);
  if (file.drafts !== undefined && drafts.length !== file.drafts)
    fault(play, `drafts: ${drafts.length}, expected ${file.drafts}`);
  const wanted =
    file.cases ??
    ((file.status ?? file.priority ?? file.visibility ?? file.fields ?? file.facts ?? file.added)
      ? [file]
      : []);
  wanted.forEach((one, index) => {
    const complaint = file.cases === undefined ? complaints.at(-1) : complaints[index];
    if (complaint === undefined) fault(play, `there is no complaint ${index + 1} on file`);
    else for (const what of caseFaults(complaint, one)) fault(play, what);
  });
  if (file.handoff !== undefined) {
    const open = (await read.handoffs.open(stage.conversation))?.priority ?? 'none';
    if (open !== file.handoff) fault(play, `handoff: ${open}, expected ${file.handoff}`);
  }
  if (file.consent !== undefined) {
    const consent = consentStatus(await read.consents.of(stage.conversation), 'file');
    if (consent !== file.consent) fault(play, `consent: ${consent}, expected ${file.consent}`);
  }
  if (file.nowhere !== undefined) {
    const everywhere = `${stage.rows()}\n${stage.logged.join('\n')}`;
    for (const secret of file.nowhere)
      if (everywhere.includes(secret)) fault(play, `“${secret}” stands in the store or a log`);
  }
  for (const secret of file.neverOnDisk ?? [])
    if (stage.wasOnDisk(secret)) fault(play, `“${secret}” was written to the disk`);
}

async function perform(play: Play): Promise<void> {
  const { stage, scene } = play;
  const hello = await look(play, null);
  for (const one of scene.greeting ?? [])
    if (!stands(hello.map(({ text }) => text).join('\n'), one))
      fault(play, `greeting: “${shown(one)}” is missing`);
  for (const step of scene.say) {
    const { refusal, messages } = await act(play, step);
    await check(play, step, refusal, messages);
  }
  await checkFile(play);
  for (const one of await complaintFaults(stage.house.store, stage.conversation)) fault(play, one);
  for (const line of stage.logged)
    if (/"level":"(warn|error)"/.test(line)) fault(play, `log: ${line.trim()}`);
}

/** Plays a dialogue against the real house. Folder `happy` may take eight questions. */
export async function playScene({ category, file, dialogue }: Scene): Promise<Played> {
  const stage = await openStage(dialogue);
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
