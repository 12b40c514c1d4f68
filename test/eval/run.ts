import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { load as parseYaml } from 'js-yaml';
import { readConfig } from '../../src/config.ts';
import { loadLibrary } from '../../src/knowledge/load.ts';
import { loadLanguageData } from '../../src/language/data.ts';
import { columns } from '../bench/figures.ts';
import { realKnowledge } from '../knowledge/folder.ts';
import { declining, type Own, ownQuestions } from './answers.ts';
import { chineseComplaints, englishComplaints, liveComplaints, understandingSpeed } from './complaints.ts';
import { grammar } from './grammar.ts';
import { liveUnderstanding } from './live.ts';
import { type Score, SHARED_LAWS } from './score.ts';
import { speedOf } from './speed.ts';
import { statuteQuestions, statuteSpeed } from './statutes.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const KNOWLEDGE = join(ROOT, 'knowledge');
/** The last run's figures and what went wrong in it stay here. */
const FOLDER = join(ROOT, '.eval');
const FIGURES = join(FOLDER, 'figures.json');

const share = ({ right, all }: Pick<Score, 'right' | 'all'>): string =>
  all === 0 ? '-' : (right / all).toFixed(3).replace(/^0/, '');

const before: Readonly<Record<string, string>> = existsSync(FIGURES)
  ? (JSON.parse(readFileSync(FIGURES, 'utf8')) as Record<string, string>)
  : {};

const data = loadLanguageData(KNOWLEDGE);
const library = loadLibrary(KNOWLEDGE, existsSync(SHARED_LAWS) ? SHARED_LAWS : null);
await library.openStatutes();
const own = parseYaml(readFileSync(join(ROOT, 'test/knowledge/own-questions.yaml'), 'utf8')) as Record<
  string,
  readonly Own[]
>;
const { model } = readConfig();
const live = model === null ? null : liveUnderstanding(model, data);
const scores = [
  ...chineseComplaints(data),
  ...englishComplaints(data),
  ...grammar(data),
  ...declining(library),
  ...ownQuestions(library, own),
  ...statuteQuestions(library),
  ...(live === null ? [] : await liveComplaints(data, live.understand)),
];

if (scores.length === 0) console.log('../shared/data is not here: nothing to score.');
else {
  console.log(
    columns([
      ['', 'now', 'before', 'aim', 'cases'],
      ...scores.map((score) => [
        score.name,
        share(score),
        before[score.name] ?? '-',
        score.aim ?? '-',
        String(score.all),
      ]),
    ]),
  );
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(FIGURES, JSON.stringify(Object.fromEntries(scores.map((one) => [one.name, share(one)]))));
  writeFileSync(
    join(FOLDER, 'wrong.txt'),
    scores.map(({ name, wrong }) => `# ${name}\n${wrong.join('\n')}\n`).join('\n'),
  );
}

const speeds = [
  understandingSpeed(data),
  speedOf(
    'answering from the entries',
    Object.values(own).flatMap((list) => list.map(({ ask }) => ask)),
    5,
    (ask) =>
      library.ask(ask, {
        lang: /\p{Script=Han}/u.test(ask) ? 'zh' : 'en',
        on: '2026-11-23',
        entriesOnly: true,
      }),
  ),
  statuteSpeed(realKnowledge().laws),
];
for (const speed of speeds) if (speed !== null) console.log(speed);
if (live === null) console.log('OPENAI_API_KEY is not set: no live model was asked.');
else {
  const { calls, tokensIn, tokensOut, milliseconds, failed } = live.spent;
  console.log(
    `${model!.model}: ${calls} calls, ${failed} without an answer, ${tokensIn} tokens in and ${tokensOut} out, ${Math.round(milliseconds / Math.max(calls, 1))} ms a call`,
  );
}
