import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCalendar } from '../../src/calendar/parse.ts';
import { clocksFor, isDuty } from '../../src/complaints/clocks.ts';
import { parseRights } from '../../src/complaints/rights.ts';
import { parseAuthorities } from '../../src/complaints/venue.ts';
import { at } from './say.ts';

const root = resolve(import.meta.dirname, '../..');
const corpus = resolve(root, '../shared/data/laws/corpus_articles.jsonl');
const read = (name: string) => readFileSync(resolve(root, 'knowledge', name), 'utf8');

// Runs where the statutes lie beside the project.
describe.skipIf(!existsSync(corpus))('the law that clocks, rights and doors rest on', () => {
  it('has the articles that are cited, and the numbers in them', () => {
    const articles = readFileSync(corpus, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    const rights = parseRights(read('rights.yaml')).flatMap(({ citations }) => citations);
    const duties = clocksFor(at('2026-11-23T04:00:00Z'), 'bank', parseCalendar(read('calendar.yaml')))
      .filter(isDuty)
      .map(({ citation }) => citation);
    const doors = [...parseAuthorities(read('authorities.yaml')).authorities.values()].flatMap(
      ({ route }) => [...route.citations, ...route.citationsOfDoor],
    );
    expect(rights.length).toBeGreaterThan(0);
    expect(doors.length).toBeGreaterThan(0);
    for (const { law, article } of [...rights, ...duties, ...doors]) {
      const found = articles.some((line) => {
        const row = JSON.parse(line) as Record<string, unknown>;
        return Object.values(row).includes(law) && Object.values(row).includes(article);
      });
      expect(found, `${law} art. ${article}`).toBe(true);
    }
  });
});
