import { claim } from '../../acts/claim.ts';
import { reply } from '../../acts/reply.ts';
import { resolve } from '../../acts/resolve.ts';
import type { StaffMember } from '../../acts/staff-member.ts';
import { takeStep } from '../../acts/take-step.ts';
import { DAY, HOUR, type Instant, MINUTE, type manualClock, plus, SECOND } from '../../basics/clock.ts';
import type { Refusal } from '../../basics/errors.ts';
import { newId } from '../../basics/id.ts';
import type { Result } from '../../basics/result.ts';
import type { Complaint } from '../../complaints/complaint.ts';
import type { CaseStep } from '../../complaints/work-on.ts';
import type { Address, Asking, Lang } from '../../conversation/message.ts';
import type { House } from '../../house.ts';
import { type Person, person, type Tale, URGENT } from './people.ts';

/** How many of each there are; those who asked to be called wait, too. */
export const DEMO = { waiting: 60, overdue: 3, closed: 6, answered: 3 } as const;

type Words = { readonly text: string; readonly choice?: string };
type Answers = Readonly<Record<Lang, Partial<Readonly<Record<Asking, string>>>>>;

const ANSWERS: Answers = {
  zh: {
    request: '把钱退给我',
    incidentDate: '就上个月的事',
    region: '示例市示例区',
    priorContact: '找过他们，没用',
    evidence: '有付款记录',
  },
  en: {
    request: 'my money back',
    incidentDate: 'last month',
    region: 'Sample City',
    priorContact: 'I called them twice, no use',
    evidence: 'I have the receipt',
  },
};
const DONT_KNOW: Readonly<Record<Lang, string>> = { zh: '不记得了', en: "I don't know" };
const HUMAN: Readonly<Record<Lang, string>> = { zh: '转人工', en: 'human' };
const CALL_BACK: Readonly<Record<Lang, string>> = { zh: '给我回电话', en: 'call me back' };
const PAUSE = 35 * SECOND;
const LONGEST_TALK = 16;

/** The real house with a clock that this walks on. */
export interface Stage {
  readonly house: House;
  readonly clock: ReturnType<typeof manualClock>;
}

interface Seat {
  readonly id: string;
  readonly address: Address;
}

/** What came of one made-up consumer's visit. */
interface Visit {
  readonly seat: Seat;
  readonly complaint: Complaint | null;
}

interface Wish {
  readonly at: Instant;
  readonly tale: Tale;
  /** Files under this name; null: the talk stops after the tale. */
  readonly as: Person | null;
  /** How they ask for a person at the end; null: they don't. */
  readonly human: Readonly<Record<Lang, string>> | null;
}

async function say({ house, clock }: Stage, { id, address }: Seat, words: Words): Promise<void> {
  clock.advance(PAUSE);
  const received = await house.reception.receive({ address, eventKey: newId(), ...words });
  if (!received.ok) throw new Error(received.error.message);
  await house.reception.settle(id);
}

function answerTo(asking: Asking, lang: Lang, { name, phone }: Person): Words {
  switch (asking) {
    case 'consent':
      return { text: '', choice: 'consent-yes' };
    case 'confirm':
      return { text: '', choice: 'confirm' };
    case 'name':
      return { text: name };
    case 'phone':
      return { text: phone };
    default:
      return { text: ANSWERS[lang][asking] ?? DONT_KNOW[lang] };
  }
}

/** One consumer tells, answers and files as they would in the widget. */
async function visit(stage: Stage, wish: Wish): Promise<Visit> {
  const { house, clock } = stage;
  clock.set(wish.at);
  await house.timetable.runDue();
  const address: Address = { channel: 'web', account: 'widget', chat: newId() };
  const { lang, lines } = wish.tale;
  const { id } = await house.reception.open(address, lang);
  const seat: Seat = { id, address };
  for (const text of lines) await say(stage, seat, { text });
  const filed = async (): Promise<Complaint | null> =>
    (await house.store.read.complaints.ofConversation(id)).find(({ number }) => number !== null) ?? null;
  for (let turn = 0; wish.as !== null && (await filed()) === null; turn++) {
    if (turn === LONGEST_TALK) throw new Error(`${wish.as.name} never came to the end`);
    const latest = await house.store.read.messages.latest(id, 5);
    const asking = latest.findLast(({ extras }) => extras.asking !== undefined)?.extras.asking;
    await say(stage, seat, answerTo(asking ?? 'facts', lang, wish.as));
  }
  if (wish.human !== null) await say(stage, seat, { text: wish.human[lang] });
  return { seat, complaint: await filed() };
}

function sure<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const ANSWER: Readonly<Record<Lang, string>> = {
  zh: '我们核对了合同和付款记录，商家同意退还没有用完的部分，三个工作日内原路退回。',
  en: 'We checked the contract and the payment; the shop agreed to return the unused part within three working days.',
};

async function work(
  stage: Stage,
  staff: StaffMember,
  done: Visit,
  steps: readonly CaseStep[],
): Promise<void> {
  const { house, clock } = stage;
  const conversation = done.seat.id;
  const lang = (await house.store.read.conversations.get(conversation))!.lang;
  for (const step of steps) {
    clock.advance(20 * MINUTE);
    const text = step === 'answer' ? ANSWER[lang] : '';
    sure(await takeStep(house.desk, { conversation, staff, complaint: done.complaint!.id, step, text }));
    // Whoever has seen it needs no call.
    await say(stage, done.seat, { text: THANKS[lang] });
  }
}

const THANKS: Readonly<Record<Lang, string>> = { zh: '好的，谢谢', en: 'ok, thanks' };
const GREETING: Readonly<Record<Lang, string>> = {
  zh: '您好，材料我看到了，今天就联系商家。',
  en: 'Hello, I have read what you sent and will call the shop today.',
};

/** A talk that a person took, answered and ended. */
async function talkTo(stage: Stage, staff: StaffMember, { seat }: Visit): Promise<void> {
  const { house, clock } = stage;
  const conversation = seat.id;
  clock.advance(10 * MINUTE);
  sure(await claim(house.desk, { conversation, staff }));
  const lang = (await house.store.read.conversations.get(conversation))!.lang;
  clock.advance(MINUTE);
  sure(await reply(house.desk, { conversation, staff, text: GREETING[lang] }));
  await say(stage, seat, { text: THANKS[lang] });
  clock.advance(5 * MINUTE);
  sure(await resolve(house.desk, { conversation, staff }));
}

/**
 * Fills an empty house with made-up consumers by talking to it as they would, from six weeks before `end` to a few
 * minutes before it. Returns a complaint that was answered.
 */
export async function seed(stage: Stage, staff: StaffMember, end: Instant): Promise<Complaint> {
  let n = 0;
  const next = (): Person => person(n++);
  const before = (days: number, hours = 0): Instant => plus(end, -days * DAY - hours * HOUR);

  const overdue: Visit[] = [];
  for (let i = 0; i < DEMO.overdue; i++) {
    const as = next();
    overdue.push(await visit(stage, { at: before(40 - i), tale: as.tale, as, human: HUMAN }));
  }
  for (let i = 0; i < DEMO.closed; i++) {
    const as = next();
    const talks = i % 2 === 0;
    const done = await visit(stage, { at: before(30 - i), tale: as.tale, as, human: talks ? HUMAN : null });
    if (talks) await talkTo(stage, staff, done);
    await work(stage, staff, done, ['accept', 'begin', 'answer', 'close']);
  }
  let shown: Complaint | null = null;
  for (let i = 0; i < DEMO.answered; i++) {
    const as = next();
    const done = await visit(stage, { at: before(12 - i), tale: as.tale, as, human: null });
    await work(stage, staff, done, ['accept', 'begin', 'answer']);
    shown = done.complaint;
  }
  const others = DEMO.waiting - DEMO.overdue;
  for (let i = 0; i < others; i++) {
    const as = next();
    const urgent = i >= others - URGENT.length ? URGENT[i - others + URGENT.length] : undefined;
    const files = urgent === undefined && i % 3 === 0;
    await visit(stage, {
      at: plus(end, -(others - i) * 25 * MINUTE),
      tale: urgent ?? as.tale,
      as: files ? as : null,
      human: urgent !== undefined ? null : files && i % 2 === 0 ? CALL_BACK : HUMAN,
    });
  }
  stage.clock.set(end);
  await stage.house.timetable.runDue();
  return shown!;
}
