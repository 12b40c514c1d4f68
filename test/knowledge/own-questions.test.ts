import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load as parse } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { openShelf } from '../../src/knowledge/statutes/open-shelf.ts';
import { LAWS, realKnowledge, realLibrary, TODAY } from './folder.ts';

interface Asked {
  readonly ask: string;
  readonly entries: readonly string[];
}
const questions = parse(readFileSync(join(import.meta.dirname, 'own-questions.yaml'), 'utf8')) as {
  readonly mended: readonly Asked[];
  readonly asked: readonly Asked[];
};
const library = realLibrary();
const answer = (question: string) =>
  library.ask(question, { lang: /\p{Script=Han}/u.test(question) ? 'zh' : 'en', on: TODAY });
const isRight = ({ ask, entries }: Asked): boolean => {
  const [first] = answer(ask).entries;
  return first === undefined ? entries.length === 0 : entries.includes(first);
};
const missed = (list: readonly Asked[]): readonly string[] =>
  list.filter((one) => !isRight(one)).map(({ ask }) => `${ask} -> ${answer(ask).entries[0] ?? 'nothing'}`);

describe('questions of our own', () => {
  it('are 100 in Chinese and 50 in English, and lead to the right entry nine times in ten', () => {
    const english = questions.mended.filter(({ ask }) => !/\p{Script=Han}/u.test(ask));
    expect([questions.mended.length, english.length]).toEqual([150, 50]);
    const wrong = missed(questions.mended);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(15);
    const wrongEnglish = missed(english);
    expect(wrongEnglish.length, wrongEnglish.join('\n')).toBeLessThanOrEqual(5);
  });

  it('asked afterwards lead there, too', () => {
    const wrong = missed(questions.asked);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(4);
  });

  it.skipIf(!existsSync(LAWS))('are answered with articles that stand in the law of the day', async () => {
    const { laws, legalWords } = realKnowledge();
    const { shelf } = await openShelf(LAWS, laws, legalWords);
    const wrong = [...questions.mended, ...questions.asked].flatMap(({ ask }) =>
      answer(ask)
        .citations.filter(({ law, article, effective, until }) => {
          const stands = shelf.has(law, article, TODAY);
          return stands === false || effective > TODAY || (until !== undefined && until < TODAY);
        })
        .map(({ law, article }) => `${ask}: ${law} ${article}`),
    );
    expect(wrong).toEqual([]);
  });
});
