import type { Model } from './learner.ts';
import type { LikenessModel } from './reflex/likeness.ts';

/** Everything that is learnt from examples, by name. */
export interface Lessons {
  intentsZh: Model;
  intentsEn: Model;
  products: Model;
  issues: Model;
  danger: LikenessModel;
}

/** What this thread knows already. */
const known: Partial<Lessons> = {};

/** Takes over what another process has learnt from the same files; what is known already stays. */
export function adopt(models: Partial<Lessons>): void {
  Object.assign(known, { ...models, ...known });
}

/** What this thread knows, for another one to take over. */
export const lessons = (): Partial<Lessons> => known;

/** What `name` stands for, learnt now unless it is known. */
export function taught<N extends keyof Lessons>(name: N, learn: () => Lessons[N]): Lessons[N] {
  const before = known[name];
  if (before !== undefined) return before;
  const model = learn();
  known[name] = model;
  return model;
}
