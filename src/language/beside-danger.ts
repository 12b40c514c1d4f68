import { isWordless } from '../basics/text.ts';
import type { Field } from '../complaints/record.ts';
import type { SafetyDetail } from '../complaints/taxonomy.ts';
import type { Message } from '../conversation/message.ts';
import type { Command } from '../dialogue/command.ts';
import { finder } from './found.ts';
import type { Listening } from './listening.ts';
import { isAboutDying, relief, withoutClauses, withoutRelief } from './reflex.ts';

const DYING: readonly string[] = ['self-harm', 'other-self-harm'] satisfies readonly SafetyDetail[];
const again = (message: string, detail: SafetyDetail): Command => ({
  do: 'safety',
  kind: 'self-harm',
  detail,
  message,
});

/** What a short line of danger says by the way, and what even one that answers a question does. */
const BY_THE_WAY: readonly Field[] = [
  'respondent',
  'amount',
  'product',
  'issue',
  'phone',
  'outlet',
  'moneyMoving',
];
/** What befalls somebody while they complain of something else. */
const BEFALLS: readonly string[] = [
  'self-harm',
  'other-self-harm',
  'gas',
  'fire',
  'trapped',
  'emergency-other',
] satisfies readonly SafetyDetail[];
/** A longer line is a story, and all that it tells counts. */
const SHORT = 60;

/**
 * 我老公昏过去了 is no answer to whom they turned to, nor 今晚 the day of the trouble; and what is on file nobody mends
 * in such a moment.
 */
function toldInAlarm(command: Command, length: number, { record }: Listening): Command {
  if (!('found' in command)) return command;
  const open = command.found.filter(
    ({ field }) => record?.slots[field] === undefined || field === 'moneyMoving',
  );
  const found = length > SHORT ? open : open.filter(({ field }) => BY_THE_WAY.includes(field));
  return { ...command, found };
}

/** 又扣了一笔, told when that was asked: it still moves. */
function withMoneyMoving(commands: readonly Command[], { id, text }: Message): readonly Command[] {
  const moving = finder(id)('moneyMoving', true, { from: 0, to: text.length }, { confirmed: true });
  const at = commands.findIndex((command) => command.do === 'tell');
  if (at < 0) return [...commands, { do: 'answer', message: id, found: [moving] }];
  return commands.map((command, i) =>
    i === at && command.do === 'tell'
      ? { ...command, found: [...command.found.filter(({ field }) => field !== 'moneyMoving'), moving] }
      : command,
  );
}

/**
 * What a line means beside the danger it speaks of, where this talk was given `orders`. Words about dying fill nothing
 * and stand in no complaint; 人没事了，交吧 hands in.
 */
export function besideDanger(
  line: Message,
  context: Listening,
  read: (rest: Message, context: Listening) => readonly Command[],
): readonly Command[] {
  const { orders } = context;
  const alarms = line.extras.alarms ?? [];
  const ofDying = [...orders, ...alarms.map(({ detail }) => detail)].some((one) => DYING.includes(one));
  const text = ofDying ? withoutClauses(line.text, isAboutDying) : line.text;
  if (text !== line.text && isWordless(text)) {
    const told = orders.findLast((one) => DYING.includes(one));
    return told === undefined || alarms.length > 0 ? [] : [again(line.id, told)];
  }
  const rest = { ...line, text };
  if (alarms.length > 0) {
    const denied = orders.length > 0 && relief(text) === 'denied';
    const aside = context.hasDraft
      ? alarms.every(({ detail }) => BEFALLS.includes(detail))
      : context.filed && alarms.every(({ detail }) => DYING.includes(detail));
    const heard = read(rest, { ...context, asking: null, mending: null })
      .map((command) => toldInAlarm(command, line.text.length, context))
      .filter((command) => command.do !== 'tell' || !aside || line.text.length > SHORT);
    const moves = context.asking === 'moneyMoving' && alarms.some(({ detail }) => detail === 'fraud-moving');
    const told = moves ? withMoneyMoving(heard, rest) : heard;
    return denied ? [{ do: 'relieved', how: 'denied' }, ...told] : told;
  }
  const how = orders.length === 0 ? null : relief(text);
  if (how === null) return read(rest, context);

  const relieved: Command = { do: 'relieved', how };
  const beside = withoutRelief(text);
  if (beside === text) return [relieved, ...puttingNothingAside(read(rest, context))];
  if (isWordless(beside)) return [relieved];
  const meant = read({ ...line, text: beside }, context);
  // Told beside a story the relief is a part of it.
  return [
    relieved,
    ...puttingNothingAside(meant.some((one) => one.do === 'tell') ? read(rest, context) : meant),
  ];
}

/** 没事了 拔了, after orders: all are safe, and nothing is put aside. */
const puttingNothingAside = (commands: readonly Command[]): readonly Command[] =>
  commands.filter((one) => one.do !== 'cancel');
