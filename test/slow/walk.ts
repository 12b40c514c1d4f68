import type { WireMessage } from '../../src/wire/chat.ts';
import type { Accepted, Sending, Talk } from './talk.ts';

type Answer = Omit<Sending, 'clientId'>;

const STORIES = [
  '我在乐动测试健身房办的年卡，交了3600元，8月20号他们突然关门了，人也找不到',
  '上个月15号在网上买的电饭煲，花了458元，用了三天就不通电了，商家说过了七天不管',
  '10月9日圆点测试快递把我的包裹弄丢了，里面的鞋699元，客服一直说在催',
];

/** What this consumer says when asked for something; the rest they don't know. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  facts: { text: STORIES[0]! },
  respondent: { text: '乐动测试健身房' },
  incidentDate: { text: '8月20号' },
  region: { text: '上海' },
  request: { choice: 'set:request:refund' },
  amount: { text: '3600元' },
  priorContact: { text: '打过他们客服电话，没用' },
  consent: { choice: 'consent-yes' },
  name: { text: '张三测试' },
  phone: { text: '13800000000' },
  confirm: { choice: 'confirm' },
};

const DONT_KNOW: Answer = { text: '不记得了' };
const MOST_LINES = 30;

/** What was sent over a whole intake, and the case number that the consumer was told. */
export interface Walk {
  readonly accepted: readonly Accepted[];
  readonly number: string;
}

/** The answer to what was just said, once there is one. */
async function answerAfter(talk: Talk, id: string, seen: number): Promise<readonly WireMessage[]> {
  const lines: WireMessage[] = [];
  for (;;) {
    lines.push(...(await talk.read(lines.at(-1)?.seq ?? seen)));
    const own = lines.findIndex((line) => line.id === id);
    if (own !== -1 && lines.slice(own).some(({ from }) => from === 'bot')) return lines;
  }
}

/** Tells a story and answers what is asked until the complaint is filed. Throws when that takes too many lines. */
export async function walkIntake(talk: Talk, story: number): Promise<Walk> {
  const accepted: Accepted[] = [];
  let seen = 0;
  const told: Answer = { text: STORIES[story % STORIES.length]! };
  let next = told;
  const asked: (string | undefined)[] = [];
  while (accepted.length < MOST_LINES) {
    const sent = await talk.send({ clientId: `line ${accepted.length}`, ...next });
    accepted.push(sent);
    const lines = await answerAfter(talk, sent.id, seen);
    seen = lines.at(-1)!.seq;
    const filed = lines.find(({ complaint }) => complaint !== undefined)?.complaint;
    if (filed !== undefined) return { accepted, number: filed.number };
    const asking = lines.findLast((line) => line.asking !== undefined)?.asking;
    asked.push(asking);
    next = asking === undefined ? told : (ANSWERS[asking] ?? DONT_KNOW);
  }
  throw new Error(`an intake took more than ${MOST_LINES} lines; asked: ${asked.join(', ')}`);
}
