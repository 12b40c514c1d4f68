import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { load as parse } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/dialogue/command.ts';
import { hear, valueIn } from './listening.ts';

interface Story {
  readonly text: string;
  readonly is: readonly string[];
}

const stories = parse(readFileSync(resolve(import.meta.dirname, 'told.yaml'), 'utf8')) as Readonly<
  Record<string, readonly Story[]>
>;

/** What is asked for, for whom, how many they are and whom it is about, in words. */
const NOTED: Readonly<Record<string, (commands: readonly Command[]) => readonly string[]>> = {
  request: (commands) => (valueIn(commands, 'request') ?? []).map(({ kind }) => kind),
  onBehalf: (commands) => [valueIn(commands, 'onBehalf')?.relation ?? []].flat(),
  joint: (commands) => [valueIn(commands, 'joint') ?? []].flat().map(String),
  respondent: (commands) => (valueIn(commands, 'respondent') ?? []).map(({ name }) => name),
};

describe.each(Object.entries(stories))('the %s of a story', (field, lines) => {
  it.each(lines.map(({ text, is }) => [text, is] as const))('%s', (text, is) => {
    expect([...NOTED[field]!(hear(text).commands)].sort()).toEqual([...is].sort());
  });
});
