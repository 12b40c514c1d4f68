import { SetupError } from '../basics/errors.ts';
import { errorFields } from '../basics/log.ts';
import { formatDate, today } from '../calendar/days.ts';
import type { BrokenLink } from '../complaints/audit.ts';
import { checkLastSeal, verifyAll } from '../complaints/verify.ts';
import type { ComplaintPorts } from '../complaints/write.ts';
import { readConfig } from '../config.ts';
import { openArchive } from './archive.ts';

const USAGE = 'usage: npm run -s audit -- verify';

/** Prints what it found; true when every chain and the last seal hold. */
async function verify(read: ComplaintPorts): Promise<boolean> {
  const broken: BrokenLink[] = [];
  const walked = await verifyAll(read, (link) => broken.push(link));
  const seal = await checkLastSeal(read);
  const day = seal === null ? null : formatDate(today(seal.at), 'en', null);
  const first = broken[0];
  if (first !== undefined) {
    console.log(`broken: complaint ${first.complaint}, row ${first.n}: ${first.why}`);
    console.log(`${broken.length} of ${walked} chains are broken`);
  }
  if (seal?.holds === false)
    console.log(`broken: the seal of ${day} covers what is no longer there or was rewritten`);
  const whole = first === undefined && seal?.holds !== false;
  if (whole)
    console.log(`whole: ${walked} complaints; ${day === null ? 'no seal yet' : `seal of ${day} holds`}`);
  return whole;
}

async function run(args: readonly string[]): Promise<number> {
  if (args.length !== 1 || args[0] !== 'verify') {
    console.error(USAGE);
    return 1;
  }
  const archive = await openArchive(readConfig());
  try {
    return (await verify(archive.read)) ? 0 : 1;
  } finally {
    await archive.close();
  }
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  console.error(
    error instanceof SetupError ? error.message : `could not verify ${JSON.stringify(errorFields(error))}`,
  );
  process.exitCode = 1;
}
