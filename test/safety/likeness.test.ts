import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseExamples, readExamples } from '../../src/language/reflex/examples.ts';
import { heard } from '../../src/language/reflex/heard.ts';
import { idea, Sentence } from '../../src/language/reflex/idea.ts';
import { type Example, learn, recall } from '../../src/language/reflex/likeness.ts';
import { BATCHES, emergencies, nearMisses } from './cases.ts';

const said = (text: string): readonly Sentence[] => [new Sentence(heard(text))];
const example = (text: string, danger: Example['danger']): Example => ({ line: said(text), danger });
const KITCHEN = idea('厨房');

describe('likeness', () => {
  const examples = [
    example('屋里有煤气味', 'gas'),
    example('煤气漏了怎么办', 'gas'),
    example('窗帘着火了', 'fire'),
    example('厨房着火了', 'fire'),
    example('厨房的灶台装歪了', null),
    example('窗帘颜色不对', null),
    example('屋里的灯坏了', null),
    example('怎么办退货', null),
  ];

  it('tells dangerous from calm, and which danger', () => {
    const likeness = recall(learn(examples, [KITCHEN]), [KITCHEN]);
    expect(likeness.score(said('煤气味很大'))).toBeGreaterThan(0);
    expect(likeness.score(said('灯的颜色不对'))).toBeLessThan(0);
    expect(likeness.danger(said('煤气味很大')).danger).toBe('gas');
    expect(likeness.danger(said('沙发着火了')).danger).toBe('fire');
  });

  it('is the same for the same examples', () => {
    const line = said('厨房里有味道');
    const score = (): number => recall(learn(examples, [KITCHEN]), [KITCHEN]).score(line);
    expect(score()).toBe(score());
  });
});

describe('the examples of danger', () => {
  it('name file and field of a fault', () => {
    expect(() => parseExamples('danger: {}\ncalm: [退款]\n')).toThrow(/knowledge\/danger\.yaml.*self-harm/s);
    expect(() => parseExamples('calm: [')).toThrow(/knowledge\/danger\.yaml/);
  });

  it('hold none of the lines by which the reflexes are measured', () => {
    const learnt = new Set(readExamples().map(({ line }) => line.map(({ text }) => text).join()));
    for (const batch of BATCHES)
      for (const { text } of [...emergencies(`emergencies${batch}`), ...nearMisses(`near-misses${batch}`)])
        expect(learnt.has(heard(text)), text).toBe(false);
  });

  it('hold no telephone, card or identity number', () => {
    const text = readFileSync(join(import.meta.dirname, '../../knowledge/danger.yaml'), 'utf8');
    expect(text).not.toMatch(/\d{11}/);
  });
});
