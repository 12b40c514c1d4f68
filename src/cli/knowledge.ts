import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SetupError } from '../basics/errors.ts';
import { parseCalendar } from '../calendar/parse.ts';
import { parseRights } from '../complaints/rights.ts';
import { parseAuthorities } from '../complaints/venue.ts';
import { readKnowledgeFiles } from '../knowledge/load.ts';
import { faultLine, parseKnowledge } from '../knowledge/parse.ts';
import { loadLanguageData } from '../language/data.ts';

const KNOWLEDGE = resolve(import.meta.dirname, '../../knowledge');

/** The files of other rooms; each parser throws a SetupError that names file and field. */
const OTHERS: readonly ((folder: string) => unknown)[] = [
  (folder) => parseCalendar(readText(folder, 'calendar.yaml')),
  (folder) => parseRights(readText(folder, 'rights.yaml')),
  (folder) => parseAuthorities(readText(folder, 'authorities.yaml')),
  loadLanguageData,
];

function readText(folder: string, name: string): string {
  const path = join(folder, name);
  if (!existsSync(path)) throw new SetupError(`${name}: is missing`);
  return readFileSync(path, 'utf8');
}

/** Every fault of every file under the folder, one a line. */
function faultsOf(folder: string): readonly string[] {
  const ours = parseKnowledge(readKnowledgeFiles(folder));
  const faults = ours.ok ? [] : ours.error.map(faultLine);
  for (const check of OTHERS) {
    try {
      check(folder);
    } catch (error) {
      if (!(error instanceof SetupError)) throw error;
      faults.push(...error.message.split('\n'));
    }
  }
  return faults;
}

const [verb, folder = KNOWLEDGE, ...rest] = process.argv.slice(2);
if (verb !== 'check' || rest.length > 0) {
  process.stderr.write('Usage: npm run -s knowledge -- check [FOLDER]\n');
  process.exitCode = 2;
} else {
  const faults = faultsOf(resolve(folder));
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
  else process.stdout.write('All knowledge files are in order.\n');
}
