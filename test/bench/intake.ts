import { newId } from '../../src/basics/id.ts';
import { silentLog } from '../../src/basics/log.ts';
import { parseConfig } from '../../src/config.ts';
import type { Address, Asking } from '../../src/conversation/message.ts';
import { type House, openHouse } from '../../src/house.ts';
import { type Figures, timed } from './figures.ts';

type Words = { readonly text: string; readonly choice?: string };

/** What the `n`th consumer says: no two at once use the same words. */
export type Line = (n: number) => Words;

const COLOURS = [...'红黄蓝绿黑白灰紫'];
const WARES = ['茶杯', '雨伞', '书包', '毛毯', '台灯', '帽子', '围巾', '箱子'];
const STORY: Line = (n) => ({
  text: `圆通测试快递把我的${COLOURS[n % 8]}色${WARES[Math.floor(n / 8) % 8]}弄丢了`,
});

/** The eight fields of the intake are the story and what follows, consent and the yes apart. */
const ANSWERS: Partial<Readonly<Record<Asking, Line>>> = {
  request: () => ({ text: '赔钱' }),
  incidentDate: (n) => ({ text: `8月${1 + (n % 28)}号` }),
  amount: (n) => ({ text: `${3600 + n}元` }),
  priorContact: (n) => ({ text: `打过他们客服${2 + (n % 60)}次，没用` }),
  consent: () => ({ text: '同意', choice: 'consent-yes' }),
  name: () => ({ text: '张三测试' }),
  phone: (n) => ({ text: `138000000${10 + (n % 80)}` }),
  confirm: () => ({ text: '提交', choice: 'confirm' }),
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
async function nextLine(house: House, talk: Opened): Promise<Line | null> {
  const lines = await house.store.read.messages.latest(talk.id, 5);
  const last = lines.findLast(({ extras }) => extras.asking !== undefined || extras.complaint !== undefined);
  if (last?.extras.complaint !== undefined) return null;
  const line = ANSWERS[last?.extras.asking ?? 'facts'];
  if (line === undefined) throw new Error(`the bench has no answer when asked for ${last?.extras.asking}`);
  return line;
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
): Promise<readonly Line[]> {
  const script: Line[] = [];
  for (let line: Line | null = STORY; line !== null; line = await nextLine(house, talk)) {
    script.push(line);
    await takeTurn(house, talk, line(0));
    afterTurn();
  }
  if (script.length !== TURNS) throw new Error(`the intake took ${script.length} turns and not ${TURNS}`);
  return script;
}

/** `intakes` intakes, `atOnce` of them at any time. Throws when one was not filed at its end. */
export async function runHouse(
  house: House,
  script: readonly Line[],
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
        const n = waiting.length;
        for (const line of script) turns.push(await timed(() => takeTurn(house, talk!, line(n))));
      }
    };
    await Promise.all(Array.from({ length: atOnce }, consumer));
  });
  for (const talk of talks) {
    if ((await nextLine(house, talk)) !== null) throw new Error('an intake was not filed');
  }
  return { turns, took };
}
