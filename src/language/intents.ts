import type { Lang } from '../conversation/message.ts';
import { type Learnt, type Lesson, type Likely, learn, type Model, recall, traitsOf } from './learner.ts';
import { taught } from './school.ts';

/** What a line may want of the talk itself. */
export const INTENTS = [
  'yes',
  'no',
  'file',
  'register',
  'refuse-contact',
  'resume',
  'put-aside',
  'another-complaint',
  'together',
  'report',
  'about-us',
  'human',
  'leave-queue',
  'status',
  'when',
  'queue',
  'materials',
  'why',
  'who',
  'help',
  'privacy',
  'erase',
  'withdraw',
  'thanks',
  'greeting',
  'bye',
  'skip-unknown',
  'skip-none',
  'skip-declined',
  'language-zh',
  'language-en',
  'wants-to-correct',
  'form-talk',
  'told-already',
  'wait',
  'insult',
] as const;
export type Intent = (typeof INTENTS)[number];
/** Stories, answers, questions of law: whatever wants nothing of the talk. */
export const SOMETHING_ELSE = 'something-else';
export const LABELS = [...INTENTS, SOMETHING_ELSE] as const;
export type Label = (typeof LABELS)[number];

/** Lines as people type them, by what they want. */
export type Examples = Readonly<Record<Label, Readonly<Record<Lang, readonly string[]>>>>;

export interface Intents {
  /** What a folded line may want, the likeliest first. */
  rank(folded: string): readonly Likely<Label>[];
  /** Learns the examples now (about 0.2 s, once) instead of with the first line. */
  prepare(): void;
}

/** Of a line whose traits are mostly unknown little can be said: from this part of known ones on all counts. */
const KNOWN = 0.6;
/** More rounds through so many examples change next to nothing. */
const ROUNDS = 6;

const isChinese = (folded: string): boolean => /\p{Script=Han}/u.test(folded);

/** Reads what lines want from examples; the two languages are learnt apart. */
export function intentReader(examples: Examples, fold: (text: string) => string): Intents {
  let lessons: Examples | null = examples;
  let learnt: Readonly<Record<Lang, Learnt<Label>>> | null = null;
  const seen = new Set<string>();
  const model = (all: Examples, lang: Lang): Model =>
    taught(lang === 'zh' ? 'intentsZh' : 'intentsEn', () =>
      learn(
        LABELS.flatMap((label) =>
          all[label][lang].map((line): Lesson<Label> => ({ traits: traitsOf(fold(line)), label })),
        ),
        ROUNDS,
      ),
    );
  const known = (): Readonly<Record<Lang, Learnt<Label>>> => {
    if (learnt !== null) return learnt;
    const models = { zh: model(lessons!, 'zh'), en: model(lessons!, 'en') };
    for (const { traits } of [models.zh, models.en]) for (const trait of traits) seen.add(trait);
    learnt = { zh: recall(models.zh), en: recall(models.en) };
    lessons = null;
    return learnt;
  };
  return {
    rank(folded) {
      const traits = traitsOf(folded);
      const likely = known()[isChinese(folded) ? 'zh' : 'en'](traits);
      const part = traits.filter((trait) => seen.has(trait)).length / (traits.length || 1);
      return part >= KNOWN
        ? likely
        : likely.map(({ label, share }) => ({ label, share: (share * part) / KNOWN }));
    },
    prepare: () => void known(),
  };
}
