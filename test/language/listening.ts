import { resolve } from 'node:path';
import { type Instant, instant } from '../../src/basics/clock.ts';
import type { ComplaintRecord, Field, FieldValues, Slot } from '../../src/complaints/record.ts';
import { EMPTY_RECORD } from '../../src/complaints/record.ts';
import type { Asking, Message } from '../../src/conversation/message.ts';
import type { Command } from '../../src/dialogue/command.ts';
import { loadLanguageData } from '../../src/language/data.ts';
import { type Interpretation, interpret, type Listening } from '../../src/language/interpret.ts';
import { kept, reflexes } from '../../src/language/reflex.ts';
import { type Understanding, understand } from '../../src/language/understand.ts';

export const data = loadLanguageData(resolve(import.meta.dirname, '../../knowledge'));

/** Monday 23 November 2026, noon in Shanghai. */
export const NOON: Instant = instant(Date.parse('2026-11-23T12:00:00+08:00'));

export const message = (text: string, n = 1, choice: string | null = null): Message => ({
  id: `m${n}`,
  conversation: 'c1',
  seq: n,
  from: 'consumer',
  text,
  at: NOON,
  eventKey: null,
  turn: null,
  attempts: 0,
  choice,
  about: null,
  replaces: null,
  extras: kept(reflexes(text)),
});

export const quiet: Listening = {
  now: NOON,
  lang: 'zh',
  asking: null,
  choices: [],
  mending: null,
  hasDraft: false,
  offer: null,
  record: null,
  filed: false,
  withdrawn: false,
  declined: false,
  aside: false,
  orders: [],
};

/** A talk in which a question is open. */
export const open = (asking: Asking, more: Partial<Listening> = {}): Listening => ({
  ...quiet,
  asking,
  hasDraft: true,
  record: EMPTY_RECORD,
  ...more,
});

export const hear = (texts: string | readonly string[], context: Listening = quiet): Interpretation =>
  interpret(
    [texts].flat().map((text, i) => message(text, i + 1)),
    context,
    data,
  );

export const press = (choice: string, context: Listening = quiet): readonly Command[] =>
  interpret([message('some label', 1, choice)], context, data).commands;

/** What each command does, in order. */
export const deeds = (texts: string | readonly string[], context: Listening = quiet): readonly string[] =>
  hear(texts, context).commands.map((command) => command.do);

function slots(commands: readonly Command[]): readonly { field: Field; slot: Slot }[] {
  return commands.flatMap((command) => ('found' in command ? command.found : []));
}

/** The slot that was found for a field, or undefined. */
export const slotOf = (commands: readonly Command[], field: Field): Slot | undefined =>
  slots(commands).find((found) => found.field === field)?.slot;

/** The value that was found for a field, or undefined. */
export function valueIn<F extends Field>(commands: readonly Command[], field: F): FieldValues[F] | undefined {
  const slot = slotOf(commands, field);
  return slot !== undefined && 'value' in slot ? (slot.value as FieldValues[F]) : undefined;
}

export const fields = (commands: readonly Command[]): readonly Field[] =>
  slots(commands).map((found) => found.field);

export const grasp = (text: string): Understanding => understand(text, { now: NOON }, data);

/** A record in which some values stand already, said in an earlier message. */
export function recordOf(values: Partial<FieldValues>, facts: readonly string[] = []): ComplaintRecord {
  const source = { message: 'm0', from: 0, to: 0, by: 'rule', said: true, confirmed: false } as const;
  return {
    ...EMPTY_RECORD,
    facts: facts.map((text) => ({ text, source })),
    slots: Object.fromEntries(Object.entries(values).map(([field, value]) => [field, { value, source }])),
  };
}
