import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';

// A process of its own, which takes with it all that learning needed, and ends with the one that asked for it.
const tell = (word: object): Promise<void> =>
  // Nobody listens any more where the other one has ended
  new Promise((told) => {
    process.send?.(word, () => told());
  });
process.once('disconnect', () => process.exit());
// A Ctrl-C goes to both; the other one ends first
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
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
    await tell({ lessons: lessons(), done: at === told.length - 1 });
  }
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  await tell({ fault: error.message });
}
process.disconnect?.();
