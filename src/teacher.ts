import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { parentPort } from 'node:worker_threads';

// Runs on a thread of its own, and ends with it all that learning needed.
enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'redress'));
const { SetupError } = await import('./basics/errors.ts');
try {
  const { loadLanguageData } = await import('./language/data.ts');
  const { prepareReflexes } = await import('./language/reflex.ts');
  const { lessons } = await import('./language/school.ts');
  const { intents, kinds } = loadLanguageData(resolve(import.meta.dirname, '..', 'knowledge'));
  // What every story needs comes first; what only looks like danger is rare.
  const told = [() => kinds.prepare(), () => intents.prepare(), prepareReflexes];
  for (const [at, learn] of told.entries()) {
    learn();
    parentPort?.postMessage({ lessons: lessons(), done: at === told.length - 1 });
  }
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  parentPort?.postMessage({ fault: error.message });
}
