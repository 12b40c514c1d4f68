import { fork } from 'node:child_process';
import { SetupError } from './basics/errors.ts';
import { adopt, type Lessons } from './language/school.ts';

type Word = { readonly lessons: Partial<Lessons>; readonly done: boolean } | { readonly fault: string };

/**
 * Learns the examples under `knowledge/` in a process of its own, so that the program can start meanwhile and the memory
 * that learning took goes with it; what is needed before that is learnt here. Rejects with a SetupError when a file is
 * malformed.
 */
export function teach(): Promise<void> {
  const teacher = fork(new URL('./teacher.ts', import.meta.url), { serialization: 'advanced' });
  return new Promise((done, fail) => {
    teacher.on('message', (said) => {
      const word = said as Word;
      if ('fault' in word) return fail(new SetupError(word.fault));
      adopt(word.lessons);
      if (word.done) done();
    });
    teacher.once('error', fail);
    teacher.once('disconnect', () => fail(new Error('the teacher left without a word')));
  });
}
