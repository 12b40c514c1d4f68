import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SetupError } from '../basics/errors.ts';
import { parseCalendar } from '../calendar/parse.ts';
import { parseRights } from '../complaints/rights.ts';
import { parseAuthorities } from '../complaints/venue.ts';
import { readKnowledgeFiles } from '../knowledge/load.ts';
import { faultLine, parseKnowledge } from '../knowledge/parse.ts';
import { loadLanguageData } from '../language/data.ts';
import { parseExamples } from '../language/reflex/examples.ts';

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
