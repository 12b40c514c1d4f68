import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { load as parse } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import type { Asking } from '../../src/conversation/message.ts';
import type { Command } from '../../src/dialogue/command.ts';
import { hear, open, valueIn } from './listening.ts';

/** One saying and the value that a person would note down from it. */
interface Saying {
  readonly text: string;
  readonly asking?: Asking | 'story';
  readonly is: unknown;
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
};

const sayings = (name: string): readonly Saying[] =>
  parse(readFileSync(resolve(import.meta.dirname, `values-${name}.yaml`), 'utf8')) as Saying[];

describe.each(Object.keys(NAMES))('%s out of free words', (name) => {
  const { asking, read } = NAMES[name] as (typeof NAMES)[string];
  it.each(sayings(name))('$text', (saying) => {
    const asked = saying.asking ?? asking;
    const { commands } = asked === 'story' ? hear(saying.text) : hear(saying.text, open(asked));
    expect(read(commands, saying)).toEqual(saying.is);
  });
});
