import { newId } from '../../src/basics/id.ts';
import { silentLog } from '../../src/basics/log.ts';
import { parseConfig } from '../../src/config.ts';
import type { Address, Asking } from '../../src/conversation/message.ts';
import { type House, openHouse } from '../../src/house.ts';
import { type Figures, timed } from './figures.ts';

export type Words = { readonly text: string; readonly choice?: string };

const STORY: Words = { text: '圆通测试快递把我的快递弄丢了' };

/** The eight fields of the intake are the story and what follows, consent and the yes apart. */
const ANSWERS: Partial<Readonly<Record<Asking, Words>>> = {
  request: { text: '赔钱' },
  incidentDate: { text: '8月20号' },
  amount: { text: '3600元' },
  priorContact: { text: '打过他们客服，没用' },
  consent: { text: '同意', choice: 'consent-yes' },
  name: { text: '张三测试' },
  phone: { text: '13800000000' },
  confirm: { text: '提交', choice: 'confirm' },
};
export const TURNS = 1 + Object.keys(ANSWERS).length;

/** The real house on an embedded store in `folder`, with no wait for bursts. */
export function openBenchHouse(folder: string): Promise<House> {
  const config = parseConfig({
    DATA_DIR: folder,
    SECRET_KEY: 'made up for a bench, and long enough to count',
  });
  return openHouse(config, { log: silentLog, burst: { quiet: 0, most: 0 } });
}

/** A chat that has been opened and not been written to. */
export interface Opened {
  readonly id: string;
  readonly address: Address;
}

export async function openTalk(house: House): Promise<Opened> {
  const address: Address = { channel: 'web', account: 'widget', chat: newId() };
  const { id } = await house.reception.open(address, 'zh');
  return { id, address };
}

/** The words that answer what the bot asked last; null once the complaint is filed. */
async function nextWords(house: House, talk: Opened): Promise<Words | null> {
  const lines = await house.store.read.messages.latest(talk.id, 5);
  const last = lines.findLast(({ extras }) => extras.asking !== undefined || extras.complaint !== undefined);
  if (last?.extras.complaint !== undefined) return null;
  const words = ANSWERS[last?.extras.asking ?? 'facts'];
  if (words === undefined) throw new Error(`the bench has no answer when asked for ${last?.extras.asking}`);
  return words;
}

/** From the line's arrival until its answer is on disk. */
async function takeTurn(house: House, talk: Opened, words: Words): Promise<void> {
  const received = await house.reception.receive({ address: talk.address, eventKey: newId(), ...words });
  if (!received.ok) throw new Error(received.error.message);
  await house.reception.settle(talk.id);
}

/**
 * Walks one intake by answering what is asked and returns what was said. Throws when it takes another number of turns
 * than `TURNS`.
 */
export async function learnScript(
  house: House,
  talk: Opened,
  afterTurn: () => void = () => undefined,
): Promise<readonly Words[]> {
  const script: Words[] = [];
  for (let words: Words | null = STORY; words !== null; words = await nextWords(house, talk)) {
    script.push(words);
    await takeTurn(house, talk, words);
    afterTurn();
  }
  if (script.length !== TURNS) throw new Error(`the intake took ${script.length} turns and not ${TURNS}`);
  return script;
}

/** `intakes` intakes, `atOnce` of them at any time. Throws when one was not filed at its end. */
export async function runHouse(
  house: House,
  script: readonly Words[],
  intakes: number,
  atOnce: number,
): Promise<Figures> {
  const talks: Opened[] = [];
  for (let n = 0; n < intakes; n++) talks.push(await openTalk(house));
  const waiting = [...talks];
  const turns: number[] = [];
  const took = await timed(async () => {
    const consumer = async (): Promise<void> => {
      for (let talk = waiting.pop(); talk !== undefined; talk = waiting.pop()) {
        for (const words of script) turns.push(await timed(() => takeTurn(house, talk!, words)));
      }
    };
    await Promise.all(Array.from({ length: atOnce }, consumer));
  });
  for (const talk of talks) {
    if ((await nextWords(house, talk)) !== null) throw new Error('an intake was not filed');
  }
  return { turns, took };
}
