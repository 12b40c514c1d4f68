import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { load as parse } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import type { Asking } from '../../src/conversation/message.ts';
import type { Command } from '../../src/dialogue/command.ts';
import { hear, open, slotOf, valueIn } from './listening.ts';

/** One saying and the value that a person would note down from it. */
interface Saying {
  readonly text: string;
  readonly asking?: Asking | 'story';
  readonly is: unknown;
  /** What of their words has to be kept beside the value. */
  readonly words?: string;
}

type Reading = (commands: readonly Command[], saying: Saying) => unknown;

const NAMES: Readonly<Record<string, { readonly asking: Asking; readonly read: Reading }>> = {
  amount: {
    asking: 'amount',
    read: (commands) => {
      const fen = valueIn(commands, 'amount')?.fen;
      return fen === undefined ? 'none' : fen / 100;
    },
  },
  date: {
    asking: 'incidentDate',
    read: (commands) => {
      const range = valueIn(commands, 'incidentDate');
      if (range === undefined) return 'none';
      return range.from === range.to ? range.from : `${range.from}..${range.to}`;
    },
  },
  respondent: {
    asking: 'respondent',
    read: (commands, { is }) => {
      const names = valueIn(commands, 'respondent')?.map(({ name }) => name) ?? [];
      if (names.length === 0) return 'none';
      const wanted = Array.isArray(is) ? (is as string[]) : [];
      return names.map((name) => wanted.find((one) => one.split('|').includes(name)) ?? name);
    },
  },
  prior: {
    asking: 'priorContact',
    read: (commands) => {
      const slot = slotOf(commands, 'priorContact');
      if (commands.some((one) => one.do === 'skip' && one.how === 'none')) return 'nobody';
      if (slot !== undefined && 'absent' in slot && slot.absent === 'none') return 'nobody';
      const tried = valueIn(commands, 'priorContact')?.tried ?? [];
      return tried.length === 0 ? 'none' : [...tried].sort();
    },
  },
  request: {
    asking: 'request',
    read: (commands, { words }) => {
      const wishes = valueIn(commands, 'request') ?? [];
      if (words !== undefined && !wishes.some(({ text }) => text?.includes(words)))
        return 'without their words';
      return wishes.length === 0 ? 'none' : wishes.map(({ kind }) => kind).sort();
    },
  },
};

const sayings = (name: string): readonly Saying[] =>
  parse(readFileSync(resolve(import.meta.dirname, `values-${name}.yaml`), 'utf8')) as Saying[];

const UNORDERED = ['prior', 'request'];

describe.each(Object.keys(NAMES))('%s out of free words', (name) => {
  const { asking, read } = NAMES[name] as (typeof NAMES)[string];
  it.each(sayings(name))('$text', (saying) => {
    const asked = saying.asking ?? asking;
    const { commands } = asked === 'story' ? hear(saying.text) : hear(saying.text, open(asked));
    const wanted = UNORDERED.includes(name) && Array.isArray(saying.is) ? [...saying.is].sort() : saying.is;
    expect(read(commands, saying)).toEqual(wanted);
  });
});
