import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { knowledgeGaps } from '../acts/knowledge-gaps.ts';
import { outdatedAnswers } from '../acts/outdated-answers.ts';
import { systemClock } from '../basics/clock.ts';
import { SetupError } from '../basics/errors.ts';
import { formatDate, today } from '../calendar/days.ts';
import { parseCalendar } from '../calendar/parse.ts';
import { parseRights } from '../complaints/rights.ts';
import { parseAuthorities } from '../complaints/venue.ts';
import { readConfig } from '../config.ts';
import { loadLibrary, readKnowledgeFiles } from '../knowledge/load.ts';
import { faultLine, parseKnowledge } from '../knowledge/parse.ts';
import { loadLanguageData } from '../language/data.ts';
import { parseExamples } from '../language/reflex/examples.ts';
import { openArchive } from './archive.ts';

const KNOWLEDGE = resolve(import.meta.dirname, '../../knowledge');

/** Each throws a SetupError that names file and field. */
const CHECKS: readonly ((folder: string) => unknown)[] = [
  checkOurs,
  (folder) => parseCalendar(readText(folder, 'calendar.yaml')),
  (folder) => parseRights(readText(folder, 'rights.yaml')),
  (folder) => parseAuthorities(readText(folder, 'authorities.yaml')),
  loadLanguageData,
  (folder) => parseExamples(readText(folder, 'danger.yaml')),
];

function readText(folder: string, name: string): string {
  const path = join(folder, name);
  if (!existsSync(path)) throw new SetupError(`${name}: is missing`);
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new SetupError(`${name}: is no file that can be read (${(error as { code?: string }).code})`);
  }
}

function checkOurs(folder: string): void {
  const parsed = parseKnowledge(readKnowledgeFiles(folder));
  if (!parsed.ok) throw new SetupError(parsed.error.map(faultLine).join('\n'));
}

/** Every fault of every file under the folder, one a line. */
function faultsOf(folder: string): readonly string[] {
  const faults: string[] = [];
  for (const check of CHECKS) {
    try {
      check(folder);
    } catch (error) {
      if (!(error instanceof SetupError)) throw error;
      faults.push(...error.message.split('\n'));
    }
  }
  return faults;
}

// Whoever reads the output may have seen enough.
process.stdout.on('error', () => process.exit());

/** What was told and is not what the library says today, an entry a line. */
async function outdated(folder: string): Promise<void> {
  const archive = await openArchive(readConfig());
  try {
    const day = today(systemClock.now());
    const found = await outdatedAnswers(archive.read, loadLibrary(folder), day);
    for (const { entry, there, times, talks, last } of found)
      process.stdout.write(
        `${entry}: ${there ? 'has changed' : 'is gone'}; told ${times}x, last ${formatDate(today(last), 'en', null)}, in talks ${talks.join(' ')}\n`,
      );
    if (found.length === 0) process.stdout.write('Nothing that was told has changed since.\n');
  } finally {
    await archive.close();
  }
}

/** What people asked and nothing here answered, a kind of question a line. */
async function gaps(): Promise<void> {
  const archive = await openArchive(readConfig());
  try {
    const found = await knowledgeGaps(archive.read);
    for (const { questions, times, talks, last } of found)
      process.stdout.write(
        `${talks} talk${talks === 1 ? '' : 's'}, asked ${times}x, last ${formatDate(today(last), 'en', null)}: ${questions.map((question) => JSON.stringify(question)).join(' ')}\n`,
      );
    if (found.length === 0) process.stdout.write('Nothing was asked that the library has no answer to.\n');
  } finally {
    await archive.close();
  }
}

function check(folder: string): void {
  const faults = faultsOf(folder);
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
  else process.stdout.write('All knowledge files are in order.\n');
}

const [verb, folder = KNOWLEDGE, ...rest] = process.argv.slice(2);
if (!['check', 'outdated', 'gaps'].includes(verb ?? '') || rest.length > 0) {
  process.stderr.write('Usage: npm run -s knowledge -- check|outdated|gaps [FOLDER]\n');
  process.exitCode = 2;
} else if (verb === 'check') check(resolve(folder));
else {
  try {
    await (verb === 'gaps' ? gaps() : outdated(resolve(folder)));
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
