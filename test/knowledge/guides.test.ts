import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { load as parse } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { instant } from '../../src/basics/clock.ts';
import { loadLibrary } from '../../src/knowledge/load.ts';
import { loadLanguageData } from '../../src/language/data.ts';
import { guess, read } from '../../src/language/reading.ts';

type Told = { readonly text: string } & (
  | { readonly guide: string | readonly string[] }
  | { readonly not: string }
);

const knowledge = resolve(import.meta.dirname, '../../knowledge');
const library = loadLibrary(knowledge);
const data = loadLanguageData(knowledge);
const now = instant(Date.parse('2026-11-23T10:00:00+08:00'));
const stories = parse(readFileSync(resolve(import.meta.dirname, 'guides.yaml'), 'utf8')) as readonly Told[];

const guideFor = (text: string): string => {
  const { products, issues } = read(text, { now }, data);
  const lang = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
  return library.guidance(guess(products), guess(issues), lang, text).id;
};

describe('the first step and its law, by what was told', () => {
  it.each(stories)('$text', (story) => {
    if ('not' in story) expect(guideFor(story.text)).not.toBe(story.not);
    else expect([story.guide].flat()).toContain(guideFor(story.text));
  });
});
