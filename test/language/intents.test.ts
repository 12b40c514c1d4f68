import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseDataFile } from '../../src/basics/data-file.ts';
import { ASKABLE } from '../../src/conversation/message.ts';
import type { Command } from '../../src/dialogue/command.ts';
import type { Listening } from '../../src/language/interpret.ts';
import { hear, open, quiet } from './listening.ts';

/** Where a line is said, beside the questions themselves. */
const PLACES = {
  opening: quiet,
  story: { ...quiet, asking: 'facts' },
  declined: { ...open('facts'), asking: null, declined: true },
  aside: { ...quiet, aside: true },
  evidence: { ...quiet, asking: 'evidence', filed: true },
  filed: { ...quiet, filed: true },
  waiting: { ...quiet, filed: true },
  'offered-erase': { ...open('request'), offer: 'erase' },
  'offered-withdraw': { ...quiet, filed: true, offer: 'withdraw' },
} as const satisfies Readonly<Record<string, Listening>>;
type Place = keyof typeof PLACES | (typeof ASKABLE)[number];

const isPlace = (place: Place): place is keyof typeof PLACES => place in PLACES;
const listening = (place: Place): Listening => (isPlace(place) ? PLACES[place] : open(place));

const schema = z.array(
  z.strictObject({
    place: z.enum([...(Object.keys(PLACES) as (keyof typeof PLACES)[]), ...ASKABLE]),
    wants: z.string(),
    lines: z.string().transform((block) => block.trim().split('\n')),
  }),
);

/** What a command comes to, in the words of the file. */
function nameOf(command: Command): string {
  switch (command.do) {
    case 'skip':
      return `skip-${command.how}`;
    case 'language':
      return `language-${command.lang}`;
    case 'start':
      return command.fresh ? 'another-complaint' : 'start';
    case 'correct':
      return command.found.length === 0 ? 'wants-to-correct' : 'nothing';
    case 'cancel':
      return 'put-aside';
    case 'distress':
      return 'insult';
    case 'greet':
      return 'greeting';
    case 'beside':
      return 'form-talk';
    case 'tell':
    case 'answer':
    case 'ask':
    case 'cannot-understand':
      return 'nothing';
    default:
      return command.do;
  }
}

/** Other names that do as well. */
const AS_GOOD: Readonly<Record<string, readonly string[]>> = {
  bye: ['thanks', 'skip-none', 'put-aside'],
  who: ['help'],
  'skip-declined': ['skip-none'],
  'form-talk': ['told-already', 'wait'],
};
/** Taken wrongly, these cost the consumer something. */
const COSTLY = ['erase', 'withdraw', 'put-aside', 'yes', 'another-complaint', 'register'];

interface Heard {
  readonly place: Place;
  readonly wants: string;
  readonly text: string;
  readonly got: readonly string[];
}

const file = 'intents.yaml';
const all: readonly Heard[] = parseDataFile(
  schema,
  readFileSync(join(import.meta.dirname, file), 'utf8'),
  file,
).flatMap(({ place, wants, lines }) =>
  lines.map((text): Heard => {
    const lang = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
    const { commands } = hear(text, { ...listening(place), lang });
    return { place, wants, text, got: [...new Set(commands.map(nameOf))] };
  }),
);

const isRight = ({ wants, got, place }: Heard): boolean =>
  wants === 'nothing'
    ? got.every((one) => one === 'nothing' || (place === 'consent' && one === 'yes') || place === 'aside')
    : got.some((one) => one === wants || AS_GOOD[wants]?.includes(one) === true);

const told = (lines: readonly Heard[]): string =>
  lines.map(({ place, wants, text, got }) => `${place}: ${text}: ${got.join(', ')}, not ${wants}`).join('\n');

describe('what a line wants, in words that nobody learnt', () => {
  it.each(['zh', 'en'])('is known for nine of ten lines in %s', (lang) => {
    const lines = all.filter(({ text }) => (lang === 'zh') === /\p{Script=Han}/u.test(text));
    const wrong = lines.filter((line) => !isRight(line));
    expect(lines.length).toBeGreaterThan(120);
    expect(1 - wrong.length / lines.length, told(wrong)).toBeGreaterThan(0.92);
  });

  it('is not made up: what wants nothing of the talk stays an answer, a question or a part of the story', () => {
    const plain = all.filter(({ wants }) => wants === 'nothing');
    const wrong = plain.filter((line) => !isRight(line));
    expect(wrong.length, told(wrong)).toBeLessThanOrEqual(plain.length * 0.04);
  });

  it('never costs what was not meant', () => {
    const wrong = all.filter(
      (line) => !isRight(line) && line.got.some((one) => COSTLY.includes(one) && one !== line.wants),
    );
    expect(told(wrong)).toBe('');
  });
});
