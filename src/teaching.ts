import { Worker } from 'node:worker_threads';
import { SetupError } from './basics/errors.ts';
import { adopt, type Lessons } from './language/school.ts';

type Word = { readonly lessons: Partial<Lessons>; readonly done: boolean } | { readonly fault: string };

/**
 * Learns the examples under `knowledge/` on another thread, so that the program can start meanwhile; what is needed
 * before that is learnt here. Rejects with a SetupError when a file is malformed.
 */
export function teach(): Promise<void> {
  const worker = new Worker(new URL('./teacher.ts', import.meta.url));
  worker.unref();
  return new Promise((done, fail) => {
    worker.on('message', (word: Word) => {
      if ('fault' in word) return fail(new SetupError(word.fault));
      adopt(word.lessons);
      if (word.done) done();
    });
    worker.once('error', fail);
    worker.once('exit', () => fail(new Error('the teacher left without a word')));
  });
}
