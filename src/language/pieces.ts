import type { Message } from '../conversation/message.ts';
import type { Command, Found } from '../dialogue/command.ts';
import { fold } from './fold.ts';
import { finder } from './found.ts';
import { numberOf } from './numerals.ts';

/** A number that ends on a unit, so that a smaller one may follow: 花了三十. */
const OPEN_END =
  /[一二两三四五六七八九几]*(?:[一二两三四五六七八九][十百千万])+[\s,.。;!…]*$|十[\s,.。;!…]*$/;
/** What is smaller, with what is counted behind it: 八块钱, 五十元. */
const REST = /^[\s,.。]*([一二两三四五六七八九十百千]+)(?:块|元|圆)/;
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };

interface Joined {
  /** What the first piece ends with and what the second begins with, in yuan. */
  readonly yuan: number;
  readonly to: number;
}

/** The one number that two pieces of dictation share, 花了三十 and 八块钱; null where each has its own. */
function joined(first: string, second: string): Joined | null {
  const head = OPEN_END.exec(fold(first))?.[0].replace(/[\s,.。;!…]+$/, '');
  const rest = REST.exec(fold(second));
  if (head === undefined || rest === null) return null;
  const unit = UNITS[head.at(-1)!]!;
  const [large, small] = [numberOf(head), numberOf(rest[1]!)];
  if (large === null || small === null || small >= unit || small < unit / 10) return null;
  return { yuan: large + small, to: rest[0].length };
}

const isAmount = ({ field }: Found): boolean => field === 'amount';

/** Takes the sum out of what a piece told; nothing is left of an answer that was the sum alone. */
function withoutAmount(command: Command): readonly Command[] {
  if (command.do !== 'answer' && command.do !== 'tell') return [command];
  const found = command.found.filter((one) => !isAmount(one));
  if (command.do === 'tell') return [{ ...command, found }];
  if (found.length > 0) return [{ ...command, found }];
  return command.told === undefined ? [] : [command.told];
}

/** Puts the joined sum where the second piece told a part of it. */
function withAmount(command: Command, line: Message, { yuan, to }: Joined): Command {
  if (command.do !== 'answer' && command.do !== 'tell') return command;
  const value = { fen: yuan * 100, approximate: false };
  const amount = finder(line.id)('amount', value, { from: 0, to }, { confirmed: command.do === 'answer' });
  return { ...command, found: [...command.found.filter((one) => !isAmount(one)), amount] };
}

/** A sum that was dictated in two pieces of one burst is read as one: 花了三十 and 八块钱 are 38. */
export function piecesJoined(commands: readonly Command[], lines: readonly Message[]): readonly Command[] {
  let read = commands;
  for (const [at, second] of lines.entries()) {
    const first = lines[at - 1];
    if (first === undefined || first.choice !== null || second.choice !== null) continue;
    const one = joined(first.text, second.text);
    if (one === null) continue;
    read = read.flatMap((command) => {
      const of = 'message' in command ? command.message : null;
      if (of === first.id) return withoutAmount(command);
      return [of === second.id ? withAmount(command, second, one) : command];
    });
  }
  return read;
}
