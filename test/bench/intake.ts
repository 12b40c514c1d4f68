import { newId } from '../../src/basics/id.ts';
import { silentLog } from '../../src/basics/log.ts';
import { parseConfig } from '../../src/config.ts';
import type { Address, Asking } from '../../src/conversation/message.ts';
import { type House, openHouse } from '../../src/house.ts';
import { type Figures, timed } from './figures.ts';

type Words = { readonly text: string; readonly choice?: string };

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
async function nextWords(
  house: House,
  talk: Opened,
  seen: number,
): Promise<{ words: Words | null; seen: number }> {
  const lines = await house.reception.messages(talk.id, seen, 20);
  const last = lines.findLast(({ extras }) => extras.asking !== undefined || extras.complaint !== undefined);
  if (last?.extras.complaint !== undefined) return { words: null, seen };
  const words = ANSWERS[last?.extras.asking ?? 'facts'];
  if (words === undefined) throw new Error(`the bench has no answer when asked for ${last?.extras.asking}`);
  return { words, seen: lines.at(-1)!.seq };
}

/**
 * One intake from the story to the filed complaint; a turn runs from the line's arrival until its answer is on disk.
 * Throws when the intake has another number of turns than `TURNS`.
 */
export async function walk(
  house: House,
  talk: Opened,
  afterTurn: () => void = () => undefined,
): Promise<readonly number[]> {
  const turns: number[] = [];
  let words: Words | null = STORY;
  let seen = 0;
  while (words !== null) {
    const line = { address: talk.address, eventKey: newId(), ...words };
    const took = await timed(async () => {
      const received = await house.reception.receive(line);
      if (!received.ok) throw new Error(received.error.message);
      await house.reception.settle(talk.id);
    });
    turns.push(took);
    afterTurn();
    ({ words, seen } = await nextWords(house, talk, seen));
  }
  if (turns.length !== TURNS) throw new Error(`the intake took ${turns.length} turns and not ${TURNS}`);
  return turns;
}

/** `intakes` intakes, `atOnce` of them at any time. */
export async function runHouse(house: House, intakes: number, atOnce: number): Promise<Figures> {
  const talks: Opened[] = [];
  for (let n = 0; n < intakes; n++) talks.push(await openTalk(house));
  const turns: number[] = [];
  const took = await timed(async () => {
    const consumer = async (): Promise<void> => {
      for (let talk = talks.pop(); talk !== undefined; talk = talks.pop()) {
        turns.push(...(await walk(house, talk)));
      }
    };
    await Promise.all(Array.from({ length: atOnce }, consumer));
  });
  return { turns, took };
}
