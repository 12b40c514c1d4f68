import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SetupError } from '../../src/basics/errors.ts';
import { CODES, INTENTS, PROPOSABLE } from '../../src/language/model/interpret-question.ts';
import { loadPrompt, parsePrompt } from '../../src/language/model/prompt.ts';

const FOLDER = join(import.meta.dirname, '../../prompts');

describe('the prompts', () => {
  it('name every intent, field and code that is taken', () => {
    const { text } = loadPrompt(FOLDER, 'interpret');
    const words = new Set(text.match(/[a-zA-Z0-9-]+/g));
    for (const word of [...INTENTS, ...PROPOSABLE, ...Object.values(CODES).flatMap((codes) => codes ?? [])])
      expect(words, word).toContain(word);
  });

  it('have a hash of their own text, which changes with it', () => {
    const file = readFileSync(join(FOLDER, 'compose.md'), 'utf8');
    const { hash } = parsePrompt('compose', file);
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
    expect(parsePrompt('compose', file).hash).toBe(hash);
    expect(parsePrompt('compose', `${file} `).hash).not.toBe(hash);
  });

  it.each([
    ['no front matter', 'Say something.'],
    ['another output', '---\ninput: compose-input\noutput: interpret-output\n---\nSay something.'],
    ['a front matter that is none', '---\n- input\n---\nSay something.'],
  ])('stop the start with %s, naming the file', (_, file) => {
    expect(() => parsePrompt('compose', file)).toThrow(SetupError);
    expect(() => parsePrompt('compose', file)).toThrow(/^prompts\/compose\.md: /);
  });

  it('stop the start where one is missing', () => {
    expect(() => loadPrompt(join(FOLDER, 'nowhere'), 'compose')).toThrow(
      'prompts/compose.md: the file is missing',
    );
  });
});
